"""Names that a type word introduces: "a fourth camp, X", "the prison is X", "two shelters: X and Y", "X, a camp near Y"."""

from collections.abc import Iterator, Sequence
from typing import Final

from spacy.tokens import Doc

from graph.extract.mentions.sites.names import Run, name_at, name_before, names_in, names_listed
from graph.extract.mentions.sites.nouns import SiteNoun, is_about_others
from graph.extract.mentions.wordlists import MentionWords

_AT: Final = {
    "Camp": frozenset({"at", "of", "called", "named"}),
    "Place": frozenset({"of", "called", "named"}),
}
_EXAMPLES: Final = frozenset({"such as", "among them"})
_CALLED: Final = frozenset({"called", "named"})
_CLOSING: Final = frozenset({",", "(", ")", ".", ";", ":", "-", "–", "—", "and", '"', "?", "!"})
_LISTING: Final = frozenset({"include", "comprise", "be"})
_BEING: Final = frozenset({"is", "was", "are", "were", "became", "remains", "remained"})
_NUMBERS: Final = dict(
    zip(
        ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
        range(2, 13),
        strict=True,
    )
)
TO_COLON: Final = 14
"""Words between a type word and the colon before the names."""
TO_NAME: Final = 7
"""Words between a name and the type word that is said of it: "X is the oldest of the refugee camps"."""


def introduced(doc: Doc, noun: SiteNoun, words: MentionWords) -> Iterator[Run]:
    """Yield the names that a type word introduces, before and behind it."""
    found = [
        *_behind(doc, noun, words),
        *_after_colon(doc, noun, words),
        *_as_predicate(doc, noun, words),
        *_as_examples(doc, noun, words),
        *_named_later(doc, noun, words),
        *_before(doc, noun, words),
    ]
    seen: set[Run] = set()
    for run in found:
        if run not in seen and not _is_person(doc, run, words, several=noun.plural):
            seen.add(run)
            yield run


def _behind(doc: Doc, noun: SiteNoun, words: MentionWords) -> Sequence[Run]:
    """Return the names of "the camp at X", "the villages X and Y", "a fourth camp, X, had"."""
    end = noun.end
    following = doc[end : end + 1].text
    if following in _AT[noun.type]:
        return _names(doc, end + 1, noun, words)
    if following == ",":
        return [] if _opens_sentence(doc, noun) else _in_apposition(doc, noun, words)
    if following and name_at(doc, end, words) is not None and not _opens_sentence(doc, noun):
        kind = noun.plural or noun.start < noun.head or noun.type == "Place" or _is_tied(doc, noun, words)
        found = _names(doc, end, noun, words)
        return found if kind and not (found and _is_subject_apart(doc, noun, found[0])) else []
    return []


def _is_tied(doc: Doc, noun: SiteNoun, words: MentionWords) -> bool:
    """Tell "the shelter Haus Tamra", of which the parser makes one thing, from "in the camp Tamra met her"."""
    run = name_at(doc, noun.end, words)
    if run is None:
        return False
    root, head = doc[run[0] : run[1]].root, doc[noun.head]
    return head.head == root or (root.head == head and root.dep_ in {"appos", "nmod"})


def _names(doc: Doc, start: int, noun: SiteNoun, words: MentionWords) -> Sequence[Run]:
    found, _ = names_listed(doc, start, words)
    return found if noun.plural else found[:1]


def _in_apposition(doc: Doc, noun: SiteNoun, words: MentionWords) -> Sequence[Run]:
    found, end = names_listed(doc, noun.end + 1, words)
    if noun.plural:
        return found if len(found) > 1 else []
    if not found or _is_of_person(doc, noun, words):
        return []
    first = found[0]
    closed = first[1] >= len(doc) or doc[first[1]].text in _CLOSING - {"and"}
    told = doc[first[1] + 1 : first[1] + 2].text in {"who", "whose", "whom"}
    # "in a camp, Aleppo and Homs": what is listed further is no apposition
    return [first] if closed and not told and (len(found) == 1 or doc[end : end + 1].text == ",") else []


def _after_colon(doc: Doc, noun: SiteNoun, words: MentionWords) -> Sequence[Run]:
    """Return the names of "three camps in eastern Chad: X, Y and Z", "two prisons hold most men: X and Y"."""
    if not noun.plural:
        return []
    colon = next(
        (token.i for token in doc[noun.end : noun.end + TO_COLON] if token.text in {":", ";", "."}), 0
    )
    if not colon or doc[colon].text != ":":
        return []
    found, _ = names_listed(doc, colon + 1, words)
    if len(found) < 2:
        return []
    others = [token for token in doc[noun.end : colon] if token.tag_ == "NNS"]
    return found if not others or _number(doc, noun) == len(found) else []


def _number(doc: Doc, noun: SiteNoun) -> int:
    for token in doc[max(0, noun.start - 3) : noun.start]:
        if token.lower_ in _NUMBERS or token.text.isdigit():
            return _NUMBERS.get(token.lower_) or int(token.text)
    return 0


def _as_predicate(doc: Doc, noun: SiteNoun, words: MentionWords) -> Sequence[Run]:
    """Return the names of "the only prison is X", "the camps include X, Y and Z", "the camp is called X"."""
    verb = doc[noun.head].head
    if doc[noun.head].dep_ not in {"nsubj", "nsubjpass", "attr"} or verb.i < noun.head:
        return []
    if verb.lemma_ not in _LISTING and verb.text not in _CALLED:
        return []
    found, end = names_listed(doc, verb.i + 1, words)
    if noun.plural or not found:
        return found if len(found) > 1 else []
    closed = end >= len(doc) or doc[end].text in _CLOSING
    return found[:1] if closed and doc[end : end + 1].text != "'s" else []


def _as_examples(doc: Doc, noun: SiteNoun, words: MentionWords) -> Sequence[Run]:
    """Return the names of "camps in the east such as X", "prisons, including X and Y"."""
    if not noun.plural:
        return []
    for at in range(noun.end, min(len(doc), noun.end + TO_NAME)):
        if doc[at].pos_ in {"VERB", "AUX"} and doc[at].lower_ != "including":
            return []
        if doc[at].lower_ in {"including", "namely"} or doc[at - 1 : at + 1].text.lower() in _EXAMPLES:
            return names_listed(doc, at + 1, words)[0]
    return []


def _named_later(doc: Doc, noun: SiteNoun, words: MentionWords) -> Sequence[Run]:
    """Return the name of "the detention centre on the island, known as X", "the prison, which people call X"."""
    if noun.plural or noun.type == "Place":
        return []
    for at in range(noun.end, min(len(doc), noun.end + TO_NAME + 1)):
        known = doc[at - 1 : at + 1].text in {"known as", "called the"} or doc[at].text in {
            "calls",
            "call",
            "called",
        }
        if known and doc[noun.end].text in {",", "in", "on", "at", "near", "that", "which"}:
            run = name_at(doc, at + 1, words)
            return [run] if run and not _is_known(doc, run) else []
    return []


def _before(doc: Doc, noun: SiteNoun, words: MentionWords) -> Iterator[Run]:
    """Yield the names of "X, a camp near", "X is the oldest of the camps", "X and a smaller site at Y"."""
    at = noun.start - 1
    while at > max(-1, noun.start - TO_NAME) and _leads_on(doc, at):
        at -= 1
    if at < 0:
        return
    phrase = doc[at + 1 : noun.start]
    mark = doc[at].text
    if mark in _BEING and len(phrase):
        if doc[noun.end : noun.end + 1].text == "'s":
            return
        subject = next((child for child in doc[at].children if child.dep_ == "nsubj" and child.i < at), None)
        if subject is None:  # "X, or Y as its own gate has it, is": the parser gives X to the other verb
            run = name_at(doc, doc[at].sent.start, words)
            if run and doc[run[1]].text in {",", "("}:
                yield run
            return
        named = [subject, *subject.conjuncts] if noun.plural and mark in {"are", "were"} else [subject]
        for token in named:
            run = _name_with(doc, token.i, words)
            if run and run[1] <= at:
                yield run
    elif mark == "and" and is_about_others(doc, noun, words) and len(phrase):
        run = name_before(doc, at, words)
        if run and run[0] and doc[run[0] - 1].pos_ in {"VERB", "AUX", "ADP"}:
            yield run
    elif mark in {",", "(", "-", "–", "—"} and _says_what(doc, phrase.start, noun, words):
        run = name_before(doc, at, words)
        if run and not _is_known(doc, run):
            if not noun.plural:
                yield run
            elif doc[run[0] - 1 : run[0]].text == "and":
                yield run
                other = name_before(doc, run[0] - 1, words)
                if other:
                    yield other


def _leads_on(doc: Doc, at: int) -> bool:
    token = doc[at]
    if not token.text[0].isalnum() or (token.text[0].isupper() and token.pos_ == "PROPN"):
        return False
    return token.text not in _BEING | {"and"} and token.pos_ in {
        "DET",
        "ADJ",
        "ADV",
        "NUM",
        "PRON",
        "ADP",
        "NOUN",
    }


def _says_what(doc: Doc, start: int, noun: SiteNoun, words: MentionWords) -> bool:
    """Tell "X, a camp", "X, the largest settlement" and "X, two camps" from a further item of a list."""
    first = doc[start].lower_
    if first in {"a", "an", "another", "one", "once", "both"} or first in _NUMBERS:
        return True
    if first != "the":
        return False
    described = any(
        token.pos_ == "ADJ" or token.lower_ in words.other_sites for token in doc[start : noun.start]
    )
    return described or doc[noun.end : noun.end + 1].text in {"of", "where", "that", "run", "built"}


def _name_with(doc: Doc, index: int, words: MentionWords) -> Run | None:
    return next((run for run in names_in(doc, words) if run[0] <= index < run[1]), None)


def _opens_sentence(doc: Doc, noun: SiteNoun) -> bool:
    """Tell "In the camp, Tamra said": a phrase that begins a sentence ends with its comma."""
    left = doc[noun.head].left_edge.i
    return left > 0 and doc[left - 1].pos_ in {"ADP", "SCONJ"} and doc[left - 1].is_sent_start is True


def _is_subject_apart(doc: Doc, noun: SiteNoun, run: Run) -> bool:
    """Tell "in the detention centre Tamra met her": the name is who acts, and the noun none of its words."""
    root = doc[run[0] : run[1]].root
    return root.dep_ in {"nsubj", "nsubjpass"} and doc[noun.head].head != root


def _is_of_person(doc: Doc, noun: SiteNoun, words: MentionWords) -> bool:
    """Tell "the head of the camp, Tamra Vann": the name is the head's."""
    head = doc[noun.head]
    if head.dep_ not in {"pobj", "poss"}:
        return False
    owner = head.head.head if head.dep_ == "pobj" else head.head
    return owner.lemma_ in words.person_nouns or owner.lemma_ in words.employees


def _is_person(doc: Doc, run: Run, words: MentionWords, *, several: bool) -> bool:
    """Tell "Carla Oland", and whoever says something or has an age, from a site."""
    start, end = run
    if doc[end : end + 1].text == "," and doc[end + 1 : end + 2].text in {"who", "whose"}:
        return True
    if doc[end : end + 1].text == "," and doc[end + 1 : end + 2].text.isdigit():
        return doc[end + 2 : end + 3].text == ","
    root = doc[start:end].root
    if root.dep_ == "nsubj" and root.head.lemma_ in words.only_people:
        return True
    first = doc[start].text
    named = end - start == 2 and first in words.given_names and first not in words.kunyas
    return named and not several and {token.ent_type_ for token in doc[start:end]} == {"PERSON"}


def _is_known(doc: Doc, run: Run) -> bool:
    """Tell a body, which runs a camp and is none."""
    return doc[run[0]].ent_type_ == "NORP" or (doc[run[0] : run[1]].text.isupper() and run[1] - run[0] == 1)
