"""Which body a report is credited to, and one report that is credited to two."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from typing import Final

from graph.compare.corpus import Corpus
from graph.compare.intervals import judge, step
from graph.compare.pairs.shares import COUNTS
from graph.compare.pairs.when import MONTH, days_between
from graph.compare.topics.topic import Topic
from graph.model import ClaimKey, Conflict
from graph.values.folding import words_of

BY: Final = re.compile(
    r"[^.;]{0,80}?\b(?:published|released|issued|compiled|prepared|produced|written|put out)\b[^.;]{0,30}?\bby\s+(?:the\s+)?"
    r"|[”\"’']?\s*,?\s+(?:by|from)\s+(?:the\s+)?",
    re.IGNORECASE,
)
NEIGHBOURS: Final = 8
"""Documents with the same number with which each is compared."""

REACH: Final = 120
"""Characters behind a report in which "published by …" stands."""

FEWEST: Final = 2
"""Numbers that two documents must have in common for the reports that they tell of to be one."""


@dataclass(frozen=True, slots=True, order=True)
class Credit:
    """A document credits a report to a body.

    Attributes:
        place: Where it stands in the text.
        named: True where the document gives the report's title.
    """

    slug: str
    place: int
    report: str
    body: str
    claim: ClaimKey
    named: bool


@dataclass(frozen=True, slots=True)
class SameReport:
    """Two documents that tell of one report.

    Attributes:
        credits: Whom the one and the other credit it to.
        numbers: The equal numbers by which it is known.
    """

    credits: tuple[Credit, Credit]
    numbers: tuple[tuple[Topic, Topic], ...]


def credits_of(corpus: Corpus, slug: str) -> list[Credit]:
    """Return whom a document credits reports to, in text order: in relations, and in who says what where."""
    extraction = corpus.extractions[slug]
    named = {
        corpus.entity_of(slug, index)
        for index, mention in enumerate(extraction.mentions)
        if mention.type == "Report" and mention.kind == "name"
    }
    found: dict[tuple[str, str], Credit] = {}

    def add(report: int, body: int, claim: ClaimKey) -> None:
        keys = corpus.entity_of(slug, report), corpus.entity_of(slug, body)
        place = extraction.mentions[report].span.start
        found.setdefault(keys, Credit(slug, place, *keys, claim, keys[0] in named))

    for key, relation in corpus.relations(slug):
        if relation.predicate == "publishedBy" and relation.stance == "asserts":
            add(relation.subject, relation.object, key)
    for key, statement in corpus.statements(slug):
        attribution = statement.attribution
        for report in attribution.reported_in:
            for speaker in attribution.speakers:
                if extraction.mentions[speaker].type == "Organisation":
                    add(report, speaker, key)
        for report in attribution.speakers:
            if extraction.mentions[report].type == "Report":
                for body in _named_behind(corpus, slug, report):
                    add(report, body, key)
    return sorted(found.values())


def same_reports(
    corpus: Corpus, credits: Mapping[str, Sequence[Credit]], topics: Mapping[str, Sequence[Topic]]
) -> Iterator[SameReport]:
    """Yield each two documents that tell of one untitled report.

    It is one where the first untitled report that each document tells of is the source of at least two equal
    numbers about the same names, and the documents were published within a month of each other.
    """
    first = {
        slug: untitled[0]
        for slug, found in credits.items()
        if (untitled := [one for one in found if not one.named])
    }
    seen: dict[tuple[str, Decimal], list[Topic]] = defaultdict(list)
    for slug in sorted(first):
        for topic in topics[slug]:
            if _telling(topic):
                seen[topic.unit, topic.number.value].append(topic)
    shared: dict[tuple[str, str], list[tuple[Topic, Topic]]] = defaultdict(list)
    for told in seen.values():
        for place, one in enumerate(told):
            for other in told[place + 1 : place + 1 + NEIGHBOURS]:
                apart = one.key.slug != other.key.slug
                if apart and one.names & other.names and judge(one.number, other.number) == "agree":
                    shared[one.key.slug, other.key.slug].append((one, other))
    for (left, right), pairs in sorted(shared.items(), key=lambda item: item[0]):
        days = days_between(corpus.documents[left].metadata.issued, corpus.documents[right].metadata.issued)
        few = len({one.number.value for one, _ in pairs}) < FEWEST
        if not few and first[left].report != first[right].report and (days is None or days <= MONTH):
            yield SameReport((first[left], first[right]), tuple(pairs))


def by_title(
    corpus: Corpus, credits: Mapping[str, Sequence[Credit]], serial: Collection[str]
) -> dict[str, list[Credit]]:
    """Return the credits of each report that is known by its title, in order of documents.

    Args:
        corpus: Of the build.
        credits: By document.
        serial: Words of titles that tell no work from another.
    """
    told: dict[str, list[Credit]] = defaultdict(list)
    for slug in sorted(credits):
        for credit in credits[slug]:
            if credit.named and corpus.is_told_apart(credit.report, serial):
                told[credit.report].append(credit)
    return told


def titled_conflicts(
    corpus: Corpus, titled: Mapping[str, Sequence[Credit]], carriers: Collection[str] = ()
) -> Iterator[Conflict]:
    """Yield two documents that credit a report of one title to different bodies, for each two bodies once.

    Two bodies that any document names together may have made it together; a press or periodical carries what
    others wrote; "the Harran office of the Relief Council" is a part of the Council. Where both documents say
    who published it, the relations themselves conflict.

    Args:
        corpus: Of the build.
        titled: Credits by report.
        carriers: Words of the names of periodicals and presses.
    """
    for report, told in sorted(titled.items()):
        by_body: dict[str, Credit] = {}
        named_in: dict[str, set[str]] = defaultdict(set)
        for credit in told:
            if set(words_of(corpus.label(credit.body))).isdisjoint(carriers):
                by_body.setdefault(credit.body, credit)
                named_in[credit.body].add(credit.slug)
        for first, second in combinations(sorted(by_body.values(), key=lambda credit: credit.claim), 2):
            names = [set(words_of(corpus.label(credit.body))) for credit in (first, second)]
            related = first.claim.kind == second.claim.kind == "relation"
            parts = names[0] <= names[1] or names[1] <= names[0]
            if related or parts or named_in[first.body] & named_in[second.body]:
                continue
            yield Conflict(
                claims=(first.claim, second.claim),
                severity="soft",
                reason=(
                    f"One report, {corpus.label(report)}, is credited to two bodies, {corpus.label(first.body)} and "
                    f"{corpus.label(second.body)}."
                ),
                basis=("counted: who published the report", "lined up by: its title"),
            )


def credit_conflict(corpus: Corpus, same: SameReport) -> Conflict | None:
    """Return the conflict of two documents that credit one report to different bodies."""
    first, second = sorted(same.credits, key=lambda credit: credit.claim)
    if first.body == second.body:
        return None
    numbers = sorted({one.number.value: f"'{one.words}'" for one, _ in same.numbers}.items(), reverse=True)
    return Conflict(
        claims=(first.claim, second.claim),
        severity="soft",
        reason=(
            f"One report is credited to two bodies, {corpus.label(first.body)} and {corpus.label(second.body)}: "
            f"both documents tell the same numbers from an untitled report ({', '.join(words for _, words in numbers[:3])})."
        ),
        basis=("counted: who published the report", f"lined up by: {len(numbers)} equal numbers"),
    )


def _telling(topic: Topic) -> bool:
    """Tell whether a number is rare enough to know a report by: no percentage, age or small round number."""
    value = topic.number.value
    digits = len(str(abs(value).normalize().scaleb(-step(value))))
    return topic.where != "table" and topic.unit in COUNTS and value > 30 and (digits > 1 or value >= 10_000)


def _named_behind(corpus: Corpus, slug: str, report: int) -> Iterator[int]:
    mentions, text = corpus.extractions[slug].mentions, corpus.documents[slug].text
    start = mentions[report].span.end
    for index in range(report + 1, len(mentions)):
        mention = mentions[index]
        if mention.span.start >= start + REACH:
            return
        if (
            mention.type == "Organisation"
            and mention.kind == "name"
            and BY.fullmatch(text[start : mention.span.start])
        ):
            yield index
