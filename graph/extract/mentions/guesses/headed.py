"""Names whose head word tells their class: "Ministry of Health", "Green Party of Sweden", "Lake Chad", "Cod War"."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from graph.extract.mentions.candidate import Candidate, is_capitalised, word_at
from graph.extract.mentions.guesses.left_of_head import left_end
from graph.extract.mentions.guesses.numbered import around_brackets, behind_number
from graph.extract.mentions.guesses.right_of_head import behind_articles, right_end, run_end
from graph.extract.mentions.trust import HEADED, OVERRULE
from graph.extract.mentions.wordlists import MentionWords
from graph.model import EntityType

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_HONORIFICS = frozenset({"mr", "mrs", "ms", "miss", "dr", "sir"})
_OF_COURTS = frozenset({"Judge", "Attorney", "Magistrate", "Prosecutor"})


def headed_names(index: int, doc: Doc, words: MentionWords) -> list[Candidate]:
    """Return names of bodies, places, laws and events that their head word gives away."""
    found = []
    for head in range(len(doc)):
        if not is_capitalised(doc, head) and doc[head].text not in words.company_forms:
            continue
        for entity_type, rule, trust in _classes(doc[head].text, words):
            bounds = _bounds(doc, head, entity_type, words)
            if bounds is not None and rule == "event-head" and _wrote(doc, bounds[0], words):
                found.append(Candidate(index, *bounds, "Organisation", "organisation-head", HEADED))
                break
            if bounds is not None:
                found.append(Candidate(index, *bounds, entity_type, rule, trust))
                break
    return found


def _wrote(doc: Doc, start: int, words: MentionWords) -> bool:
    """Tell the body of "a report by the Clean Quay Campaign" from an event."""
    by = start - 2 if word_at(doc, start - 1) == "the" else start - 1
    return by > 0 and doc[by].text == "by" and doc[by - 1].text in words.work_nouns


def _classes(head: str, words: MentionWords) -> Iterator[tuple[EntityType | None, str, int]]:
    if head in words.event_heads:
        yield None, "event-head", OVERRULE
    if (
        head in words.organisation_heads
        or head in words.organisation_heads_before
        or head in words.company_forms
    ):
        yield "Organisation", "organisation-head", HEADED
    if head in words.report_heads:
        yield "Report", "report-head", HEADED
    if head in words.place_heads or head in words.place_heads_before:
        yield "Place", "place-head", HEADED


def _bounds(
    doc: Doc, head: int, entity_type: EntityType | None, words: MentionWords
) -> tuple[int, int] | None:
    start = left_end(doc, head, words)
    if any(token.lower_.rstrip(".") in _HONORIFICS for token in doc[max(0, start - 1) : head]):
        return None  # "Ms Hill"
    end = head + 1 if doc[head].text in words.company_forms else right_end(doc, head, entity_type, words)
    if entity_type in {"Report", "Place"}:
        end = behind_number(doc, end)
    if entity_type == "Organisation" and doc[start].text == "Operation":
        return None  # "Operation Night Watch"
    if doc[head].text in _heads_before(entity_type, words) and start == head and end == head + 1:
        end = run_end(doc, head + 1, words)  # "Lake Chad", "Mount Hermon"
        if entity_type == "Organisation":
            end = behind_articles(doc, end, words)  # "Liwa al-Orrel"
    elif end == head + 1 and is_capitalised(doc, end) and not _ends_name(doc, end, words):
        return None  # the head of "Council House" is House
    if entity_type == "Report":
        start = around_brackets(doc, start, head)
    if entity_type == "Report" and end == head + 1 and start == head:
        return None
    if doc[start].text == "Member" and doc[head].text in {"State", "States"}:
        return None  # of a union
    if doc[head].text in {"District", "Circuit"} and word_at(doc, head + 1) in _OF_COURTS:
        return None  # "U.S. District Judge"
    if doc[head].text == "Cabinet" and word_at(doc, head + 1) in words.portfolio_titles:
        return None  # "Health Cabinet Secretary"
    if entity_type == "Report" and _YEAR.fullmatch(word_at(doc, end)):
        end += 1  # "Water Act 2002"
    if entity_type in {"Place", None} and start < head and end == head + 1 and _is_surname(doc, head, words):
        return None
    return (start, end) if end - start > 1 else None


def _heads_before(entity_type: EntityType | None, words: MentionWords) -> frozenset[str]:
    """Return the heads that stand before the name: "Lake Chad", "Parti Orlenais"."""
    if entity_type == "Place":
        return words.place_heads_before
    return words.organisation_heads_before if entity_type == "Organisation" else frozenset()


def _is_surname(doc: Doc, head: int, words: MentionWords) -> bool:
    """Tell "Jane Hill" from "the Albert Hall"."""
    given = next((at for at in (head - 1, head - 2) if word_at(doc, at) in words.given_names), None)
    if doc[head].text not in words.surname_heads or given is None or given < 1:
        return given is not None and doc[head].text in words.surname_heads
    return doc[given - 1].lower_ not in {"the", "in", "at", "near", "from", "to", "st", "st.", "saint", "san"}


def _ends_name(doc: Doc, index: int, words: MentionWords) -> bool:
    """Tell whether a capitalised word after the head begins something else: "Defence Ministry Spokesman"."""
    return doc[index].lower_.rstrip(".") in words.titles or doc[index].text in words.time_words
