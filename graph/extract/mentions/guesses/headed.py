"""Names whose head word tells their class: "Ministry of Health", "Green Party of Sweden", "Lake Chad", "Cod War"."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from graph.extract.mentions.candidate import Candidate, is_capitalised, word_at
from graph.extract.mentions.guesses.numbered import around_brackets, behind_number
from graph.extract.mentions.repair.extend import PARTICLES
from graph.extract.mentions.trust import HEADED, OVERRULE
from graph.extract.mentions.wordlists import MentionWords
from graph.model import EntityType

_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_OF = frozenset(
    {"pour", "para", "für", "of", "for", "on", "against", "de", "du", "del", "des", "della", "do", "da"}
)
_ASSEMBLIES = frozenset(
    {"Parliament", "Congress", "Senate", "Assembly", "Cabinet", "Government", "Legislature"}
)
_HOUSED = frozenset(
    {"Observatory", "Laboratory", "University", "College", "School", "Academy", "Club", "Bank", "Church"}
)
_NAMESAKES = frozenset(
    {"King", "Queen", "Prince", "Princess", "Children", "Men", "Girls", "Boys", "Lloyd", "Nation"}
)
_OF_PLACE = frozenset({"of", "de", "du", "del", "des", "della", "do", "da"})
_ARTICLES = frozenset({"the", "a", "an", "la", "los", "las", "le", "les"})
_PREFIXES = frozenset({"Co", "Non", "Anti", "Inter", "Multi", "Counter", "Trans", "Vice"})
_HONORIFICS = frozenset({"mr", "mrs", "ms", "miss", "dr", "sir"})
_ADJECTIVE_ENDINGS = ("ic", "al", "ive", "ist")
_OFFICE_HOLDERS = frozenset(
    {
        "Attorney",
        "Prosecutor",
        "Ombudsman",
        "Commissioner",
        "President",
        "Governor",
        "Mayor",
        "Coroner",
        "Sheriff",
    }
    | {"Minister", "Chancellor", "Auditor", "General", "Advocate", "Rapporteur", "Envoy"}
)
_OF_COURTS = frozenset({"Judge", "Attorney", "Magistrate", "Prosecutor"})
_PLURAL_OWNERS = frozenset({"Women", "Men", "People", "Children", "Peoples"})


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
    start = _left(doc, head, words)
    if any(token.lower_.rstrip(".") in _HONORIFICS for token in doc[max(0, start - 1) : head]):
        return None  # "Ms Hill"
    end = head + 1 if doc[head].text in words.company_forms else _right(doc, head, entity_type, words)
    if entity_type in {"Report", "Place"}:
        end = behind_number(doc, end)
    if entity_type == "Organisation" and doc[start].text == "Operation":
        return None  # "Operation Night Watch"
    if doc[head].text in _heads_before(entity_type, words) and start == head and end == head + 1:
        end = _run(doc, head + 1, words)  # "Lake Chad", "Mount Hermon"
        if entity_type == "Organisation":
            end = _with_articles(doc, end, words)  # "Liwa al-Orrel"
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


def _left(doc: Doc, head: int, words: MentionWords) -> int:
    start = head
    while start > 0:
        before = doc[start - 1]
        if (
            start > 2
            and doc[start - 2].text == "-"
            and before.text.islower()
            and not doc[start - 2].whitespace_
            and doc[start - 3].text in _PREFIXES
        ):
            start -= 3  # "Co-operative"
        elif (
            before.text == "-" and not before.whitespace_ and start > 1 and not doc[start - 2].whitespace_
        ) or (before.text == "&" and is_capitalised(doc, start - 2)):
            start -= 2
        elif (
            before.text == "and"
            and is_capitalised(doc, start - 2)
            and doc[start - 2].text.endswith(_ADJECTIVE_ENDINGS)
        ):
            start -= 2  # "Social Democratic and Labour Party"
        elif before.text in {"'s", "'"} and start > 1 and _owns_name(doc, start - 2):
            start -= 2
        elif (
            before.text in PARTICLES
            and start > 1
            and is_capitalised(doc, start - 2)
            and doc[start - 2].whitespace_
            and doc[start - 2].text not in words.sentence_starters
        ):
            start -= 2  # "Vera Ostan de Orlen Foundation"
        elif _ORDINAL.fullmatch(before.text):
            return start - 1
        elif (
            is_capitalised(doc, start - 1)
            and before.text not in words.time_words
            and (before.text not in words.sentence_starters or _is_inside(doc, start - 1))
        ):
            start -= 1
        else:
            break
    return start


def _is_inside(doc: Doc, index: int) -> bool:
    """Tell the words in "the All India Congress" and "Save Our Rivers" from words that begin a sentence."""
    if doc[index].text == "Our" and is_capitalised(doc, index - 1) and not doc[index].is_sent_start:
        return True
    return doc[index].text in {"All", "One"} and index > 0 and doc[index - 1].lower_ == "the"


def _owns_name(doc: Doc, owner: int) -> bool:
    """Tell "Women's League", "Workers' Party" from "Iraq's Ministry of Defence"."""
    if doc[owner].text in _OFFICE_HOLDERS and word_at(doc, owner + 2) == "Office":
        return True  # "the Attorney's Office"
    if owner and doc[owner - 1].text.rstrip(".") in {"St", "Saint", "Sainte"}:
        return True  # "Saint Orla's Church"
    return doc[owner].text in _PLURAL_OWNERS | _NAMESAKES or (
        is_capitalised(doc, owner) and doc[owner + 1].text == "'" and doc[owner].text.endswith("s")
    )


def _right(doc: Doc, head: int, entity_type: EntityType | None, words: MentionWords) -> int:
    """Return the end of the name: after "of …", and after "and …" where the model goes on too."""
    end = head + 1
    while end < len(doc):
        after = end
        if doc[end].text in (_OF_PLACE if entity_type == "Place" else _OF):
            if entity_type == "Place" and is_district(doc, head):
                break  # "Orrel District of Tana Province"
            if doc[head].text == "Parliament" and word_at(doc, head - 2).lower() in {
                "member",
                "members",
            }:
                break  # "Member of Parliament for Orlen"
            if doc[head].text in _HOUSED | {"Watch"} and doc[end].text == "on":
                break  # "the Orlen Observatory on Mount Tamra", "a report by Quay Watch on Orlen"
            if (
                doc[head].text in _ASSEMBLIES
                and doc[end].text in {"for", "on", "against"}
                and end == head + 1
            ):
                break  # "sat in the Orlen Parliament for the Salt Party"
            after += 1
            if after < len(doc) and doc[after].text in _ARTICLES:
                after += 1
        elif doc[end].text in {"and", "&"} and end > head + 1 and _goes_on(doc, end, words):
            after += 1
        else:
            break
        further = _run(doc, after, words)
        if further == after:
            break
        end = further
    return end


def is_district(doc: Doc, head: int) -> bool:
    """Tell "Orrel District" from "Southern District of Orrel"."""
    before = word_at(doc, head - 1)
    return (
        doc[head].text in {"District", "Ward", "Village", "Province", "County", "Municipality", "Governorate"}
        and before[:1].isupper()
        and not before.endswith("ern")
        and before not in {"North", "South", "East", "West", "Central", "Federal", "Capital"}
    )


def _goes_on(doc: Doc, conjunction: int, words: MentionWords) -> bool:
    """Tell "Ministry of Trade and Industry" from "Ministry of Trade and Finora"."""
    if doc[conjunction].ent_iob_ == "I":
        return True
    following = word_at(doc, conjunction + 1)
    if not following[:1].isupper() or following in words.organisation_heads or following in words.given_names:
        return False
    return not doc[conjunction + 1].ent_type_ and not is_capitalised(doc, conjunction + 2)


def _run(doc: Doc, start: int, words: MentionWords) -> int:
    """Return the end of the capitalised words from `start` on."""
    end = start
    while end < len(doc):
        joins = (
            doc[end].text == "-" and not doc[end].whitespace_ and end > start and is_capitalised(doc, end + 1)
        )
        if not joins and (not is_capitalised(doc, end) or doc[end].text in words.time_words):
            break
        if doc[end].ent_iob_ == "B" and doc[end].ent_type_ == "PERSON" and end > start:
            break  # "… of Ontario Jane Doe"
        if end > start and (
            doc[end].lower_.rstrip(".") in words.titles or doc[end].text in words.letters_after_names
        ):
            break  # "… of the Congo Prime Minister"
        end += 1
    return end


def _with_articles(doc: Doc, end: int, words: MentionWords) -> int:
    """Return the end of a name that goes on behind Arabic articles: "Ansar Bayt | al-Orrel"."""
    while end < len(doc) and doc[end].text in words.arabic_articles:
        after = end + 2 if word_at(doc, end + 1) == "-" else end + 1
        further = _run(doc, after, words)
        if further == after:
            break
        end = further
    return end


def _ends_name(doc: Doc, index: int, words: MentionWords) -> bool:
    """Tell whether a capitalised word after the head begins something else: "Defence Ministry Spokesman"."""
    return doc[index].lower_.rstrip(".") in words.titles or doc[index].text in words.time_words
