"""Two bodies of which each is said to run one camp at one time."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from itertools import combinations
from typing import Final, NamedTuple

from graph.compare.corpus import Corpus
from graph.compare.pairs.when import MONTH, days_between
from graph.compare.places import is_wide
from graph.compare.relations import MOST, conflict_of, is_dated, spelled
from graph.model import ClaimKey, Conflict, Relation

TIES: Final = frozenset({"partOf", "affiliatedWith", "alliedWith", "memberOf"})
"""Where one body is tied to another, both may be right."""

PRESENT: Final = re.compile(
    r"\b(?:is|are|runs?|controls?|holds?|administers?|manages?|governs?|guards?|rules?)\b", re.IGNORECASE
)
PARTLY: Final = re.compile(
    r"\b(?:parts?|half|most|much|some|jointly|together|formerly|until|previously|once|section|sector|annex|both)\b",
    re.IGNORECASE,
)


class Holder(NamedTuple):
    """A body, with the claim that it has something."""

    body: str
    key: ClaimKey
    relation: Relation


def conflicts_of_holders(corpus: Corpus, held_by_one: Collection[str]) -> Iterator[Conflict]:
    """Yield two claims of two documents of one month that two bodies have what one has at a time, such as a camp, now.

    Soft: both may have a hand in it. Not where the documents say that one body is part of the other or tied to it.

    Args:
        corpus: Of the build.
        held_by_one: Predicates of which a thing has one subject at a time.
    """
    tied: set[frozenset[str]] = set()
    holders: dict[tuple[str, str], list[Holder]] = defaultdict(list)
    for slug in corpus.slugs:
        for key, relation in corpus.relations(slug):
            subject, object_ = (corpus.entity_of(slug, end) for end in (relation.subject, relation.object))
            if relation.predicate in TIES:
                tied.add(frozenset((subject, object_)))
            elif relation.predicate in held_by_one and _is_now(corpus, key, relation):
                holders[(relation.predicate, object_)].append(Holder(subject, key, relation))
    for (predicate, object_), told in holders.items():
        if is_wide(corpus, object_):
            continue
        for one, other in combinations(told[:MOST], 2):
            pair = frozenset((one.body, other.body))
            if len(pair) == 2 and pair not in tied and _told_near(corpus, one.key, other.key):
                what, first, second = map(corpus.label, (object_, one.body, other.body))
                verb = {"administers": "runs"}.get(predicate, spelled(predicate))
                reason = f"One says that {first} {verb} {what}, the other that {second} does."
                yield conflict_of(one.key, other.key, reason, "what one body has at a time", hard=False)


def _is_now(corpus: Corpus, key: ClaimKey, relation: Relation) -> bool:
    """Tell whether a claim is of the present and of all of the thing: "is run by", not "had seized parts of"."""
    if relation.stance != "asserts" or relation.certainty != "stated" or is_dated(relation):
        return False
    words = " ".join(corpus.words(key.slug, sentence) for sentence in relation.evidence)
    return PRESENT.search(words) is not None and PARTLY.search(words) is None


def _told_near(corpus: Corpus, one: ClaimKey, other: ClaimKey) -> bool:
    days = days_between(*(corpus.documents[key.slug].metadata.issued for key in (one, other)))
    return one.slug != other.slug and days is not None and days <= MONTH
