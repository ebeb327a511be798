"""The command line: one file a command; what several commands need lies in folders."""
