"""Looks up the forms that were found anywhere in a document everywhere in it: also where the model missed them."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc
from spacy.tokens import Span as TokenSpan

from graph.extract.mentions.candidate import Candidate, form, is_capitalised, word_at
from graph.extract.mentions.trust import CORRECTED, DEFINED, OVERRULE, REPEATED
from graph.extract.mentions.wordlists import MentionWords
from graph.extract.parse import ParsedBlock
from graph.model import EntityType

SHORT_TITLE = 4
"""A title of fewer words is looked up elsewhere only where each of them has a capital."""

AGAIN_RULE = "title-again"
"""What is the title of a work once is one everywhere in a document, whatever the model takes it for."""

_Forms = dict[str, list[tuple[tuple[str, ...], EntityType, str]]]


def repeated(
    candidates: Sequence[Candidate], blocks: tuple[ParsedBlock, ...], words: MentionWords
) -> list[Candidate]:
    """Return further candidates: other places where a found form, or a found person's surname, stands."""
    forms = _forms(candidates, blocks, words)
    taken: dict[int, set[int]] = {}
    sure: dict[int, set[int]] = {}
    for one in candidates:
        if one.type != "Report":
            taken.setdefault(one.block, set()).update(range(one.start, one.end))
            if one.trust > CORRECTED:
                sure.setdefault(one.block, set()).update(range(one.start, one.end))
    return [
        candidate
        for index, block in enumerate(blocks)
        for candidate in _found_in(index, block.doc, forms, taken.get(index, set()), sure.get(index, set()))
    ]


def _found_in(index: int, doc: Doc, forms: _Forms, taken: set[int], sure: set[int]) -> Iterator[Candidate]:
    for start in range(len(doc)):
        for texts, entity_type, key in forms.get(_folded(doc[start].text), ()):
            end = start + len(texts)
            place = set(range(start, end))
            if end > len(doc) or not _stands(doc, start, end, texts):
                continue
            if not taken & place:
                yield Candidate(index, start, end, entity_type, "repeated", REPEATED, key=key)
                break
            if entity_type == "Report" and len(texts) > 1 and not sure & place:
                yield Candidate(index, start, end, entity_type, AGAIN_RULE, OVERRULE, key=key)
                break


def _forms(candidates: Sequence[Candidate], blocks: tuple[ParsedBlock, ...], words: MentionWords) -> _Forms:
    """Return the forms worth looking up by their first word, the longest first."""
    known: dict[tuple[str, ...], tuple[EntityType, str]] = {}
    for candidate in candidates:
        tokens = candidate.tokens(blocks)
        if candidate.type is None or candidate.kind != "name":
            continue
        if (
            candidate.type == "Report"
            and len(tokens) < SHORT_TITLE
            and not _is_all_capitals(tokens, candidate)
        ):
            continue
        texts = tuple(form(tokens).split())
        if not _is_distinct(texts, candidate, words):
            continue
        known.setdefault(texts, (candidate.type, candidate.key))
        if candidate.type == "Person" and len(texts) > 1 and _is_surname(texts[-1], candidate, words):
            known.setdefault(texts[-1:], ("Person", ""))
        sure = candidate.rule == "titled-person" or texts[0] in words.given_names
        if candidate.type == "Person" and sure and len(texts) > 1 and _is_surname(texts[0], candidate, words):
            known.setdefault(texts[:1], ("Person", ""))
        if candidate.type == "Organisation" and len(texts) > 1 and _names_company(tokens, words):
            known.setdefault(texts[:1], ("Organisation", ""))
    forms: _Forms = {}
    for texts, (entity_type, key) in known.items():
        forms.setdefault(_folded(texts[0]), []).append((texts, entity_type, key))
    for entries in forms.values():
        entries.sort(key=lambda entry: (-len(entry[0]), entry[0]))
    return forms


def _names_company(tokens: TokenSpan, words: MentionWords) -> bool:
    """Tell "Vann Irish Bank", which "Vann" alone may mean too, from "National Bank" and "Irish Gas"."""
    first = tokens[0]
    last = tokens[-1].text
    return (
        (last in words.company_forms | words.company_tails or last in {"Bank", "Group", "Company"})
        and first.pos_ == "PROPN"
        and first.ent_type_ == "ORG"
        and first.text not in words.everyday_words
        and first.text not in words.given_names
        and not first.text.endswith(("al", "an", "ish", "ese", "ic", "ern"))
        and len(first) > 3
    )


def _is_all_capitals(tokens: TokenSpan, candidate: Candidate) -> bool:
    """Tell a short title that is one for sure and that no common words are: "The Lee Shore"."""
    sure = candidate.trust >= OVERRULE and len(tokens) > 1
    return sure and all(token.text[0].isupper() for token in tokens)


def _is_surname(text: str, candidate: Candidate, words: MentionWords) -> bool:
    if not text[0].isupper() or len(text) < 3 or text in words.generation_marks:
        return False
    return _is_distinct((text,), candidate, words)


def _is_distinct(texts: tuple[str, ...], candidate: Candidate, words: MentionWords) -> bool:
    """Tell whether a form is a name wherever it stands; one everyday word is not."""
    if len(texts) > 1:
        return any(text[0].isupper() for text in texts)
    text = texts[0]
    if (
        text in words.never_names
        or text in words.time_words
        or text in words.sentence_starters
        or text in words.organisation_heads
    ):
        return False
    if len(text) < 3:
        return candidate.trust >= DEFINED and text.isupper()
    return text[0].isupper()


def _folded(text: str) -> str:
    return text.title() if text.isupper() and len(text) > 5 else text


def _stands(doc: Doc, start: int, end: int, texts: tuple[str, ...]) -> bool:
    if tuple(_folded(token.text) for token in doc[start:end]) != texts:
        return False
    if len(texts) > 1 or texts[0].isupper():
        return True
    # Part of a longer name, or an everyday word that begins a sentence.
    if is_capitalised(doc, end) and doc[end].pos_ == "PROPN" and doc[end - 1].whitespace_:
        return False
    if (
        start
        and is_capitalised(doc, start - 1)
        and doc[start - 1].pos_ == "PROPN"
        and not doc[start].is_sent_start
    ):
        return False
    if doc[start].pos_ == "PROPN" or not doc[start].is_sent_start:
        return True
    return word_at(doc, end) == "'s" or (end < len(doc) and doc[end].tag_ in {"VBD", "VBZ"})
