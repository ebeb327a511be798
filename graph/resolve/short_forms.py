"""Joins, inside a document, a short form of a name with the only full one that it can stand for."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from graph.model import Document
from graph.resolve.clusters import Clusters
from graph.resolve.node import Node
from graph.values.person_names import KUNYA
from graph.values.sounds import bones, sound_alike

SHORTEST_SPELLED: Final = 5
"""Letters of a surname from which on another spelling of it is taken for it."""
ASKED: Final = 3
"""Possible bearers of one name that a person is asked about."""
SEVERAL_BEARERS: Final = "part of more than one full name in its document"
OTHERWISE_CALLED: Final = re.compile(
    r"[\s,(\"“”]*(?:(?:also|better|widely|popularly|formerly|previously) )?"
    r"(?:known (?:as|by (?:his|her|the|their) (?:nom de guerre|alias|kunya|nickname|pen name)(?: of)?)"
    r"|a\.?k\.?a\.?|alias|n[eé]e|born(?= [A-Z])|whose (?:nom de guerre|real name) (?:is|was))"
    r"(?:,| the)?[\s\"“”]*",
    re.IGNORECASE,
)
"""What stands between two names of one thing."""
NAMING: Final = re.compile(r"known|a\.?k\.?a|alias|n[eé]e|born|whose", re.IGNORECASE)
"""What `OTHERWISE_CALLED` has in any case."""

# Behind the name that a firm is called by, these only say that it is one; folded.
FIRM_WORDS: Final = frozenset(
    {
        "airlines", "airways", "brothers", "capital", "chemicals", "co", "company", "construction", "consulting",
        "corp", "corporation", "electric", "electronics", "energy", "engineering", "enterprises", "entertainment",
        "foods", "freight", "gas", "group", "holding", "holdings", "industries", "insurance", "international",
        "lines", "logistics", "media", "metals", "mining", "motor", "motors", "oil", "partners", "petroleum",
        "pharma", "pharmaceuticals", "railways", "resources", "security", "services", "shipping", "software",
        "solutions", "steel", "stores", "systems", "technologies", "technology", "telecom", "textiles", "trading",
        "transport", "water",
    }
)  # fmt: skip


def join_other_names(clusters: Clusters, document: Document, nodes: Mapping[int, Node]) -> None:
    """Join two names of which the text says that they are one thing's: "Omar Haddad, known as Abu Layth"."""
    mentions = sorted(
        (node.offset, index) for index, node in nodes.items() if node.named and node.origin == "mention"
    )
    for (start, first), (following, second) in pairwise(mentions):
        one, other = nodes[first], nodes[second]
        if one.type != other.type or following - start > 120:
            continue
        between = document.text[start:following]
        if not NAMING.search(between):
            continue  # soon seen, and so of nearly all
        words = re.match(r"\s+".join(map(re.escape, one.name.split())), between)
        if words and OTHERWISE_CALLED.fullmatch(between, words.end()):
            clusters.join_told(first, second)


def join_short_forms(clusters: Clusters, named: Sequence[int], nodes: Mapping[int, Node]) -> None:
    """Join a surname, first name, kunya, or a name with initials or without the father's, and a firm's short name.

    What may stand for several stays alone, for a person to decide.
    """
    people = [index for index in named if nodes[index].type == "Person"]
    longer = _by_short_form(people, nodes, _forms_of_person)
    without_father = _by_short_form(people, nodes, _form_without_father)
    sounding = _by_short_form(people, nodes, _sound_of_surname)
    for index in people:
        if not nodes[index].full:
            bearers = [
                one for one in longer.get(nodes[index].words, ()) if nodes[one].words != nodes[index].words
            ]
            _join_only(clusters, index, bearers or _spelled_otherwise(nodes[index], sounding, nodes))
        elif nodes[index].words in without_father:
            bearers = without_father[nodes[index].words]
            if len({nodes[one].words for one in bearers}) == 1:
                clusters.join_told(bearers[0], index)
    bodies = [index for index in named if nodes[index].type == "Organisation" and not nodes[index].acronym]
    firms = _by_short_form(bodies, nodes, _form_of_firm)
    starts: dict[str, set[int]] = {}
    for index in bodies:
        if len(nodes[index].words) > 1:
            starts.setdefault(nodes[index].words[0], set()).add(clusters.find(index))
    for index in bodies:
        words = nodes[index].words
        if len(words) == 1 and len(starts.get(words[0], ())) == 1:
            _join_only(clusters, index, firms.get(words, ()))


def _spelled_otherwise(
    node: Node, sounding: Mapping[tuple[str, ...], Sequence[int]], nodes: Mapping[int, Node]
) -> list[int]:
    """Return the full names whose surname is another spelling of the only word of a name ("Schaefer")."""
    if len(node.words) != 1 or len(node.words[0]) < SHORTEST_SPELLED:
        return []
    return [
        one
        for one in sounding.get((bones(node.words[0]),), ())
        if sound_alike(node.words[0], nodes[one].words[-1])
    ]


def _join_only(clusters: Clusters, index: int, bearers: Iterable[int]) -> None:
    roots = sorted({clusters.find(bearer) for bearer in bearers})
    if len(roots) == 1:
        clusters.join(roots[0], index)
    elif not any(clusters.find(index) == root for root in roots):
        for root in roots[:ASKED]:
            clusters.doubt(root, index, SEVERAL_BEARERS)


def _by_short_form(
    indices: Iterable[int], nodes: Mapping[int, Node], forms: Callable[[Node], Iterator[tuple[str, ...]]]
) -> dict[tuple[str, ...], list[int]]:
    found: dict[tuple[str, ...], list[int]] = {}
    for index in indices:
        for form in dict.fromkeys(forms(nodes[index])):
            found.setdefault(form, []).append(index)
    return found


def _forms_of_person(node: Node) -> Iterator[tuple[str, ...]]:
    """Yield the shorter forms of a full name, or of a kunya with a name behind it."""
    words = node.words
    if node.full:
        for length in range(1, len(words)):
            yield words[:length]
            yield words[-length:]
        if len(words[0]) > 1:
            yield (words[0][0], *words[1:])
            yield (words[0][0], words[-1])
        if len(words) > 2:
            yield (*(word[0] for word in words[:-1]), words[-1])
    elif len(words) > 2 and words[0] in KUNYA:
        yield words[:2]


def _sound_of_surname(node: Node) -> Iterator[tuple[str, ...]]:
    if node.full and bones(node.words[-1]):
        yield (bones(node.words[-1]),)


def _form_without_father(node: Node) -> Iterator[tuple[str, ...]]:
    """Yield the name without "bin" and the one after it: "khaled bin ahmed saleh" is "khaled saleh"."""
    if node.full and node.words.count("bin") == 1 and 0 < node.words.index("bin") < len(node.words) - 2:
        place = node.words.index("bin")
        yield node.words[:place] + node.words[place + 2 :]


def _form_of_firm(node: Node) -> Iterator[tuple[str, ...]]:
    if len(node.words) > 1 and len(node.words[0]) > 3 and set(node.words[1:]) <= FIRM_WORDS:
        yield node.words[:1]
