"""Tells how a statement stands to its content: denied, asked, alleged, estimated, and by which words."""

import re
from dataclasses import dataclass
from typing import Final

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from graph.extract.modality import Modality, ModalityFinder
from graph.extract.statements.draft import Draft, Words
from graph.extract.statements.indirect.next_sayings import joins_outer
from graph.model import Certainty, Document, Span, Stance
from graph.ontology import Words as WordLists


@dataclass(frozen=True, slots=True)
class Standing:
    """Stance and certainty with the words that show them, "" where none are needed."""

    stance: Stance = "asserts"
    certainty: Certainty = "stated"
    stance_cue: str = ""
    certainty_cue: str = ""


QUESTION: Final = "?"
WH: Final = frozenset({"WP", "WRB", "WDT", "WP$"})
REPORTING: Final = frozenset({"ccomp", "xcomp", "conj", "acl"})
"""Links from a reporting word up to one that reports or hedges it."""


WEIGHT: Final = (
    r"\s+(?:(?:simply|just|plainly|absolutely|totally|completely|entirely|quite|utterly|also)\s+)?"
)


class StandingFinder:
    """Holds the cues; safe to use for any number of documents.

    A denial among the words of what is said belongs to them: "said the pier was not closed" asserts just that.
    A hedge is taken wherever it stands: "said the pier may close" is as unsure as "reportedly said".
    """

    def __init__(self, word_lists: WordLists, words: Words) -> None:
        self._modality = ModalityFinder(word_lists)
        self._words = words
        openings = sorted(words["denying_openings"], key=lambda one: (-len(one), one))
        # "It is simply wrong to say that": how firmly it is said changes nothing.
        forms = (WEIGHT.join(re.escape(word) for word in one.split()) for one in openings)
        self._denials = re.compile(rf"(?:{'|'.join(forms)})\s")

    def find(self, document: Document, draft: Draft) -> Standing:
        """Return how sure the text is of what a draft says, and on which side."""
        head = draft.head
        modality = Modality() if head is None else self._modality.find(head, spoken=_spoken(draft))
        stance, stance_cue = self._stance(document, draft, modality)
        certainty, certainty_cue = self._certainty(document, draft, modality)
        return Standing(stance, certainty, stance_cue, certainty_cue)

    def _stance(self, document: Document, draft: Draft, modality: Modality) -> tuple[Stance, str]:
        cue = draft.cue
        if cue is not None:
            negation = next((child for child in cue.children if child.dep_ == "neg"), None)
            denial = self._denial(cue)
            if denial is not None and negation is not None:
                return "asserts", ""
            if denial is not None:
                return "denies", _words(document, draft, denial)
            if negation is not None:
                # "Does not believe that" denies what is said, "could not confirm that" leaves it open.
                is_open = modality.stance == "questions"
                return "questions" if is_open else "denies", _words(document, draft, negation)
            if (draft.asks and _is_question(draft)) or cue.lemma_.lower() in self._words["doubting_verbs"]:
                return "questions", _words(document, draft, cue)
        opening = self._denying_opening(draft.reach.of(document.text))
        if opening:
            return "denies", opening
        said = draft.reach.of(document.text).rstrip("\"'”’» ")
        if draft.direct and len(draft.content) == 1 and said.endswith(QUESTION) and not _has_more(said):
            return "questions", QUESTION
        goes_on = cue is not None and joins_outer(cue, self._words) is not None
        if modality.stance_cue is None or (goes_on and cue is not None and modality.stance_cue.start < cue.i):
            return "asserts", ""  # "denied that it broke, and insisted that it held"
        return modality.stance, draft.parsed.span(modality.stance_cue).of(document.text)

    def _denial(self, cue: Token) -> Token | None:
        """Return the word that denies: "denied that", "retracted the claim that", "refused to say that"."""
        if cue.lemma_.lower() in self._words["denying_verbs"] | self._words["refusing_verbs"]:
            return cue
        if cue.dep_ == "dobj" and cue.head.lemma_.lower() in self._words["denying_verbs"]:
            return cue.head
        if cue.dep_ == "xcomp" and cue.head.lemma_.lower() in self._words["refusing_verbs"]:
            return cue.head
        return None

    def _denying_opening(self, said: str) -> str:
        """Return the words by which the whole of what is said is a denial: "it is not true that 40 left"."""
        words = said.lstrip("\"'“‘«„ ").lower().replace("’", "'")
        match = self._denials.match(words)
        start = len(said) - len(said.lstrip("\"'“‘«„ "))
        return said[start : start + match.end()].rstrip() if match is not None else ""

    def _certainty(self, document: Document, draft: Draft, modality: Modality) -> tuple[Certainty, str]:
        cue = draft.cue
        if cue is not None:
            for token in cue.children:
                if token.lower_ in self._words["reporting_adverbs"]:
                    return "alleged", _words(document, draft, token)
            for certainty, verbs in CERTAINTIES:
                if cue.lemma_.lower() in self._words[verbs]:
                    return certainty, _words(document, draft, cue)
        if modality.certainty_cue is None or not _bears_on(modality.certainty_cue, draft):
            return "stated", ""
        return modality.certainty, draft.parsed.span(modality.certainty_cue).of(document.text)


CERTAINTIES: Final[tuple[tuple[Certainty, str], ...]] = (
    ("alleged", "alleging_verbs"),
    ("estimated", "estimating_verbs"),
)


def _is_question(draft: Draft) -> bool:
    """Tell "asked whether it was safe", "asked who left" from "asked that it be closed"."""
    first = next(
        (token for token in draft.parsed.doc if draft.parsed.span(token).start >= draft.reach.start), None
    )
    return first is not None and (first.lower_ in {"whether", "if"} or first.tag_ in WH)


def _bears_on(words: TokenSpan, draft: Draft) -> bool:
    """Tell whether a hedge stands in what is said, by the reporting word, or by one that reports this in turn."""
    own = set(_spoken(draft))
    token = draft.cue
    while token is not None:
        own.add(token.i)
        token = token.head if token.dep_ in REPORTING and token.head.i != token.i else None
    return any(word.i in own or word.head.i in own for word in words)


def _spoken(draft: Draft) -> frozenset[int]:
    """Return the tokens of the content that stand in the cue's own block."""
    return frozenset(draft.parsed.places_in(draft.content))


def _has_more(said: str) -> bool:
    """Tell whether other sentences go before the question."""
    return any(mark in said[:-1] for mark in (". ", "! ", "? "))


def _words(document: Document, draft: Draft, token: Token | None) -> str:
    return "" if token is None else _span(draft, token).of(document.text)


def _span(draft: Draft, token: Token) -> Span:
    return draft.parsed.span(token)
