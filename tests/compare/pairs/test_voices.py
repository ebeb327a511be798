"""Two voices, one after the other."""

from collections.abc import Callable

import pytest

from graph.model import Comparisons

Compare = Callable[..., Comparisons]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Lund said that 31 children had died in Harran. The Ministry of Health wrote that it was 18.",
        "We lost 31 children. The Ministry of Health said that it was 18.",
        "Bruno Feld put the strength of the battalion at 400 men; Ada Lund put it at 150.",
        "Ada Lund says that the grain tax raised USD 3 million a month. Bruno Feld’s own estimate is USD 7 million a month.",
        "A study by Omar Weir put the number of children in the camps at 9,800. Our own count is 12,400.",
    ],
)
def test_number_that_takes_up_what_was_counted_is_another_voice(compare_papers: Compare, text: str) -> None:
    assert len(compare_papers(text).conflicts) == 1


@pytest.mark.parametrize(
    "text",
    [
        # the same voice, a rounding, another time, another thing, a choice of two
        "Ada Lund said that 31 children had died. Ada Lund said later that it was 18 in May.",
        "Ada Lund said that 31 children had died. She said that it was 31.",
        "Ada Lund said that 31 children had died. The Ministry of Health wrote that it was 18 degrees.",
        "Ada Lund said that 31 children and 12 women had died. The Ministry of Health wrote that it was 18.",
        "The pipe is 40 metres long. The Ministry of Health wrote that it was 18.",
        "Our own count is 12,400. Ada Lund said that 31 children had died.",
    ],
)
def test_number_of_the_same_voice_or_of_another_thing_is_none(compare_papers: Compare, text: str) -> None:
    assert not compare_papers(text).conflicts
