import pytest

ENGLISH = (
    "The harbour office said on Monday that ten boats had come to the quay "
    "in the night and that nobody was hurt. "
)
FRENCH = (
    "Le bureau du port a déclaré lundi que dix bateaux étaient arrivés au quai "
    "pendant la nuit et que personne n'avait été blessé. "
)


def test_one_language(read) -> None:
    document = read("a.txt", ENGLISH)
    assert (document.language, [s.language for s in document.languages]) == ("en", ["en"])
    assert read("a.txt", FRENCH * 2).language == "fr"


def test_too_little_to_tell(read) -> None:
    assert read("a.txt", "12 / 13 / 14 a.").language == "und"
    assert read("a.md", "---\nlanguage: sv-SE\n---\nLund 12.").language == "sv"


def test_names_do_not_flip_an_english_text(read) -> None:
    words = "Abu Khalid al-Harrani and Umm Bilal of Tel Rifaat met Sheikh Mahmoud al-Tamimi near Deir Hafir. "
    document = read("a.txt", "\n\n".join([words * 2 + "They left for the camp in the morning."] * 15))
    assert [s.language for s in document.languages] == ["en"]


def test_a_quoted_line_makes_no_section(read) -> None:
    document = read("a.txt", "\n\n".join([ENGLISH * 2] * 10 + [f"« {FRENCH.strip()} »"] + [ENGLISH * 2] * 10))
    assert [s.language for s in document.languages] == ["en"]


def test_a_page_in_another_language_is_a_section(read) -> None:
    english, french = [ENGLISH * 2] * 10, [FRENCH * 2] * 10
    document = read("a.txt", "\n\n".join([*english, "Résumé en français", *french, *english]))
    assert document.language == "en"
    assert [s.language for s in document.languages] == ["en", "fr", "en"]
    start = document.languages[1].span.start
    assert document.text[start:].startswith("Résumé en français")
    assert document.languages[0].span.end == start


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("The ferry came on Monday and the passengers went ashore without any trouble. ", "en"),
        ("Le bac est arrivé lundi et les passagers sont descendus à terre sans encombre. ", "fr"),
    ],
)
def test_very_long_text_has_a_language(read, sentence: str, language: str) -> None:
    assert read("a.txt", sentence * 4000).language == language
