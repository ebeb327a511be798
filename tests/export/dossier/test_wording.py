import pytest

from graph.export.dossier.dates import date_words, period_words
from graph.export.dossier.wording import figure_words, relation_words
from graph.store.claims import Stretch

SENTENCE = "Of the men, 60 percent were married."


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (
            {"value": "6500", "comparator": "gt", "unit": "person", "counted": "people had left"},
            "more than 6,500 people had left",
        ),
        (
            {
                "value": "20",
                "upperValue": "30",
                "comparator": "range",
                "unit": "person",
                "counted": "women held there",
            },
            "20 to 30 women held there",
        ),
        (
            {"value": "18", "comparator": "lt", "unit": "country", "counted": "countries of origin"},
            "fewer than 18 countries of origin",
        ),
        (
            {
                "value": "4500000",
                "comparator": "approx",
                "unit": "USD",
                "per": "year",
                "counted": "cost of the camp",
            },
            "about USD 4,500,000 a year: cost of the camp",
        ),
        (
            {"value": "2.5", "comparator": "eq", "unit": "hectare", "counted": "size of the site"},
            "2.5 hectares: size of the site",
        ),
        (
            {
                "value": "12.6",
                "comparator": "eq",
                "unit": "percent",
                "row": "Lost kin",
                "column": "Men",
                "table": "Losses",
            },
            "12.6 percent: Lost kin, Men (table “Losses”)",
        ),
        (
            {
                "value": "6500",
                "comparator": "eq",
                "unit": "person",
                "counted": "people had left",
                "extractedValue": "6000",
            },
            "6,500 people had left (6,000 in the text)",
        ),
        (
            {
                "value": "40",
                "comparator": "eq",
                "unit": "person",
                "counted": "people died",
                "stance": "denies",
            },
            "Denied: 40 people died",
        ),
        (
            {
                "value": "40",
                "comparator": "eq",
                "unit": "person",
                "counted": "people died",
                "place": "Harran camp",
            },
            "40 people died (Harran camp)",
        ),
    ],
)
def test_a_figure_reads_as_english(claim, values, expected):
    assert "".join(figure_words(claim(**values))) == expected


def test_a_share_is_told_by_its_sentence(claim):
    at = SENTENCE.index("60")
    share = claim(
        words=(Stretch(100 + at, 102 + at, "60"),),
        evidence=(Stretch(100, 100 + len(SENTENCE), SENTENCE),),
        value="60",
        comparator="eq",
        unit="percent",
        counted="were",
        base="the men",
    )
    assert "".join(figure_words(share)) == f"60 percent of the men: “{SENTENCE}”"


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"predicate": "memberOf"}, "Ada Lund is a member of the Council"),
        (
            {"predicate": "memberOf", "stance": "denies"},
            "It is denied that Ada Lund is a member of the Council",
        ),
        ({"predicate": "holdsRoleIn", "role": "director"}, "Ada Lund is director of the Council"),
        ({"predicate": "holdsRoleIn", "role": "adviser to"}, "Ada Lund is adviser to the Council"),
        ({"predicate": "playsFor"}, "Ada Lund plays for the Council"),
        (
            {"predicate": "joined", "stance": "questions"},
            "It is in question whether Ada Lund joined the Council",
        ),
    ],
)
def test_a_relation_reads_as_english(claim, values, expected):
    found = claim("relation", subject="Ada Lund", object="the Council", **values)
    assert relation_words(found) == expected


def test_a_work_without_a_title_has_an_article(claim):
    found = claim("relation", subject="report", predicate="publishedBy", object="the Council")
    assert relation_words(found) == "The report was published by the Council"


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2021-05-03", "2021-05-03", "on 3 May 2021"),
        ("2021-05-01", "2021-05-31", "in May 2021"),
        ("2021-01-01", "2021-12-31", "in 2021"),
        ("2014-01-01", "2016-12-31", "from 2014 to 2016"),
        ("2021-05-03", "2021-06-04", "from 3 May 2021 to 4 June 2021"),
        ("2013-01-01", "", "since 1 January 2013"),
        ("", "2013-02-28", "until 28 February 2013"),
        ("", "", ""),
    ],
)
def test_a_stretch_of_time_reads_as_english(start, end, expected):
    assert period_words(start, end) == expected


def test_what_is_no_date_stays_as_it_is():
    assert date_words("last spring") == "last spring"
