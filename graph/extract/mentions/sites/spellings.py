"""The other names of a site in its sentence: "X (Y on military maps)", "X, also written Y or Z", "which drivers call Y"."""

from collections.abc import Iterator, Sequence
from typing import Final

from rapidfuzz.distance import OSA
from spacy.tokens import Doc

from graph.extract.mentions.sites.names import Run, names_in, site_key
from graph.extract.mentions.wordlists import MentionWords
from graph.values.sounds import sound_alike

ALIKE: Final = 0.7
"""Likeness of letters from which on a name in the same sentence is a spelling of the site's."""
_OPENING: Final = frozenset({"(", ",", "or", "and", "as", '"', "which", "-"})


def other_names(doc: Doc, site: Run, words: MentionWords) -> Iterator[Run]:
    """Yield the names in the sentence of a site that are spelled much like it, or of which the text says so."""
    sentence = doc[site[0]].sent
    key = site_key(doc[site[0] : site[1]].text, words)
    for run in names_in(doc, words):
        if run[0] < sentence.start or run[1] > sentence.end or (run[0] < site[1] and site[0] < run[1]):
            continue
        other = site_key(doc[run[0] : run[1]].text, words)
        if same_key(key, other) or _alike(key, other) or is_told(doc, site, run, words):
            yield run


def same_key(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether two names may be spellings of one, word by word, or written in one word and in two."""
    if len(one) != len(other):
        return sound_alike("".join(one), "".join(other)) and "".join(one) != ""
    return all(map(sound_alike, one, other))


def _alike(one: Sequence[str], other: Sequence[str]) -> bool:
    joined, beside = "".join(one), "".join(other)
    if len(one) != len(other) or min(len(joined), len(beside)) < 5:
        return False
    return OSA.normalized_similarity(joined, beside) >= ALIKE and all(
        OSA.normalized_similarity(a, b) >= 0.5 for a, b in zip(one, other, strict=True)
    )


def is_told(doc: Doc, site: Run, run: Run, words: MentionWords) -> bool:
    """Tell "X, also called Y" and "X (formerly Y)": behind the site, and nothing but words of calling between them."""
    if run[0] < site[1]:
        return False
    between = [token.lower_ for token in doc[site[1] : run[0]]]
    said = {
        "called",
        "known",
        "named",
        "spelt",
        "spelled",
        "written",
        "alias",
        "aka",
        "formerly",
        "nicknamed",
        "dubbed",
        "renamed",
        "call",
        "calls",
    }
    if not 1 < len(between) < 7 or between[0] not in _OPENING or not said & set(between):
        return False
    return between[-1] in words.calling_words | {
        "formerly",
        "nicknamed",
        "dubbed",
        "renamed",
        '"',
        "the",
        "call",
        "calls",
    }
