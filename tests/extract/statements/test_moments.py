"""When it was said, and when what is said holds. The documents are of Tuesday, 4 May 2021."""

from dataclasses import replace

import pytest

from graph.extract.parse import parse_document
from graph.extract.statements import StatementFinder
from graph.model import Metadata

from .conftest import document_of, mentions_of


@pytest.fixture
def dated(nlp, ontology):
    finder = StatementFinder(nlp.vocab, ontology)

    def read(text, issued="2021-05-04"):
        document = replace(document_of(text), metadata=Metadata(issued=issued))
        return finder.find(
            document, parse_document(document, nlp), mentions_of(text, {"Tidewatch": "Organisation"})
        )

    return read


@pytest.mark.parametrize(
    ("text", "said_on"),
    [
        ("Tidewatch said on Monday that the pier was closed.", "2021-05-03"),
        ("“The pier is closed,” Tidewatch said on 1 May.", "2021-05-01"),
        ("Tidewatch said on Wednesday that the pier would be sold next year.", "2021-04-28"),
        ("In a report published on Monday, Tidewatch said the pier was closed.", "2021-05-03"),
        ("A survey dated August 2016 says the pier was closed.", "2016-08"),
        ("Tidewatch said in 2016 that the pier was closed.", "2016"),
        ("Tidewatch said that the pier was closed on Monday.", ""),
        ("Tidewatch said last week that the pier was closed.", ""),
        ("Tidewatch said that the pier was closed.", ""),
    ],
)
def test_day_of_saying_is_the_one_that_hangs_on_the_cue(text, said_on, dated):
    assert dated(text)[0].said_on == said_on


def test_without_a_publication_date_a_weekday_is_no_date(dated):
    assert dated("Tidewatch said on Monday that the pier was closed.", issued="")[0].said_on == ""


def test_who_goes_on_speaking_speaks_on_the_same_day(dated):
    _, second = dated("Tidewatch said on Monday that the pier was closed.\n\n“Nobody has a key.”")
    assert second.said_on == "2021-05-03"


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("Tidewatch said on Monday that the pier closed in 2019.", "2019", "2019"),
        ("“The pier closed in April 2020,” Tidewatch said on Monday.", "April 2020", "2020-04"),
    ],
)
def test_time_is_that_of_what_is_said(text, words, edtf, dated):
    time = dated(text)[0].time
    assert time is not None
    assert (time.text, time.edtf) == (words, edtf)


def test_time_of_saying_is_no_time_of_what_is_said(dated):
    assert dated("Tidewatch said on Monday that the pier was closed.")[0].time is None
