from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.extract.times import TimeFinder, find_times
from graph.ontology import load_ontology, ontology_folders

WORDS = load_ontology(ontology_folders()).words
FINDER = TimeFinder(WORDS)
ISSUED = "2018-05-16"  # a Wednesday


def times(text, issued=ISSUED):
    return [
        (found.time.text, found.time.start, found.time.end, found.time.edtf)
        for found in FINDER.find(text, issued)
    ]


@pytest.mark.parametrize(
    ("text", "words", "start", "end", "edtf"),
    [
        ("It rained on Tuesday.", "Tuesday", "2018-05-15", "2018-05-15", "2018-05-15"),
        ("It rained on Wednesday.", "Wednesday", "2018-05-16", "2018-05-16", "2018-05-16"),
        ("It rained last Wednesday.", "last Wednesday", "2018-05-09", "2018-05-09", "2018-05-09"),
        ("It will rain on Friday.", "Friday", "2018-05-18", "2018-05-18", "2018-05-18"),
        (
            "It rained earlier this month.",
            "earlier this month",
            "2018-05-01",
            "2018-05-16",
            "2018-05-01/2018-05-16",
        ),
        ("It rained last year.", "last year", "2017-01-01", "2017-12-31", "2017"),
        ("It rained yesterday.", "yesterday", "2018-05-15", "2018-05-15", "2018-05-15"),
        ("It rained in March 2016.", "March 2016", "2016-03-01", "2016-03-31", "2016-03"),
        ("It rained on 3 March 2016.", "3 March 2016", "2016-03-03", "2016-03-03", "2016-03-03"),
        ("It rained on March 3, 2016.", "March 3, 2016", "2016-03-03", "2016-03-03", "2016-03-03"),
        ("It rained on 20 June.", "20 June", "2017-06-20", "2017-06-20", "2017-06-20"),
        ("It rained in May.", "May", "2018-05-01", "2018-05-31", "2018-05"),
        ("It rained from 2014 to 2016.", "from 2014 to 2016", "2014-01-01", "2016-12-31", "2014/2016"),
        ("It rained in 2014–16.", "2014–16", "2014-01-01", "2016-12-31", "2014/2016"),
        ("It rained since 2011.", "since 2011", "2011-01-01", "", "2011/.."),
        ("It rained until March 2016.", "until March 2016", "", "2016-03-31", "../2016-03"),
        ("It rained before 2014.", "before 2014", "", "2013-12-31", "../2013"),
        (
            "It rained over the past two years.",
            "the past two years",
            "2016-05-16",
            "2018-05-16",
            "2016-05-16/2018-05-16",
        ),
        ("It rained twenty years ago.", "twenty years ago", "", "", "1998~"),
        ("It rained two days ago.", "two days ago", "2018-05-14", "2018-05-14", "2018-05-14"),
        ("It rained a few months ago.", "a few months ago", "", "2018-05-16", "../2018-05-16"),
        ("Last Monday it rained.", "Last Monday", "2018-05-14", "2018-05-14", "2018-05-14"),
        (
            "It rained between March and May 2016.",
            "between March and May 2016",
            "2016-03-01",
            "2016-05-31",
            "2016-03/2016-05",
        ),
        (
            "It rained between 12 and 14 May.",
            "12 and 14 May",
            "2018-05-12",
            "2018-05-14",
            "2018-05-12/2018-05-14",
        ),
        ("It rained in Q3 2016.", "Q3 2016", "2016-07-01", "2016-09-30", "2016-07/2016-09"),
        (
            "It rained in the second half of 2016.",
            "the second half of 2016",
            "2016-07-01",
            "2016-12-31",
            "2016-07/2016-12",
        ),
        (
            "It rained in the six months to June 2017.",
            "the six months to June 2017",
            "2017-01-01",
            "2017-06-30",
            "2017-01/2017-06",
        ),
        (
            "It rained in the year to March.",
            "the year to March",
            "2017-04-01",
            "2018-03-31",
            "2017-04/2018-03",
        ),
        ("It rained all 2014/15.", "2014/15", "2014-01-01", "2015-12-31", "2014/2015"),
        ("It rained in 1998 and 1999.", "1998 and 1999", "1998-01-01", "1999-12-31", "1998/1999"),
        ("In June 17 farms burnt.", "June", "2017-06-01", "2017-06-30", "2017-06"),
        ("It rained two years later.", "two years later", "", "", ""),
        ("In the year ending Oct. 31 it rained.", "Oct. 31", "2017-10-31", "2017-10-31", "2017-10-31"),
        ("It rained in the early 1990s.", "the early 1990s", "1990-01-01", "1999-12-31", "199X"),
        ("It rained in the summer of 2015.", "the summer of 2015", "", "", "2015-22"),
        ("It rained in mid-2014.", "mid-2014", "2014-01-01", "2014-12-31", "2014"),
        ("It rained in that period.", "in that period", "", "", ""),
    ],
)
def test_a_time_is_put_on_the_calendar(text, words, start, end, edtf):
    assert times(text) == [(words, start, end, edtf)]


@pytest.mark.parametrize(
    "text",
    [
        "They may leave.",
        "They march for women.",
        "17 of 80 left.",
        "It cost 2000 dollars.",
        "A total of 2000 people left.",
        "Over 2000 people left.",
        "From 1800 to 2000 people left.",
        "The 2018 harvest failed.",
        "A second farm burnt down.",
    ],
)
def test_no_date_is_made_up(text):
    assert times(text) == []


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("It rained on Tuesday.", ""),
        ("It rained last year.", ""),
        ("It rained on 3 May.", "XXXX-05-03"),
        ("It rained in May.", "XXXX-05"),
    ],
)
def test_without_a_publication_date_a_relative_one_gets_no_day(text, edtf):
    ((_, start, end, found),) = times(text, issued="")
    assert (start, end, found) == ("", "", edtf)


def test_a_publication_year_tells_the_last_year_but_no_weekday():
    assert times("It rained last year.", issued="2018")[0][3] == "2017"
    assert times("It rained on Tuesday.", issued="2018")[0][3] == ""


def test_a_time_of_day_is_no_date():
    (found,) = FINDER.find("It rained at 9:30 p.m. all over.", ISSUED)
    assert (found.kind, found.time.start) == ("clock", "")


def test_the_span_is_the_words():
    text = "So in March 2016 it rained."
    (found,) = FINDER.find(text)
    assert found.span.of(text) == "March 2016"


@given(st.text(alphabet="0123456789 -/,.:MayTuesdainlo", max_size=30))
def test_any_text_is_read_without_overlaps(text):
    found = FINDER.find(text, ISSUED)
    assert all(one.span.end <= two.span.start for one, two in pairwise(found))


def test_the_function_does_what_the_finder_does():
    assert find_times("It rained on Tuesday.", WORDS, ISSUED) == FINDER.find("It rained on Tuesday.", ISSUED)
