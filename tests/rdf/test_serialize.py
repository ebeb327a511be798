"""One graph in many syntaxes must parse equal, and the same quads give the same bytes."""

import os
import random
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse
from rdflib import Dataset, Graph

from graph.ontology.files import ontology_folders
from graph.rdf import write_jsonld, write_nquads, write_trig, write_turtle
from graph.rdf.serialize import replacing
from graph.rdf.vocabulary import CG, DCTERMS, RDF, SCHEMA, SKOS, XSD

BASE = "https://claimgraph.example/"
FOLDERS = ontology_folders()

# Anything but surrogates, which are no characters.
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
NASTY = [
    'a"b\\c',
    "a\nb\r\nc\td",
    "\x00\x07\x1b\x7f\x85",
    "\u202eabc\u202c \u200f",
    "\ufeffx\ufffe",
    "👩‍👧\u2028é",
    "'''\"\"\"",
    " ",
]
LITERALS = st.one_of(
    TEXTS.map(Literal),
    st.sampled_from(NASTY).map(Literal),
    st.integers(-(10**20), 10**20).map(lambda number: Literal(str(number), datatype=XSD.integer)),
    st.sampled_from(["1.5", "5600", "-0.25"]).map(lambda words: Literal(words, datatype=XSD.decimal)),
    st.sampled_from(["true", "false"]).map(lambda words: Literal(words, datatype=XSD.boolean)),
    st.sampled_from(["2031", "1999"]).map(lambda words: Literal(words, datatype=XSD.g_year)),
    st.just(Literal("2031-06-02", datatype=XSD.date)),
    st.just(Literal("SY", datatype=CG.iso3166)),
    TEXTS.map(lambda words: Literal(words, language="en")),
)
LOCAL_NAMES = ("person/زينب", "source/a#char=1,2", "source/a", "place/o'b(c)", "x:y", "claim/figure-1")
NODES = st.sampled_from(
    [
        *(NamedNode(BASE + local) for local in LOCAL_NAMES),
        CG.asserts,
        CG.figure,
        NamedNode("https://sws.geonames.org/1/"),
    ]
)
PREDICATES = st.sampled_from(
    [
        *(RDF.type, RDF.predicate, SKOS.notation, SCHEMA.latitude, DCTERMS.creator, DCTERMS.issued),
        *(CG.start, CG.value, CG.exact, CG.stance, CG.unit, CG.refers_to, CG.direct_speech, CG.start_time),
        NamedNode(BASE + "own"),
    ]
)
GRAPHS = st.sampled_from([NamedNode(BASE + "graph/entities"), NamedNode(BASE + "source/a/graph")])


@st.composite
def quads(draw: st.DrawFn) -> Quad:
    predicate = draw(PREDICATES)
    value = draw(NODES if predicate == RDF.type else st.one_of(NODES, LITERALS))
    return Quad(draw(NODES), predicate, value, draw(GRAPHS))


Write = Callable[[Iterable[Quad], Path], None]


def write_jsonld_with_ours(found: Iterable[Quad], path: Path) -> None:
    write_jsonld(found, path, FOLDERS)


WRITERS: dict[str, tuple[Write, RdfFormat, str]] = {
    "nq": (write_nquads, RdfFormat.N_QUADS, "nquads"),
    "trig": (write_trig, RdfFormat.TRIG, "trig"),
    "jsonld": (write_jsonld_with_ours, RdfFormat.JSON_LD, "json-ld"),
}
relaxed = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60
)


@pytest.mark.parametrize("name", WRITERS)
@relaxed
@given(found=st.lists(quads(), max_size=12))
def test_pyoxigraph_reads_the_same_quads(name: str, tmp_path: Path, found: list[Quad]) -> None:
    write, oxigraph_format, _ = WRITERS[name]
    write(found, tmp_path / "graph")
    assert set(parse(path=str(tmp_path / "graph"), format=oxigraph_format)) == set(found)


# rdflib's own parsers use what rdflib deprecates.
@pytest.mark.filterwarnings("ignore:(Dataset|ConjunctiveGraph).*is deprecated:DeprecationWarning")
@pytest.mark.parametrize("name", WRITERS)
@relaxed
@given(found=st.lists(quads(), max_size=12))
def test_rdflib_reads_the_same_quads(name: str, tmp_path: Path, found: list[Quad]) -> None:
    write, _, rdflib_format = WRITERS[name]
    write(found, tmp_path / "graph")
    dataset = Dataset()
    dataset.parse(tmp_path / "graph", format=rdflib_format)
    read = {
        (
            str(s),
            str(p),
            str(o),
            str(getattr(o, "datatype", None) or ""),
            getattr(o, "language", None),
            str(g),
        )
        for s, p, o, g in dataset.quads((None, None, None, None))
    }
    assert read == {rdflib_key(quad) for quad in found}


def rdflib_key(quad: Quad) -> tuple[str, str, str, str, str | None, str]:
    value, datatype, language = quad.object, "", None
    if isinstance(value, Literal):
        language = value.language
        datatype = "" if language or value.datatype == XSD.string else value.datatype.value
    return (quad.subject.value, quad.predicate.value, value.value, datatype, language, quad.graph_name.value)


@relaxed
@given(found=st.lists(quads(), max_size=12))
def test_turtle_is_the_union_of_the_graphs(tmp_path: Path, found: list[Quad]) -> None:
    write_turtle(found, tmp_path / "graph.ttl")
    assert {quad.triple for quad in parse(path=str(tmp_path / "graph.ttl"))} == {
        quad.triple for quad in found
    }
    assert len(Graph().parse(tmp_path / "graph.ttl")) == len({quad.triple for quad in found})


@pytest.mark.parametrize("write", [write_nquads, write_trig, write_turtle, write_jsonld_with_ours])
@relaxed
@given(found=st.lists(quads(), max_size=12), seed=st.integers())
def test_order_and_repetition_change_no_byte(
    write: Write, tmp_path: Path, found: list[Quad], seed: int
) -> None:
    write(found, tmp_path / "one")
    mixed = found + found[:3]
    random.Random(seed).shuffle(mixed)
    write(mixed, tmp_path / "two")
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_another_process_writes_the_same_bytes(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from graph.rdf import write_trig\n"
        "from pyoxigraph import NamedNode, Literal, Quad\n"
        "a = NamedNode('https://a.example/')\n"
        "write_trig({Quad(a, a, Literal(str(n)), a) for n in range(50)}, Path(sys.argv[1]))"
    )
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        subprocess.run([sys.executable, "-c", program, str(tmp_path / seed)], check=True, env=environment)
    assert (tmp_path / "1").read_bytes() == (tmp_path / "2").read_bytes()


def test_nquads_lines_are_sorted(tmp_path: Path) -> None:
    a, b = NamedNode(BASE + "a"), NamedNode(BASE + "b")
    write_nquads([Quad(b, b, b, b), Quad(a, a, a, a)], tmp_path / "graph.nq")
    lines = (tmp_path / "graph.nq").read_bytes().splitlines()
    assert lines == sorted(lines)
    assert len(lines) == 2


@pytest.mark.parametrize("write", [write_nquads, write_trig, write_turtle, write_jsonld_with_ours])
def test_nothing_is_a_file_that_parses(write: Write, tmp_path: Path) -> None:
    write([], tmp_path / "graph")
    assert (tmp_path / "graph").exists()


def stop_half_way(path: Path) -> None:
    with replacing(path) as beside:
        beside.write_text("half")
        raise RuntimeError("stopped")


def test_file_is_left_as_it_was_where_writing_fails(tmp_path: Path) -> None:
    path = tmp_path / "graph.nq"
    path.write_text("old")
    with pytest.raises(RuntimeError):
        stop_half_way(path)
    assert [file.name for file in tmp_path.iterdir()] == ["graph.nq"]
    assert path.read_text() == "old"
