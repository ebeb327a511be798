from graph.extract.relations.known_geography import are_known_apart, is_known_to_hold
from graph.model import Mention, Span
from graph.ontology import Gazetteer, GazetteerEntry

GAZETTEER = Gazetteer(
    [
        GazetteerEntry(key="place/osrhoene", name="Osrhoene", type="Place", iso3166="OS"),
        GazetteerEntry(key="place/commagene", name="Commagene", type="Place", iso3166="CO"),
        GazetteerEntry(key="place/harran", name="Harran", type="Place", located_in="place/osrhoene"),
    ]
)


def place(key: str) -> Mention:
    return Mention(Span(0, 1), "Place", "gazetteer", "x", gazetteer=key)


def test_a_country_holds_its_town_and_not_the_other_way_round() -> None:
    country, town = place("place/osrhoene"), place("place/harran")
    assert is_known_to_hold(GAZETTEER, country, town)
    assert not is_known_to_hold(GAZETTEER, town, country)


def test_a_town_of_another_country_is_apart_and_an_unknown_one_is_not() -> None:
    assert are_known_apart(GAZETTEER, place("place/harran"), place("place/commagene"))
    assert not are_known_apart(GAZETTEER, place("place/harran"), place("place/osrhoene"))
    assert not are_known_apart(GAZETTEER, place(""), place("place/commagene"))
