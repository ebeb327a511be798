from hypothesis import given
from hypothesis import strategies as st

from graph.serve.source_page import Layer, paragraphs
from graph.values.paragraphs import paragraph_end

TEXTS = st.text(alphabet=st.sampled_from("ab.😀ش \t\n\r\u2028"), max_size=80)


def layer(start: int, end: int, what: str = "entity", *, href: str = "", key: str = "") -> Layer:
    return Layer(start, end, what, "person" if what == "entity" else "", href, "", key)


def cut(text: str, *layers: Layer) -> list[tuple[str, str, str]]:
    return [
        (segment.text, segment.looks, segment.href)
        for paragraph in paragraphs(text, layers, [], [])
        for segment in paragraph.segments
    ]


@given(TEXTS, st.lists(st.tuples(st.integers(0, 80), st.integers(0, 80)), max_size=8))
def test_the_pieces_together_are_the_text(text, spans) -> None:
    layers = [
        layer(start, min(start + length, len(text)))
        for start, length in spans
        if start < min(start + length, len(text))
    ]
    places = [(one.start, one.end) for one in layers]
    found = list(paragraphs(text, layers, places, []))
    whole = "".join(
        "".join(segment.text for segment in paragraph.segments) + paragraph.gap for paragraph in found
    )
    assert whole == text
    at = 0
    for paragraph in found:
        assert paragraph.start == at
        at += sum(len(segment.text) for segment in paragraph.segments) + len(paragraph.gap)


@given(TEXTS, st.lists(st.tuples(st.integers(0, 80), st.integers(1, 80)), max_size=8))
def test_each_character_has_the_marks_that_lie_over_it(text, spans) -> None:
    layers = [
        layer(start, min(start + length, len(text)), f"m{number}")
        for number, (start, length) in enumerate(spans)
        if start < len(text)
    ]
    for paragraph in paragraphs(text, layers, [], []):
        at = paragraph.start
        for segment in paragraph.segments:
            for place in range(at, at + len(segment.text)):
                over = {one.what for one in layers if one.start <= place < one.end}
                assert set(segment.looks.split()) == over
            at += len(segment.text)


def test_the_innermost_is_what_a_click_leads_to() -> None:
    text = "The Harran camp committee said so."
    outer, inner = layer(4, 25, href="/body"), layer(4, 15, href="/camp")
    assert cut(text, outer, inner)[1:3] == [
        ("Harran camp", "entity person", "/camp"),
        (" committee", "entity person", "/body"),
    ]


def test_marks_that_cross_are_both_there() -> None:
    found = cut("abcdef", layer(0, 4, "content"), layer(2, 6))
    assert [(text, looks) for text, looks, _ in found] == [
        ("ab", "content"),
        ("cd", "content entity person"),
        ("ef", "entity person"),
    ]


def test_a_large_document_takes_no_longer_than_its_length() -> None:
    text = "Mira Oland left Harran camp.\n\n" * 20_000
    layers = [layer(at, at + 10) for at in range(0, len(text), 30)]
    assert sum(1 for _ in paragraphs(text, layers, [], [])) == 20_000
    assert paragraph_end(text, 0) == 28
