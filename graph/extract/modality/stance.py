"""Reads on which side a text stands: what denies and what asks, and how far either reaches."""

from collections.abc import Collection, Iterator, Sequence
from typing import Final

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from graph.extract.modality.cues import Cues, one
from graph.extract.modality.way import CLAUSAL, Step, joining_word, shares
from graph.model import Stance

Reading = tuple[Stance, TokenSpan | None]

ASSERTS: Final[Reading] = ("asserts", None)

DENIED: Final = frozenset({"dobj", "ccomp", "xcomp", "nsubjpass", "csubj", "csubjpass", "oprd", "dep"})
"""What a verb of denying denies: "denied the theft", never "the farmers denied"."""

DENIED_OF_NOUN: Final = frozenset({"prep", "acl", "ccomp"})
TAKEN_UP: Final = frozenset({"appos", "npadvmod", "dep", "conj", "attr", "dobj"})
"""How the parser hangs "a charge that she denied" on what stands before its comma."""

ASIDE: Final = frozenset({",", "-", "–", "—"})
SAID: Final = frozenset({"ccomp", "acl", "csubj", "csubjpass"})
"""Clauses that a word above them reports, believes or judges."""

JUDGED: Final = frozenset({"nsubj", "nsubjpass", "appos"})
NOT_ALL: Final = frozenset({"only", "just", "merely", "simply", "solely"})
"""After "not" these deny nothing."""

NEGATIVE_LINKS: Final = frozenset({"advmod", "preconj", "cc", "det", "dep"})


class StanceReader:
    """Reads stance from the steps of a way, the nearest word first."""

    def __init__(self, cues: Cues) -> None:
        self._cues = cues

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
        negation = self._negation(step, skipped)
        if step.is_aside:
            if joining_word(step) == "nor" or (joining_word(step) == "or" and shares(step)):
                return ("denies", _shown(negation)) if negation is not None else None
            return self._asked(step, skipped)
        denial = self._denial(step, claim)
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
            negation = negation or self._inherited(token, skipped)
            return None if negation is None else self._under_negation(step, negation)
        return None if negation is None or through == "conj" else ("denies", _shown(negation))

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
                if known and is_said and self._negation(Step(verb), skipped) is None:
                    return verb
        return None

    def _denial(self, step: Step, claim: Token) -> Token | None:
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
            is_negated = negation is not None or self._negation(Step(word), set()) is not None
            if self._cues.has("modality_untrue", word):
                return ASSERTS if is_negated else ("denies", one(word))
            if self._cues.has("modality_doubting", word):
                return ASSERTS if is_negated else ("questions", one(word))
            if self._cues.has("modality_true", word) and is_negated and step.through != "xcomp":
                return "denies", _shown(negation or word)
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
            return "denies", _shown(negation)
        if step.below is not None and any(child.tag_ == "TO" for child in step.below.children):
            return "denies", _shown(negation)
        if any(self._cues.has("modality_factive", word) for word in words):
            return None
        return "questions", _shown(negation)

    def _negation(self, step: Step, skipped: Collection[int]) -> Token | None:
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

    def _inherited(self, verb: Token, skipped: set[int]) -> Token | None:
        """Return what denies the "say" of "refused to say", "was not able to say"."""
        if verb.dep_ != "xcomp":
            return None
        head = verb.head
        negation = self._negation(Step(head, "xcomp", verb), skipped)
        if negation is None and head.dep_ == "acomp":
            negation = self._negation(Step(head.head, "acomp", head), skipped)
        if self._cues.has("modality_failing", head):
            return head if negation is None else None
        return negation or self._inherited(head, skipped)

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


def _is_put_off(verb: Token) -> bool:
    """Tell whether "did not leave until May" says that it happened in the end."""
    return any(child.lower_ in {"until", "till"} and child.i > verb.i for child in verb.children)


def _shown(negation: Token) -> TokenSpan:
    """Return the words to show: "no evidence", not "no" alone."""
    if negation.dep_ == "det" and negation.head.i > negation.i:
        return negation.doc[negation.i : negation.head.i + 1]
    return one(negation)


def _predicates(verb: Token) -> list[Token]:
    """Return what "is", "proved" or "turned out to be" says of its subject."""
    links = {"acomp", "attr", "oprd"}
    found = [child for child in verb.children if child.dep_ in links]
    for inner in verb.children:
        if inner.dep_ == "xcomp" and inner.pos_ in CLAUSAL:
            found += [child for child in inner.children if child.dep_ in links]
    return found
