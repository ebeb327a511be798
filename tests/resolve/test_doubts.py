import pytest

from graph.model import Candidate, Decision, Metadata, OpenName
from tests.resolve.conftest import Said


def person(name: str, after: str = " and ") -> Said:
    return Said(name, "Person", after=after)


def body(name: str) -> Said:
    return Said(name, "Organisation")


def pairs(resolution) -> list[tuple[str, str, bool]]:
    return [(one.first.name, one.second.name, one.joined) for one in resolution.doubts]


@pytest.mark.parametrize(
    ("documents", "expected"),
    [
        ([[person("Mira Oland")], [person("Mirah Olandt")]], [("Mira Oland", "Mirah Olandt", False)]),
        ([[person("Konstantin Weber")], [person("Konstantyn Webber")]], [("Konstantin Weber", "Konstantyn Webber", True)]),
        ([[person("Ahmed")], [person("Ahmed")]], [("Ahmed", "Ahmed", False)]),
        (
            [[person("Dana Weir"), person("Tom Weir"), person("Weir")]],
            [("Dana Weir", "Weir", False), ("Tom Weir", "Weir", False)],
        ),
        ([[person("Tom Weir")], [person("Weir")]], [("Tom Weir", "Weir", False)]),
        ([[person("Tom Weir")], [person("Dana Weir")], [person("Weir")]], []),
        ([[person("Tom Weir")], [person("Tom Weir")]], []),
        ([[body("Olden Relief Council")], [body("Harbour Bank")]], []),
    ],
)  # fmt: skip
def test_doubts_are_pairs_joined_or_kept_apart_by_a_hair(resolved, documents, expected):
    assert pairs(resolved(*documents)) == expected


def test_join_that_another_full_name_forbids_is_a_doubt(resolved):
    found = resolved([person("Mira A. Oland")], [person("Mira Beth Oland")], [person("Mira Oland")])
    assert [(one.joined, one.why) for one in found.doubts] == [
        (True, "their names are alike, no document has both"),
        (False, "one of their names fits, others of their full names do not"),
    ]


def test_doubt_says_where_the_names_stand_and_whether_others_bear_them(resolved):
    (doubt,) = resolved([person("Ines Roth"), person("Ahmed")], [person("Ahmed")]).doubts
    assert (doubt.first.slug, doubt.first.file, doubt.first.start, doubt.first.end) == ("a", "a.txt", 14, 19)
    assert doubt.first.shared
    assert doubt.why == "one name, and nothing tells whether it has one bearer"


def test_name_in_the_metadata_has_no_place(resolved):
    (doubt,) = resolved(
        [person("Mira Oland")],
        [person("Ines Roth")],
        metadata=[Metadata(), Metadata(creators=("Mirah Olandt",))],
    ).doubts
    assert (doubt.second.name, doubt.second.start, doubt.second.end) == ("Mirah Olandt", 0, 0)


@pytest.mark.parametrize("verdict", ["same", "different"])
def test_what_a_person_decided_is_no_doubt(resolved, verdict):
    line = Decision(verdict, "Person", "Mira Oland", "Mirah Olandt")
    assert not resolved([person("Mira Oland")], [person("Mirah Olandt")], decisions=[line]).doubts


def test_rejected_name_is_no_doubt(resolved):
    line = Decision("reject", "Person", "Mirah Olandt")
    assert not resolved([person("Mira Oland")], [person("Mirah Olandt")], decisions=[line]).doubts


def test_name_with_several_candidates_is_listed_with_them(resolved):
    found = resolved([Said("Tripoli", "Place")], [Said("Tripoli", "Place")])
    candidates = (Candidate("Tripoli", "Libya", ""), Candidate("Tripoli", "Lebanon", ""))
    assert found.open_names == (
        OpenName("Place", "Tripoli", ("a",), candidates),
        OpenName("Place", "Tripoli", ("b",), candidates),
    )


def test_name_that_the_document_decides_is_not_listed(resolved):
    assert not resolved([Said("Tripoli", "Place"), Said("Lebanon", "Place")]).open_names
