"""Names of the gazetteer in the text: whole words, folded, the first letter a capital.

Many known names are everyday words (Of, Nice, Reading), surnames (Washington) or given names (Chad) as well.
What stands in our own files, a country, and a name of several words are taken as they stand; of the other cities
only what the model or a locative word vouches for.
"""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc

from graph.extract.mentions.candidate import Candidate, is_capitalised, word_at
from graph.extract.mentions.guesses.known_forms import end_of_word, is_written_so, meant, sure_key
from graph.extract.mentions.guesses.name_context import (
    is_a_persons,
    is_abbreviation,
    is_inside_longer,
    is_located,
    is_part_of_word,
)
from graph.extract.mentions.trust import KNOWN, WEAK
from graph.extract.mentions.wordlists import MentionWords
from graph.extract.parse import ParsedBlock
from graph.ontology import Gazetteer, GazetteerEntry
from graph.ontology.name_forms import form_key, without_article
from graph.values.folding import fold

GUESSING = frozenset({"model", "organisation-head", "place-head", "report-head"})
"""Rules that tell a class from one word or from the sentence."""

BEHIND = frozenset({"for", "on", "against"})
"""Prepositions that join a name ("Mission for Iraq") or follow one."""

_INNER = frozenset({"-", "'", "’", ".", "–", "&", "'s"})


class KnownNames:
    """The gazetteer's forms, ready to be looked for."""

    def __init__(self, gazetteer: Gazetteer, words: MentionWords) -> None:
        self._gazetteer = gazetteer
        self._words = words
        self._keys: set[str] = set()
        lengths: dict[str, set[int]] = {}
        for form, _ in gazetteer.forms():
            key = form_key(form)
            for variant in (key, without_article(form, key, arabic=True)):
                if variant:
                    self._keys.add(variant.casefold())
                    parts = variant.casefold().split()
                    lengths.setdefault(parts[0], set()).add(len(parts))
        self._lengths = {first: frozenset(numbers) for first, numbers in lengths.items()}

    def find(self, index: int, doc: Doc) -> list[Candidate]:
        """Return the known names in a block, the longest at each place."""
        found: list[Candidate] = []
        start = 0
        while start < len(doc):
            match = next(self._matches(doc, start), None)
            if match is None:
                start += 1
                continue
            end, entries = match[0], meant(doc, start, match[1])
            trust = self._trust(doc, start, end, entries)
            if trust:
                entry = entries[0]
                found.append(
                    Candidate(index, start, end, entry.type, "gazetteer", trust, key=sure_key(entries))
                )
            start = end if trust else start + 1
        return found

    def with_key(self, candidate: Candidate, blocks: tuple[ParsedBlock, ...]) -> Candidate:
        """Return a settled candidate with the key of the entry of its class that bears its name, if one surely does."""
        if (
            candidate.key
            or candidate.type not in {"Organisation", "Place", "Camp"}
            or candidate.kind != "name"
        ):
            return candidate
        found = self._gazetteer.by_form(candidate.tokens(blocks).text)
        entries = tuple(entry for entry in found if entry.type == candidate.type)
        return replace(candidate, key=sure_key(entries)) if entries else candidate

    def reclassed(self, candidate: Candidate, doc: Doc) -> Candidate:
        """Return a guess of several words with the class that our only line for just these words gives them.

        The model takes "Orlen Bay" for a body, and the last word of "the Soviet Union" is that of unions. Of one
        word only a country: what is left of "U.S. Surgeon General Ada Orrel" is no body.
        """
        if candidate.rule not in GUESSING or candidate.type is None:
            return candidate
        if candidate.end - candidate.start < 2 and candidate.type != "Organisation":
            return candidate
        if candidate.type == "Person" and doc[candidate.start].text in self._words.given_names:
            return candidate  # a company with its founder's name
        entries = self._gazetteer.by_form(doc[candidate.start : candidate.end].text)
        types = {entry.type for entry in entries if entry.ours}
        if len(types) != 1 or candidate.type in types or not entries[0].ours:
            return candidate
        if candidate.end - candidate.start < 2 and len(entries[0].iso3166) != 2:
            return candidate
        return replace(candidate, type=entries[0].type, rule="gazetteer", trust=KNOWN, key=sure_key(entries))

    def parted(self, candidate: Candidate, doc: Doc) -> list[Candidate]:
        """Take apart what the model took for one body: "Orlen Post and Reforma", where the one is known."""
        if candidate.rule != "model" or candidate.type != "Organisation":
            return [candidate]
        for index in range(candidate.start + 1, candidate.end - 1):
            if doc[index].text != "and" or not is_capitalised(doc, index + 1):
                continue
            halves = [candidate.between(candidate.start, index), candidate.between(index + 1, candidate.end)]
            if any(self._is_body(doc[half.start : half.end].text) for half in halves) and not self._is_body(
                doc[candidate.start : candidate.end].text
            ):
                return halves
        return [candidate]

    def cut(self, candidate: Candidate, doc: Doc) -> Candidate:
        """Cut off what only follows a known body: "thousands left the European Union for Syria"."""
        if candidate.rule not in {"organisation-head", "model"} or candidate.type != "Organisation":
            return candidate
        for index in range(candidate.start + 1, candidate.end - 1):
            if (
                doc[index].lower_ in BEHIND
                and self._is_body(doc[candidate.start : index].text)
                and not self._is_body(doc[candidate.start : candidate.end].text)
                and any(
                    entry.type in {"Place", "Camp"}
                    for entry in self._gazetteer.by_form(doc[index + 1 : candidate.end].text)
                )
            ):
                return candidate.between(candidate.start, index)
        return candidate

    def is_town(self, form: str) -> bool:
        """Tell whether the best known bearer of a name is a town."""
        entries = self._gazetteer.by_form(form)
        return bool(entries) and entries[0].type == "Place" and len(entries[0].iso3166) != 2

    def _is_acronym(self, text: str, entry: GazetteerEntry) -> bool:
        """Tell whether the name has these letters only as capitals."""
        forms = {form for form in (entry.name, *entry.aliases) if form.casefold() == text.casefold()}
        return bool(forms) and all(form.isupper() for form in forms)

    def _is_body(self, form: str) -> bool:
        return any(entry.type == "Organisation" for entry in self._gazetteer.by_form(form))

    def is_no_camp(self, candidate: Candidate, doc: Doc) -> bool:
        """Tell a state's or a body's prison from one that bears a name: "Kenya prison", "Red Brigades prison"."""
        if candidate.type != "Camp" or candidate.rule == "gazetteer":
            return False
        if self._gazetteer.by_form(doc[candidate.start : candidate.end].text):
            return False
        if (
            candidate.rule == "camp-type-before"
            and doc[candidate.end - 1].text in self._words.organisation_heads
        ):
            return True  # "a camp at Orlen School"
        entries = self._gazetteer.by_form(doc[candidate.start : candidate.end - 1].text)
        return bool(entries) and (entries[0].type == "Organisation" or len(entries[0].iso3166) == 2)

    def _matches(self, doc: Doc, start: int) -> Iterator[tuple[int, tuple[GazetteerEntry, ...]]]:
        """Yield end and entries of each known name that begins at a token, longest first."""
        if not doc[start].text[0].isupper() and doc[start].text not in self._words.arabic_articles:
            return
        for first in range(2):
            # "el-Hol" is also looked up as "Hol".
            if first and (
                doc[start].text not in self._words.arabic_articles or word_at(doc, start + 1) != "-"
            ):
                return
            begin = start + 2 * first
            if begin >= len(doc) or (first and not is_capitalised(doc, begin)):
                return
            for end in reversed(self._ends(doc, begin)):
                entries = self._gazetteer.by_form(doc[start:end].text)
                if entries:
                    yield end, entries

    def _ends(self, doc: Doc, start: int) -> list[int]:
        """Return where known names that begin at a token may end, in order."""
        tied = end_of_word(doc, start)  # "Cox's" begins Cox's Bazar, "Iraq's" is Iraq
        return sorted({end for first in {start + 1, tied} for end in self._ends_after(doc, start, first)})

    def _ends_after(self, doc: Doc, start: int, end: int) -> Iterator[int]:
        parts = fold(doc[start:end].text).split()
        lengths = self._lengths.get(parts[0] if parts else "", frozenset())
        if not lengths:
            return
        longest = max(lengths)
        while True:
            if len(parts) in lengths and " ".join(parts) in self._keys and doc[end - 1].text not in _INNER:
                yield end
            if end >= len(doc) or len(parts) > longest:
                return
            after = end_of_word(doc, end)
            if after > end + 1 and " ".join([*parts, *fold(doc[end].text).split()]) in self._keys:
                yield end + 1  # "Orlen City's"
            more = fold(doc[end:after].text).split()
            if not more and doc[end].text not in _INNER:
                return
            parts += more
            end = after

    def _is_seat(self, doc: Doc, start: int) -> bool:
        """Tell the city of "Queen's College, Orlen"."""
        return (
            start > 2
            and doc[start - 1].text == ","
            and doc[start - 2].text in {"College", "University", "School", "Hospital", "Cathedral", "Court"}
        )

    def _is_vouched(self, doc: Doc, start: int, entry: GazetteerEntry) -> bool:
        """Tell "in Orlen" and a country, which the model takes for a people, from a people named like a far town."""
        return entry.ours or len(entry.iso3166) == 2 or is_located(doc, start, self._words)

    def _trust(self, doc: Doc, start: int, end: int, entries: tuple[GazetteerEntry, ...]) -> int:
        """Return how far the name is to be trusted here, 0 if not at all."""
        entry, text = entries[0], doc[start:end].text
        if not any(token.text[0].isupper() for token in doc[start:end]):
            return 0
        articled = any(token.lower_ in {"a", "an"} for token in doc[max(0, start - 2) : start])
        if end - start > 1 and (doc[start].is_sent_start or articled) and not is_written_so(text, entries):
            return 0  # "Partners in health were found", "to establish an Islamic state"
        if is_part_of_word(doc, start, end) or (len(text) <= 3 and doc.text.isupper()):
            return 0
        if len(text) <= 3 and not text.isupper() and word_at(doc, end) == "-":
            return 0  # "Co-founder"
        a_role = entry.type == "Organisation" and text.lower() in self._words.person_nouns
        if a_role and word_at(doc, start - 1).lower() != "the":
            return 0  # "Chief Economist at the Bank of Orlen"
        if entry.type == "Place" and is_a_persons(doc, start, end, self._words):
            return 0
        labels = {token.ent_type_ for token in doc[start:end]}
        if (
            entry.type == "Organisation"
            and labels == {"PERSON"}
            and doc[start].text in self._words.given_names
        ):
            return 0  # a company with its founder's name
        if text.istitle() and labels == {"PERSON"} and self._is_acronym(text, entry):
            return 0  # "Orla left", of an office called ORLA
        if text in self._words.time_words or labels & {"DATE", "MONEY", "PERCENT", "LANGUAGE"}:
            return 0
        if labels == {"NORP"} and (
            text in self._gazetteer.demonyms or not self._is_vouched(doc, start, entry)
        ):
            return 0
        if text in self._words.everyday_words and not (
            labels & {"GPE", "LOC"} and is_located(doc, start, self._words)
        ):
            return WEAK if labels & {"GPE", "LOC"} and word_at(doc, start - 1) in {",", "and"} else 0
        if word_at(doc, end) in self._words.currency_words:
            return 0  # "United States Dollars"
        if is_abbreviation(text, entry) and word_at(doc, start - 1) != ",":
            return 0
        if is_inside_longer(doc, start, end):
            return WEAK if entry.ours or len(entry.iso3166) == 2 else 0
        if not entry.ours and text.casefold() in self._words.directions:
            return 0
        located = is_located(doc, start, self._words) or self._is_seat(doc, start) or _is_in_state(doc, end)
        several = end - start > 1 and " " in text
        also_a_word = text in self._words.given_names or text.title() in self._words.never_names
        if also_a_word and not (labels & {"GPE", "LOC", "FAC"} or located or (several and entry.ours)):
            return 0
        if entry.ours or len(entry.iso3166) == 2 or labels & {"GPE", "LOC"}:
            return KNOWN
        if several and not labels & {"ORG", "PERSON"}:
            return KNOWN
        if located and doc[start].pos_ == "PROPN":
            return KNOWN if labels - {""} else WEAK
        return 0


def _is_in_state(doc: Doc, end: int) -> bool:
    """Tell the town of "Orrel Church, Virginia" by its state."""
    return word_at(doc, end) == "," and end + 1 < len(doc) and doc[end + 1].ent_type_ == "GPE"
