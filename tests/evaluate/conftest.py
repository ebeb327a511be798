import json
from pathlib import Path
from typing import Any

import pytest

from graph.evaluate import Evaluation
from tests.evaluate.invented import InventedGraph

PEOPLE = [
    {"id": "e1", "type": "Person", "name": "Mira Oland", "forms": ["Mira Oland", "Oland"]},
    {"id": "e2", "type": "Organisation", "name": "Relief Council", "forms": ["Relief Council", "Council"]},
    {"id": "e3", "type": "Camp", "name": "Harran", "forms": ["Harran camp", "Harran"]},
]


@pytest.fixture
def measure(tmp_path: Path):
    """Measures a hand-made graph against gold given as keywords; the entities are PEOPLE unless told."""

    def run(graph: InventedGraph, **gold: Any) -> Evaluation:
        path = tmp_path / "letter.json"
        path.write_text(json.dumps({"doc": "letter.txt", "entities": PEOPLE} | gold), "utf-8")
        return graph.measured(tmp_path, path)

    return run


@pytest.fixture
def graph() -> InventedGraph:
    """A graph that names each of PEOPLE once, and claims nothing."""
    made = InventedGraph()
    made.entity("oland", "Person", "Mira Oland")
    made.entity("council", "Organisation", "Relief Council")
    made.entity("harran", "Camp", "Harran camp")
    return made
