from graph.extract.mentions.sites.names import names_in, names_listed, site_key
from graph.extract.mentions.sites.spellings import same_key


def test_keys_leave_article_and_type_word_out(words):
    assert site_key("al-Zahira refugee camp", words) == ("zahira",)
    assert site_key("Prison", words) == ("prison",)


def test_spellings_of_one_name_are_alike_and_other_names_are_not():
    assert same_key(("tel", "maroun"), ("tall", "marun"))
    assert not same_key(("tel", "maroun"), ("tel", "mashouk"))
    assert not same_key(("sidra",), ("umm", "sidra"))


def test_names_are_as_long_as_they_can_be(make_doc, words):
    doc = make_doc("Doctors at Tamra left Oro Valley and Camp 7 on Monday")
    assert [doc[start:end].text for start, end in names_in(doc, words)] == [
        "Doctors",
        "Tamra",
        "Oro Valley",
        "Camp 7",
    ]


def test_lists_skip_what_brackets_say(make_doc, words):
    doc = make_doc("Korda ( Kurda on maps ) , Tamra and Vessa lie far")
    found, end = names_listed(doc, 0, words)
    assert [doc[one:other].text for one, other in found] == ["Korda", "Tamra", "Vessa"]
    assert doc[end].text == "lie"
