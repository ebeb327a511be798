import pytest

from graph.model import Metadata
from graph.read.metadata import find_doi, is_address, merged, metadata_from, read_declared, split_names


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


def test_usable_names_of_a_list_are_kept_beside_a_wrong_one() -> None:
    declared = read_declared({"authors": ["Ina Kestrel", {"mail": "x"}, None]})
    assert declared.metadata.creators == ("Ina Kestrel",)
    assert declared.notices == (
        "authors is a mapping {mail}; write one name, or a list of names ('- A. Writer')",
    )


def test_first_key_of_one_meaning_that_can_be_read_counts() -> None:
    declared = read_declared({"date": "soon", "published": "2021"})
    assert declared.metadata.issued == "2021"
    assert len(declared.notices) == 1


@pytest.mark.parametrize("mapping", [{"source": "Quay Press"}, {"tags": ["a"]}, {"date": None, "author": []}])
def test_what_is_not_meant_for_us_or_empty_is_no_notice(mapping) -> None:
    assert read_declared(mapping).notices == ()


@pytest.mark.parametrize(
    ("words", "whole"),
    [
        ("https://quay.example/a?b=c#d", True),
        ("http://10.0.0.1:8080/", True),
        ("https://приклад.укр/x", True),
        ("https://[broken", False),
        ("https:///path", False),
        ("https://quay.example/a b", False),
        ("www.quay.example", False),
        ("ftp://quay.example", False),
        ("https://quay", False),
    ],
)
def test_whole_addresses(words: str, whole: bool) -> None:
    assert is_address(words) is whole
