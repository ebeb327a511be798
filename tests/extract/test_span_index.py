from hypothesis import given
from hypothesis import strategies as st

from graph.extract.span_index import SpanIndex
from graph.model import Span

SPANS = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 60), st.integers(1, 20))


@given(st.lists(SPANS, max_size=30), SPANS)
def test_finds_what_looking_at_all_finds(spans: list[Span], span: Span) -> None:
    expected = tuple(number for number, other in enumerate(spans) if other.overlaps(span))
    assert SpanIndex(spans).overlapping(span) == expected


def test_looks_at_few_of_many() -> None:
    index = SpanIndex([Span(10 * number, 10 * number + 5) for number in range(100_000)])
    found = [index.overlapping(Span(10 * number, 10 * number + 12)) for number in range(99_999)]
    assert found == [(number, number + 1) for number in range(99_999)]  # hours, if each looked at all
