import pytest

from graph.values.transliteration import romanise


@pytest.mark.parametrize(
    ("text", "latin"),
    [
        ("Жуков", "zhukov"),
        ("Сергей", "sergei"),
        ("Αθήνα", "athina"),
        ("حلب", "hlb"),
        ("Dąbrowa", "dabrowa"),
        ("東京", "東京"),
    ],
)
def test_other_scripts_in_latin_letters(text: str, latin: str) -> None:
    assert romanise(text) == latin
