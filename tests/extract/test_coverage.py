import pytest

from graph.extract.coverage import find_missed
from graph.extract.parse import ParsedBlock
from graph.model import Attribution, Block, Span, Statement

WORDS = {"saying_verbs": ("say",), "denying_verbs": ("deny",)}


def missed(nlp, text, claims=(), kind="paragraph"):
    parsed = [ParsedBlock(Block(kind, Span(10, 10 + len(text))), nlp(text))]
    return [(one.span.start, one.reason) for one in find_missed(parsed, claims, WORDS)]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("They sold 40 boats.", "number"),
        ("Mira said that the boats were sold.", "reporting verb"),
        ('It was a "good year" for boats.', "quotation mark"),
    ],
)
def test_sentence_without_a_claim_is_named(nlp, text, reason):
    assert missed(nlp, text) == [(10, reason)]


@pytest.mark.parametrize(
    "text", ["They sold boats.", "In March 2019 they left.", "It was the second boat.", "One of them left."]
)
def test_plain_sentence_is_not(nlp, text):
    assert missed(nlp, text) == []


def test_sentence_that_a_claim_rests_on_is_not(nlp):
    text = "They sold 40 boats. They kept 12 boats."
    claim = Statement((Span(10, 29),), (Span(10, 28),), Attribution(""), "rule")
    assert missed(nlp, text, [claim]) == [(30, "number")]


def test_heading_is_not(nlp):
    assert missed(nlp, "40 boats sold", kind="heading") == []


def test_block_quotation_that_nobody_is_credited_with_is_named(nlp):
    assert missed(nlp, "The well is dry.", kind="quote") == [(10, "quotation mark")]
