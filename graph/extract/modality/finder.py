"""Tells how a text stands to one claim.

The claim is given by one token (the noun that is counted, the verb of a relation or statement); cues are looked
for on the way from it up to the root of its sentence, so that "may" in the main clause says nothing of a number in
a relative clause.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from graph.extract.modality.certainty import CertaintyReader
from graph.extract.modality.cues import Cues
from graph.extract.modality.stance import StanceReader
from graph.extract.modality.way import way_up
from graph.model import Certainty, Stance
from graph.ontology import Words


@dataclass(frozen=True, slots=True)
class Modality:
    """Stance and certainty with the words that show them.

    Attributes:
        stance_cue: "denied", "not", "whether"; None where the stance is `asserts`.
        certainty_cue: "may", "reportedly"; None where the certainty is `stated`.
        is_estimate: The cue says that somebody estimated, so that a bare number is no exact one.
    """

    stance: Stance = "asserts"
    certainty: Certainty = "stated"
    stance_cue: TokenSpan | None = None
    certainty_cue: TokenSpan | None = None
    is_estimate: bool = False


class ModalityFinder:
    """Holds the cues; safe to use for any number of sentences."""

    def __init__(self, words: Words) -> None:
        self._cues = Cues(words)
        self._stance = StanceReader(self._cues)
        self._certainty = CertaintyReader(self._cues)

    def find(
        self,
        claim: Token,
        ignore: Iterable[Token] = (),
        *,
        spoken: Collection[int] = (),
        within: TokenSpan | None = None,
    ) -> Modality:
        """Return stance and certainty of the claim that a token stands for.

        Args:
            claim: The noun that is counted or the verb that is said; any token of the sentence will do.
            ignore: Words that are no cues because they belong to the number ("no more than").
            spoken: Of a statement the tokens of what is said: a denial among them is its own, none of it.
            within: Only what stands in these words bears on the claim.
        """
        skipped = self._cues.skipped(claim.sent)
        skipped |= {token.i for token in ignore}
        if within is not None:
            skipped |= {token.i for token in claim.sent if not within.start <= token.i < within.end}
        steps = tuple(way_up(claim, within))
        stance, stance_cue = self._stance.read(steps, skipped, frozenset(spoken))
        certainty, certainty_cue = self._certainty.read(steps, skipped)
        if stance == "asserts" and stance_cue is not None:
            if certainty == "stated":
                certainty, certainty_cue = "alleged", stance_cue
            stance_cue = None
        is_estimate = certainty_cue is not None and any(
            self._cues.has("modality_estimate", token)
            and token.i != claim.i
            and (token.pos_ != "NOUN" or token.dep_ == "pobj")
            for token in certainty_cue
        )
        return Modality(stance, certainty, stance_cue, certainty_cue, is_estimate)
