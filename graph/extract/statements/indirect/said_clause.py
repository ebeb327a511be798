"""The clause that is said, from its first word to its last, whatever the cue and the parser part from it."""

from typing import Final

from spacy.tokens import Token

from graph.extract.statements.draft import Words
from graph.extract.statements.indirect.next_sayings import FINITE, without_next
from graph.extract.statements.indirect.patterns import Match
from graph.extract.statements.indirect.remarks import CLAUSE_SUBJECTS, DASHES, without_remark, without_turn

LONGEST_CUE: Final = 8
"""Words behind a verb of saying that say when and where."""

WEEKDAYS: Final = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday", "today"}
)
PARTS_OF_DAY: Final = frozenset({"morning", "afternoon", "evening", "night"})


def clause_said(match: Match, words: Words) -> list[Token]:
    """Return the tokens of the clause that a cue governs, without what the writer puts into it."""
    cue, content = match.cue, match.content
    inside = {token.i for token in content.subtree}
    apart = {token.i for token in cue.subtree} if cue.i in inside else set()
    tokens = [token for token in content.subtree if token.i not in apart]
    if content.i > cue.i:
        tokens = without_next(without_remark(tokens, words), words)
        tokens = _from_subject(match, _without_day(content, _from_that(content, tokens)))
        return _before_aside(match) + _with_list(without_turn(content, tokens), words)
    subject = min(
        (child.left_edge.i for child in cue.children if child.dep_ in {"nsubj", "aux"}), default=cue.i
    )
    if any(token.text == ";" for token in cue.doc[content.right_edge.i : subject]):
        return []  # a semicolon parts two sentences, whatever the parser makes of them
    if tokens and subject > content.i:
        # All that goes before a cue at the end of its sentence is said: "Although …, the dam held, she said".
        return [*cue.doc[cue.sent.start : tokens[0].i], *tokens, *_tail(cue, words)]
    return tokens


def _from_subject(match: Match, tokens: list[Token]) -> list[Token]:
    """Take in a subject that the parser took for an object: "said 40 men, two of them ill, live there"."""
    cue, content = match.cue, match.content
    if content.tag_ not in FINITE or any(
        child.dep_ in {*CLAUSE_SUBJECTS, "mark"} for child in content.children
    ):
        return tokens
    objects = [child for child in cue.children if child.dep_ == "dobj" and cue.i < child.i < content.i]
    return [*cue.doc[objects[-1].left_edge.i : content.left_edge.i], *tokens] if objects else tokens


def _without_day(content: Token, tokens: list[Token]) -> list[Token]:
    """Leave out the day of saying that goes before the clause: "said on Tuesday it would close a plant"."""
    place = 1 if tokens and tokens[0].lower_ == "on" else 0
    if len(tokens) <= place + 1 or tokens[place].lower_ not in WEEKDAYS:
        return tokens
    place += 2 if tokens[place + 1].lower_ in PARTS_OF_DAY else 1
    starts = {child.left_edge.i for child in content.children if child.dep_ in CLAUSE_SUBJECTS}
    return tokens[place:] if place < len(tokens) and tokens[place].i in starts else tokens


def _from_that(content: Token, tokens: list[Token]) -> list[Token]:
    """Leave out what stands between the cue and "that": "say, by five to one, that the well is dry", "appeal for her to stay"."""
    marks = [child.i for child in content.children if child.dep_ == "mark" and child.lower_ == "that"]
    marks += [child.i + 1 for child in content.children if child.dep_ == "mark" and child.lower_ == "for"]
    return [token for token in tokens if not marks or token.i >= marks[0]]


def _before_aside(match: Match) -> list[Token]:
    """Return the head of a sentence that the cue's clause breaks into: "The dam, she said, was safe"."""
    cue, content, doc = match.cue, match.content, match.cue.doc
    subjects = [child for child in cue.children if child.dep_ in {"nsubj", "nsubjpass"}]
    if not subjects or any(child.dep_ == "mark" for child in content.children):
        return []
    start = min(subjects[0].left_edge.i, cue.i)
    own = [child for child in cue.children if cue.i < child.i < content.left_edge.i and not child.is_punct]
    end = max((child.right_edge.i for child in own), default=cue.i)
    sentence = cue.sent
    if (
        start <= sentence.start
        or doc[start - 1].text not in DASHES
        or end + 1 >= len(doc)
        or doc[end + 1].text not in DASHES
    ):
        return []
    lead = list(doc[sentence.start : start - 1])
    if any(token.pos_ in {"VERB", "AUX", "SCONJ"} for token in lead) or (
        lead and lead[0].pos_ in {"ADP", "ADV"}
    ):
        return []
    return lead


def _with_list(tokens: list[Token], words: Words) -> list[Token]:
    """Take in the numbers that go on behind a comma: "said 40 boats had sunk, 50 were lost and 60 were sold"."""
    while tokens and (tokens[-1].is_punct or tokens[-1].is_space):
        tokens = tokens[:-1]
    if not tokens or not any(token.tag_ == "CD" for token in tokens):
        return tokens
    last, end = tokens[-1], tokens[-1].sent.end
    behind = list(last.doc[last.i + 1 : end])
    if not behind or behind[0].text not in {",", ";"}:
        return tokens
    for token in behind:
        if token.tag_ == "CD":
            return [*tokens, *behind]
        if token.text not in {",", ";", "and"} and token.lower_ not in words["counting_words"]:
            break
    return tokens


def _tail(cue: Token, words: Words) -> list[Token]:
    """Return what goes on behind a cue that stands behind its content: "…, she said on Monday, with 40 missing"."""
    behind = list(cue.doc[cue.i + 1 : cue.sent.end])
    comma = next((place for place, token in enumerate(behind) if token.text == ","), len(behind))
    tail = behind[comma + 1 :]
    if comma > LONGEST_CUE or not tail or tail[0].lower_ not in words["tail_openers"]:
        return []
    if any(token.is_quote or token.lemma_.lower() in words["saying_verbs"] for token in tail):
        return []
    return tail if any(token.tag_ == "CD" for token in tail) else []
