"""Finds when a relation holds, by the times that hang on the word that says it."""

from collections.abc import Sequence
from typing import Final

from spacy.tokens import Token

from graph.extract.relations.circumstances import CircumstanceFinder
from graph.extract.times import FoundTime, TimeFinder
from graph.extract.times.reach import hangs_below
from graph.model import Time

CLAUSES: Final = frozenset({"relcl", "acl", "advcl", "ccomp", "parataxis", "conj"})
"""Links over which a time does not reach out of its own clause."""


class MomentFinder:
    """Reads the times of a sentence once for all its relations."""

    def __init__(self, finder: TimeFinder, circumstances: CircumstanceFinder) -> None:
        self._finder = finder
        self._circumstances = circumstances

    def times(self, trigger: Token, issued: str) -> tuple[FoundTime, ...]:
        """Return the times of the trigger's sentence."""
        return self._finder.find(trigger.sent.text, issued)

    def find(self, trigger: Token, times: Sequence[FoundTime]) -> Time | None:
        """Return the time nearest to a trigger among those that hang on it or on the verb that it is part of; or None."""
        above = self._circumstances.bearers(trigger)
        sentence = trigger.sent
        is_denied = any(child.dep_ == "neg" for child in trigger.children)
        best: tuple[int, int] | None = None
        for number, found in enumerate(times):
            if found.kind == "clock":
                continue
            tokens = [
                token
                for token in sentence
                if found.span.start <= token.idx - sentence.start_char < found.span.end
            ]
            if tokens and is_denied and tokens[0].lower_ in {"until", "till"}:
                continue  # "did not leave until May" says when it began
            if tokens and hangs_below(tokens[0], above, CLAUSES):
                distance = abs(tokens[0].i - trigger.i)
                best = min(best, (distance, number)) if best else (distance, number)
        return times[best[1]].time if best else None
