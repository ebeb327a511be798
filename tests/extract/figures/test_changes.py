"""An old and a new figure are two, each with its own time or with the words that tell them apart."""

import pytest


def told(figure):
    return str(figure.value), figure.unit, figure.counted, figure.time.text if figure.time else ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The herd grew from 2 million in 2014 to 2.6 million in 2016.",
            [("2000000", "item", "herd", "2014"), ("2600000", "item", "herd", "2016")],
        ),
        (
            "The fare rose from $40 to $52.",
            [("40", "USD", "fare rose from", ""), ("52", "USD", "fare rose to", "")],
        ),
        (
            "The council cut the grant from 300 to 180 euros.",
            [("300", "EUR", "grant cut from", ""), ("180", "EUR", "grant cut to", "")],
        ),
        (
            "Support rose 3 percentage points to 41 percent.",
            [("3", "percent", "Support rose", ""), ("41", "percent", "Support", "")],
        ),
        (
            "Milk output fell by 40 to 320 tonnes.",
            [("40", "tonne", "Milk output fell by", ""), ("320", "tonne", "Milk output fell to", "")],
        ),
        ("Exports rose 12 percent.", [("12", "percent", "Exports rose", "")]),
        (
            "Police held 12 herders in May and 30 in June.",
            [("12", "person", "herders", "May"), ("30", "person", "herders", "June")],
        ),
        (
            "The town was home to 3,000 herders, compared with 2,500 in 2010.",
            [("3000", "person", "herders", ""), ("2500", "person", "herders", "2010")],
        ),
        (
            "Rent stood at 8.1 percent in March, against 7.9 a month earlier.",
            [("8.1", "percent", "Rent", "March"), ("7.9", "percent", "Rent", "a month earlier")],
        ),
    ],
)
def test_each_end_of_a_change_is_a_figure(text, expected, figures_of):
    assert [told(figure) for figure in figures_of(text)] == expected


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("From 14 to 20 herders were hurt.", (14, 20)),
        ("Rents rose by 3 to 5 percent.", (3, 5)),
        ("The herds count 1,200 to 1,500 goats.", (1200, 1500)),
    ],
)
def test_two_ends_without_a_change_are_a_range(text, ends, figures_of):
    (figure,) = figures_of(text)
    assert (figure.comparator, figure.value, figure.upper) == ("range", *ends)


@pytest.mark.parametrize(
    ("text", "comparator"),
    [
        ("Arrivals did not exceed 20,000.", "le"),
        ("Arrivals exceeded 20,000.", "gt"),
        ("The ward had not seen more than 30 nurses.", "le"),
        ("No ward had more than 30 beds.", "le"),
        ("The ward never had fewer than 30 beds.", "ge"),
        ("The count was just short of 5,000.", "lt"),
        ("The club has a little over 90 members.", "gt"),
        ("The fund went up to $4m.", "eq"),
    ],
)
def test_a_comparator_is_what_the_sentence_makes_of_it(text, comparator, figures_of):
    (figure,) = figures_of(text)
    assert (figure.comparator, figure.stance) == (comparator, "asserts")


def test_what_somebody_denies_keeps_its_comparator(figures_of):
    (figure,) = figures_of("He denied that more than 40 goats had died.")
    assert (figure.comparator, figure.stance) == ("gt", "denies")
