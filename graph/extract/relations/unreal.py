"""Finds the words that say that something is only meant, meant to be, or called so: "plans to", "so-called"."""

from typing import Final

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from graph.extract.relations.phrases import CLAUSAL, phrase_before
from graph.model import Certainty
from graph.ontology import Words

FUTURE: Final = frozenset({"will", "'ll", "shall", "wo"})
CLAUSES: Final = frozenset({"relcl", "parataxis"})
MEANT: Final = frozenset({"dobj", "pobj", "pcomp", "prep"})
"""Links from what is meant to who means it: "planned the attack", "thought of joining"."""

MODIFIERS: Final[tuple[tuple[Certainty, str], ...]] = (
    ("alleged", "relation_so_called"),
    ("alleged", "modality_alleged"),
    ("conditional", "relation_unreal"),
    ("estimated", "modality_estimated"),
)
HYPHENED: Final = 2
"""Words before the last of "would-be", "self-styled": the hyphen and the first."""


class UnrealFinder:
    """Holds the words."""

    def __init__(self, words: Words) -> None:
        self._planned = frozenset(words["relation_planned"])
        self._wished = frozenset(words["relation_wished"])
        self._achieved = frozenset(words["relation_achieved"])
        self._modifiers = tuple((certainty, frozenset(words[name])) for certainty, name in MODIFIERS)

    def find(self, trigger: Token, *, is_closed: bool = False) -> tuple[Certainty, TokenSpan | None]:
        """Return how unsure what one word says is, and by which words; "stated" and None where it is sure.

        Args:
            is_closed: No plan above it bears on it: it is denied, asked, or an apposition.
        """
        if trigger.pos_ not in CLAUSAL:
            for word in phrase_before(trigger):
                for certainty, known in self._modifiers:
                    span = _hyphened(word)
                    if span.text.lower() in known and not _is_of_name(span, trigger):
                        return certainty, span
        cue = None if is_closed else self._planning(trigger)
        return ("stated", None) if cue is None else ("conditional", cue.doc[cue.i : cue.i + 1])

    def _planning(self, trigger: Token) -> Token | None:
        """Return the word by which it is only meant to be: "plans to join", "an attempt to take", "will take"."""
        token = trigger
        while True:
            future = next((c for c in token.children if c.dep_ == "aux" and c.lower_ in FUTURE), None)
            if future is not None:
                return future
            if token.head.i == token.i or token.dep_ in CLAUSES:
                return None
            head, lemma = token.head, token.head.lemma_.lower()
            to = next((child for child in token.children if child.tag_ == "TO"), None)
            if token.dep_ == "ccomp":
                if lemma in (self._wished if to is None else self._planned):
                    return head
            elif to is not None and token.dep_ in {"advcl", "acl", "xcomp"}:
                is_going = head.lower_ == "going" and any(c.dep_ == "aux" for c in head.children)
                if lemma in self._achieved and not is_going:
                    return None
                return to if token.dep_ == "advcl" else head
            is_meant = token.dep_ in MEANT or (token.dep_ == "xcomp" and token.tag_ == "VBG")
            if is_meant and lemma in self._planned:
                return head
            token = head


def _hyphened(word: Token) -> TokenSpan:
    """Return a word with what a hyphen joins to its front."""
    doc, start = word.doc, word.i
    if start - HYPHENED >= word.sent.start and doc[start - 1].text == "-":
        start -= HYPHENED
    return doc[start : word.i + 1]


def _is_of_name(cue: TokenSpan, trigger: Token) -> bool:
    """Tell whether it is the "so-called" of a body, not of who belongs to it."""
    after = cue.doc[cue.end]
    return cue.text.lower() == "so-called" and after.ent_type_ == "Organisation" and after.i != trigger.i
