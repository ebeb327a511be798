"""`claimgraph decide`: put a person's decision on file."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graph.errors import OntologyError, UsageError

if TYPE_CHECKING:
    from graph.model import Decision

A_CLAIM = re.compile(r"(statement|figure|relation)-[0-9a-f]+$")
ADDRESS = re.compile(r"(?:person|organisation|place|camp|report)/[^/]+")


def decide(
    verdict: Annotated[
        str,
        typer.Argument(
            help="same, different, rename, retype, reject, correct or accept.", show_default=False
        ),
    ] = "",
    name: Annotated[
        str, typer.Argument(help="What it is about: a name, or the id of a claim.", show_default=False)
    ] = "",
    other: Annotated[
        str,
        typer.Argument(
            help="The second name; of rename, retype and correct the new name, class or value.",
            show_default=False,
        ),
    ] = "",
    class_: Annotated[
        str, typer.Option("--class", help="Class of the thing named; found in the store where it is clear.")
    ] = "",
    document: Annotated[str, typer.Option(help="Only what NAME means in this document.")] = "",
    other_document: Annotated[str, typer.Option(help="Only what OTHER means in this document.")] = "",
    quote: Annotated[str, typer.Option(help="Words around the one mention that is meant.")] = "",
    value: Annotated[str, typer.Option(help="With reject: the relation between NAME and OTHER.")] = "",
    speaker: Annotated[str, typer.Option(help="With correct: who says the claim (give --class).")] = "",
    who: Annotated[str, typer.Option(help="Who decides; your user name by default.")] = "",
    why: Annotated[str, typer.Option(help="The reason.")] = "",
    from_: Annotated[
        Path | None,
        typer.Option("--from", help="Take the decisions of a sheet of claims (id, decision, why, who)."),
    ] = None,
    decisions: Annotated[
        Path | None, typer.Option(help="The file of decisions; ontology/decisions.csv by default.")
    ] = None,
    store: Annotated[Path, typer.Option(help="Folder of the store that a build made.")] = Path(".claimgraph"),
) -> None:
    """Add a decision; the next build applies it, and every one after."""
    from graph.cli.arguments.decision_file import decisions_file, own_name, what_applies
    from graph.model import VERDICTS
    from graph.ontology.decision_sheets import read_sheet
    from graph.ontology.decision_writer import append_decision
    from graph.ontology.decisions import decision_of, read_decisions

    path = decisions_file(decisions)
    today = date.today().isoformat()
    try:
        if from_ is not None:
            if verdict:
                raise UsageError("give a decision or --from FILE, one of the two")
            found = read_sheet(from_, who=who or own_name(), when=today)
        else:
            cells = _cells(verdict, name, other, value, speaker)
            cells |= {"document": document, "other_document": other_document, "quote": quote}
            cells |= {"who": who or own_name(), "when": today, "why": why}
            cells["class"] = class_ or _class_of(cells.get("name", ""), store)
            _name_addresses(cells, store)
            if verdict in VERDICTS and cells.get("name") and not cells["class"]:
                raise UsageError(f"needs class: no one class of {store} has '{cells['name']}'; give --class")
            found = (decision_of(cells, "decide"),)
        before = read_decisions(path) if path.exists() else ()
    except OntologyError as error:
        raise UsageError(str(error)) from error
    known = {_essence(one) for one in before}
    added = [one for one in found if _essence(one) not in known]
    for one in added:
        append_decision(path, one)
    typer.echo(f"{len(added)} added to {path}; {what_applies(decisions, len(added))}")
    if len(added) < len(found):
        typer.echo(f"{len(found) - len(added)} stood there before.")
    for what in _unknown(added, before, store):
        typer.echo(f"The build in {store} has no {what}; the line applies where a build has it.", err=True)


def _cells(verdict: str, name: str, other: str, value: str, speaker: str) -> dict[str, str]:
    """Return what the words of the command line mean, by column."""
    cells = {"verdict": verdict, "value": value}
    if A_CLAIM.match(name.rpartition("/")[2]):
        cells |= {"claim": name, "name": speaker}
        if other:
            cells["value"] = other
    elif verdict in {"rename", "retype"}:
        cells |= {"name": name, "value": value or other}
    else:
        cells |= {"name": name, "other": other}
    return cells


def _name_addresses(cells: dict[str, str], store: Path) -> None:
    """Put the names of entities in place of their addresses (`place/georgia`), which a later build may give others.

    Raises:
        UsageError: the two are of different classes, and so never one.
    """
    from graph.store import open_store
    from graph.store.entities import find_entities

    classes = set()
    for column in ("name", "other"):
        if ADDRESS.fullmatch(cells.get(column, "")):
            for entity in find_entities(open_store(store), cells[column]):
                cells[column] = entity.label
                classes.add(entity.type)
    if cells["verdict"] == "same" and len(classes) > 1:
        raise UsageError(
            f"'{cells['name']}' and '{cells['other']}' are of different classes ({', '.join(sorted(classes))}), and one class is joined at a time; "
            f"give one of them another first: `claimgraph decide retype '{cells['name']}' CLASS --class CLASS-NOW`"
        )


def _class_of(name: str, store: Path) -> str:
    """Return the class of the entities of that name in the store, "" where there are none or several."""
    from graph.store import open_store
    from graph.store.entities import find_entities

    if not name:
        return ""
    try:
        classes = {entity.type for entity in find_entities(open_store(store), name)}
    except UsageError:
        return ""
    return classes.pop() if len(classes) == 1 else ""


def _unknown(decisions: Sequence["Decision"], before: Sequence["Decision"], store: Path) -> list[str]:
    """Return the claims and names that the store does not know, each once; nothing where there is no store.

    Names and classes that earlier decisions give are known as well.
    """
    from graph.store import open_store
    from graph.store.entities import find_entities

    try:
        opened = open_store(store)
    except UsageError:
        return []
    claims = set()
    if any(one.claim for one in decisions):
        rows = opened.select("SELECT ?claim { ?claim cg:status ?status }")
        claims = {row["claim"].value.rpartition("/")[2] for row in rows}
    given = {(one.value, one.name) for one in before if one.verdict == "retype"}
    given |= {(one.type, one.value) for one in before if one.verdict == "rename"}
    unknown = []
    for one in decisions:
        if one.claim and one.claim not in claims:
            unknown.append(f"claim {one.claim}")
        if one.claim:
            continue
        # The far end of a relation may be of any class.
        kinds = {one.name: one.type, one.other: "" if one.verdict == "reject" else one.type}
        for name, kind in kinds.items():
            found = find_entities(opened, name) if name and (kind, name) not in given else None
            if found is not None and not any(kind in {"", entity.type} for entity in found):
                unknown.append(f"{kind or 'entity'} '{name}'")
    return list(dict.fromkeys(unknown))


def _essence(decision: "Decision") -> "Decision":
    """Return a decision without who, when, why and where it stands."""
    return replace(decision, who="", when="", why="", where="")
