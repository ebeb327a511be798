"""Names of which a text tells what is only told of a site: who was held there, who lives there, who ran from it."""

from collections.abc import Iterator
from typing import Final

from spacy.tokens import Doc, Token

from graph.extract.mentions.candidate import word_at
from graph.extract.mentions.sites.names import Run, name_at, name_before, names_in
from graph.extract.mentions.wordlists import MentionWords

_SENTENCES: Final = frozenset({"sentence", "term", "time", "year", "month", "week"})
_BEFORE: Final = frozenset({"in", "at", "of", "from"})
_NOBODYS: Final = frozenset({"inmate", "latrine", "watchtower", "perimeter", "commandant"})
_HOMELESS: Final = frozenset(
    {"refugees", "returnees", "migrants", "detainees", "inmates", "evacuees", "IDPs", "displaced"}
)
"""Of whom "X is home to 4,000" is said of a site; of people and families it is said of towns."""
_SHELTERING: Final = frozenset({"shelter", "house", "accommodate"})
_PLANNED: Final = frozenset({"plan", "design", "build", "mean", "intend", "lay"})
_TO_PEOPLE: Final = 4
"""Words between "holds" and its number, and from there to who is held."""
_WHERE: Final = frozenset({"where", "which"})
_TO_VERB: Final = 12
"""Words behind "X, the stadium where", among which stands what was done there."""


def told_sites(doc: Doc, words: MentionWords) -> Iterator[Run]:
    """Yield names that what is told of them makes sites, whatever they are called and without a type word."""
    for token in doc:
        if token.text in _BEFORE:
            yield from _name_of(doc, token, words) if _is_inside(token, words) else ()
        elif token.text == ",":
            yield from _where_held(doc, token.i, words)
        elif token.text == "for" and token.head.lemma_ in _PLANNED and _is_housed(doc, token, words):
            yield from _subject(doc, token.head, words)
        elif token.text == "'s":
            yield from _owner(doc, token, words)
        elif token.text == "home" and word_at(doc, token.i + 1) == "to":
            yield from _home(doc, token, words)
        elif token.lemma_ in words.housing_verbs and token.pos_ in {"VERB", "NOUN"}:
            yield from _housing(doc, token, words)


def _is_inside(preposition: Token, words: MentionWords) -> bool:
    """Tell "held in", "the guards at" and "broke out of", behind which a site is named."""
    if preposition.text == "of":
        return preposition.i > 0 and preposition.nbor(-1).text == "out" and _is_broken(preposition)
    head = preposition.head
    if head.lemma_ in words.site_parts:
        return preposition.text == "at"
    if preposition.text == "from":
        return head.lemma_ in words.leaving_verbs and _is_anybody(head, words)
    return _is_held(head, words) or _is_served(head)


def _name_of(doc: Doc, preposition: Token, words: MentionWords) -> Iterator[Run]:
    run = name_at(doc, preposition.i + 1, words)
    if run and doc[run[1] : run[1] + 1].text not in {"'s", "'"}:
        yield run


def _owner(doc: Doc, mark: Token, words: MentionWords) -> Iterator[Run]:
    """Yield the name of "X's inmates" and "X's guards"; a person too has guards and a cell, but no inmates."""
    owned = mark.head.head if mark.dep_ == "case" else mark
    if owned.lemma_ not in words.site_parts or owned.i - mark.i > _TO_PEOPLE:
        return
    run = name_before(doc, mark.i, words)
    label = doc[mark.i - 1].ent_type_
    if run and label != "NORP" and (label != "PERSON" or owned.lemma_ in _NOBODYS):
        yield run


def _home(doc: Doc, home: Token, words: MentionWords) -> Iterator[Run]:
    if home.head.lemma_ == "be" and _HOMELESS & {token.text for token in doc[home.i + 2 : home.i + 7]}:
        yield from _subject(doc, home.head, words)


def _is_anybody(verb: Token, words: MentionWords) -> bool:
    """Tell "she was released from" from "the film was released from"."""
    gone = next((child for child in verb.children if child.dep_ in {"nsubjpass", "nsubj", "dobj"}), None)
    return gone is not None and (
        gone.lemma_ in words.person_nouns
        or gone.lower_ in words.site_residents
        or gone.tag_ == "PRP"
        or gone.ent_type_ == "PERSON"
    )


def _is_held(verb: Token, words: MentionWords) -> bool:
    """Tell "she was held in" and "Vann, held at" from "the talks were held in"."""
    if verb.lemma_ not in words.holding_verbs:
        return False
    held = next((child for child in verb.children if child.dep_ in {"nsubjpass", "dobj"}), None)
    if held is None and verb.dep_ == "acl" and verb.tag_ == "VBN":
        held = verb.head
    if held is None:
        return False
    people = held.lemma_ in words.person_nouns or held.lower_ in words.site_residents
    if not people and held.pos_ not in {"PRON", "PROPN"}:
        return False
    return held.lower_ not in {"it", "which", "that", "this"}


def _is_served(verb: Token) -> bool:
    """Tell "served his term at" and "is serving three years in"."""
    return verb.lemma_ == "serve" and any(
        child.dep_ == "dobj" and child.lemma_ in _SENTENCES for child in verb.children
    )


def _is_broken(of: Token) -> bool:
    """Tell "broke out of X" from "was made out of X"."""
    head = of.head
    while head.dep_ in {"prep", "advmod"} and head.head != head:
        head = head.head
    return head.lemma_ == "break" and head.pos_ == "VERB"


def _where_held(doc: Doc, comma: int, words: MentionWords) -> Iterator[Run]:
    """Yield the name of "X, the stadium where 4,000 people were held"."""
    if word_at(doc, comma + 1) not in {"a", "an", "the"}:
        return
    for token in doc[comma + 2 : comma + 2 + _TO_VERB]:
        if token.text in {",", ".", ";"}:
            return
        if token.lemma_ in words.holding_verbs and token.tag_ == "VBN":
            between = {other.lower_ for other in doc[comma + 2 : token.i]}
            run = name_before(doc, comma, words)
            if run and between & _WHERE and _is_held(token, words):
                yield run
            return


def _housing(doc: Doc, verb: Token, words: MentionWords) -> Iterator[Run]:
    """Yield the subject of "X holds 700 people" and "X shelters 12,000": not of "X held talks"."""
    if not _is_housed(doc, verb, words):
        return
    run = name_before(doc, verb.i, words)
    if run is None:
        acting = verb.head if verb.dep_ == "conj" else verb
        run = next(_subject(doc, acting, words), None) or _opening(doc, verb, words)
    if run and run[0] and doc[run[0] - 1].lower_ in {"the", "of"}:
        return  # "the Front held 300 prisoners"
    if run:
        yield run


def _subject(doc: Doc, verb: Token, words: MentionWords) -> Iterator[Run]:
    subjects = {child.i for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}}
    return (run for run in names_in(doc, words) if subjects & set(range(*run)))


def _opening(doc: Doc, verb: Token, words: MentionWords) -> Run | None:
    """Return the name of "X on the island, an old factory, held 700 people", of which the parser makes no subject."""
    run = name_at(doc, verb.sent.start, words)
    if run is None or doc[run[1]].lower_ not in {"in", "on", "near", "outside", ","}:
        return None
    return (
        run
        if doc[verb.i - 1].text == "," and not any(token.pos_ == "VERB" for token in doc[run[1] : verb.i])
        else None
    )


def _is_housed(doc: Doc, verb: Token, words: MentionWords) -> bool:
    """Tell whether a number of people follows; behind "shelters" the number alone is enough."""
    following = doc[verb.i + 1 : verb.i + 1 + _TO_PEOPLE]
    number = next((token for token in following if token.like_num), None)
    if number is None or any(
        token.pos_ in {"NOUN", "PUNCT", "PROPN"} for token in doc[verb.i + 1 : number.i]
    ):
        return False
    after = doc[number.i + 1 : number.i + 1 + _TO_PEOPLE]
    people = any(
        token.lower_ in words.site_residents or token.lemma_ in words.person_nouns for token in after
    )
    return people or (verb.lemma_ in _SHELTERING and after[:1].text in {"", ".", ",", ";", "and"})
