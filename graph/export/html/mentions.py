"""Where every entity is mentioned, by which words, and what found it."""

from collections.abc import Mapping
from typing import Any

from graph.export.property_graph import CG
from graph.store import Store

FIELDS = ("source", "start", "extent", "thing", "kind", "by")


def mention_records(store: Store, numbers: Mapping[str, int]) -> list[dict[str, Any]]:
    """Return the rows of the table of mentions, by source and place in the text."""
    rows = store.select(
        f"""PREFIX cg: <{CG}>
        SELECT DISTINCT ?source ?start ?end ?entity ?kind ?by {{
            ?mention a cg:Mention ; cg:inSource ?source ; cg:refersTo ?entity ; cg:start ?start ; cg:end ?end
            OPTIONAL {{ ?mention cg:mentionKind ?kind }}
            OPTIONAL {{ ?mention cg:extractedBy ?by }}
        }}"""
    )
    found = []
    for row in rows:
        start, end = int(row["start"].value), int(row["end"].value)
        record: dict[str, Any] = {
            "source": numbers[row["source"].value],
            "start": start,
            "extent": end - start,
            "thing": numbers[row["entity"].value],
        }
        # A name is the plain case and is not written.
        if row["kind"] is not None and row["kind"].value != "name":
            record["kind"] = row["kind"].value
        if row["by"] is not None:
            record["by"] = row["by"].value
        found.append(record)
    found.sort(key=lambda record: (record["source"], record["start"], -record["extent"], record["thing"]))
    return found
