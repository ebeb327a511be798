"""Relations that exclude each other: another object where there can be only one, or a denial."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Final

from graph.compare.corpus import Corpus
from graph.compare.places import COUNTRY, holds_part
from graph.model import ClaimKey, Conflict, Relation
from graph.values.folding import words_of

MOST: Final = 24
"""Claims on one subject and predicate that are compared with each other."""

TOWN: Final = re.compile(r"\b(?:town|village|city|hamlet|suburb|port)(?:\s+of)?\s*$", re.IGNORECASE)
OPPOSED: Final = (("supports", "opposes"), ("alliedWith", "opposes"))
"""Predicates that exclude each other between the same two at one time."""

ONCE: Final = frozenset({"joined", "founded", "bornIn", "diedIn", "killedIn"})
"""Acts of which there is one: who denies it without a time denies it for all."""

ONE: Final = {"publishedBy": "one body"}


def relation_conflicts(
    corpus: Corpus,
    functional: Collection[str],
    symmetric: Collection[str],
    carriers: Collection[str] = (),
    serial: Collection[str] = (),
) -> Iterator[Conflict]:
    """Yield each two relations that cannot both hold: opposite stances, or two objects of a functional one.

    Args:
        corpus: Of the build.
        functional: Predicates of which a thing has one object.
        symmetric: Predicates that hold both ways.
        carriers: Words of the names of periodicals and presses: beside one, another body may publish a work too.
        serial: Words of titles that tell no work from another.
    """
    told_inside = {
        (corpus.entity_of(slug, relation.subject), corpus.entity_of(slug, relation.object))
        for slug in corpus.slugs
        for _, relation in corpus.relations(slug)
        if relation.predicate == "locatedIn" and relation.stance == "asserts"
    }
    stances: dict[tuple[str, str, str], list[tuple[ClaimKey, Relation]]] = defaultdict(list)
    objects: dict[tuple[str, str], list[tuple[ClaimKey, Relation]]] = defaultdict(list)
    for slug in corpus.slugs:
        for key, relation in corpus.relations(slug):
            subject, object_ = (corpus.entity_of(slug, end) for end in (relation.subject, relation.object))
            if relation.predicate in symmetric:
                subject, object_ = sorted((subject, object_))
            if relation.certainty == "stated":
                stances[(subject, relation.predicate, object_)].append((key, relation))
                known = relation.predicate != "publishedBy" or corpus.is_told_apart(subject, serial)
                if relation.predicate in functional and relation.stance == "asserts" and known:
                    objects[(subject, relation.predicate)].append((key, relation))
    for (subject, predicate, object_), told in stances.items():
        for (one, first), (other, second) in combinations(told[:MOST], 2):
            if {first.stance, second.stance} == {"asserts", "denies"} and _denied_time(
                predicate, first, second
            ):
                words = f"{corpus.label(subject)} {spelled(predicate)} {corpus.label(object_)}"
                yield conflict_of(
                    one, other, f"One says that {words}, the other denies it.", "stance", hard=True
                )
    yield from _opposed(corpus, stances)
    for (subject, predicate), told in objects.items():
        for (one, first), (other, second) in combinations(told[:MOST], 2):
            ends = corpus.entity_of(one.slug, first.object), corpus.entity_of(other.slug, second.object)
            beside = one.slug == other.slug and (
                first.evidence == second.evidence or predicate == "publishedBy"
            )
            if (
                beside
                or (predicate != "locatedIn" and not told_inside.isdisjoint({ends, ends[::-1]}))
                or any(_carries(corpus, end, carriers) for end in ends)
                or not _exclude(
                    corpus,
                    subject,
                    predicate,
                    *ends,
                    town=_is_town(corpus, subject, (one, first), (other, second)),
                )
            ):
                continue
            reason = (
                f"{corpus.label(subject)} {spelled(predicate)} {ONE.get(predicate, 'one place')} only, but one says "
                f"{corpus.label(ends[0])}, the other {corpus.label(ends[1])}."
            )
            yield conflict_of(
                one,
                other,
                reason,
                "object of a relation that has one",
                hard=predicate != "publishedBy"
                and not (predicate == "locatedIn" and subject.startswith("place/")),
            )


def _opposed(
    corpus: Corpus, stances: Mapping[tuple[str, str, str], Sequence[tuple[ClaimKey, Relation]]]
) -> Iterator[Conflict]:
    """Yield two claims of which one says that a body supports another, the other that it fights it."""
    for (subject, predicate, object_), told in stances.items():
        for friendly, hostile in OPPOSED:
            if predicate != friendly:
                continue
            against = [
                *stances.get((subject, hostile, object_), ()),
                *stances.get((object_, hostile, subject), ()),
            ]
            for one, first in told[:MOST]:
                for other, second in against[:MOST]:
                    if first.stance == second.stance == "asserts" and _same_time(first, second):
                        words = f"{corpus.label(subject)} {spelled(friendly)} {corpus.label(object_)}"
                        reason = f"One says that {words}, the other that the one opposes the other."
                        yield conflict_of(one, other, reason, "relations that exclude each other", hard=False)


def _is_town(corpus: Corpus, subject: str, *claims: tuple[ClaimKey, Relation]) -> bool:
    """Tell whether a claim's sentence calls the place a town, which lies in one country, other than a river."""
    return any(
        TOWN.search(corpus.words(key.slug, sentence).partition(corpus.label(subject))[0])
        for key, relation in claims
        for sentence in relation.evidence
    )


def _exclude(corpus: Corpus, subject: str, predicate: str, first: str, second: str, *, town: bool) -> bool:
    if first == second or holds_part(corpus, first, second) or holds_part(corpus, second, first):
        return False
    known = [corpus.entities[key] for key in (first, second) if key in corpus.entities]
    if len(known) < len((first, second)):
        return False
    if predicate == "locatedIn":
        # Rivers and regions lie in several countries; a camp or town lies in one.
        countries = all(len(entity.iso3166) == COUNTRY for entity in known)
        return countries and (town or subject.startswith("camp/"))
    if known[0].type == "Place":
        # A town that nobody placed may lie in the other; two that are placed do not.
        return all(entity.contained_in or entity.iso3166 for entity in known)
    return True


def _carries(corpus: Corpus, key: str, carriers: Collection[str]) -> bool:
    return not set(words_of(corpus.label(key))).isdisjoint(carriers)


def _denied_time(predicate: str, first: Relation, second: Relation) -> bool:
    """Tell whether what one denies is what the other says: of one time, or of an act that is denied of all times.

    "He denied that he had joined" denies that he joined in 2016; "she is no member" leaves open what she was then.
    """
    denial = first if first.stance == "denies" else second
    return _same_time(first, second) or (predicate in ONCE and not is_dated(denial))


def is_dated(relation: Relation) -> bool:
    """Tell whether a relation's words say when it held."""
    return relation.time is not None and bool(relation.time.start or relation.time.end or relation.time.text)


def _same_time(first: Relation, second: Relation) -> bool:
    times = [
        (relation.time.start, relation.time.end) if relation.time else ("", "")
        for relation in (first, second)
    ]
    return times[0] == times[1]


SPELLED: Final = {
    "memberOf": "is a member of",
    "holdsRoleIn": "holds a role in",
    "citizenOf": "is a citizen of",
    "spouseOf": "is the spouse of",
    "parentOf": "is the parent of",
    "siblingOf": "is a sibling of",
    "partOf": "is part of",
    "affiliatedWith": "is affiliated with",
    "alliedWith": "is allied with",
    "locatedIn": "is located in",
    "basedIn": "is based in",
    "bornIn": "was born in",
    "diedIn": "died in",
    "killedIn": "was killed in",
    "heldIn": "was held in",
    "interviewedBy": "was interviewed by",
    "authoredBy": "was written by",
    "publishedBy": "was published by",
    "about": "is about",
    "travelledTo": "travelled to",
    "livesIn": "lives in",
    "operatesIn": "operates in",
}
"""Predicates as words, where taking the name apart does not make them."""


def spelled(predicate: str) -> str:
    """Return a predicate as words: `bornIn` → "was born in"."""
    return SPELLED.get(predicate, predicate)


def conflict_of(one: ClaimKey, other: ClaimKey, reason: str, what: str, *, hard: bool) -> Conflict:
    """Return the conflict of two relations; `what` is what lines them up."""
    first, second = sorted((one, other))
    return Conflict(
        (first, second),
        "hard" if hard else "soft",
        reason,
        (f"lined up by: {what}",),
    )
