"""Prepares a parsed block for patterns: every mention becomes one token that bears its class.

A mention stands for its whole noun phrase: with the people who act for a body ("Harran Front fighters"), and with
the common noun before a place ("the city of Harran").
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from spacy.tokens import Doc, Token
from spacy.tokens import Span as TokenSpan

from graph.extract.merged_tokens import merged
from graph.extract.parse import ParsedBlock
from graph.extract.relations.nationalities import NATIONALITY, NATIONALITY_RULE
from graph.model import Mention
from graph.ontology import Gazetteer

Words = Mapping[str, frozenset[str]]

MODIFIER: Final = frozenset({"compound", "amod", "nmod", "poss", "nsubj", "dep"})


@dataclass(frozen=True, slots=True)
class TypedText:
    """A block as patterns see it.

    Attributes:
        doc: A copy of the block's; each mention is one token, its class is the token's entity type.
        mentions: By token, the mention that it is.
        links: Governor, label and token where the parser hung two words of one mention on different words.
    """

    parsed: ParsedBlock
    doc: Doc
    mentions: Mapping[int, int]
    links: tuple[tuple[int, str, int], ...] = ()

    def sentences(self) -> tuple[TokenSpan, ...]:
        """Return the sentences in which two mentions stand, so that there can be a relation."""
        return tuple(
            sentence for sentence in self.doc.sents if sum(token.i in self.mentions for token in sentence) > 1
        )


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Tokens `start` to `end`, exclusive, that become one; `members`: with those who act for the body."""

    start: int
    end: int
    mention: int
    members: bool = False


def typed_text(
    parsed: ParsedBlock, numbered: Sequence[tuple[int, Mention]], gazetteer: Gazetteer, words: Words
) -> TypedText:
    """Prepare a block.

    Args:
        numbered: The mentions that stand in the block, with their index.
        words: The word lists of relations.
    """
    stretches = _stretches(parsed.doc, parsed, numbered, words)
    mentions = dict(numbered)
    places = {parsed.doc[stretch.start].idx: stretch for stretch in stretches}
    links = [link for stretch in stretches for link in _outward(parsed.doc, stretch)]
    doc = merged(parsed.doc, [(stretch.start, stretch.end) for stretch in stretches])
    found = {token.i: places[token.idx].mention for token in doc if token.idx in places}
    members = {stretch.mention for stretch in stretches if stretch.members}
    doc.set_ents(
        [
            TokenSpan(
                doc,
                i,
                i + 1,
                label=_label(mentions[number]),
                kb_id="members" if number in members else _kind(mentions[number], gazetteer),
            )
            for i, number in found.items()
        ]
    )
    return TypedText(parsed, doc, found, tuple(_moved(doc, links)))


def _outward(doc: Doc, stretch: _Stretch) -> list[tuple[int, str, int]]:
    """Return what the words of a mention hang on outside it, by place in the text."""
    inside = range(stretch.start, stretch.end)
    return [
        (token.head.idx, token.dep_, doc[stretch.start].idx)
        for token in doc[stretch.start : stretch.end]
        if token.head.i not in inside
    ]


def _moved(doc: Doc, links: Sequence[tuple[int, str, int]]) -> Iterator[tuple[int, str, int]]:
    """Yield links by token of the changed text."""
    covering = {place: token.i for token in doc for place in range(token.idx, token.idx + len(token))}
    for head, label, child in links:
        if covering[head] != covering[child]:
            yield covering[head], label, covering[child]


def _label(mention: Mention) -> str:
    return NATIONALITY if mention.rule == NATIONALITY_RULE else mention.type


def _kind(mention: Mention, gazetteer: Gazetteer) -> str:
    """Return what is known of a place's size: a country, a region of one, or nothing."""
    if mention.type != "Place":
        return ""
    entry = gazetteer.entries.get(mention.gazetteer) or gazetteer.choose(mention.name)
    if entry is None or not entry.iso3166:
        return ""
    return "region" if "-" in entry.iso3166 else "country"


def _stretches(
    doc: Doc, parsed: ParsedBlock, numbered: Sequence[tuple[int, Mention]], words: Words
) -> list[_Stretch]:
    """Return the tokens of each mention; of two that overlap a name goes before, then the longer."""
    candidates = []
    for number, mention in numbered:
        start = mention.span.start - parsed.block.span.start
        end = mention.span.end - parsed.block.span.start
        tokens = doc.char_span(start, end, alignment_mode="expand")
        if tokens is None or not len(tokens):
            continue
        # Of a description only the head word, so that what stands in it can be found: "the Bureau's report on the Front".
        start, stop = tokens.start, tokens.end
        if mention.kind == "description":
            start, stop = tokens.root.i, tokens.root.i + 1
        candidates.append((mention, _Stretch(start, stop, number)))
    candidates.sort(
        key=lambda one: (
            one[0].kind == "description",
            one[1].start - one[1].end,
            one[1].start,
            one[1].mention,
        )
    )
    taken: set[int] = set()
    chosen = []
    for mention, stretch in candidates:
        if not taken.isdisjoint(range(stretch.start, stretch.end)):
            continue
        taken.update(range(stretch.start, stretch.end))
        chosen.append((mention, stretch))
    grown = []
    for mention, stretch in _with_abbreviations(doc, chosen):
        taken.update(range(stretch.start, stretch.end))
        wide = _grown(doc, mention, stretch, words)
        added = set(range(wide.start, wide.end)) - set(range(stretch.start, stretch.end))
        grown.append(stretch if added & taken else wide)
        taken |= added
    return grown


def _with_abbreviations(
    doc: Doc, chosen: Sequence[tuple[Mention, _Stretch]]
) -> list[tuple[Mention, _Stretch]]:
    """Return the stretches in text order; "Harran Relief Council (HRC)" is one, or its brackets part the name from its chairman."""
    found: list[tuple[Mention, _Stretch]] = []
    for mention, stretch in sorted(chosen, key=lambda one: one[1].start):
        before = found[-1] if found else None
        if (
            before is not None
            and before[0].type == mention.type == "Organisation"
            and before[1].end + 1 == stretch.start
            and stretch.end < len(doc)
            and (doc[before[1].end].text, doc[stretch.end].text) == ("(", ")")
            and mention.name.isupper()
        ):
            whole = _Stretch(before[1].start, stretch.end + 1, before[1].mention)
            found[-1] = (before[0], whole)
        else:
            found.append((mention, stretch))
    return found


def _grown(doc: Doc, mention: Mention, stretch: _Stretch, words: Words) -> _Stretch:
    """Return a mention with the words of its noun phrase for which it stands."""
    start, end = stretch.start, stretch.end
    if mention.kind != "name" or doc[start].dep_ == "punct":
        return stretch
    if mention.type == "Organisation":
        after = end + 1 if end < len(doc) and doc[end].lower_ in {"'s", "'"} else end
        if (
            after + 1 < len(doc)
            and doc[after].dep_ in {"amod", "compound"}
            and _stands_in(doc[after + 1], words)
        ):
            after += 1
        if after < len(doc) and _stands_in(doc[after], words) and doc[end - 1].dep_ in MODIFIER:
            return _Stretch(start, after + 1, stretch.mention, members=True)
        before = _before(doc, start, {"of", "from"})
        if before is not None and _stands_in(before, words):
            return _Stretch(before.i, end, stretch.mention, members=True)
    if mention.type in {"Place", "Camp"}:
        follows = end + 1 < len(doc) and doc[end + 1].lower_ == "of"
        is_kind = end < len(doc) and doc[end].lower_ in words["relation_place_nouns"]
        if is_kind and not follows and doc[end - 1].dep_ == "compound":
            return _Stretch(start, end + 1, stretch.mention)
        before = _before(doc, start, {"of"})
        if before is not None and before.lower_ in words["relation_place_nouns"] and not _is_told(before):
            return _Stretch(before.i, end, stretch.mention)
    return stretch


def _stands_in(token: Token, words: Words) -> bool:
    return token.lower_ in words["relation_stand_ins"] and token.pos_ in {"NOUN", "PROPN"}


def _is_told(noun: Token) -> bool:
    """Tell whether "a district of Harran" says what something is."""
    return noun.dep_ in {"attr", "appos"} or any(child.lower_ in {"a", "an"} for child in noun.children)


def _before(doc: Doc, start: int, prepositions: set[str]) -> Token | None:
    """Return the noun of "the city of Harran", "fighters from the Harran Front"."""
    place = start - 1
    if place >= 0 and doc[place].lower_ == "the":
        place -= 1
    if place >= 1 and doc[place].lower_ in prepositions and doc[place].head.i == place - 1:
        noun: Token = doc[place - 1]
        return noun
    return None
