"""Tells which words are said: those that hang on the node a pattern found, with what the parser parted from it."""

from typing import Final

from spacy.tokens import Token

from graph.extract.statements.draft import Words
from graph.extract.statements.indirect.next_sayings import FINITE
from graph.extract.statements.indirect.patterns import Match
from graph.extract.statements.indirect.remarks import CLAUSE_SUBJECTS, DASHES
from graph.extract.statements.indirect.said_clause import clause_said

COMPLEMENTS: Final = frozenset(
    {"dobj", "prep", "oprd", "xcomp", "ccomp", "acomp", "attr", "dative", "advcl", "prt"}
)


def words_said(match: Match, words: Words) -> list[Token]:
    """Return the tokens of what is said, with those of no weight at the edges."""
    if match.rule.finds == "clause":
        return clause_said(match, words)
    return _rest(match) if match.rule.finds == "rest" else _around(match)


def _rest(match: Match) -> list[Token]:
    cue, content = match.cue, match.content
    complements = [
        child
        for child in cue.children
        if child.i > content.i and child.dep_ in COMPLEMENTS and not _is_set_apart(child)
    ]
    end = max((child.right_edge.i for child in complements), default=content.right_edge.i)
    start = cue.i + 1 if content.tag_ in {"WP", "WDT"} and content.i < cue.i else content.left_edge.i
    said = list(cue.doc[start : max(end, content.right_edge.i) + 1])
    return said[: _next_same(cue, said)]


def _next_same(cue: Token, said: list[Token]) -> int:
    """Return where another says the like behind a comma: "she counts 40 boats, where Lind counts 35"."""
    for token in said:
        subject = next((child for child in token.children if child.dep_ == "nsubj"), None)
        if token.lemma_ == cue.lemma_ and token.tag_ in FINITE and subject is not None:
            return max(token.left_edge.i - said[0].i, 0)
    return len(said)


def _is_set_apart(clause: Token) -> bool:
    """Tell whether a comma, or "when" or "while", makes a clause a remark on the saying, no part of what is said."""
    edge = clause.left_edge
    opened = clause.dep_ == "advcl" and edge.i > 0
    return opened and (edge.nbor(-1).text in DASHES or edge.lower_ in {"when", "while", "before", "after"})


def _around(match: Match) -> list[Token]:
    cue = match.cue
    if cue.pos_ == "NOUN":
        return _around_phrase(cue)
    subject = min((child.left_edge.i for child in cue.children if child.dep_ in CLAUSE_SUBJECTS), default=0)
    # A phrase at the head of the sentence is said too: "Within minutes, Lund recalled, the square was full".
    start = subject if subject and cue.doc[subject - 1].text == "," else cue.sent.start
    apart = {token.i for token in cue.subtree if token.i >= start}
    first, end = _between_semicolons(cue, cue.i, cue.i)
    if cue.pos_ not in {"VERB", "AUX"}:
        first, end = cue.sent.start, cue.sent.end
    return [token for token in cue.doc[first:end] if token.i not in apart]


def _between_semicolons(cue: Token, first: int, last: int) -> tuple[int, int]:
    """Return where the part of a sentence begins and ends that a stretch of it stands in."""
    marks = [token.i for token in cue.sent if token.text == ";"]
    start = max((at + 1 for at in marks if at < first), default=cue.sent.start)
    return start, min((at for at in marks if at > last), default=cue.sent.end)


def _around_phrase(noun: Token) -> list[Token]:
    """Return the clause round "in their view"; behind "and, by its own account," only what that adds."""
    phrase = noun.head
    own = {token.i for token in phrase.subtree}
    first, last = min(own), max(own)
    doc = noun.doc
    start, end = _between_semicolons(noun, first, last)
    before = [token.lower_ for token in doc[max(start, first - 2) : first] if not token.is_punct]
    if before[-1:] == ["and"]:
        start = last + 1
    return [token for token in doc[start:end] if token.i not in own]
