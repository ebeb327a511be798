"""What the words that a pattern found say of a time."""
