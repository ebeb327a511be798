"""Tells how a text stands to a relation: denied, asked, hedged, planned, or said outright."""

from dataclasses import dataclass, replace
from typing import Final

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from graph.extract.modality import Modality, ModalityFinder
from graph.extract.relations.negated_ends import is_contrasted, negation_of_end
from graph.extract.relations.phrases import CLAUSAL, governor, noun_phrase
from graph.extract.relations.unreal import UnrealFinder
from graph.model import Certainty, Stance
from graph.ontology import Words


@dataclass(frozen=True, slots=True)
class Standing:
    """Stance and certainty of a relation with the words that show them, None where none are needed."""

    stance: Stance = "asserts"
    certainty: Certainty = "stated"
    stance_cue: TokenSpan | None = None
    certainty_cue: TokenSpan | None = None


PARTICIPLES: Final = frozenset({"VBN", "VBG"})
FINITE: Final = frozenset({"mark", "nsubj", "nsubjpass", "aux", "auxpass"})
"""What a participle that only describes a noun has not."""

DENIALS: Final = frozenset({"neg", "advmod", "det", "nsubj", "nsubjpass"})
"""Links of words that deny a verb."""


class StandingFinder:
    """Holds the cues."""

    def __init__(self, words: Words) -> None:
        self._modality = ModalityFinder(words)
        self._unreal = UnrealFinder(words)
        self._happening = frozenset(words["relation_happening"]) | frozenset(words["relation_launching"])
        self._reacting = frozenset(words["relation_reacting"])

    def find(self, trigger: Token, subject: Token, thing: Token) -> Standing:
        """Return how a text stands to what one word says of two."""
        describes = _describes(trigger, subject, thing)
        if describes:
            modality = self._modality.find(trigger, within=noun_phrase(trigger))
        else:
            modality = self._read(trigger)
        found = Standing(modality.stance, modality.certainty, modality.stance_cue, modality.certainty_cue)
        denial = next(filter(None, (negation_of_end(end, trigger) for end in (subject, thing))), None)
        if found.stance == "asserts" and denial is not None:
            found = replace(found, stance="denies", stance_cue=denial)
        elif found.stance == "denies" and (is_contrasted(subject) or is_contrasted(thing)):
            found = replace(found, stance="asserts", stance_cue=None)
        if found.certainty == "stated":
            is_closed = found.stance != "asserts" or describes or self._is_aside(trigger)
            certainty, cue = self._unreal.find(trigger, is_closed=is_closed)
            found = replace(found, certainty=certainty, certainty_cue=cue)
        return found

    def _is_aside(self, trigger: Token) -> bool:
        """Tell whether what stands around the words does not reach them: an apposition, "a group based in Harran"."""
        if trigger.pos_ in CLAUSAL:
            is_reduced = trigger.tag_ in PARTICIPLES and not any(c.dep_ in FINITE for c in trigger.children)
            return trigger.dep_ == "amod" or (trigger.dep_ == "acl" and is_reduced)
        return governor(trigger)[0] is None

    def _read(self, trigger: Token) -> Modality:
        phrase = noun_phrase(trigger)
        if self._is_aside(trigger):
            # Read in its own phrase alone: "Mira Oland, allegedly a member of the Front, denied the theft".
            return self._modality.find(trigger, within=phrase)
        verb, link = governor(trigger)
        if verb is None or trigger.pos_ in CLAUSAL:
            return self._modality.find(trigger)
        modality = self._modality.find(trigger)
        cue = modality.stance_cue
        if cue is None or modality.stance != "denies" or not self._presupposes(verb, link):
            return modality
        is_of_verb = cue.root.head.i == verb.i and not phrase.start <= cue.root.i < phrase.end
        is_denial = is_of_verb and cue.root.dep_ in DENIALS
        return self._modality.find(trigger, within=phrase) if is_denial else modality

    def _presupposes(self, verb: Token, link: str) -> bool:
        """Tell whether an event named by a noun is so even if the verb is denied: "did not comment on the attack"."""
        lemma = verb.lemma_.lower()
        if link in {"nsubj", "nsubjpass"}:
            return lemma not in self._happening
        return link == "pobj" or (link == "dobj" and lemma in self._reacting)


def _describes(trigger: Token, subject: Token, thing: Token) -> bool:
    """Tell "spokesman" in "its spokesman, Teo Lind, was not there", "my brother Teo Lind": he is one, whatever is denied."""
    if trigger.pos_ not in {"NOUN", "PROPN"}:
        return False
    is_beside = any(end.dep_ == "appos" and end.head.i == trigger.i for end in (subject, thing))
    is_before = trigger.dep_ in {"compound", "nmod"} and any(
        end.i == trigger.i + 1 for end in (subject, thing)
    )
    # "Commander and founder Teo Lind": the parser joins him to the commander.
    is_joined = any(end.dep_ == "conj" and end.head.i == trigger.i for end in (subject, thing))
    return is_beside or is_before or is_joined
