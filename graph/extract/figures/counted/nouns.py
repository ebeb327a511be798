"""Finds the noun that a number counts, and how far its phrase reaches."""

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from spacy.tokens import Doc, Token

from graph.extract.figures.amounts.lexemes import HYPHENS

TAILS: Final = frozenset(
    {"prep", "acl", "relcl", "conj", "cc", "amod", "advmod", "poss", "case", "compound", "nummod", "npadvmod"}
)
"""Dependencies of words behind a noun that belong to it."""

REACH: Final = 30
"""Longest noun phrase, in tokens: beyond it the parse of a list has usually gone wrong."""


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A noun with what stands before and behind it; token indices, `last` not in it.

    Attributes:
        first: Its first word, articles and "of" left out.
        head: The noun.
        last: Where its last modifier ends.
        through_of: It stands behind "of" ("thousands of farmers").
    """

    first: int
    head: int
    last: int
    through_of: bool = False


def noun_after(
    doc: Doc, start: int, end: int, words: Mapping[str, Container[str]], *, of: bool = True
) -> NounPhrase | None:
    """Return the noun phrase that begins at token `start`, skipping "of the"; None where there is none.

    Args:
        doc: The parsed block.
        start: Token behind the number and its unit.
        words: The word lists of figures.
        end: Token where the sentence ends.
        of: Whether "of" may stand before it.
    """
    index = start
    while index < end and (doc[index].text in HYPHENS or doc[index].text == '"' or doc[index].is_space):
        index += 1
    through_of = False
    if index < end and doc[index].lower_ in {"of", "among", "amongst"}:
        if not of:
            return None
        through_of = True
        index += 1
    while index < end and (
        doc[index].lower_ in words["figures_determiners"] or (through_of and doc[index].like_num)
    ):
        index += 1
    first, head = index, -1
    while index < end:
        token = doc[index]
        if _is_noun(token):
            head = index
            if not _noun_follows(doc, index + 1, end):
                break
        elif not _may_precede(doc, index, end):
            break
        index += 1
    if head < 0:
        head = _adjective_head(doc, first, end, words)
    if head < 0:
        return None
    return NounPhrase(first, head, phrase_end(doc[head], end), through_of)


def _is_noun(token: Token) -> bool:
    """Tell a noun, also "returnees" of "counts 40 returnees", which the tagger took for a verb and the parser did not."""
    if token.pos_ in {"NOUN", "PROPN"}:
        return token.tag_ != "CD"
    is_object = token.dep_ in {"nsubj", "nsubjpass", "dobj", "pobj", "attr"}
    return token.tag_ == "VBZ" and is_object and any(child.dep_ == "nummod" for child in token.lefts)


def phrase_end(head: Token, end: int) -> int:
    """Return where the modifiers behind a noun end: "of …", relative clauses, "men, women and children"."""
    last, is_after_comma = head.i + 1, False
    for child in head.rights:
        if child.text == ",":
            is_after_comma = True
        elif (
            child.dep_ == "prep"
            and child.lower_ in {"in", "for"}
            and any(word.like_num for word in child.subtree)
        ):
            # "14 goals in 19 games": the second number is another figure.
            break
        elif child.dep_ == "punct" and (child.text in HYPHENS or child.text == '"'):
            continue
        elif (
            child.dep_ not in TAILS
            or (is_after_comma and child.dep_ not in {"conj", "cc"})
            or (child.dep_ == "conj" and any(word.like_num for word in child.subtree))
            or (child.dep_ == "relcl" and _has_comma(head, child))
        ):
            break
        elif child.dep_ != "cc":
            last, is_after_comma = child.right_edge.i + 1, False
    return max(head.i + 1, min(last, end, head.i + REACH))


def _has_comma(head: Token, clause: Token) -> bool:
    """Tell whether a comma stands right before a relative clause, which then only adds and does not restrict."""
    return clause.left_edge.i > head.i + 1 and head.doc[clause.left_edge.i - 1].text == ","


def phrase_start(head: Token) -> int:
    """Return the first word before a noun that belongs to it, articles and numbers left out."""
    first = head.i
    for child in sorted(head.lefts, key=lambda left: -left.i):
        if child.dep_ in {"amod", "compound", "nmod", "poss", "punct"} and child.pos_ not in {
            "DET",
            "NUM",
            "PUNCT",
            "SPACE",
        }:
            first = min(first, child.left_edge.i)
        elif child.dep_ != "punct":
            break
    return first


def governing_verbs(token: Token) -> Iterator[Token]:
    """Yield the verbs above a token, nearest first."""
    for ancestor in token.ancestors:
        if ancestor.pos_ in {"VERB", "AUX"}:
            yield ancestor


def subject_of(verb: Token) -> Token | None:
    """Return the subject of a verb, or of the verb that it is joined to."""
    for child in verb.children:
        if child.dep_ in {"nsubj", "nsubjpass"}:
            return child
    if verb.dep_ in {"conj", "xcomp"} and verb.head.i != verb.i:
        return subject_of(verb.head)
    return None


def change_above(token: Token, words: Mapping[str, Container[str]]) -> Token | None:
    """Return the verb or noun of change that "from", "to" or "by" hangs on: "rose from 5 to 7", "a cut to 5"."""
    heads = [token.head, *list(governing_verbs(token))[:1]]
    if token.head.lower_ in {"up", "down"}:
        # "go up from 5 to 7": the verb, not its particle.
        heads.insert(0, token.head.head)
    return next(
        (head for head in heads if head.i < token.i and head.lemma_.lower() in words["figures_change_verbs"]),
        None,
    )


def changed_by(verb: Token, number: Token) -> Token | None:
    """Return the object that a verb of change has before a number: "cut the fare from 5 to 4"; None where it has none."""
    return next(
        (
            child
            for child in verb.rights
            if child.dep_ == "dobj"
            and child.i < number.i
            and child.pos_ in {"NOUN", "PROPN"}
            and number not in child.subtree
        ),
        None,
    )


def _noun_follows(doc: Doc, index: int, end: int) -> bool:
    if index >= end:
        return False
    token = doc[index]
    if token.pos_ in {"NOUN", "PROPN"} and token.tag_ != "CD":
        return token.ent_type_ not in {"DATE", "TIME"}
    return token.text in HYPHENS and not token.whitespace_ and index + 1 < end and doc[index + 1].is_alpha


def _may_precede(doc: Doc, index: int, end: int) -> bool:
    token = doc[index]
    following = doc[index + 1] if index + 1 < end else None
    if token.pos_ == "ADJ" or token.text in HYPHENS or token.tag_ in {"VBN", "VBG", "JJ"}:
        return following is not None
    if token.pos_ == "ADV":
        return following is not None and (following.pos_ in {"ADJ", "ADV"} or following.tag_ in {"VBN", "JJ"})
    if (
        token.lower_ in {"and", "or", ","}
        and following is not None
        and doc[index - 1].pos_ in {"ADJ", "VERB"}
    ):
        return following.pos_ == "ADJ" or following.tag_ in {"VBN", "JJ"}
    return False


def _adjective_head(doc: Doc, first: int, end: int, words: Mapping[str, Container[str]]) -> int:
    """Return an adjective or participle that stands for people ("40 wounded"), -1 where none does."""
    if (
        first < end
        and doc[first].tag_ in {"JJ", "VBN", "NNS"}
        and doc[first].lower_ in words["figures_people_adjectives"]
    ):
        return first
    return -1
