import pytest

from graph.extract.mentions.acronyms import acronym_definitions
from graph.extract.mentions.candidate import Candidate
from graph.extract.mentions.trust import HEADED, KNOWN, MODEL


def defined(doc, words, found=()):
    return [
        (doc[one.expansion.start : one.expansion.end].text, doc[one.acronym.start : one.acronym.end].text)
        for one in acronym_definitions(0, doc, list(found), words)
    ]


@pytest.mark.parametrize(
    ("text", "expansion", "acronym"),
    [
        ("He joined the United Mission for Orlen ( UNMO ) .", "", ""),
        ("He joined the United Mission for Orlen ( UMO ) .", "United Mission for Orlen", "UMO"),
        ("The Northern Relief Council ( NRC ) left .", "Northern Relief Council", "NRC"),
        ("The Bureau of Salt and Sand ( BSS ) left .", "Bureau of Salt and Sand", "BSS"),
        ("The Northern Relief Council , or NRC , left .", "Northern Relief Council", "NRC"),
    ],
)
def test_letters_find_their_words(make_doc, words, text, expansion, acronym):
    doc = make_doc(text)
    expected = [(expansion, acronym)] if expansion else [("United Mission for Orlen", "UNMO")]
    assert defined(doc, words) == expected


def test_an_acronym_behind_or_is_that_of_a_body_or_another_body(make_doc, words):
    doc = make_doc("The Salt Agency , or BNPB , left .")
    headed = Candidate(0, 1, 3, "Organisation", "organisation-head", HEADED)
    assert defined(doc, words, [headed]) == [("Salt Agency", "BNPB")]
    known = Candidate(0, 5, 6, "Organisation", "gazetteer", KNOWN)
    assert defined(doc, words, [headed, known]) == []
    assert defined(make_doc("The Salt Agency , or BNPB staff , left ."), words, [headed]) == []


def test_a_foreign_acronym_takes_the_name_before_the_bracket(make_doc, words):
    doc = make_doc("Then Rural Dawn ( LPA ) left .")
    name = Candidate(0, 1, 3, "Organisation", "model", MODEL)
    assert defined(doc, words, [name]) == [("Rural Dawn", "LPA")]


@pytest.mark.parametrize(
    "text",
    [
        "It was big ( very big ) .",
        "An improvised explosive device ( IED ) went off .",
        "They paid United Orlen Dollars ( UOD ) .",
    ],
)
def test_no_name_no_definition(make_doc, words, text):
    assert defined(make_doc(text), words) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Orlen Union Election Observation Mission (OU EOM) came.", ("OU EOM", "Organisation")),
        ("The Regional Quay Commissions (CQRs) met.", ("CQRs", "Organisation")),
    ],
)
def test_two_words_and_plurals_are_acronyms_too(forms, text, expected):
    assert expected in forms(text)


def test_initials_behind_a_person_are_hers(forms):
    found = forms("Present: Cllrs Martin Orrel (MO), Sarah Vann (SV) and Peter Tallow (PT).")
    assert found == [
        (name, "Person") for name in ["Martin Orrel", "MO", "Sarah Vann", "SV", "Peter Tallow", "PT"]
    ]


def test_a_known_agency_behind_a_person_is_itself(forms):
    found = forms("Karen Vessurio (AP) took the picture.")
    assert found == [("Karen Vessurio", "Person"), ("AP", "Organisation")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fighters of the Jaysh Orrel Tamra group (JOT) left.", ("JOT", "Organisation")),
        ("The Northern Salt Coalition [NSC] met.", ("NSC", "Organisation")),
    ],
)
def test_square_brackets_and_a_small_noun_before_them(forms, text, expected):
    assert expected in forms(text)


def test_things_and_offices_have_acronyms_that_are_no_bodies(forms):
    text = "Each site has a Standard Operating Procedure (SOP) and a Deputy Inspector General (DIG)."
    assert forms(text) == []


def test_a_possessive_is_no_part_of_a_long_form(forms):
    found = forms("It cited the Orrel Border Agency's (OBA) figures.")
    assert ("Orrel Border Agency", "Organisation") in found


def test_letters_in_square_brackets_that_do_not_fit_define_nothing(make_doc, words):
    doc = make_doc("The Northern Relief Council [ WA ] left .")
    assert defined(doc, words, [Candidate(0, 1, 4, "Organisation", "organisation-head", HEADED)]) == []
