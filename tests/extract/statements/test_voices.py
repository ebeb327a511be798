"""Whose word it is where the speaker has no plain verb, or stands for somebody named before."""

import pytest

from .test_finder import contents, speakers

NAMES = {
    "Ada Lund": "Person",
    "Bruno Feld": "Person",
    "Harun": "Person",
    "Orlen": "Place",
    "Sarvia": "Place",
    "Reed Trust": "Organisation",
}


def said(statements, text):
    _, mentions, found = statements(text, NAMES)
    return [(speakers(one, mentions), words) for one, words in zip(found, contents(text, found), strict=True)]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Ada Lund counts 2,100 boats at the pier.", "2,100 boats at the pier"),
        ("Ada Lund gave the depth as 38.", "the depth as 38"),
        ("Ada Lund, in a study of five ports, arrived at no more than 35 per cent.", "no more than 35 per cent"),
        ("Ada Lund’s own estimate is 7 million a month.", "7 million a month"),
        ("The first task of the council, in Ada Lund’s view, must be a pier.", "The first task of the council … must be a pier"),
        ("“The rains will come early this year”, in the words of Ada Lund.", "The rains will come early this year"),
        ("Ada Lund appealed for the boats to be brought home.", "the boats to be brought home"),
    ],
)  # fmt: skip
def test_what_is_told_without_a_verb_of_saying_has_its_speaker(text, content, statements):
    assert said(statements, text)[-1] == (["Ada Lund"], content)


@pytest.mark.parametrize(
    "text",
    [
        "Our own count is 12,400.",
        "Ada Lund arrived at 12 villages.",
        "The canal links the lake to the sea.",
        "Ada Lund tied the boat to the pier.",
        "Ada Lund cites a report of 2016, which nobody has read.",
    ],
)
def test_deeds_and_the_texts_own_words_are_nobodys_statement(text, statements):
    assert said(statements, text) == []


def test_second_speaker_without_a_verb_has_his_own_number(statements):
    text = "Orlen reported 900 boats and Sarvia 800."
    assert said(statements, text) == [
        (["Orlen"], "900 boats"),
        (["Sarvia"], "800"),
    ]
    places = "Orlen reported 900 boats in the bay and Sarvia 800."
    assert [names for names, _ in said(statements, places)] == [["Orlen"]]


def test_the_like_said_by_another_is_his(statements):
    text = "Ada Lund counts 2,100 boats at the pier, where Bruno Feld counts 1,650."
    assert said(statements, text) == [
        (["Ada Lund"], "2,100 boats at the pier"),
        (["Bruno Feld"], "1,650"),
    ]


def test_who_is_named_among_quoted_words_does_not_say_them(statements):
    text = "Bruno Feld spoke at noon. “Harun is secondary, and Harun knows it,” he said."
    assert said(statements, text) == [(["Bruno Feld"], "Harun is secondary, and Harun knows it")]


def test_they_are_the_authors_not_whom_they_speak_of(statements):
    text = (
        "The report was written by Ada Lund and Bruno Feld. The authors say that the Reed Trust must pay because "
        "pilots left. They ask for a new pier."
    )
    assert said(statements, text)[-1] == (["Ada Lund", "Bruno Feld"], "a new pier")


def test_a_semicolon_parts_an_aside_from_what_stands_before(statements):
    text = "Boats are old; the pier, Ada Lund said, is new."
    assert said(statements, text)[-1] == (["Ada Lund"], "the pier … is new")
