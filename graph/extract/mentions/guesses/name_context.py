"""What the words around a known name say: whether it is the place here, or a person, a part of a word, another thing."""

from typing import Final

from spacy.tokens import Doc

from graph.extract.mentions.candidate import is_capitalised
from graph.extract.mentions.wordlists import MentionWords
from graph.ontology import GazetteerEntry
from graph.values.folding import fold

HONORIFICS: Final = frozenset({"mr", "mrs", "ms", "dr", "miss", "sir", "lord", "lady"})

MEMBERS: Final = frozenset({"member", "mp", "senator", "congressman", "congresswoman", "lawmaker"})

LONGEST_ABBREVIATION: Final = 5
"""Letters of "Tenn." and the like, full stop left out."""


def is_located(doc: Doc, start: int, words: MentionWords) -> bool:
    """Tell whether the word before says that a place follows: "in Nice", "the town of Best"."""
    if start == 0:
        return False
    if is_seat_of_member(doc, start):
        return True
    before = doc[start - 1].lower_
    if before in words.locative_prepositions or before in words.place_nouns:
        return True
    return before == "of" and start > 1 and doc[start - 2].lower_ in words.place_nouns


def is_seat_of_member(doc: Doc, start: int) -> bool:
    """Tell the constituency of "Member of Parliament for Orlen" and "the member representing Orlen"."""
    if start < 2 or doc[start - 1].lower_ not in {"for", "representing"}:
        return False
    return (
        doc[start - 2].lower_ in MEMBERS
        or doc[max(0, start - 4) : start - 1].text.lower() == "member of parliament"
    )


def is_a_persons(doc: Doc, start: int, end: int, words: MentionWords) -> bool:
    """Tell "Mr Washington", "Michael Jordan" and "Paris Hilton" from the places."""
    if start and doc[start - 1].text in words.given_names:
        return doc[start - 1].ent_type_ not in {"GPE", "LOC"} and not doc[start].is_sent_start
    if start and doc[start - 1].lower_.rstrip(".") in HONORIFICS:
        return True
    return (
        end - start == 1
        and doc[start].text in words.given_names
        and is_capitalised(doc, end)
        and doc[end].pos_ == "PROPN"
        and doc[end].ent_type_ in {"PERSON", ""}
    )


def is_abbreviation(text: str, entry: GazetteerEntry) -> bool:
    """Tell whether it is short for a place as in "Baton Rouge, La."; elsewhere "La", "Miss" and "Me" are words."""
    short, name = text.rstrip("."), fold(entry.name)
    if entry.type != "Place" or len(short) > LONGEST_ABBREVIATION or short.isupper():
        return False
    return fold(short) != name and name.startswith(fold(short)[:1])


def is_part_of_word(doc: Doc, start: int, end: int) -> bool:
    """Tell whether a hyphen ties the name to another capitalised word: "Paris-Sorbonne" is no Paris."""
    if _is_tied(doc, end) and is_capitalised(doc, end + 1):
        return True
    return _is_tied(doc, start - 1) and is_capitalised(doc, start - 2) and doc[start - 2].ent_type_ != "GPE"


def is_inside_longer(doc: Doc, start: int, end: int) -> bool:
    """Tell whether the model found a longer name that holds these tokens."""
    if doc[start].ent_iob_ == "O" or doc[start].ent_type_ in {"", "NORP", "DATE", "EVENT"}:
        return False
    return doc[start].ent_iob_ == "I" or (end < len(doc) and doc[end].ent_iob_ == "I")


def _is_tied(doc: Doc, hyphen: int) -> bool:
    if not 0 < hyphen < len(doc) or doc[hyphen].text != "-":
        return False
    return not doc[hyphen - 1].whitespace_ and not doc[hyphen].whitespace_
