from graph.extract.mentions.candidate import Candidate
from graph.extract.mentions.whole_document.branches import with_branches


def joined(doc, make_block, words, body, place):
    found = [
        Candidate(0, *body, "Organisation", "gazetteer", 70),
        Candidate(0, *place, "Place", "gazetteer", 70),
    ]
    blocks = (make_block(doc),)
    return [one.tokens(blocks).text for one in with_branches(found, blocks, words)]


def test_a_body_and_the_country_of_its_branch_are_one_name(make_doc, make_block, words):
    doc = make_doc("Salt Aid Kenya said so", pos=["PROPN", "PROPN", "PROPN", "VERB", "ADV"])
    assert joined(doc, make_block, words, (0, 2), (2, 3)) == ["Salt Aid Kenya"]


def test_a_dash_may_stand_between(make_doc, make_block, words):
    doc = make_doc("founder of RTC – Denmark .")
    assert joined(doc, make_block, words, (2, 3), (4, 5)) == ["RTC – Denmark"]


def test_what_describes_a_noun_is_no_branch(make_doc, make_block, words):
    doc = make_doc("the NATO Kosovo mission", pos=["DET", "PROPN", "PROPN", "NOUN"])
    assert joined(doc, make_block, words, (1, 2), (2, 3)) == ["NATO", "Kosovo"]
