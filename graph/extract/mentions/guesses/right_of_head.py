"""Where a name ends behind its head word: "Ministry | of Trade and Industry", "Lake | Chad"."""

from spacy.tokens import Doc

from graph.extract.mentions.candidate import is_capitalised, word_at
from graph.extract.mentions.wordlists import MentionWords
from graph.model import EntityType

_OF = frozenset(
    {"pour", "para", "für", "of", "for", "on", "against", "de", "du", "del", "des", "della", "do", "da"}
)
_ASSEMBLIES = frozenset(
    {"Parliament", "Congress", "Senate", "Assembly", "Cabinet", "Government", "Legislature"}
)
_HOUSED = frozenset(
    {"Observatory", "Laboratory", "University", "College", "School", "Academy", "Club", "Bank", "Church"}
)
_OF_PLACE = frozenset({"of", "de", "du", "del", "des", "della", "do", "da"})
_ARTICLES = frozenset({"the", "a", "an", "la", "los", "las", "le", "les"})


def right_end(doc: Doc, head: int, entity_type: EntityType | None, words: MentionWords) -> int:
    """Return the end of the name: after "of …", and after "and …" where the model goes on too."""
    end = head + 1
    while end < len(doc):
        after = end
        if doc[end].text in (_OF_PLACE if entity_type == "Place" else _OF):
            if entity_type == "Place" and is_district(doc, head):
                break  # "Orrel District of Tana Province"
            if doc[head].text == "Parliament" and word_at(doc, head - 2).lower() in {
                "member",
                "members",
            }:
                break  # "Member of Parliament for Orlen"
            if doc[head].text in _HOUSED | {"Watch"} and doc[end].text == "on":
                break  # "the Orlen Observatory on Mount Tamra", "a report by Quay Watch on Orlen"
            if (
                doc[head].text in _ASSEMBLIES
                and doc[end].text in {"for", "on", "against"}
                and end == head + 1
            ):
                break  # "sat in the Orlen Parliament for the Salt Party"
            after += 1
            if after < len(doc) and doc[after].text in _ARTICLES:
                after += 1
        elif doc[end].text in {"and", "&"} and end > head + 1 and _goes_on(doc, end, words):
            after += 1
        else:
            break
        further = run_end(doc, after, words)
        if further == after:
            break
        end = further
    return end


def is_district(doc: Doc, head: int) -> bool:
    """Tell "Orrel District" from "Southern District of Orrel"."""
    before = word_at(doc, head - 1)
    return (
        doc[head].text in {"District", "Ward", "Village", "Province", "County", "Municipality", "Governorate"}
        and before[:1].isupper()
        and not before.endswith("ern")
        and before not in {"North", "South", "East", "West", "Central", "Federal", "Capital"}
    )


def _goes_on(doc: Doc, conjunction: int, words: MentionWords) -> bool:
    """Tell "Ministry of Trade and Industry" from "Ministry of Trade and Finora"."""
    if doc[conjunction].ent_iob_ == "I":
        return True
    following = word_at(doc, conjunction + 1)
    if not following[:1].isupper() or following in words.organisation_heads or following in words.given_names:
        return False
    return not doc[conjunction + 1].ent_type_ and not is_capitalised(doc, conjunction + 2)


def run_end(doc: Doc, start: int, words: MentionWords) -> int:
    """Return the end of the capitalised words from `start` on."""
    end = start
    while end < len(doc):
        joins = (
            doc[end].text == "-" and not doc[end].whitespace_ and end > start and is_capitalised(doc, end + 1)
        )
        if not joins and (not is_capitalised(doc, end) or doc[end].text in words.time_words):
            break
        if doc[end].ent_iob_ == "B" and doc[end].ent_type_ == "PERSON" and end > start:
            break  # "… of Ontario Jane Doe"
        if end > start and (
            doc[end].lower_.rstrip(".") in words.titles or doc[end].text in words.letters_after_names
        ):
            break  # "… of the Congo Prime Minister"
        end += 1
    return end


def behind_articles(doc: Doc, end: int, words: MentionWords) -> int:
    """Return the end of a name that goes on behind Arabic articles: "Ansar Bayt | al-Orrel"."""
    while end < len(doc) and doc[end].text in words.arabic_articles:
        after = end + 2 if word_at(doc, end + 1) == "-" else end + 1
        further = run_end(doc, after, words)
        if further == after:
            break
        end = further
    return end
