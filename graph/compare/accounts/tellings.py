"""Figures with what their sentence names and who gives them: what is needed where place and time stand elsewhere."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from graph.compare.accounts.callings import Callings, Name
from graph.compare.accounts.doings import events_of, generic_nouns, kind_of, part_of, role_of, stock_of
from graph.compare.accounts.givers import is_official, voice_of
from graph.compare.accounts.stories import HEAD
from graph.compare.corpus import Corpus
from graph.compare.pairs.shares import COUNTS
from graph.compare.topics.topic import Topic
from graph.compare.wording import Wording, stem
from graph.model import Span, Statement
from graph.values.folding import fold

LOCATIVE: Final = re.compile(
    r"\b(?:in|at|near|inside|outside|around|across)\s+(?:the\s+)?(?:[a-z]+\s+){0,2}(?:of\s+)?(?=[A-Z])",
    re.IGNORECASE,
)
"""Words that set a sentence, and those behind it in its paragraph, at a place."""


BOTH: Final = re.compile(r"[\w-]+s\s+and\s+([\w-]+s)\b")
"""What is counted where it is of two kinds."""


VERB: Final = re.compile(
    r"[.,;:!?()]\s|\s(?:is|are|was|were|has|have|had|will|would|can|could|said|says|[a-z]+ed)\b"
)
"""Ends the place at which such words set a sentence."""


A_DAY: Final = re.compile(
    r"\s+(?:[\w’'-]+\s+){0,5}?(?:a|per|each|every)\s+(?:[a-z]+\s+and\s+)?(day|week|month|year)\b|\s+(?:[\w-]+\s+){0,3}?(daily|monthly|weekly)\b"
)
YEAR: Final = re.compile(r"(?<!from )(?<!than )(?<!since )(?<!to )(?<!with )\b(?:19|20)\d\d\b(?!-)")
"""A year that something is of, not one with which it is compared."""


SENTENCE_END: Final = re.compile(r"[.!?][”\"]?\s+(?=[A-Z“\"])")
BARE: Final = re.compile(r"\s+(?:were\s+)?(?:[a-z]+ed\b|hurt\b|dead\b|missing\b)|\s*[.,;]")
"""Behind a number without a noun."""

PERIOD: Final = {"daily": "day", "weekly": "week", "monthly": "month"}


@dataclass(frozen=True, slots=True)
class Telling:
    """A topic with what else tells it from others.

    Attributes:
        events: What happened to what is counted: of the words for it, else of its clause.
        role: Nouns for what people are where it happened ("miners", "passengers"), which others call people; no
            part of the topic's head.
        agent: Words of its clause, and of the numbers before it in its sentence, that may say who does it.
        kind: Of measures the words before the one that tells the event: "operating" of "operating profit".
        base: As of its topic, or of the number before in the same row.
        names: Places and bodies that its sentence names, whoever says it left out.
        subject: The last name before the number, of any kind.
        voice: Who gives the number: keys of entities, else the words for them; empty for the text itself.
        official: True where authorities give it, or the text itself, which has it from them.
        passing: True where its sentence or the headline says that it is of a week, a first count, a poll.
        source: The same, and of the text itself its publisher.
        per: As of its topic, or of "a day" further on.
        year: The one year that its sentence names.
        year_before: The last year that its paragraph names before it.
        paragraph: Where the paragraph begins that it stands in.
    """

    topic: Topic
    events: frozenset[str]
    role: frozenset[str]
    agent: frozenset[str]
    kind: frozenset[str]
    base: frozenset[str]
    names: frozenset[Name]
    subject: Name
    voice: frozenset[str]
    source: frozenset[str]
    official: bool
    passing: bool
    per: str
    year: str
    year_before: str
    paragraph: int

    @property
    def alone(self) -> bool:
        """Tell whether its words say what it counts: "12 of them" does not."""
        return self.topic.stated and self.topic.parent is None


def tellings_of(
    corpus: Corpus, wording: Wording, callings: Callings, topics: Sequence[Topic], themes: frozenset[str]
) -> list[Telling]:
    """Return the figures of one document's running text that say what they count, in text order.

    Args:
        corpus: Of the build.
        wording: Its word lists.
        callings: Of the document.
        topics: Of the document.
        themes: Of the document's story: of a strike those who "took part" are on strike.
    """
    found: list[Telling] = []
    held = _is_of_camp(corpus, topics[0].key.slug) if topics else False
    attended = themes & frozenset(wording.lists.get("compare_themes", ()))
    for topic in topics:
        if topic.where == "text" and topic.figure.stance == "asserts":
            before = found[-1] if found and found[-1].topic.sentence == topic.sentence else None
            found.append(_telling(corpus, wording, callings, topic, before, attended, held=held))
    return found


def _statement_of(corpus: Corpus, topic: Topic) -> Statement | None:
    """Return the statement that a figure is part of."""
    index = topic.figure.statement
    return None if index is None else corpus.extractions[topic.key.slug].statements[index]


def words_for(wording: Wording, first: Telling, second: Telling) -> str:
    """Return the words of two numbers of one matter that say best what is counted: with what happened, and longest."""
    told = [
        (
            bool(wording.meaning(one.topic.figure.counted).events & one.events),
            " ".join(one.topic.figure.counted.split()),
        )
        for one in (first, second)
    ]
    return max(told, key=lambda words: (words[0], len(words[1]), words[1]))[1]


def _telling(
    corpus: Corpus,
    wording: Wording,
    callings: Callings,
    topic: Topic,
    before: Telling | None,
    attended: frozenset[str],
    *,
    held: bool,
) -> Telling:
    document = corpus.documents[topic.key.slug]
    text, number = document.text, topic.figure.number
    place = bisect_right(document.blocks, number.start, key=lambda block: block.span.start) - 1
    paragraph = document.blocks[place].span.start if place >= 0 else 0
    statement = _statement_of(corpus, topic)
    spans = [topic.sentence]
    if statement is not None and any(span.contains(number) for span in statement.content):
        spans = [cut for span in statement.content if (cut := _common(span, topic.sentence))]
    stock = stock_of(wording, text, topic)
    if stock:
        topic = replace(topic, events=frozenset({stock}), rest=frozenset())
        spans = [cut for span in spans if (cut := _common(span, part_of(text, topic)))] or spans
    names = frozenset(name for span in spans for name in callings.names(span))
    if not topic.carried:
        # "In Harran camp, we counted 900 people": beside what is said.
        names |= {callings.name(corpus.label(key)) for key in topic.places}
    if not names and paragraph < topic.sentence.start:
        names = _set_before(callings, text, Span(paragraph, topic.sentence.start))
    begin = before.topic.figure.number.end if before else topic.sentence.start
    opening = [cut for span in spans if (cut := _common(span, Span(begin, number.start)))]
    if stock == "have":
        # Whose they are stands before: "The Front has 900 fighters and belongs to the Guard".
        names = frozenset(filter(None, [callings.last_name(opening)]))
    events, base = events_of(wording, topic, attended, held=held), topic.base
    if before and not events and topic.unit == before.topic.unit == "percent":
        # "Anna Berg received 49 percent of the votes and Omar Dries 46 percent."
        events, base = before.events, base or before.base
    subject = callings.last_name(opening)
    if not subject and events & frozenset(wording.lists.get("compare_yearly", ())):
        # "The firm grew. Its revenue rose to 40 million."
        before_it = _sentence_before(text, paragraph, topic)
        speakers = [callings.name(corpus.label(key)) for key in sorted(voice_of(corpus, topic)) if "/" in key]
        subject = next(
            filter(
                None,
                (callings.first_name(before_it), *speakers, callings.first_name(before_it, told_of=False)),
            ),
            subject,
        )
    voice = voice_of(corpus, topic) or callings.counting(topic.sentence, number.start)
    publisher = fold(document.metadata.publisher)
    match = A_DAY.match(text, number.end, topic.sentence.end)
    per = topic.per or (match and (match[1] or PERIOD[match[2]])) or ""
    passing = wording.lists.get("compare_passing", ())
    sentence = text[topic.sentence.start : topic.sentence.end]
    if topic.start and topic.end and topic.figure.time:
        # "This year" is a year that is known.
        sentence = sentence.replace(topic.figure.time.text, " ")
    if before and topic.unit == before.topic.unit == "person" and BARE.match(text, number.end):
        # "Two soldiers were killed and six wounded."
        topic = replace(topic, who=topic.who or before.topic.who, head=topic.head or before.topic.head)
    if topic.start and topic.end:
        # "Last year" is a year that is known.
        topic = replace(topic, status=topic.status - {"earlier"})
    named = {stem(word) for name in (*names, subject) for word in name}
    if match := BOTH.match(topic.figure.counted):
        # "Eight churches and hotels" are no eight churches.
        topic = replace(topic, head=topic.head | wording.meaning(match[1]).rest)
    role = role_of(wording, topic, events)
    if events == {"live"}:
        role |= topic.who & frozenset(wording.lists.get("compare_whole_groups", ()))
    topic = replace(topic, who=topic.who - role, head=topic.head - role, rest=topic.rest - role)
    return Telling(
        topic,
        events,
        role,
        ((topic.rest - topic.head) | (before.agent if before else frozenset())) - generic_nouns(wording),
        frozenset() if topic.unit in COUNTS else kind_of(wording, topic.figure.counted) - named,
        base,
        names,
        subject,
        voice,
        voice or frozenset(filter(None, [publisher])),
        is_official(corpus, wording, topic, voice),
        any(f" {word} " in f" {fold(f'{document.metadata.title} {sentence}')} " for word in passing),
        per,
        _year(text, topic),
        next(reversed(YEAR.findall(text, paragraph, number.start)), ""),
        paragraph,
    )


def _is_of_camp(corpus: Corpus, slug: str) -> bool:
    """Tell whether a document begins with a camp or prison."""
    return any(
        mention.type == "Camp" and mention.span.start < HEAD for mention in corpus.extractions[slug].mentions
    )


def _sentence_before(text: str, paragraph: int, topic: Topic) -> Span:
    """Return the sentence before a number's in its paragraph; an empty stretch where it is the first."""
    start = topic.sentence.start
    ends = [match.end() for match in SENTENCE_END.finditer(text, paragraph, max(paragraph, start - 1))]
    return Span(min(ends[-1] if ends else paragraph, start), start)


def _year(text: str, topic: Topic) -> str:
    years = set(YEAR.findall(text, topic.sentence.start, topic.sentence.end))
    return min(years) if len(years) == 1 else ""


def _set_before(callings: Callings, text: str, before: Span) -> frozenset[Name]:
    """Return the places at which the words before in the paragraph set what follows: the last of them."""
    for match in reversed(list(LOCATIVE.finditer(text, before.start, before.end))):
        stop = VERB.search(text, match.end(), before.end)
        found = callings.names(Span(match.end(), stop.start() if stop else before.end), told_of=False)
        if found:
            return found
    return frozenset()


def _common(first: Span, second: Span) -> Span | None:
    start, end = max(first.start, second.start), min(first.end, second.end)
    return Span(start, end) if start < end else None
