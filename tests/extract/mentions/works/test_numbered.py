"""Laws and papers that their number tells."""

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Council adopted Resolution 9417 (2018) on Monday.", ["Resolution 9417 (2018)"]),
        ("The court said so in Judgment 44/2015, and again later.", ["Judgment 44/2015"]),
        ("It updates the figures of Policy Brief No. 4 and adds others.", ["Policy Brief No. 4"]),
        ("The fee was paid in order 66 of the list.", []),
        ("It acts pursuant to resolution 9417 (2018).", ["resolution 9417 (2018)"]),
        ("It was set up by Quay Council resolution 43/220.", ["Quay Council resolution 43/220"]),
        (
            "It recalled its resolutions 9417 (2018), 9420 (2019) and 9431 (2019).",
            ["9417 (2018)", "9420 (2019)", "9431 (2019)"],
        ),
        ("It took three decisions (2018) and no law 12.", []),
    ],
)
def test_a_series_and_a_number_are_a_work(titles, text, expected):
    assert titles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "She may report on the Anti-smuggling, Harbour and Quay Act 2001.",
            "Anti-smuggling, Harbour and Quay Act 2001",
        ),
        ("He was charged under the Boat Seizing etc. Act 2010.", "Boat Seizing etc. Act 2010"),
        (
            "He was charged under the Piracy Prevention and Harbour Measures (PPHMs) Act 2011.",
            "Piracy Prevention and Harbour Measures (PPHMs) Act 2011",
        ),
        ("The 1951 Seamen Convention and its 1967 Protocol apply.", "1967 Protocol"),
    ],
)
def test_a_law_has_all_nouns_of_its_name(titles, text, expected):
    assert expected in titles(text)


def test_a_list_before_a_law_is_no_part_of_it(titles):
    assert titles("The Ministry of Justice, Parliament and the Water Act 2002 were named.") == [
        "Water Act 2002"
    ]


def test_an_article_of_a_law_is_no_work(titles):
    assert "Articles" not in titles("He cited Articles 2 and 3 of the Harbour Convention.")


def test_a_number_alone_means_the_resolution_named_before(find):
    mentions = find(
        "Under Quay Council resolution 9417 (2018) ships are searched. It recalled resolutions 9417 (2018) and 9420 (2019)."
    )
    whole = next(at for at, one in enumerate(mentions) if one.name == "Quay Council resolution 9417 (2018)")
    bare = next(one for one in mentions if one.name == "9417 (2018)")
    assert bare.antecedent == whole
