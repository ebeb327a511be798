"""Where every entity is mentioned, by which words, and what found it."""

from collections.abc import Mapping
from itertools import product
from typing import Any

from graph.export.nodes import Nodes, rows_of
from graph.export.property_graph import CG, MENTION, RDF_TYPE

FIELDS = ("source", "start", "extent", "thing", "kind", "by")
# What every mention has.
PLACE = (CG + "inSource", CG + "refersTo", CG + "start", CG + "end")


def mention_records(nodes: Nodes, numbers: Mapping[str, int]) -> list[dict[str, Any]]:
    """Return the rows of the table of mentions, by source and place in the text."""
    found = []
    for node in nodes.values():
        if MENTION not in node.get(RDF_TYPE, ()):
            continue
        kinds, rules = (
            [term.value for term in node.get(CG + name, ())] or [""]
            for name in ("mentionKind", "extractedBy")
        )
        for (source, entity, start, end), kind, rule in product(rows_of(node, *PLACE), kinds, rules):
            record: dict[str, Any] = {
                "source": numbers[source.value],
                "start": int(start.value),
                "extent": int(end.value) - int(start.value),
                "thing": numbers[entity.value],
            }
            # A name is the plain case and is not written.
            if kind and kind != "name":
                record["kind"] = kind
            if rule:
                record["by"] = rule
            found.append(record)
    found.sort(key=lambda record: (record["source"], record["start"], -record["extent"], record["thing"]))
    return found
