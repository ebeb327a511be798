"""Reads how sure a text is: what estimates, what alleges, and under which condition it stands."""

from collections.abc import Iterator, Sequence
from typing import Final

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from graph.extract.modality.cues import Cues, one
from graph.extract.modality.way import Step, shares
from graph.model import Certainty

Reading = tuple[Certainty, TokenSpan | None]

CERTAINTIES: Final[tuple[tuple[Certainty, str], ...]] = (
    ("conditional", "modality_conditional"),
    ("alleged", "modality_alleged"),
    ("estimated", "modality_estimated"),
)
HEDGING: Final = frozenset({"aux", "auxpass", "advmod", "amod", "mark", "acomp"})
AFTERWARDS: Final = frozenset({"later", "eventually", "subsequently"})
INVERTED: Final = frozenset({"had", "should", "were"})
"""Before their subject, and where nothing is asked, these are an "if"."""


class CertaintyReader:
    """Reads certainty from the steps of a way, the nearest word first."""

    def __init__(self, cues: Cues) -> None:
        self._cues = cues

    def read(self, steps: Sequence[Step], skipped: set[int]) -> Reading:
        """Return the certainty and the words that show it, None where it is stated."""
        for step in steps:
            inverted = _inverted(step)
            if inverted is not None and inverted.i not in skipped:
                return "conditional", one(inverted)
            before = step.below.lower_ if step.below is not None else ""
            if step.through == "prep" and self._cues.has(f"modality_accusing_{before}", step.token):
                return "alleged", one(step.token)
            for token in self._candidates(step):
                if token.i in skipped or _is_shifted(token, step.token) or _permits(token, step):
                    continue
                if _is_inferred(token):
                    return "estimated", one(token)
                for certainty, name in CERTAINTIES:
                    if self._cues.has(name, token) and not self._cues.asks(token, step.token):
                        return certainty, one(token)
        for certainty, name in CERTAINTIES:
            near = self._cues.phrase(steps, name, skipped)
            if near is not None:
                return certainty, near
        return "stated", None

    def _candidates(self, step: Step) -> Iterator[Token]:
        """Yield the words at one step that may be a cue: what hangs on it, then the word itself."""
        token = step.token
        if step.through == "conj":
            yield from self._shared(step)
            return
        for child in token.children:
            if child.dep_ in HEDGING:
                yield child
            elif not step.through and child.dep_ in {"nummod", "quantmod"}:
                yield from (word for word in child.children if word.dep_ in {"advmod", "amod"})
            elif child.dep_ == "advcl":
                # "If the dam breaks, 40 villages are lost": the main clause hangs on the condition.
                yield from (
                    mark for mark in child.children if mark.dep_ == "mark" and mark.lower_ in {"if", "unless"}
                )
            elif child.dep_ in {"prep", "agent"}:
                # "According to estimates", "by one estimate".
                yield from (
                    noun
                    for noun in child.subtree
                    if noun.dep_ == "pobj"
                    and noun.i - child.i <= 4
                    and self._cues.has("modality_estimate", noun)
                )
        is_passive = step.through == "nsubjpass" and any(child.dep_ == "xcomp" for child in token.children)
        if (
            is_passive
            or step.through in {"ccomp", "xcomp", "acl", "oprd"}
            or (step.through and self._cues.has("modality_estimate", token))
        ):
            yield token

    def _shared(self, step: Step) -> Iterator[Token]:
        """Yield what the first of two joined verbs has for both: "may attack and take", "if it attacks and takes"."""
        for child in step.token.children:
            is_before = child.i < step.token.i and child.dep_ in {"aux", "advmod"}
            if (is_before and shares(step)) or (
                step.is_aside and child.dep_ == "mark" and child.lower_ in {"if", "unless"}
            ):
                yield child


def _inverted(step: Step) -> Token | None:
    """Return the "had" of "had it captured the town, …"."""
    verb, doc = step.token, step.token.doc
    if step.is_aside:
        return None
    for child in verb.children:
        if child.dep_ != "aux" or child.lower_ not in INVERTED or verb.sent[-1].text.endswith("?"):
            continue
        is_first = child.i == verb.sent.start or doc[child.i - 1].text in {",", ";", "—"}
        subjects = [other for other in verb.children if other.dep_ in {"nsubj", "nsubjpass"}]
        if is_first and subjects:
            return child if child.i < min(subject.left_edge.i for subject in subjects) else None
    return None


def _is_inferred(cue: Token) -> bool:
    """Tell the "must" of "must have left", that concludes, from that of duty."""
    return cue.lower_ == "must" and any(
        other.dep_ == "aux" and other.lemma_ == "have" for other in cue.head.children
    )


def _permits(cue: Token, step: Step) -> bool:
    """Tell the "may" of "a maximum of 30 may enter", "no more than 30 may enter", that allows, from that of doubt."""
    if cue.lower_ != "may" or step.below is None or step.through not in {"nsubj", "nsubjpass"}:
        return False
    words = {token.lower_ for token in step.below.subtree if token.i < cue.i}
    return bool(words & {"maximum", "minimum"}) or {"no", "more", "than"} <= words


def _is_shifted(cue: Token, clause: Token) -> bool:
    """Tell the "would" that past speech makes of "will", and that of a story: "said that 40 would return", "would later return".

    An "if" is found by itself.
    """
    if cue.lower_ == "would" and any(child.lower_ in AFTERWARDS for child in clause.children):
        return True
    head = clause.head
    is_past = head.tag_ in {"VBD", "VBG"} or any(child.lower_ == "had" for child in head.children)
    return cue.lower_ == "would" and clause.dep_ == "ccomp" and is_past
