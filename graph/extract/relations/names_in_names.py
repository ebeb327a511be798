"""Reads the place in a body's name: the University of Harran, the Harran Museum.

Only of bodies and sites that stand somewhere, and only where the document itself names the place as well: the words
of a name alone do not tell "the Bank of Harran" from a name after somebody.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from graph.extract.parse import ParsedBlock
from graph.model import Mention, Relation, Span

NAME_RULE: Final = "place-in-name"


def place_mentions(
    mentions: Sequence[Mention], words: Mapping[str, frozenset[str]]
) -> list[tuple[int, Mention]]:
    """Return each name with a place in it, as the mention's index and a mention of the place inside it."""
    places: dict[str, int] = {}
    for number, mention in enumerate(mentions):
        if mention.type == "Place" and mention.kind == "name":
            places.setdefault(mention.name, number)
    found = []
    seen: set[str] = set()
    for number, mention in enumerate(mentions):
        if mention.kind != "name" or mention.type not in {"Organisation", "Place"} or mention.name in seen:
            continue
        seen.add(mention.name)
        inner = _place_in(mention, places, words)
        if inner is not None:
            found.append((number, inner))
    return found


def name_relations(
    parsed: Sequence[ParsedBlock], named: Sequence[tuple[int, int]], mentions: Sequence[Mention]
) -> Iterator[Relation]:
    """Yield where the bodies and sites are.

    Args:
        named: Index of each name, and of the mention of the place inside it.
    """
    for whole, inner in named:
        span = mentions[whole].span
        sentence = _sentence(parsed, span)
        predicate = "basedIn" if mentions[whole].type == "Organisation" else "locatedIn"
        yield Relation((sentence,), whole, predicate, inner, NAME_RULE)


def _place_in(
    mention: Mention, places: Mapping[str, int], words: Mapping[str, frozenset[str]]
) -> Mention | None:
    name = mention.name
    heads = words["relation_seated"]
    tokens = name.split()
    for size in range(len(tokens) - 1, 0, -1):
        first, last = " ".join(tokens[:size]), " ".join(tokens[-size:])
        rest_after, rest_before = tokens[size:], tokens[:-size]
        if (
            last in places
            and rest_before[-1:] in (["of"], ["at"])
            and heads & {word.lower() for word in rest_before}
        ):
            return _inner(mention, len(name) - len(last), last, places[last])
        if first in places and rest_after and rest_after[-1].lower() in heads:
            return _inner(mention, 0, first, places[first])
    return None


def _inner(mention: Mention, offset: int, words: str, place: int) -> Mention | None:
    start = mention.span.start + offset
    if len(mention.name) != mention.span.end - mention.span.start:
        return None  # A line break in the name: its characters are not those of the text.
    return Mention(
        Span(start, start + len(words)), "Place", NAME_RULE, words, kind="coreference", antecedent=place
    )


def _sentence(parsed: Sequence[ParsedBlock], span: Span) -> Span:
    for block in parsed:
        if block.block.span.contains(span):
            for sentence in block.sentences:
                if block.span(sentence).overlaps(span):
                    return block.span(sentence)
    return span
