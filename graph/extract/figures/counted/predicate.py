"""Adds to a counted noun its predicate, where the noun alone does not say what is counted."""

from typing import Final

from spacy.tokens import Doc, Token
from spacy.tokens import Span as TokenSpan

from graph.extract.figures.amounts.amount import Located
from graph.extract.figures.counted.counted import Counted
from graph.extract.figures.counted.nouns import REACH

OVER: Final = frozenset(
    {"a", "an", "per", "each", "every", "daily", "weekly", "monthly", "yearly", "annually", "hourly"}
)
"""What begins "a day" behind a noun: it is said of the number, not of the noun."""


def said_of(located: Located, counted: Counted) -> TokenSpan:
    """Return the words that say what is counted, never none: where no noun does, what the number hangs on."""
    words = _with_predicate(located, counted)
    if words is not None and len(words):
        return words
    doc, number = located.doc, located.number
    for token in number[-1].ancestors:
        if (
            token.is_alpha
            and token.i not in range(number.start, located.after)
            and token.pos_ not in {"ADP", "NUM", "SYM"}
            and token.dep_ not in {"aux", "auxpass"}
            and token.ent_type_ not in {"PERCENT", "MONEY", "QUANTITY"}
        ):
            return doc[token.i : token.i + 1]
    behind = doc[number.end : located.after]
    return behind if len(behind) else number


def _with_predicate(located: Located, counted: Counted) -> TokenSpan | None:
    """Return the words that say what is counted: "people" of "40 people had left" becomes "people had left".

    So does the subject of every percentage whose whole is known, or that nothing else explains. A noun that something behind it narrows
    ("people from Peru") says enough.
    """
    words, number = counted.words, located.number
    first = words.start if words is not None else located.after
    if words is None and counted.base is not None and counted.base.start >= number.end:
        first = counted.base.end
    if counted.prefix or first < number.end:
        return words
    if (
        words is not None
        and words.end < located.sentence.end
        and counted.per
        and located.doc[words.end].lower_ in OVER
    ):
        return words
    if counted.unit == "percent":
        if counted.base is None and words is not None:
            return words
    elif words is not None and not _is_bare(counted.anchor):
        return words
    for token in (counted.anchor, number[-1], number[-1].head, number[0]):
        if token.dep_ in {"nsubj", "nsubjpass"}:
            end = _predicate_end(token, first, located.sentence.end)
            is_cut = end is None or end <= first or (words is not None and located.doc[end - 1].pos_ == "AUX")
            return words if is_cut else located.doc[first:end]
    return words


def _is_bare(noun: Token) -> bool:
    """Tell whether nothing behind a noun narrows it: "people", but not "people from Peru"."""
    return not any(child.dep_ in {"prep", "relcl", "acl"} for child in noun.rights)


def _predicate_end(subject: Token, first: int, end: int) -> int | None:
    """Return where the predicate of a subject ends whose words begin at `first`; None where it is no subject.

    What follows a comma, joined clauses and times are left out: "people travelled to Peru, an official said".
    """
    doc, verb = subject.doc, subject.head
    if verb.dep_ == "auxpass" and verb.head.i > verb.i:
        verb = verb.head  # the parser hangs the subject of "were married" on "were"
    if subject.dep_ not in {"nsubj", "nsubjpass"} or verb.i <= subject.i or verb.pos_ not in {"VERB", "AUX"}:
        return None
    if any(token.text in {",", "(", ")", ";"} for token in doc[subject.right_edge.i : verb.i]):
        return None
    if any(child.dep_ == "conj" and any(word.like_num for word in child.subtree) for child in subject.rights):
        # "one soldier and two civilians died": each has the verb, neither has the other.
        return None
    last = verb.i + 1
    for child in verb.rights:
        if child.dep_ in {"punct", "cc", "conj", "advcl", "parataxis"}:
            break
        time = next((token.i for token in child.subtree if token.ent_type_ in {"DATE", "TIME"}), None)
        if time is not None:
            while time > last and doc[time - 1].pos_ in {"ADP", "DET", "SCONJ", "ADV"}:
                time -= 1
            last = max(last, time)
            break
        last = child.right_edge.i + 1
    # Also where the parser hangs on the object what a comma parts from it: "joined the union, some of them late".
    last = next((token.i for token in doc[verb.i + 1 : last] if token.text == ","), last)
    return _before_next_number(doc, verb.i + 1, min(last, end, first + REACH))


def _before_next_number(doc: Doc, start: int, end: int) -> int:
    """Return where a predicate ends before a joined number: "are children, 35% women" says only "are children"."""
    for index in range(start, end):
        token = doc[index]
        chain = [token, *token.ancestors][:3]
        if token.like_num and any(above.dep_ in {"conj", "appos"} and above.i >= start for above in chain):
            while index > start and (
                doc[index - 1].is_punct or doc[index - 1].pos_ in {"CCONJ", "ADP", "ADV"}
            ):
                index -= 1
            return index
    return end
