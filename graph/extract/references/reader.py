"""Reads the references of a document: its notes, bibliography and recommended citation."""

from collections.abc import Sequence
from dataclasses import dataclass

from graph.extract.references.author_years import CitationsInText, citable_works
from graph.extract.references.citations import Citation, find_citations
from graph.extract.references.entries import Entry, find_entries
from graph.extract.references.identifiers import find_addresses
from graph.extract.references.misread import misread_mentions
from graph.extract.references.placing import Named, place_mentions
from graph.extract.references.reference import ReferenceParser, clean_title
from graph.extract.references.repeats import ShortForms
from graph.extract.references.words import reference_words
from graph.model import Document, Mention, Relation, Span
from graph.model.work import References, Work
from graph.ontology import Ontology
from graph.values.folding import fold

TITLE_RULE = "reference-title"
AUTHOR_RULE = "reference-author"
PUBLISHER_RULE = "reference-publisher"


@dataclass(frozen=True, slots=True)
class Cited:
    """The references of a document: where they may stand, and what they cite."""

    entries: tuple[Entry, ...]
    citations: tuple[Citation, ...]

    @property
    def titles(self) -> tuple[Span, ...]:
        """Return where titles of works stand, in the document."""
        return tuple(
            one.reference.title.shifted(one.span.start) for one in self.citations if one.reference is not None
        )


class ReferenceReader:
    """Holds the rules; safe to use for any number of documents."""

    def __init__(self, ontology: Ontology) -> None:
        self._words = reference_words(ontology.words)
        self._gazetteer = ontology.gazetteer
        self._parser = ReferenceParser(self._words, ontology.gazetteer)
        self._short_forms = ShortForms(self._words)
        self._in_text = CitationsInText(self._words)

    def cited(self, document: Document) -> Cited:
        """Return the references of a document, before its names are known."""
        entries = find_entries(document, self._words)
        citations = find_citations(document, entries, self._parser, self._short_forms)
        return Cited(entries, tuple(citations))

    def read(self, document: Document, mentions: Sequence[Mention], cited: Cited | None = None) -> References:
        """Return the works that a document cites and all its mentions, those of references among them.

        A note that cites nothing is not in `note_works`; a document without references keeps its mentions.

        Args:
            document: The document.
            mentions: What was found in its text.
            cited: What `cited` returned of it, if that was called.
        """
        found = cited or self.cited(document)
        entries, citations = found.entries, found.citations
        if not citations:
            return References(mentions=tuple(mentions))
        named = [_names(citation, document) for citation in citations]
        named = _joined(citations, named)
        everything = [
            name for names in named for name in (names.title, *names.authors, names.publisher) if name
        ]
        blank = [
            address.span.shifted(entry.span.start)
            for entry in entries
            for address in find_addresses(entry.span.of(document.text))
        ]
        spans = [citation.span for citation in citations if citation.reference]
        citable = citable_works(citations, document)
        text_works = self._in_text.find(document, citable, [*spans, *(entry.span for entry in entries)])
        # "(Roe & Poe, 2015)" names people, whatever body the model took them for.
        blank += [span for span, cited in text_works if not any(citable[work].bodies for work in cited)]
        blank += misread_mentions(document, mentions, citations, self._gazetteer)
        placed, index_of = place_mentions(mentions, everything, spans, blank)
        works, number_of = _works(document, citations, named, index_of)
        notes: dict[int, dict[int, None]] = {}
        for citation in citations:
            if citation.entry.note is not None:
                notes.setdefault(citation.entry.note, {})[number_of[citation.work]] = None
        return References(
            mentions=placed,
            works=works,
            note_works=tuple((note, tuple(cited)) for note, cited in sorted(notes.items())),
            text_works=text_works,
            relations=tuple(_relations(works, placed, spans)),
            spans=tuple(sorted(set(spans))),
        )


class _Names:
    """The names in one citation."""

    def __init__(
        self, title: Named | None, authors: tuple[Named, ...] = (), publisher: Named | None = None
    ) -> None:
        self.title, self.authors, self.publisher = title, authors, publisher


def _names(citation: Citation, document: Document) -> _Names:
    reference = citation.reference
    if reference is None:
        return _Names(None)
    at, text = citation.span.start, document.text
    title = reference.title.shifted(at)
    authors = tuple(
        Named(
            author.span,
            author.type,
            AUTHOR_RULE,
            author.name,
            "coreference" if author.form == "dashes" else "name",
        )
        for author in citation.authors
        if author.name
    )
    publisher = None
    if reference.publisher is not None:
        span = reference.publisher.shifted(at)
        publisher = Named(span, "Organisation", PUBLISHER_RULE, clean_title(span.of(text)))
    return _Names(Named(title, "Report", TITLE_RULE, clean_title(title.of(text))), authors, publisher)


def _joined(citations: Sequence[Citation], named: Sequence[_Names]) -> list[_Names]:
    """Let the title of a work that is cited again stand for the first, and "———" for the author above."""
    titles: dict[int, Named] = {}
    people: dict[str, Named] = {}
    joined = []
    for citation, names in zip(citations, named, strict=True):
        if names.title is None:
            joined.append(names)
            continue
        first = titles.setdefault(citation.work, names.title)
        title = names.title
        if first.span != title.span:
            title = Named(title.span, title.type, title.rule, title.name, title.kind, same_as=first)
        authors = []
        for author in names.authors:
            if author.kind == "coreference":
                author = Named(
                    author.span, author.type, author.rule, author.name, author.kind, people.get(author.name)
                )
            else:
                people[author.name] = author
            authors.append(author)
        joined.append(_Names(title, tuple(authors), names.publisher))
    return joined


def _works(
    document: Document, citations: Sequence[Citation], named: Sequence[_Names], index_of: dict[Named, int]
) -> tuple[tuple[Work, ...], dict[int, int]]:
    """Return each work once, in the order of the first references, and its place by its number among citations.

    What the first reference leaves out is taken from the next that says it.
    """
    own_title = fold(document.metadata.title)
    groups: dict[int, list[tuple[Citation, _Names]]] = {}
    for citation, names in zip(citations, named, strict=True):
        if citation.reference is not None:
            groups.setdefault(citation.work, []).append((citation, names))
    works = []
    for group in groups.values():
        references = [citation.reference for citation, _ in group if citation.reference]
        title = group[0][1].title
        if title is None:
            continue
        authors = next((names.authors for _, names in group if names.authors), ())
        publisher = next((names.publisher for _, names in group if names.publisher), None)
        works.append(
            Work(
                title=title.name,
                span=group[0][0].span,
                mention=index_of[title],
                authors=tuple(dict.fromkeys(index_of[author] for author in authors)),
                publisher=index_of[publisher] if publisher else None,
                issued=max((reference.issued for reference in references), key=len),
                url=next((reference.url for reference in references if reference.url), ""),
                doi=next((reference.doi for reference in references if reference.doi), ""),
                own=any(citation.entry.own for citation, _ in group)
                or bool(own_title and fold(title.name) == own_title),
            )
        )
    return tuple(works), {number: position for position, number in enumerate(groups)}


def _relations(
    works: Sequence[Work], mentions: Sequence[Mention], references: Sequence[Span]
) -> list[Relation]:
    """Return who wrote and who published each work, on the evidence of its reference.

    A body that stands where the author does is the publisher: only people write (the contract's range).
    """
    found = []
    for work in works:
        bodies = [author for author in work.authors if mentions[author].type == "Organisation"]
        publishers = dict.fromkeys([*bodies, *([] if work.publisher is None else [work.publisher])])
        found += [
            _relation(work, "authoredBy", author, mentions, references, AUTHOR_RULE)
            for author in work.authors
            if author not in bodies
        ]
        found += [
            _relation(work, "publishedBy", body, mentions, references, PUBLISHER_RULE) for body in publishers
        ]
    return found


def _relation(
    work: Work,
    predicate: str,
    object_: int,
    mentions: Sequence[Mention],
    references: Sequence[Span],
    rule: str,
) -> Relation:
    """Return the relation on the evidence of the reference that holds the name."""
    name = mentions[object_].span
    evidence = next((span for span in references if span.contains(name)), work.span)
    return Relation((evidence,), work.mention, predicate, object_, rule)
