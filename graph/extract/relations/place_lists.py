"""Reads addresses: "Harran, Osrhoene, Turkey" says that each lies in the next. An enumeration says no such thing."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from spacy.tokens import Token

PLACE_LIST_RULE: Final = "located-in-address"

LARGER: Final = {"": 0, "region": 1, "country": 2}
JOINING: Final = frozenset({"and", "or", "&", "as"})


def place_lists(sentence: Iterable[Token]) -> Iterator[tuple[Token, Token]]:
    """Yield each place of an address with each that stands after it."""
    tokens = list(sentence)
    place = 0
    while place < len(tokens):
        run = _run(tokens, place)
        if len(run) > 1 and _is_address(tokens, place, run):
            for number, inner in enumerate(run):
                for outer in run[number + 1 :]:
                    yield inner, outer
        place += max(1, 2 * len(run) - 1)


def _run(tokens: Sequence[Token], place: int) -> list[Token]:
    """Return the places from here on that only commas part."""
    run: list[Token] = []
    while place < len(tokens) and tokens[place].ent_type_ in {"Place", "Camp"}:
        run.append(tokens[place])
        if place + 1 >= len(tokens) or tokens[place + 1].text != ",":
            break
        place += 2
    return run


def _is_address(tokens: Sequence[Token], place: int, run: Sequence[Token]) -> bool:
    """Tell an address from an enumeration: it grows, and nothing is added by "and"."""
    after = place + 2 * len(run) - 1
    following = [token.lower_ for token in tokens[after : after + 2]]
    if following[:1] and following[0] in JOINING or following[:1] == [","] and following[1:] and following[1] in JOINING:
        # "Harran, Turkey, and Idlib, Syria" goes on after the comma; "Harran, Idlib and Homs" does not.
        if following[0] in JOINING and not _grows(run):
            return False
        if following[0] == "," and not _grows(run):
            return False
    return _grows(run) or all(token.dep_ in {"appos", "npadvmod", "nmod"} for token in run[1:])


def _grows(run: Sequence[Token]) -> bool:
    sizes = [LARGER.get(token.ent_kb_id_, 0) for token in run]
    return sizes[-1] > 0 and all(
        first < second or (not first and not second) for first, second in zip(sizes, sizes[1:], strict=False)
    )
