"""A program that uses claimgraph; the suite checks it with mypy --strict, and does not run it."""

from datetime import date
from pathlib import Path
from typing import assert_type

from graph import Graph, Iri, Table, build, open_graph
from graph.errors import ClaimgraphError


def people_told_of(folder: Path) -> list[str]:
    try:
        with build(
            [folder, "more"], out=folder / "out", store=folder / "store", view="all", workers=1
        ) as graph:
            assert_type(graph, Graph)
            table = graph.query("SELECT ?claim ?number ?issued { ?claim cg:numberText ?number }")
    except ClaimgraphError as error:
        return [str(error)]
    assert_type(table, Table)
    found: list[str] = []
    for row in table:
        number, issued = row["number"], row["issued"]
        if isinstance(number, str) and isinstance(issued, date):
            found.append(f"{number} in {issued.year}")
    found.extend(value for value in table.column("claim") if isinstance(value, Iri))
    return found


def failures(graph: Graph) -> list[str]:
    return [failure.error for failure in graph.report.failures] if graph.report else []


def known(name: str) -> str:
    with open_graph() as graph:
        assert_type(graph.ask("ASK { ?s ?p ?o }"), bool)
        graph.to_rdflib().serialize(format="trig")
        graph.to_networkx()
        return next((entity.iri for entity in graph.find(name)), "")
