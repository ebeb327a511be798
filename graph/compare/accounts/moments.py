"""Whether two numbers of different documents hold for one time, each of which may leave its time to its document."""

from datetime import date
from typing import Final

from graph.compare.accounts.doings import AGENTIVE
from graph.compare.accounts.stories import HARM, NEAR, Story
from graph.compare.accounts.tellings import Telling
from graph.compare.pairs.when import MONTH, days_between

WEEK: Final = 7
NEVER: Final = ("", "")
AT_THE_TIME: Final = frozenset(
    {
        "at the time",
        "at that time",
        "now",
        "currently",
        "at present",
        "that day",
        "so far",
        "to date",
        "thus far",
    }
)


def one_time(
    first: Telling, second: Telling, stories: tuple[Story, Story], *, happened: bool, yearlong: bool = False
) -> bool:
    """Tell whether two numbers hold for one time.

    Args:
        first: One of them.
        second: The other.
        stories: Of their documents.
        happened: Whether they count what happened once, which is told for days, or what was so on a day.
        yearlong: Whether what they measure is of years, and may have its year from words before.
    """
    one, other = (
        _time(telling, story, happened=happened, yearlong=yearlong)
        for telling, story in zip((first, second), stories, strict=True)
    )
    if yearlong and (stories[0].periods != stories[1].periods or NEVER in (one, other)):
        # Of the firm's revenue in one quarter the next is another.
        return False
    if one is None or other is None:
        return one == other and first.topic.timed == second.topic.timed
    if one == other and one != NEVER:
        return True
    days = days_between(first.topic.issued, second.topic.issued)
    if one == other:
        return days is not None and days <= (NEAR if happened else MONTH)
    if one != NEVER and other != NEVER:
        return False
    dated, issued = (one, second.topic.issued) if one != NEVER else (other, first.topic.issued)
    if days is None or days > MONTH:
        return False
    flows = bool(first.events & AGENTIVE) and not happened
    return _covers(dated, issued, happened=happened) or (flows and _is_year_of(dated, issued))


def _time(telling: Telling, story: Story, *, happened: bool, yearlong: bool) -> tuple[str, str] | None:
    """Return first and last day, both "" where none is told or only "today"; None of a time without days."""
    topic = telling.topic
    if topic.timed and topic.timed not in AT_THE_TIME:
        return None
    told = topic.start, topic.end
    # A toll "since Tuesday" is that of Tuesday's flood; arrests since then are of many days.
    since = topic.start in story.days and not topic.end and telling.events <= {*HARM, "burn"}
    if since if happened else topic.start == topic.end == topic.issued:
        told = NEVER
    year = telling.year or (
        yearlong and (telling.year_before or (len(story.years) == 1 and min(story.years)))
    )
    return (f"{year}-01-01", f"{year}-12-31") if told == NEVER and year else told


def _is_year_of(dated: tuple[str, str], issued: str) -> bool:
    """Tell whether a time is the year in which a document that names none tells what was built, hired … in it."""
    year = issued[:4]
    return bool(year) and dated == (f"{year}-01-01", f"{year}-12-31")


def _covers(dated: tuple[str, str], issued: str, *, happened: bool) -> bool:
    """Tell whether a time told in one document is the one that another leaves untold."""
    start, end = dated
    if not start or not end:
        return False
    try:
        told, first, last = (date.fromisoformat(day) for day in (issued, start, end))
    except ValueError:
        return False
    if happened:
        return (last - first).days <= 1 and 0 <= (told - last).days <= NEAR
    return (last - first).days <= MONTH and first <= told and (told - last).days <= WEEK
