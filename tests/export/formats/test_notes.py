import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from graph.export.formats.note_names import FORBIDDEN, file_name, literal_text, note_names

WORDS = st.text(st.characters(codec="utf-8"), max_size=200)


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Mira Oland", "Mira Oland"),
        ('a/b\\c:d*e?"f"<g>|h', "a b c d e f g h"),
        ("[[x]] #y ^z", "x y z"),
        ("line\nbreak", "line break"),
        (" .hidden. ", "hidden"),
        ("CON", "CON -"),
        ("con.txt", "con.txt -"),
        ("Console", "Console"),
        ("أم قصر", "أم قصر"),
        ("🕊", "🕊"),
        ("???", ""),
    ],
)
def test_file_name_is_one_that_every_system_takes(label, name):
    assert file_name(label) == name


@given(WORDS)
def test_no_label_makes_a_name_that_a_system_refuses(label):
    name = file_name(label)
    assert not FORBIDDEN.search(name)
    assert name == name.strip(". ")
    assert len(name.encode("utf-8")) <= 130


@given(st.lists(WORDS, max_size=8))
def test_no_two_notes_are_called_the_same(labels):
    things = {f"https://x.example/person/{number}": (label, "Person") for number, label in enumerate(labels)}
    names = list(note_names(things, reserved=("Index",)).values())
    plain = {unicodedata.normalize("NFC", name).casefold() for name in ("Index", *names)}
    assert len(plain) == len(labels) + 1


def test_a_name_that_is_taken_has_its_class_then_a_number():
    things = {
        "a": ("Harran", "Camp"),
        "b": ("HARRAN", "Place"),
        "c": ("harran", "Place"),
        "d": ("Harran", "Place"),
    }
    found = ["Harran", "HARRAN (Place)", "harran (Place 2)", "Harran (Place 3)"]
    assert list(note_names(things).values()) == found


@pytest.mark.parametrize(
    "text",
    [
        "*a* _b_ `c`",
        "[[link]] [x](y)",
        "<b>&amp;</b>",
        "# head",
        "- item",
        "1. item",
        "a\\*b",
        "~~x~~ ==y== %%z%%",
        "> quote",
        "+ plus",
    ],
)
def test_a_text_is_read_as_it_stands(text):
    (_, inline, _) = MarkdownIt().parse(literal_text(text))
    assert "".join(child.content for child in inline.children) == text
    assert {child.type for child in inline.children} <= {"text", "text_special"}
