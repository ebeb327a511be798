from graph.model import KeptName
from graph.resolve.keys import Keyless, give_keys


def weir(document: str, label: str = "Weir", names: tuple[str, ...] = (), **more) -> Keyless:
    return Keyless(
        "Person",
        label,
        frozenset({label.lower(), *names}),
        frozenset(document.split()),
        (document, 0, 0, "", ""),
        **more,
    )


def kept(name: str, key: str, documents: str = "") -> KeptName:
    return KeptName("Person", name, key, tuple(documents.split()))


def test_second_bearer_of_a_label_gets_a_number() -> None:
    assert give_keys([weir("b"), weir("a")])[0] == ("person/weir-2", "person/weir")


def test_many_bearers_are_numbered_in_order_past_a_number_that_is_taken() -> None:
    entities = [weir(slug) for slug in "abcd"]
    keys, _ = give_keys(entities, [kept("Other", "person/weir-3")])
    assert keys == ("person/weir", "person/weir-2", "person/weir-4", "person/weir-5")


def test_kept_name_goes_before_the_order() -> None:
    keys, replaced = give_keys([weir("a"), weir("b")], [kept("Weir", "person/weir", "b")])
    assert keys == ("person/weir-2", "person/weir")
    assert replaced == {}


def test_bearers_of_one_name_are_told_apart_by_their_documents() -> None:
    lines = [kept("Weir", "person/weir", "a b"), kept("Weir", "person/weir-2", "b")]
    assert give_keys([weir("b"), weir("a b")], lines)[0] == ("person/weir-2", "person/weir")


def test_longer_name_of_a_further_document_keeps_the_iri() -> None:
    one = weir("a b", "Dana Weir", ("weir",))
    assert give_keys([one], [kept("Weir", "person/weir", "a")])[0] == ("person/weir",)


def test_name_whose_documents_are_gone_goes_to_another_bearer() -> None:
    assert give_keys([weir("c")], [kept("Weir", "person/miss-weir", "a")])[0] == ("person/miss-weir",)


def test_iri_of_a_kept_name_is_given_to_nobody_else() -> None:
    lines = [kept("Dana Orr", "person/weir", "a")]
    assert give_keys([weir("b")], lines)[0] == ("person/weir-2",)


def test_merge_keeps_the_iri_that_stands_higher() -> None:
    one = weir("a b", "Dana Weir", ("dan weir",), former=("person/dan-weir", "person/dana-weir"), merged=True)
    lines = [kept("Dana Weir", "person/dana-weir", "b"), kept("Dan Weir", "person/dan-weir", "a")]
    keys, replaced = give_keys([one], lines)
    assert keys == ("person/dana-weir",)
    assert replaced == {"person/dan-weir": "person/dana-weir"}


def test_merge_without_kept_names_keeps_the_iri_that_sorts_first() -> None:
    one = weir("a b", "Dana Weir", former=("person/dan-weir", "person/dana-weir"), merged=True)
    keys, replaced = give_keys([one])
    assert keys == ("person/dan-weir",)
    assert replaced == {"person/dana-weir": "person/dan-weir"}


def test_iri_that_a_merge_left_is_given_to_nobody_else() -> None:
    merged = weir("a b", "Dana Weir", former=("person/dana-weir", "person/weir"), merged=True)
    keys, replaced = give_keys([merged, weir("c")])
    assert keys == ("person/dana-weir", "person/weir-2")
    assert replaced == {"person/weir": "person/dana-weir"}


def test_new_name_gets_a_new_iri_and_the_old_one_leads_to_it() -> None:
    keys, replaced = give_keys([weir("a", "Orr", former=("person/weir",))])
    assert keys == ("person/orr",)
    assert replaced == {"person/weir": "person/orr"}


def test_new_name_with_the_same_slug_changes_nothing() -> None:
    keys, replaced = give_keys([weir("a", "WEIR", former=("person/weir",))])
    assert (keys, replaced) == (("person/weir",), {})
