"""What stands around capitalised words that tells for, and against, their being the title of a work."""

from collections.abc import Collection, Iterator
from typing import Final, Literal

from spacy.tokens import Doc

from graph.extract.mentions.candidate import is_capitalised
from graph.extract.mentions.wordlists import MentionWords
from graph.extract.mentions.works.title_signs import ARTICLES, SMALL, is_dated

Sign = Literal[
    "owner",
    "noun",
    "creative",
    "listed",
    "by",
    "handled",
    "telling",
    "dated",
    "imprint",
    "gloss",
    "opening",
    "prize",
    "form",
]

WEIGHTS: Final[dict[Sign, float]] = {
    "owner": 1.25,
    "noun": 1.5,
    "creative": 3.5,
    "listed": 1.0,
    "by": 1.25,
    "handled": 0.75,
    "telling": 1.0,
    "dated": 1.0,
    "imprint": 1.0,
    "gloss": 1.0,
    "opening": 1.0,
    "prize": 1.25,
    "form": 1.0,
}
"""What one sign counts, however often it is there."""

_SURE: Final = 9.0
_NAMED: Final = 1.5
_SHORT: Final = 1.0
_HALF: Final = 0.5
_LITTLE: Final = 0.25
_ARTICLE: Final = 2
_TO_NOUN: Final = 3
_TO_GLOSS: Final = 6
_TITLING: Final = SMALL - {"of", "and", "'s", "-", "the", "a", "an"}
_OPENING_TAGS: Final = frozenset({"IN", "VBG", "PRP$", "WRB", "WP", "TO"})
_NO_WORKS: Final = frozenset({"GPE", "NORP", "FAC", "LOC", "DATE", "ORG"})
_VERBS: Final = frozenset({"VBZ", "VBP", "VBD", "MD"})

Run = tuple[int, int]


def signs(doc: Doc, run: Run, owners: Collection[int], words: MentionWords) -> Iterator[Sign]:
    """Yield what one mention tells for a title.

    Args:
        doc: A block.
        run: The capitalised words, with the small words between them.
        owners: Tokens behind the names of people in the block, where "'s" makes them owners.
        words: The lists.
    """
    start, end = run
    before = doc[start - 1] if start else None
    if before is not None and before.text in {"'s", "'"} and start - 1 in owners:
        yield "owner"
    if _has_noun_before(doc, start, words.titled_nouns | words.work_gloss):
        yield "creative" if _has_noun_before(doc, start, words.creative_nouns) else "noun"
    if _is_by_person(doc, end):
        yield "by"
    if before is not None and any(
        token.lemma_ in words.work_verbs and token.pos_ == "VERB" for token in doc[max(0, start - 3) : start]
    ):
        yield "handled"
    if _tells(doc, end, words):
        yield "telling"
    if is_dated(doc, end):
        yield "dated"
    elif behind_imprint(doc, end):
        yield "imprint"
    if _is_glossed(doc, behind_imprint(doc, end) or end, words):
        yield "gloss"
    if before is not None and before.text == "In" and _opens(doc, end):
        yield "opening"
    if before is not None and before.text == "for" and doc[max(0, start - 2)].text in words.prizes:
        yield "prize"
    if _has_form(doc, start, end):
        yield "form"


def counter_evidence(doc: Doc, run: Run, words: MentionWords) -> float:
    """Return how much the words themselves say against a title."""
    start, end = run
    if _is_part_of_phrase(doc, end) or doc[start].lower_.rstrip(".") in words.titles:
        return _SURE
    bodies = words.organisation_heads | words.company_forms
    head = next((at for at in range(start + 1, end) if doc[at].text in SMALL), end) - 1
    ends = {doc[head].text, doc[end - 1].text}
    if ends & bodies and "WORK_OF_ART" not in {token.ent_type_ for token in doc[start:end]}:
        return _SURE
    against = _SHORT if doc[end - 1].text in words.place_heads else 0.0
    if ends & (words.event_heads | words.no_works):
        against = _LITTLE if _has_form(doc, start, end) else _NAMED
    labels = {token.ent_type_ for token in doc[start:end] if token.text not in ARTICLES}
    if labels <= _NO_WORKS and not _has_form(doc, start, end):
        against = _HALF if labels == {"ORG"} else _NAMED  # a body is what the model calls most titles
    if labels == {"PERSON"} and doc[start].text in words.given_names:
        return _SURE
    if end - start == 1 or (end - start == _ARTICLE and doc[start].text in ARTICLES):
        against += _SHORT
    return against


def _has_noun_before(doc: Doc, start: int, nouns: Collection[str]) -> bool:
    """Tell "her novel X", "the erotic drama X", "a contemporary novel – X" and "his memoir, X"."""
    at = start - 1
    if at >= 0 and doc[at].text in {",", "-", "–", "—", ":"}:
        at -= 1
    return at >= 0 and doc[at].lower_ in nouns and doc[at].text.islower() and not _is_apart(doc, at, start)


def _is_apart(doc: Doc, noun: int, start: int) -> bool:
    """Tell "in the report Oland says": who acts follows the noun, and no title."""
    root = doc[start].head if doc[start].dep_ == "compound" else doc[start]
    return root.dep_ in {"nsubj", "nsubjpass"} and root.head.pos_ == "VERB" and doc[noun].head != root


def _tells(doc: Doc, end: int, words: MentionWords) -> bool:
    """Tell "X traces how", what works and people do; a body would come first."""
    at = end
    while at < len(doc) and doc[at].pos_ == "ADV":
        at += 1
    return at < len(doc) and doc[at].lemma_ in words.telling_verbs and doc[at].tag_ == "VBZ"


def behind_imprint(doc: Doc, end: int) -> int:
    """Return the end of "(1984)" and "(Quay Press)" behind a title, not of an acronym in brackets; 0 where none is."""
    if doc[end : end + 1].text != "(" or not (is_capitalised(doc, end + 1) or is_dated(doc, end)):
        return 0
    closing = next((token.i for token in doc[end + 2 : end + 9] if token.text == ")"), None)
    if closing is None or any(token.is_upper and len(token) > 1 for token in doc[end + 1 : closing]):
        return 0
    return int(closing + 1)


def _is_by_person(doc: Doc, end: int) -> bool:
    """Tell "X by Mira Oland" and "X by Ruritanian novelist Mira Oland"."""
    return doc[end : end + 1].text == "by" and "PERSON" in {
        token.ent_type_ for token in doc[end + 1 : end + 4]
    }


def _is_glossed(doc: Doc, end: int, words: MentionWords) -> bool:
    """Tell "X, a moving portrait of", "X, the story of"."""
    if doc[end : end + 1].text != "," or doc[end + 1 : end + 2].text not in {"a", "an", "the", "his", "her"}:
        return False
    nouns = words.titled_nouns | words.work_gloss | words.work_glosses
    return any(token.lower_ in nouns for token in doc[end + 2 : end + 2 + _TO_GLOSS])


def _opens(doc: Doc, end: int) -> bool:
    """Tell "In X, Mira Oland distinguishes": who does something in a work."""
    if doc[end : end + 1].text != "," or not is_capitalised(doc, end + 1):
        return False
    return doc[end + 1].ent_type_ == "PERSON" or doc[end + 1].dep_ in {"nsubj", "compound"}


def _has_form(doc: Doc, start: int, end: int) -> bool:
    """Tell words that are rather a title than a name: small words between, a verb, "My", "On", "How" at their head."""
    if end - start < 2:
        return False
    opening = doc[start].text in ARTICLES or doc[start].tag_ in _OPENING_TAGS
    if doc[start].tag_ in {"IN", "PRP$", "WRB"} and not doc[start].is_sent_start:
        return True
    return (opening and end - start > 2) or any(
        token.text in _TITLING or (token.text.istitle() and token.tag_ in _VERBS and token.i > start)
        for token in doc[start:end]
    )


def _is_part_of_phrase(doc: Doc, end: int) -> bool:
    """Tell "a Safe Quay offer": the words only stand before a noun."""
    last = doc[end - 1]
    return last.dep_ in {"compound", "nmod"} and last.head.i >= end and last.head.text.islower()
