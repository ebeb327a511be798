"""What a query may do here: read the graph, and nothing else."""

import re
from collections.abc import Iterator

from graph.errors import RefusedQueryError, UsageError

# A text without these words has neither SERVICE nor FROM: such a query need not be parsed twice.
TELLING = re.compile(r"service|from", re.IGNORECASE)
ESCAPE = re.compile(r"\\(?:u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8})")
SERVICE, DATASET = "ServiceGraphPattern", "DatasetClause"


def names_its_graphs(sparql: str) -> bool:
    """Tell whether a query says with FROM or FROM NAMED which graphs it is put to.

    Oxigraph would ask other machines where SERVICE stands, and has no switch against it. So the query is parsed
    before, by rdflib; what rdflib cannot parse and has one of the words is refused.

    Raises:
        RefusedQueryError: SERVICE stands anywhere in it.
        UsageError: it is not SPARQL 1.1.
    """
    if not TELLING.search(sparql) and not ESCAPE.search(sparql):
        return False
    from pyparsing import ParseBaseException
    from rdflib.plugins.sparql.parser import parseQuery

    parts: set[str] = set()
    for reading in readings(sparql):
        try:
            parts.update(_part_names(parseQuery(reading)))
        except ParseBaseException as error:
            raise UsageError(
                f"not a SPARQL query: line {error.lineno}, column {error.column}: "
                f"{' '.join(error.msg.split())}; see https://www.w3.org/TR/sparql11-query/"
            ) from error
        except RecursionError as error:
            raise UsageError("not a SPARQL query: too many brackets inside each other") from error
    if SERVICE in parts:
        raise RefusedQueryError("SERVICE asks another machine, and claimgraph asks nobody; take it out")
    return DATASET in parts


def readings(sparql: str) -> Iterator[str]:
    r"""Give the query as each parser reads it.

    To Oxigraph a carriage return ends a comment, to rdflib it does not. rdflib puts characters for `\u0053`
    before it looks for words, Oxigraph inside names and strings only.
    """
    lines = sparql.replace("\r", "\n")
    yield lines
    if ESCAPE.search(lines):
        yield ESCAPE.sub("_", lines)


def _part_names(parsed: object) -> Iterator[str]:
    """Give the name of every part of a parsed query, at any depth."""
    from pyparsing import ParseResults

    waiting: list[object] = [parsed]
    while waiting:
        part = waiting.pop()
        if name := getattr(part, "name", ""):
            yield str(name)
        if isinstance(part, dict):
            waiting.extend(part.values())
        elif isinstance(part, (list, tuple, ParseResults)):
            waiting.extend(list(part))
