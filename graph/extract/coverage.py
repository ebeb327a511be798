"""Names the sentences from which no claim was taken although they look as if they made one."""

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Final

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from graph.extract.parse import ParsedBlock
from graph.model import Claim, Missed, MissedReason, Span
from graph.ontology import Words

VERB_LISTS: Final = ("saying_verbs", "quoting_verbs", "denying_verbs", "estimating_verbs", "alleging_verbs")
NOT_PROSE: Final = frozenset({"title", "heading", "caption", "byline", "note", "table"})


def find_missed(parsed: Sequence[ParsedBlock], claims: Iterable[Claim], words: Words) -> tuple[Missed, ...]:
    """Return the sentences of prose with a number, quotation mark or reporting verb that no claim rests on.

    A sentence with several of them is named once, for the first of: quotation mark, reporting verb, number.
    """
    taken = sorted(set(chain.from_iterable(claim.evidence for claim in claims)))
    verbs = frozenset(chain.from_iterable(words.get(name, ()) for name in VERB_LISTS))
    found: list[Missed] = []
    for block in parsed:
        if block.block.kind in NOT_PROSE:
            continue
        for sentence in block.doc.sents:
            reason = "quotation mark" if block.block.kind == "quote" else _reason(sentence, verbs)
            span = block.span(sentence)
            if reason and not any(span.overlaps(other) for other in taken):
                found.append(Missed(Span(span.start, span.end), reason))
    return tuple(found)


def _reason(sentence: TokenSpan, verbs: frozenset[str]) -> MissedReason | None:
    if any(token.text == '"' for token in sentence):
        return "quotation mark"
    if any(_reports(token, verbs) for token in sentence):
        return "reporting verb"
    if any(_counts(token) for token in sentence):
        return "number"
    return None


def _reports(token: Token, verbs: frozenset[str]) -> bool:
    """Tell whether somebody says a clause: many of these verbs have other uses ("add salt")."""
    return token.lemma_.lower() in verbs and any(child.dep_ == "ccomp" for child in token.children)


def _counts(token: Token) -> bool:
    """Tell whether a token is a number that may count something: no ordinal, no date, no "one"."""
    return token.tag_ == "CD" and token.lower_ != "one" and token.ent_type_ not in {"DATE", "TIME"}
