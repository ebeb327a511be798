"""What happens at a terminal while a command runs: progress, questions, keys."""
