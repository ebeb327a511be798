"""What nouns beside a name say that it is: "Tamra, a village", "the daily Al Bayan", "the Orlen terrorist group"."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from graph.extract.mentions.candidate import Candidate
from graph.extract.mentions.wordlists import MentionWords
from graph.model import EntityType


def class_by_gloss(candidate: Candidate, doc: Doc, words: MentionWords) -> EntityType | None:
    """Return the class that the first telling noun beside a name says."""
    return next((said for noun in glosses(candidate, doc, words) if (said := by_gloss(noun, words))), None)


def by_gloss(noun: str, words: MentionWords) -> EntityType | None:
    """Return the class that a noun says: "Tamra is a village", "Kowalski, an electrician", "the daily Al Bayan"."""
    if noun in words.camp_types:
        return "Camp"
    if noun in words.person_nouns:
        return "Person"
    if noun in words.body_gloss:
        return "Organisation"
    if noun in words.place_gloss:
        return "Place"
    return "Report" if noun in words.work_gloss else None


def glosses(candidate: Candidate, doc: Doc, words: MentionWords) -> Iterator[str]:
    """Yield the nouns that say what a name is, in the order in which they are to be believed."""
    tokens = doc[candidate.start : candidate.end]
    before = doc[candidate.start - 1] if candidate.start else None
    if (
        before is not None
        and before.text.islower()
        and (before.pos_ == "NOUN" or before.text in words.media_kinds)
    ):
        yield before.lemma_
    if before is not None and before.text in {"called", "named"} and candidate.start > 1:
        noun = doc[candidate.start - 2]
        yield "area" if noun.text == "place" else noun.lemma_
    root = tokens.root
    if root.dep_ == "appos" and root.head.i < candidate.start and root.head.pos_ == "NOUN":
        yield root.head.lemma_  # "the agency's head, Jane Doe"
    for child in root.children:
        if (
            child.dep_ == "appos"
            and child.i >= candidate.end
            and child.pos_ == "NOUN"
            and not child.ent_type_
        ):
            yield child.lemma_
    yield from predicates(candidate, doc)
    yield from _described(root)
    if tokens[-1].text not in {"'s", "'"} and sum(token.is_alpha for token in tokens) <= 3:
        yield from _kind_behind(doc, candidate.end, words)


def _kind_behind(doc: Doc, end: int, words: MentionWords) -> Iterator[str]:
    """Yield the "group" of "the Orlen group" and "the Orlen terrorist group"."""
    for index in range(end, min(end + 3, len(doc))):
        token = doc[index]
        if token.text in words.kinds_behind:
            yield token.lemma_
            return
        if not token.text.islower() or token.pos_ not in {"ADJ", "NOUN"}:
            return


def predicates(candidate: Candidate, doc: Doc) -> Iterator[str]:
    """Yield the nouns of "X is a noun"."""
    root = doc[candidate.start : candidate.end].root
    if root.dep_ == "nsubj" and root.head.lemma_ == "be" and not _is_negated(root.head):
        for child in root.head.children:
            if child.dep_ == "attr" and child.pos_ == "NOUN":
                yield child.lemma_


def _described(root: Token) -> Iterator[str]:
    """Yield the noun that a name makes plain: "A fourth camp, Orlen, …", "The prison is Orlen"."""
    if (
        root.dep_ == "appos"
        and root.head.pos_ == "NOUN"
        and root.head.tag_ == "NN"
        and not root.head.ent_type_
    ):
        yield root.head.lemma_
    if root.dep_ == "attr" and root.head.lemma_ == "be" and not _is_negated(root.head):
        for child in root.head.children:
            is_noun = child.pos_ == "NOUN" and child.tag_ == "NN" and child.i < root.i
            if child.dep_ == "nsubj" and is_noun and not child.n_rights:
                yield child.lemma_


def _is_negated(verb: Token) -> bool:
    return any(child.dep_ == "neg" for child in verb.children)
