"""What a document tells of, by its headline and first paragraph: which names, what happened, on which day."""

import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from graph.compare.accounts.callings import Callings, Name
from graph.compare.corpus import Corpus
from graph.compare.pairs.when import days_between
from graph.compare.wording import Wording
from graph.model import Document, Span
from graph.values.dates import MONTH_NAMES, WEEKDAY_NAMES

HEAD: Final = 700
"""Characters of the first paragraphs that say what a document is of."""

LINE: Final = 100
"""Characters of a line that may be a headline."""

MOST: Final = 2
"""Names by which a reason tells of what two documents are."""

HARM: Final = frozenset({"kill", "injure", "miss", "destroy", "damage"})
"""Events that are harm to people or things."""

NEAR: Final = 10
"""Days between two documents that tell of one happening as news."""

WEEKDAY: Final = re.compile(rf"\b({'|'.join(WEEKDAY_NAMES)})\b", re.IGNORECASE)
SENTENCE_END: Final = re.compile(r"[.!?][”\"]?\s+(?=[A-Z“\"])")
TOLD: Final = r"(?:said|says|denied|told|announced|reported|confirmed|accused|wrote|published|released|warned|claimed|opened|filed)"
SAID_ON: Final = re.compile(
    rf"\b{TOLD}(?:\s+\w+){{0,2}}?\s+on\s+(?:{'|'.join(WEEKDAY_NAMES)})\b|\bon\s+(?:{'|'.join(WEEKDAY_NAMES)})\s+(?:\w+\s+)?{TOLD}\b",
    re.IGNORECASE,
)
"""A day on which something was said is none on which it happened."""

DATE: Final = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(MONTH_NAMES)})\b(?: (\d{{4}})\b)?", re.IGNORECASE)
PERIOD: Final = re.compile(r"\b(?:first|second|third|fourth)\s+(?:quarter|half)\b", re.IGNORECASE)
YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class Story:
    """What one document tells of.

    Attributes:
        titled: Names in its headline, or, where that has none, in its first paragraph.
        headed: Names in the headline and the first paragraph.
        opening: Names in the headline and the first sentence.
        people: Those of the names that are of people.
        themes: What brought it about, and the events that are themes of news.
        kinds: The themes with all that a general word among them may stand for.
        periods: Quarters and halves of a year that they name.
        days: Days of the week that headline and first paragraph name, as dates.
        years: Years that they name.
        issued: When it was published.
    """

    slug: str
    titled: frozenset[Name] = frozenset()
    headed: frozenset[Name] = frozenset()
    opening: frozenset[Name] = frozenset()
    people: frozenset[Name] = frozenset()
    themes: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    periods: frozenset[str] = frozenset()
    days: frozenset[str] = frozenset()
    years: frozenset[str] = frozenset()
    issued: str = ""


def story_of(corpus: Corpus, wording: Wording, callings: Callings, slug: str) -> Story:
    """Return what a document tells of; empty where it has no headline."""
    document = corpus.documents[slug]
    title = next((block.span for block in document.blocks if block.kind == "title"), None)
    first = next((block.span for block in document.blocks if block.kind in {"paragraph", "list_item"}), None)
    if first is None:
        return Story(slug)
    if title is None:
        # A headline that the reader does not know as one: a quoted sentence, a line in capitals.
        title, first = _opening(document, first)
    first = Span(first.start, min(first.end, first.start + HEAD))
    wide = callings.wide(title) | callings.wide(first)
    told_first = callings.names(first, people=True, told_of=False) - wide
    titled = callings.names(title, people=True, told_of=False) - wide
    end = SENTENCE_END.search(document.text, first.start, first.end)
    sentence = Span(first.start, end.start() + 1 if end else first.end)
    words = f"{document.text[title.start : title.end]}. {document.text[first.start : first.end]}"
    meaning = wording.meaning(f"{words} {document.text[first.end : title.start + HEAD]}")
    themed = frozenset(wording.lists.get("compare_themes", ()))
    return Story(
        slug,
        titled or told_first,
        titled | told_first,
        titled | (callings.names(sentence, people=True, told_of=False) - wide),
        (titled | told_first) - callings.names(title, told_of=False) - callings.names(first, told_of=False),
        meaning.causes | (meaning.events & themed),
        wording.kinds(meaning.causes),
        frozenset(" ".join(match.lower().split()) for match in PERIOD.findall(words)),
        frozenset(_days(words, document.metadata.issued)),
        frozenset(YEAR.findall(words)),
        document.metadata.issued,
    )


def _opening(document: Document, first: Span) -> tuple[Span, Span]:
    """Return the line that stands for a headline, and the paragraph behind it; of a text without one its beginning."""
    text = [block.span for block in document.blocks if block.kind in {"paragraph", "list_item"}]
    if len(text) > 1 and first.end - first.start <= LINE and "\n" not in first.of(document.text):
        return text[0], text[1]
    return Span(first.start, first.start), first


def shared_names(first: Story, second: Story) -> frozenset[Name]:
    """Return the names that set two documents, in each way they are told; none where no headline has any of them."""
    linked = _met(first.titled, second.headed) | _met(second.titled, first.headed)
    named = first.titled | second.titled
    return frozenset(linked & named) | _met(first.opening, second.opening) if linked else linked


def names_of_one_time(first: Story, second: Story, *, within: int) -> frozenset[Name] | None:
    """Return the names that set two documents issued within some days, of one document its own; None where none do."""
    if first.slug == second.slug:
        return first.headed
    common, days = shared_names(first, second), days_between(first.issued, second.issued)
    return common if common and days is not None and days <= within else None


def one_happening(first: Story, second: Story, *, of_harm: bool) -> bool:
    """Tell whether two documents that share a name tell of the same that happened: near in time, of one kind.

    Args:
        first: One of them.
        second: The other.
        of_harm: Whether what is told is harm, or help against it: of a day that both name, one document may then leave
            untold what did it.
    """
    alike = bool(first.themes & (second.themes | second.kinds) or first.kinds & second.themes)
    one, other = _past(first), _past(second)
    if one and other:
        return bool(one & other) and (alike or (of_harm and not (first.themes and second.themes)))
    days = days_between(first.issued, second.issued)
    # "Nights of mud": a document that never says "landslide" tells of it by the town in its headline.
    untold = of_harm and bool(first.themes) != bool(second.themes)
    return (alike or (untold and not (one and other))) and days is not None and days <= NEAR


def told_of(first: Story, second: Story, spelled: Mapping[Name, str]) -> str:
    """Return in words of what thing and day two documents that share a name tell.

    Args:
        first: One of them.
        second: The other.
        spelled: Names as the first document spells them.
    """
    headed = (
        (_met(first.titled, second.headed) | _met(second.titled, first.headed)) - first.people - second.people
    )
    names = sorted((name for name in headed if name in spelled), key=lambda name: (-len(name), sorted(name)))
    labels = [
        spelled[name] for place, name in enumerate(names) if not any(name < one for one in names[:place])
    ]
    days = sorted(_past(first) & _past(second))
    issued = sorted({first.issued, second.issued} - {""})
    told = f"told {' and '.join(issued)}" if issued else ""
    return "; ".join(filter(None, (", ".join(labels[:MOST]), days[0] if days else told)))


def _past(story: Story) -> set[str]:
    """Return the days that a story names, but for the one on which it is told."""
    return {day for day in story.days if day < story.issued}


def _met(names: frozenset[Name], others: frozenset[Name]) -> frozenset[Name]:
    return frozenset(
        one for name in names for other in others if name <= other or other <= name for one in (name, other)
    )


def _days(words: str, issued: str) -> set[str]:
    """Return the days meant by the weekdays in some words, of a document of a known day."""
    try:
        told = date.fromisoformat(issued)
    except ValueError:
        return set()
    found = set()
    for day, month, year in DATE.findall(words):
        with suppress(ValueError):
            found.add(
                date(int(year or told.year), MONTH_NAMES.index(month.lower()) + 1, int(day)).isoformat()
            )
    for match in WEEKDAY.findall(SAID_ON.sub(" ", words)):
        back = (told.weekday() - WEEKDAY_NAMES.index(match.lower())) % 7
        found.add((told - timedelta(days=back)).isoformat())
    return found
