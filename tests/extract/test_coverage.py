"""Which sentences the report names, and for which of their words."""

from dataclasses import replace
from decimal import Decimal

import pytest

from graph.extract.coverage import MissedFinder
from graph.extract.parse import parse_document
from graph.model import Attribution, Figure, Mention, Span, Statement
from graph.ontology import load_ontology, ontology_folders

from .statements.conftest import document_of


@pytest.fixture(scope="module")
def finder():
    return MissedFinder(load_ontology(ontology_folders()))


@pytest.fixture
def missed(finder, nlp):
    """Return a function from text and claims to what is missed: `(reason, words)` for each gap."""

    def find(text, claims=(), mentions=(), kind="paragraph"):
        document = document_of(text, (kind,))
        found = finder.find(document, parse_document(document, nlp), mentions, claims)
        return [(gap.reason, gap.words.of(text)) for one in found for gap in one.gaps]

    return find


def place(text, words):
    return Span(text.index(words), text.index(words) + len(words))


def statement(text, content, cue=""):
    attribution = Attribution("Mira", cue=cue, cue_span=place(text, cue) if cue else None)
    return Statement((Span(0, len(text)),), (place(text, content),), attribution, "rule")


def figure(text, number):
    return Figure((Span(0, len(text)),), place(text, number), Decimal(1), "eq", "item", "boats", "rule")


@pytest.mark.parametrize(
    ("text", "gaps"),
    [
        ("They sold 40 boats.", [("number", "40")]),
        ("Mira said that the boats were sold.", [("reporting verb", "said")]),
        ('It was a "good year" for boats.', [("quotation", '"good year"')]),
        ("It was an “odd year for boats.", [("quotation", "“")]),
        (
            "Mira said “the boats are all sold” and 40 left.",
            [("reporting verb", "said"), ("quotation", "“the boats are all sold”"), ("number", "40")],
        ),
    ],
)
def test_sentence_without_a_claim_is_named_with_why(missed, text, gaps):
    assert missed(text) == gaps


@pytest.mark.parametrize(
    "text",
    [
        "They sold boats.",
        "In March 2019 they left.",
        "It was the second boat.",
        "One of them left.",
        "Article 14 and section 27 bind them.",
        "We say that it is so.",
        "They left at 9 a.m. on 4 May.",
        "For men finding it hard to leave, it was a way out.",
    ],
)
def test_plain_sentence_is_not(missed, text):
    assert missed(text) == []


def test_number_is_named_beside_one_that_was_taken(missed):
    text = "They sold 40 boats and mended 12 nets."
    assert missed(text, [figure(text, "40")]) == [("number", "12")]


def test_quotation_and_verb_are_named_beside_a_figure(missed):
    text = "Mira warned that “40 boats are lost at sea”."
    assert missed(text, [figure(text, "40")]) == [
        ("reporting verb", "warned"),
        ("quotation", "“40 boats are lost at sea”"),
    ]


def test_quotation_over_sentences_is_named_once(missed):
    assert missed("“The boats are sold. Nobody knows why.”") == [
        ("quotation", "“The boats are sold. Nobody knows why.”")
    ]


def test_term_in_marks_is_not_named_where_the_sentence_was_understood(missed):
    text = "They sold 40 boats in a “good year” for all."
    assert missed(text, [figure(text, "40")]) == []


def test_what_claims_account_for_is_not(missed):
    text = "Mira said that “the boats are all sold”."
    assert missed(text, [statement(text, "the boats are all sold", "said")]) == []


def test_verb_among_quoted_words_is_not(missed):
    text = "“Mira said that the boats were sold,” Lind recalled."
    whole = replace(statement(text, "Mira said that the boats were sold", "recalled"), direct=True)
    assert missed(text, [whole]) == []


def test_number_in_a_name_is_not(missed):
    text = "They joined Brigade 93 then."
    name = Mention(place(text, "Brigade 93"), "Organisation", "model", "Brigade 93")
    assert missed(text, mentions=[name]) == []


def test_sentence_of_which_something_was_taken_says_so(finder, nlp):
    text = "They sold 40 boats and mended 12 nets. They kept 9 oars."
    document = document_of(text)
    claims = [replace(figure(text, "40"), evidence=(place(text, "They sold 40 boats and mended 12 nets."),))]
    found = finder.find(document, parse_document(document, nlp), (), claims)
    assert [one.partly for one in found] == [True, False]


def test_heading_is_not(missed):
    assert missed("40 boats sold", kind="heading") == []


def test_block_quotation_that_nobody_is_credited_with_is_named(missed):
    assert missed("The well is dry.", kind="quote") == [("quotation", "The well is dry.")]


def test_signature_is_no_quotation(missed):
    assert missed("— Mira Oland, miller", kind="quote") == []
