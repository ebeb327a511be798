"""Where a figure's sentence sets it: which places and bodies it names, or the sentence before it does."""

import re
from dataclasses import dataclass
from typing import Final

from graph.compare.corpus import Corpus
from graph.compare.names import Names
from graph.compare.places import closest, headed_places, is_wide, ways
from graph.compare.topics.clauses import Clause
from graph.compare.topics.manner import proper_words
from graph.compare.wording import Meaning, Wording
from graph.model import Figure, Span

POINTING_BACK: Final = re.compile(r"\b(?:it|its|they|their|the group)\b", re.IGNORECASE)
SENTENCE_END: Final = re.compile(r"(?<=[.!?])[”\"]?\s|\n\s*\n")
REACH: Final = 400
"""Characters before a sentence in which another sets it somewhere."""

PEOPLE: Final = frozenset({"person", "household"})
NOTHING: Final = Meaning()
KINDS: Final = ("place/", "camp/")


@dataclass(frozen=True, slots=True)
class Setting:
    """What a topic says of where.

    Attributes:
        known: Words that are a known place in another document, and no mention here.
        begin: Where the sentence begins that names it, or the figure's own.
        before: What the words before say, names left out; only of a carried one.
        carried: True where nothing is named beside the number, and all of it comes from words before.
        headed: The towns and regions of the document's headline, where none is named beside the number.
    """

    names: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    wide: bool = False
    left: frozenset[str] = frozenset()
    reached: frozenset[str] = frozenset()
    proper: frozenset[str] = frozenset()
    known: frozenset[str] = frozenset()
    begin: int = 0
    before: Meaning = NOTHING
    carried: bool = False
    headed: frozenset[str] = frozenset()


class Settings:
    """Finds settings in one document."""

    def __init__(self, corpus: Corpus, wording: Wording, names: Names) -> None:
        self._corpus, self._wording, self.names = corpus, wording, names
        document = corpus.documents[names.slug]
        self._text = document.text
        self._headed = headed_places(corpus, names, document.metadata.title)

    def setting(self, figure: Figure, sentence: Span, clause: Clause) -> Setting:
        """Return where a figure of the running text is set."""
        spans = (*clause.lead, *clause.spans)
        place = "" if figure.place is None else self.names.key(figure.place)
        proper = self._proper(clause)
        known = {
            word: self._corpus.place_called[word] for word in proper if word in self._corpus.place_called
        }
        named = {*self._named(figure, clause), *known.values(), place} - {""}
        before = Meaning()
        begin, carried = sentence.start, not named
        if carried:
            named, before, begin = self._before(figure, sentence)
        # What a number is placed at is a place, even where the name is a body's elsewhere.
        places = closest(self._corpus, {name for name in named if name.startswith(KINDS) or name == place})
        left, reached = ways(self._text, self.names, spans)
        return Setting(
            names=frozenset(named),
            places=places,
            wide=all(is_wide(self._corpus, one) for one in places),
            left=left,
            reached=reached,
            proper=proper - known.keys(),
            known=frozenset(known),
            begin=begin,
            before=before,
            carried=carried,
            headed=frozenset() if places else self._headed,
        )

    def of_cell(self, figure: Figure) -> Setting:
        """Return where a cell of a table is set: at its place."""
        named = (
            frozenset(filter(None, [self.names.key(figure.place)]))
            if figure.place is not None
            else frozenset()
        )
        return Setting(names=named, places=named, wide=all(is_wide(self._corpus, one) for one in named))

    def _named(self, figure: Figure, clause: Clause) -> set[str]:
        spans = (*clause.lead, *clause.spans, *clause.tail)
        speakers = self.names.speakers(figure)
        spans = (*spans, *clause.subject)
        found = self.names.names(spans) - speakers
        if not found and figure.place is None and figure.unit not in PEOPLE:
            # A firm that reports its own profit is what the number is about.
            found = self.names.names(spans, counting=True) | speakers
        if not found and any(POINTING_BACK.search(self._text, span.start, span.end) for span in clause.spans):
            return set(self.names.body_before(min(span.start for span in spans)))
        return set(found)

    def _before(self, figure: Figure, sentence: Span) -> tuple[set[str], Meaning, int]:
        """Return what the words before a number name, back to the first sentence that names anything."""
        start = max(0, sentence.start - REACH)
        ends = [match.end() for match in SENTENCE_END.finditer(self._text, start, sentence.start)]
        starts = [*ends, sentence.start] if not ends or ends[-1] != sentence.start else ends
        stop = figure.number.start
        for begin in reversed([start, *starts]):
            span = Span(begin, stop)
            named = set(self.names.names((span,))) - self.names.speakers(figure)
            if named:
                meaning = self._wording.meaning(self.names.without_names(self._text, span))
                return named, meaning, min(begin, sentence.start)
            stop = begin
        return set(), Meaning(), sentence.start

    def _proper(self, clause: Clause) -> frozenset[str]:
        spans = (*clause.lead, *clause.spans, *clause.tail)
        words = " ".join(self.names.without_names(self._text, span) for span in spans)
        return proper_words(self._wording, words)
