"""Finds what a decision means by a name: nodes, by class, name and document."""

from collections.abc import Iterable, Mapping, Sequence

from graph.model import Decision, Document, EntityType, Extraction
from graph.ontology import Gazetteer
from graph.resolve.node import Node
from graph.values.folding import fold
from graph.values.surroundings import around


class Bearers:
    """The nodes of a build by class and folded name.

    A node bears the name that stands in its document, its gazetteer entry's, and what a person renamed either to.
    """

    def __init__(
        self,
        nodes: Sequence[Node],
        documents: Iterable[Document],
        extractions: Mapping[str, Extraction],
        gazetteer: Gazetteer,
        decisions: Sequence[Decision] = (),
    ) -> None:
        self.nodes = nodes
        self.documents = {document.slug: document for document in documents}
        self.extractions = extractions
        self._of: dict[tuple[str, str], list[int]] = {}
        self._mentions = {
            (node.slug, node.index): index for index, node in enumerate(nodes) if node.origin == "mention"
        }
        for index, node in enumerate(nodes):
            entry = gazetteer.entries.get(node.known)
            names = {node.folded, fold(entry.name) if entry and entry.type == node.type else ""}
            for name in names - {""}:
                self._of.setdefault((node.type, name), []).append(index)
        self._renamed: dict[tuple[str, str], list[str]] = {}
        for decision in decisions:
            if decision.verdict == "rename":
                new = (decision.type, fold(decision.value))
                self._renamed.setdefault(new, []).append(fold(decision.name))

    def of(self, kind: EntityType | str, name: str) -> tuple[int, ...]:
        """Return all bearers of a name in a class, in order."""
        found: set[int] = set()
        wanted, seen = [fold(name)], set()
        while wanted:
            folded = wanted.pop()
            if folded not in seen:
                seen.add(folded)
                found.update(self._of.get((kind, folded), ()))
                wanted += self._renamed.get((kind, folded), ())
        return tuple(sorted(found))

    def meant(self, decision: Decision) -> tuple[int, ...]:
        """Return the bearers of the decision's first name, in its document and around its quote."""
        found = self.of(decision.type, decision.name)
        if decision.document:
            found = tuple(index for index in found if self._stands_in(index, decision.document))
        if decision.quote:
            found = tuple(index for index in found if self._stands_in_quote(index, decision.quote))
        return found

    def other(self, decision: Decision) -> tuple[int, ...]:
        """Return the bearers of the decision's second name, in its document; without one, of the first anywhere."""
        found = self.of(decision.type, decision.other or decision.name)
        if decision.other_document:
            found = tuple(index for index in found if self._stands_in(index, decision.other_document))
        return found

    def with_followers(self, indices: Iterable[int]) -> tuple[int, ...]:
        """Return nodes and what, by their documents, stands for one of them: short names, "he", "the report"."""
        found = set(indices)
        for slug in sorted({self.nodes[index].slug for index in found}):
            extraction = self.extractions.get(slug, Extraction(slug))
            for _ in range(len(extraction.mentions)):
                before = len(found)
                for number, mention in enumerate(extraction.mentions):
                    leader = self._mentions.get(
                        (slug, -1 if mention.antecedent is None else mention.antecedent)
                    )
                    follower = self._mentions[slug, number]
                    if leader in found and self.nodes[leader].type == self.nodes[follower].type:
                        found.add(follower)
                if len(found) == before:
                    break
        return tuple(sorted(found))

    def other_classes(self, decision: Decision) -> tuple[str, ...]:
        """Return the classes under which the decision's name is found, sorted; for messages."""
        name = fold(decision.name)
        return tuple(sorted({kind for kind, folded in self._of if folded == name and kind != decision.type}))

    def _stands_in(self, index: int, name: str) -> bool:
        document = self.documents[self.nodes[index].slug]
        return name in {document.slug, document.file_name, document.path}

    def _stands_in_quote(self, index: int, quote: str) -> bool:
        """Tell whether the quote, taken from the mention's sentence, holds the mention."""
        node = self.nodes[index]
        if node.origin != "mention":
            return False
        span = self.extractions[node.slug].mentions[node.index].span
        before, words, after = (
            " ".join(part.split()) for part in around(self.documents[node.slug].text, span.start, span.end)
        )
        quote = " ".join(quote.split())
        sentence = f"{before} {words} {after}"
        for start in _places(words, quote):
            left, right = quote[:start].strip(), quote[start + len(words) :].strip()
            if before.endswith(left) and after.startswith(right):
                return True
        return words not in quote and quote in sentence


def _places(words: str, quote: str) -> list[int]:
    found, start = [], quote.find(words)
    while start >= 0:
        found.append(start)
        start = quote.find(words, start + 1)
    return found
