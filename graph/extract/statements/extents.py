"""Cuts out what is said: from the node that a pattern found to exact stretches of text."""

from collections.abc import Sequence
from typing import Final

from spacy.tokens import Token

from graph.extract.parse import ParsedBlock
from graph.extract.statements.patterns import Match
from graph.model import Span

OPENERS: Final = frozenset({"that", "but", "and", "however", "or"})
"""Words before a content that belong to the sentence around it."""

COMPLEMENTS: Final = frozenset(
    {"dobj", "prep", "oprd", "xcomp", "ccomp", "acomp", "attr", "dative", "advcl", "prt"}
)
TURNS: Final = frozenset({"though", "although", "while", "whereas", "but"})
HYPHENS: Final = frozenset({"-", "‑"})
DASHES: Final = frozenset({",", "-", "–", "—"})
CLAUSE_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass", "expl"})


def content_of(block: ParsedBlock, match: Match) -> tuple[Span, ...]:
    """Return the stretches of what is said, without cue, speaker, "that", and the punctuation around them."""
    tokens = {"clause": _clause, "rest": _rest, "around": _around}[match.rule.finds](match)
    return content_from(block, tokens)


def content_from(block: ParsedBlock, tokens: Sequence[Token]) -> tuple[Span, ...]:
    """Return the unbroken stretches that tokens make, trimmed."""
    runs: list[list[Token]] = []
    for token in sorted({token.i: token for token in tokens}.values(), key=lambda token: token.i):
        if runs and token.i == runs[-1][-1].i + 1:
            runs[-1].append(token)
        else:
            runs.append([token])
    spans: list[Span] = []
    for run in runs:
        kept = _trimmed(run, first=not spans)
        if kept:
            spans.append(Span(block.span(_word_start(kept[0])).start, block.span(_word_end(kept[-1])).end))
    return tuple(spans)


def _word_start(token: Token) -> Token:
    """Return the first part of a word with hyphens that the parser took apart: "re-opened"."""
    while token.i > 1 and _joins(token.nbor(-1)) and not token.nbor(-2).whitespace_:
        token = token.nbor(-2)
    return token


def _word_end(token: Token) -> Token:
    """Return the last part of such a word, with what hangs on it: "re-opened by the council"."""
    last = len(token.doc) - 1
    while token.i < last - 1 and not token.whitespace_ and _joins(token.nbor(1)) and token.nbor(2).is_alpha:
        token = token.nbor(2).right_edge
    return token


def _joins(token: Token) -> bool:
    return token.text in HYPHENS and not token.whitespace_


def _clause(match: Match) -> list[Token]:
    cue, content = match.cue, match.content
    inside = {token.i for token in content.subtree}
    apart = {token.i for token in cue.subtree} if cue.i in inside else set()
    tokens = [token for token in content.subtree if token.i not in apart]
    if content.i > cue.i:
        return _before_aside(match) + _with_list(_without_turn(content, tokens))
    subject = min(
        (child.left_edge.i for child in cue.children if child.dep_ in {"nsubj", "aux"}), default=cue.i
    )
    if any(token.text == ";" for token in cue.doc[content.right_edge.i : subject]):
        return []  # a semicolon parts two sentences, whatever the parser makes of them
    if tokens and subject > content.i:
        # All that goes before a cue at the end of its sentence is said: "Although …, the dam held, she said".
        return [*cue.doc[cue.sent.start : tokens[0].i], *tokens]
    return tokens


def _rest(match: Match) -> list[Token]:
    cue, content = match.cue, match.content
    complements = [
        child
        for child in cue.children
        if child.i > content.i and child.dep_ in COMPLEMENTS and not _is_set_apart(child)
    ]
    end = max((child.right_edge.i for child in complements), default=content.right_edge.i)
    start = cue.i + 1 if content.tag_ in {"WP", "WDT"} and content.i < cue.i else content.left_edge.i
    return list(cue.doc[start : max(end, content.right_edge.i) + 1])


def _is_set_apart(clause: Token) -> bool:
    """Tell whether a comma, or "when" or "while", makes a clause a remark on the saying, no part of what is said."""
    edge = clause.left_edge
    opened = clause.dep_ == "advcl" and edge.i > 0
    return opened and (edge.nbor(-1).text in DASHES or edge.lower_ in {"when", "while", "before", "after"})


def _around(match: Match) -> list[Token]:
    apart = {token.i for token in match.cue.subtree}
    return [token for token in match.cue.sent if token.i not in apart]


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


def _without_turn(content: Token, tokens: list[Token]) -> list[Token]:
    """Leave out what the writer sets against it: "said it was safe, but the dam broke"."""
    marked = bool(tokens) and tokens[0].lower_ == "that" and not _is_pronoun(tokens[0])
    for place, token in enumerate(tokens):
        if (
            not place
            or token.lower_ not in (TURNS | {"and"} if marked else TURNS)
            or tokens[place - 1].text not in {*DASHES, ";"}
        ):
            continue
        clause = token.head
        if token.lower_ in {"but", "and"}:
            clause = next(
                (child for child in token.head.children if child.dep_ == "conj" and child.i > token.i),
                content,
            )
        own_subject = any(child.dep_ in CLAUSE_SUBJECTS for child in clause.children)
        reported = any(child.lower_ == "that" and child.dep_ == "mark" for child in clause.children)
        if clause.head.i == content.i and clause.dep_ in {"conj", "advcl"} and own_subject and not reported:
            return tokens[:place]
    return tokens


def _with_list(tokens: list[Token]) -> list[Token]:
    """Take in the numbers that go on behind a comma: "said 40 boats had sunk, 50 were lost and 60 were sold"."""
    if not tokens or not any(token.tag_ == "CD" for token in tokens):
        return tokens
    last, end = tokens[-1], tokens[-1].sent.end
    behind = list(last.doc[last.i + 1 : min(last.i + 4, end)])
    words = [token for token in behind if token.text not in {",", ";", "and"}]
    goes_on = bool(behind) and behind[0].text in {",", ";"} and bool(words) and words[0].tag_ == "CD"
    return [*tokens, *last.doc[last.i + 1 : end]] if goes_on else tokens


def _trimmed(run: Sequence[Token], *, first: bool) -> Sequence[Token]:
    while run and (_is_edge(run[0]) or (first and run[0].lower_ in OPENERS and not _is_pronoun(run[0]))):
        run = run[1:]
    while run and (
        run[-1].is_space
        or (run[-1].is_punct and not run[-1].is_quote and run[-1].text not in {")", "]", "%"})
        or _opens_quotation(run)
        or run[-1].pos_ == "CCONJ"
    ):
        run = run[:-1]
    return run


def _opens_quotation(run: Sequence[Token]) -> bool:
    """Tell whether a mark at the end opens what follows: `said it was shut: "`."""
    return run[-1].is_quote and sum(token.is_quote for token in run) % 2 == 1


def _is_edge(token: Token) -> bool:
    return token.is_space or (token.is_punct and not token.is_quote and not token.is_left_punct)


def _is_pronoun(token: Token) -> bool:
    """Tell whether it is "that is wrong", not "that ships sank", whatever the parser makes of it."""
    after = token.nbor(1) if token.i + 1 < len(token.doc) else token
    return (
        token.lower_ == "that"
        and token.dep_ != "mark"
        and after.pos_ in {"VERB", "AUX"}
        and not after.is_upper
    )
