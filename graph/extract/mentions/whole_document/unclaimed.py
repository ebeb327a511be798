"""Names that neither model nor gazetteer found, where the words around them say what they are."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from spacy.tokens import Doc

from graph.extract.mentions.candidate import Candidate, is_capitalised, word_at
from graph.extract.mentions.classes.correction import is_company, is_given_name
from graph.extract.mentions.classes.glosses import class_by_gloss
from graph.extract.mentions.classes.hypernyms import class_of_list
from graph.extract.mentions.classes.neighbours import is_introduced_person
from graph.extract.mentions.classes.typed_places import is_of_kind
from graph.extract.mentions.guesses.model_entities import in_title_case
from graph.extract.mentions.repair.extend import PARTICLES
from graph.extract.mentions.trust import GUESSED
from graph.extract.mentions.whole_document.lists import MAJORITY
from graph.extract.mentions.wordlists import MentionWords
from graph.extract.parse import ParsedBlock
from graph.model import EntityType

UNCLAIMED_RULE: Final = "unclaimed"

LONGEST: Final = 5
"""Words a name may have."""

LISTED: Final = 2
"""Items of a list that must be of one class; the noun that says what it is a list of counts as many."""

LONGEST_IN_LINE: Final = 3
"""Words a person's name may have in a line in title case."""

CITING: Final = frozenset({"told", "by", "with"})
PUBLISHING: Final = frozenset({"report", "publish", "quote", "write", "reveal"})

_NO_NAMES: Final = frozenset(
    {"NORP", "DATE", "LANGUAGE", "EVENT", "TIME", "MONEY", "LAW", "CARDINAL", "ORDINAL"}
)
_JOINTS: Final = frozenset({",", "and", "or", "&"})


@dataclass(frozen=True, slots=True)
class _Item:
    """A stretch of tokens in a list: a name that was found, or a run of capitals that nobody claimed."""

    start: int
    end: int
    type: EntityType | None


def unclaimed_names(
    candidates: Sequence[Candidate], blocks: tuple[ParsedBlock, ...], words: MentionWords
) -> list[Candidate]:
    """Return runs of capitalised words outside all settled candidates that are surely names of one class.

    Sure are: a given name before a surname; an item of a list whose other items are of one class; the subject
    of what only people do.
    """
    found: list[Candidate] = []
    small = {token.text for block in blocks for token in block.doc if token.is_alpha and token.is_lower}
    by_block: dict[int, list[Candidate]] = defaultdict(list)
    for one in candidates:
        by_block[one.block].append(one)
    for index, block in enumerate(blocks):
        if block.block.kind in {"title", "heading", "note", "byline"}:
            continue
        line = in_title_case(block.doc)  # "Jane Doe, Head of Office": there only given names tell
        own = by_block[index]
        claimed = {at for one in own for at in range(one.start, one.end)}
        runs = [
            run
            for run in _runs(block.doc, claimed, words)
            if _is_rare(block.doc, *run, small) or _is_acting_acronym(block.doc, *run, words)
        ]
        types = _by_lists(block.doc, own, runs, words)
        for run in runs:
            entity_type = (
                _by_itself(block.doc, *run, words)
                or types.get(run)
                or _by_gloss(index, block.doc, *run, words)
            )
            if line and (entity_type != "Person" or run[1] - run[0] > LONGEST_IN_LINE):
                continue
            if entity_type is not None:
                end = run[1] + (entity_type == "Place" and _is_typed(block.doc, run[1], words.place_types))
                found.append(Candidate(index, run[0], end, entity_type, UNCLAIMED_RULE, GUESSED))
    return found


def _runs(doc: Doc, claimed: set[int], words: MentionWords) -> Iterator[tuple[int, int]]:
    start = 0
    while start < len(doc):
        end = start
        while end < len(doc) and end not in claimed and _belongs(doc, start, end, words):
            end += 1
        while end > start and not is_capitalised(doc, end - 1):
            end -= 1
        touches = start - 1 in claimed or end in claimed
        if 0 < end - start <= LONGEST and not (touches and _is_tied(doc, start, end)):
            yield start, end
        start = max(end, start + 1)


def _belongs(doc: Doc, start: int, index: int, words: MentionWords) -> bool:
    token = doc[index]
    if index > start and (token.text in PARTICLES or (token.text == "-" and not token.whitespace_)):
        return is_capitalised(doc, index + 1) or word_at(doc, index + 1) in PARTICLES
    mistaken = token.ent_type_ == "DATE" and token.text in words.given_names and token.pos_ == "PROPN"
    if not token.text[0].isupper() or (token.ent_type_ in _NO_NAMES and not mistaken):
        return False
    if index == start and (token.text in words.sentence_starters or token.lower_.rstrip(".") in words.titles):
        return False
    is_other = token.text in words.time_words or token.text in words.never_names
    return not is_other and not token.is_digit


def _is_tied(doc: Doc, start: int, end: int) -> bool:
    """Tell whether a run goes on in a name that was found: the two are one name that cannot be told apart here."""
    return (start > 0 and bool(doc[start - 1].whitespace_)) or (
        end < len(doc) and bool(doc[end - 1].whitespace_)
    )


def _is_rare(doc: Doc, start: int, end: int, small: set[str]) -> bool:
    """Tell a name from common words with a capital, which the document also writes small."""
    texts = [token for token in doc[start:end] if token.is_alpha and token.text not in PARTICLES]
    return any(token.lower_ not in small and token.pos_ in {"PROPN", "X"} for token in texts) and not (
        end - start == 1 and (doc[start].is_upper or len(doc[start]) < 3)
    )


def _is_acting_acronym(doc: Doc, start: int, end: int, words: MentionWords) -> bool:
    """Tell the body of "NRVO members met" and "NRVO, which speaks for", but of no word that is written large."""
    token = doc[start]
    if end - start != 1 or not (token.is_upper and token.is_alpha and 2 < len(token) < 7):
        return False
    if all(other.is_upper or not other.is_alpha for other in doc[start].sent):
        return False
    following = doc[end : end + 1]
    if not len(following):
        return False
    owned = following.text in words.bodies_own | words.employees
    speaks = token.dep_ == "nsubj" and token.head.lemma_ in words.only_people
    told = following.text == "," and word_at(doc, end + 1) in {"who", "which", "whose"}
    return token.pos_ in {"PROPN", "NOUN"} and (owned or speaks or told)


def _is_quoted_paper(doc: Doc, start: int, end: int) -> bool:
    """Tell the newspaper of "he told The Lantern" and "On Monday The Lantern reported" by its capital article."""
    article = start - 1
    if end - start != 1 or word_at(doc, article) != "The" or doc[article].is_sent_start or article < 1:
        return False
    if not (doc[article - 1].text[-1:].isalnum() or doc[article - 1].text in {",", "'s"}):
        return False
    return doc[article - 1].text in CITING or (end < len(doc) and doc[end].lemma_ in PUBLISHING)


def _by_itself(doc: Doc, start: int, end: int, words: MentionWords) -> EntityType | None:
    if _is_acting_acronym(doc, start, end, words) or _is_quoted_paper(doc, start, end):
        return "Organisation"
    first = doc[start].text
    before = doc[start - 1] if start else None
    if (
        before is not None
        and before.text.islower()
        and before.pos_ == "NOUN"
        and before.text not in {"state", "force"}
    ):
        glossed: EntityType | None = "Organisation" if before.text in words.body_gloss else None
        if glossed or before.text in words.place_gloss:
            return glossed or "Place"
    if is_company([token.text for token in doc[start:end]], words):
        return "Organisation"
    if end - start > 1:
        heads = words.organisation_heads | words.place_heads | words.company_forms | words.event_heads
        if doc[end - 1].text in heads:
            return None
        national = before is not None and before.ent_type_ == "NORP" and end - start == 2
        follows = doc[end : end + 1]
        apart = bool(len(follows)) and (follows[0].pos_ in {"VERB", "AUX"} or follows.text in {",", "("})
        if is_given_name(first, words) or (national and apart):
            return "Person"
        named = before is None or before.lower_ not in {"the", "of", "in", "at"}
        return "Person" if named and is_introduced_person(doc, end, words) else None
    token = doc[start]
    if _is_gone_to(doc, start, words):
        return "Place"
    if (
        token.dep_ in {"nsubj", "nsubjpass"}
        and token.head.lemma_ in words.human_verbs
        and token.pos_ == "PROPN"
    ):
        return "Person"
    return None


def _by_gloss(index: int, doc: Doc, start: int, end: int, words: MentionWords) -> EntityType | None:
    """Return what "Walvi, the country's largest lender, …" and "the Upper Vann mine" say of a name."""
    if word_at(doc, end) == "state" and word_at(doc, start - 1) in {"of", "in", "from", "across"}:
        return "Place"
    if _is_typed(doc, end, words.place_types | words.site_nouns) or is_of_kind(doc, end, words, person=False):
        return "Place"
    called = word_at(doc, start - 1) in {"called", "named"}
    if word_at(doc, end) != "," and not called:
        return None
    said = class_by_gloss(Candidate(index, start, end, "Organisation", UNCLAIMED_RULE, GUESSED), doc, words)
    return said if called or said in {"Organisation", "Person"} else None


def _is_typed(doc: Doc, end: int, types: frozenset[str]) -> bool:
    return word_at(doc, end) in types and doc[end].dep_ != "compound"


def _is_gone_to(doc: Doc, index: int, words: MentionWords) -> bool:
    """Tell "They reached Sidrice" and "was born in Sidrice" from "They reached Christmas"."""
    token = doc[index]
    if token.pos_ != "PROPN" or token.ent_type_ or token.is_upper or word_at(doc, index + 1) in {"'s", "-"}:
        return False
    visited = token.dep_ == "dobj" and token.head.lemma_ in words.going_verbs and token.head.i == index - 1
    stayed = word_at(doc, index - 1) in {"in", "near"} and token.dep_ == "pobj"
    return visited or stayed


def _by_lists(
    doc: Doc, own: Sequence[Candidate], runs: Sequence[tuple[int, int]], words: MentionWords
) -> dict[tuple[int, int], EntityType]:
    """Return the class of runs in a list of which at least two other items, and most of them, are of one class."""
    items = [_Item(one.start, one.end, one.type) for one in own if one.type != "Report"]
    items += [_Item(start, end, None) for start, end in runs]
    types: dict[tuple[int, int], EntityType] = {}
    for listed in _lists(sorted(items, key=lambda item: item.start), doc):
        said = class_of_list(doc, listed[0].start, listed[-1].end, words)
        counts = Counter(item.type for item in listed if item.type is not None)
        if said is not None:
            counts[said] += LISTED
        entity_type, most = counts.most_common(1)[0] if counts else (None, 0)
        if most < LISTED or most < MAJORITY * counts.total():
            continue
        for item in listed:
            fits = entity_type != "Person" or item.end - item.start > 1 or said is not None
            if item.type is None and entity_type is not None and fits:
                types[item.start, item.end] = entity_type
    return types


def _lists(items: Sequence[_Item], doc: Doc) -> Iterator[list[_Item]]:
    listed: list[_Item] = []
    for item in items:
        between = [token.lower_ for token in doc[listed[-1].end : item.start]] if listed else []
        if listed and not (between and set(between) <= _JOINTS and len(between) <= 2):
            yield listed
            listed = []
        listed.append(item)
    if listed:
        yield listed
