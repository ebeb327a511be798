"""Where what a document says comes from."""
