"""Reads addresses: "Harran, Osrhoene, Turkey" says that each lies in the next. An enumeration says no such thing."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from spacy.tokens import Token

PLACE_LIST_RULE: Final = "located-in-address"

LARGER: Final = {"": 0, "region": 1, "country": 2}
LONGEST_UNKNOWN: Final = 3
"""Places of unknown size that may still be an address; more are an enumeration."""

PLACED: Final = frozenset({"Place", "Camp", "Organisation"})
ARTICLES: Final = frozenset({"the", "a", "an", "both"})
DIRECTIONS: Final = frozenset(
    {
        "north",
        "south",
        "east",
        "west",
        "northern",
        "southern",
        "eastern",
        "western",
        "central",
        "upper",
        "lower",
    }
    | {"northeastern", "northwestern", "southeastern", "southwestern", "rural", "nearby", "neighbouring", "-"}
)
ADDED: Final = frozenset({"appos", "npadvmod", "nmod", "pobj", "conj", "dep"})
LEADING: Final = frozenset({"in", "at", "of", "from", "near"})
JOINING: Final = frozenset({"and", "or", "&", "as"})

Pair = tuple[Token, Token]


def place_lists(sentence: Iterable[Token]) -> Iterator[Pair]:
    """Yield each place of an address, and a body that it begins with, with each place that stands after it."""
    tokens = list(sentence)
    start = 0
    while start < len(tokens):
        run = _run(tokens, start)
        if run:
            if _acts(tokens[run[0]]):
                run = run[1:] or run  # "was asked by the Bureau in Harran, Osrhoene": where it was asked
            body = [number for number in run[:1] if tokens[number].ent_type_ == "Organisation"]
            places = [tokens[number] for number in run[len(body) :]]
            if len(places) > 1 and _is_address(tokens, run, places):
                for position, inner in enumerate(run):
                    for outer in run[position + 1 :]:
                        yield tokens[inner], tokens[outer]
        start = run[-1] + 1 if run else start + 1


def shared_places(sentence: Iterable[Token]) -> Iterator[Pair]:
    """Yield the places of "Orrel, Tana and Sidra in Osrhoene" with the last: the parser ties only one.

    Only towns and the like, and only where a region or country follows; where one lies elsewhere is for the caller
    to know.
    """
    tokens = list(sentence)
    for number, token in enumerate(tokens):
        if token.lower_ != "in" or number < 3 or not _is_small(tokens[number - 1]):
            continue
        outer = _next(tokens, number)
        if outer is None or tokens[outer].ent_type_ != "Place" or not tokens[outer].ent_kb_id_:
            continue
        run = [number - 1]
        while (inner := _joined_before(tokens, run[-1])) is not None:
            run.append(inner)
        before = run[-1] - 1
        while before > 0 and tokens[before].lower_ in ARTICLES | DIRECTIONS:
            before -= 1
        # "Tana in Osrhoene and Sidra in Commagene": Osrhoene is not in Commagene.
        is_where = before > 0 and tokens[before].lower_ == "in" and tokens[before - 1].ent_type_ in PLACED
        if tokens[number - 2].lower_ == "and" and not is_where:
            yield from ((tokens[inner], tokens[outer]) for inner in run[len(run) == 1 :])


def _acts(token: Token) -> bool:
    """Tell a body behind the "by" of a passive."""
    return token.ent_type_ == "Organisation" and token.head.dep_ == "agent"


def _is_small(token: Token) -> bool:
    return token.ent_type_ == "Place" and not token.ent_kb_id_


def _joined_before(tokens: Sequence[Token], place: int) -> int | None:
    """Return the position of the town that a comma or "and" joins to this one."""
    before = place - 1
    while before >= 0 and tokens[before].lower_ in {"and", ","} and place - before < 3:
        before -= 1
    return before if place - before > 1 and before >= 0 and _is_small(tokens[before]) else None


def _run(tokens: Sequence[Token], start: int) -> list[int]:
    """Return the places from here on that only commas and "in" part, by position; the first may be a body."""
    run: list[int] = []
    place: int | None = start
    while place is not None and tokens[place].ent_type_ in ({"Place", "Camp"} if run else PLACED):
        run.append(place)
        place = _next(tokens, place + 1)
    return run


def _next(tokens: Sequence[Token], place: int) -> int | None:
    """Return the position of the next word after ", ", ", in the" or "in southern", None where none of them stands."""
    start = place
    if place < len(tokens) and tokens[place].text == ",":
        place += 1
    has_preposition = place < len(tokens) and tokens[place].lower_ == "in"
    if has_preposition:
        place += 1
        while place < len(tokens) and tokens[place].lower_ in ARTICLES | DIRECTIONS:
            place += 1
    return place if start < place < len(tokens) else None


def _is_address(tokens: Sequence[Token], run: Sequence[int], places: Sequence[Token]) -> bool:
    """Tell an address from an enumeration: it grows, and "and" adds nothing of the same size to it."""
    if _is_dateline(tokens, run):
        return True
    sizes = [LARGER.get(token.ent_kb_id_, 0) for token in places]
    if any(first > second or (first == second > 0) for first, second in pairwise(sizes)):
        return False
    if sizes[-1] == 0:
        is_short = len(places) <= LONGEST_UNKNOWN
        if not is_short or not _is_led_in(tokens, run[0]) or any(place.dep_ not in ADDED for place in places):
            return False
    if sizes[-1] == 0 and run[-1] + 1 < len(tokens) and tokens[run[-1] + 1].text == "(":
        return False
    following = [
        token
        for token in tokens[run[-1] + 1 : run[-1] + 4]
        if token.text != "," and token.lower_ not in ARTICLES
    ]
    if following and following[0].lower_ in JOINING:
        added = following[1] if len(following) > 1 else None
        if added is None or sizes[-1] == 0:
            return False
        return added.ent_type_ != "Place" or LARGER.get(added.ent_kb_id_, 0) < sizes[-1]
    before = tokens[run[0] - 2] if run[0] > 1 and tokens[run[0] - 1].text == "," else None
    return before is None or before.ent_type_ != "Place"


def _is_dateline(tokens: Sequence[Token], run: Sequence[int]) -> bool:
    """Tell "HARRAN, Osrhoene (AP)", whatever is known of the two."""
    after = tokens[run[-1] + 1 : run[-1] + 4]
    is_agency = [token.text for token in after[::2]] == ["(", ")"] and after[1].ent_type_ == "Organisation"
    return run[0] == 0 and len(run) == 2 and tokens[0].text.isupper() and is_agency


def _is_led_in(tokens: Sequence[Token], start: int) -> bool:
    """Tell whether "in", "at" … stands before, so that names of unknown size are an address."""
    before = [token.lower_ for token in tokens[max(0, start - 2) : start] if token.lower_ not in ARTICLES]
    return bool(before) and before[-1] in LEADING
