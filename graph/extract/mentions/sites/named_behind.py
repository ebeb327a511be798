"""Names behind the type word that introduces them: "the prison is X", "two shelters: X and Y", "camps such as X"."""

from collections.abc import Sequence
from typing import Final

from spacy.tokens import Doc

from graph.extract.mentions.candidate import word_at
from graph.extract.mentions.sites.names import TO_NAME, Run, is_body, name_at, names_listed
from graph.extract.mentions.sites.nouns import NUMBER_WORDS, SiteNoun
from graph.extract.mentions.wordlists import MentionWords

_AT: Final = {
    "Camp": frozenset({"at", "of", "called", "named"}),
    "Place": frozenset({"of", "called", "named"}),
}
_EXAMPLES: Final = frozenset({"such as", "among them"})
_CALLED: Final = frozenset({"called", "named"})
_CLOSING: Final = frozenset({",", "(", ")", ".", ";", ":", "-", "–", "—", "and", '"', "?", "!"})
_THEY: Final = frozenset({"They are", "They were", "These are", "These were"})
_LISTING: Final = frozenset({"include", "comprise", "be"})
TO_COLON: Final = 14
"""Words between a type word and the colon before the names."""


def named_behind(doc: Doc, noun: SiteNoun, words: MentionWords) -> Sequence[Run]:
    """Return the names that follow a type word and that it introduces; one may be found twice."""
    return [
        *_directly_behind(doc, noun, words),
        *_after_colon(doc, noun, words),
        *_as_predicate(doc, noun, words),
        *_as_examples(doc, noun, words),
        *_named_later(doc, noun, words),
        *_one_of_which(doc, noun, words),
    ]


def _directly_behind(doc: Doc, noun: SiteNoun, words: MentionWords) -> Sequence[Run]:
    """Return the names of "the camp at X", "the villages X and Y", "a fourth camp, X, had"."""
    end = noun.end
    if doc[end : end + 1].text in {"situated", "located"} and doc[end + 1 : end + 2].text == "at":
        end += 1
    following = word_at(doc, end)
    if following in _AT[noun.type]:
        return _names(doc, end + 1, noun, words)
    if following in {"(", "-", "–", "—"}:
        return _in_brackets(doc, noun, words)
    if following == ",":
        return [] if _opens_sentence(doc, noun) else _in_apposition(doc, noun, words)
    if following and name_at(doc, end, words) is not None and not _opens_sentence(doc, noun):
        kind = noun.plural or noun.start < noun.head or noun.type == "Place" or _is_tied(doc, noun, words)
        found = _names(doc, end, noun, words)
        return found if kind and not (found and _is_subject_apart(doc, noun, found[0])) else []
    return []


def _in_brackets(doc: Doc, noun: SiteNoun, words: MentionWords) -> Sequence[Run]:
    """Return the name of "a new camp (X) is" and "the camp – X – is", which says nothing else."""
    opening = doc[noun.end]
    run = name_at(doc, noun.end + 1, words)
    if noun.plural or run is None or is_body(doc, run) or (opening.text != "(" and not opening.whitespace_):
        return []
    closing = doc[run[1] : run[1] + 1].text
    return [run] if closing == (")" if opening.text == "(" else opening.text) else []


def _opens_sentence(doc: Doc, noun: SiteNoun) -> bool:
    """Tell "In the camp, Tamra said": a phrase that begins a sentence ends with its comma."""
    left = doc[noun.head].left_edge.i
    return left > 0 and doc[left - 1].pos_ in {"ADP", "SCONJ"} and doc[left - 1].is_sent_start is True


def _is_tied(doc: Doc, noun: SiteNoun, words: MentionWords) -> bool:
    """Tell "the shelter Haus Tamra", of which the parser makes one thing, from "in the camp Tamra met her"."""
    run = name_at(doc, noun.end, words)
    if run is None:
        return False
    root, head = doc[run[0] : run[1]].root, doc[noun.head]
    return head.head == root or (root.head == head and root.dep_ in {"appos", "nmod"})


def _is_subject_apart(doc: Doc, noun: SiteNoun, run: Run) -> bool:
    """Tell "in the detention centre Tamra met her": the name is who acts, and the noun none of its words."""
    root = doc[run[0] : run[1]].root
    return root.dep_ in {"nsubj", "nsubjpass"} and doc[noun.head].head != root


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
    return [first] if closed and not told and (len(found) == 1 or word_at(doc, end) == ",") else []


def _is_of_person(doc: Doc, noun: SiteNoun, words: MentionWords) -> bool:
    """Tell "the head of the camp, Tamra Vann": the name is the head's."""
    head = doc[noun.head]
    if head.dep_ not in {"pobj", "poss"}:
        return False
    owner = head.head.head if head.dep_ == "pobj" else head.head
    return owner.lemma_ in words.person_nouns or owner.lemma_ in words.employees


def _after_colon(doc: Doc, noun: SiteNoun, words: MentionWords) -> Sequence[Run]:
    """Return the names of "three camps in eastern Chad: X, Y and Z", "two prisons hold most men. They are X and Y"."""
    if not noun.plural:
        return []
    colon = next(
        (token.i for token in doc[noun.end : noun.end + TO_COLON] if token.text in {":", ";", "."}), 0
    )
    if not colon or (doc[colon].text != ":" and doc[colon + 1 : colon + 3].text not in _THEY):
        return []
    found, _ = names_listed(doc, colon + (1 if doc[colon].text == ":" else 3), words)
    if len(found) < 2:
        return []
    others = [token for token in doc[noun.end : colon] if token.tag_ == "NNS"]
    return found if not others or _number(doc, noun) == len(found) else []


def _number(doc: Doc, noun: SiteNoun) -> int:
    for token in doc[max(0, noun.start - 3) : noun.start]:
        if token.lower_ in NUMBER_WORDS or token.text.isdigit():
            return NUMBER_WORDS.get(token.lower_) or int(token.text)
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
    return found[:1] if closed and word_at(doc, end) != "'s" else []


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
            return [run] if run and not is_body(doc, run) else []
    return []


def _one_of_which(doc: Doc, noun: SiteNoun, words: MentionWords) -> Sequence[Run]:
    """Return the name of "62 camps, the last of which, at X," and "two prisons, one of them in X, were"."""
    if not noun.plural or doc[noun.end : noun.end + 1].text != ",":
        return []
    for at in range(noun.end + 1, min(len(doc) - 2, noun.end + TO_NAME)):
        if doc[at].text == "of" and doc[at + 1].text in {"which", "them"}:
            behind = at + 2 + (doc[at + 2].text == ",")
            run = name_at(doc, behind + 1, words) if doc[behind : behind + 1].text == "at" else None
            return [run] if run and doc[run[1] : run[1] + 1].text == "," else []
    return []
