"""Mends the guesses of one block, one after the other."""

from collections.abc import Iterator, Sequence
from typing import Final

from spacy.tokens import Doc

from graph.extract.mentions.candidate import Candidate, is_capitalised
from graph.extract.mentions.classes.correction import corrected
from graph.extract.mentions.guesses.known_names import KnownNames
from graph.extract.mentions.guesses.model_entities import in_title_case
from graph.extract.mentions.repair.extend import extended, with_possessive
from graph.extract.mentions.repair.split import split
from graph.extract.mentions.repair.trim import trimmed
from graph.extract.mentions.trust import DEFINED
from graph.extract.mentions.wordlists import MentionWords
from graph.extract.mentions.works.citations import CITED_RULE
from graph.extract.mentions.works.numbered import LISTED_RULE
from graph.extract.mentions.works.quoted import QUOTED_RULE
from graph.extract.mentions.works.running import RUNNING_RULE
from graph.extract.mentions.works.symbols import SYMBOL_RULE

WHOLE: Final = frozenset({CITED_RULE, QUOTED_RULE, RUNNING_RULE, LISTED_RULE, SYMBOL_RULE})
"""Rules whose findings are exact: a title may begin with "In the"."""

LONGEST_SITE: Final = 7
"""Words the name of a camp or prison may have."""


class Repairer:
    """Takes guesses apart, gives them their class, and cuts or widens them to the name."""

    def __init__(self, names: KnownNames, demonyms: frozenset[str], words: MentionWords) -> None:
        self._names = names
        self._demonyms = demonyms
        self._words = words

    def repaired(self, candidates: Sequence[Candidate], doc: Doc) -> list[Candidate]:
        """Return what is left of guesses; of one may come several, or none."""
        mended: list[Candidate] = []
        for candidate in candidates:
            if candidate.rule in WHOLE:
                mended.append(candidate)
            elif not self._is_inside_name(candidate, doc):
                mended += self._mended(candidate, doc)
        return mended

    def _mended(self, candidate: Candidate, doc: Doc) -> Iterator[Candidate]:
        parts = split(candidate, doc, self._words)
        for part in (half for one in parts for half in self._names.parted(one, doc)):
            classed = corrected(part, doc, self._words)
            own = trimmed(classed, doc, self._words) if classed else None
            own = self._without_demonym(own, doc) if own else None
            if own is None or self._is_no_name(own, doc) or self._names.is_no_camp(own, doc):
                continue
            own = with_possessive(own, doc) if own.rule != "gazetteer" else own
            own = extended(self._names.cut(self._names.reclassed(own, doc), doc), doc, self._words)
            # The model's person, to which a kunya is widened, may begin with a nationality.
            own = self._without_demonym(own, doc) if own.type == "Person" else own
            if own is not None:
                yield own

    def _is_inside_name(self, candidate: Candidate, doc: Doc) -> bool:
        """Tell the "Otto of Royal" in "Ulrike Otto of Royal College" from "Matilda of Orlen"."""
        if candidate.rule != "named-after-place":
            return False
        if doc[candidate.start].lower_ in self._words.titles:
            return True  # the office of "the Oba of Orlen"
        before = doc[candidate.start - 1 : candidate.start].text
        named = before[:1].isupper() and before.lower().rstrip(".") not in self._words.titles
        return is_capitalised(doc, candidate.end) or (named and before not in self._words.sentence_starters)

    def _without_demonym(self, candidate: Candidate, doc: Doc) -> Candidate | None:
        """Cut "Belgian" off "Belgian Salma"; a nationality alone names nobody and no place."""
        start = candidate.start
        alone = doc[start : candidate.end].text in self._demonyms
        if alone and (candidate.trust < DEFINED or candidate.type == "Person"):
            return None
        if candidate.type == "Person" and doc[start].text in self._demonyms and candidate.end - start > 1:
            return candidate.between(start + 1, candidate.end)
        return candidate

    def _is_no_name(self, candidate: Candidate, doc: Doc) -> bool:
        """Tell "Archduke" and "Staff Sgt", which name nobody, and a headline that ends in Jail."""
        if candidate.type == "Camp" and candidate.rule != "gazetteer":
            own = [token.text for token in doc[candidate.start : candidate.end] if token.text[0].isupper()]
            if own and set(own) <= self._demonyms | self._words.never_names:
                return True  # "Belgian prison", "a prison of Women"
            return in_title_case(doc) or candidate.end - candidate.start > LONGEST_SITE
        if candidate.type != "Person" or candidate.rule == "gazetteer":
            return False
        tokens = doc[candidate.start : candidate.end]
        titles = self._words.titles
        return (
            all(token.lower_.rstrip(".") in titles for token in tokens)
            and tokens.text not in self._words.given_names
        )
