"""Who gives a number, and whether they are authorities."""

import re
from typing import Final

from graph.compare.corpus import Corpus
from graph.compare.topics.topic import Topic
from graph.compare.wording import Wording, stem
from graph.values.folding import fold, words_of

SAID: Final = re.compile(
    r"\b(?:said|says|say|told|according\s+to|claims?|claimed)\b|\b(?:it|they|he|she|we|I)\s+(?:ha(?:s|ve)\s+)?"
    r"(?:counts?|counted|puts?|speaks?|estimates?|estimated|knows?|found)\b",
    re.IGNORECASE,
)
"""In the sentence of a number whose voice is not known: somebody gives it."""

POSTS: Final = frozenset({"holdsRoleIn", "memberOf"})


def voice_of(corpus: Corpus, topic: Topic) -> frozenset[str]:
    """Return who gives a number: the entities, else the words for them; empty for the text itself."""
    told = corpus.attribution(topic.key.slug, topic.figure)
    if told is None:
        return frozenset()
    keys = frozenset(corpus.entity_of(topic.key.slug, number) for number in told.speakers)
    return keys or frozenset({fold(told.text)})


def is_official(corpus: Corpus, wording: Wording, topic: Topic, voice: frozenset[str]) -> bool:
    """Tell whether a number is given by authorities, by somebody who has a post with them, or by nobody in particular."""
    told = corpus.attribution(topic.key.slug, topic.figure)
    sentence = corpus.words(topic.key.slug, topic.sentence)
    if not voice:
        if not SAID.search(sentence):
            return True
        voice = frozenset({sentence})
    words = [corpus.label(key) for key in voice] + ([told.text] if told else [])
    for _, relation in corpus.relations(topic.key.slug):
        if relation.predicate in POSTS and corpus.entity_of(topic.key.slug, relation.subject) in voice:
            words += [corpus.label(corpus.entity_of(topic.key.slug, relation.object)), relation.role]
    said = {stem(word) for part in words for word in words_of(part)}
    return any(stem(word) in said for word in wording.lists.get("compare_authorities", ()))
