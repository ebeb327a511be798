"""The answer to a SELECT query."""

from collections.abc import Iterable

from graph.api.values import Value


class Table(list[dict[str, Value]]):
    """Rows, each a dictionary from column to value; a list, so that `pandas.DataFrame(table)` takes it.

    Attributes:
        columns: In the order of the query; also there where no row is.
    """

    columns: tuple[str, ...]

    def __init__(self, rows: Iterable[dict[str, Value]] = (), columns: Iterable[str] = ()) -> None:
        """Take rows as they are; every row has every column, None where the query bound nothing."""
        super().__init__(rows)
        self.columns = tuple(columns)

    def column(self, name: str) -> list[Value]:
        """Return the values of one column.

        Raises:
            KeyError: there is no such column.
        """
        if name not in self.columns:
            raise KeyError(f"no column '{name}'; there are {', '.join(self.columns)}")
        return [row[name] for row in self]
