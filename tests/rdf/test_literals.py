from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode

from graph.rdf.literals import date_literal, decimal_literal, url_term
from graph.rdf.vocabulary import XSD


@pytest.mark.parametrize(
    ("date", "datatype"),
    [("2031", XSD.g_year), ("2031-06", XSD.g_year_month), ("2031-06-02", XSD.date), ("June", XSD.string)],
)
def test_date_is_as_exact_as_the_source(date: str, datatype: NamedNode) -> None:
    assert date_literal(date) == Literal(date, datatype=datatype)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (Decimal("1.50"), "1.5"),
        (Decimal("5E+3"), "5000"),
        (Decimal("-0"), "0"),
        (Decimal("100"), "100"),
        (36.58, "36.58"),
        (1e-7, "0.0000001"),
    ],
)
def test_decimal_has_no_exponent_and_no_idle_zeros(value: Decimal | float, words: str) -> None:
    assert decimal_literal(value).value == words


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12, places=6))
def test_decimal_keeps_its_value(value: Decimal) -> None:
    assert Decimal(decimal_literal(value).value) == value


@pytest.mark.parametrize(
    ("url", "term"),
    [
        ("https://a.example/b?c=1|2", NamedNode("https://a.example/b?c=1%7C2")),
        ("https://a.example/زينب", NamedNode("https://a.example/زينب")),
        ("a.example/b", Literal("a.example/b")),
        ("https://a.example:port/", Literal("https://a.example:port/")),
    ],
)
def test_web_address_is_an_iri_and_anything_else_text(url: str, term: NamedNode | Literal) -> None:
    assert url_term(url) == term
