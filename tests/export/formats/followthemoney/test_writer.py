import followthemoney
import pytest

from graph.export.formats.followthemoney.entity import ftm_entity, ftm_id, web_address
from graph.export.formats.followthemoney.link_forms import link

ENDS = {"Person": "Person", "Organisation": "Organization", "Place": "Address", "Camp": "Address", "Report": "Article", "Source": "Document", "Relation": "Note", "Figure": "Note", "Statement": "Note"}  # fmt: skip


@pytest.mark.parametrize(
    ("predicate", "from_", "to", "role", "schema"),
    [
        ("memberOf", "Person", "Organisation", "", "Membership"),
        ("memberOf", "Place", "Organisation", "", "UnknownLink"),
        ("joined", "Person", "Organisation", "", "Membership"),
        ("holdsRoleIn", "Person", "Organisation", "deputy director", "Directorship"),
        ("holdsRoleIn", "Person", "Organisation", "spokeswoman", "Membership"),
        ("holdsRoleIn", "Person", "Place", "minister", "UnknownLink"),
        ("parentOf", "Person", "Person", "", "Family"),
        ("interviewedBy", "Person", "Person", "", "Associate"),
        ("authoredBy", "Report", "Person", "", "Documentation"),
        ("mentions", "Source", "Person", "", "Mention"),
        ("mentions", "Source", "Place", "", "Documentation"),
        ("attacked", "Organisation", "Camp", "", "UnknownLink"),
        ("speaker", "Statement", "Person", "", "UnknownLink"),
    ],
)
def test_a_relation_has_its_schema_and_its_ends_fit(predicate, from_, to, role, schema):
    found = link(predicate, from_, to, role)
    assert found.schema == schema
    properties = followthemoney.model.get(schema).properties
    for name, type_ in ((found.start, from_), (found.end, to)):
        assert followthemoney.model.get(ENDS[type_]).is_a(properties[name].range)
    assert set(found.properties) <= set(properties)


def test_a_role_is_kept_in_its_own_words():
    assert link("holdsRoleIn", "Person", "Organisation", "spokeswoman").properties == {"role": "spokeswoman"}


@pytest.mark.parametrize(
    ("iri", "id_"),
    [
        ("https://x.example/person/mira-oland", "person.mira-oland"),
        ("https://x.example/person/mira-oland-2", "person.mira-oland-2"),
        ("https://x.example/a/person/b", "person.b"),
    ],
)
def test_an_id_is_readable(iri, id_):
    assert ftm_id("Person", iri) == id_


@pytest.mark.parametrize(
    "iri",
    ["https://x.example/person/أم-بلال", "https://x.example/source/a/b", "https://x.example/person/a.b"],
)
def test_an_id_is_one_that_followthemoney_takes(iri):
    found = ftm_id("Person", iri)
    assert followthemoney.types.registry.entity.clean(found) == found
    assert found != ftm_id("Person", iri + "c")


def test_only_web_addresses_are_addresses():
    assert web_address(("https://a.example/b c", "library shelf 4")) == ["https://a.example/b%20c"]
    assert web_address(None) == []


def test_what_is_too_long_is_cut_after_a_word_and_valid():
    entity = ftm_entity("note.1", "Note", {"name": "word " * 100, "summary": "word " * 100})
    schema = followthemoney.model.get("Note")
    schema.validate(entity)
    assert entity["properties"]["name"][0].endswith("word […]")
    assert entity["properties"]["summary"] == [("word " * 100).strip()]
