"""Finds a cue that closes its sentence, "…, the board said", where the parser did not tie the two."""

from collections.abc import Sequence
from typing import Final

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from graph.extract.parse import ParsedBlock
from graph.extract.statements.draft import Draft, Words
from graph.extract.statements.indirect.extents import content_from
from graph.extract.statements.speakers.subjects import RELATIVE, coordinated

RULE: Final = "statement-closing"
LONGEST_SPEAKER: Final = 14
"""Words between the comma and the verb."""

FEWEST_WORDS: Final = 3
INVERTED: Final = frozenset(
    {"said", "says", "reported", "reports", "wrote", "writes", "announced", "announces"}
)
"""Verbs that go before their speaker at the end of a sentence."""

SUBJECTS: Final = frozenset({"NOUN", "PROPN", "PRON"})


def find_closing(parsed: Sequence[ParsedBlock], drafts: Sequence[Draft], words: Words) -> list[Draft]:
    """Return a draft for each sentence with such a cue that no draft has yet."""
    verbs = words["saying_verbs"] | words["showing_verbs"]
    taken = {(draft.block, draft.cue.i) for draft in drafts if draft.cue is not None}
    found: list[Draft] = []
    for number, block in enumerate(parsed):
        for sentence in block.sentences:
            found += _inverted(number, block, sentence, taken)
            cue = _last_word(sentence)
            if (
                cue is None
                or cue.pos_ == "PROPN"
                or (number, cue.i) in taken
                or cue.lemma_.lower() not in verbs
            ):
                continue
            comma = _comma_before(sentence, cue)
            if comma is None or comma - sentence.start < FEWEST_WORDS:
                continue
            content = content_from(block, list(block.doc[sentence.start : comma]))
            if content:
                speaker = coordinated(block.doc[cue.i - 1])
                found.append(Draft(number, block, content, RULE, cue, speaker))
    return found


def _inverted(
    number: int, block: ParsedBlock, sentence: TokenSpan, taken: set[tuple[int, int]]
) -> list[Draft]:
    """Return the draft of "…, reports the Courier.", with nothing but a name behind the verb."""
    commas = [token.i for token in sentence if token.text == ","]
    if not commas or commas[-1] - sentence.start < FEWEST_WORDS:
        return []
    tail = [token for token in block.doc[commas[-1] + 1 : sentence.end] if not token.is_space]
    while tail and tail[-1].is_punct:
        tail.pop()
    if (
        not 2 <= len(tail) <= LONGEST_SPEAKER
        or tail[0].lower_ not in INVERTED
        or (number, tail[0].i) in taken
    ):
        return []
    name = tail[1:]
    is_name = (name[0].lower_ == "the" or name[0].pos_ == "PROPN") and name[-1].pos_ == "PROPN"
    if not is_name or any(token.pos_ in {"VERB", "AUX"} for token in name):
        return []
    content = content_from(block, list(block.doc[sentence.start : commas[-1]]))
    return [Draft(number, block, content, RULE, tail[0], (name[-1],))] if content else []


def _last_word(sentence: TokenSpan) -> Token | None:
    return next((token for token in reversed(sentence) if not token.is_punct and not token.is_space), None)


def _comma_before(sentence: TokenSpan, cue: Token) -> int | None:
    """Return where the comma before the speaker stands; from it to the cue there is one noun phrase."""
    subject = cue.nbor(-1) if cue.i > sentence.start else cue
    if subject.pos_ not in SUBJECTS or subject.lower_ in RELATIVE:
        return None
    for place in range(cue.i - 1, max(sentence.start, cue.i - LONGEST_SPEAKER), -1):
        token = cue.doc[place]
        if token.text == ",":
            return place
        if token.pos_ in {"VERB", "AUX", "SCONJ"} or token.is_quote:
            return None
    return None
