"""Who wrote: the name behind "By" in a byline, where the model is not to be trusted."""

from graph.extract.mentions.candidate import Candidate, is_capitalised, word_at
from graph.extract.mentions.repair.extend import PARTICLES
from graph.extract.mentions.trust import CORRECTED
from graph.extract.mentions.wordlists import MentionWords
from graph.extract.parse import ParsedBlock

BYLINE_RULE = "byline"

EMPHASIS = frozenset({"*", "**", "_", "__"})

LONGEST = 5
"""Words an author's name may have."""


def byline_authors(index: int, block: ParsedBlock, words: MentionWords) -> list[Candidate]:
    """Return the persons of a byline: "By Jane Doe and John Roe | The Orlen Ledger". Bodies are left to other stages."""
    doc = block.doc
    by = next((token.i for token in doc if token.text not in EMPHASIS), len(doc))
    if by == len(doc) or doc[by].lower_ != "by" or len(doc) > 40 or doc[len(doc) - 1].text == ".":
        return []
    found, start = [], by + 1
    while start < len(doc):
        end = start
        while end < len(doc) and (
            (is_capitalised(doc, end) and doc[end].text not in words.time_words)
            or doc[end].text in PARTICLES
            or (doc[end].text == "-" and not doc[end].whitespace_)
        ):
            end += 1
        if _is_person(block, start, end, words):
            found.append(Candidate(index, start, end, "Person", BYLINE_RULE, CORRECTED))
        if word_at(doc, end) not in {"and", ",", "&"} or end == start:
            break
        start = end + 1
    return found


def _is_person(block: ParsedBlock, start: int, end: int, words: MentionWords) -> bool:
    names = [token.text for token in block.doc[start:end] if token.text[0].isupper()]
    if not 2 <= len(names) <= LONGEST or any(name.isupper() and len(name) > 2 for name in names):
        return False
    bodies = words.organisation_heads | words.company_forms | words.place_heads
    return not bodies & set(names) and not any(token.ent_type_ == "ORG" for token in block.doc[start:end])
