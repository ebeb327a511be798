"""The way through all finders: figures and who says them; another domain's words from a folder laid over ours."""

import hashlib

import pytest

from graph.extract.extractor import Extractor
from graph.model import Block, Document, Metadata, Span
from graph.ontology import load_ontology, ontology_folders


def document_of(text):
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document(
        slug="a",
        path="a.txt",
        file_name="a.txt",
        format="txt",
        encoding="utf-8",
        sha256=digest,
        text=text,
        text_sha256=digest,
        metadata=Metadata(issued="2021-05-04"),
        blocks=(Block("paragraph", Span(0, len(text))),),
        language="en",
    )


@pytest.fixture(scope="module")
def extract(nlp):
    extractor = Extractor(nlp, load_ontology(ontology_folders()))
    return lambda text: extractor.extract(document_of(text))


def speakers(extraction):
    """Return value and speaker's words of each figure, "" where it is in nobody's statement."""
    return [
        (
            int(figure.value),
            "" if figure.statement is None else extraction.statements[figure.statement].attribution.text,
        )
        for figure in extraction.figures
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The council said that Norway and Peru had sent 417 and 244 sailors, respectively.",
            [(417, "The council"), (244, "The council")],
        ),
        (
            "According to the council, the ports are Oslo (40 boats), Lima (50 boats) and Cadiz (60 boats).",
            [(40, "the council"), (50, "the council"), (60, "the council")],
        ),
        (
            "The council said 40 boats had sunk, 50 were lost and 60 were sold.",
            [(40, "The council"), (50, "The council"), (60, "The council")],
        ),
        ("The ministry put the number of the dead at 60.", [(60, "The ministry")]),
        ("“We sold 40 boats,” the miller said, “and 12 goats.”", [(40, "the miller"), (12, "the miller")]),
        ("The council sold 40 boats.", [(40, "")]),
    ],
)
def test_figure_has_the_speaker_of_what_is_said(text, expected, extract):
    assert speakers(extract(text)) == expected


def test_denial_is_a_statement_with_a_figure_in_it(extract):
    found = extract("Mira Oland denied that 20 detainees had escaped.")
    (statement,), (figure,) = found.statements, found.figures
    assert (statement.stance, statement.stance_cue) == ("denies", "denied")
    assert (figure.stance, figure.stance_cue, figure.value) == ("denies", "denied", 20)
    assert figure.statement == 0


def test_age_and_nationality_before_a_quotation_are_a_figure_and_no_part_of_the_speaker_s_name(extract):
    found = extract("Thirty-two-year-old Umm Sabri, who grew up in Norway, says that the well is dry.")
    (figure,) = found.figures
    (statement,) = found.statements
    assert (figure.value, figure.unit, figure.statement) == (32, "year", None)
    assert [found.mentions[number].name for number in statement.attribution.speakers] == ["Umm Sabri"]


@pytest.mark.parametrize(
    ("text", "statement", "figure"),
    [
        ("The mayor denied that 300 people drowned.", "denies", "denies"),
        ("The mayor said that 300 people had not drowned.", "asserts", "denies"),
        ("The mayor could not confirm that 300 people drowned.", "questions", "questions"),
        ("The mayor does not believe that 300 people drowned.", "denies", "denies"),
        ("The mayor said that 300 people drowned.", "asserts", "asserts"),
    ],
)
def test_a_denial_is_counted_once(text, statement, figure, extract):
    extraction = extract(text)
    assert [one.stance for one in extraction.statements] == [statement]
    assert [one.stance for one in extraction.figures] == [figure]
    assert [one.statement for one in extraction.figures] == [0]
