"""Published works that a document names or describes: its own title, "a study issued on Friday", "the report"."""

from collections.abc import Mapping, Sequence

from spacy.tokens import Doc, Token

from graph.extract.mentions.candidate import Candidate, is_capitalised
from graph.extract.mentions.trust import OVERRULE
from graph.extract.mentions.wordlists import MentionWords
from graph.extract.mentions.works.title_signs import NAMING
from graph.extract.parse import ParsedBlock
from graph.model import Document

TITLE_RULE = "document-title"
DESCRIPTION_RULE = "described-work"
ANAPHOR_RULE = "the-work"

_MODIFIERS = frozenset({"amod", "compound", "nummod", "poss", "case", "nmod"})
_LINKS = frozenset({"on", "about", "by", "for", "from", "into"})
_DETERMINERS = frozenset({"a", "an", "the", "this", "one", "another"})
_STOPS = frozenset({",", ";", ":", "(", '"', "—", "–", "that", "which", "who"})


def title_mentions(document: Document, blocks: tuple[ParsedBlock, ...]) -> list[Candidate]:
    """Return the document's own title where it stands in the text as a block of its own."""
    found = []
    title = " ".join(document.metadata.title.split())
    for index, block in enumerate(blocks):
        doc = block.doc
        if not len(doc):
            continue
        text = " ".join(block.block.span.of(document.text).split())
        if block.block.kind == "title" or (title and text == title):
            found.append(Candidate(index, 0, len(doc), "Report", TITLE_RULE, OVERRULE))
    return found


def described_works(
    candidates: Sequence[Candidate], blocks: tuple[ParsedBlock, ...], words: MentionWords
) -> list[Candidate]:
    """Return descriptions of one particular work, and the short words that take them up again.

    Args:
        candidates: What is known of the document; a body before "report" issued it.
        blocks: Of the document.
        words: The lists.
    """
    bodies = {(one.block, one.end): one.start for one in candidates if one.type == "Organisation"}
    named = {
        (one.block, at)
        for one in candidates
        if one.type == "Organisation"
        for at in range(one.start, one.end)
    }
    found: list[Candidate] = []
    nouns: set[str] = set()
    for index, block in enumerate(blocks):
        if block.block.kind in {"title", "heading", "note"}:
            continue
        for token in block.doc:
            if (
                token.lower_ not in words.work_nouns
                or token.dep_ == "compound"
                or token.pos_ not in {"NOUN", "PROPN"}
                or _ends_name(token)
                or (index, token.i) in named  # the "Institute for the Study of Tides"
            ):
                continue
            publisher = _publisher(bodies, index, token)
            described = _description(index, block.doc, token, publisher, words)
            if described is not None:
                found.append(described)
                nouns.add(token.lower_)
            elif token.lower_ in nouns and _takes_up(token):
                found.append(
                    Candidate(
                        index,
                        _first(token),
                        token.i + 1,
                        "Report",
                        ANAPHOR_RULE,
                        OVERRULE,
                        kind="description",
                    )
                )
    return found


def _takes_up(token: Token) -> bool:
    children = [child for child in token.children if child.i < token.i]
    return [child.lower_ for child in children] in (["the"], ["this"])


def _description(
    index: int, doc: Doc, token: Token, publisher: int | None, words: MentionWords
) -> Candidate | None:
    """Return the words that pick out one work: published, dated, on something, by somebody."""
    start = _first(token) if publisher is None else publisher
    end = _end(doc, token, words)
    if end == token.i + 1 and not _owner(token) and publisher is None and not _is_told(doc, token, words):
        return None
    if doc[end - 1].lower_ in NAMING:
        return None  # its title follows and names it
    return Candidate(index, start, end, "Report", DESCRIPTION_RULE, OVERRULE, kind="description")


def _first(token: Token) -> int:
    start = token.i
    while start > token.sent.start and (
        token.doc[start - 1].dep_ in _MODIFIERS or _joins_owners(token.doc[start - 1])
    ):
        start -= 1
    if start > 1 and token.doc[start - 1].text == "-" and not token.doc[start - 1].whitespace_:
        start -= 2  # "a how-to book"
    while start < token.i and token.doc[start].lower_ in {"the", "a", "an", "'s"}:
        start += 1
    return start


def _joins_owners(token: Token) -> bool:
    """Tell the "and" of "a Quay Office and Harbour Watch report", and the second of the two."""
    joins = token.lower_ == "and" or (token.dep_ == "conj" and token.pos_ == "PROPN")
    return joins and token.head.dep_ in _MODIFIERS and token.head.pos_ == "PROPN"


def _ends_name(token: Token) -> bool:
    """Tell the last word of "the Office's Final Report", which is a title and describes nothing."""
    doc, at = token.doc, token.i
    if not token.text[0].isupper() or not is_capitalised(doc, at - 1):
        return False
    start = at
    while is_capitalised(doc, start - 1):
        start -= 1
    owned = start > 0 and (doc[start - 1].text == "'s" or doc[start - 1].tag_ == "PRP$")
    return owned or doc[at + 1 : at + 2].text not in {"on", "of", "about"}


def _owner(token: Token) -> bool:
    return any(child.dep_ == "poss" and child.pos_ == "PROPN" for child in token.children)


def _publisher(bodies: Mapping[tuple[int, int], int], index: int, noun: Token) -> int | None:
    """Return where the body begins that issued "a Quay Office report" or "the Quay Office's 2019 report"."""
    doc, at = noun.doc, noun.i
    while at and (doc[at - 1].like_num or doc[at - 1].text == "'s" or doc[at - 1].pos_ == "ADJ"):
        at -= 1
    start = bodies.get((index, at))
    if start is None or noun.lower_ == "paper" or doc[noun.i + 1 : noun.i + 2].text[:1].isupper():
        return None  # a party's paper comes out daily
    return start if start == 0 or doc[start - 1].lower_ in _DETERMINERS or doc[at].text == "'s" else None


def _is_told(doc: Doc, noun: Token, words: MentionWords) -> bool:
    """Tell "a report finding that", one particular work, of which the clause is no part."""
    return doc[noun.i + 1 : noun.i + 2].text in words.work_participles and doc[noun.i + 2].text == "that"


def _end(doc: Doc, token: Token, words: MentionWords) -> int:
    """Return the end of the words after the noun that belong to the description, up to the next comma or clause."""
    end = token.i + 1
    if end >= len(doc):
        return end
    named = is_capitalised(doc, end + 1) and doc[end + 1].ent_type_ != "DATE"
    if doc[end].lower_ == "by" and named and token.dep_ in {"dobj", "pobj"}:
        return _behind_name(
            doc, end + 1
        )  # whatever verb the parser gives it to: "published an essay by Mira Oland"
    owned = any(child.tag_ == "PRP$" for child in token.children)  # "its report of 2017" may be named before
    if (
        doc[end].lower_ == "of"
        and not owned
        and doc[end + 1 : end + 2].text
        and doc[end + 1].ent_type_ == "DATE"
    ):
        end += 1
        while end < len(doc) and doc[end].ent_type_ == "DATE":
            end += 1  # "a memorandum of 3 May 2021"
        if end == len(doc) or doc[end].lower_ not in _LINKS:
            return end
    elif doc[end].lower_ not in words.work_participles | _LINKS and not _is_of_maker(doc, token, words):
        return end
    subtree_end = max((child.right_edge.i + 1 for child in token.children if child.i >= end), default=end)
    subtree_end = max(subtree_end, doc[end].right_edge.i + 1)
    if doc[end].lower_ == "by" and doc[end + 1 : end + 2] and doc[end + 1].ent_type_ == "DATE":
        return token.i + 1  # "its report by 7 September"
    if doc[end + 1 : end + 2].text.lower() in {"that", "it", "them", "him", "her", "us"}:
        return end
    for index in range(end, min(subtree_end, token.sent.end)):
        if doc[index].lower_ in _STOPS:
            return index
        if doc[index].lower_ in NAMING:
            return index + 1
        end = index + 1
    return end


def _is_of_maker(doc: Doc, noun: Token, words: MentionWords) -> bool:
    """Tell "the report of the Quay Office" and "a study of 40 harbours found" from "a book of poems"."""
    if doc[noun.i + 1].lower_ != "of" or noun.lower_ not in words.works_of:
        return False
    following = doc[noun.i + 2 : noun.i + 6]
    makers = any(token.ent_type_ in {"ORG", "PERSON"} for token in following)
    return makers or (noun.dep_ == "nsubj" and noun.head.lemma_ in words.telling_verbs)


def _behind_name(doc: Doc, at: int) -> int:
    """Return the end of the capitals that begin at a token."""
    end = at
    while is_capitalised(doc, end) or (
        doc[end : end + 1].text in {"of", "-"} and is_capitalised(doc, end + 1)
    ):
        end += 1
    return end
