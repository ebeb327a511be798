from collections.abc import Callable

from graph.model import Comparisons
from tests.compare.invented import Number, Text

Compared = Callable[..., Comparisons]

TABLE = "\n\nSold the house\t12.6%\t2.6%\nLeft the town early\t7.7%\t5.3%\nEarly\t40%\t41%"
CELLS = [
    Number("12.6", "percent", row="Sold the house", column="Men"),
    Number("2.6", "percent", row="Sold the house", column="Women"),
    Number("7.7", "percent", row="Left the town early", column="Men"),
    Number("5.3", "percent", row="Left the town early", column="Women"),
]


def prose(text: str, *numbers: Number) -> Text:
    return Text("a", text + TABLE, [*numbers, *CELLS])


def test_prose_with_another_number_than_its_cell(compared: Compared) -> None:
    found = compared(
        prose("In all, 12.8 percent of the men sold a house.", Number("12.8", "percent", group="men"))
    )
    (conflict,) = found.conflicts
    assert conflict.reason.startswith("'12.8 percent' and '12.6%' in the table cannot both be right")
    assert "Sold the house (men)" in conflict.reason


def test_prose_with_the_number_of_its_cell_agrees(compared: Compared) -> None:
    found = compared(
        prose(
            "In all, 5.3 percent of the women left town early.",
            Number("5.3", "percent", group="women", nth=0),
        )
    )
    assert not found.conflicts
    assert len(found.agreements) == 1


def test_prose_about_others_is_not_held_against_the_cell(compared: Compared) -> None:
    number = Number("12.8", "percent", group="men", base="the men who married early")
    assert not compared(prose("Of the men who married early, 12.8 percent sold a house.", number)).conflicts


def test_prose_far_from_the_cell_tells_of_something_else(compared: Compared) -> None:
    number = Number("48.8", "percent", group="men")
    assert not compared(prose("In all, 48.8 percent of the men sold a house.", number)).conflicts


def test_prose_that_fits_two_rows_is_left_alone(compared: Compared) -> None:
    number = Number("7.1", "percent", group="men")
    text = Text(
        "a",
        "In all, 7.1 percent of the men feared hunger.\n\nFear of hunger\t7.7%\nHunger and fear\t6.9%",
        [
            number,
            Number("7.7", "percent", row="Fear of hunger", column="Men"),
            Number("6.9", "percent", row="Hunger and fear", column="Men"),
        ],
    )
    assert not compared(text).conflicts


def test_a_share_that_its_count_does_not_bear_out(compared: Compared) -> None:
    text = Text(
        "a",
        "The team interviewed 220 people.\n\nOf all those interviewed, only 2 (1.7%) wrote back.",
        [Number("220"), Number("2", nth=2), Number("1.7", "percent")],
    )
    (conflict,) = compared(text).conflicts
    assert "2 of '220 people' are 0.9%" in conflict.reason


def test_a_share_that_its_count_bears_out(compared: Compared) -> None:
    text = Text(
        "a",
        "The team interviewed 220 people.\n\nOf all those interviewed, only 2 (0.9%) wrote back.",
        [Number("220"), Number("2", nth=2), Number("0.9", "percent")],
    )
    assert not compared(text).conflicts


def test_a_number_of_those_who_are_defined_by_a_word(compared: Compared) -> None:
    text = Text(
        "a",
        "There are 116 volunteers.\n\nHere 117 lived abroad and can therefore be called volunteers.",
        [Number("116"), Number("117")],
    )
    (conflict,) = compared(text).conflicts
    assert "both count “volunteers" in conflict.reason


def test_parts_that_add_up_to_more_than_their_total(compared: Compared) -> None:
    text = Text(
        "a",
        "Here 117, including 91 men and 30 women, lived abroad.",
        [Number("117"), Number("91"), Number("30")],
    )
    (conflict,) = compared(text).conflicts
    assert "add up to 121, not 117" in conflict.reason


def test_parts_that_add_up_to_less_are_only_some_of_it(compared: Compared) -> None:
    text = Text(
        "a",
        "Here 117, including 61 men and 30 women, lived abroad.",
        [Number("117"), Number("61"), Number("30")],
    )
    assert not compared(text).conflicts
