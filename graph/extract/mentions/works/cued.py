"""Titles that the words to their left tell: "her earlier Grey Water", "the Office's Final Report", "a film called …"."""

from collections.abc import Sequence
from typing import Final

from spacy.tokens import Doc

from graph.extract.mentions.candidate import Candidate, is_capitalised
from graph.extract.mentions.trust import OVERRULE
from graph.extract.mentions.wordlists import MentionWords
from graph.extract.mentions.works.bounds import behind_owner, is_owner, title_end, title_start
from graph.extract.mentions.works.running import RUNNING_RULE
from graph.extract.mentions.works.title_signs import ARTICLES, NAMING, SMALL, YEARLY, is_dated, is_handled

_LONGEST: Final = 30
_NEAR_NAMING: Final = 12
_OTHER_LABELS: Final = frozenset({"PERSON", "GPE", "NORP", "LOC", "DATE", "LANGUAGE", "PRODUCT", "EVENT"})
_MISREAD: Final = frozenset({"", "PERSON", "FAC", "LOC", "WORK_OF_ART", "ORG"})
"""What the model takes a title of two words for."""

_TITLING: Final = SMALL - {"of", "and", "'s", "-", "the", "a", "an"}
_SITES: Final = frozenset({"GPE", "LOC", "FAC", "DATE"})
"""What follows "in" where something lies: "Lower Mine in Orlen" is no title."""


def cued_titles(index: int, doc: Doc, known: Sequence[Candidate], words: MentionWords) -> list[Candidate]:
    """Return titles in running text that begin behind a noun, an owner, "called" or what one does with a work."""
    taken = {(one.start, one.end) for one in known}
    found = []
    at = 1
    while at < len(doc):
        if not is_capitalised(doc, at) or doc[at].is_sent_start:
            at += 1
            continue
        end = title_end(doc, at)
        if (
            end - at <= _LONGEST
            and behind_owner(doc, at, end) == at
            and not {(at, end), (at + 1, end)} & taken
            and _may_be_work(doc, at, end, words)
            and _is_cued(doc, at, end, words)
        ):
            found.append(Candidate(index, at, end, "Report", RUNNING_RULE, OVERRULE))
            at = end
        else:
            at += 1
    return found


def _may_be_work(doc: Doc, start: int, end: int, words: MentionWords) -> bool:
    """Tell what may be a title from bodies, events, offices and what only stands before a noun: "a Safe Quay offer"."""
    last = doc[end - 1]
    if last.dep_ == "compound" and last.head.i >= end and last.head.text.islower():
        return False
    head = next((at for at in range(start + 1, end) if doc[at].text in SMALL), end) - 1
    if {doc[head].text, last.text} & words.no_works or doc[start].text in words.titles:
        return False
    if "WORK_OF_ART" in {token.ent_type_ for token in doc[start:end]}:
        return True
    bodies = (words.organisation_heads, words.company_forms, words.event_heads, words.titles)
    return not any(doc[head].text in names for names in bodies) and (
        not any(last.text in names for names in bodies) or _is_titling(doc, start, end)
    )


def _is_cued(doc: Doc, start: int, end: int, words: MentionWords) -> bool:
    before = doc[start - 1]
    labels = {token.ent_type_ for token in doc[start:end]}
    if before.lower_ in NAMING:
        return _has_noun(doc, start, words)
    if end - start < 2:
        return False
    texts = {token.text for token in doc[start:end]}
    titling = _is_titling(doc, start, end)
    named = labels <= _OTHER_LABELS and not titling
    if before.lower_ in words.titled_nouns | words.work_nouns and before.text.islower():
        return not named and _is_told_of(doc, start, end)
    if before.text in {"'s", "'", "’s"} and is_owner(doc, start - 1):
        return not named and (titling or _is_instrument(doc, start, end) or "WORK_OF_ART" in labels)
    if _is_hers(doc, start, words):
        if before.lower_ in words.work_praises and labels <= _MISREAD:
            return True
        return not named and (
            titling
            or "WORK_OF_ART" in labels
            or _is_instrument(doc, start, end)
            or any(token.text == "'s" and doc[token.i - 1].ent_type_ == "" for token in doc[start:end])
        )
    if before.text == "In" and before.is_sent_start and not labels <= _OTHER_LABELS:
        return _opens(doc, end, titling, words)
    if ":" in texts:
        return _has_subtitle(doc, start, end)
    return (
        titling
        and not named
        and (
            (is_handled(doc, start) and doc[start - 1].pos_ != "DET")
            or (is_dated(doc, end) and "ORG" not in labels)
        )
    )


def _has_noun(doc: Doc, start: int, words: MentionWords) -> bool:
    nouns = words.titled_nouns | words.work_nouns | words.work_gloss
    return any(
        token.lower_ in nouns
        for token in doc[max(0, start - _NEAR_NAMING) : start - 1]
        if token.sent == doc[start - 1].sent
    )


def _is_told_of(doc: Doc, start: int, end: int) -> bool:
    """Tell a title behind "her book", "the Office's report", "Quay Council report" from who acts: "the report Orlen Watch issued"."""
    follows = doc[end : end + 1]
    titling = _is_titling(doc, start, end)
    if follows and follows[0].pos_ in {"VERB", "AUX"} and not titling:
        return False
    owned = any(
        token.tag_ == "PRP$" or token.text in {"'s", "a", "the", "this"} or token.ent_type_ == "ORG"
        for token in doc[max(0, start - 5) : start - 1]
    )
    return owned and (
        end - start > 2 or titling or "WORK_OF_ART" in {token.ent_type_ for token in doc[start:end]}
    )


def _opens(doc: Doc, end: int, titling: bool, words: MentionWords) -> bool:
    """Tell "In Salt without Rope, Venn counts" and "In Book of Ropes, a study by Venn," from bodies and places."""
    if doc[end : end + 1].text != ",":
        return titling and doc[end : end + 1].text in {"he", "she", "they"}
    gloss = doc[end + 1 : end + 6]
    return titling or any(
        token.lower_ in words.titled_nouns and doc[token.i + 1 : token.i + 2].text == "by" for token in gloss
    )


def _is_hers(doc: Doc, start: int, words: MentionWords) -> bool:
    before = doc[start - 1]
    return (before.tag_ in {"PRP$", "WP$"} and (before.text.islower() or before.is_sent_start)) or (
        before.lower_ in words.work_orders | words.work_praises
        and start > 1
        and (doc[start - 2].tag_ == "PRP$" or doc[start - 2].text == "'s")
    )


def _is_instrument(doc: Doc, start: int, end: int) -> bool:
    """Tell "Final Report", "Annual Review 2019", "Global Survey 2003" by the last word."""
    last = end - 1 - doc[end - 1].text.isdigit()
    return (last > start and doc[last].text in YEARLY) or (doc[end - 1].text.isdigit() and end - start > 2)


def _is_titling(doc: Doc, start: int, end: int) -> bool:
    """Tell words that are rather a title than a name: an article first, a colon, a verb or small words between."""
    opening = doc[start].text in ARTICLES or doc[start].tag_ in {"IN", "VBG"}
    return (opening and end - start > 2) or any(
        (token.text in _TITLING and doc[token.i + 1].ent_type_ not in _SITES)
        or token.text in {":", "but", "not", ","}
        or (token.text.istitle() and token.tag_ in {"VBZ", "VBP", "VBD", "MD", "WP", "WRB"})
        for token in doc[start:end]
    )


def _has_subtitle(doc: Doc, start: int, end: int) -> bool:
    """Tell "Roads to Nowhere: The Cost of Waiting", which nothing but a title is, in the middle of a sentence."""
    colon = next(token.i for token in doc[start:end] if token.text == ":")
    return colon - start > 1 and end - colon > 3 and title_start(doc, colon - 1) == start
