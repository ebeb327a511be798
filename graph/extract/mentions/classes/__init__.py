"""Of what class a name is by the words around it."""
