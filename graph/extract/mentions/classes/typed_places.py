"""Tells places by the small type word behind their name: "Orrel Vann district", "the Tamra mine"."""

from spacy.tokens import Doc

from graph.extract.mentions.candidate import Candidate
from graph.extract.mentions.wordlists import MentionWords


def is_typed_place(candidate: Candidate, doc: Doc, words: MentionWords) -> bool:
    """Tell "Orrel Vann district" and "the Upper Orrel mine" from "the Orrel Vann state visit"."""
    start, end = candidate.start, candidate.end
    if end >= len(doc) or doc[end].dep_ == "compound":
        return False
    site = (
        doc[end].text in words.site_nouns and end - start > 1 and doc[start - 1 : start].text.lower() == "the"
    )
    return doc[end].text in words.place_types or site


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
