import json
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from graph.errors import OntologyError
from graph.ontology.files import ontology_folders
from graph.rdf.jsonld import load_context, write_jsonld
from graph.rdf.vocabulary import CG, RDF, XSD, unit

A, G = NamedNode("https://a.example/a"), NamedNode("https://a.example/g")


def test_node_is_written_in_the_words_of_the_context(tmp_path: Path) -> None:
    quads = [
        Quad(A, RDF.type, CG.figure, G),
        Quad(A, CG.stance, CG.asserts, G),
        Quad(A, CG.unit, unit("person"), G),
        Quad(A, CG.start, Literal("12", datatype=XSD.integer), G),
        Quad(A, CG.value, Literal("1.5", datatype=XSD.decimal), G),
        Quad(A, CG.direct_speech, Literal("true", datatype=XSD.boolean), G),
        Quad(A, CG.involves, A, G),
        Quad(A, CG.involves, G, G),
    ]
    write_jsonld(quads, tmp_path / "g.jsonld", ontology_folders())
    (graph,) = json.loads((tmp_path / "g.jsonld").read_text("utf-8"))["@graph"]
    assert graph == {
        "@id": G.value,
        "@graph": [
            {
                "@id": A.value,
                "@type": "Figure",
                "stance": "asserts",
                "cg:unit": "unit:person",
                "start": 12,
                "value": "1.5",
                "directSpeech": True,
                "involves": [A.value, G.value],
            }
        ],
    }


def test_overlay_adds_a_term(tmp_path: Path) -> None:
    (tmp_path / "context.jsonld").write_text(
        '{"@context": {"teaches": {"@id": "cg:teaches", "@type": "@id"}}}'
    )
    context = load_context(ontology_folders((tmp_path,)))
    assert context.compact("https://w3id.org/claimgraph/ns#teaches") == "teaches"


@pytest.mark.parametrize("text", ["{", "[]", "{}"])
def test_file_that_is_no_context_is_told(tmp_path: Path, text: str) -> None:
    (tmp_path / "context.jsonld").write_text(text)
    with pytest.raises(OntologyError, match=r"context\.jsonld: no JSON-LD context"):
        load_context(ontology_folders((tmp_path,)))
