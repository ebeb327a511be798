import pytest

from graph.serve.addresses import address_of, iri_at, without_suffix

BASE = "https://claimgraph.example/"


@pytest.mark.parametrize(
    ("local", "address"),
    [
        ("person/ada-lund", "/person/ada-lund.html"),
        ("source/a#char=1,20", "/source/a.html#char=1,20"),
        ("source/a#char=1,20;mention=2", "/source/a.html#char=1,20"),
        ("camp/حران", "/camp/%D8%AD%D8%B1%D8%A7%D9%86.html"),
        ("person/%2F%25", "/person/%2F%25.html"),
    ],
)
def test_an_iri_under_the_base_has_an_address(local, address) -> None:
    assert address_of(BASE + local, BASE) == address


@pytest.mark.parametrize(
    "iri", ["https://schema.org/name", BASE, f"{BASE}/elsewhere.example/", "javascript:alert(1)"]
)
def test_no_other_iri_has_one(iri) -> None:
    assert address_of(iri, BASE) == ""


@pytest.mark.parametrize(
    "path", ["person/ada-lund", "camp/حران", 'a/"><script>', "a/%3E", "a/b c", "a/b#c?d"]
)
def test_a_path_leads_to_an_iri_that_sparql_can_hold(path) -> None:
    iri = iri_at(path, BASE)
    assert not set(iri) & set('<>"{}|\\^` #?')


def test_a_document_has_a_suffix() -> None:
    assert without_suffix("person/a.jsonld") == ("person/a", ".jsonld")
    assert without_suffix("person/a.b") == ("person/a.b", "")
