from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.compare.intervals import Quantity, Verdict, disjoint, judge
from graph.model import Comparator
from graph.values.numbers import bounds

COMPARATORS: tuple[Comparator, ...] = ("eq", "approx", "gt", "ge", "lt", "le")


def number(comparator: Comparator, value: str, upper: str | None = None) -> Quantity:
    low, high = bounds(comparator, Decimal(value), Decimal(upper) if upper else None)
    return Quantity(Decimal(value), comparator, low, high)


quantities = st.builds(
    number,
    st.sampled_from(COMPARATORS),
    st.decimals(min_value=1, max_value=10**7, allow_nan=False, places=1).map(str),
)


@pytest.mark.parametrize(
    ("first", "second", "verdict"),
    [
        (("gt", "40000"), ("gt", "40000"), "agree"),
        (("gt", "40000"), ("eq", "40000"), "agree"),
        (("ge", "5600"), ("eq", "5700"), "soft"),
        (("ge", "5600"), ("eq", "5600"), "agree"),
        (("eq", "5600"), ("eq", "5700"), "hard"),
        (("eq", "100"), ("gt", "130"), "hard"),
        (("approx", "12"), ("eq", "11.6"), "agree"),
        (("eq", "12"), ("eq", "11.6"), "agree"),
        (("eq", "12.8"), ("eq", "12.6"), "hard"),
        (("eq", "31.47"), ("eq", "31.48"), "agree"),
        (("eq", "31.47"), ("eq", "31.49"), "hard"),
        (("eq", "3.4"), ("eq", "3.5"), "hard"),
        (("eq", "5000"), ("eq", "5200"), "soft"),
        (("eq", "100"), ("eq", "130"), "hard"),
        (("gt", "5000"), ("eq", "5600"), "agree"),
        (("gt", "1000"), ("eq", "5700"), None),
        (("lt", "50"), ("gt", "60"), "hard"),
        (("lt", "50"), ("gt", "50"), "hard"),
        (("lt", "50"), ("gt", "40"), None),
        (("range", "20", "50"), ("eq", "30"), "agree"),
        (("range", "20", "50"), ("eq", "60"), "hard"),
    ],
)
def test_bounds_decide(first: tuple[str, ...], second: tuple[str, ...], verdict: Verdict | None) -> None:
    assert judge(number(*first), number(*second)) == verdict


@given(quantities, quantities)
def test_the_order_does_not_matter(first: Quantity, second: Quantity) -> None:
    assert judge(first, second) == judge(second, first)


@given(quantities)
def test_a_number_agrees_with_itself(one: Quantity) -> None:
    assert judge(one, one) == "agree"


@given(quantities, quantities)
def test_only_disjoint_bounds_are_hard(first: Quantity, second: Quantity) -> None:
    if judge(first, second) == "hard":
        assert disjoint(first, second)
