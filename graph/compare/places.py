"""Which places lie in which, and which way people went between them."""

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Final

from graph.compare.corpus import Corpus
from graph.compare.names import Names
from graph.model import Span
from graph.values.folding import fold

COUNTRY: Final = 2
"""Letters of a country's ISO 3166 code."""

WIDE: Final = re.compile(
    r"\b(?:africa|asia|europe|americas?|ocean|sea|gulf|balkans|sahel|levant|caribbean|mediterranean|peninsula|region|"
    r"republic|islands|north|south|east|west|central|(?:north|south|east|west)ern)\b",
    re.IGNORECASE,
)
"""In the name of a place that nobody placed."""

LOCATIVE: Final = re.compile(r"\b(?:in|at|near|off)\s+(?P<name>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)*)")
REACH: Final = 16
"""Characters before a name in which "from" or "to" stands."""

FROM: Final = re.compile(r"\b(?:from|out of|left|fled)\s+(?:the\s+)?$", re.IGNORECASE)
TOWARDS: Final = re.compile(r"\b(?:to|into|towards?|for|reached|entered)\s+(?:the\s+)?$", re.IGNORECASE)


def holds_part(corpus: Corpus, whole: str, part: str) -> bool:
    """Tell whether a place lies in another, as far as the gazetteer knows."""
    seen: set[str] = set()
    while part and part not in seen:
        if part == whole:
            return True
        seen.add(part)
        part = corpus.entities[part].contained_in if part in corpus.entities else ""
    return False


def closest(corpus: Corpus, places: Collection[str]) -> frozenset[str]:
    """Return the places that hold none of the others: of "Goma in Congo" only Goma."""
    return frozenset(
        place
        for place in places
        if not any(
            place != other and (holds_part(corpus, place, other) or _told_to_hold(corpus, place, other))
            for other in places
        )
    )


def _told_to_hold(corpus: Corpus, whole: str, part: str) -> bool:
    """Tell whether the documents say that a place lies in another; not where they say it both ways."""
    told = corpus.told_in
    return whole in told.get(part, ()) and part not in told.get(whole, ())


def headed_places(corpus: Corpus, names: Names, title: str) -> frozenset[str]:
    """Return the towns and regions that a document's headline names, by key, unknown ones by their folded name.

    Those around them go with them: "fear in Goma" and "war in North Kivu" may be of one place.
    """
    text = corpus.documents[names.slug].text
    start = text.find(title) if title else -1
    if start < 0:
        return frozenset()
    span = Span(start, start + len(title))
    found = {key for key in names.names((span,)) if key.startswith(("place/", "camp/"))}
    around = {outer for key in found for outer in (*_around(corpus, key), *corpus.told_in.get(key, ()))}
    unknown = {fold(match["name"]) for match in LOCATIVE.finditer(names.without_names(text, span))}
    known = {corpus.place_called.get(name, name) for name in unknown}
    return frozenset(place for place in found | around | known if not is_wide(corpus, place))


def _around(corpus: Corpus, key: str) -> Iterator[str]:
    seen = {key}
    while key in corpus.entities and (key := corpus.entities[key].contained_in) and key not in seen:
        seen.add(key)
        yield key


def is_wide(corpus: Corpus, key: str) -> bool:
    """Tell whether a place is a country, a continent or the like: much happens there on one day."""
    entity = corpus.entities.get(key)
    if entity is None or len(entity.iso3166) == COUNTRY:
        return entity is not None
    known = bool(entity.same_as) or entity.latitude is not None
    return not entity.contained_in and (known or WIDE.search(entity.label) is not None)


def ways(text: str, names: Names, spans: Sequence[Span]) -> tuple[frozenset[str], frozenset[str]]:
    """Return the places that some stretches of text name as left behind, and those named as gone to."""
    left, reached = set(), set()
    for span in spans:
        for mention, index in names.inside(span):
            before = text[max(0, mention.span.start - REACH) : mention.span.start]
            if FROM.search(before):
                left.add(names.key(index))
            elif TOWARDS.search(before):
                reached.add(names.key(index))
    return frozenset(left - {""}), frozenset(reached - {""})
