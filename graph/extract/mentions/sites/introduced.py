"""Names that a type word introduces, on either side of it: "a fourth camp, X", "X, a camp near Y"."""

from collections.abc import Iterator

from spacy.tokens import Doc

from graph.extract.mentions.candidate import word_at
from graph.extract.mentions.sites.named_before import named_before
from graph.extract.mentions.sites.named_behind import named_behind
from graph.extract.mentions.sites.names import Run
from graph.extract.mentions.sites.nouns import SiteNoun
from graph.extract.mentions.wordlists import MentionWords


def introduced(doc: Doc, noun: SiteNoun, words: MentionWords) -> Iterator[Run]:
    """Yield the names that a type word introduces, before and behind it."""
    seen: set[Run] = set()
    behind = () if is_located(doc, noun, words) else named_behind(doc, noun, words)
    for run in (*behind, *named_before(doc, noun, words)):
        if run not in seen and not _is_person(doc, run, words, several=noun.plural):
            seen.add(run)
            yield run


def is_located(doc: Doc, noun: SiteNoun, words: MentionWords) -> bool:
    """Tell "X, the jail at Orlen", where the second name is a town's, from "the jail at Orlen"."""
    left = doc[noun.head].left_edge.i
    if noun.plural or word_at(doc, noun.end) not in {"at", "of"}:
        return False
    return word_at(doc, left - 1) == "," and any(named_before(doc, noun, words))


def _is_person(doc: Doc, run: Run, words: MentionWords, *, several: bool) -> bool:
    """Tell "Carla Oland", and whoever says something or has an age, from a site."""
    start, end = run
    if word_at(doc, end) == "," and word_at(doc, end + 1) in {"who", "whose"}:
        return True
    if word_at(doc, end) == "," and word_at(doc, end + 1).isdigit():
        return word_at(doc, end + 2) == ","
    root = doc[start:end].root
    if root.dep_ == "nsubj" and root.head.lemma_ in words.only_people:
        return True
    first = doc[start].text
    named = end - start == 2 and first in words.given_names and first not in words.kunyas
    return named and not several and {token.ent_type_ for token in doc[start:end]} == {"PERSON"}
