"""What a document names, and what it calls each of these things: a group, a city, 27 years old."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from spacy.tokens import Token

from graph.extract.parse import ParsedBlock
from graph.model import Document, Mention
from graph.ontology import Gazetteer
from graph.values.folding import fold

Words = Mapping[str, frozenset[str]]

CALLED: Final = frozenset({"compound", "nmod", "amod"})
"""How "group" hangs on the name in "the militant group Harran Front"."""
REGIONS: Final = frozenset({"region", "province", "governorate", "county", "island"})
AGE_BEFORE: Final = re.compile(r"\b(\d{1,3})-year-old(?: [\w-]+){0,2} $")
AGE_BEHIND: Final = re.compile(r"(?:, | \()(\d{1,3})(?:,|\)| years old| and )")


@dataclass(frozen=True, slots=True)
class Named:
    """A mention among those of its document.

    Attributes:
        key: The same for all mentions that, as far as the document says, are one thing.
        token: The word that the rest of the name hangs on; None where it was not parsed.
    """

    start: int
    mention: int
    key: str
    token: Token | None


class Things:
    """The things that a document names: `named` in text order, `kinds` by key, `names` by the place of a token."""

    def __init__(
        self,
        document: Document,
        parsed: Sequence[ParsedBlock],
        mentions: Sequence[Mention],
        gazetteer: Gazetteer,
        words: Words,
    ) -> None:
        self._mentions = mentions
        self._words = words
        self._gazetteer = gazetteer
        self._order = sorted(range(len(mentions)), key=lambda number: mentions[number].span)
        self._starts = [mentions[number].span.start for number in self._order]
        self.nouns = frozenset().union(*(words[name] for name in words if name.startswith("described_")))
        self.kinds: dict[str, set[str]] = {}
        self.named: list[Named] = []
        heads = self._heads(parsed)
        for number in self._order:
            key = self.key(number)
            token = heads.get(number)
            kinds = self.kinds.setdefault(key, set())
            kinds.update(self._by_name(mentions[number]))
            if token is not None:
                kinds.update(noun for noun in self._called(token) if noun in self.nouns)
            if "newspaper" in kinds:
                kinds.add("paper")
            kinds.update(_age(document, mentions[number]))
            self.named.append(Named(mentions[number].span.start, number, key, token))

    def key(self, number: int) -> str:
        """Return what stands for the thing that a mention means."""
        mention = self._mentions[self.root(number)]
        return f"{mention.type} {mention.gazetteer or fold(mention.name)}"

    def root(self, number: int) -> int:
        """Return the mention that a mention stands for in the end."""
        seen: set[int] = set()
        antecedent = self._mentions[number].antecedent
        while antecedent is not None and antecedent not in seen:
            seen.add(antecedent)
            number, antecedent = antecedent, self._mentions[antecedent].antecedent
        return number

    def at(self, block: ParsedBlock, token: Token) -> int | None:
        """Return the last mention that begins before the end of a token and reaches into it."""
        span = block.span(token)
        place = bisect_right(self._starts, span.end - 1)
        for number in reversed(self._order[max(place - 3, 0) : place]):
            if self._mentions[number].span.overlaps(span):
                return number
        return None

    def _heads(self, parsed: Sequence[ParsedBlock]) -> dict[int, Token]:
        heads: dict[int, Token] = {}
        for block in parsed:
            for token in block.doc:
                number = self.at(block, token)
                if number is None:
                    continue
                inside = token.head is not token and self.at(block, token.head) == number
                if not inside:
                    heads.setdefault(number, token)
        return heads

    def _by_name(self, mention: Mention) -> Iterator[str]:
        """Yield what the name, or the gazetteer, says that the thing is."""
        entry = self._gazetteer.entries.get(mention.gazetteer)
        own = set(fold(mention.name).split()) | set(fold(entry.name).split() if entry else ())
        if mention.type == "Organisation":
            yield from own & self._words["described_bodies"]
            if own & self._words["company_words"]:
                yield from ("company", "firm")
        elif mention.type == "Camp":
            prison = own & (self._words["described_prisons"] | {"detention", "penitentiary"})
            yield from self._words["described_prisons"] if prison else self._words["described_camps"]
        elif mention.type == "Place":
            yield from own & self._words["described_places"]
            if entry is not None and entry.iso3166:
                yield from ("country",) if len(entry.iso3166) == 2 else REGIONS
            elif entry is not None and entry.population:
                yield from ("city", "town")

    def _called(self, token: Token) -> Iterator[str]:
        """Yield the nouns that the words around a name call it by."""
        for child in token.children:
            lower = child.text[:1].islower()
            if lower and (child.dep_ == "appos" or (child.dep_ in CALLED and child.pos_ == "NOUN")):
                yield child.lemma_.lower()
        head = token.head
        if token.dep_ == "appos" and head.lower_ in self._words["described_persons"]:
            yield head.lower_
        elif token.dep_ == "appos" and head.pos_ == "NOUN":
            yield head.lemma_.lower()
        elif token.dep_ == "nsubj" and head.lemma_ == "be":
            yield from (child.lemma_.lower() for child in head.children if child.dep_ == "attr")
        elif (
            token.dep_ == "pobj"
            and head.lower_ == "of"
            and head.head.lemma_.lower() in self._words["described_places"]
        ):
            yield head.head.lemma_.lower()


def _age(document: Document, mention: Mention) -> Iterator[str]:
    if mention.type != "Person":
        return
    before = AGE_BEFORE.search(document.text, max(mention.span.start - 60, 0), mention.span.start)
    behind = AGE_BEHIND.match(document.text, mention.span.end, mention.span.end + 20)
    yield from (f"{match[1]}-year-old" for match in (before, behind) if match)
