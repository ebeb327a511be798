import pytest

from graph.extract.references import works_at
from graph.model import Mention, Span

LISTED = [
    "Doe, J. (2019). *Salt: A history*. Northgate Press.",
    "Doe, J., Roe, A., & Poe, L. (2019). *Sand: A history*. Northgate Press.",
    "Roe, A., & Poe, L. (2015). Boats of the delta. *Quay Review*, 4(2), 10–20.",
    "Moe, K. (2016a). *The first dam*. Northgate Press.",
    "Moe, K. (2016b). *The second dam*. Northgate Press.",
    "World Quay Organization. (2017). *Quays of the world*. World Quay Organization.",
]
TITLES = ["Salt", "Sand", "Boats", "The first", "The second", "Quays"]


def cited_in(reader, document, sentence):
    found = reader.read(document, ())
    start = document.text.index(sentence)
    works = works_at(document, found, Span(start, start + len(sentence)))
    return [next(title for title in TITLES if found.works[index].title.startswith(title)) for index in works]


@pytest.mark.parametrize(
    ("sentence", "titles"),
    [
        ("Salt was scarce (Doe, 2019).", ["Salt"]),
        ("Salt was scarce (Doe 2019: 33).", ["Salt"]),
        ("Salt was scarce (see also Doe, 2019, pp. 3–4).", ["Salt"]),
        ("Sand was scarce (Doe et al. 2019).", ["Sand"]),
        ("Sand was scarce (Doe, Roe & Poe, 2019).", ["Sand"]),
        ("Doe et al. (2019: 33) found no sand.", ["Sand"]),
        ("According to Roe and Poe (2015), boats came.", ["Boats"]),
        ("Both fell (Doe, 2019; Roe & Poe, 2015, p. 12).", ["Salt", "Boats"]),
        ("Both fell (Moe, 2016a, 2016b).", ["The first", "The second"]),
        ("It fell (Moe 2016b).", ["The second"]),
        ("Quays grew (World Quay Organization 2017).", ["Quays"]),
        ("Quays grew (WQO, 2017).", ["Quays"]),
        ("Boats came (Roe & Poe 14).", ["Boats"]),
    ],
)
def test_citation_leads_to_the_one_work_that_fits(reader, make_document, sentence, titles) -> None:
    document = make_document(f"Ten boats came. {sentence} They left.", listed=LISTED)
    assert cited_in(reader, document, sentence) == titles


@pytest.mark.parametrize(
    "sentence",
    [
        "It fell (Moe, 2016).",
        "Salt was scarce (Doe, 2018).",
        "Salt was scarce (Low, 2019).",
        "The mayor (elected in 2019) left.",
        "Moe stayed (aged 41).",
        "The Harbour Act (2019) was passed.",
    ],
)
def test_what_fits_none_or_several_leads_nowhere(reader, make_document, sentence) -> None:
    document = make_document(f"Ten boats came. {sentence} They left.", listed=LISTED)
    assert cited_in(reader, document, sentence) == []


def test_citation_behind_the_full_stop_belongs_to_the_sentence_before(reader, make_document) -> None:
    document = make_document("“Salt was scarce.” (Doe 2019) They left.", listed=LISTED)
    assert cited_in(reader, document, "“Salt was scarce.”") == ["Salt"]
    assert cited_in(reader, document, "They left.") == []


def test_names_in_a_citation_of_people_are_no_bodies(reader, make_document) -> None:
    document = make_document("Boats came (Roe & Poe, 2015).", listed=LISTED)
    misread = Mention(Span(12, 21), "Organisation", "model", "Roe & Poe")
    assert misread.span.of(document.text) == "Roe & Poe"
    assert misread not in reader.read(document, [misread]).mentions
