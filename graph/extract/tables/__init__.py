from graph.extract.tables.label_places import find_label_places
from graph.extract.tables.reader import TableReader, read_tables

__all__ = ["TableReader", "find_label_places", "read_tables"]
