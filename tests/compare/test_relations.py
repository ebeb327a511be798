from collections.abc import Callable, Mapping
from dataclasses import replace

from graph.compare.relations import relation_conflicts
from graph.model import Comparisons, Conflict, Entity
from tests.compare.invented import Text, made

Compared = Callable[..., Comparisons]
NAMES = {"Anna Berg": "person/anna-berg", "Harran": "place/harran", "Sarrin": "place/sarrin"}


def born(slug: str, town: str, stance: str = "asserts") -> Text:
    names = {"Anna Berg": NAMES["Anna Berg"], town: NAMES[town]}
    return Text(
        slug, f"Anna Berg was born in {town}.", names=names, relations=[("Anna Berg", "bornIn", town, stance)]
    )


def conflicts(*texts: Text, places: Mapping[str, Entity]) -> list[Conflict]:
    corpus = made(texts)
    return list(relation_conflicts(replace(corpus, entities={**corpus.entities, **places}), {"bornIn"}, ()))


PLACED = {
    "place/harran": Entity("place/harran", "Place", "Harran", contained_in="place/north"),
    "place/sarrin": Entity("place/sarrin", "Place", "Sarrin", contained_in="place/south"),
}


def test_a_person_is_born_in_one_place() -> None:
    (conflict,) = conflicts(born("a", "Harran"), born("b", "Sarrin"), places=PLACED)
    assert conflict.severity == "hard"
    assert conflict.reason == "Anna Berg was born in one place only, but one says Harran, the other Sarrin."


def test_a_town_and_the_country_around_it_do_not_conflict() -> None:
    around = {
        **PLACED,
        "place/sarrin": Entity("place/sarrin", "Place", "Sarrin", contained_in="place/harran"),
    }
    assert not conflicts(born("a", "Harran"), born("b", "Sarrin"), places=around)


def test_places_that_nobody_placed_may_be_one_in_the_other() -> None:
    assert not conflicts(born("a", "Harran"), born("b", "Sarrin"), places={})


def test_what_one_says_and_another_denies_is_hard(compared: Compared) -> None:
    (conflict,) = compared(born("a", "Harran"), born("b", "Harran", "denies")).conflicts
    assert conflict.severity == "hard"
    assert conflict.reason == "One says that Anna Berg was born in Harran, the other denies it."


def test_what_two_documents_say_is_an_agreement_of_two_origins(compared: Compared) -> None:
    (agreement,) = compared(born("a", "Harran"), born("b", "Harran")).agreements
    assert len(agreement.origins) == 2


def published(slug: str, body: str) -> Text:
    names = {"Low Water": "report/low-water", body: f"organisation/{slug}"}
    return Text(
        slug,
        f"Low Water was published by {body}.",
        names=names,
        relations=[("Low Water", "publishedBy", body, "asserts")],
    )


def test_a_report_has_one_publisher(compared: Compared) -> None:
    (conflict,) = compared(published("a", "the Mill Watch"), published("b", "the Tide Watch")).conflicts
    assert conflict.severity == "soft"


def test_a_journal_and_a_body_may_both_publish(compared: Compared) -> None:
    assert not compared(published("a", "the Mill Watch"), published("b", "the Journal of Tides")).conflicts
