"""Reads "Italy 200" of "Germany took 500 refugees and Italy 200", where verb and noun are left out (gapping)."""

from typing import Final

from graph.extract.figures.amounts.amount import Located
from graph.extract.figures.counted.counted import Counted
from graph.extract.figures.not_counted import FIRST_YEAR, LAST_YEAR
from graph.extract.figures.sentence import Sentence, token_at

JOINTS: Final = frozenset({",", ";", "and", "but", "while", "with"})
CLAUSES: Final = frozenset({",", ";", "while"})
BEFORE_NAME: Final = frozenset({"the", "in", "from", "for"})


def gapped_bearer(sentence: Sentence, located: Located, earlier: Counted | None) -> int | None:
    """Return the mention whose number this is, set beside one that an earlier number was said of; None elsewhere.

    Args:
        sentence: The sentence.
        located: A number.
        earlier: What the number before it in the sentence counts.
    """
    amount, doc = located.amount, located.doc
    if (
        earlier is None
        or earlier.unit in {"", "year", "percent"}
        or earlier.words is None
        or amount.style != "digits"
    ):
        return None
    if amount.unit or (FIRST_YEAR <= amount.value <= LAST_YEAR and len(located.number.text) == len("1900")):
        return None
    if located.after < sentence.tokens.end and not (
        doc[located.after].is_punct or doc[located.after].pos_ == "CCONJ"
    ):
        return None
    offset = sentence.block.block.span.start
    for index, mention in sentence.mentions.items():
        span = mention.span.shifted(-offset)
        if span.start < sentence.tokens.start_char or token_at(doc, span.end - 1) != located.first - 1:
            continue
        first = token_at(doc, span.start) - 1
        while first > sentence.tokens.start and doc[first].lower_ in BEFORE_NAME:
            first -= 1
        # An index or a product stands behind "and" with its number too: "the Dow and S&P 500".
        joints = CLAUSES if mention.type == "Organisation" else JOINTS
        if first >= earlier.anchor.i and doc[first].lower_ in joints:
            return index
    return None
