import spacy

from graph.extract.parse import ParsedBlock, parse_document
from graph.model import Block, Span

from .statements.conftest import document_of

TEXT = "Lund left Harran."


def _block() -> ParsedBlock:
    """Return a block that stands at character 100 of its document."""
    return ParsedBlock(Block("paragraph", Span(100, 100 + len(TEXT))), spacy.blank("en")(TEXT))


def test_tokens_in_stretches_are_those_that_lie_wholly_inside() -> None:
    assert _block().places_in([Span(105, 115), Span(100, 104)]) == [0, 1]  # "left Harra", "Lund"


def test_a_token_in_two_stretches_is_there_once() -> None:
    assert _block().places_in([Span(100, 109), Span(105, 117)]) == [0, 1, 2, 3]


def test_no_token_lies_in_an_empty_stretch() -> None:
    assert _block().places_in([Span(105, 105), Span(90, 90)]) == []


def test_tokens_between_two_places_begin_there() -> None:
    assert [token.text for token in _block().tokens_from(101, 111)] == ["left", "Harran"]


def test_no_token_begins_between_places_in_the_wrong_order() -> None:
    assert _block().tokens_from(110, 101) == []
    assert _block().tokens_from(200, 300) == []


def test_no_sentence_begins_in_an_editors_brackets(nlp) -> None:
    text = "They say living under law [is] better than none. They left. [They] came back."
    (block,) = parse_document(document_of(text), nlp)
    assert [sentence.text.strip() for sentence in block.sentences] == [
        "They say living under law [is] better than none.",
        "They left.",
        "[They] came back.",
    ]
