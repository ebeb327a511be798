"""A number in a document's headline that its text does not give."""

from collections.abc import Iterator, Sequence

from graph.compare.intervals import judge
from graph.compare.pairs.alike import SLIP
from graph.compare.pairs.pairing import Pairing, pair, within
from graph.compare.topics.topic import Topic


def pairs_with_headline(topics: Sequence[Topic]) -> Iterator[Pairing]:
    """Yield the headline's number with the one of the text that it stands for, where the text has another.

    A headline restates the text, so fewer words need to fit; but the two name the same, count the same unit,
    and differ by a slip.
    """
    told = [topic for topic in topics if topic.where == "text" and topic.stated]
    for headline in topics:
        if headline.where != "title":
            continue
        alike = [topic for topic in told if (topic.unit, topic.per) == (headline.unit, headline.per)]
        if any(topic.number.value == headline.number.value for topic in alike):
            continue
        fitting = [topic for topic in alike if _fits(headline, topic)]
        if not fitting:
            continue
        best = max(fitting, key=lambda topic: (_shared(headline, topic), -topic.figure.number.start))
        if judge(headline.number, best.number) in {"soft", "hard"}:
            counted = " ".join(f"{best.figure.counted or headline.figure.counted}".split())
            found = pair(headline, best, counted, how="headline and text")
            if found:
                yield found


def _fits(headline: Topic, topic: Topic) -> bool:
    if headline.who - topic.who or (headline.place and topic.place and headline.place != topic.place):
        return False
    return _shared(headline, topic) >= 2 and within(headline.number, topic.number, SLIP)


def _shared(headline: Topic, topic: Topic) -> int:
    return len(headline.what & topic.what) + len(headline.names & topic.names)
