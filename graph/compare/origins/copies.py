"""Documents whose texts are nearly the same: copies, reprints, wire text."""

import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from graph.values.folding import fold

SHINGLE: Final = 5
"""Words of a shingle."""

NUMBERS: Final = 128
"""Numbers of a signature (Broder 1997, "On the resemblance and containment of documents")."""

BANDS: Final = 32
"""Bands of four numbers: two texts with a resemblance of 0.6 share one with 99 %."""

COPY: Final = 0.6
"""Share of shingles from which on two texts are one; a reprint keeps more, a rewritten story less."""

FEWEST: Final = 20
"""Shingles that a text must have to be compared: two empty texts are no copies."""

PRIME: Final = (1 << 31) - 1


def copies(texts: Mapping[str, str]) -> tuple[tuple[str, ...], ...]:
    """Return groups of slugs whose texts are nearly the same, each sorted; texts without a copy are left out."""
    signatures = {slug: found for slug in sorted(texts) if (found := signature(texts[slug])) is not None}
    parent = {slug: slug for slug in signatures}

    def find(slug: str) -> str:
        while parent[slug] != slug:
            slug = parent[slug]
        return slug

    for first, second in _candidates(signatures):
        if _resemblance(signatures[first], signatures[second]) >= COPY:
            low, high = sorted((find(first), find(second)))
            parent[high] = low
    groups: dict[str, list[str]] = defaultdict(list)
    for slug in signatures:
        groups[find(slug)].append(slug)
    return tuple(tuple(group) for group in groups.values() if len(group) > 1)


def signature(text: str) -> NDArray[np.int64] | None:
    """Return the smallest hash of the text's shingles under each of the hash functions; None of a short text."""
    words = fold(text).split()
    hashes = {
        zlib.crc32(" ".join(words[at : at + SHINGLE]).encode()) for at in range(len(words) - SHINGLE + 1)
    }
    if len(hashes) < FEWEST:
        return None
    values = np.fromiter(sorted(hashes), dtype=np.int64) % PRIME
    smallest = np.full(NUMBERS, PRIME, dtype=np.int64)
    factors, addends = _functions()
    for start in range(0, len(values), 1024):
        part = (values[start : start + 1024, None] * factors + addends) % PRIME
        smallest = np.minimum(smallest, part.min(axis=0))
    return smallest


def _resemblance(first: NDArray[np.int64], second: NDArray[np.int64]) -> float:
    """Return the share of shingles that two texts have in common, as their signatures tell it."""
    return float(np.mean(first == second))


def _candidates(signatures: Mapping[str, NDArray[np.int64]]) -> Iterator[tuple[str, str]]:
    rows = NUMBERS // BANDS
    for band in range(BANDS):
        buckets: dict[bytes, list[str]] = defaultdict(list)
        for slug, numbers in signatures.items():
            buckets[numbers[band * rows : (band + 1) * rows].tobytes()].append(slug)
        yield from _chained(buckets.values())


def _chained(buckets: Iterable[Sequence[str]]) -> Iterator[tuple[str, str]]:
    """Yield each text of a bucket with the one before it: enough to join them, and no square of their number."""
    for bucket in buckets:
        yield from pairwise(bucket)


def _functions() -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return factors and addends of the hash functions, the same in every run."""
    random = np.random.default_rng(20)
    return (
        random.integers(1, PRIME, NUMBERS, dtype=np.int64),
        random.integers(0, PRIME, NUMBERS, dtype=np.int64),
    )
