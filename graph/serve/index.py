"""Search: names, titles and what claims say, looked through for all words at once."""

from collections.abc import Iterator
from dataclasses import dataclass

from graph.store import Store
from graph.values.folding import fold

NAMES = """SELECT DISTINCT ?entity ?type ?preferred ?label {
  ?entity a ?type ; skos:prefLabel ?preferred ; skos:prefLabel|skos:altLabel|skos:hiddenLabel ?label
  FILTER(?type IN (cg:Person, cg:Organisation, cg:Place, cg:Camp, cg:Report))
} ORDER BY ?entity ?label"""
MENTIONS = "SELECT ?entity (COUNT(DISTINCT ?mention) AS ?count) { ?mention a cg:Mention ; cg:refersTo ?entity } GROUP BY ?entity"
SOURCES = """SELECT ?source ?file ?title {
  ?source a cg:Source ; cg:fileName ?file . OPTIONAL { ?source dcterms:title ?title }
} ORDER BY ?source"""
CLAIMS = """SELECT DISTINCT ?claim ?start ?exact ?source {
  ?claim cg:evidence ?passage . ?passage cg:exact ?exact ; cg:start ?start ; cg:inSource ?source
} ORDER BY ?source ?start ?claim"""


@dataclass(frozen=True, slots=True)
class Named:
    """An entity or a document that a search may find.

    Attributes:
        type: Local name of its class; `Source` for a document.
        label: What it is called.
        form: The name by which it was found.
        mentions: How often the documents name it.
    """

    iri: str
    type: str
    label: str
    form: str
    mentions: int


@dataclass(frozen=True, slots=True)
class Index:
    """Names and sentences, each with its folded words.

    Attributes:
        names: Folded name, and what bears it.
        sentences: Folded sentence, and the claims that rest on it, in the order of the documents.
    """

    names: tuple[tuple[str, Named], ...]
    sentences: tuple[tuple[str, tuple[str, ...]], ...]

    def named(self, words: str) -> list[Named]:
        """Return what has a name with all words, each at least the beginning of one; the best found first."""
        wanted = fold(words)
        parts = [f" {part}" for part in wanted.split()]
        if not parts:
            return []
        found: dict[str, tuple[tuple[bool, bool, int, str], Named]] = {}
        for folded, named in self.names:
            spaced = f" {folded}"
            if not all(part in spaced for part in parts):
                continue
            rank = (folded != wanted, not folded.startswith(wanted), -named.mentions, named.iri)
            if named.iri not in found or rank < found[named.iri][0]:
                found[named.iri] = rank, named
        return [named for _, named in sorted(found.values(), key=lambda pair: pair[0])]

    def claims(self, words: str) -> list[str]:
        """Return the claims whose sentences have all words, in the order of the documents."""
        parts = [f" {part}" for part in fold(words).split()]
        if not parts:
            return []
        hits = (claims for folded, claims in self.sentences if all(part in f" {folded}" for part in parts))
        return list(dict.fromkeys(claim for claims in hits for claim in claims))


def make_index(store: Store) -> Index:
    """Read names and sentences out of a store, once."""
    sentences: dict[tuple[str, str, str], list[str]] = {}
    for row in store.select(CLAIMS):
        place = row["source"].value, row["start"].value, row["exact"].value
        sentences.setdefault(place, []).append(row["claim"].value)
    return Index(
        names=tuple((fold(named.form), named) for named in _all_named(store)),
        sentences=tuple((fold(exact), tuple(claims)) for (_, _, exact), claims in sentences.items()),
    )


def _all_named(store: Store) -> Iterator[Named]:
    """Give each entity and document once for each of its names."""
    counts = {row["entity"].value: int(row["count"].value) for row in store.select(MENTIONS)}
    for row in store.select(NAMES):
        iri = row["entity"].value
        kind = row["type"].value.rpartition("#")[2]
        yield Named(iri, kind, row["preferred"].value, row["label"].value, counts.get(iri, 0))
    for row in store.select(SOURCES):
        file = row["file"].value
        title = file if row["title"] is None else row["title"].value
        for form in dict.fromkeys((title, file)):
            yield Named(row["source"].value, "Source", title, form, 0)
