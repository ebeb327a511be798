"""What the first lines of a document say of it."""
