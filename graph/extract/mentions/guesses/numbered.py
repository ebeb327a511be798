"""What belongs to a name beside its head word: its number, and brackets: "Convention No. 31", "Harbour (Theft) Act"."""

from spacy.tokens import Doc

from graph.extract.mentions.candidate import is_capitalised, word_at


def around_brackets(doc: Doc, start: int, head: int) -> int:
    """Return the start of "Harbour (Theft and Fraud) Act": brackets before the head belong to its name."""
    if start != head or word_at(doc, head - 1) != ")":
        return start
    opening = next((at for at in range(head - 1, max(-1, head - 10), -1) if doc[at].text == "("), 0)
    first = opening
    while first > 0 and is_capitalised(doc, first - 1):
        first -= 1
    return first if 0 < first < opening and is_capitalised(doc, opening + 1) else start


def behind_number(doc: Doc, end: int) -> int:
    """Return the end of "Convention No. 31", the number with it."""
    if word_at(doc, end).lower() not in {"no", "no.", "number"}:
        return end
    at = end + 1 + (word_at(doc, end + 1) == ".")
    return at + 1 if word_at(doc, at).isdigit() else end
