"""Finds the word that denies another: "not", "never", "no", "nobody" as its subject."""

from collections.abc import Collection, Iterator
from typing import Final

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from graph.extract.modality.cues import Cues, one
from graph.extract.modality.way import CLAUSAL, SAID, Step

NOT_ALL: Final = frozenset({"only", "just", "merely", "simply", "solely"})
"""After "not" these deny nothing."""

NEGATIVE_LINKS: Final = frozenset({"advmod", "preconj", "cc", "det", "dep"})


class Negations:
    """Looks for negations with the cues of the word lists."""

    def __init__(self, cues: Cues) -> None:
        self._cues = cues

    def of(self, step: Step, skipped: Collection[int]) -> Token | None:
        """Return the word that denies a word: "not", "never", "no", "nobody" as its subject."""
        token = step.token
        for child in token.children:
            if child.i in skipped or self._is_partial(child):
                continue
            if child.dep_ == "neg":
                if _is_put_off(token):
                    continue
                return child
            if child.dep_ in NEGATIVE_LINKS and child.lower_ in self._cues.single["modality_negation"]:
                return child
            if step.through and child.dep_ == "advmod" and self._cues.has("modality_wrongly", child):
                return child
            is_bare_noun = token.pos_ not in CLAUSAL and (not step.through or step.through in SAID)
            if child.lower_ == "no" and child.dep_ == "det" and is_bare_noun:
                return child
        if token.pos_ not in CLAUSAL:
            return None
        return next((word for word in self._nobody(step) if word.i not in skipped), None)

    def inherited(self, verb: Token, skipped: set[int]) -> Token | None:
        """Return what denies the "say" of "refused to say", "was not able to say"."""
        if verb.dep_ != "xcomp":
            return None
        head = verb.head
        negation = self.of(Step(head, "xcomp", verb), skipped)
        if negation is None and head.dep_ == "acomp":
            negation = self.of(Step(head.head, "acomp", head), skipped)
        if self._cues.has("modality_failing", head):
            return head if negation is None else None
        return negation or self.inherited(head, skipped)

    def _nobody(self, step: Step) -> Iterator[Token]:
        """Yield the "nobody", "no" or "neither" of a verb's subject, unless we come from there."""
        for subject in step.token.children:
            if subject.dep_ not in {"nsubj", "nsubjpass", "attr"} or subject == step.below:
                continue
            if subject.dep_ == "attr" and not any(child.dep_ == "expl" for child in step.token.children):
                continue
            if subject.lower_ in self._cues.single["modality_nobody"]:
                yield subject
            for child in subject.children:
                is_negative = child.lower_ in {"no", "neither", "hardly", "scarcely"}
                if is_negative and child.i < subject.i and not self._is_partial(child):
                    yield child

    def _is_partial(self, word: Token) -> bool:
        """Tell whether it is the "not" of "not only"."""
        after = word.nbor(1).lower_ if word.i + 1 < len(word.doc) else ""
        return word.lower_ in {"not", "n't"} and after in NOT_ALL


def shown(negation: Token) -> TokenSpan:
    """Return the words to show: "no evidence", not "no" alone."""
    if negation.dep_ == "det" and negation.head.i > negation.i:
        return negation.doc[negation.i : negation.head.i + 1]
    return one(negation)


def _is_put_off(verb: Token) -> bool:
    """Tell whether "did not leave until May" says that it happened in the end."""
    return any(child.lower_ in {"until", "till"} and child.i > verb.i for child in verb.children)
