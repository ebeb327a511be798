"""What a text tells against a name being a site: that it is a town, a body or a person."""

from typing import Final

from spacy.tokens import Doc, Span

from graph.extract.mentions.candidate import is_capitalised, word_at
from graph.extract.mentions.sites.names import Run, name_at
from graph.extract.mentions.wordlists import MentionWords

SURE: Final = 9.0
"""More than any evidence for a site."""
_CLEAR: Final = 4.0
_SOME: Final = 1.5
_LITTLE: Final = 0.5
_TO_KIND: Final = 7
"""Words behind "X, a" and "X has", among which a town's or a body's words count."""


def counter_evidence(doc: Doc, run: Run, words: MentionWords) -> float:
    """Return how much one mention says against a site; 0 where it says nothing."""
    if any(token.lower_ in words.no_site_names for token in doc[slice(*run)]):
        return SURE
    if _is_person(doc, run, words):
        return SURE
    return _of_town(doc, run, words) + _of_body(doc, run, words)


def _is_person(doc: Doc, run: Run, words: MentionWords) -> bool:
    start, end = run
    before = doc[start - 1].lower_.rstrip(".") if start else ""
    if before in words.titles and is_capitalised(doc, start - 1):
        return True
    if end - start > 1 and doc[start].text in words.given_names:
        return True
    behind = word_at(doc, end + 1)
    if word_at(doc, end) == "," and behind in {"who", "whose", "whom"}:
        return True
    return word_at(doc, end) == "," and behind.isdigit() and word_at(doc, end + 2) == ","


def _of_town(doc: Doc, run: Run, words: MentionWords) -> float:
    start, end = run
    sent = doc[start].sent
    leading = word_at(doc, start - 1).lower()
    place = name_at(doc, end + 1, words) if word_at(doc, end) == "," else None
    if place and doc[place[0]].ent_type_ == "GPE" and leading in {"in", "of", "from"}:
        return _CLEAR  # "in X, Country"
    before = doc[max(sent.start, start - 4) : start]
    behind = doc[end : min(sent.end, end + _TO_KIND)]
    if leading in words.town_signs or (leading in {"of", "in", "the"} and _has(before, words.town_signs)):
        return _CLEAR
    if behind[:1].text in {",", "has", "is", "had", "was", "("} and _has(behind, words.town_signs):
        return _CLEAR
    root = doc[start:end].root
    if root.dep_ in {"dobj", "nsubjpass"} and root.head.lemma_ in words.town_fights:
        return _SOME
    if start > 1 and leading in {"of", "from", "in"}:
        whose = doc[start - 2].lemma_.lower()
        if whose in words.town_parts or (leading == "from" and whose in words.town_comers):
            return _SOME
    acts = leading in {"in", "from", "at"} and _has(doc[max(sent.start, start - 5) : start], words.town_acts)
    if acts or _has(before, words.town_flights):
        return _SOME
    return _LITTLE if _has(sent, words.town_signs) else 0.0


def _has(tokens: Span, lemmas: frozenset[str]) -> bool:
    return any(token.lemma_.lower() in lemmas for token in tokens)


def _of_body(doc: Doc, run: Run, words: MentionWords) -> float:
    start, end = run
    root = doc[start:end].root
    verb = root.head
    if root.dep_ in {"dobj", "dative"} and verb.lemma_ in words.only_people:
        return _CLEAR  # "told the Post"
    before, behind = doc[max(0, start - 3) : start], doc[end : end + _TO_KIND]
    said_of = (
        before[-1:].text == "by"
        or before[-2:].text.lower() in {"by the", "according to"}
        or (behind[:1].text == "," and _has(behind[1:], words.body_signs))
        or (behind[:1].text == "'s" and _has(behind[1:2], words.body_signs))
        or (before[-1:].text in {"of", "from", "with"} and _has(before, words.body_signs))
    )
    acts = root.dep_ == "nsubj" and verb.lemma_ in (words.body_acts | words.only_people) - words.site_takes
    does = acts and any(child.dep_ in {"dobj", "ccomp", "xcomp"} for child in verb.children)
    return _CLEAR if said_of or does else 0.0
