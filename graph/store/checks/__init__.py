"""What a graph promises, checked against its texts and against itself."""
