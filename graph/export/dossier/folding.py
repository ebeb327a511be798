"""Claims that say the same become one line, with a note for each."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from rapidfuzz.fuzz import token_set_ratio

from graph.export.dossier.material import Told, all_origins
from graph.values.folding import fold

ALIKE = 88
"""Of 100: from which likeness of their words on two statements of a speaker, or two counts, are one line."""

Key: TypeAlias = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """Claims that say the same; the first says it best and is written out."""

    several: tuple[Told, ...]

    @property
    def first(self) -> Told:
        """The claim that is written out."""
        return self.several[0]

    @property
    def origins(self) -> frozenset[str]:
        """The first sources behind it."""
        return all_origins(self.several)


def folded(several: Iterable[Told]) -> tuple[Line, ...]:
    """Return claims as lines, in the order of the first of each.

    Relations fold where both ends, predicate, role, stance and certainty are the same; figures where number,
    bound and unit are the same and what is counted is alike; statements of one speaker where the words are alike.
    """
    groups: dict[Key, list[list[Told]]] = {}
    for told in several:
        lines = groups.setdefault(key_of(told), [])
        for line in lines:
            if alike(line[0], told):
                line.append(told)
                break
        else:
            lines.append([told])
    found = [line for lines in groups.values() for line in lines]
    order = {told.iri: place for place, line in enumerate(sorted(found, key=place_of)) for told in line}
    return tuple(Line(_best_first(line)) for line in sorted(found, key=lambda line: order[line[0].iri]))


def key_of(told: Told) -> Key:
    """Return what must be the same for two claims to be one line."""
    claim = told.claim
    said = (claim.kind, claim.value("stance"), claim.value("certainty"), claim.value("status"))
    if claim.kind == "relation":
        names = sorted(told.ends("subject")), sorted(told.ends("object"))
        return (*said, claim.value("predicate"), fold(claim.value("role")), *map(tuple, names))
    if claim.kind == "figure":
        number = tuple(claim.value(name) for name in ("value", "upperValue", "comparator", "unit", "per"))
        return (*said, *number, claim.value("startTime"), claim.value("endTime"))
    return (*said, tuple(sorted(told.ends("speaker"))) or fold(claim.value("speakerText")))


def alike(one: Told, other: Told) -> bool:
    """Tell whether two claims with the same key say the same."""
    if one.claim.kind == "relation":
        return True
    words = [fold(_words_told(told)) for told in (one, other)]
    if one.claim.words and (one.source, one.claim.words) == (other.source, other.claim.words):
        return True
    return words[0] == words[1] or bool(all(words) and token_set_ratio(*words) >= ALIKE and close(*words))


def close(one: str, other: str) -> bool:
    """Tell whether two texts are of about one length: a word is no near-duplicate of a paragraph that has it."""
    return min(len(one), len(other)) * 2 > max(len(one), len(other))


def _words_told(told: Told) -> str:
    """Return the words of a claim that likeness is judged by."""
    claim = told.claim
    if claim.kind == "statement":
        return claim.value("content")
    return " ".join(claim.value(name) for name in ("counted", "group", "row", "column", "place"))


def place_of(line: Sequence[Told]) -> tuple[str, int, str]:
    """Return where the first claim of a line stands."""
    told = line[0]
    return (told.source, told.claim.evidence[0].start if told.claim.evidence else 0, told.iri)


def _best_first(line: Sequence[Told]) -> tuple[Told, ...]:
    """Put the claim that tells most before the others: the longest words, then the first."""
    return tuple(sorted(line, key=lambda told: (-len(_words_told(told)), *place_of([told]))))
