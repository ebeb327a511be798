"""Finds where a pattern fits the links of a text."""

from collections.abc import Iterator, Mapping
from typing import Final

from spacy.tokens import Token

from graph.extract.relations.links import Links
from graph.extract.relations.semgrex import Step, TokenPattern

FARTHEST: Final = 12
"""Links that `>>` and `<<` follow at most."""

ARTICLES: Final = frozenset({"the", "a", "an"})
"""`.` passes over them."""

Bound = Mapping[str, int]


def find_matches(pattern: TokenPattern, links: Links, candidates: Iterator[Token]) -> Iterator[Bound]:
    """Yield for each fit the tokens by name; the pattern's first token is always there, as "".

    Args:
        candidates: The tokens that may be the pattern's first.
    """
    for token in candidates:
        if _fits(pattern, token):
            yield from _follow(pattern.steps, token, links, _named(pattern, token, {"": token.i}))


def _follow(steps: tuple[Step, ...], token: Token, links: Links, bound: Bound) -> Iterator[Bound]:
    if not steps:
        yield bound
        return
    step, rest = steps[0], steps[1:]
    is_there = False
    for number in _targets(step, token, links):
        target = links.doc[number]
        is_taken = bool(step.target.name) and number in bound.values()
        if is_taken or not _fits(step.target, target):
            continue
        for inner in _follow(step.target.steps, target, links, _named(step.target, target, bound)):
            is_there = True
            if step.need != "!":
                yield from _follow(rest, token, links, inner)
    if step.need and not is_there:
        yield from _follow(rest, token, links, bound)


def _targets(step: Step, token: Token, links: Links) -> Iterator[int]:
    if step.operator in {">", "<"}:
        edges = links.down if step.operator == ">" else links.up
        seen = set()
        for label, number in edges[token.i]:
            if number not in seen and (step.label is None or step.label.fits(label)):
                seen.add(number)
                yield number
    elif step.operator == ">>":
        for word in token.subtree:
            if word.i != token.i and (step.label is None or step.label.fits(word.dep_)):
                yield word.i
    elif step.operator == "<<":
        if step.label is None or step.label.fits(token.dep_):
            for distance, above in enumerate(token.ancestors):
                if distance < FARTHEST:
                    yield above.i
    elif step.operator == ".":
        after, end = token.i + 1, links.ends[token.i]
        while after < end and links.doc[after].lower_ in ARTICLES:
            after += 1
        if after < end:
            yield after
    elif step.operator == "..":
        yield from range(token.i + 1, links.ends[token.i])
    else:
        is_right = step.operator == "$++"
        yield from (
            one.i for one in token.head.children if (one.i > token.i) is is_right and one.i != token.i
        )


def _fits(pattern: TokenPattern, token: Token) -> bool:
    for name, value in pattern.tests:  # noqa: SIM110 - asked of every token many times, where a generator costs half
        if not value.fits(attribute_of(token, name)):
            return False
    return True


def attribute_of(token: Token, name: str) -> str:
    """Return what a token has of one of the attributes of patterns (`semgrex.ATTRIBUTES`)."""
    match name:
        case "word":
            return token.lower_
        case "lemma":
            return token.lemma_.lower() if token.pos_ != "PROPN" else token.lower_
        case "pos":
            return token.pos_
        case "tag":
            return token.tag_
        case "dep":
            return token.dep_
        case "ent":
            return token.ent_type_
        case _:
            return token.ent_kb_id_


def _named(pattern: TokenPattern, token: Token, bound: Bound) -> Bound:
    return {**bound, pattern.name: token.i} if pattern.name else bound
