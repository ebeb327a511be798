import pytest

from graph.model import Metadata
from graph.read.metadata import find_doi, merged, metadata_from, split_names


def test_known_keys_are_read_whatever_their_case() -> None:
    assert metadata_from(
        {
            "Title": "The  Ferry",
            "DATE": "3 March 2021",
            "Authors": ["Jane Doe", {"name": "John Roe"}],
            "Digest-Of": "a.txt",
        }
    ) == Metadata(
        title="The Ferry", issued="2021-03-03", creators=("Jane Doe", "John Roe"), derived_from="a.txt"
    )


def test_what_cannot_be_read_is_left_out() -> None:
    assert (
        metadata_from({"date": "03/04/2021", "url": "not a link", "doi": "none", "language": "plain English"})
        == Metadata()
    )


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Jane Doe", ("Jane Doe",)),
        ("Jane Doe and John Roe", ("Jane Doe", "John Roe")),
        ("Jane Doe, John Roe, and Ann Poe", ("Jane Doe", "John Roe", "Ann Poe")),
        ("Doe, Jane; Roe, John", ("Doe, Jane", "Roe, John")),
        ("Doe, Jane", ("Doe, Jane",)),
        ("", ()),
    ],
)
def test_names_are_split(words: str, names: tuple[str, ...]) -> None:
    assert split_names(words) == names


@pytest.mark.parametrize("words", ["10.1234/abc.5", "doi:10.1234/abc.5.", "<https://doi.org/10.1234/abc.5>"])
def test_a_doi_is_found_bare(words: str) -> None:
    assert find_doi(words) == "10.1234/abc.5"


def test_each_field_comes_from_the_first_that_has_it() -> None:
    assert merged(Metadata(title="A"), Metadata(title="B", url="https://b.example")) == Metadata(
        title="A", url="https://b.example"
    )
