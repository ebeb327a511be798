"""Statements that it happened to nobody, against numbers of those to whom it happened: "Nobody was hurt", "40 hurt"."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from graph.compare.accounts.callings import Callings, Name, unmatched
from graph.compare.accounts.stories import NEAR, Story, shared_names
from graph.compare.accounts.tellings import Telling
from graph.compare.corpus import Corpus
from graph.compare.pairs.when import MONTH, days_between
from graph.compare.pieces import pieces
from graph.compare.wording import Wording, stem
from graph.model import ClaimKey, Conflict, Span, Statement
from graph.values.dates import MONTH_NAMES, WEEKDAY_NAMES
from graph.values.folding import fold, words_of

NOBODY: Final = r"nobody|no[ -]one|none|not\s+(?:one|a\s+single)(?:\s+person)?|no\s+people"
ANYBODY: Final = r"anybody|anyone|any(?:\s+people)?"
AUXILIARY: Final = r"(?:is|are|was|were|has|have|had|would|did)\b"
OPENING: Final = re.compile(
    rf"\s*(?:that\s+)?(?:(?P<none>{NOBODY})|(?P<any>{ANYBODY})|(?P<no>no|not\s+one|not\s+a\s+single)|(?P<some>any))"
    rf"(?P<noun>(?:\s+(?!{AUXILIARY})[^\W\d_]+){{0,3}}?)\s+(?P<verb>{AUXILIARY}|[a-z]+ed\b|died\b)",
    re.IGNORECASE,
)
"""How such a statement begins: who, then the verb."""

WEIGHTY: Final = frozenset(
    {
        "kill",
        "injure",
        "miss",
        "arrest",
        "abduct",
        "execute",
        "destroy",
        "damage",
        "evacuate",
        "infect",
        "starve",
        "release",
    }
)
"""What happens to somebody or not; of "no one received houses" the next sentence may tell who did."""

DATED: Final = re.compile(
    "|".join((r"\b(?:19|20)\d\d\b", *(rf"\b{name}\b" for name in (*MONTH_NAMES, *WEEKDAY_NAMES)))),
    re.IGNORECASE,
)
TIMES: Final = frozenset({"beginning", "start", "end", "began"})
"""Words for a time that say nothing of what happened."""


@dataclass(frozen=True, slots=True)
class Nobody:
    """A statement that something happened to nobody.

    Attributes:
        events: What did not happen.
        who: The group or noun to which it did not; empty for all people.
        rest: Stems of the words that say more of it: "of hunger".
        dated: Its words for a month, year or day.
        denied: Whether it is said by denying that it happened to anybody.
    """

    key: ClaimKey
    events: frozenset[str]
    who: frozenset[str]
    rest: frozenset[str]
    dated: frozenset[str]
    names: frozenset[Name]
    source: frozenset[str]
    denied: bool
    words: str


def conflicts_of_none(
    corpus: Corpus,
    wording: Wording,
    stories: Mapping[str, Story],
    tellings: Mapping[str, Sequence[Telling]],
    callings: Mapping[str, Callings],
) -> Iterator[Conflict]:
    """Yield each statement that nobody was killed, hurt, arrested … with each number of another source that counts some."""
    counts: dict[str, list[Telling]] = defaultdict(list)
    for slug in corpus.slugs:
        for telling in tellings[slug]:
            for event in telling.events & WEIGHTY:
                counts[event].append(telling)
    for slug in corpus.slugs:
        for key, statement in corpus.statements(slug):
            if statement.stance == "questions" or statement.certainty != "stated":
                continue
            for piece in pieces(corpus.documents[slug].text, statement):
                nobody = _nobody(corpus, wording, callings[slug], key, statement, piece)
                for event in sorted(nobody.events) if nobody else ():
                    for telling in counts[event]:
                        if nobody and _denied(nobody, telling, stories):
                            yield _conflict(nobody, telling)


def statements_of(corpus: Corpus, conflicts: Iterable[Conflict]) -> Iterator[tuple[ClaimKey, ClaimKey]]:
    """Yield, of conflicts of a statement with a number that somebody gives, the statement and the one the number is in."""
    for conflict in conflicts:
        statements = []
        for key in conflict.claims:
            claim = corpus.extractions[key.slug].figures[key.index] if key.kind == "figure" else None
            if claim and claim.statement is not None:
                statements.append(ClaimKey(key.slug, "statement", claim.statement))
            elif claim is None:
                statements.append(key)
        if len(statements) == len(conflict.claims):
            yield (min(statements), max(statements))


def _nobody(
    corpus: Corpus, wording: Wording, callings: Callings, key: ClaimKey, statement: Statement, piece: Span
) -> Nobody | None:
    text = corpus.documents[key.slug].text
    match = OPENING.match(text, piece.start, piece.end)
    if match is None:
        return None
    # "He denied that anyone had died", "Nobody died": not "he denied that nobody had died".
    if (statement.stance == "denies") != bool(match["any"] or match["some"]):
        return None
    names = callings.names(piece, people=True)
    named = {word for name in names for word in name}
    kept = " ".join(
        word for word in words_of(DATED.sub(" ", text[match.start("verb") : piece.end])) if word not in named
    )
    said = wording.meaning(kept)
    events = said.events & WEIGHTY
    if not events:
        return None
    noun = wording.meaning(match["noun"])
    attribution = statement.attribution
    speakers = frozenset(corpus.entity_of(key.slug, number) for number in attribution.speakers)
    return Nobody(
        key,
        events | ({"kill"} if "injure" in events else set()),
        noun.who | noun.rest,
        (said.rest | said.causes | said.status) - {stem(word) for word in TIMES} - {"running"},
        frozenset(words_of(" ".join(DATED.findall(text[piece.start : piece.end])))),
        names,
        speakers or frozenset({fold(attribution.text)}),
        statement.stance == "denies",
        corpus.words(key.slug, piece),
    )


def _denied(nobody: Nobody, telling: Telling, stories: Mapping[str, Story]) -> bool:
    """Tell whether a number counts some of those of whom a statement says that there are none."""
    topic = telling.topic
    if not telling.events or not telling.events <= nobody.events or nobody.source & telling.source:
        return False
    if (
        topic.number.value <= 0
        or topic.number.comparator in {"lt", "le"}
        or topic.status & {"possible", "planned", "suspected"}
    ):
        return False
    if topic.unit not in {"person", "household"} and not nobody.who:
        return False
    if nobody.who and nobody.who != topic.who | topic.head | telling.role:
        return False
    if not nobody.rest <= topic.what | topic.said | topic.status:
        return False
    first, second = stories[nobody.key.slug], stories[topic.key.slug]
    common = first.headed if nobody.key.slug == topic.key.slug else shared_names(first, second)
    days = days_between(first.issued, second.issued)
    if not common or days is None or days > (MONTH if topic.end == "" else NEAR):
        return False
    one, other = (
        {name for name in names if not any(name <= told for told in common)}
        for names in (nobody.names, telling.names)
    )
    return not unmatched(one, other) and not unmatched(other, one) and _in_time(nobody, telling, first)


def _in_time(nobody: Nobody, telling: Telling, story: Story) -> bool:
    """Tell whether what is counted falls into the time of which the statement speaks: the weeks before it was made."""
    topic = telling.topic
    if topic.timed or telling.year:
        return False
    days = days_between(topic.end or topic.start, story.issued) if topic.start or topic.end else 0
    if days is None or (topic.end and days > MONTH):
        return False
    return (
        not nobody.dated or bool(nobody.dated & set(words_of(topic.told))) or not (topic.start or topic.end)
    )


def _conflict(nobody: Nobody, telling: Telling) -> Conflict:
    topic = telling.topic
    counted = " ".join(topic.figure.counted.split())
    said = f"denies that “{nobody.words}”" if nobody.denied else f"says “{nobody.words}”"
    reason = (
        f"One {said}, the other counts '{topic.words}' (“{counted}”): none and some cannot both be right."
    )
    claims = (nobody.key, topic.key) if nobody.key <= topic.key else (topic.key, nobody.key)
    return Conflict(claims, "hard", reason, ("lined up by: none and some of one thing",))
