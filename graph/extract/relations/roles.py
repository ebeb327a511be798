"""Takes the words of a role from the noun that names it: "former head of security" at the body."""

from typing import Final

from spacy.tokens import Doc, Token

BEFORE: Final = frozenset({"compound", "amod", "nmod", "nummod", "advmod", "punct", "poss", "case"})
AFTER: Final = frozenset({"of", "for", "on", "to"})
STOPS: Final = frozenset({",", "(", ";"})
LONGEST: Final = 20
"""Words; what is longer is a clause."""


def role_words(noun: Token, ends: frozenset[int]) -> tuple[int, int]:
    """Return the first token of a role and the one after its last; the names of its holder and body left out.

    Args:
        ends: The tokens of subject and object.
    """
    doc, start, end = noun.doc, noun.i, noun.i + 1
    while start > noun.sent.start and _is_before(doc[start - 1], noun, ends):
        start -= 1
    while start < noun.i and doc[start].dep_ in {"punct", "case", "advmod"} and doc[start + 1].text != "-":
        start += 1
    while (
        start < noun.i
        and start > noun.sent.start
        and doc[start - 1].text == "-"
        and doc[start - 1].head.i != noun.i
    ):
        start += 1  # "Danish-born leader"
    while (
        end < noun.sent.end and doc[end].dep_ == "compound" and doc[end].head.i == noun.i and end not in ends
    ):
        end += 1
    return start, _with_complements(doc, noun, end, ends)


def _is_before(token: Token, noun: Token, ends: frozenset[int]) -> bool:
    if (
        token.i in ends
        or token.ent_type_
        or token.dep_ not in BEFORE
        or token.lower_ in {"its", "his", "her", "their", "whose"}
    ):
        return False
    # A "'s" belongs to the role unless it makes the body its owner: "children's rights director".
    if token.dep_ == "case" and token.i - 1 in ends:
        return False
    if token.dep_ == "punct" and token.text != "-":
        return False
    return token.head.i == noun.i or noun.is_ancestor(token)


def _with_complements(doc: Doc, noun: Token, end: int, ends: frozenset[int]) -> int:
    """Return the end of "rapporteur on the protection of human rights", before the preposition of the body."""
    for child in noun.children:
        if child.i < end or child.dep_ != "prep":
            continue
        if child.i != end or child.lower_ not in AFTER:
            break
        stop = child.right_edge.i + 1
        leading = [doc[number].head.i for number in ends if child.i < number < stop]
        stop = min([stop, *leading])
        if (
            stop <= child.i + 1
            or stop - noun.i > LONGEST
            or any(doc[i].text in STOPS for i in range(end, stop))
        ):
            break
        end = stop
    return end
