"""What the trained model finds, relabelled to the five classes."""

from spacy.tokens import Doc, Span

from graph.extract.mentions.candidate import Candidate, word_at
from graph.extract.mentions.guesses.noise import is_noise
from graph.extract.mentions.trust import MODEL
from graph.extract.mentions.wordlists import MentionWords
from graph.extract.parse import ParsedBlock
from graph.model import EntityType

LABELS: dict[str, EntityType] = {
    "PERSON": "Person",
    "ORG": "Organisation",
    "GPE": "Place",
    "LOC": "Place",
    "FAC": "Place",
    "WORK_OF_ART": "Report",
    "LAW": "Report",
}

TITLE_CASE = 0.7
"""Share of capitalised words from which a line counts as title case: there the model takes any word for a name."""


MOST_NAMED = 6
"""People whom a line names that is nothing but their names."""

_DASHES = frozenset({"-", "–"})

LISTED = 3
"""Commas from which on a line is a list."""


def model_entities(index: int, block: ParsedBlock, words: MentionWords) -> list[Candidate]:
    """Return the model's findings in a block; none in headings and lines in title case.

    Names in other headings come from the gazetteer, and from the running text, where the model is to be trusted.
    """
    if (block.block.kind in {"title", "heading"} or in_title_case(block.doc)) and not _is_of_people(
        block.doc
    ):
        return []
    found = []
    for entity in block.doc.ents:
        if entity.label_ not in LABELS:
            continue
        start = _behind_part(entity, words)
        candidate = Candidate(index, start, _end(entity), LABELS[entity.label_], "model", MODEL)
        if start < entity.end and not is_noise(block.doc, candidate, words):
            found.append(candidate)
    return found


def _is_of_people(doc: Doc) -> bool:
    """Tell a line of nothing but full names, "By Jane Doe and Vessurio Taleb", which is no headline."""
    people = [entity for entity in doc.ents if entity.label_ == "PERSON" and len(entity) > 1]
    named = {token.i for entity in people for token in entity}
    rest = {token.lower_ for token in doc if token.i not in named and token.is_alpha}
    return 0 < len(people) <= MOST_NAMED and rest <= {"and", "by", "with"} and len(doc.ents) == len(people)


def _behind_part(entity: Span, words: MentionWords) -> int:
    """Return where the law begins in "Article 41 of the Harbour Charter"; an article alone is no work."""
    if LABELS[entity.label_] != "Report" or entity[0].lower_ not in words.work_parts:
        return entity.start
    of = [token.i for token in entity if token.text == "of"]
    return of[-1] + 1 if of else entity.end


def _end(entity: Span) -> int:
    """Return where a name ends: no country, city or person is called by a number that follows ("Ruritania 800")."""
    end = entity.end
    scored = word_at(entity.doc, end) in _DASHES or any(token.text in _DASHES for token in entity[-2:])
    numbered = entity.label_ in {"GPE", "PERSON"} or (scored and entity.doc[end - 1].text.isdigit())
    while numbered and end - entity.start > 1:
        last = entity.doc[end - 1].text
        if not (last[0].isdigit() or last in _DASHES):
            break
        end -= 1  # also "Orlen Rovers 2-1"
    return end


def in_title_case(doc: Doc) -> bool:
    """Tell whether a block is a line whose words are nearly all capitalised, and no sentence."""
    if not len(doc) or doc[-1].text in {".", "?", "!", '"', ":", ";", ","}:
        return False
    if sum(token.text == "," for token in doc) >= LISTED:
        return False  # a list of names
    longer = [token for token in doc if token.is_alpha and len(token) > 3]
    return 3 <= len(longer) <= 25 and sum(token.text[0].isupper() for token in longer) >= TITLE_CASE * len(
        longer
    )
