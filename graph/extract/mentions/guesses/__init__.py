"""What may be a name, by itself: of the model, the gazetteer, the words of a name and where it stands."""
