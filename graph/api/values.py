"""Terms of RDF as values of Python."""

from datetime import date, datetime
from typing import Any, TypeAlias

from graph.store import Literal, NamedNode

XSD = "http://www.w3.org/2001/XMLSchema#"


class Iri(str):
    """The IRI of an entity, claim, source or term: a string that knows it is an address."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"Iri({str(self)!r})"


Value: TypeAlias = Iri | str | int | float | bool | date | datetime | None


def python_value(term: Any) -> Value:
    """Return a term as Python has it.

    IRIs become `Iri`; numbers int or float (a figure's digits as they stand are in `cg:numberText`), days `date`,
    truth values bool. All else is text: also months and years ("2017-10"), which Python has no type for.
    """
    if term is None:
        return None
    if isinstance(term, NamedNode):
        return Iri(term.value)
    if not isinstance(term, Literal):
        return str(term)
    kind = term.datatype.value.removeprefix(XSD)
    convert = CONVERTERS.get(kind)
    try:
        return convert(term.value) if convert else term.value
    except ValueError:
        # RDF allows what Python does not: a year of five digits, "INF" days.
        return term.value


def _truth(text: str) -> bool:
    return text in ("true", "1")


CONVERTERS: dict[str, Any] = {
    "integer": int,
    "decimal": float,
    "double": float,
    "float": float,
    "boolean": _truth,
    "date": date.fromisoformat,
    "dateTime": datetime.fromisoformat,
}
"""By the local name of the datatype."""
