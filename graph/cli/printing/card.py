"""An entity's card on a terminal."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from graph.store.claim_words import firmness_words, said_words, speaker_words, status_words
from graph.store.claims import find_claims
from graph.values.counted import counted
from graph.values.surroundings import around

if TYPE_CHECKING:
    from graph.store import Store
    from graph.store.claims import FoundClaim
    from graph.store.entities import FoundEntity

LABELS = "SELECT DISTINCT ?kind ?label {{ <{iri}> ?kind ?label FILTER(?kind IN (skos:altLabel, skos:hiddenLabel)) }} ORDER BY ?kind ?label"
PLACE = """SELECT ?same ?code ?container {{
  OPTIONAL {{ <{iri}> schema:sameAs ?same }} OPTIONAL {{ <{iri}> skos:notation ?code }}
  OPTIONAL {{ <{iri}> schema:containedInPlace/skos:prefLabel ?container }} }}"""
MENTIONS = """SELECT DISTINCT ?source ?file ?start ?end {{
  ?mention cg:refersTo <{iri}> ; cg:inSource ?source ; cg:start ?start ; cg:end ?end . ?source cg:fileName ?file
}} ORDER BY ?source ?start"""
RELATIONS = "?claim a cg:Relation ; rdf:subject|rdf:object <{iri}>"
STATEMENTS = "?claim a cg:Statement ; cg:speaker <{iri}>"
FIGURES = "?claim a cg:Figure ; cg:involves <{iri}>"
SHOWN = 3
"""Mentions a source that are shown with the words around them."""


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
    _claims(console, "Relations", find_claims(store, RELATIONS.format(iri=entity.iri)))
    _claims(console, "Says", find_claims(store, STATEMENTS.format(iri=entity.iri)))
    _claims(console, "Figures in sentences about it", find_claims(store, FIGURES.format(iri=entity.iri)))


def _mentions(console: Console, store: "Store", entity: "FoundEntity") -> None:
    sources: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for row in store.select(MENTIONS.format(iri=entity.iri)):
        place = int(row["start"].value), int(row["end"].value)
        sources.setdefault((row["source"].value, row["file"].value), []).append(place)
    if sources:
        _heading(console, "Mentioned in")
    for (source, file), places in sources.items():
        console.print(Text(f"  {file}: {counted(len(places), 'time')}"))
        text = store.text(source)
        for start, end in places[:SHOWN]:
            before, words, after = around(text, start, end)
            console.print(Text.assemble("      ", _flat(before), (_flat(words), "bold"), _flat(after)))


def _claims(console: Console, heading: str, claims: "Sequence[FoundClaim]") -> None:
    if claims:
        _heading(console, heading)
    for claim in claims:
        asserted = firmness_words(claim) == ["asserts, stated"]
        notes = [*([] if asserted else firmness_words(claim)), *status_words(claim)]
        if claim.kind == "statement":
            said = f"({_one_line(claim.value('speakerText'))}) " if claim.value("speakerText") else ""
        else:
            said, notes = "", [*notes, *speaker_words(claim)]
        struck = "strike" if claim.value("status") == "rejected" else ""
        note = f"  [{'; '.join(notes)}]" if notes else ""
        console.print(
            Text(f"  {said}").append(said_words(claim), struck).append(note, "bold" if struck else "")
        )
        sentences = " … ".join(_one_line(place.exact) for place in claim.evidence)
        quote = "" if claim.kind == "statement" else f"“{sentences}” "
        console.print(Text(f"      {quote}({claim.file}, {claim.id})", style="dim"))


def _heading(console: Console, text: str) -> None:
    console.print()
    console.print(Text(text, style="bold"))


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _flat(text: str) -> str:
    """Return text with each line break or tab as a space, so that the spaces at its ends stay."""
    return "".join(" " if character.isspace() else character for character in text)
