"""Corrects the class that the model gave where the words around a name say otherwise."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from graph.extract.mentions.candidate import Candidate, is_capitalised
from graph.extract.mentions.trust import CORRECTED
from graph.extract.mentions.wordlists import MentionWords
from graph.model import EntityType


def corrected(candidate: Candidate, doc: Doc, words: MentionWords) -> Candidate | None:
    """Return a finding of the model with the class that its own words, its gloss and its neighbours speak for.

    None where its gloss says that it is of none of the five classes: "the album Loud".
    """
    if candidate.rule != "model" or candidate.type not in {"Person", "Organisation", "Place"}:
        return candidate
    said = _by_own_words(candidate, doc, words)
    if said is None:
        for noun in _glosses(candidate, doc):
            if noun in words.other_gloss:
                return None
            said = said or _by_gloss(noun, words)
    said = said or _by_neighbours(candidate, doc, words)
    return replace(candidate, type=said, trust=CORRECTED) if said else candidate


def _by_own_words(candidate: Candidate, doc: Doc, words: MentionWords) -> EntityType | None:
    texts = [token.text for token in doc[candidate.start : candidate.end]]
    if len(texts) > 1 and texts[-1] in words.company_forms:
        return "Organisation"
    if (
        len(texts) > 1
        and texts[0] in words.given_names
        and all(_fits_person(text, words) for text in texts[1:])
    ):
        return "Person"
    if candidate.type == "Person" and len(texts) == 1 and texts[0].isupper() and 2 <= len(texts[0]) <= 6:
        return "Organisation"
    return None


def _fits_person(text: str, words: MentionWords) -> bool:
    if text in words.organisation_heads or text in words.place_heads or text in words.company_forms:
        return False
    return text[0].isupper() or text in words.name_particles or text == "."


def _by_gloss(noun: str, words: MentionWords) -> EntityType | None:
    """Return the class that a noun says: "Tamra is a village", "Kowalski, an electrician", "the daily Al Bayan"."""
    if noun in words.person_nouns:
        return "Person"
    if noun in words.body_gloss:
        return "Organisation"
    if noun in words.place_gloss:
        return "Place"
    return "Report" if noun in words.work_gloss else None


def _glosses(candidate: Candidate, doc: Doc) -> Iterator[str]:
    tokens = doc[candidate.start : candidate.end]
    before = doc[candidate.start - 1] if candidate.start else None
    if before is not None and before.text.islower() and before.pos_ == "NOUN":
        yield before.lemma_
    root = tokens.root
    for child in root.children:
        if (
            child.dep_ == "appos"
            and child.i >= candidate.end
            and child.pos_ == "NOUN"
            and not child.ent_type_
        ):
            yield child.lemma_
    if root.dep_ == "nsubj" and root.head.lemma_ == "be":
        for child in root.head.children:
            if child.dep_ == "attr" and child.pos_ == "NOUN" and not _is_negated(root.head):
                yield child.lemma_
    if candidate.end < len(doc):
        after = doc[candidate.end]
        if (
            after.text
            in {"party", "company", "newspaper", "magazine", "club", "tribe", "militia", "coalition"}
            and len(tokens) <= 3
        ):
            yield after.lemma_


def _is_negated(verb: Token) -> bool:
    return any(child.dep_ == "neg" for child in verb.children)


def _by_neighbours(candidate: Candidate, doc: Doc, words: MentionWords) -> EntityType | None:
    start, end = candidate.start, candidate.end
    before = doc[start - 1] if start else None
    if before is not None and before.lower_.rstrip(".") in words.titles and is_capitalised(doc, start - 1):
        return (
            "Person"
            if candidate.type != "Place" or before.lower_.rstrip(".") in {"mr", "mrs", "ms", "dr"}
            else None
        )
    if _is_placed(candidate, doc, words):
        return "Place"
    if candidate.type == "Organisation" and end - start == 1 and _does_what_people_do(doc, start, words):
        return "Person"
    return None


def _is_placed(candidate: Candidate, doc: Doc, words: MentionWords) -> bool:
    """Tell whether the words around say that it is a place: "the town of X", "X province", "in X, Italy"."""
    start, end = candidate.start, candidate.end
    if start > 1 and doc[start - 1].text == "of" and doc[start - 2].text in words.place_nouns:
        return True
    if (
        end < len(doc)
        and doc[end].text in words.place_types
        and doc[end].dep_ != "compound"
        and doc[end].text != "state"
    ):
        return True
    before = doc[start - 1].lower_ if start else ""
    first = doc[start].lower_
    if candidate.type == "Person" and "near" in {before, first}:
        return True  # nobody is "near" a person in the news
    single = end - start == 1 or doc[start].text in words.arabic_articles
    if candidate.type == "Person" and before == "in" and single and doc[start].text not in words.given_names:
        return doc[end : end + 1].text not in {"'s", "'"}
    if before not in words.locative_prepositions:
        return False
    return end + 1 < len(doc) and doc[end].text == "," and doc[end + 1].ent_type_ == "GPE"


def _does_what_people_do(doc: Doc, index: int, words: MentionWords) -> bool:
    token = doc[index]
    if (
        index + 2 < len(doc)
        and doc[index + 1].text == ","
        and doc[index + 2].text.isdigit()
        and len(doc[index + 2]) == 2
    ):
        return True  # "Doe, 37, …"
    if token.text.isupper() or token.dep_ not in {"nsubj", "nsubjpass"}:
        return False
    return token.head.lemma_ in words.human_verbs
