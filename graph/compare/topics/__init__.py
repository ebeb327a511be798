"""What a figure speaks of, by its words alone."""
