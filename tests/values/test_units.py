import pytest

from graph.values.units import Unit, currency_code, is_unit, singulars, unit_named

UNITS = {
    "farmer": Unit("person"),
    "m": Unit("metre", measure=True),
    "family": Unit("household"),
    "MB": Unit("item", measure=True),
}


@pytest.mark.parametrize(
    ("word", "unit"), [("farmers", "person"), ("Farmer", "person"), ("families", "household"), ("m", "metre")]
)
def test_a_unit_is_found_by_singular_and_plural(word, unit):
    found = unit_named(word, UNITS)
    assert found is not None
    assert found.name == unit


@pytest.mark.parametrize("word", ["M", "Mb", "goats", ""])
def test_short_signs_count_only_as_written(word):
    assert unit_named(word, UNITS) is None


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Danish kroner", "DKK"),
        ("Australian dollars", "AUD"),
        ("US dollar", "USD"),
        ("EUR", "EUR"),
        ("eur", None),
        ("goats", None),
        ("ABC", None),
    ],
)
def test_currencies_come_from_cldr(name, code):
    assert currency_code(name) == code


@pytest.mark.parametrize(("name", "known"), [("person", True), ("USD", True), ("parsec", False)])
def test_only_the_contracts_units_and_currencies_are_units(name, known):
    assert is_unit(name) is known


@pytest.mark.parametrize(
    ("plural", "first"), [("cities", "city"), ("churches", "church"), ("goats", "goat"), ("boxes", "box")]
)
def test_the_best_guess_at_a_singular_comes_first(plural, first):
    assert singulars(plural)[0] == first


def test_words_that_only_end_in_s_have_no_singular():
    assert singulars("gas") == ()
    assert singulars("glass") == ()
