"""What a list is a list of: "villages including Qana", "parties such as …", "the members are …"."""

from typing import Final

from spacy.tokens import Doc, Token

from graph.extract.mentions.classes.glosses import by_gloss
from graph.extract.mentions.wordlists import MentionWords
from graph.model import EntityType

LOOK_BACK: Final = 9
"""Words before a list in which its noun is looked for: "villages along the Vessa River including …"."""

_INTRODUCING: Final = frozenset({"including", "like", "namely", ":"})
_PLACING: Final = frozenset({"in", "at", "on", "near"})
_PLURAL: Final = frozenset({"NNS", "NNPS"})
_LISTING_VERBS: Final = frozenset({"include", "be", "comprise", "feature"})


def class_of_list(doc: Doc, start: int, end: int, words: MentionWords) -> EntityType | None:
    """Return the class that the plural noun before or behind a list speaks for; None where there is none.

    Args:
        start: Where the first name of the list begins.
        end: Where the last one ends.
    """
    if any(token.lower_ in {"and", "or", "&"} for token in doc[start:end]) and end < len(doc):
        kind = doc[end]
        kinds = words.place_types | words.place_kinds | words.place_parts
        if kind.tag_ == "NNS" and kind.text.islower() and kind.lemma_ in kinds:
            return "Place"  # "Orrel, Sarn and Tana counties"
    while start and doc[start - 1].lower_ in {"the", "both"}:
        start -= 1
    if start < 2:
        return None
    if doc[start - 1].text in {"to", "into", "through"} and doc[start - 2].lemma_ in words.moving_verbs:
        return "Place"  # "they moved to Qana, Sidra and Tamra"
    if doc[start - 1].lower_ in _PLACING and doc[start - 2].lower_ in _INTRODUCING:
        start -= 1  # "several areas, including in Qana and Sidra"
    before = doc[start - 1]
    if before.lower_ in _INTRODUCING or doc[start - 2 : start].text.lower() == "such as":
        return _class(_nearest_plural(doc, start - 1), words)
    joined = any(token.lower_ in {"and", "or", "&"} for token in doc[start:end])
    if joined and before.tag_ == "NNS" and before.text.islower():
        return _class(before, words)  # "the newspapers Orrel and Tana Times"
    if before.text == "of" and doc[start - 2].tag_ in _PLURAL and _class(doc[start - 2], words) == "Place":
        return "Place"  # "the towns of Qana and Sidra", but "members of Orlen and Sidra", "camps of Orlen"
    verb = before.head if before.dep_ in {"aux", "advmod"} else before
    if verb.lemma_ in _LISTING_VERBS:
        subject = next((child for child in verb.children if child.dep_ == "nsubj" and child.i < verb.i), None)
        return _class(subject if subject is not None and subject.tag_ in _PLURAL else None, words)
    return None


def _nearest_plural(doc: Doc, end: int) -> Token | None:
    first = max(doc[end].sent.start, end - LOOK_BACK) if doc.has_annotation("SENT_START") else 0
    return next((doc[at] for at in range(end - 1, first - 1, -1) if doc[at].tag_ in _PLURAL), None)


def _class(noun: Token | None, words: MentionWords) -> EntityType | None:
    if noun is None:
        return None
    if noun.lemma_ == "part" and any(
        token.lemma_ in words.place_gloss for token in noun.doc[noun.i + 2 : noun.i + 4]
    ):
        return "Place"  # "in parts of the city, including …"
    lemma = noun.lemma_.lower() if noun.tag_ == "NNS" else noun.lower_.removesuffix("s")
    said = by_gloss(lemma, words)
    return None if said == "Report" else said  # "books such as" names no titles without a sign of their own
