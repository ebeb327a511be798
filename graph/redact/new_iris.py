"""New IRIs for those that would lead back to a document or give a name away."""

import re
from collections.abc import Mapping

from graph.rdf.vocabulary import PREFIXES
from graph.redact.passages import Passage, move_passages
from graph.redact.rewriting import Rewriting
from graph.redact.values import Values
from graph.store import NamedNode

VOCABULARIES = tuple(PREFIXES.values())


class NewIris:
    """New IRIs by old ones."""

    def __init__(self, rewriting: Rewriting) -> None:
        self.rewriting = rewriting
        self.passages: dict[str, Passage] = {}
        self.known: dict[str, str] = {old: called.iri for old, called in rewriting.entities.items()}
        for source, text in rewriting.texts.items():
            new = f"{source.rpartition('/source/')[0]}/source/{text.slug}"
            self.known[source] = new
            self.known[f"{source}/graph"] = f"{new}/graph"

    def add_passages(self, source: str, nodes: Mapping[str, Values]) -> None:
        """Take in the passages of a source."""
        moved = move_passages(
            nodes, self.known[source], self.rewriting.texts[source].substitution, self.rewriting.gone
        )
        self.passages |= moved
        self.known |= {old: passage.iri for old, passage in moved.items()}

    def of(self, iri: str) -> str | None:
        """Return the new IRI, None where a node is left out or would give a name away."""
        if iri in self.rewriting.gone:
            return None
        if iri in self.known:
            return self.known[iri]
        if iri.startswith(VOCABULARIES):
            return iri
        new = self.made_anew(iri)
        self.known[iri] = new
        return new or None

    def made_anew(self, iri: str) -> str:
        """Return the new IRI of a claim, comparison, decision or origin; of others the same, "" with a name in it."""
        kind = re.search(r"/((?:claim|comparison|conflict|agreement|decision)/[^/#]+)\Z", iri)
        if kind:
            return iri[: kind.start(1)] + self.rewriting.ids.of(kind[1])
        origin = re.search(r"/origin/([^/#]+)\Z", iri)
        if origin:
            # That of a document is called as the document; another would tell whose it is.
            document = self.known.get(iri.replace("/origin/", "/source/"))
            if document:
                return document.replace("/source/", "/origin/")
            return iri[: origin.start()] + "/" + self.rewriting.ids.of(f"origin/origin-{origin[1]}")
        words = iri.replace("-", " ")
        return iri if self.rewriting.words(words) == words and self.rewriting.words(iri) == iri else ""

    def term(self, value: object) -> NamedNode | None:
        """Return the new node of a node."""
        new = self.of(str(getattr(value, "value", value)))
        return None if new is None else NamedNode(new)
