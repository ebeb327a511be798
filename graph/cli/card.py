"""An entity's card on a terminal."""

from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from graph.values.surroundings import around

if TYPE_CHECKING:
    from graph.store import Store
    from graph.store.entities import FoundEntity

LABELS = "SELECT DISTINCT ?kind ?label {{ <{iri}> ?kind ?label FILTER(?kind IN (skos:altLabel, skos:hiddenLabel)) }} ORDER BY ?kind ?label"
PLACE = """SELECT ?same ?code ?container {{
  OPTIONAL {{ <{iri}> schema:sameAs ?same }} OPTIONAL {{ <{iri}> skos:notation ?code }}
  OPTIONAL {{ <{iri}> schema:containedInPlace/skos:prefLabel ?container }} }}"""
MENTIONS = """SELECT DISTINCT ?source ?file ?start ?end {{
  ?mention cg:refersTo <{iri}> ; cg:inSource ?source ; cg:start ?start ; cg:end ?end . ?source cg:fileName ?file
}} ORDER BY ?source ?start"""
RELATIONS = """SELECT DISTINCT ?claim ?subject ?predicate ?object ?stance ?certainty ?said ?file {{
  ?claim a cg:Relation ; rdf:subject ?s ; rdf:predicate ?predicate ; rdf:object ?o ; cg:stance ?stance ;
    cg:certainty ?certainty ; cg:evidence/cg:inSource/cg:fileName ?file .
  FILTER(?s = <{iri}> || ?o = <{iri}>) ?s skos:prefLabel ?subject . ?o skos:prefLabel ?object .
  OPTIONAL {{ ?claim cg:speakerText ?said }}
}} ORDER BY ?predicate ?subject ?object ?claim"""
STATEMENTS = """SELECT DISTINCT ?claim ?content ?said ?file ?stance {{
  ?claim a cg:Statement ; cg:speaker <{iri}> ; cg:content ?content ; cg:stance ?stance ; cg:evidence/cg:inSource/cg:fileName ?file .
  OPTIONAL {{ ?claim cg:speakerText ?said }}
}} ORDER BY ?file ?claim"""
FIGURES = """SELECT DISTINCT ?claim ?number ?counted ?said ?file {{
  ?claim a cg:Figure ; cg:involves <{iri}> ; cg:numberText ?number ; cg:counted ?counted ; cg:evidence/cg:inSource/cg:fileName ?file .
  OPTIONAL {{ ?claim cg:speakerText ?said }}
}} ORDER BY ?file ?claim"""
SHOWN = 3
"""Mentions a source that are shown with the words around them."""
EVIDENCE = "SELECT ?exact {{ <{claim}> cg:evidence ?passage . ?passage cg:exact ?exact ; cg:start ?start }} ORDER BY ?start"


def print_card(store: "Store", entity: "FoundEntity") -> None:
    """Print names, place, sources, relations, statements and figures of one entity, claims with their sentences."""
    console = Console(highlight=False, soft_wrap=True)
    console.print(Text(entity.label, style="bold"), Text(f"({entity.type})"))
    console.print(Text(entity.iri, style="dim"))
    aliases = [
        row["label"].value
        for row in store.select(LABELS.format(iri=entity.iri))
        if "altLabel" in row["kind"].value
    ]
    if aliases:
        console.print(Text(f"also: {', '.join(aliases)}"))
    for row in store.select(PLACE.format(iri=entity.iri)):
        known = [row[name].value for name in ("container", "code", "same") if row[name] is not None]
        if known:
            console.print(Text(f"known: {', '.join(known)}"))
        break
    _mentions(console, store, entity)
    _relations(console, store, entity)
    _spoken(console, store, "Says", STATEMENTS.format(iri=entity.iri))
    _figures(console, store, entity)


def _mentions(console: Console, store: "Store", entity: "FoundEntity") -> None:
    sources: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for row in store.select(MENTIONS.format(iri=entity.iri)):
        place = int(row["start"].value), int(row["end"].value)
        sources.setdefault((row["source"].value, row["file"].value), []).append(place)
    if sources:
        _heading(console, "Mentioned in")
    for (source, file), places in sources.items():
        console.print(Text(f"  {file}: {len(places)} time{'' if len(places) == 1 else 's'}"))
        text = store.text(source)
        for start, end in places[:SHOWN]:
            before, words, after = around(text, start, end)
            console.print(Text.assemble("      ", _flat(before), (_flat(words), "bold"), _flat(after)))


def _relations(console: Console, store: "Store", entity: "FoundEntity") -> None:
    rows = store.select(RELATIONS.format(iri=entity.iri))
    if rows:
        _heading(console, "Relations")
    for row in rows:
        firmness = [_local(row[name].value) for name in ("stance", "certainty")]
        notes = [word for word in firmness if word not in {"asserts", "stated"}]
        if row["said"] is not None:
            notes.append(f"says {row['said'].value}")
        note = f"  [{', '.join(notes)}]" if notes else ""
        console.print(
            Text(f"  {row['subject'].value} {_local(row['predicate'].value)} {row['object'].value}{note}")
        )
        _evidence(console, store, row["claim"].value, row["file"].value)


def _spoken(console: Console, store: "Store", heading: str, query: str) -> None:
    rows = store.select(query)
    if rows:
        _heading(console, heading)
    for row in rows:
        said = f"({row['said'].value}) " if row["said"] is not None else ""
        console.print(Text(f"  {said}{_one_line(row['content'].value)}"))
        console.print(Text(f"      {row['file'].value}", style="dim"))


def _figures(console: Console, store: "Store", entity: "FoundEntity") -> None:
    rows = store.select(FIGURES.format(iri=entity.iri))
    if rows:
        _heading(console, "Figures in sentences about it")
    for row in rows:
        said = f", says {row['said'].value}" if row["said"] is not None else ""
        console.print(Text(f"  {row['number'].value} {_one_line(row['counted'].value)}{said}"))
        _evidence(console, store, row["claim"].value, row["file"].value)


def _evidence(console: Console, store: "Store", claim: str, file: str) -> None:
    sentences = " … ".join(
        _one_line(row["exact"].value) for row in store.select(EVIDENCE.format(claim=claim))
    )
    console.print(Text(f"      “{sentences}” ({file})", style="dim"))


def _heading(console: Console, text: str) -> None:
    console.print()
    console.print(Text(text, style="bold"))


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _flat(text: str) -> str:
    """Return text with each line break or tab as a space, so that the spaces at its ends stay."""
    return "".join(" " if character.isspace() else character for character in text)


def _local(iri: str) -> str:
    return iri.split("#")[-1]
