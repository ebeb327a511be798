"""What the names of a document tell of each other: lists, forms met again, one form and one class."""
