"""Sets the places of a list against its numbers: "Norway (40) and Peru (50)", "…, respectively"."""

from collections.abc import Sequence

from spacy.tokens import Span as TokenSpan


def place_in_series(
    numbers: Sequence[TokenSpan],
    position: int,
    places: Sequence[tuple[int, int]],
    sentence: TokenSpan,
) -> int | None:
    """Return the place that a number is set beside: "Harran (40)", or by "respectively" the n-th of n places.

    Args:
        numbers: The numbers of the sentence.
        position: Which of them is asked for.
        places: Index of each place's last token, and of its mention.
        sentence: The sentence.
    """
    doc = sentence.doc
    number = numbers[position]
    index = number.start - 1
    while index > sentence.start and doc[index].text in {"~", ">", "<", "$", "about", "some"}:
        index -= 1
    if index > sentence.start and doc[index].text in {"(", ":"}:
        beside = next((mention for last, mention in places if last == index - 1), None)
        if beside is not None:
            return beside
    joined = [i for i in range(len(numbers)) if _is_joined(numbers, i)]
    if position not in joined or not any(token.lower_ == "respectively" for token in sentence):
        return None
    before = [mention for last, mention in places if last < numbers[joined[0]].start]
    after = [mention for last, mention in places if last > numbers[joined[-1]].start]
    for series in (before[-len(joined) :], after[: len(joined)]):
        if len(series) == len(joined):
            return series[joined.index(position)]
    return None


def _is_joined(numbers: Sequence[TokenSpan], position: int) -> bool:
    """Tell whether a number stands in a series with the one before or after it."""
    for left, right in ((position - 1, position), (position, position + 1)):
        if left >= 0 and right < len(numbers):
            gap = numbers[0].doc[numbers[left].end : numbers[right].start]
            if len(gap) <= 4 and any(token.lower_ in {"and", ","} for token in gap):
                return True
    return False
