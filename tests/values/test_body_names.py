import pytest

from graph.values.body_names import body_name, same_words, without_legal_form


@pytest.mark.parametrize(
    ("name", "words", "form"),
    [
        ("Harran Pumps Ltd.", ("harran", "pumps"), {"ltd"}),
        ("Harran Pumps Limited", ("harran", "pumps"), {"ltd"}),
        ("Harran G.m.b.H.", ("harran",), {"gmbh"}),
        ("OOO Harran", ("harran",), {"llc"}),
        ("Harran Pumps Co., Ltd.", ("harran", "pumps"), {"ltd", "co"}),
        ("The Ministry of Health of Harran", ("ministry", "health", "harran"), set()),
        ("AG", ("ag",), set()),
        ("The Who", ("who",), set()),
    ],
)
def test_words_and_legal_form_are_told_apart(name: str, words: tuple[str, ...], form: set[str]) -> None:
    assert (body_name(name).words, body_name(name).forms) == (words, frozenset(form))


def test_spelling_variants_are_the_same_words() -> None:
    assert same_words("Int'l Centre for Labour", "International Center of Labor")
    assert not same_words("Harran Group", "Harran Center")


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Harran Pumps Corp.", "Harran Pumps"),
        ("Harran Pumps Co., Ltd.", "Harran Pumps"),
        ("Harran Pumps", ""),
        ("Limited", ""),
    ],
)
def test_the_name_without_its_legal_form_as_written(name: str, short: str) -> None:
    assert without_legal_form(name) == short
