"""A claim as pages show it: what it says, how firmly, on whose word, and the sentence with its place."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from graph.rdf.vocabulary import in_words
from graph.serve.addresses import address_of
from graph.serve.rendering import one_line
from graph.serve.site import Site
from graph.store.claim_words import detail_words, number_words, status_words
from graph.store.claims import FoundClaim, Stretch, find_claims

CG = "https://w3id.org/claimgraph/ns#"
PLAIN = "asserts, stated"
"""How firm a claim is unless it says otherwise; not worth a word."""


STEM = 5
"""Letters by which a unit is known again in its plural."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a quote, marked or not."""

    text: str
    marked: bool = False


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim for a page.

    Attributes:
        claim: As it stands in the graph.
        predicate: Of a relation, in words.
        number: Of a figure, with its comparator and unit.
        details: The rest in a few words each.
        quote: Its sentences, its own words marked.
        place: Address of its sentence in the page of its source.
        document: Title of its source.
    """

    claim: FoundClaim
    predicate: str
    number: str
    details: tuple[str, ...]
    quote: tuple[Piece, ...]
    place: str
    document: str

    @property
    def rejected(self) -> bool:
        """Tell whether a person rejected the claim."""
        return self.claim.value("status") == "rejected"

    @property
    def corrected(self) -> bool:
        """Tell whether a person corrected it."""
        return self.claim.value("status") == "corrected"

    def ends(self, name: str) -> tuple[tuple[str, str], ...]:
        """Return IRI and label of the entities under a property."""
        return self.claim.entities.get(name, ())


def claim_views(site: Site, pattern: str) -> tuple[ClaimView, ...]:
    """Return the claims that a pattern binds to `?claim`, by file and place."""
    return tuple(view_of(site, claim) for claim in find_claims(site.store, pattern))


def claims_listed(site: Site, iris: Sequence[str]) -> tuple[ClaimView, ...]:
    """Return the claims with these IRIs, in this order."""
    listed = " ".join(f"<{iri}>" for iri in iris)
    found = {
        view.claim.iri: view
        for view in claim_views(site, f"VALUES ?claim {{ {listed} }} ?claim cg:evidence ?any")
    }
    return tuple(found[iri] for iri in iris if iri in found)


def view_of(site: Site, claim: FoundClaim) -> ClaimView:
    """Return a claim for a page."""
    first, last = claim.evidence[0], claim.evidence[-1]
    name = claim.value("predicate")
    relation = site.schema.relations.get(name)
    return ClaimView(
        claim=claim,
        predicate=relation.label if relation else in_words(name),
        number=f"{number_words(claim)} {unit_words(claim)}".strip() if claim.kind == "figure" else "",
        details=tuple(_details_of(claim)),
        quote=quoted(claim.evidence, () if claim.kind == "relation" else claim.words),
        place=f"{address_of(claim.source, site.base)}#char={first.start},{last.end}",
        document=site.documents[claim.source].title if claim.source in site.documents else claim.file,
    )


def _details_of(claim: FoundClaim) -> Iterator[str]:
    """Give what is told beside what the claim says: not how firm it is where it is quite firm, nor anything twice."""
    told = {PLAIN, f"group {claim.value('counted')}", *status_words(claim)}
    group = claim.value("group")
    if group and group in claim.value("counted"):
        told.add(f"group {group}")
    spoken = claim.kind == "statement" and bool(claim.value("speaker") or claim.value("speakerText"))
    for detail in detail_words(claim):
        # Whom a statement has for its speaker stands before it.
        if detail not in told and not (spoken and detail.startswith("says ")):
            yield detail
    if spoken and claim.value("cue"):
        yield f"“{one_line(claim.value('cue'))}”"


def unit_words(claim: FoundClaim) -> str:
    """Return the unit of a figure, nothing where the words for what is counted say it."""
    unit, counted = claim.value("unit"), claim.value("counted").casefold()
    return "" if counted and (unit in ("item", "person") or unit[:STEM] in counted) else unit


def quoted(sentences: Iterable[Stretch], words: Iterable[Stretch]) -> tuple[Piece, ...]:
    """Return sentences with " … " between them, and the words inside them marked."""
    pieces: list[Piece] = []
    for number, sentence in enumerate(sentences):
        if number:
            pieces.append(Piece(" … "))
        at = sentence.start
        for one in sorted(words):
            start, end = max(one.start, at), min(one.end, sentence.end)
            if start < end:
                pieces.append(Piece(cut(sentence, at, start)))
                pieces.append(Piece(cut(sentence, start, end), marked=True))
                at = end
        pieces.append(Piece(cut(sentence, at, sentence.end)))
    return tuple(piece for piece in pieces if piece.text)


def cut(sentence: Stretch, start: int, end: int) -> str:
    """Return the words between two places of the source, white space as single spaces."""
    text = sentence.exact[start - sentence.start : end - sentence.start]
    words = " ".join(text.split())
    if not words:
        return " " if text else ""
    return f"{' ' if text[0].isspace() else ''}{words}{' ' if text[-1].isspace() else ''}"
