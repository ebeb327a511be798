"""Holds which words of a text belong together, and how: the parser's links and those that other modules add."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Final

from spacy.tokens import Doc, Token

SUBJECTS: Final = ("nsubj", "nsubjpass")
NOMINAL: Final = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "X"})
NESTED: Final = frozenset({"prep_in", "prep_at", "prep_near", "prep_of", "prep_for"})
"""Prepositions that say of the words above a noun what they say of the noun."""

KIN: Final = ("relation_spouses", "relation_parents", "relation_children", "relation_siblings")
POSTS: Final = ("relation_roles", "relation_offices", "relation_members", "relation_site_posts")
"""Word lists."""

Edge = tuple[str, int]


class Links:
    """By token, label and other token; `down` from governor, `up` from governed.

    Attributes:
        words: The word lists of relations.
        ends: Of each token the end of its sentence; spaCy looks for it anew whenever it is asked.
        kin: Nouns for relatives.
        posts: Nouns for posts, offices and members.
    """

    def __init__(self, doc: Doc, words: Mapping[str, frozenset[str]]) -> None:
        self.doc = doc
        self.words = words
        self.kin = frozenset().union(*(words.get(name, ()) for name in KIN))
        self.posts = frozenset().union(*(words.get(name, ()) for name in POSTS))
        self.down: defaultdict[int, list[Edge]] = defaultdict(list)
        self.up: defaultdict[int, list[Edge]] = defaultdict(list)
        self.ends = [sentence.end for sentence in doc.sents for _ in range(len(sentence))]

    def add(self, head: Token, label: str, child: Token) -> None:
        """Add a link unless it is there."""
        edge = (label, child.i)
        if head.i != child.i and edge not in self.down[head.i]:
            self.down[head.i].append(edge)
            self.up[child.i].append((label, head.i))

    def children(self, token: Token, *labels: str) -> list[Token]:
        """Return what a token governs by one of some labels."""
        return [self.doc[child] for label, child in self.down[token.i] if label in labels]


def is_name(token: Token) -> bool:
    """Tell whether a token is a mention."""
    return bool(token.ent_type_)
