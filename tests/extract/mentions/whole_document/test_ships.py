from graph.extract.mentions.candidate import Candidate
from graph.extract.mentions.trust import KNOWN, MODEL, OVERRULE
from graph.extract.mentions.whole_document.ships import SHIP_RULE, without_ships


def names(doc, make_block, ships, *found):
    kept = without_ships(list(found), ships, (make_block(doc),))
    return [doc[one.start : one.end].text for one in kept]


def test_a_ship_is_none_wherever_it_is_named(make_doc, make_block):
    doc = make_doc("The MV Orlando Star sank . Orlando Star sailed to Qana")
    ship = Candidate(0, 1, 4, None, SHIP_RULE, OVERRULE)
    again = Candidate(0, 6, 8, "Place", "model", MODEL)
    town = Candidate(0, 10, 11, "Place", "model", MODEL)
    assert names(doc, make_block, [ship], again, town) == ["Qana"]
    assert names(doc, make_block, [], again, town) == ["Orlando Star", "Qana"]


def test_what_is_known_stays_whatever_a_ship_is_called(make_doc, make_block):
    doc = make_doc("The USS Qana left Qana")
    ship = Candidate(0, 1, 3, None, SHIP_RULE, OVERRULE)
    known = Candidate(0, 4, 5, "Place", "gazetteer", KNOWN)
    assert names(doc, make_block, [ship], known) == ["Qana"]


def test_a_surname_stays_though_a_ship_bears_it(make_doc, make_block):
    doc = make_doc("The USS Oland sailed , and Mira Oland said that Oland knew")
    ship = Candidate(0, 1, 3, None, SHIP_RULE, OVERRULE)
    woman = Candidate(0, 6, 8, "Person", "model", MODEL)
    surname = Candidate(0, 10, 11, "Person", "model", MODEL)
    assert names(doc, make_block, [ship], woman, surname) == ["Mira Oland", "Oland"]
