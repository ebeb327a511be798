"""What a person says goes before every rule of resolution."""

import pytest

from graph.model import Decision, KeptName, MentionKey
from graph.resolve import Resolution
from tests.resolve.conftest import Resolve, Said


def person(name: str, antecedent: int | None = None, **more) -> Said:
    return Said(name, "Person", antecedent, **more)


def body(name: str) -> Said:
    return Said(name, "Organisation")


def place(name: str) -> Said:
    return Said(name, "Place")


def decided(verdict: str, *names: str, line: int = 2, type: str = "Person", **more: str) -> Decision:
    name, other = (*names, "", "")[:2]
    return Decision(verdict, type, name, other, where=f"decisions.csv line {line}", **more)


def same(resolution: Resolution, *mentions: tuple[str, int]) -> bool:
    return len({resolution.entity_of(slug, index) for slug, index in mentions}) == 1


def told(resolution: Resolution) -> list[str]:
    return [outcome.message for outcome in resolution.outcomes if outcome.state != "applied"]


# Same


def test_names_that_no_rule_joins_are_one(resolved: Resolve) -> None:
    resolution = resolved(
        [person("Dana Weir")], [person("Petra Ohm")], decisions=[decided("same", "Petra Ohm", "Dana Weir")]
    )
    assert same(resolution, ("a", 0), ("b", 0))
    (outcome,) = resolution.outcomes
    assert outcome.entities == (resolution.entity_of("a", 0),)


def test_same_goes_before_different_gazetteer_entries(resolved: Resolve) -> None:
    decision = decided("same", "Lebanon", "Libya", type="Place")
    resolution = resolved([place("Lebanon"), place("Libya")], decisions=[decision])
    assert same(resolution, ("a", 0), ("a", 1))


def test_case_and_accents_of_a_name_do_not_count(resolved: Resolve) -> None:
    decision = decided("same", "DANA WEÏR", "petra ohm")
    assert same(
        resolved([person("Dana Weir"), person("Petra Ohm")], decisions=[decision]), ("a", 0), ("a", 1)
    )


def test_name_means_only_what_stands_in_its_document(resolved: Resolve) -> None:
    decision = decided("same", "Umm Salt", "Dana Weir", document="a.txt")
    resolution = resolved(
        [person("Umm Salt")], [person("Umm Salt"), person("Dana Weir")], decisions=[decision]
    )
    assert same(resolution, ("a", 0), ("b", 1))
    assert not same(resolution, ("a", 0), ("b", 0))


def test_other_name_may_be_bound_to_its_document_too(resolved: Resolve) -> None:
    decision = decided("same", "Salt", "Salt", document="a", other_document="c")
    resolution = resolved([person("Salt")], [person("Salt")], [person("Salt")], decisions=[decision])
    assert same(resolution, ("a", 0), ("c", 0))
    assert not same(resolution, ("a", 0), ("b", 0))


def test_spelling_of_one_of_two_joined_names_still_joins(resolved: Resolve) -> None:
    decision = decided("same", "Mohammed Salt", "Dana Weir")
    resolution = resolved(
        [person("Mohammed Salt")], [person("Dana Weir")], [person("Muhammad Salt")], decisions=[decision]
    )
    assert same(resolution, ("a", 0), ("b", 0), ("c", 0))


# Different


def test_names_that_a_rule_joins_are_two(resolved: Resolve) -> None:
    said = ([person("Mohammed Salt")], [person("Muhammad Salt")])
    assert same(resolved(*said), ("a", 0), ("b", 0))
    decision = decided("different", "Mohammed Salt", "Muhammad Salt")
    assert not same(resolved(*said, decisions=[decision]), ("a", 0), ("b", 0))


def test_one_name_is_another_in_one_document(resolved: Resolve) -> None:
    said = ([person("Dana Weir")], [person("Dana Weir")], [person("Dana Weir")])
    resolution = resolved(*said, decisions=[decided("different", "Dana Weir", document="a")])
    assert same(resolution, ("b", 0), ("c", 0))
    assert not same(resolution, ("a", 0), ("b", 0))


def test_one_mention_is_told_from_the_others_by_the_words_around_it(resolved: Resolve) -> None:
    said = [person("Dana Weir", after=" the baker met "), person("Dana Weir", after=" the smith.")]
    decision = decided("different", "Dana Weir", document="a", quote="Dana Weir the smith")
    resolution = resolved(said, [person("Dana Weir")], decisions=[decision])
    assert same(resolution, ("a", 0), ("b", 0))
    assert not same(resolution, ("a", 0), ("a", 1))


def test_what_the_document_says_stands_for_it_gives_way(resolved: Resolve) -> None:
    said = [person("Dana Weir"), person("Weir", antecedent=0)]
    assert not same(resolved(said, decisions=[decided("different", "Weir", "Dana Weir")]), ("a", 0), ("a", 1))


def test_of_two_names_of_a_gazetteer_entry_its_own_keeps_it(resolved: Resolve) -> None:
    decision = decided("different", "Syrian Republic", "Syria", type="Place")
    resolution = resolved([place("Syria"), place("Syrian Republic")], decisions=[decision])
    codes = {entity.key: entity.iso3166 for entity in resolution.entities}
    assert codes[resolution.entity_of("a", 0)] == "SY"
    assert codes[resolution.entity_of("a", 1)] == ""


def test_different_holds_over_others_that_are_like_both(resolved: Resolve) -> None:
    said = [[person("Mohammed Salt")], [person("Muhammad Salt")], [person("Mohamed Salt")]]
    decision = decided("different", "Mohammed Salt", "Muhammad Salt")
    assert not same(resolved(*said, decisions=[decision]), ("a", 0), ("b", 0))


# Contradictions


def test_later_line_stands_and_the_earlier_is_reported_with_both_places(resolved: Resolve) -> None:
    lines = [
        decided("same", "Dana Weir", "Petra Ohm", line=2),
        decided("different", "Petra Ohm", "Dana Weir", line=3),
    ]
    resolution = resolved([person("Dana Weir"), person("Petra Ohm")], decisions=lines)
    assert not same(resolution, ("a", 0), ("a", 1))
    (message,) = told(resolution)
    assert message.startswith("decisions.csv line 2: same 'Dana Weir' and 'Petra Ohm' contradicts")
    assert "decisions.csv line 3" in message


def test_contradiction_over_a_chain_is_found(resolved: Resolve) -> None:
    lines = [
        decided("same", "Dana Weir", "Petra Ohm", line=2),
        decided("different", "Dana Weir", "Ines Roth", line=3),
        decided("same", "Petra Ohm", "Ines Roth", line=4),
    ]
    said = [person("Dana Weir"), person("Petra Ohm"), person("Ines Roth")]
    resolution = resolved(said, decisions=lines)
    assert same(resolution, ("a", 1), ("a", 2))
    assert not same(resolution, ("a", 0), ("a", 1))
    (message,) = told(resolution)
    assert message.startswith("decisions.csv line 2")
    assert "line 3" in message
    assert "line 4" in message


def test_second_new_name_for_one_thing_contradicts_the_first(resolved: Resolve) -> None:
    lines = [
        decided("rename", "Dana Weir", line=2, value="Dana Orr"),
        decided("rename", "Dana Weir", line=3, value="Dana Marsh"),
    ]
    resolution = resolved([person("Dana Weir")], decisions=lines)
    assert resolution.entity_of("a", 0) == "person/dana-marsh"
    assert told(resolution)[0].startswith("decisions.csv line 2")


@pytest.mark.parametrize(
    ("decision", "words"),
    [
        (decided("same", "Nobody Here", "Dana Weir"), "name no Person 'Nobody Here'"),
        (decided("same", "Dana Weir", "Nobody Here"), "name no Person 'Nobody Here'"),
        (decided("reject", "Sarrin"), "but a Place of that name"),
        (decided("reject", "Dana Weir", document="b"), "in b"),
        (decided("different", "Dana Weir", document="a"), "nothing else bears that name"),
    ],
)
def test_decision_that_no_longer_applies_is_reported(
    resolved: Resolve, decision: Decision, words: str
) -> None:
    (message,) = told(resolved([person("Dana Weir"), place("Sarrin")], decisions=[decision]))
    assert message.startswith("decisions.csv line 2")
    assert words in message


# Names and classes


def test_new_name_is_the_label_and_the_old_one_is_kept(resolved: Resolve) -> None:
    resolution = resolved([person("Dana Weir")], decisions=[decided("rename", "Dana Weir", value="Dana Orr")])
    entity = next(one for one in resolution.entities if one.type == "Person")
    assert (entity.label, entity.alt_labels) == ("Dana Orr", ("Dana Weir",))
    assert resolution.replaced == {"person/dana-weir": "person/dana-orr"}


def test_other_decisions_find_a_thing_by_its_new_name(resolved: Resolve) -> None:
    lines = [
        decided("rename", "Dana Weir", value="Dana Orr"),
        decided("same", "Dana Orr", "Petra Ohm", line=3),
    ]
    assert same(resolved([person("Dana Weir"), person("Petra Ohm")], decisions=lines), ("a", 0), ("a", 1))


def test_new_class_takes_what_stands_for_the_name_along(resolved: Resolve) -> None:
    said = [person("Sarrin"), person("it", antecedent=0, kind="coreference")]
    resolution = resolved(said, decisions=[decided("retype", "Sarrin", value="Place")])
    assert resolution.entity_of("a", 0) == "place/sarrin"
    assert same(resolution, ("a", 0), ("a", 1))
    assert next(one for one in resolution.entities if one.key == "place/sarrin").same_as


def test_rejected_entity_goes_with_all_its_mentions(resolved: Resolve) -> None:
    said = [person("Dana Weir"), person("Weir", antecedent=0), body("Northern Council")]
    resolution = resolved(said, [person("Dana Weir")], decisions=[decided("reject", "Dana Weir")])
    assert {entity.type for entity in resolution.entities} == {"Organisation", "Report"}
    assert resolution.rejected("a") == {0, 1}
    (outcome,) = resolution.outcomes
    assert outcome.mentions == (MentionKey("a", 0), MentionKey("a", 1), MentionKey("b", 0))


def test_mention_rejected_in_one_document_stays_in_others(resolved: Resolve) -> None:
    resolution = resolved(
        [person("Dana Weir")], [person("Dana Weir")], decisions=[decided("reject", "Dana Weir", document="a")]
    )
    assert resolution.rejected("a") == {0}
    assert resolution.entity_of("b", 0) == "person/dana-weir"


def test_documents_own_work_cannot_be_rejected(resolved: Resolve) -> None:
    resolution = resolved(
        [Said("Title a", "Report")], decisions=[decided("reject", "Title a", type="Report")]
    )
    assert resolution.work("a")
    assert "claimgraph remove" in told(resolution)[0]


# Keys


def test_merge_keeps_the_key_that_sorts_first(resolved: Resolve) -> None:
    resolution = resolved(
        [person("Petra Ohm")], [person("Dana Weir")], decisions=[decided("same", "Petra Ohm", "Dana Weir")]
    )
    assert resolution.entity_of("a", 0) == "person/dana-weir"
    assert resolution.replaced == {"person/petra-ohm": "person/dana-weir"}


def test_merge_keeps_the_key_that_stands_higher_among_kept_names(resolved: Resolve) -> None:
    names = [
        KeptName("Person", "Petra Ohm", "person/petra-ohm", ("a",)),
        KeptName("Person", "Dana Weir", "person/dana-weir", ("b",)),
    ]
    resolution = resolved(
        [person("Petra Ohm")],
        [person("Dana Weir")],
        decisions=[decided("same", "Petra Ohm", "Dana Weir")],
        kept_names=names,
    )
    assert resolution.entity_of("b", 0) == "person/petra-ohm"
    assert resolution.replaced == {"person/dana-weir": "person/petra-ohm"}


def test_further_document_renames_nothing_that_was_kept(resolved: Resolve) -> None:
    names = [KeptName("Person", "Salt", "person/salt", ("b",))]
    resolution = resolved([person("Salt")], [person("Salt")], kept_names=names)
    assert resolution.entity_of("b", 0) == "person/salt"
    assert resolution.entity_of("a", 0) == "person/salt-2"


def test_speaker_that_a_person_named_is_an_entity(resolved: Resolve) -> None:
    resolution = resolved(
        [person("Dana Weir")], speakers={"a": [("Person", "Dana Weir"), ("Person", "Ines Roth")]}
    )
    assert list(resolution.speakers("a")) == ["person/dana-weir", "person/ines-roth"]
