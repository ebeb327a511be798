"""Names are found however they are written; what is none stays."""

import pytest

MIRA = ("Mira Oland", "M. Oland")
LONG = ("Tom Long",)
MAY = ("Theresa May",)
BILAL = ("Umm Bilal",)
MULLER = ("Jörg Müller",)
SOKOLOVA = ("Nadezhda Sokolova",)
MANSOUR = ("Yusuf Mansour", "Abu Layth")
BARQAWI = ("Khalid al-Barqawi",)
FAOLAIN = ("Sinéad O'Faoláin-Brückner",)


@pytest.mark.parametrize(
    ("text", "person", "redacted"),
    [
        ("Mira Oland left.", MIRA, "person 1 left."),
        ("MIRA OLAND LEFT", MIRA, "person 1 LEFT"),
        ("mira oland left", MIRA, "person 1 left"),
        ("Oland’s report", MIRA, "person 1’s report"),
        ("the Olands' house", MIRA, "the person 1' house"),
        ("Mira\nOland left", MIRA, "person 1 left"),
        ("Mira O-\nland left", MIRA, "person 1 left"),
        ("Mira O\u00adland left", MIRA, "person 1 left"),
        ("Mira O\u200bland left", MIRA, "person 1 left"),
        ("Mïra Öland left", MIRA, "person 1 left"),
        ("Mira O\u0308land left", MIRA, "person 1 left"),
        ("Ｏｌａｎｄ left", MIRA, "person 1 left"),
        ("O L A N D left", MIRA, "person 1 left"),
        ("J. M. Oland left", MIRA, "person 1 left"),
        ("Oland, M. (2019)", MIRA, "person 1 (2019)"),
        ("Mira “Mimi” Oland", MIRA, "person 1"),
        ("Mrs Oland-Lund", MIRA, "Mrs person 1-Lund"),
        ("pro-Oland Olandists", MIRA, "pro-person 1 person 1"),
        ("MiraOland left", MIRA, "person 1 left"),
        ("see https://a.example/oland.html.", MIRA, "see (address)."),
        ("see https://a.example/%6Fland-1", MIRA, "see (address)"),
        ("mail m.oland@a.example now", MIRA, "mail (address) now"),
        ("#FreeOland and @oland_m", MIRA, "(address) and (address)"),
        ("oland-2019.pdf", MIRA, "(address)"),
        ("Миру Оланд", ("Mira Oland", "Миру Оланд"), "person 1"),
        ("Оланд ушла", MIRA, "person 1 ушла"),
        ("Tom Long left.", LONG, "person 1 left."),
        ("TOM LONG LEFT", LONG, "person 1 LEFT"),
        ("Mr Long left.", LONG, "Mr person 1 left."),
        ("T. Long left.", LONG, "person 1 left."),
        ("Theresa May in May 2017", MAY, "person 1 in May 2017"),
        ("Umm Bilal wept.", BILAL, "person 1 wept."),
        ("Oum-Bilal, Um Bilaal", BILAL, "person 1, person 1"),
        ("Khaled el-Barqawi, Al-Barqāwī", BARQAWI, "person 1, person 1"),
        ("Albarqawi’s men", BARQAWI, "person 1’s men"),
        ("Barqaawi left", BARQAWI, "person 1 left"),
        ("البرقاوي", BARQAWI, "person 1"),
        ("Sinead O’Faolain-Bruckner", FAOLAIN, "person 1"),
        ("M&uuml;ller and &#77;&#252;ller", MULLER, "person 1 and person 1"),
        ("J&ouml;rg M%C3%BCller left", MULLER, "person 1 left"),
        ("M=C3=BCller, M\\u00fcller, M\\xfcller", MULLER, "person 1, person 1, person 1"),
        ("Mueller left, Joerg too", MULLER, "person 1 left, a person too"),
        ("Мюллер", MULLER, "person 1"),
        ("Mira%20Oland and O<b>la</b>nd", MIRA, "person 1 and person 1"),
        ("see https://a.example/Mira%20Oland now", MIRA, "see (address) now"),
        ("moland or olandm or oland77", MIRA, "person 1 or person 1 or person 1"),
        ("Oland P. left", MIRA, "person 1 left"),
        ("M.O. said, and M. O. left", MIRA, "a person said, and a person left"),
        ("key TWlyYSBPbGFuZCBsZWZ0 end", MIRA, "key (address) end"),
        ("Mira “the old Falcon” Oland", MIRA, "person 1"),
        ("Sinéad O.-B. left", FAOLAIN, "a person left"),
        ("Соколовой и Надежде Соколовой", SOKOLOVA, "person 1 и person 1"),
        ("to Nadezhda Sokolovoy; Sokolov, her brother", SOKOLOVA, "to person 1; a person, her brother"),
        ("Yussef Mansoor and Mansour, Yousef", MANSOUR, "person 1 and person 1"),
        ("أبو ليث و يوسف منصور", MANSOUR, "person 1 و person 1"),
        ("VashtiQuell left", ("Ottoline Vashti-Quell",), "person 1 left"),
        ("SINÉAD O'FAOLÁIN", FAOLAIN, "person 1"),
    ],
)  # fmt: skip
def test_finds_a_name_as_it_is_written(redact, text, person, redacted):
    assert redact(text, person) == redacted


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Poland, Holland, the landing", MIRA),
        ("It takes long. A long way, said May.", LONG),
        ("In May they may leave. May 2017 came.", MAY),
        ("Bilal Haddad and Abu Bilal", BILAL),
        ("al Qaeda and el Nino", BARQAWI),
        ("see https://holland.example/", LONG),
        ("5 &lt; 7 &amp; A=B%20C, <b>bold</b> of AT&T; the Polandm club", MIRA),
        ("The U.N. and the U.S. met", ("Ursula Nord", "Usama Saleh")),
        ("Nina and Martin, Marina and Austin", SOKOLOVA),
        ("InternationalCommittee of AbbreviatedWords", MIRA),
    ],
)
def test_leaves_what_is_no_name(redact, text, person):
    assert redact(text, person) == text


def test_a_name_of_several_is_nobodys(redact):
    people = ("Mira Oland",), ("Anna Oland",)
    assert (
        redact("Mira Oland met Anna Oland. Oland left.", *people) == "person 1 met person 2. a person left."
    )


def test_a_first_name_alone_may_be_another_bearer(redact):
    assert redact("Mira Lund left.", MIRA) == "a person Lund left."


def test_who_stays_keeps_a_name_that_is_shared(redact):
    text = "Anna Oland left. Oland left."
    assert redact(text, MIRA, stay=("Anna Oland", "Oland")) == "Anna Oland left. person 1 left."


def test_who_stays_under_a_bad_spelling_of_the_name_is_the_same(redact):
    assert redact("Yousef Mansur left.", MANSOUR, stay=("Yousef Mansur",)) == "person 1 left."
    text = "Yusuf Haddad left."
    assert redact(text, MANSOUR, stay=("Yusuf Haddad",)) == text


def test_a_mention_in_escapes_is_moved_with_them(redact):
    text = "&quot;J&ouml;rg M&uuml;ller&quot; met Zoë &amp; J&ouml;rg."
    assert redact(text, MULLER) == "&quot;person 1&quot; met Zoë &amp; a person."


def test_a_place_keeps_its_name(redact):
    text = "He left Jordan. Michael Jordan left."
    assert redact(text, ("Michael Jordan",), places=("Jordan",)) == "He left Jordan. person 1 left."


def test_a_body_is_known_by_its_whole_name(redact):
    text = "The Harran Relief Council met. The council met in Harran."
    assert redact(text, ("Harran Relief Council",), type_="Organisation") == (
        "The person 1 met. The council met in Harran."
    )
