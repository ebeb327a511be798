"""What shapes ask of single values, each as a function that says yes only where SHACL says yes beyond doubt."""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any, Final

from pyoxigraph import BlankNode, Literal, NamedNode

from graph.rdf.described import Described, Term
from graph.rdf.vocabulary import PREFIXES, XSD

Check = Callable[[Described, Term], bool]
"""Of a node, or of one value of a property."""

WELL_FORMED: Final[dict[Term, re.Pattern[str]]] = {
    XSD.boolean: re.compile(r"true|false|0|1"),
    XSD.integer: re.compile(r"[+-]?[0-9]{1,18}"),
    XSD.decimal: re.compile(r"[+-]?[0-9]+(\.[0-9]+)?"),
    XSD.g_year: re.compile(r"[0-9]{4}"),
    XSD.g_year_month: re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])"),
    XSD.date: re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}"),
}
"""The spellings taken for right without asking further."""

STANDARDS: Final = (PREFIXES["xsd"], PREFIXES["rdf"], PREFIXES["rdfs"])

NODE_KINDS: Final[dict[str, tuple[type[Term], ...]]] = {
    "IRI": (NamedNode,),
    "Literal": (Literal,),
    "BlankNode": (BlankNode,),
    "IRIOrLiteral": (NamedNode, Literal),
    "BlankNodeOrIRI": (BlankNode, NamedNode),
    "BlankNodeOrLiteral": (BlankNode, Literal),
}


def has_class(wanted: Term) -> Check:
    """Check `sh:class`."""
    return lambda graph, value: wanted in graph.classes_of(value)


def has_kind(kind: str) -> Check:
    """Check `sh:nodeKind`, given by local name."""
    kinds = NODE_KINDS[kind]
    return lambda _, value: isinstance(value, kinds)


def has_datatype(datatype: Term) -> Check:
    """Check `sh:datatype`: of XSD those that we write; a datatype that is nobody's standard has any spelling."""
    if datatype == XSD.date:
        return lambda _, value: is_day(value)
    well_formed = WELL_FORMED.get(datatype)
    if well_formed is None and words_of(datatype).startswith(STANDARDS) and datatype != XSD.string:
        return lambda _graph, _value: False
    return lambda _, value: (
        isinstance(value, Literal)
        and value.datatype == datatype
        and (well_formed is None or well_formed.fullmatch(value.value) is not None)
    )


def has_length(least: int) -> Check:
    """Check `sh:minLength`."""
    return lambda _, value: not isinstance(value, BlankNode) and len(words_of(value)) >= least


def is_one_of(wanted: frozenset[Term]) -> Check:
    """Check `sh:in`."""
    return lambda _, value: value in wanted


def matches(pattern: str) -> Check:
    """Check `sh:pattern` without flags."""
    compiled = re.compile(pattern)
    return lambda _, value: not isinstance(value, BlankNode) and compiled.search(words_of(value)) is not None


def lies(holds: Callable[[Any, Any], bool], bound: Term) -> Check:
    """Check `sh:minInclusive` and its kin."""
    return lambda _, value: in_order(holds, value, bound)


def number_of(term: Term) -> Decimal | None:
    """Return the number that a decimal or an integer writes."""
    if not isinstance(term, Literal) or term.datatype not in (XSD.decimal, XSD.integer):
        return None
    return Decimal(term.value) if WELL_FORMED[term.datatype].fullmatch(term.value) else None


def in_order(holds: Callable[[Any, Any], bool], first: Term, second: Term) -> bool:
    """Compare two numbers or two days; anything else is in no sure order."""
    numbers = number_of(first), number_of(second)
    if numbers[0] is not None and numbers[1] is not None:
        return holds(numbers[0], numbers[1])
    return is_day(first) and is_day(second) and holds(words_of(first), words_of(second))


def words_of(term: Term) -> str:
    """Return a literal's words or an IRI."""
    return term.value if isinstance(term, Literal | NamedNode) else ""


def is_day(term: Term) -> bool:
    """Return whether a term is a day of the calendar."""
    if (
        not isinstance(term, Literal)
        or term.datatype != XSD.date
        or not WELL_FORMED[XSD.date].fullmatch(term.value)
    ):
        return False
    try:
        date.fromisoformat(term.value)
    except ValueError:
        return False
    return True
