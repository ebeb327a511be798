"""Tells by what stands beside capitalised words whether they are the title of a work."""

import re
from typing import Final

from spacy.tokens import Doc, Token

from graph.extract.mentions.candidate import is_capitalised, word_at
from graph.extract.mentions.wordlists import MentionWords

NO_TITLE: Final = frozenset({"PERSON", "GPE", "NORP", "DATE", "FAC", "LANGUAGE"})
"""What the model calls names that are no titles."""

SMALL: Final = frozenset({"of", "the", "and", "on", "in", "for", "to", "a", "an", "at", "from", "with", "without", "under", "'s", "-"})  # fmt: skip
"""Words without a capital that stand inside titles."""

ARTICLES: Final = frozenset({"The", "A", "An"})
NAMING: Final = frozenset({"titled", "entitled", "called", "headlined", "named"})
"""What stands between the noun of a work and its title."""

_OWNERS: Final = frozenset({"a", "an", "the", "his", "her", "their", "its", "this"})
_BEHIND_GLOSS: Final = frozenset({",", ".", ";", ")", "about", "by", "on", "that", "which", "of", "in", "published", "written", "issued", "from", "for"})  # fmt: skip
_CLOSING: Final = frozenset({",", ".", ";", "(", "[", ")", "?", "!", '"'})
_MADE_PUBLIC: Final = frozenset({"publish", "issue", "print"})
_PUBLISHED: Final = frozenset(
    f"{made} {link}"
    for made in ("published", "printed", "issued", "released")
    for link in ("by", "in", "on", "last", "this")
)
YEARLY: Final = frozenset(
    {"Review", "Report", "Survey", "Assessment", "Outlook", "Yearbook", "Handbook", "Atlas", "Digest"}
)
_ADJECTIVES: Final = 3
"""Words that may stand before the noun of a gloss: "a much later book"."""

_TREATED: Final = frozenset(
    {"publish", "issue", "write", "cite", "quote", "read", "author", "describe", "review", "edit"}
)
"""What one does with a work."""

_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
_IN_BRACKETS: Final = 10
"""Tokens that brackets with publisher and year may have."""

NEAR: Final = 9
"""Words between the noun and the title behind a comma: "a report by the Quay Office, Ropes of Sand, says"."""


def is_title(doc: Doc, start: int, end: int, words: MentionWords) -> bool:
    """Tell whether words beside capitalised ones say that these are the title of a work."""
    labels = {token.ent_type_ for token in doc[start:end]}
    behind = _behind_mark(doc, end)
    if len(labels) == 1 and labels <= NO_TITLE and not is_titled(doc, start, end):
        # Nobody is "a report by the Quay Office", whom the model takes for a person.
        unknown = labels == {"PERSON"} and doc[start].text not in words.given_names
        return unknown and is_glossed(doc, behind, words)
    return (
        _is_yearly(doc, start, end)
        or is_glossed(doc, behind, words)
        or _is_introduced(doc, start, end, words)
        or _is_by_person(doc, start, end, words)
        or _is_made_public(doc, start, end, behind)
        or (is_titled(doc, start, end) and end - start > 2 and _has_imprint(doc, behind))
    )


def is_titled(doc: Doc, start: int, end: int) -> bool:
    """Tell words that are rather a title than a name: an article before them, or small words between."""
    return doc[start].text in ARTICLES or any(
        token.text in SMALL - {"and", "-", "'s", "of"} for token in doc[start:end]
    )


def _behind_mark(doc: Doc, end: int) -> int:
    """Return the token behind a title, past the mark of a note: "Salt and Rope [3], a study"."""
    if word_at(doc, end) in {"[", "("} and word_at(doc, end + 2) in {"]", ")"}:
        return end + 3
    while end < len(doc) and (doc[end].is_space or doc[end].text in {"*", "_"}):
        end += 1
    return end


def _is_yearly(doc: Doc, start: int, end: int) -> bool:
    """Tell a report that comes out every year: "the Quay Safety Review 2016"."""
    return end - start > 2 and doc[end - 1].text.isdigit() and doc[end - 2].text in YEARLY


def is_glossed(doc: Doc, comma: int, words: MentionWords) -> bool:
    """Tell whether "a study by …" follows behind a comma; "In Orlen, a report said" glosses nothing."""
    if word_at(doc, comma) != "," or word_at(doc, comma + 1) not in _OWNERS - {"the"}:
        return False
    for token in doc[comma + 2 : comma + 3 + _ADJECTIVES]:
        if token.lower_ in words.titled_nouns:
            after = word_at(doc, token.i + 1)
            if after not in _BEHIND_GLOSS or _opens_clause(token):
                return False
            return token.lower_ != "paper" or after in {"by", "about", "on"} or _is_issued(token)
        if token.pos_ not in {"ADJ", "ADV", "NUM", "VERB"}:
            return False
    return False


def _opens_clause(noun: Token) -> bool:
    """Tell "In Orlen, a report by the Quay Office said" from a gloss that a comma closes."""
    closed = any(token.text == "," for token in noun.doc[noun.i + 1 : noun.head.i])
    return noun.dep_ in {"nsubj", "nsubjpass"} and not closed


def _is_issued(noun: Token) -> bool:
    """Tell "a paper that the Quay Office issued" from "a paper that is read at sea"."""
    return any(
        child.dep_ in {"relcl", "acl"} and child.lemma_ in _MADE_PUBLIC | {"write"} for child in noun.children
    )


def _is_introduced(doc: Doc, start: int, end: int, words: MentionWords) -> bool:
    """Tell a title behind "the study" from whoever acts there: "the study Orlen Watch published"."""
    before = word_at(doc, start - 1)
    follows = doc[end : end + 1]
    if before in words.titled_nouns:
        acts = bool(len(follows)) and follows[0].pos_ in {"VERB", "AUX"}
        owned = any(
            token.lower_ in _OWNERS or token.text == "'s" for token in doc[max(0, start - 4) : start - 1]
        )
        return owned and not acts and (end - start > 2 or follows.text == "by")
    if before != "," or follows.text not in _CLOSING:
        return False
    if not is_titled(doc, start, end) and not _is_owned_noun(doc, start - 2, words):
        return False
    if doc[start].text in words.given_names or (
        doc[start].text not in ARTICLES and any(token.ent_type_ == "PERSON" for token in doc[start:end])
    ):
        return False  # "an article by Mira Oland, Omar Beck of the Quay"
    for at in range(start - 2, max(-1, start - 3 - NEAR), -1):
        token = doc[at]
        if token.text in {",", ".", ";", '"'} or token.pos_ in {"VERB", "AUX"} or token.is_sent_start:
            return token.lower_ in words.titled_nouns
        if token.lower_ in words.titled_nouns:
            return True
    return False


def _is_owned_noun(doc: Doc, noun: int, words: MentionWords) -> bool:
    """Tell "the Office's guide" and "her memoir", of which a name behind a comma is the title."""
    owner = doc[noun - 1 : noun]
    return (
        noun > 0
        and doc[noun].lower_ in words.titled_nouns
        and (
            owner.text in {"'s", "his", "her", "its", "their", "whose", "my", "our"}
            or (
                doc[noun - 1].tag_ in {"JJ", "JJR", "NN"}
                and doc[noun - 2].text in {"'s", "his", "her", "its", "their", "whose"}
            )
        )
    )


def _is_by_person(doc: Doc, start: int, end: int, words: MentionWords) -> bool:
    """Tell "Salt and Rope by Mira Oland" from what somebody did: "the arrest of Mira Oland by Omar Beck"."""
    by = doc[end : end + 1]
    if by.text != "by" or not is_capitalised(doc, end + 1) or not is_capitalised(doc, end + 2):
        return False
    person = doc[end + 1].text in words.given_names or doc[end + 1].ent_type_ in {"PERSON", "WORK_OF_ART"}
    before = doc[start - 1].lower_ if start else ""
    if not person or before in {"of", "'s"}:
        return False
    if doc[end].dep_ == "agent" and doc[end].head.text.islower():
        return False
    if end - start > 1:
        return not any(token.ent_type_ == "PERSON" for token in doc[start:end]) or is_titled(doc, start, end)
    # One word is a title only where it is no name, and no sentence makes it great.
    token = doc[start]
    return (
        before in {",", "and", "or"}
        and not token.is_sent_start
        and token.ent_type_ in {"", "ORG", "WORK_OF_ART"}
        and doc[end].head == token
    )


def is_of_work(doc: Doc, start: int, words: MentionWords) -> bool:
    """Tell a title behind its noun: "the book Salt and Rope", "in a survey by the Quay Office, Salt and Rope", "called"."""
    nouns = words.titled_nouns | words.work_nouns
    at = start - 1
    if at >= 0 and doc[at].lower_ in NAMING:
        return any(token.lower_ in nouns for token in doc[max(0, at - 4) : at])
    for token in reversed(doc[max(0, start - NEAR) : start]):
        if token.lower_ in nouns:
            return True
        if token.text in {".", ";", '"'} or token.pos_ in {"VERB", "AUX"}:
            return False
    return False


def is_owned(doc: Doc, start: int) -> bool:
    """Tell "Oland's Salt and Rope" and "the Quay Office's …"."""
    return start > 1 and doc[start - 1].text in {"'s", "'"} and is_capitalised(doc, start - 2)


def is_handled(doc: Doc, start: int) -> bool:
    """Tell "she wrote Salt and Rope", "described it in", "quoted from": what is done with a work, up to three words before."""
    before = doc[max(0, start - 3) : start]
    return any(token.lemma_ in _TREATED and token.pos_ == "VERB" for token in before)


def is_dated(doc: Doc, end: int) -> bool:
    """Tell "Salt and Rope (2011)" and "Salt and Rope (Quay Press, 2011)": brackets that end with a year."""
    if word_at(doc, end) != "(":
        return False
    closing = next((token.i for token in doc[end : end + _IN_BRACKETS] if token.text == ")"), None)
    return closing is not None and bool(_YEAR.search(doc[max(end, closing - 2) : closing].text))


def _has_imprint(doc: Doc, end: int) -> bool:
    """Tell "Salt to Rope (Quay Press, 2011)"; what was said in a year alone may be a law or a town."""
    return is_dated(doc, end) and is_capitalised(doc, end + 1) and word_at(doc, end + 2) != ")"


def _is_made_public(doc: Doc, start: int, end: int, behind: int) -> bool:
    """Tell "The Lee Shore, which the Quay Office published in 2020" and "…, published by Quay Press"."""
    if word_at(doc, behind) != "," or not is_titled(doc, start, end):
        return False
    following = doc[behind + 1 : behind + 3]
    if following.text in _PUBLISHED:
        return True
    if following[:1].text != "which" or following[0].dep_ not in {"dobj", "obj", "pobj"}:
        return False
    return following[0].head.lemma_ in _MADE_PUBLIC
