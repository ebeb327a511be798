"""Tells how a text stands to what it says: asserted, denied or asked; stated, estimated, alleged or conditional.

The claim is given by one token (the noun that is counted, the verb of a relation or statement); cues are looked
for on the way from it up to the root of its sentence, so that "may" in the main clause says nothing of a number in
a relative clause.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from graph.model import Certainty, Stance
from graph.ontology import Words

CLOSED: Final = frozenset({"relcl", "advcl", "parataxis"})
"""Clauses that what stands above them does not reach into."""

CERTAINTIES: Final[tuple[tuple[Certainty, str], ...]] = (
    ("conditional", "modality_conditional"),
    ("alleged", "modality_alleged"),
    ("estimated", "modality_estimated"),
)


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


@dataclass(frozen=True, slots=True)
class _Step:
    """One word on the way to the root, and by which dependency we came to it ("" for the first)."""

    token: Token
    through: str


class ModalityFinder:
    """Holds the cues; safe to use for any number of sentences."""

    def __init__(self, words: Words) -> None:
        self._single = {
            name: frozenset(w for w in words[name] if " " not in w)
            for name in words
            if name.startswith("modality_")
        }
        self._phrases = {
            name: tuple(tuple(w.split()) for w in words[name] if " " in w)
            for name in words
            if name.startswith("modality_")
        }

    def find(
        self, claim: Token, ignore: TokenSpan | None = None, *, spoken: Collection[int] = ()
    ) -> Modality:
        """Return stance and certainty of the claim that a token stands for.

        Args:
            claim: The noun that is counted or the verb that is said; any token of the sentence will do.
            ignore: Words that are no cues because they belong to the number ("no more than").
            spoken: Of a statement the tokens of what is said: a denial among them is its own, none of it.
        """
        skipped = self._skipped(claim.sent) | ({token.i for token in ignore} if ignore is not None else set())
        steps = tuple(_way_up(claim))
        stance, stance_cue = self._stance(claim, steps, skipped, frozenset(spoken))
        certainty, certainty_cue = self._certainty(steps, skipped)
        is_estimate = certainty_cue is not None and any(
            self._is(token, "modality_estimate")
            and token.i != claim.i
            and (token.pos_ != "NOUN" or token.dep_ == "pobj")
            for token in certainty_cue
        )
        return Modality(stance, certainty, stance_cue, certainty_cue, is_estimate)

    def _stance(
        self, claim: Token, steps: tuple[_Step, ...], skipped: set[int], spoken: frozenset[int]
    ) -> tuple[Stance, TokenSpan | None]:
        for step in steps:
            if step.token.i in spoken:
                continue
            token, negation = step.token, self._negation(step.token, skipped | spoken)
            if step.through != "conj" and step.through and self._is(token, "modality_deny"):
                return ("asserts", None) if negation else ("denies", _one(token))
            if self._is(token, "modality_reject") and self._rejects(token, claim, step.through):
                return ("asserts", None) if negation else ("denies", _one(token))
            if step.through == "xcomp" and self._is(token, "modality_failing"):
                return ("asserts", None) if negation else ("denies", _one(token))
            for child in token.children:
                is_asked = child.lower_ == "whether" or (child.lower_ == "if" and token.dep_ == "ccomp")
                if child.dep_ == "mark" and is_asked and child.i not in skipped:
                    return "questions", _one(child)
            if negation is not None and (
                step.through not in {"ccomp", "conj", "acl"} or self._is(token, "modality_raising")
            ):
                return "denies", _one(negation)
        near = self._phrase(steps, "modality_negation", skipped | spoken)
        if near is not None:
            return "denies", near
        near = self._phrase(steps, "modality_question", skipped | spoken, on_way=True)
        if near is not None:
            return "questions", near
        if spoken and any(token.is_quote for token in claim.sent):
            return "asserts", None  # the question mark may be that of the quoted words
        last = [token for token in claim.sent if not token.is_space and not token.is_quote][-1:]
        return ("questions", _one(last[0])) if last and last[0].text.endswith("?") else ("asserts", None)

    def _certainty(self, steps: tuple[_Step, ...], skipped: set[int]) -> tuple[Certainty, TokenSpan | None]:
        for step in steps:
            for token in self._candidates(step):
                if token.i in skipped or _is_shifted(token, step.token):
                    continue
                for certainty, name in CERTAINTIES:
                    if self._is(token, name) and not self._asks(token, step.token):
                        return certainty, _one(token)
        for certainty, name in CERTAINTIES:
            near = self._phrase(steps, name, skipped)
            if near is not None:
                return certainty, near
        return "stated", None

    def _asks(self, cue: Token, clause: Token) -> bool:
        """Tell the "if" of "asked if 40 left" from that of a condition, whatever the parser makes of the clause."""
        if cue.lower_ != "if" or cue.head.i != clause.i:
            return False
        before = cue.nbor(-1).lower_ if cue.i else ""
        return clause.dep_ == "ccomp" or (before, "if") in self._phrases.get("modality_question", ())

    def _candidates(self, step: _Step) -> Iterator[Token]:
        """Yield the words at one step that may be a cue: what hangs on it, then the word itself."""
        token = step.token
        if step.through == "conj":
            # What stands before the first of two joined clauses is not said of the second, but for its "if".
            return
        for child in token.children:
            if child.dep_ in {"aux", "auxpass", "advmod", "amod", "mark", "acomp"}:
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
                    if noun.dep_ == "pobj" and noun.i - child.i <= 4 and self._is(noun, "modality_estimate")
                )
        is_passive = step.through == "nsubjpass" and any(child.dep_ == "xcomp" for child in token.children)
        if (
            is_passive
            or step.through in {"ccomp", "xcomp", "acl", "oprd"}
            or (step.through and self._is(token, "modality_estimate"))
        ):
            yield token

    def _negation(self, token: Token, skipped: set[int]) -> Token | None:
        for child in token.children:
            if child.i in skipped:
                continue
            if child.dep_ == "neg" or (
                child.lower_ in self._single["modality_negation"]
                and child.dep_ in {"advmod", "preconj", "cc", "det"}
            ):
                return child
        return None

    def _rejects(self, verb: Token, claim: Token, through: str) -> bool:
        if through == "ccomp":
            return True
        objects = [child for child in verb.children if child.dep_ in {"dobj", "nsubjpass"}]
        return any(self._is(noun, "modality_rejected") and claim in noun.subtree for noun in objects)

    def _phrase(
        self, steps: tuple[_Step, ...], name: str, skipped: Collection[int], *, on_way: bool = False
    ) -> TokenSpan | None:
        """Return the first phrase of a list that stands on the way to the root or, unless `on_way`, hangs on it."""
        way = {step.token.i for step in steps}
        sentence = steps[0].token.sent
        words = [token.lower_ for token in sentence]
        for phrase in self._phrases.get(name, ()):
            for offset in range(len(words) - len(phrase) + 1):
                if tuple(words[offset : offset + len(phrase)]) != phrase:
                    continue
                found = sentence[offset : offset + len(phrase)]
                if any(token.i in skipped for token in found):
                    continue
                if any(token.i in way or (token.head.i in way and not on_way) for token in found):
                    return found
        return None

    def _skipped(self, sentence: TokenSpan) -> set[int]:
        words = [token.lower_ for token in sentence]
        skipped: set[int] = set()
        for phrase in self._phrases.get("modality_not_cues", ()):
            for offset in range(len(words) - len(phrase) + 1):
                if tuple(words[offset : offset + len(phrase)]) == phrase:
                    skipped.update(range(sentence.start + offset, sentence.start + offset + len(phrase)))
        return skipped

    def _is(self, token: Token, name: str) -> bool:
        cues = self._single.get(name, frozenset())
        if token.lower_ in {"may", "might", "will"} and token.tag_ != "MD":
            return False
        return token.lower_ in cues or (
            token.pos_ in {"VERB", "NOUN", "AUX"} and token.lemma_.lower() in cues
        )


def _way_up(claim: Token) -> Iterator[_Step]:
    """Yield the claim's token and each that governs it, with the kind of link we came by, up to the clause's border."""
    token, through = claim, ""
    while True:
        yield _Step(token, through)
        if token.head.i == token.i or token.dep_ in CLOSED:
            return
        token, through = token.head, token.dep_


def _is_shifted(cue: Token, clause: Token) -> bool:
    """Tell the "would" that past speech makes of "will": "said that 40 would return"; an "if" is found by itself."""
    head = clause.head
    is_past = head.tag_ in {"VBD", "VBG"} or any(child.lower_ == "had" for child in head.children)
    return cue.lower_ == "would" and clause.dep_ == "ccomp" and is_past


def _one(token: Token) -> TokenSpan:
    return token.doc[token.i : token.i + 1]
