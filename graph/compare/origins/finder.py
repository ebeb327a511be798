"""Where what a document says comes from: itself, the text that it copies, or whom it credits."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from graph.compare.corpus import Corpus
from graph.compare.origins.copies import copies
from graph.compare.origins.credits import Credit, SameReport
from graph.model import Claim, ClaimKey, Origin, Span

HEAD: Final = 400
"""Characters of a text in which a wire credit stands: "BEIRUT (Reuters) - …"."""

TITLE_REACH: Final = 3
"""Characters between "the article" and its title: a space and a quotation mark."""

NOTE_REACH: Final = 3
"""Characters behind a sentence in which its note's mark may stand."""


@dataclass
class Origins:
    """Follows claims to their origins; made once for a build.

    Attributes:
        credits: Whom each document credits reports to.
        partners: Of a claim those that agree with it, by document.
        reports: Reports that two documents tell of; the numbers by which they are known come from them.
        titled: Credits of each report that is known by its title: two documents that cite it have one origin.
    """

    corpus: Corpus
    credits: Mapping[str, Sequence[Credit]]
    wires: Sequence[str]
    partners: Mapping[ClaimKey, Mapping[str, ClaimKey]] = field(default_factory=dict)
    reports: Sequence[SameReport] = ()
    titled: Mapping[str, Sequence[Credit]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._labels: dict[str, str] = {}
        self._inside: set[str] = set()
        self._circles: set[str] = set()
        self._claims: dict[ClaimKey, str] = {}
        self._first = {
            slug: group[0]
            for group in map(
                self._by_date, copies({slug: self.corpus.documents[slug].text for slug in self.corpus.slugs})
            )
            for slug in group
        }
        self._wire = {slug: wire for slug in self.corpus.slugs if (wire := self._wire_of(slug))}
        self._joined: dict[str, str] = {}
        self._told: dict[ClaimKey, str] = {}
        for told in self.titled.values():
            for credit in told[1:]:
                self._join(told[0].body, credit.body)
        for same in self.reports:
            self._join(*(credit.body for credit in same.credits))
            for pair in same.numbers:
                for topic, credit in zip(pair, same.credits, strict=True):
                    self._told.setdefault(topic.key, credit.report)

    def of_claim(self, key: ClaimKey) -> str:
        """Return the key of a claim's origin, following "according to the report" through the documents."""
        if key not in self._claims:
            self._claims[key] = self._follow(key)
        return self._claims[key]

    def of_document(self, slug: str) -> str:
        """Return the key of a document's origin: itself, what it is a copy of, or the wire that it prints."""
        first = self._first.get(slug, slug)
        wire = self._wire.get(first) or self._wire.get(slug)
        if wire:
            return self._named(f"origin/{_key(wire)}", wire, inside=False)
        document = self.corpus.documents[first]
        return self._named(f"origin/{first}", document.metadata.title or document.file_name, inside=True)

    def is_circular(self, origin: str) -> bool:
        """Tell whether claims were followed round in a circle to this origin."""
        return origin in self._circles

    def found(self) -> tuple[Origin, ...]:
        """Return the origins asked for so far, with copies and wire text, sorted."""
        sources: dict[str, list[str]] = {}
        for slug in self.corpus.slugs:
            if slug in self._first or slug in self._wire:
                sources.setdefault(self.of_document(slug), []).append(slug)
        claims: dict[str, list[ClaimKey]] = {}
        for key in sorted(self._claims):
            claims.setdefault(self._claims[key], []).append(key)
        return tuple(
            Origin(
                key,
                self._labels[key],
                in_corpus=key in self._inside,
                circular=key in self._circles,
                sources=tuple(sources.get(key, ())),
                claims=tuple(claims.get(key, ())),
            )
            for key in sorted(sources.keys() | claims.keys())
        )

    def _follow(self, key: ClaimKey) -> str:
        seen: list[ClaimKey] = []
        while key not in seen:
            seen.append(key)
            credited = self._credited(key)
            if credited is None:
                return self.of_document(key.slug)
            source = self.corpus.source_of.get(credited)
            if source is None:
                return self._outside(key.slug, credited)
            further = self.partners.get(key, {}).get(source)
            if further is None or source == key.slug:
                return self.of_document(source)
            key = further
        circle = sorted({one.slug for one in seen[seen.index(key) :]})
        origin = self.of_document(circle[0])
        self._circles.add(origin)
        return origin

    def _credited(self, key: ClaimKey) -> str | None:
        """Return the entity that a claim is credited to: a report before a body, a body before a person."""
        extraction = self.corpus.extractions[key.slug]
        claims: dict[str, Sequence[Claim]] = {
            "figure": extraction.figures,
            "statement": extraction.statements,
            "relation": extraction.relations,
        }
        claim = claims[key.kind][key.index]
        attribution = self.corpus.attribution(key.slug, claim)
        mentions = (*attribution.reported_in, *attribution.speakers) if attribution else ()
        if attribution and attribution.span and not mentions:
            mentions = self._titled(key.slug, attribution.span)
        keys = [self.corpus.entity_of(key.slug, index) for index in mentions]
        own = self.corpus.work_of(key.slug)
        for wanted in ("report/", "organisation/", ""):
            for found in keys:
                if found.startswith(wanted) and found != own:
                    return found
        return self._told.get(key) or self._cited(key.slug, claim)

    def _titled(self, slug: str, words: Span) -> tuple[int, ...]:
        """Return the report whose title stands right behind the words for the speaker: "the article 'Low Water'"."""
        mentions = self.corpus.extractions[slug].mentions
        return tuple(
            index
            for index, mention in enumerate(mentions)
            if mention.type == "Report" and 0 <= mention.span.start - words.end <= TITLE_REACH
        )

    def _cited(self, slug: str, claim: Claim) -> str | None:
        """Return the one work that the note of the claim's sentence cites."""
        document, extraction = self.corpus.documents[slug], self.corpus.extractions[slug]
        leading = dict(extraction.note_works)
        cited = {
            self.corpus.entity_of(slug, extraction.works[work].mention)
            for index, note in enumerate(document.notes)
            if any(_stands_at(mark, sentence) for mark in note.marks for sentence in claim.evidence)
            for work in leading.get(index, ())
        }
        return next(iter(cited)) or None if len(cited) == 1 else None

    def _outside(self, slug: str, credited: str) -> str:
        bodies = [credit.body for credit in self.credits.get(slug, ()) if credit.report == credited]
        bodies += [
            *self._publishers(slug, credited),
            *(credit.body for credit in self.titled.get(credited, ())),
        ]
        key = self._root(bodies[0] if bodies else credited)
        label = self.corpus.label(key)
        if bodies and key.startswith("organisation/"):
            label = f"{label} (report)"
        return self._named(f"origin/{key.replace('/', '-', 1)}", label, inside=False)

    def _publishers(self, slug: str, report: str) -> list[str]:
        """Return who publishes a work that the document cites, as the reference says."""
        return [
            publisher
            for work in self.corpus.extractions[slug].works
            if work.publisher is not None and self.corpus.entity_of(slug, work.mention) == report
            if (publisher := self.corpus.entity_of(slug, work.publisher))
        ]

    def _join(self, one: str, other: str) -> None:
        low, high = sorted((self._root(one), self._root(other)))
        if low != high:
            self._joined[high] = low

    def _root(self, key: str) -> str:
        while key in self._joined:
            key = self._joined[key]
        return key

    def _named(self, key: str, label: str, *, inside: bool) -> str:
        self._labels.setdefault(key, label)
        if inside:
            self._inside.add(key)
        return key

    def _by_date(self, group: tuple[str, ...]) -> list[str]:
        return sorted(group, key=lambda slug: (self.corpus.documents[slug].metadata.issued or "9999", slug))

    def _wire_of(self, slug: str) -> str:
        """Return the news agency that a document's byline or its first words name."""
        document = self.corpus.documents[slug]
        credit = f"{document.metadata.credit_text} | {' | '.join(document.metadata.creators)}"
        for wire in self.wires:
            name = re.escape(wire)
            if re.search(rf"(?<!\w){name}(?!\w)", credit) or re.search(
                rf"\({name}\)\s*[-–—]|[-–—(]\s*{name}\s*\)?\s*$|\b(?:Source|Via|By)[:\s]+{name}\b",
                document.text[:HEAD],
                re.MULTILINE,
            ):
                return wire
        return ""


def _stands_at(mark: Span, sentence: Span) -> bool:
    return sentence.start <= mark.start <= sentence.end + NOTE_REACH


def _key(name: str) -> str:
    return "-".join(re.findall(r"\w+", name.lower()))
