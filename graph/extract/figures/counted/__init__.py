"""Of what: who or what a number counts, and what it is a part of."""
