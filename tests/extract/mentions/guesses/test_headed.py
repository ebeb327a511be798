import pytest

from graph.extract.mentions.guesses.headed import headed_names


@pytest.mark.parametrize(
    ("text", "name", "entity_type"),
    [
        ("the Ministry of Salt said", "Ministry of Salt", "Organisation"),
        ("the New Orlen Labour Party won", "New Orlen Labour Party", "Organisation"),
        ("the Women 's Harbour League met", "Women 's Harbour League", "Organisation"),
        ("the 12th Harbour Brigade left", "12th Harbour Brigade", "Organisation"),
        (
            "the Social Democratic and Harbour Party won",
            "Social Democratic and Harbour Party",
            "Organisation",
        ),
        ("Orlen 's Ministry of Salt said", "Ministry of Salt", "Organisation"),
        ("along the Tamra River they", "Tamra River", "Place"),
        ("near Lake Tamra they", "Lake Tamra", "Place"),
        ("the Convention on the Rights of Sailors says", "Convention on the Rights of Sailors", "Report"),
        ("the Harbour Ministry Spokesman said", "Harbour Ministry", "Organisation"),
        ("the Cod War ended", "Cod War", None),
        ("the State Attorney 's Office said", "State Attorney 's Office", "Organisation"),
        ("the match that FC Orlen won", "FC Orlen", "Organisation"),
        ("in the Norland Parliament for the Vessans", "Norland Parliament", "Organisation"),
        ("the Orlen Observatory on Tamra", "Orlen Observatory", "Organisation"),
        ("at Saint Orla 's Harbour Church they", "Saint Orla 's Harbour Church", "Organisation"),
        ("the King 's Harbour College is", "King 's Harbour College", "Organisation"),
        ("the Vera Ostan de Orlen Foundation said", "Vera Ostan de Orlen Foundation", "Organisation"),
        ("in Tamra State they", "Tamra State", "Place"),
        ("the Harbour Space Telescope turned", "Harbour Space Telescope", None),
    ],
)
def test_the_head_word_tells_class_and_bounds(make_doc, words, text, name, entity_type):
    doc = make_doc(text)
    assert [(doc[one.start : one.end].text, one.type) for one in headed_names(0, doc, words)] == [
        (name, entity_type)
    ]


@pytest.mark.parametrize("text", ["the Council House stood", "he met Ms Hill there", "the Ministry said"])
def test_no_name_by_its_head(make_doc, words, text):
    assert headed_names(0, make_doc(text), words) == []


def test_a_person_after_the_name_is_no_part_of_it(make_doc, words):
    doc = make_doc("the Party of Orlen Jane Dorn met", ents=[("Jane Dorn", "PERSON")])
    assert [doc[one.start : one.end].text for one in headed_names(0, doc, words)] == ["Party of Orlen"]


def test_the_office_of_a_member_of_the_cabinet_is_no_body(make_doc, words):
    assert headed_names(0, make_doc("then Salt Cabinet Secretary Mira Oland came"), words) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a report by the Clean Quay Campaign accused them", ["Organisation"]),
        ("the ships of the Clean Quay Campaign left", [None]),
    ],
)
def test_campaign_that_writes_is_a_body(make_doc, words, text, expected):
    assert [one.type for one in headed_names(0, make_doc(text), words)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Harbour Office's Convention No. 31 remains unsigned.", "Convention No. 31"),
        ("They read Harbour Report No. 2 twice.", "Harbour Report No. 2"),
        ("Section 9 of the Criminal Rope (Theft and Fraud) Act 2001 sets it.",
         "Criminal Rope (Theft and Fraud) Act 2001"),
        ("She cites the Quay Emergency Handbook twice.", "Quay Emergency Handbook"),
    ],
)  # fmt: skip
def test_numbers_and_brackets_belong_to_a_work(forms, text, expected):
    assert (expected, "Report") in forms(text)


def test_a_body_is_named_behind_an_arabic_head_and_its_article(forms):
    found = forms("Then Suqour al-Orrel and Liwa al-Tamra joined.")
    assert found == [("Suqour al-Orrel", "Organisation"), ("Liwa al-Tamra", "Organisation")]


def test_a_legal_form_in_small_letters_makes_a_company(forms):
    found = forms("Orrel Vann plc said on Monday that it would pay.")
    assert ("Orrel Vann plc", "Organisation") in found


def test_a_district_and_its_province_are_two_places(forms):
    found = forms("Orrel District of Tana Province was calm.")
    assert found == [("Orrel District", "Place"), ("Tana Province", "Place")]
