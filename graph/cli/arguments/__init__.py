"""From the words on the command line to what a command works on."""
