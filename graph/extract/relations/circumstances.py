"""Tells which words' time and place are those of a relation, and finds the place."""

from typing import Final

from spacy.tokens import Token

from graph.extract.relations.links import Links
from graph.extract.relations.phrases import CLAUSAL, governor
from graph.ontology import Words

WHERE: Final = ("prep_in", "prep_at", "prep_near", "prep_inside", "prep_outside", "prep_across")
PLACES: Final = frozenset({"Place", "Camp"})


class CircumstanceFinder:
    """Holds the words."""

    def __init__(self, words: Words) -> None:
        self._happening = frozenset(words["relation_happening"]) | frozenset(words["relation_launching"])
        self._telling = frozenset(words["relation_reacting"]) | frozenset(words["relation_saying_in"])

    def bearers(self, trigger: Token) -> frozenset[int]:
        """Return the trigger and the words above it, up to the verb, on which its time and place may hang.

        Of a name, of an apposition and of what is only spoken of it is the trigger alone: "the Danish Mira Oland
        left in May", "announced the capture on Friday".
        """
        own = frozenset({trigger.i})
        if trigger.pos_ in CLAUSAL or trigger.ent_type_:
            return own
        verb, link = governor(trigger)
        if verb is None or not self._is_part_of(trigger, verb, link):
            return own
        way, token = {trigger.i}, trigger
        while token.i != verb.i:
            token = token.head
            way.add(token.i)
        return frozenset(way)

    def place(self, trigger: Token, links: Links, subject: Token, thing: Token) -> Token | None:
        """Return where it happened by the words that hang on the trigger, or between it and its object; else None."""
        bearers = sorted(self.bearers(trigger), key=lambda place: abs(place - trigger.i))
        between = [thing.i]
        for token in thing.ancestors:
            if token.i in bearers or token.pos_ in CLAUSAL:
                break
            between.append(token.i)
        for bearer in (*bearers, *between):
            for token in links.children(links.doc[bearer], *WHERE):
                if token.ent_type_ in PLACES and token.i not in {subject.i, thing.i}:
                    return token
        return None

    def _is_part_of(self, trigger: Token, verb: Token, link: str) -> bool:
        """Tell whether verb and noun say one thing: "launched an attack", "was the head", "the attack took place"."""
        lemma = verb.lemma_.lower()
        if link in {"nsubj", "nsubjpass"}:
            return lemma in self._happening
        if link == "dobj":
            return lemma not in self._telling
        if link == "pobj":
            return any(token.lower_ == "as" for token in trigger.ancestors if token.i > verb.i)
        return True
