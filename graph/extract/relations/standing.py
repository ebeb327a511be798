"""Tells how a text stands to a relation: denied, asked, hedged, planned, or said outright."""

from typing import Final

from spacy.tokens import Token

from graph.extract.modality import ModalityFinder
from graph.model import Certainty, Stance
from graph.ontology import Words

NOMINAL_LINKS: Final = frozenset({"appos", "compound", "nmod", "poss", "amod"})
"""A noun that hangs on a name by these is not reached by what the sentence says of the name."""

CLAUSAL: Final = frozenset({"VERB", "AUX"})


class StandingFinder:
    """Holds the cues."""

    def __init__(self, words: Words) -> None:
        self._modality = ModalityFinder(words)
        self._planned = frozenset(words["relation_planned"])
        self._achieved = frozenset(words["relation_achieved"])

    def find(self, trigger: Token) -> tuple[Stance, Certainty]:
        """Return stance and certainty of what one word says."""
        token = trigger
        while token.pos_ not in CLAUSAL and token.dep_ == "conj":
            token = token.head
        if token.pos_ not in CLAUSAL and token.dep_ in NOMINAL_LINKS:
            # Read in its own noun phrase alone: "Mira Oland, allegedly a member of the Front, denied the theft".
            phrase = trigger.doc[trigger.left_edge.i : trigger.right_edge.i + 1].as_doc()
            trigger = phrase[trigger.i - trigger.left_edge.i]
        modality = self._modality.find(trigger)
        if modality.certainty == "stated" and self._is_planned(trigger):
            return modality.stance, "conditional"
        return modality.stance, modality.certainty

    def _is_planned(self, trigger: Token) -> bool:
        """Tell whether it is only meant to be: "plans to join", "an attempt to take", "in order to take"."""
        token = trigger
        while True:
            if any(
                child.dep_ == "aux" and child.lower_ in {"will", "'ll", "shall"} for child in token.children
            ):
                return True
            if token.head.i == token.i or token.dep_ in {"relcl", "parataxis"}:
                return False
            is_infinitive = any(child.tag_ == "TO" for child in token.children)
            head = token.head
            if is_infinitive and token.dep_ in {"advcl", "acl", "xcomp", "ccomp"}:
                if token.dep_ in {"advcl", "acl"} or head.lemma_.lower() in self._planned:
                    return head.lemma_.lower() not in self._achieved
            elif (
                token.dep_ in {"dobj", "pobj", "pcomp", "prep", "ccomp"}
                and head.lemma_.lower() in self._planned
            ):
                return True
            token = head
