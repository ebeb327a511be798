import re
from decimal import Context, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.values.numbers import (
    NumberWords,
    bounds,
    half_last_unit,
    parse_digits,
    parse_words,
    plain,
    share_in_percent,
)

ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
SCALES = {
    "hundred": Decimal(100),
    "thousand": Decimal(1000),
    "million": Decimal(10**6),
    "billion": Decimal(10**9),
}
WORDS = NumberWords(
    cardinals={word: Decimal(value) for value, word in enumerate(ONES.split())}
    | {word: Decimal(20 + 10 * place) for place, word in enumerate(TENS.split())},
    scales=SCALES,
)


def parse_number(text: str, words: NumberWords) -> Decimal | None:
    digits = parse_digits(text.strip())
    parts = [part for part in re.split(r"[\s\-\u2010\u2011]+", text.strip()) if part]
    return digits if digits is not None else parse_words(parts, words)


def spelled(number: int) -> str:
    """Return a number from 0 to 999,999,999 in English words."""
    if number < 20:
        return ONES.split()[number]
    if number < 100:
        tens = TENS.split()[number // 10 - 2]
        return tens if number % 10 == 0 else f"{tens}-{spelled(number % 10)}"
    for name, size in reversed(SCALES.items()):
        if number >= size:
            head, rest = divmod(number, int(size))
            joint = " and " if 0 < rest < 100 else " "
            return f"{spelled(head)} {name}" + (joint + spelled(rest) if rest else "")
    raise ValueError(number)


@given(st.integers(0, 999_999_999))
def test_spelled_numbers_are_read_back(number):
    assert parse_number(spelled(number), WORDS) == number


@given(st.integers(0, 10**15))
def test_grouped_digits_are_read_back(number):
    assert parse_number(f"{number:,}", WORDS) == number


@given(st.decimals(-(10**9), 10**9, places=2))
def test_decimals_are_read_back(number):
    assert parse_digits(f"{number:,}") == number


@given(st.text(max_size=12))
def test_any_text_is_a_number_or_none(text):
    assert parse_number(text, WORDS) is None or isinstance(parse_number(text, WORDS), Decimal)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("5.2 million", "5200000"),
        (".5", "0.5"),
        ("2½", "2.5"),
        ("−3", "-3"),
        ("two hundred and fifty", "250"),
        ("Thirty-Five", "35"),
    ],
)
def test_numbers_as_people_write_them(text, value):
    assert parse_number(text, WORDS) == Decimal(value)


@pytest.mark.parametrize(
    "text", ["", "-", "1,00", "1,2345", "twenty fifteen", "one two", "and five", "five and", "many", "1.2.3"]
)
def test_what_is_no_single_number_is_none(text):
    assert parse_number(text, WORDS) is None


@pytest.mark.parametrize(
    ("value", "half"), [("5000", "500"), ("120", "5"), ("118", "0.5"), ("1.2", "0.05"), ("0", "0")]
)
def test_half_a_unit_of_the_last_digit(value, half):
    assert half_last_unit(Decimal(value)) == Decimal(half)


@pytest.mark.parametrize(
    ("comparator", "expected"),
    [
        ("eq", (40, 40)),
        ("gt", (40, None)),
        ("ge", (40, None)),
        ("lt", (None, 40)),
        ("le", (None, 40)),
        ("range", (40, 50)),
        ("approx", (35, 45)),
    ],
)
def test_bounds_follow_the_contract(comparator, expected):
    assert bounds(comparator, Decimal(40), Decimal(50) if comparator == "range" else None) == expected


@given(st.integers(1, 50), st.integers(1, 50))
def test_a_share_is_within_a_hundredth_of_a_percent(part, more):
    whole = part + more
    assert abs(share_in_percent(Decimal(part), Decimal(whole)) - Decimal(100) * part / whole) <= Decimal(
        "0.005"
    )


@given(st.integers(-(10**45), 10**45).map(lambda number: Decimal(number).scaleb(-5, Context(prec=60))))
def test_plain_changes_no_value_and_writes_no_exponent(value):
    assert plain(value) == value
    assert "E" not in str(plain(value))
