"""Cuts what is no part of a name off its ends."""

import re

from spacy.tokens import Doc

from graph.extract.mentions.candidate import Candidate, word_at
from graph.extract.mentions.wordlists import MentionWords

_ARTICLES = frozenset({"the", "a", "an"})
# What opens a sentence before a name, and only a title too: "Another Harran camp was closed".
_OPENING_WORDS = frozenset({"Another", "Each", "Every", "These", "Those"})
_BEFORE_YEARS = frozenset({"in", "since", "by", "until", "during", "before", "after", "of"})
_POSSESSIVES = frozenset({"'s", "'"})
_OPENING = frozenset("\"'([{`*_#|~<>-–—/.,;:!?…•·")
_CLOSING = frozenset("\"'([{`*_#|~<>-–—/,;:!?…•·")

# What a number of three digits belongs to, and from how many digits on it would else be an amount.
_NUMBERED = frozenset(
    {"Route", "Highway", "Interstate", "Road", "Flight", "Room", "Building", "Block", "Sector"}
)
_AMOUNT_DIGITS = 3

# What follows a person in a form, a caption or a list of those present, and is no part of the name.
_LABELS = frozenset(
    {"Date", "Courtesy", "Members", "Councillors", "Councillor", "Clerk", "Tel", "Email", "Fax", "Phone"}
    | {"Apologies", "Present", "Minutes", "Chairman", "Chair"}
)

_YEAR = re.compile("(1[5-9]|20)[0-9]{2}")

_COURTS = frozenset({"district", "circuit", "county", "state"})
_OF_COURTS = frozenset({"Judge", "Attorney", "Magistrate", "Prosecutor", "Sheriff"})
_SENT = frozenset({"Envoy", "Ambassador", "Representative", "Rapporteur"})
"""Offices whose field or country follows: "Special Envoy to Tamra"."""


def trimmed(candidate: Candidate, doc: Doc, words: MentionWords) -> Candidate | None:
    """Return the candidate without article, title, possessive, stray punctuation and connectors; None if nothing is left."""
    start, end = candidate.start, candidate.end
    while (
        start < end
        and not _is_given_name(candidate, doc, start, words)
        and (
            _is_no_first_word(doc, start, words, guessed=candidate.rule == "model")
            or (candidate.type != "Report" and _opens_or_dates(doc, start))
        )
    ):
        start += 1
    if candidate.type == "Organisation":
        start = _after_seat(doc, start, end)
    if candidate.type == "Person":
        start = _after_titles(doc, start, end, words)
        end = _before_possessive(doc, start, end)
        end = _before_letters(doc, start, end, words)
    if candidate.rule == "model":
        if candidate.type in {"Place", "Person"}:
            end = _before_last_amount(doc, start, end)
        end = _before_amount(doc, start, end)
        end = (
            _before_author(doc, start, end, words)
            if candidate.type == "Report"
            else _before_verb(doc, start, end)
        )
        if candidate.type == "Organisation":
            end = _before_titles(doc, start, end, words)
    while end > start and _is_no_last_word(doc, end - 1, words):
        end -= 1
    end = _before_open_bracket(doc, start, end)
    if candidate.type == "Place" and word_at(doc, end).startswith("$"):
        return None  # of "US $40 million" it belongs to the currency
    if start >= end or not any(
        token.text[:1].isalpha() or token.text[:1].isdecimal() for token in doc[start:end]
    ):
        return None
    return candidate.between(start, end)


def _opens_or_dates(doc: Doc, index: int) -> bool:
    """Tell what opens a sentence, and the year of "In 2029 Lumen had", from the first word of a name."""
    if doc[index].text in _OPENING_WORDS:
        return True
    return bool(index and doc[index - 1].lower_ in _BEFORE_YEARS and _YEAR.fullmatch(doc[index].text))


def _before_author(doc: Doc, start: int, end: int, words: MentionWords) -> int:
    """Return where the title ends in "Salt and Rope, Mira Oland" before "recalls"."""
    acts = end < len(doc) and doc[end].pos_ in {"VERB", "AUX"}
    comma = next((at for at in range(start + 1, end - 1) if doc[at].text == ","), None)
    return comma if acts and comma is not None and doc[comma + 1].text in words.given_names else end


def _after_seat(doc: Doc, start: int, end: int) -> int:
    """Return where the name begins after "Harran-based": where a body sits is no part of its name."""
    for index in range(start, end - 1):
        if doc[index].lower_.endswith("-based") or (
            doc[index].lower_ == "based" and doc[index - 1].text == "-"
        ):
            return index + 1
    return start


def _is_given_name(candidate: Candidate, doc: Doc, index: int, words: MentionWords) -> bool:
    """Tell the Jan of "Jan Orrel" from the month."""
    if candidate.type != "Person" or index + 1 >= candidate.end:
        return False
    return doc[index].text in words.given_names and doc[index + 1].text[0].isupper()


def _is_no_first_word(doc: Doc, index: int, words: MentionWords, *, guessed: bool) -> bool:
    token = doc[index]
    if token.is_space or all(char in _OPENING for char in token.text) or token.lower_ in _ARTICLES:
        return True
    if token.text in _POSSESSIVES or token.text in words.time_words:
        return token.text not in {"March", "May", "August", "June", "April"} or not token.text[0].isupper()
    if token.lower_ in {"near", "in", "from", "around", "outside", "inside", "between", "besides", "despite"}:
        return True
    if (
        guessed
        and index + 1 < len(doc)
        and token.is_alpha
        and token.text.islower()
        and token.pos_ in {"ADJ", "NOUN", "ADV", "VERB"}
    ):
        return token.text not in words.arabic_articles and bool(token.whitespace_)
    return token.text in {"of", "and", "for", "by", "so", "called", "self", "former", "later", "then", "&"}


def _is_no_last_word(doc: Doc, index: int, words: MentionWords) -> bool:
    token = doc[index]
    if token.is_space or token.text in _POSSESSIVES or all(char in _CLOSING for char in token.text):
        return True
    if token.text in {"The", "A", "An"} and index and doc[index - 1].text in _CLOSING:
        return True  # "LUND - The"
    if token.text == ".":
        return index == 0 or doc[index - 1].text not in {"Sr", "Jr"}
    return token.text[0].islower() and (
        token.lower_ in words.name_connectors
        or token.lower_ in {"to", "by", "from", "at", "with", "is", "was", "has", "later"}
    )


def _after_titles(doc: Doc, start: int, end: int, words: MentionWords) -> int:
    """Return where the name begins after titles, roles and a nationality; a title alone stays as it is."""
    cut = index = start
    while index < end - 1:
        token = doc[index]
        word = token.lower_.rstrip(".")
        if word in words.titles or (index == cut and token.ent_type_ == "NORP"):
            cut = index + 1
        elif word not in words.title_connectors and not token.is_punct:
            break
        elif cut == index and cut > start:
            cut = index + 1  # "of State" behind "Secretary"
        index += 1
    return cut if any(token.text[:1].isupper() for token in doc[cut:end]) else start


def _before_letters(doc: Doc, start: int, end: int, words: MentionWords) -> int:
    """Cut "QC" off "Jane Doe QC", letters of honour, office and degree, and "Date" off "Jane Doe Date 3 May"."""
    while end - start > 1 and doc[end - 1].text in words.letters_after_names | _LABELS:
        end -= 1
    return end


def _before_titles(doc: Doc, start: int, end: int, words: MentionWords) -> int:
    """Cut "Detective" off "Orlen Police Detective" where the person or the rest of the office follows.

    Also the court of "Orlen District Judge", and the office of "Orlen Special Envoy to Tamra".
    """
    after = end + 1 if word_at(doc, end) == "." else end
    follows = after < len(doc) and doc[after].text[0].isupper()
    if doc[end - 1].lower_ in _COURTS and word_at(doc, end) in _OF_COURTS:
        return max(end - 1, start)
    sent = doc[end - 1].text in _SENT and word_at(doc, end) in {"to", "for"}
    while (
        end - start > 1
        and (follows or sent)
        and doc[end - 1].lower_.rstrip(".") in words.titles
        and doc[end - 1].text not in words.organisation_heads
        and doc[end - 2].text not in {"of", "the"}
    ):
        end -= 1
        if doc[end - 1].text == "Permanent" and end > start:
            end -= 1
    return end


def _before_verb(doc: Doc, start: int, end: int) -> int:
    """Cut what is said of it: "the Orlen Post praised Lamps & Tides"."""
    for index in range(start + 1, end - 1):
        if doc[index].tag_ in {"VBD", "VBZ"} and doc[index].text.islower():
            return index
    return end


def _before_amount(doc: Doc, start: int, end: int) -> int:
    """Cut an amount that the model swallowed: "Norland 800 kilometres"; "Channel 4" stays."""
    for index in range(start + 1, end - 1):
        if doc[index].text[0].isdigit() and doc[index].like_num and doc[index + 1].text.islower():
            return index
    return end


def _before_last_amount(doc: Doc, start: int, end: int) -> int:
    """Cut "Norland 800", of a list that leaves words out ("900 from Orlen and Norland 800"); "Route 202" stays."""
    last = doc[end - 1].text
    is_amount = last.replace(",", "").isdigit() and len(last) >= _AMOUNT_DIGITS
    return end - 1 if end - start > 1 and is_amount and doc[end - 2].text not in _NUMBERED else end


def _before_possessive(doc: Doc, start: int, end: int) -> int:
    """Cut "Salma's brother" and a name followed by a role or a comma: "Jane Doe, director"."""
    for index in range(start + 1, end):
        if doc[index].text == "'s" or (
            doc[index].text == "," and doc[index + 1 : end].text.rstrip(".") not in {"Jr", "Sr"}
        ):
            return index
    return end


def _before_open_bracket(doc: Doc, start: int, end: int) -> int:
    """Cut at a bracket that is opened and not closed: the model often takes the acronym's bracket along."""
    depth, opened = 0, end
    for index in range(start, end):
        if doc[index].text == "(":
            depth, opened = depth + 1, index if depth == 0 else opened
        elif doc[index].text == ")":
            depth -= 1
            if depth < 0:
                return index
    return opened if depth > 0 else end
