import itertools
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.extract.quotations import find_quotations
from graph.model import Block, Document, Span

from .conftest import document_of


def in_one_block(text: str) -> Document:
    return replace(document_of(text), blocks=(Block("paragraph", Span(0, len(text))),))


def quoted(text: str) -> list[str]:
    return [quotation.inner.of(text) for quotation in find_quotations(document_of(text))]


@pytest.mark.parametrize(
    "text",
    [
        'She said "the gate is shut" twice.',
        "She said “the gate is shut” twice.",
        "She said „the gate is shut“ twice.",
        "She said „the gate is shut” twice.",
        "She said «the gate is shut» twice.",
        "She said »the gate is shut« twice.",
        "She said ‘the gate is shut’ twice.",
        "She said 'the gate is shut' twice.",
        "She said ''the gate is shut'' twice.",
        "She said ``the gate is shut'' twice.",
    ],
)
def test_quotation_in_each_style(text: str) -> None:
    assert quoted(text) == ["the gate is shut"]


@pytest.mark.parametrize(
    "text",
    [
        "The miller's wife didn't go; the sailors' boats weren’t there.",
        "In the '90s the pier was 6' wide.",
        'A 12"x9" frame hung there.',
    ],
)
def test_apostrophes_and_inches_are_no_quotation_marks(text: str) -> None:
    assert quoted(text) == []


def test_inner_quotation_is_left_out() -> None:
    assert quoted("“He cried ‘stop’ and ran,” she said.") == ["He cried ‘stop’ and ran,"]


def test_apostrophe_inside_single_quotes_does_not_close_them() -> None:
    assert quoted("‘It’s the sailors’ boat,’ she said.") == ["It’s the sailors’ boat,"]


@pytest.mark.parametrize(
    "odd", ["An “odd mark stands here.", "An odd” mark stands here.", 'An odd " mark stands here.']
)
def test_odd_mark_spoils_no_other_paragraph(odd: str) -> None:
    assert quoted(f"{odd}\n\n“The gate is shut,” she said.") == ["The gate is shut,"]


def test_odd_opening_mark_spoils_no_other_in_its_paragraph() -> None:
    assert quoted("The “odd one, and then “the gate is shut” and “the lamp is out” followed.") == [
        "the gate is shut",
        "the lamp is out",
    ]


def test_quotation_runs_on_over_paragraphs() -> None:
    text = "“The gate is shut.\n\n“The lamp is out,” she said."
    first, second = find_quotations(document_of(text))
    assert (first.inner.of(text), first.runs_on) == ("The gate is shut.", True)
    assert (second.inner.of(text), second.runs_on) == ("The lamp is out,", False)


def test_quotation_runs_on_over_lines_of_one_paragraph() -> None:
    text = "“The gate is shut.\n“The lamp is out,” she said."
    first, second = find_quotations(in_one_block(text))
    assert (first.inner.of(text), first.runs_on) == ("The gate is shut.", True)
    assert second.inner.of(text) == "The lamp is out,"


@given(st.text(alphabet="ab s.,\n“”‘’\"'«»„`", max_size=60))
def test_quotations_lie_in_blocks_in_order_and_never_overlap(text: str) -> None:
    document = document_of(text)
    found = find_quotations(document)
    for quotation in found:
        assert quotation.outer.contains(quotation.inner)
        assert any(block.span.contains(quotation.outer) for block in document.blocks)
    assert all(one.outer.end <= other.outer.start for one, other in itertools.pairwise(found))
