"""Values as typed literals."""

import re
from decimal import Decimal

from pyoxigraph import Literal, NamedNode

from graph.rdf.iris import escaped
from graph.rdf.vocabulary import XSD

DATE_TYPES = {4: XSD.g_year, 7: XSD.g_year_month, 10: XSD.date}
DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
URL = re.compile(r"https?://[^\s/]+", re.IGNORECASE)


def date_literal(date: str) -> Literal:
    """Return `YYYY`, `YYYY-MM` or `YYYY-MM-DD` with the datatype of that exactness; else a plain string."""
    return Literal(date, datatype=DATE_TYPES[len(date)]) if DATE.fullmatch(date) else Literal(date)


def decimal_literal(value: Decimal | float) -> Literal:
    """Return an `xsd:decimal` without exponent and without trailing zeros after the point."""
    exact = value if isinstance(value, Decimal) else Decimal(repr(value))
    words = format(exact, "f")
    if "." in words:
        words = words.rstrip("0").rstrip(".")
    return Literal("0" if words in ("-0", "") else words, datatype=XSD.decimal)


def integer_literal(value: int) -> Literal:
    """Return an `xsd:integer`."""
    return Literal(str(value), datatype=XSD.integer)


def url_term(url: str) -> NamedNode | Literal:
    """Return a web address as IRI, percent-encoding what no IRI may hold; what is none as plain string."""
    if not URL.match(url):
        return Literal(url)
    try:
        return NamedNode(escaped(url))
    except ValueError:
        return Literal(url)
