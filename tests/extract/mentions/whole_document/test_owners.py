from graph.extract.mentions.candidate import Candidate
from graph.extract.mentions.whole_document.owners import without_owners


def parted(doc, make_block, *found):
    blocks = (make_block(doc),)
    return [(one.tokens(blocks).text, one.type) for one in without_owners(found, blocks)]


def test_a_person_of_the_document_is_no_part_of_what_she_owns(make_doc, make_block):
    doc = make_doc("Mira Oland won ; Oland 's Reform Movement lost")
    found = [
        Candidate(0, 0, 2, "Person", "model", 40),
        Candidate(0, 4, 8, "Organisation", "model", 40),
    ]
    assert parted(doc, make_block, *found) == [
        ("Mira Oland", "Person"),
        ("Oland", "Person"),
        ("Reform Movement", "Organisation"),
    ]


def test_a_name_with_an_owner_whom_nobody_knows_stays_whole(make_doc, make_block):
    doc = make_doc("in Perrin 's Magazine")
    found = Candidate(0, 1, 4, "Organisation", "model", 40)
    assert parted(doc, make_block, found) == [("Perrin 's Magazine", "Organisation")]
