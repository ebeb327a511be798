"""Figures of two documents that tell of one happening, camp, firm …, where place and time stand in the headline."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations
from typing import Final

from graph.compare.accounts.callings import Callings, Name, unmatched
from graph.compare.accounts.matters import NEAR_EVENTS, Matter, same_matter
from graph.compare.accounts.moments import one_time
from graph.compare.accounts.stories import HARM, Story, one_happening, shared_names, told_of
from graph.compare.accounts.tellings import Telling, words_for
from graph.compare.accounts.verdicts import judged
from graph.compare.intervals import disjoint
from graph.compare.pairs.pairing import Pairing
from graph.compare.pairs.shares import COUNTS
from graph.compare.pairs.when import GROWING, days_between
from graph.compare.topics.topic import Topic
from graph.compare.wording import Wording

LARGEST: Final = 64
NEIGHBOURS: Final = 12
FAR: Final = 0.98
"""Share by which two numbers may differ; more, and they count another thing in the same words."""

FRESH: Final = 3
"""Days in which a higher number of another voice is another account, no newer one."""

HELP: Final = frozenset({"aboard", "rescue", "evacuate", "flee", "treat"})
"""What else is told of those whom something harms."""

UNSURE: Final = frozenset({"earlier"})

GROWTH: Final = Decimal("1.25")
"""So many times the earlier number, the later one may be what was found since."""


def pairs_of_accounts(
    wording: Wording,
    stories: Mapping[str, Story],
    tellings: Mapping[str, Sequence[Telling]],
    callings: Mapping[str, Callings],
) -> Iterator[Pairing]:
    """Yield each two numbers that two documents about one thing give for the same, where they differ."""
    happenings = frozenset(wording.lists.get("compare_happenings", ()))
    yearly = frozenset(wording.lists.get("compare_yearly", ()))
    clear = {slug: _unambiguous(told) for slug, told in tellings.items()}
    for first, second in _candidates(clear, stories):
        one, other = stories[first.topic.key.slug], stories[second.topic.key.slug]
        common = shared_names(one, other)
        if not common:
            continue
        if (
            _is_one_voice(first, second)
            or first.passing
            or second.passing
            or (first.topic.status | second.topic.status) & UNSURE
        ):
            continue
        happened = bool(first.events & happenings)
        yearlong = bool(first.events & yearly) and not first.per
        if not one_time(first, second, (one, other), happened=happened, yearlong=yearlong):
            continue
        of_harm = first.events <= HARM | HELP
        if happened and not (_is_period(first, second) or one_happening(one, other, of_harm=of_harm)):
            continue
        disputed = happened and _is_disputed(one, other, first.topic, second.topic)
        matter = _comparable(first, second, common, of_one_cause=disputed)
        if matter is None or (happened and _is_newer(first, second)):
            continue
        if _is_told_too(first, clear[second.topic.key.slug], second) or _is_told_too(
            second, clear[first.topic.key.slug], first
        ):
            continue
        found = judged(
            first,
            second,
            matter,
            words_for(wording, first, second),
            far=FAR,
            how="two documents on one thing",
        )
        if found:
            spelled = callings[one.slug].spelled
            subject = "" if first.topic.unit in COUNTS else spelled.get(first.subject, "")
            year = first.year or first.year_before if yearlong else ""
            of = told_of(one, other, spelled)
            parts = ("" if subject in of else subject, of, year)
            setting = "; ".join(part for part in parts if part)
            yield replace(found, setting=setting)


def _candidates(
    tellings: Mapping[str, Sequence[Telling]], stories: Mapping[str, Story]
) -> Iterator[tuple[Telling, Telling]]:
    """Yield each two figures of documents that share a word of their names, and count alike; of many the nearest."""
    blocks: dict[object, list[Telling]] = defaultdict(list)
    for slug, told in tellings.items():
        words = sorted({word for name in stories[slug].headed for word in name})
        for telling in told:
            topic = telling.topic
            kinds = [near for near in NEAR_EVENTS if telling.events and telling.events < near]
            for kind in (telling.events or topic.head or topic.who, *kinds):
                same = (topic.unit if not telling.events else "", telling.per, kind)
                for word in words:
                    blocks[(same, word)].append(telling)
    seen: set[tuple[object, object]] = set()
    for block in blocks.values():
        ordered = sorted(
            block, key=lambda telling: (telling.topic.issued, telling.topic.number.value, telling.topic.key)
        )
        reach = len(ordered) if len(ordered) <= LARGEST else NEIGHBOURS
        for place, first in enumerate(ordered):
            for second in ordered[place + 1 : place + 1 + reach]:
                one, other = sorted((first, second), key=lambda telling: telling.topic.key)
                keys = (one.topic.key, other.topic.key)
                if one.topic.key.slug != other.topic.key.slug and keys not in seen:
                    seen.add(keys)
                    yield one, other


def _unambiguous(tellings: Sequence[Telling]) -> list[Telling]:
    """Return the figures of a document of which the same voice gives no other number in the same words.

    Where a document tells more of one kind than can be looked through, they are a list, and no account.
    """
    kinds: dict[object, list[Telling]] = defaultdict(list)
    for telling in tellings:
        kinds[(telling.voice, telling.per, telling.events or telling.topic.head)].append(telling)
    clear: list[Telling] = []
    for alike in kinds.values():
        if len(alike) <= LARGEST:
            unclear = {one.topic.key for pair in combinations(alike, 2) if _are_two(*pair) for one in pair}
            clear += [telling for telling in alike if telling.topic.key not in unclear]
    return clear


def _are_two(first: Telling, second: Telling) -> bool:
    one, other = first.topic, second.topic
    return (
        (one.start, one.end, one.timed) == (other.start, other.end, other.timed)
        and disjoint(one.number, other.number)
        and same_matter(first, second) == "same"
        and not (unmatched(first.names, second.names) or unmatched(second.names, first.names))
    )


def _comparable(
    first: Telling, second: Telling, common: frozenset[Name], *, of_one_cause: bool
) -> Matter | None:
    """Tell whether two figures count the same at the same place, which both documents may leave to their headlines."""
    one, other = (
        {name for name in telling.names if not any(name <= told for told in common)}
        for telling in (first, second)
    )
    if unmatched(one, other) or unmatched(other, one):
        return None
    return same_matter(first, second, of_one_cause=of_one_cause)


def _is_one_voice(first: Telling, second: Telling) -> bool:
    """Tell whether one source gives both, at different times: what it said later is news, no contradiction."""
    if first.topic.issued == second.topic.issued:
        return False
    return bool(first.source & second.source) or not (first.source or second.source)


def _is_period(first: Telling, second: Telling) -> bool:
    """Tell whether both count what happened in a month or year that they name: no day tells which it was."""
    one, other = first.topic, second.topic
    return bool(first.year or one.start != one.end) and bool(one.causes) == bool(other.causes)


def _is_disputed(first: Story, second: Story, one: Topic, other: Topic) -> bool:
    """Tell whether a document that names another cause names the one too, as what others say it was."""
    return bool(one.causes & (second.themes | second.kinds)) or bool(
        other.causes & (first.themes | first.kinds)
    )


def _is_told_too(telling: Telling, others: Sequence[Telling], paired: Telling) -> bool:
    """Tell whether the voice of the paired figure gives the other document's number too, for the same."""
    return any(
        other.voice == paired.voice
        and other.topic.unit == telling.topic.unit
        and other.events == telling.events
        and other.topic.number.value == telling.topic.number.value
        for other in others
    )


def _is_newer(first: Telling, second: Telling) -> bool:
    """Tell whether the later document tells the higher number, so late that more may have happened or been found."""
    told = sorted((first, second), key=lambda telling: telling.topic.issued)
    earlier, later = (telling.topic for telling in told)
    if earlier.issued == later.issued or later.number.value <= earlier.number.value:
        return False
    if _is_period(first, second):
        return False
    if told[1].official and first.events <= GROWING:
        # The toll rises: what authorities count later is what was found since.
        return True
    days = days_between(earlier.issued, later.issued)
    grown = later.number.value <= GROWTH * earlier.number.value
    return grown or days is None or days > FRESH
