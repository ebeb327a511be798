"""Finds the word above a claim that says that it is not so: "denied", "almost", "instead of", "kept from"."""

from typing import Final

from spacy.tokens import Token

from graph.extract.modality.cues import Cues
from graph.extract.modality.way import Step

DENIED: Final = frozenset({"dobj", "ccomp", "xcomp", "nsubjpass", "csubj", "csubjpass", "oprd", "dep"})
"""What a verb of denying denies: "denied the theft", never "the farmers denied"."""

DENIED_OF_NOUN: Final = frozenset({"prep", "acl", "ccomp"})


class Denials:
    """Looks for words of denying with the cues of the word lists."""

    def __init__(self, cues: Cues) -> None:
        self._cues = cues

    def of(self, step: Step, claim: Token) -> Token | None:
        """Return the word above a claim that says that it is not so."""
        token, through, cues = step.token, step.through, self._cues
        if not through:
            return self._nearly(token)
        reach = DENIED_OF_NOUN if token.pos_ == "NOUN" else DENIED
        if through in reach and cues.has("modality_deny", token):
            return token
        if cues.has("modality_reject", token) and self._rejects(token, claim, through):
            return token
        if through == "xcomp" and cues.has("modality_failing", token):
            return token
        if through == "prep" and step.below is not None and self._prevents(token, step.below):
            return token
        if through in {"pcomp", "pobj"} and self._lacks(token):
            return token
        return None

    def _rejects(self, verb: Token, claim: Token, through: str) -> bool:
        if through == "ccomp":
            return True
        objects = [child for child in verb.children if child.dep_ in {"dobj", "nsubjpass"}]
        for child in verb.children:
            if child.dep_ == "prep" and child.lower_ == "as":
                objects += (
                    child.subtree
                )  # "rejected as slander a charge that": the parser takes it for the slander
        return any(self._cues.has("modality_rejected", noun) and claim in noun.subtree for noun in objects)

    def _nearly(self, verb: Token) -> Token | None:
        """Return the "almost" of "almost captured": it did not happen."""
        if verb.pos_ != "VERB":
            return None
        near = (child for child in verb.children if child.dep_ == "advmod" and child.i == verb.i - 1)
        return next((child for child in near if self._cues.has("modality_almost", child)), None)

    def _prevents(self, word: Token, preposition: Token) -> bool:
        """Tell whether it is "kept" in "kept from leaving", "cleared" in "cleared of theft"."""
        is_doing = any(child.dep_ == "pcomp" for child in preposition.children)
        known = f"modality_preventing_{preposition.lower_}"
        return (is_doing or preposition.lower_ == "of") and self._cues.has(known, word)

    def _lacks(self, preposition: Token) -> bool:
        """Tell whether it is a "without", or the "of" of "instead of"."""
        words = {preposition.lower_}
        if preposition.i > preposition.sent.start:
            words.add(f"{preposition.nbor(-1).lower_} {preposition.lower_}")
        known = self._cues.single["modality_lacking"] | {
            " ".join(phrase) for phrase in self._cues.phrases["modality_lacking"]
        }
        return not words.isdisjoint(known)
