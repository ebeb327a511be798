"""Tells places by the small type word behind their name: "Orrel Vann district", "the Tamra mine"."""

from typing import Final

from spacy.tokens import Doc

from graph.extract.mentions.candidate import Candidate, word_at
from graph.extract.mentions.wordlists import MentionWords

LOCAL_GOVERNMENT: Final = "local government area"


def is_typed_place(candidate: Candidate, doc: Doc, words: MentionWords) -> bool:
    """Tell "Orrel Vann district" and "the Upper Orrel mine" from "the Orrel Vann state visit"."""
    start, end = candidate.start, candidate.end
    if is_of_kind(doc, end, words, person=candidate.type == "Person"):
        return not doc[end - 1].is_upper or doc[start].text in words.arabic_articles
    if end >= len(doc) or doc[end].dep_ == "compound":
        return False
    site = doc[end].text in words.site_nouns and end - start > 1 and word_at(doc, start - 1).lower() == "the"
    return doc[end].text in words.place_types or site


def is_of_kind(doc: Doc, end: int, words: MentionWords, *, person: bool = True) -> bool:
    """Tell whether the word behind a name says that a place bears it: "Orrel Vann village", "the Vann area"."""
    if doc[end : end + 3].text.lower() == LOCAL_GOVERNMENT:
        return True
    if end >= len(doc) or doc[end].dep_ == "compound":
        return False
    if doc[end].text == "community":  # "the Orrel community in Tana Province"
        return person and word_at(doc, end + 1) in {"in", "of"}
    return doc[end].text in words.place_kinds or (person and doc[end].text in words.place_parts)


def names_site(candidate: Candidate, doc: Doc, words: MentionWords) -> bool:
    """Tell "the Tamra mine" from "the Oland house": sites are called for where they are."""
    start, end = candidate.start, candidate.end
    return (
        (end - start == 1 or candidate.type == "Person")
        and end < len(doc)
        and doc[end - 1].dep_ == "compound"
        and doc[start].text not in words.given_names
        and not doc[start].is_upper
        and doc[end].lower_ in words.site_nouns
        and doc[end].text.islower()
    )
