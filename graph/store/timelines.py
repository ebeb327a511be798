"""The figures that sources tell of one entity over time."""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from decimal import Decimal

from graph.store.store import Store

FIGURES = """SELECT DISTINCT ?claim ?number ?value ?upper ?comparator ?low ?high ?unit ?counted ?group ?row ?column ?place
       ?start ?end ?said ?file ?issued ?speaker ?origin ?exact ?from ?before ?behind {{
  VALUES ?entity {{ {entities} }}
  ?claim a cg:Figure ; cg:involves ?entity ; cg:value ?value ; cg:numberText ?number ; cg:unit ?unit ; cg:comparator ?comparator ;
    cg:stance cg:asserts ; cg:status ?status ; cg:evidence ?sentence .
  ?sentence cg:inSource ?source ; cg:exact ?exact ; cg:start ?from . ?source cg:fileName ?file .
  OPTIONAL {{ ?claim cg:numberPassage/cg:end ?behind ; cg:numberPassage/cg:start ?before }}
  FILTER(?status != cg:rejected) FILTER NOT EXISTS {{ ?claim cg:certainty cg:conditional }}
  OPTIONAL {{ ?source dcterms:issued ?issued }} OPTIONAL {{ ?claim cg:upperValue ?upper }}
  OPTIONAL {{ ?claim cg:low ?low }} OPTIONAL {{ ?claim cg:high ?high }} OPTIONAL {{ ?claim cg:counted ?counted }}
  OPTIONAL {{ ?claim cg:group ?group }} OPTIONAL {{ ?claim cg:row ?row }} OPTIONAL {{ ?claim cg:column ?column }}
  OPTIONAL {{ ?claim cg:place ?place }} OPTIONAL {{ ?claim cg:startTime ?start }} OPTIONAL {{ ?claim cg:endTime ?end }}
  OPTIONAL {{ ?claim cg:saidOn ?said }} OPTIONAL {{ ?claim cg:speakerText ?speaker }}
  OPTIONAL {{ ?claim cg:origin/skos:prefLabel ?origin }}
}} ORDER BY ?claim ?speaker ?origin"""


CONTAINERS = """SELECT DISTINCT ?place {{
  VALUES ?entity {{ {entities} }} ?entity (schema:containedInPlace|cg:locatedIn)+ ?place
}} ORDER BY ?place"""

REACH = 80
"""Characters behind a number in which words for what is counted stand, up to the end of the clause."""
BOUNDS = frozenset(
    [
        "about",
        "around",
        "some",
        "roughly",
        "approximately",
        "nearly",
        "almost",
        "over",
        "under",
        "more",
        "less",
        "fewer",
        "than",
        "at",
        "least",
        "most",
        "up",
        "to",
        "as",
        "many",
        "an",
        "estimated",
        "between",
    ]
)
CLAUSE_END = re.compile(r"[,;:.()]")


@dataclass(frozen=True, slots=True)
class Point:
    """One figure of a timeline.

    Attributes:
        number: As it stands in the text.
        low: Lowest value that the words allow, None where open.
        high: Highest, None where open.
        start: First day for which it is valid, else when it was said or published; "" where nothing is known.
        end: Last day, or the same as `start`.
        told: True where the time is only that of the telling.
    """

    claim: str
    number: str
    value: Decimal
    comparator: str
    low: Decimal | None
    high: Decimal | None
    unit: str
    counted: str
    start: str
    end: str
    told: bool
    file: str
    speaker: str
    origin: str


def find_timeline(
    store: Store,
    entities: Collection[str],
    counts: Callable[[str], bool],
    other_group: Callable[[str], bool] = lambda _group: False,
) -> tuple[Point, ...]:
    """Return the figures about some entities by time, those without a time last.

    A figure whose place is another one is left out: it only names the entity. A place around the entity is not
    another one: "the camp in Kenya held …".

    Args:
        store: Of a build.
        entities: IRIs.
        counts: Tells from the words for what is counted whether a figure is wanted.
        other_group: Tells from the words for who is counted whether these are only some of those that are wanted.
    """
    listed = " ".join(f"<{iri}>" for iri in sorted(entities))
    places = {*entities, *(row["place"].value for row in store.select(CONTAINERS.format(entities=listed)))}
    points: dict[str, Point] = {}
    for row in store.select(FIGURES.format(entities=listed)):

        def word(name: str, row: object = row) -> str:
            term = row[name]  # type: ignore[index]
            return "" if term is None else str(term.value)

        place = word("place")
        counted = " ".join(filter(None, (word("counted"), word("group"), word("row"), word("column"))))
        if word("claim") in points or (place and place not in places):
            continue
        near = (
            counted,
            _behind(word("exact"), word("from"), word("behind")),
            verb_before(word("exact"), word("from"), word("before")),
        )
        if not any(map(counts, near)) or other_group(word("group")):
            continue
        told = not (word("start") or word("end"))
        when = word("said") or word("issued")
        points[word("claim")] = Point(
            claim=word("claim"),
            number=" ".join(word("number").split()),
            value=Decimal(word("value")),
            comparator=word("comparator").rpartition("#")[2],
            low=Decimal(word("low")) if word("low") else None,
            high=Decimal(word("high")) if word("high") else None,
            unit=word("unit").rpartition("#")[2],
            counted=" ".join(word("counted").split()),
            start=when if told else word("start") or word("end"),
            end=when if told else word("end") or word("start"),
            told=told,
            file=word("file"),
            speaker=word("speaker"),
            origin=word("origin"),
        )
    return tuple(
        sorted(
            points.values(),
            key=lambda point: (not point.start, point.start, point.end, point.value, point.claim),
        )
    )


def verb_before(sentence: str, start: str, number_start: str) -> str:
    """Return the word before a number with its bounds: "the camp held about 1,200 people"."""
    words = sentence[: int(number_start) - int(start)].split() if number_start else []
    while words and words[-1].lower() in BOUNDS:
        words.pop()
    return words[-1] if words else ""


def _behind(sentence: str, start: str, number_end: str) -> str:
    """Return the words behind a number in its clause."""
    if not number_end:
        return ""
    at = int(number_end) - int(start)
    words = sentence[at : at + REACH]
    stop = CLAUSE_END.search(words)
    return words[: stop.start()] if stop else words
