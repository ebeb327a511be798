"""What else a document speaks of: evidence for or against its names being those of another document."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from graph.model import Document
from graph.ontology import Gazetteer
from graph.resolve.node import Node

CAPITALISED: Final = re.compile(r"\b[A-Z][\w-]+")

Name = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Background:
    """Countries (keys) and names of people and bodies that nobody knows beforehand."""

    countries: frozenset[str] = frozenset()
    names: frozenset[Name] = frozenset()

    def apart(self, other: "Background", name: Name) -> bool:
        """Tell whether two documents speak of different countries and share nothing but this name."""
        return bool(
            self.countries
            and other.countries
            and self.countries.isdisjoint(other.countries)
            and not (self.names & other.names) - {name}
        )

    def with_other(self, other: "Background") -> "Background":
        """Return both together."""
        return Background(self.countries | other.countries, self.names | other.names)


def backgrounds(
    documents: Sequence[Document], nodes: Sequence[Node], ranges: Mapping[str, range], gazetteer: Gazetteer
) -> dict[str, Background]:
    """Return the background of each document, by slug; `ranges` tells which nodes are whose."""
    found = {}
    for document in documents:
        own = [nodes[index] for index in ranges[document.slug]]
        places = (node.known for node in own if node.type in {"Place", "Camp"})
        names = {
            node.words
            for node in own
            if node.full and not node.known and not node.acronym and node.type in {"Person", "Organisation"}
        }
        countries = countries_named(document.text, places, gazetteer)
        found[document.slug] = Background(countries, frozenset(names))
    return found


def countries_named(text: str, places: Iterable[str], gazetteer: Gazetteer) -> frozenset[str]:
    """Return the keys of the countries of known places (keys) and of a text's words of nationality."""
    words = dict.fromkeys(CAPITALISED.findall(text))
    keys = [*places, *(gazetteer.demonyms[word] for word in words if word in gazetteer.demonyms)]
    return frozenset(gazetteer.country(key) for key in keys) - {""}
