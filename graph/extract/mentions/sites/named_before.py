"""Names before the type word that is said of them: "X, a camp near Y", "X is the oldest of the camps"."""

from collections.abc import Iterator
from typing import Final

from spacy.tokens import Doc

from graph.extract.mentions.candidate import word_at
from graph.extract.mentions.sites.names import TO_NAME, Run, is_body, name_at, name_before, names_in
from graph.extract.mentions.sites.nouns import NUMBER_WORDS, SiteNoun, is_about_others
from graph.extract.mentions.wordlists import MentionWords

_OF_ONE: Final = frozenset({"of", "where", "that", "run", "built", "at", "near", "outside"})
"""Behind "X, the camp" these say that it is X, no further item of a list."""
_DESCRIBING: Final = frozenset({"DET", "ADJ", "ADV", "NUM", "PRON", "ADP", "NOUN"})
_INSIDE: Final = frozenset({"in", "into", "inside", "from", "at"})
_BEING: Final = frozenset({"is", "was", "are", "were", "became", "remains", "remained"})


def named_before(doc: Doc, noun: SiteNoun, words: MentionWords) -> Iterator[Run]:
    """Yield the names of "X, a camp near", "X is the oldest of the camps", "X and a smaller site at Y"."""
    if noun.plural and noun.type == "Camp":
        yield from _listed_before(doc, noun, words)
    at = noun.start - 1
    while at > max(-1, noun.start - TO_NAME) and _leads_on(doc, at):
        at -= 1
    if at < 0:
        return
    phrase = doc[at + 1 : noun.start]
    mark = doc[at].text
    if mark in _BEING and len(phrase):
        if word_at(doc, noun.end) == "'s":
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
        if run and not (is_body(doc, run) and doc[phrase.start].text not in {"a", "an"}):
            if not noun.plural or any(token.text == "of" for token in phrase):
                yield run  # "X, the largest of the camps"
            elif doc[phrase.start].text == "both" and run[0]:
                yield run
                yield from _other_of_both(doc, run, words)
            elif doc[run[0] - 1 : run[0]].text == "and":
                yield run
                other = name_before(doc, run[0] - 1, words)
                if other:
                    yield other


def _listed_before(doc: Doc, noun: SiteNoun, words: MentionWords) -> Iterator[Run]:
    """Yield the names of "X, Y Road and Z camps", for which the type word stands once."""
    before = [
        run for run in names_in(doc, words) if run[1] <= noun.start and run[0] >= doc[noun.head].sent.start
    ]
    listed: list[Run] = []
    end = noun.start
    for run in reversed(before):
        joint = {token.text for token in doc[run[1] : end]}
        if (
            (listed and not (joint and joint <= {",", "and"}))
            or (not listed and run[1] != end)
            or is_body(doc, run)
        ):
            break
        listed.append(run)
        end = run[0]
    if len(listed) > 1 and "and" in {token.text for token in doc[listed[1][1] : listed[0][0]]}:
        yield from reversed(listed)


def _other_of_both(doc: Doc, second: Run, words: MentionWords) -> Iterator[Run]:
    """Yield the first of "She was at X and he at Y, both open prisons": the last name before with Y's preposition."""
    before = doc[second[0] - 1].text
    if before not in {"at", "in", "to", "and"}:
        return
    own = [run for run in names_in(doc, words) if doc[second[0]].sent.start <= run[0] < second[0] - 1]
    for run in reversed(own):
        if before == "and" and run[1] == second[0] - 1:
            yield run
            return
        if doc[run[0] - 1].text == before:
            yield run
            return


def _leads_on(doc: Doc, at: int) -> bool:
    token = doc[at]
    if token.text == "both":
        return True  # to the parser a conjunction
    if token.text == "-" and not token.whitespace_ and not doc[at - 1].whitespace_:
        return True  # "a volunteer-run shelter"
    if not token.text[0].isalnum() or (token.text[0].isupper() and token.pos_ == "PROPN"):
        return False
    if token.text in _BEING | {"and"}:
        return False
    return token.pos_ in _DESCRIBING or (token.tag_ in {"VBN", "VBG", "NNP"} and token.text.islower())


def _says_what(doc: Doc, start: int, noun: SiteNoun, words: MentionWords) -> bool:
    """Tell "X, a camp", "X, the largest settlement" and "X, two camps" from a further item of a list."""
    first = doc[start].lower_
    if any(token.lower_ in _INSIDE for token in doc[start : noun.start]):
        return False  # "in Orlen (two in prison, seven on ships)"
    if first in {"a", "an", "another", "one", "once", "both"} or first in NUMBER_WORDS:
        return True
    if first != "the":
        return False
    described = any(
        token.pos_ == "ADJ" or token.lower_ in words.other_sites for token in doc[start : noun.start]
    )
    return described or word_at(doc, noun.end) in _OF_ONE


def _name_with(doc: Doc, index: int, words: MentionWords) -> Run | None:
    return next((run for run in names_in(doc, words) if run[0] <= index < run[1]), None)
