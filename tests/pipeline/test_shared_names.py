"""What documents tell each other of their names."""

import pytest

from graph.model import Block, Document, Extraction, Mention, Metadata, Span
from graph.model.shared_names import SharedNames
from graph.ontology import load_ontology, ontology_folders
from graph.pipeline import workers
from graph.pipeline.shared_names import shared_names
from graph.read import find_sources

SETTINGS = workers.ExtractionSettings(model="en_core_web_md", overlays=(), cache=None)


@pytest.fixture(scope="module")
def words():
    return load_ontology(ontology_folders()).words


def document(slug, text):
    return Document(
        slug=slug,
        path=f"{slug}.txt",
        file_name=f"{slug}.txt",
        format="txt",
        encoding="utf-8",
        sha256="",
        text=text,
        text_sha256="",
        blocks=(Block("paragraph", Span(0, len(text))),),
        metadata=Metadata(),
        language="en",
    )


def found(slug, *mentions):
    return Extraction(
        slug=slug,
        mentions=tuple(
            Mention(span=Span(0, len(name)), type=kind, rule=rule, name=name) for name, kind, rule in mentions
        ),
    )


def told(words, texts, extractions):
    return shared_names([document(slug, text) for slug, text in texts.items()], extractions, words)


def test_a_site_is_told_to_a_document_that_has_its_words(words):
    texts = {"one": "Qasr Tira prison is full.", "two": "He left Qasr Tira.", "three": "He left Tira."}
    extractions = [
        found("one", ("Qasr Tira prison", "Camp", "camp-type-after")),
        found("two", ("Qasr Tira", "Person", "model")),
        found("three"),
    ]
    assert told(words, texts, extractions) == {"two": SharedNames(("Qasr Tira prison",))}


def test_another_spelling_has_its_words_too(words):
    texts = {"one": "Tel Marun camp", "two": "He left Tell Maroun."}
    extractions = [found("one", ("Tel Marun camp", "Camp", "camp-type-after")), found("two")]
    assert told(words, texts, extractions) == {"two": SharedNames(("Tel Marun camp",))}


@pytest.mark.parametrize(
    ("site", "text", "is_told"),
    [
        ("Qasr Tira prison", "He left Qasr al-Tira.", True),
        ("Qasr Tira prison", "The road from Tira runs to Qasr.", False),
        ("Tel Marun camp", "He left Telmarun.", True),
        ("Tel Marun camp", "He left telmarun.", False),
        ("Above Camp", "The hills above are bare.", False),
        ("Above Camp", "They came to Above.", True),
    ],
)
def test_words_are_to_stand_together_and_a_single_one_to_have_a_capital(words, site, text, is_told):
    extractions = [found("one", (site, "Camp", "camp-type-after")), found("two")]
    assert ("two" in told(words, {"one": f"{site}.", "two": text}, extractions)) == is_told


def test_guesses_known_towns_and_short_names_are_not_told(words):
    texts = {"one": "Harvo. Orm camp. Tira.", "two": "Harvo. Orm. Tira."}
    extractions = [
        found(
            "one",
            ("Harvo", "Camp", "model"),
            ("Orm camp", "Camp", "camp-type-after"),
            ("Tira", "Camp", "introduced-site"),
        ),
        found("two", ("Tira", "Place", "gazetteer")),
    ]
    assert told(words, texts, extractions) == {}


@pytest.mark.parametrize("processes", [1, 2])
def test_a_document_is_read_again_with_what_another_knows(tmp_path, processes):
    (tmp_path / "a.txt").write_text("Two prisons hold the men: Qasr Tira and Deir Velmo.\n", "utf-8")
    (tmp_path / "b.txt").write_text("Rahal spent 14 months in Qasr Tira. Nobody wrote to him.\n", "utf-8")
    one, two = workers.read_and_extract(find_sources([tmp_path]), SETTINGS, workers=processes)
    assert ("Qasr Tira", "Camp") in [(mention.name, mention.type) for mention in two.extraction.mentions]
    [alone] = workers.read_and_extract([two.source], SETTINGS, workers=1)
    assert ("Qasr Tira", "Camp") not in [
        (mention.name, mention.type) for mention in alone.extraction.mentions
    ]
    assert one.extraction == workers.read_and_extract([one.source], SETTINGS, workers=1)[0].extraction
