"""One small graph with all that breaks exports: names that are formulas, lists, ranges, a conflict."""

import pytest

from graph.export.entities_only import entities_only
from graph.export.formats import FORMATS
from graph.export.formats.format import Exported
from graph.export.property_graph import property_graph

BASE = "https://claimgraph.example/"
CG = "https://w3id.org/claimgraph/ns#"
XSD = "http://www.w3.org/2001/XMLSchema#"

# By slug: class and name.
AWKWARD = {
    "sum": ("Person", "=SUM(A1:A9)"),
    "rosa-lind": ("Person", 'Rosa "Roz" Lind, Jr.'),
    "at": ("Person", "@Kestrel"),
    "lines": ("Organisation", "Lund\nand Sons; A & B | C"),
    "minus": ("Organisation", "-2+3"),
    "umm-qasr": ("Place", "أم قصر"),
    "harran-2": ("Camp", "HARRAN CAMP"),
    "con": ("Place", "CON"),
    "peace": ("Report", "🕊 Peace #1: 100% <free> [[it]]'s \\ {done} `x` $y$"),
}
QUOTATION = '=1+1, she said: "we\nleave" 🕊'
SPEAKER = 'Rosa "Roz" Lind, Jr.'
FIGURE = "figure-2"
RANGE = "figure-3"
CONFLICT = frozenset({"figure-1", "figure-2"})


@pytest.fixture
def awkward(disputed):
    """The dispute over Harran, and a document on people and bodies with awkward names."""
    disputed.add(
        f"{BASE}organisation/council",
        "http://www.w3.org/2004/02/skos/core#altLabel",
        "The Council",
        f"{BASE}graph/entities",
    )
    sentences = {
        slug: f"{number}: {name} is in Sarrin." for number, (slug, (_, name)) in enumerate(AWKWARD.items())
    }
    text = "\n".join([*sentences.values(), QUOTATION, "Between 20 and 30 people came."])
    source = disputed.source("awkward", text, '"Quoted", =1+1', issued="2021-05")
    town = f"{BASE}place/sarrin"
    for slug, (type_, name) in AWKWARD.items():
        entity = disputed.entity(type_, slug, name)
        disputed.mention(source, entity, name)
        ends = {"subject": entity, "predicate": CG + "locatedIn", "object": town}
        disputed.claim(
            "Relation", f"awkward-{slug}", source, sentences[slug], **ends, role="one, two", involves=entity
        )
    rosa = f"{BASE}person/rosa-lind"
    said = {"speaker": rosa, "speakerText": "she", "cue": "said", "content": QUOTATION}
    disputed.claim("Statement", "3", source, QUOTATION, **said, involves=rosa)
    bounds = {"value": 20, "upperValue": 30, "low": 20, "high": 30, "comparator": CG + "range"}
    disputed.claim(
        "Figure",
        "3",
        source,
        "Between 20 and 30 people came.",
        numberText="20 and 30",
        counted="people",
        **bounds,
    )
    claims = [f"{BASE}claim/relation-awkward-{slug}" for slug in ("sum", "at")]
    disputed.comparison("Agreement", "1", *claims, reason="Both are in Sarrin.", independentOrigins=1)
    disputed.comparison(
        "Agreement", "2", *claims, reason="They agree.", basis="place: Sarrin", independentOrigins=2
    )
    for basis in ("place: Sarrin", "time: May"):
        disputed.add(f"{BASE}agreement/1", CG + "basis", basis, f"{BASE}graph/comparisons")
    disputed.add(f"{BASE}place/umm-qasr", "https://schema.org/longitude", -47.9, f"{BASE}graph/entities")
    return disputed


@pytest.fixture
def store(awkward):
    return awkward.store()


@pytest.fixture
def write(store, tmp_path):
    """Write a format, return the folder that it stands in."""

    def call(name, *, only_entities=False, times=1):
        graph = property_graph(store)
        if only_entities:
            graph = entities_only(graph)
        folder = tmp_path / f"{name}-{times}"
        folder.mkdir()
        FORMATS[name].write(Exported(graph, store, only_entities), folder)
        return folder

    return call
