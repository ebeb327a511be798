"""A folder of linked Markdown notes, as Obsidian and its kin read them: one an entity, one a document."""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import networkx as nx

from graph.export.formats.claim_facts import claim_id_of, claims_in_order, ends_at, one_end, says, words_of
from graph.export.formats.format import Exported
from graph.export.formats.note_names import linked, literal_text, note_names
from graph.export.property_graph import CLAIM_TYPES, ENTITY_TYPES
from graph.rdf.vocabulary import in_words

COMPARISONS = "Conflicts and agreements"
# Beside the words, what tells how a claim is to be read; in this order.
TOLD = ("comparator", "value", "upperValue", "low", "high", "unit", "per", "stance", "certainty", "status")
FRONT = ("issued", "url", "source", "language", "sameAs", "notation", "latitude", "longitude", "fileName")


def write_notes(exported: Exported, folder: Path) -> None:
    """Write the folder `notes/`.

    A claim stands once, in the note of its document, with its id as block id (`^figure-…`); the notes of what
    it is about link there.
    """
    graph = exported.graph
    notes = folder / "notes"
    notes.mkdir()
    # A document keeps the name of its file, which the work that it is a copy of often has for a title.
    in_order = (*nodes_of(graph, ("Source",)), *nodes_of(graph, ENTITY_TYPES))
    names = note_names(
        {node: (title(node, graph.nodes[node]), graph.nodes[node]["type"]) for node in in_order},
        reserved=(COMPARISONS,),
    )
    claims = claims_in_order(graph)
    about = _claims_about(graph, claims)
    of_source: dict[str, list[str]] = {}
    for claim in claims:
        of_source.setdefault(one_end(graph, claim, "inSource"), []).append(claim)
    for node, name in names.items():
        attributes = graph.nodes[node]
        lines = [*front_matter(node, attributes), f"# {literal_text(title(node, attributes))}", ""]
        lines += links(graph, node, names)
        if attributes["type"] == "Source":
            lines += section(
                "Claims", (_claim_line(graph, claim, names) for claim in of_source.get(node, ()))
            )
        else:
            lines += section("Claims", (_claim_link(graph, claim, names) for claim in about.get(node, ())))
        write(notes / f"{name}.md", lines)
    if not exported.entities_only:
        write(notes / f"{COMPARISONS}.md", _comparison_lines(graph, names))


def nodes_of(graph: nx.MultiDiGraph, types: Sequence[str]) -> list[str]:
    """Return the nodes of these classes."""
    return [node for node, type_ in graph.nodes(data="type") if type_ in types]


def write(path: Path, lines: list[str]) -> None:
    """Write one note."""
    path.write_text("\n".join(lines).rstrip() + "\n", "utf-8", newline="\n")


def title(node: str, attributes: Mapping[str, Any]) -> str:
    """Return what the thing of a note is called."""
    found = attributes.get("prefLabel") or attributes.get("fileName") or node
    return str(found[0] if isinstance(found, tuple) else found)


def front_matter(node: str, attributes: Mapping[str, Any]) -> list[str]:
    """Return the properties of a note; JSON values are YAML too."""
    lines = ["---", f"type: {attributes['type']}", f"iri: {quoted(node)}"]
    titles = attributes.get("title", ())
    aliases = [
        title(node, attributes),
        *((titles,) if isinstance(titles, str) else titles),
        *attributes.get("altLabel", ()),
    ]
    lines.append(f"aliases: {quoted(aliases)}")
    lines += [f"{key}: {quoted(attributes[key])}" for key in FRONT if key in attributes]
    return [*lines, "---", ""]


def quoted(value: object) -> str:
    """Return a value as YAML takes it, whatever stands in it."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def section(heading: str, items: Iterator[str]) -> list[str]:
    """Return a heading and its list; nothing where the list is empty."""
    lines = [f"- {item}" for item in items]
    return [f"## {heading}", "", *lines, ""] if lines else []


def links(graph: nx.MultiDiGraph, node: str, names: Mapping[str, str]) -> list[str]:
    """Return what leads from a thing to others and from others to it; mentions apart."""
    known: list[str] = []
    mentions: list[str] = []
    for _, end, key, found in sorted(graph.out_edges(node, keys=True, data=True), key=_edge_order):
        if end in names and key == "mentions":
            mentions.append(f"{link(graph, end, names)} ({found['count']})")
        elif end in names:
            known.append(f"{in_words(key)} {link(graph, end, names)}{_proofs(graph, found, names)}")
    for start, _, key, found in sorted(graph.in_edges(node, keys=True, data=True), key=_edge_order):
        if start in names and key == "mentions":
            mentions.append(f"{link(graph, start, names)} ({found['count']})")
        elif start in names:
            known.append(f"{link(graph, start, names)} {in_words(key)} this{_proofs(graph, found, names)}")
    heading = "Mentions" if graph.nodes[node]["type"] == "Source" else "Mentioned in"
    return [*section("Relations", iter(known)), *section(heading, iter(mentions))]


def _edge_order(edge: tuple[str, str, str, Any]) -> tuple[str, str, str]:
    """Return what edges are sorted by: their kind first."""
    start, end, key, _ = edge
    return key, start, end


def _proofs(graph: nx.MultiDiGraph, found: Mapping[str, Any], names: Mapping[str, str]) -> str:
    """Return links to the claims behind a relation."""
    claims = [claim for claim in found.get("claims", ()) if claim in graph]
    return f" ({', '.join(_block_link(graph, claim, names) for claim in claims)})" if claims else ""


def link(graph: nx.MultiDiGraph, node: str, names: Mapping[str, str]) -> str:
    """Return a link to a thing's note."""
    return linked(names[node], title(node, graph.nodes[node]))


def _block_link(graph: nx.MultiDiGraph, claim: str, names: Mapping[str, str]) -> str:
    """Return a link to the line of a claim in its document's note."""
    source, id_ = one_end(graph, claim, "inSource"), claim_id_of(claim)
    return linked(f"{names[source]}#^{id_}", id_) if source in names else literal_text(id_)


def _claims_about(graph: nx.MultiDiGraph, claims: list[str]) -> dict[str, list[str]]:
    """Return the claims that lead to an entity, in their order, by entity."""
    about: dict[str, list[str]] = {}
    for claim in claims:
        for end in ends_at(graph, claim):
            about.setdefault(end, []).append(claim)
    return about


def _claim_line(graph: nx.MultiDiGraph, claim: str, names: Mapping[str, str]) -> str:
    """Return a claim with its sentence, those that it is about, and its block id."""
    attributes = graph.nodes[claim]
    told = ", ".join(f"{key} {attributes[key]}" for key in TOLD if key in attributes)
    about = [end for end in ends_at(graph, claim) if end in names and graph.nodes[end]["type"] != "Source"]
    parts = [f"**{attributes['type']}** {claim_words(graph, claim, names)}"]
    if told:
        parts.append(f"({literal_text(told)})")
    if attributes.get("evidence"):
        parts.append(f"— “{literal_text(attributes['evidence'])}”")
    if about:
        parts.append("— " + ", ".join(link(graph, end, names) for end in about))
    return f"{' '.join(parts)} ^{claim_id_of(claim)}"


def claim_words(graph: nx.MultiDiGraph, claim: str, names: Mapping[str, str]) -> str:
    """Return who says what, speakers as links."""
    speakers = [end for end in ends_at(graph, claim, "speaker") if end in names]
    teller = ", ".join(link(graph, end, names) for end in speakers) or literal_text(says(graph, claim))
    words = literal_text(words_of(graph, claim))
    return f"{teller}: {words}" if teller else words


def _claim_link(graph: nx.MultiDiGraph, claim: str, names: Mapping[str, str]) -> str:
    """Return a claim in short, with a link to its line."""
    type_ = graph.nodes[claim]["type"]
    return f"{type_}: {claim_words(graph, claim, names)} ({_block_link(graph, claim, names)})"


def _comparison_lines(graph: nx.MultiDiGraph, names: Mapping[str, str]) -> list[str]:
    """Return the note of comparisons."""
    lines = ["---", "type: Comparisons", "---", "", f"# {COMPARISONS}", ""]
    for type_, heading in (("Conflict", "Conflicts"), ("Agreement", "Agreements")):
        found = nodes_of(graph, (type_,))
        lines += section(heading, (_comparison_line(graph, node, names) for node in found))
    return lines


def _comparison_line(graph: nx.MultiDiGraph, comparison: str, names: Mapping[str, str]) -> str:
    """Return a comparison: its reason, and links to the claims."""
    attributes = graph.nodes[comparison]
    severity = f" ({attributes['severity']})" if "severity" in attributes else ""
    claims = [
        claim for claim in ends_at(graph, comparison, "compares") if graph.nodes[claim]["type"] in CLAIM_TYPES
    ]
    compared = ", ".join(_block_link(graph, claim, names) for claim in claims)
    return f"{literal_text(attributes.get('reason', ''))}{severity} — {compared}"
