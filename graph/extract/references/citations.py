"""The citations of a document in text order, each led to one of its works."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.extract.references.authors import Author
from graph.extract.references.entries import Entry
from graph.extract.references.parts import find_parts
from graph.extract.references.reference import Reference, ReferenceParser, clean_title
from graph.extract.references.repeats import Known, ShortForms, find_same
from graph.model import Document, EntityType, Span
from graph.values.folding import fold
from graph.values.person_names import person_words

_DATED = re.compile(
    r"\b(?:1[5-9]|20)\d\d\b|https?://|www\.|\b10\.\d{4}|\bforthcoming\b|\bin press\b|\bn\.d\.", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Citation:
    """One citation.

    Attributes:
        entry: That it stands in.
        span: The reference, in the document.
        reference: Its parts (spans count from `span.start`), None of a short form.
        authors: In the document; of "———" those of the reference above, where the dash stands.
        work: Index among the document's works.
    """

    entry: Entry
    span: Span
    reference: Reference | None
    authors: tuple[Author, ...]
    work: int


def find_citations(
    document: Document, entries: Sequence[Entry], parser: ReferenceParser, short_forms: ShortForms
) -> list[Citation]:
    """Return the citations in text order; works are numbered by their first full reference.

    Full references first, for a note may name a work in short that only the bibliography names in full.
    """
    drafts = list(_drafts(document, entries, parser))
    known: list[Known] = []
    works: dict[int, int] = {}
    for number, draft in enumerate(drafts):
        if draft.reference is not None and draft.full:
            works[number] = _work(draft, document, known)
    citations: list[Citation] = []
    earlier: list[int] = []
    last: tuple[int, ...] = ()
    of_mark: dict[str, list[int]] = {}
    for number, draft in enumerate(drafts):
        reference = draft.reference
        if number in works:
            cited: tuple[int, ...] = (works[number],)
        else:
            body = draft.text[parser.skip_openers(draft.text) :]
            cited = () if draft.entry.listed else short_forms.find(body, known, earlier, last, of_mark)
            if cited:
                reference = None
            elif reference is not None:
                cited = (_work(draft, document, known),)
        for work in cited:
            citations.append(
                Citation(draft.entry, draft.span, reference, draft.authors if reference else (), work)
            )
            earlier = [work, *(index for index in earlier if index != work)]
        if cited:
            last = cited[-1:]
            if draft.entry.note is not None:
                of_mark.setdefault(document.notes[draft.entry.note].mark, []).extend(cited)
    return citations


@dataclass(frozen=True, slots=True)
class _Draft:
    entry: Entry
    span: Span
    text: str
    reference: Reference | None
    authors: tuple[Author, ...]
    full: bool


def _drafts(document: Document, entries: Sequence[Entry], parser: ReferenceParser) -> Iterator[_Draft]:
    above: tuple[Author, ...] = ()
    for entry in entries:
        whole = entry.span.of(document.text)
        parts = (Span(0, len(whole)),) if entry.own else find_parts(whole)
        for position, part in enumerate(parts):
            text = part.of(whole)
            span = part.shifted(entry.span.start)
            if entry.continued and position == len(parts) - 1:
                text = f"{text} {entry.continued.of(document.text)}"
            reference = parser.parse(text, listed=entry.listed)
            authors = () if reference is None else _authors(reference, span, above)
            above = authors or above
            full = reference is not None and (entry.listed or _DATED.search(text) is not None)
            yield _Draft(entry, span, text, reference, authors, full)


def _authors(reference: Reference, span: Span, above: Sequence[Author]) -> tuple[Author, ...]:
    found: list[Author] = []
    for author in reference.authors:
        place = author.span.shifted(span.start)
        if author.form == "dashes":
            found += [Author(one.name, place, "dashes" if one.form != "body" else "body") for one in above]
        else:
            found.append(Author(author.name, place, author.form, author.doubt))
    return tuple(found)


def _work(draft: _Draft, document: Document, known: list[Known]) -> int:
    """Return the index of the reference's work, a new one at the end where it was not known."""
    reference = draft.reference
    if reference is None:
        raise ValueError("a citation without a reference has no work of its own")
    title = clean_title(reference.title.shifted(draft.span.start).of(document.text))
    work = Known(
        title,
        tuple(surname(author.name, author.type) for author in draft.authors),
        reference.issued,
        reference.url,
        reference.doi,
    )
    same = find_same(work, known)
    if same is None:
        known.append(work)
        return len(known) - 1
    one = known[same]
    known[same] = Known(
        one.title,
        one.surnames or work.surnames,
        max(one.issued, work.issued, key=len),
        one.url or work.url,
        one.doi or work.doi,
    )
    return same


def surname(name: str, type_: EntityType) -> str:
    """Return what a citation calls an author, folded: of a person the last word, of a body the whole name."""
    words = person_words(name)
    return words[-1] if type_ == "Person" and words else fold(name)
