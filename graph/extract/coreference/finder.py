"""Finds what bare descriptions stand for: "the group", "the camp", "the city", "the 27-year-old", "the Council".

A wrong one is worse than none. A description stands for the last thing before it that the document, or its own
name, calls so, if no other such thing is near; "the group" and "the report" also for the one body or work that the
sentences just before name. With a capital letter ("the Council", "the Front", "the Sons") it is the one body whose
name that word heads. Words that bring in another ("a second group", "groups") forbid it.
"""

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Final

from spacy.tokens import Token

from graph.extract.coreference.things import Named, Things, Words
from graph.extract.parse import ParsedBlock
from graph.model import Document, Mention, Span
from graph.ontology import Gazetteer
from graph.values.folding import fold

RULE: Final = "bare-description"
FARTHEST: Final = 1500
"""Code points back to the last mention of what is called so."""
NEAR: Final = 2
"""Sentences back in which another thing called so leaves it open which is meant."""

DETERMINERS: Final = frozenset({"the", "this"})
NO_REFERENCE: Final = frozenset({"compound", "nmod", "amod", "npadvmod", "attr", "oprd", "appos"})
"""What a noun is to another word where it does not point to anything: "the group leader", "they are the group"."""

JOINT: Final = re.compile(r" (?:of|for|on|against|in|to) ")
"""Behind one of these in a body's name stands what it is for, or where; the word before heads it."""

NO_PROSE: Final = frozenset({"title", "heading", "note", "byline"})
AGED: Final = re.compile(
    r"\b[Tt]he (\d{1,3}-year-old)\b(?! [a-z]+ (?:had|was|is|has|said|who|told|died|from)\b)"
)


def description_mentions(
    document: Document,
    parsed: Sequence[ParsedBlock],
    mentions: Sequence[Mention],
    gazetteer: Gazetteer,
    words: Words,
) -> tuple[Mention, ...]:
    """Return a mention of kind `coreference` for each description with one antecedent, in text order."""
    finder = _Finder(document, parsed, mentions, gazetteer, words)
    return tuple(mention for block in parsed for mention in finder.find(block))


class _Finder:
    """The things and the sentences of one document; what is found joins the things."""

    def __init__(
        self,
        document: Document,
        parsed: Sequence[ParsedBlock],
        mentions: Sequence[Mention],
        gazetteer: Gazetteer,
        words: Words,
    ) -> None:
        self._document = document
        self._mentions = mentions
        self._words = words
        self._gazetteer = gazetteer
        self._things = Things(document, parsed, mentions, gazetteer, words)
        self._sentences = sorted(block.span(one).start for block in parsed for one in block.sentences)
        self._called: dict[str, list[Named]] = {}
        self._headed: dict[str, list[Named]] = {}
        for one in self._things.named:
            self._call(one)
        self._brought_in: dict[str, list[int]] = {}
        for block in parsed:
            for token in block.tokens.with_lemmas(self._things.nouns):
                if self._brings_in(block, token):
                    self._brought_in.setdefault(token.lemma_.lower(), []).append(block.span(token).start)

    def find(self, block: ParsedBlock) -> Iterator[Mention]:
        """Return the descriptions of a block that stand for something, in text order."""
        if block.block.kind in NO_PROSE:
            return
        found = [*self._nouns(block), *self._aged(block)]
        for span, meant in sorted(found):
            root = self._things.root(meant)
            mention = self._mentions[root]
            yield Mention(
                span, mention.type, RULE, span.of(self._document.text), kind="coreference", antecedent=root
            )

    def _nouns(self, block: ParsedBlock) -> Iterator[tuple[Span, int]]:
        for token in block.doc:
            is_name = token.is_title and token.pos_ in {"PROPN", "NOUN"}
            is_person = token.lower_ in self._words["described_persons"]
            noun = token.lower_ if is_name or is_person else token.lemma_.lower()
            known = self._headed if is_name else self._things.nouns
            if noun in known and _is_bare(token, self._words):
                if self._things.at(block, token) is not None:
                    continue
                span = block.span(token)
                meant = self._named(noun, span.start) if is_name else self._antecedent(noun, span.start)
                if meant is not None:
                    self._call(Named(span.start, meant.mention, meant.key, token))
                    yield span, meant.mention

    def _aged(self, block: ParsedBlock) -> Iterator[tuple[Span, int]]:
        for match in AGED.finditer(self._document.text, block.block.span.start, block.block.span.end):
            bearers = _before(self._called.get(match[1], ()), match.start(1))
            if len({one.key for one in bearers}) == 1:
                yield Span(match.start(1), match.end(1)), bearers[-1].mention

    def _call(self, one: Named) -> None:
        """Note that something was named, or taken up, under each noun that it is called by."""
        for noun in self._things.kinds[one.key]:
            insort(self._called.setdefault(noun, []), one, key=_start)
        for noun in self._heads(one):
            insort(self._headed.setdefault(noun, []), one, key=_start)

    def _antecedent(self, noun: str, start: int) -> Named | None:
        called = _before(self._called.get(noun, ()), start)
        if called:
            last = called[-1]
            if start - last.start > FARTHEST or self._is_another(noun, last.start, start):
                return None
            near = {
                one.key for one in takewhile(lambda one: self._is_near(one.start, start), reversed(called))
            }
            return last if len(near | {last.key}) == 1 else None
        if noun in self._words["described_any_body"]:
            return self._only("Organisation", noun, start)
        return self._only("Report", noun, start) if noun == "report" else None

    def _named(self, noun: str, start: int) -> Named | None:
        """Return what "the Commission" stands for: the only body so far whose name it heads, else the nearest."""
        headed = _before(self._headed[noun], start)
        if len({one.key for one in headed}) == 1:
            return headed[-1]
        near = [one for one in headed if self._is_near(one.start, start)]
        return near[-1] if len({one.key for one in near}) == 1 else None

    def _heads(self, one: Named) -> set[str]:
        """Return the words that head the names of a body: of the "Office of the Council" the office is all there is."""
        mention = self._mentions[self._things.root(one.mention)]
        if mention.type != "Organisation":
            return set()
        entry = self._gazetteer.entries.get(mention.gazetteer)
        names = [mention.name, self._mentions[one.mention].name, entry.name if entry else ""]
        longer = [fold(name).split() for name in names if " " in name]
        heads = {fold(JOINT.split(" ".join(words))[0]).split()[-1] for words in longer}
        return heads - self._words["no_body_heads"]

    def _only(self, kind: str, noun: str, start: int) -> Named | None:
        """Return the one thing of a class that the sentences just before name, once as a subject."""
        before = reversed(_before(self._things.named, start))
        near = [
            one
            for one in takewhile(lambda one: self._is_near(one.start, start), before)
            if self._mentions[one.mention].type == kind
        ]
        if len({one.key for one in near}) != 1 or self._is_another(noun, near[-1].start, start):
            return None
        # A "group" may be called an organisation, a ministry may not.
        if self._things.kinds[near[0].key] - self._words["described_any_body"] or self._brought_in.get(noun):
            return None  # The text calls it, or another, something of the kind.
        told = any(_is_subject(one.token) or (kind == "Report" and self._is_published(one)) for one in near)
        return near[0] if told else None

    def _is_published(self, one: Named) -> bool:
        """Tell whether a title is what somebody published: "which published “Beyond the Walls” in 2017"."""
        heads = one.token.ancestors if one.token is not None else ()
        return any(token.lower_ in self._words["work_participles"] for token in heads)

    def _is_near(self, start: int, place: int) -> bool:
        return bisect_right(self._sentences, place) - bisect_right(self._sentences, start) <= NEAR

    def _is_another(self, noun: str, start: int, end: int) -> bool:
        """Tell whether an unnamed thing that is called so was brought in between, or just before."""
        places = self._brought_in.get(noun, ())
        before = places[: bisect_left(places, end)]
        return bool(before) and (before[-1] > start or self._is_near(before[-1], end))

    def _brings_in(self, block: ParsedBlock, token: Token) -> bool:
        """Tell whether a noun speaks of something that no name beside it bears: "a second group", "groups"."""
        if token.pos_ != "NOUN":
            return False
        if token.tag_ == "NN" and _is_bare(token, self._words):
            return False
        if self._things.at(block, token) is not None:
            return False
        beside = [child for child in token.children if child.dep_ in {"appos", "compound", "nmod"}]
        beside += [
            grandchild for child in token.children if child.lower_ == "of" for grandchild in child.children
        ]
        if token.dep_ in {"appos", "compound", "nmod"}:
            beside.append(token.head)
        if token.dep_ == "attr":
            beside += [child for child in token.head.children if child.dep_ == "nsubj"]
        return not any(self._things.at(block, one) is not None for one in beside)


def _start(one: Named) -> int:
    return one.start


def _before(named: Sequence[Named], start: int) -> Sequence[Named]:
    """Return those of a list in text order that stand before a place."""
    return named[: bisect_left(named, start, key=_start)]


def _is_subject(token: Token | None) -> bool:
    return token is not None and token.dep_ in {"nsubj", "nsubjpass"}


def _is_bare(token: Token, words: Words) -> bool:
    """Tell whether it is "the group", or "the Council", with nothing that says which."""
    is_one = token.tag_ == "NN" or (token.is_title and token.pos_ in {"PROPN", "NOUN"})
    is_one = is_one or token.lower_ in words["described_persons"]  # "accused" is a verb to the parser
    if not is_one or token.dep_ in NO_REFERENCE:
        return False
    following = token.nbor() if token.i + 1 < len(token.doc) else None
    if following is not None and (following.pos_ in {"NOUN", "PROPN"} or following.lower_ in {"of", "-"}):
        return False
    determined = False
    for child in token.children:
        if child.dep_ == "det" and child.lower_ in DETERMINERS:
            determined = True
        elif child.dep_ in {"amod", "compound"}:
            if child.lower_ not in words["description_modifiers"]:
                return False
        elif child.lower_ in {"himself", "herself", "itself", "themselves"}:
            continue
        elif child.dep_ in {"relcl", "acl", "appos"}:
            if following is None or following.text != ",":
                return False  # "the group that attacked" may be any; "the group, which attacked," is known
        elif child.dep_ not in {"case", "punct", "cc", "conj", "prep", "advmod"} or (
            child.dep_ == "prep" and child.i == token.i + 1
        ):
            return False
    return determined
