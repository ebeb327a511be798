"""Tables for the page: records as columns, each in the shortest of three forms."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

Record = Mapping[str, Any]

# A column whose values are missing more often than this is written as rows and values.
SPARSE = 2 / 3
# A column of texts with fewer different ones than this is written as codes.
REPEATED = 1 / 2


def table(records: Sequence[Record], fields: Iterable[str]) -> dict[str, Any]:
    """Return records as `{"length", "columns"}`; a field that no record has is left out.

    A column is a list of all values (None where missing), `{"rows", "values"}` where few records have the
    field, or `{"codes", "words"}` where its texts repeat; what is missing has the code -1.
    """
    columns = {field: column([record.get(field) for record in records]) for field in fields}
    return {
        "length": len(records),
        "columns": {field: values for field, values in columns.items() if values is not None},
    }


def column(values: list[Any]) -> list[Any] | dict[str, list[Any]] | None:
    """Return a column in its shortest form, None for one without a value."""
    present = [row for row, value in enumerate(values) if value is not None]
    if not present:
        return None
    if len(present) < len(values) * (1 - SPARSE):
        return {"rows": present, "values": [values[row] for row in present]}
    texts = [value for value in values if value is not None]
    if all(isinstance(value, str) for value in texts):
        words = sorted(set(texts))
        if len(words) < len(texts) * REPEATED:
            codes = {word: code for code, word in enumerate(words)}
            return {"codes": [-1 if value is None else codes[value] for value in values], "words": words}
    return values


def short_json(value: Any) -> str:
    """Write JSON without white space, keys sorted."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
