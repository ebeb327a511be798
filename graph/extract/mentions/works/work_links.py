"""Which work a description means: "the report", "a study by Mira Oland" beside its title."""

from collections.abc import Sequence

from spacy.tokens import Token

from graph.extract.mentions.candidate import Candidate
from graph.extract.mentions.works.described import ANAPHOR_RULE
from graph.extract.mentions.works.symbols import SYMBOL_RULE
from graph.extract.parse import ParsedBlock

_ARTICLES = frozenset({"the", "this", "a", "an"})


def work_links(candidates: Sequence[Candidate], blocks: tuple[ParsedBlock, ...]) -> dict[int, int]:
    """Return the work that a description means: for "the report" the last one with that noun, else a title beside it."""
    links: dict[int, int] = {}
    last: dict[str, int] = {}
    told: list[tuple[str, frozenset[str], int]] = []
    titles = [
        (index, one) for index, one in enumerate(candidates) if one.type == "Report" and one.kind == "name"
    ]
    for index, candidate in enumerate(candidates):
        if candidate.type != "Report" or candidate.kind != "description":
            continue
        noun = candidate.tokens(blocks).root
        head, owner = noun.lower_, _owner_words(noun)
        same = [one for name, words, one in told if name == head and owner and owner <= words]
        if candidate.rule == ANAPHOR_RULE:
            if head in last:
                links[index] = last[head]
            continue
        narrowed = blocks[candidate.block].doc[candidate.end : candidate.end + 1].text == "of"
        if same and candidate.end == noun.i + 1 and not narrowed:
            links[index] = same[-1]  # "the Harbour Office's report", of whose report a sentence told
            continue
        told.append((head, _sentence_words(noun), index))
        last[head] = index
        title = next((name for name, one in titles if _are_beside(candidate, one, blocks)), None)
        if title is not None:
            links[index] = title
    return links


def _are_beside(description: Candidate, title: Candidate, blocks: tuple[ParsedBlock, ...]) -> bool:
    """Tell "The Lee Shore, a study by Mira Oland" and "a study by Mira Oland, The Lee Shore,"."""
    if description.block != title.block:
        return False
    doc = blocks[title.block].doc
    first, second = sorted((description, title), key=lambda one: one.start)
    between = [
        token.lower_
        for token in doc[first.end : second.start]
        if token.text not in {"*", "_", '"'} and not token.is_space
    ]
    if between[:1] == ["["] and "]" in between:
        between = between[between.index("]") + 1 :]  # the mark of a note
    if first is title:
        return between[:1] == [","] and between[1:] in (
            ["a"],
            ["an"],
            ["his"],
            ["her"],
            ["their"],
            ["its"],
            [],
        )
    if second is title and title.rule == SYMBOL_RULE and between in (["("], ["(", "document"], ["in"]):
        return True  # "a report of 3 May (S/2031/150)"
    return between in ([","], [":"], []) and doc[title.end : title.end + 1].text not in {"and", "or"}


def _owner_words(token: Token) -> frozenset[str]:
    """Return what stands before a noun to say whose work it is, and which; empty without a name."""
    before = [child for child in token.children if child.i < token.i and child.lower_ not in _ARTICLES]
    if not any(child.pos_ == "PROPN" for child in before):
        return frozenset()
    return frozenset(
        word.lower_
        for child in before
        for word in child.subtree
        if word.is_alpha and word.lower_ not in _ARTICLES
    )


def _sentence_words(token: Token) -> frozenset[str]:
    return frozenset(word.lower_ for word in token.sent)
