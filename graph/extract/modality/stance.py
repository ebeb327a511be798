"""Reads on which side a text stands: what denies and what asks, and how far either reaches."""

from collections.abc import Collection, Sequence
from typing import Final

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from graph.extract.modality.cues import Cues, one
from graph.extract.modality.denial import Denials
from graph.extract.modality.negation import Negations, shown
from graph.extract.modality.way import CLAUSAL, SAID, Step, joining_word, shares
from graph.model import Stance

Reading = tuple[Stance, TokenSpan | None]

ASSERTS: Final[Reading] = ("asserts", None)

TAKEN_UP: Final = frozenset({"appos", "npadvmod", "dep", "conj", "attr", "dobj"})
"""How the parser hangs "a charge that she denied" on what stands before its comma."""

ASIDE: Final = frozenset({",", "-", "–", "—"})
JUDGED: Final = frozenset({"nsubj", "nsubjpass", "appos"})


class StanceReader:
    """Reads stance from the steps of a way, the nearest word first."""

    def __init__(self, cues: Cues) -> None:
        self._cues = cues
        self._negations = Negations(cues)
        self._denials = Denials(cues)

    def read(self, steps: Sequence[Step], skipped: set[int], spoken: frozenset[int]) -> Reading:
        """Return the stance and the words that show it.

        Where it is asserted there are words only if they keep a distance: "did not deny that".

        Args:
            skipped: Tokens that are no cues.
            spoken: Of a statement the tokens of what is said: a denial among them is none of it.
        """
        claim = steps[0].token
        for step in steps:
            if step.token.i in spoken:
                continue
            reading = self._at(step, claim, skipped | spoken)
            if reading is not None:
                return reading
        denied = self._called_denied(steps, skipped | spoken)
        if denied is not None:
            return "denies", one(denied)
        near = self._cues.phrase(steps, "modality_negation", skipped | spoken)
        if near is not None:
            return "denies", near
        near = self._cues.phrase(steps, "modality_question", skipped | spoken, on_way=True)
        if near is not None:
            return "questions", near
        if spoken and any(token.is_quote for token in claim.sent):
            return ASSERTS  # the question mark may be that of the quoted words
        last = [token for token in claim.sent if not token.is_space and not token.is_quote][-1:]
        is_asked = last and last[0].text.endswith("?") and last[0].i not in skipped
        return ("questions", one(last[0])) if is_asked else ASSERTS

    def _at(self, step: Step, claim: Token, skipped: set[int]) -> Reading | None:
        """Return what one word of the way says, None where it says nothing."""
        token, through = step.token, step.through
        negation = self._negations.of(step, skipped)
        if step.is_aside:
            if joining_word(step) == "nor" or (joining_word(step) == "or" and shares(step)):
                return ("denies", shown(negation)) if negation is not None else None
            return self._asked(step, skipped)
        denial = self._denials.of(step, claim)
        if denial is not None and denial.i not in skipped:
            is_distant = step.through and not self._cues.has("modality_failing", denial)
            if negation is not None:
                return ("asserts", one(denial)) if is_distant else ASSERTS
            return "denies", one(denial)
        judged = self._judged(step, negation)
        if judged is not None:
            return judged
        asked = self._asked(step, skipped)
        if asked is not None:
            return asked
        if through in SAID:
            negation = negation or self._negations.inherited(token, skipped)
            return None if negation is None else self._under_negation(step, negation)
        return None if negation is None or through == "conj" else ("denies", shown(negation))

    def _called_denied(self, steps: Sequence[Step], skipped: Collection[int]) -> Token | None:
        """Return the "denied" of "is said to own the mill, a charge that she denied", which takes up all before it."""
        claim, way = steps[0].token, {step.token.i for step in steps}
        for noun in claim.sent:
            if noun.i <= claim.i or not self._cues.has("modality_rejected", noun) or noun.left_edge.i == 0:
                continue
            is_aside = noun.dep_ in TAKEN_UP and noun.doc[noun.left_edge.i - 1].text in ASIDE
            is_one = any(child.dep_ == "det" and child.lower_ in {"a", "an"} for child in noun.children)
            if not (is_aside and is_one and (claim in noun.ancestors or noun.head.i in way)):
                continue
            for verb in noun.children:
                known = any(self._cues.has(name, verb) for name in ("modality_deny", "modality_reject"))
                is_said = verb.dep_ in {"relcl", "acl"} and verb.i not in skipped
                if known and is_said and self._negations.of(Step(verb), skipped) is None:
                    return verb
        return None

    def _judged(self, step: Step, negation: Token | None) -> Reading | None:
        """Return what "it is false that", "reports that … proved wrong", "it is unlikely that" make of a claim."""
        if step.through in JUDGED and not (
            step.below is not None and self._cues.has("modality_rejected", step.below)
        ):
            return None
        if step.through not in SAID | JUDGED | {"xcomp", "advcl"}:
            return None
        words = [step.token, *_predicates(step.token)]
        for word in words:
            is_negated = negation is not None or self._negations.of(Step(word), set()) is not None
            if self._cues.has("modality_untrue", word):
                return ASSERTS if is_negated else ("denies", one(word))
            if self._cues.has("modality_doubting", word):
                return ASSERTS if is_negated else ("questions", one(word))
            if self._cues.has("modality_true", word) and is_negated and step.through != "xcomp":
                return "denies", shown(negation or word)
        return None

    def _asked(self, step: Step, skipped: set[int]) -> Reading | None:
        for child in step.token.children:
            is_asked = child.lower_ == "whether" or self._cues.asks(child, step.token)
            if child.dep_ == "mark" and is_asked and child.i not in skipped:
                return "questions", one(child)
        return None

    def _under_negation(self, step: Step, negation: Token) -> Reading | None:
        """Return what becomes of a clause when the word above it is denied.

        "Did not believe that" denies it, "did not know that" leaves it as it is, "did not say that" leaves it open.
        """
        words = [step.token, *_predicates(step.token)]
        if any(self._cues.has("modality_raising", word) for word in words) or self._cues.has(
            "modality_wrongly", negation
        ):
            return "denies", shown(negation)
        if step.below is not None and any(child.tag_ == "TO" for child in step.below.children):
            return "denies", shown(negation)
        if any(self._cues.has("modality_factive", word) for word in words):
            return None
        return "questions", shown(negation)


def _predicates(verb: Token) -> list[Token]:
    """Return what "is", "proved" or "turned out to be" says of its subject."""
    links = {"acomp", "attr", "oprd"}
    found = [child for child in verb.children if child.dep_ in links]
    for inner in verb.children:
        if inner.dep_ == "xcomp" and inner.pos_ in CLAUSAL:
            found += [child for child in inner.children if child.dep_ in links]
    return found
