"""Reads single dates and stretches of time."""

from graph.extract.times.atom import Atom
from graph.extract.times.lexicon import read_lexicon
from graph.extract.times.patterns import time_patterns
from graph.ontology import Words
from graph.values.dates import Period


class AtomReader:
    """Holds the patterns made from the word lists; safe to use for any number of sentences."""

    def __init__(self, words: Words) -> None:
        self._patterns = time_patterns(read_lexicon(words))

    def read(self, text: str, anchor: Period | None) -> list[Atom]:
        """Return the dates and stretches of a sentence in text order, none overlapping; earlier patterns win."""
        found: list[Atom] = []
        # Among other letters stand digits of other scripts, and such as count as the small form of ours.
        lowered = text.lower() if text.isascii() else ""
        for pattern, read, needs in self._patterns:
            if lowered and not any(need in lowered for need in needs):
                continue
            for match in pattern.finditer(text):
                if any(match.start() < atom.end and atom.start < match.end() for atom in found):
                    continue
                atom = read(match, anchor)
                if atom is not None:
                    found.append(atom)
        return sorted(found, key=lambda atom: atom.start)
