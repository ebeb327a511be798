"""All documents with what was found in them, as a comparison looks at them."""

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from graph.model import (
    Attribution,
    Claim,
    ClaimKey,
    Document,
    Entity,
    Extraction,
    Figure,
    Relation,
    Span,
    Statement,
)
from graph.values.folding import fold, words_of


@dataclass(frozen=True)
class Corpus:
    """Documents and extractions by slug, and the entities that their mentions refer to.

    Attributes:
        entity_of: From slug and index of a mention to the key of its entity.
        work_of: From slug to the key of the report that the document is a copy of.
        rejected: Claims that a person rejected; they are compared with nothing.
    """

    documents: Mapping[str, Document]
    extractions: Mapping[str, Extraction]
    entities: Mapping[str, Entity]
    entity_of: Callable[[str, int], str] = field(repr=False)
    work_of: Callable[[str], str] = field(repr=False)
    rejected: Collection[ClaimKey] = frozenset()

    @cached_property
    def slugs(self) -> tuple[str, ...]:
        """Slugs of the documents, sorted."""
        return tuple(sorted(slug for slug in self.documents if slug in self.extractions))

    @cached_property
    def source_of(self) -> Mapping[str, str]:
        """From the key of a report to the first document that is a copy of it."""
        return {self.work_of(slug): slug for slug in reversed(self.slugs)}

    @cached_property
    def place_called(self) -> Mapping[str, str]:
        """From the folded label of a place to its key; of several places with one label the first."""
        places = (entity for entity in self.entities.values() if entity.type == "Place")
        return {
            fold(entity.label): entity.key
            for entity in sorted(places, key=lambda entity: entity.key, reverse=True)
        }

    @cached_property
    def words_of_people(self) -> frozenset[str]:
        """Return the words of all names of persons that have two words or more."""
        names = (words_of(one.label) for one in self.entities.values() if one.type == "Person")
        return frozenset(word for words in names if len(words) > 1 for word in words)

    @cached_property
    def told_in(self) -> Mapping[str, frozenset[str]]:
        """From the key of a place or camp to those in which the documents say that it lies."""
        told: dict[str, set[str]] = defaultdict(set)
        for slug in self.slugs:
            for _, relation in self.relations(slug):
                if relation.predicate == "locatedIn" and relation.stance == "asserts":
                    told[self.entity_of(slug, relation.subject)].add(self.entity_of(slug, relation.object))
        return {inner: frozenset(outer) for inner, outer in told.items()}

    def figures(self, slug: str) -> list[tuple[ClaimKey, Figure]]:
        """Return the figures of a document that are compared, in text order."""
        found = [
            (ClaimKey(slug, "figure", index), figure)
            for index, figure in enumerate(self.extractions[slug].figures)
        ]
        return sorted(
            (pair for pair in found if pair[0] not in self.rejected),
            key=lambda pair: (pair[1].number, pair[0]),
        )

    def relations(self, slug: str) -> list[tuple[ClaimKey, Relation]]:
        """Return the relations of a document that are compared."""
        found = [
            (ClaimKey(slug, "relation", index), relation)
            for index, relation in enumerate(self.extractions[slug].relations)
        ]
        return [pair for pair in found if pair[0] not in self.rejected]

    def statements(self, slug: str) -> list[tuple[ClaimKey, Statement]]:
        """Return the statements of a document that are compared."""
        found = [
            (ClaimKey(slug, "statement", index), statement)
            for index, statement in enumerate(self.extractions[slug].statements)
        ]
        return [pair for pair in found if pair[0] not in self.rejected]

    def attribution(self, slug: str, claim: Claim) -> Attribution | None:
        """Return whom the text credits with a claim: its own attribution, else that of its statement."""
        outer = claim.outer if isinstance(claim, Statement) else claim.statement
        if claim.attribution is not None or outer is None:
            return claim.attribution
        return self.extractions[slug].statements[outer].attribution

    def nested(self, one: ClaimKey, other: ClaimKey) -> bool:
        """Tell whether one of two statements only tells of the other: "people say that the army denied leaving"."""
        if one.slug != other.slug:
            return False
        first, second = (self.extractions[key.slug].statements[key.index].content for key in (one, other))
        return any(
            span != cut and (span.contains(cut) or cut.contains(span)) for span in first for cut in second
        )

    def label(self, key: str) -> str:
        """Return the label of an entity."""
        return self.entities[key].label if key in self.entities else key.rpartition("/")[2]

    def is_told_apart(self, report: str, serial: Collection[str]) -> bool:
        """Tell whether a report's title is its own: of "Annual Report 2019" there are many.

        Args:
            report: Its key.
            serial: Words of titles that tell no work from another.
        """
        words = words_of(self.label(report))
        return any(word not in serial and not word.isdigit() for word in words)

    def words(self, slug: str, span: Span) -> str:
        """Return the characters of a span with white space collapsed."""
        return " ".join(span.of(self.documents[slug].text).split())
