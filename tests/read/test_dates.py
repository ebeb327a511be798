import pytest

from graph.read.dates import read_date


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("2017-10-25", "2017-10-25"),
        ("2017-10-25T08:30:00+02:00", "2017-10-25"),
        ("2017/10/25", "2017-10-25"),
        ("2017-10", "2017-10"),
        ("2017", "2017"),
        ("October 25, 2017", "2017-10-25"),
        ("25 October 2017", "2017-10-25"),
        ("Wednesday, 25 October 2017", "2017-10-25"),
        ("Wed, 25 Oct 2017 10:00:00 GMT", "2017-10-25"),
        ("Sept. 3rd, 2020", "2020-09-03"),
        ("March 2021", "2021-03"),
        ("25/10/2017", "2017-10-25"),
        ("10/25/2017", "2017-10-25"),
    ],
)
def test_a_date_is_as_exact_as_it_is_written(words: str, iso: str) -> None:
    assert read_date(words) == iso


@pytest.mark.parametrize(
    "words", ["03/04/2021", "31 February 2020", "last Tuesday", "12", "", "2017 people", "0001-01-01"]
)
def test_what_may_be_two_dates_or_none_is_left_out(words: str) -> None:
    assert read_date(words) == ""
