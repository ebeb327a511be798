"""What is written into files that a person asked for."""
