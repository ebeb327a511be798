"""Finds the names of those who are redacted in any text, however they are written there."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from graph.redact.addresses import AddressFinder
from graph.redact.escapes import Unescaped
from graph.redact.forms import PARTICLES, Forms
from graph.redact.hits import HitFinder
from graph.redact.joiner import NameJoiner
from graph.redact.spellings import Spellings
from graph.redact.stretches import Left, Place, Replacement, Stretches, apart
from graph.redact.tokens import Token, tokens_of


class NameFinder:
    """Finds names, made once for all texts."""

    def __init__(
        self,
        forms: Mapping[str, Forms],
        stand_ins: Mapping[str, str],
        *,
        stay: Iterable[str] = (),
        places: Iterable[str] = (),
        addresses: Iterable[str] = (),
    ) -> None:
        """Take forms and stand-ins by key of subject.

        Args:
            forms: What to look for.
            stand_ins: What to put in its place.
            stay: Labels of persons who stay: a word in one that holds more than redacted words is theirs.
            places: Labels of known places; a person's name that is one counts as an everyday word.
            addresses: Of sources; they go wherever they stand.
        """
        self.stand_ins = stand_ins
        self.spellings = Spellings(forms)
        place_keys = {tuple(token.key for token in tokens_of(label)) for label in places}
        self.hits = HitFinder(self.spellings, {keys[0] for keys in place_keys if len(keys) == 1})
        self.phrases: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
        for label in (*stay, *places):
            labelled = tokens_of(label)
            keys = tuple(token.key for token in labelled)
            if len(keys) > 1 and not self.is_of_redacted(labelled):
                self.phrases[keys[0]].append(keys)
        self.addresses = AddressFinder(self.spellings, self.hits, addresses)
        self.joiner = NameJoiner(self.spellings, stand_ins)

    def find(
        self, text: str, places: Sequence[Place] = ()
    ) -> tuple[tuple[Replacement, ...], tuple[Left, ...]]:
        """Return what to replace in a text, in order and apart, and the everyday words left standing.

        Args:
            text: As it is.
            places: The mentions in it; those of subjects are replaced whatever their words.
        """
        seen = Unescaped(text)
        if seen.text == text:
            return self.find_seen(text, places)
        found, left = self.find_seen(
            seen.text, [Place(seen.here(one.start), seen.here(one.end), one.key) for one in places]
        )
        moved = (
            Replacement(seen.where(one.start), seen.where(one.end, end=True), one.words) for one in found
        )
        return apart([*moved]), tuple(Left(seen.where(one.start), one.word) for one in left)

    def find_seen(
        self, text: str, places: Sequence[Place]
    ) -> tuple[tuple[Replacement, ...], tuple[Left, ...]]:
        """Return what to replace in a text without escapes, and what is left standing."""
        tokens = tokens_of(text)
        kept = self.kept_tokens(tokens, places)
        hits = [
            hit for hit in self.hits.find(text, tokens) if kept.isdisjoint(range(hit.first, hit.last + 1))
        ]
        named = [place for place in places if place.key]
        runs, left = self.joiner.join(text, tokens, hits, Stretches(named))
        found = Stretches([*self.addresses.find(text), *runs])
        # A name in words that the graph alone knows: it stands for the person whatever they are.
        unseen = [
            Replacement(place.start, place.end, self.stand_ins[place.key])
            for place in named
            if not any(one.start <= place.start for one in found.touching(place.start, place.end))
        ]
        return apart([*found.stretches, *unseen]), tuple(
            one for one in left if not found.touching(one.start, one.start + 1)
        )

    def is_of_redacted(self, label: Sequence[Token]) -> bool:
        """Tell whether a label holds nothing but words of those who are redacted."""
        known = [self.spellings.of_word(token) for token in label]
        subjects = frozenset().union(*(word.subjects for word in known if word))
        return all(
            word or token.key in PARTICLES or self.spellings.is_near(token, subjects)
            for token, word in zip(label, known, strict=True)
        )

    def kept_tokens(self, tokens: Sequence[Token], places: Sequence[Place]) -> set[int]:
        """Return the tokens that are words of somebody who stays."""
        kept: set[int] = set()
        for index, token in enumerate(tokens):
            for keys in self.phrases.get(token.key, ()):
                if tuple(other.key for other in tokens[index : index + len(keys)]) == keys:
                    kept.update(range(index, index + len(keys)))
        staying = sorted((place.start, place.end) for place in places if not place.key)
        position = 0
        for index, token in enumerate(tokens):
            while position < len(staying) and staying[position][1] <= token.start:
                position += 1
            if position < len(staying) and staying[position][0] <= token.start:
                kept.add(index)
        return kept
