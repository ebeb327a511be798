"""Questions by name, their SPARQL, and answers as a table."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graph.errors import UsageError
from graph.ontology.questions import Question
from graph.serve.site import Site
from graph.store import Literal
from graph.store.entities import FoundEntity, find_entities

NAMES = ("entity", "other")
DATES = ("since", "until")
DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
SHOWN = 1000
"""Rows of a table; a file has them all."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A value of a table: words, and the IRI that they stand for or "" where they are words only."""

    text: str
    iri: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """An answer.

    Attributes:
        columns: Those in which a row has a value.
        count: Rows that there are, of which `rows` may be the first.
        truth: Answer to ASK, None otherwise.
        triples: Turtle, "" where the answer is none.
    """

    columns: tuple[str, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()
    count: int = 0
    truth: bool | None = None
    triples: str = ""


class SeveralError(UsageError):
    """A name is that of several entities.

    Attributes:
        parameter: Which name.
        found: The entities.
    """

    def __init__(self, parameter: str, name: str, found: tuple[FoundEntity, ...]) -> None:
        super().__init__(f"'{name}' may be one of several; choose")
        self.parameter = parameter
        self.found = found


def sparql_of(site: Site, question: Question, given: Mapping[str, str]) -> str:
    """Return a question's query with what was given.

    Raises:
        SeveralError: a name is that of several entities.
        UsageError: something is missing, unknown or no date.
    """
    terms = {}
    for parameter in question.parameters:
        value = given.get(parameter.name, "").strip()
        if value:
            terms[parameter.name] = term_of(site, parameter.name, value)
        elif not parameter.optional:
            raise UsageError(f"this question needs {parameter.name}: {parameter.meaning}")
    return question.filled(terms)


def term_of(site: Site, parameter: str, value: str) -> str:
    """Return a parameter's value as SPARQL writes it; a name or an IRI as the IRI of its entity."""
    if parameter in NAMES:
        found = find_entities(site.store, value)
        chosen = [entity for entity in found if entity.iri == value]
        if not found and value.startswith(site.base):
            return f"<{_known_iri(site, value)}>"
        if not found:
            raise UsageError(f"nothing is called '{value}'; try a part of the name")
        if len(found) > 1 and not chosen:
            raise SeveralError(parameter, value, found)
        return f"<{found[0].iri}>"
    if parameter in DATES and not DATE.fullmatch(value):
        raise UsageError(f"{parameter} '{value}' is no date; write 2017, 2017-10 or 2017-10-24")
    return str(Literal(value))


def _known_iri(site: Site, value: str) -> str:
    """Return an IRI that was chosen from several."""
    if any(named.iri == value for _, named in site.index.names):
        return value
    raise UsageError(f"nothing has the IRI '{value}'")


def table_of(media_type: str, written: bytes) -> Table:
    """Read an answer in JSON or Turtle."""
    if media_type == "text/turtle":
        return Table(triples=written.decode("utf-8"))
    answer: dict[str, Any] = json.loads(written)
    if "boolean" in answer:
        return Table(truth=answer["boolean"])
    bindings = answer["results"]["bindings"]
    valued = {name for row in bindings for name in row}
    columns = tuple(name for name in answer["head"]["vars"] if name in valued or not bindings)
    rows = tuple(tuple(_cell_of(row.get(name)) for name in columns) for row in bindings[:SHOWN])
    return Table(columns, rows, len(bindings))


def _cell_of(term: Mapping[str, Any] | None) -> Cell:
    """Return a term for the eye."""
    if term is None:
        return Cell("")
    value = term["value"] if isinstance(term["value"], str) else json.dumps(term["value"], ensure_ascii=False)
    return Cell(value, value if term["type"] == "uri" else "")
