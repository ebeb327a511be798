import pytest


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The quarrel began with Ropes on the Quay, a paper that the Lund Harbour Office issued in 2020.", "Ropes on the Quay"),
        ("In Winter at Sea, a much later book, Jane Doe shows that the ships left.", "Winter at Sea"),
        ("They do not agree with Salt Without Water [10], a report about Lund.", "Salt Without Water"),
        ("The court relied on the study Mast and Sail by Jane Doe, which appeared in 2018.", "Mast and Sail"),
        ('"We argued for years," she wrote in her memoir, The Lee Shore.', "The Lee Shore"),
        ("The founding text is The Rope Ledger by Jane Doe, published by Quay Press in 2019.", "The Rope Ledger"),
        ("The question is one that The Harbour Papers, which Quay Watch published in 2022, did not settle.", "The Harbour Papers"),
        ("In Silent Quays, a report published in 2020, the Lund Harbour Office said so.", "Silent Quays"),
        ("According to *Silent Quays*, a 2020 report by the Lund Harbour Office, 9 of 40 piers were closed.", "Silent Quays"),
        ("The office relies on the Coastal Safety Review 2016, which calls it closed.", "Coastal Safety Review 2016"),
    ],
)  # fmt: skip
def test_words_beside_a_title_tell_that_it_is_one(titles, text, title):
    assert title in titles(text)


@pytest.mark.parametrize(
    "text",
    [
        "In Geneva, a report said that the ships had left.",
        "In Geneva, a report by the Lund Harbour Office said that the ships had left.",
        "According to Jane Doe, a report by the Lund Harbour Office says that the ships had left.",
        "The arrest of Omar Beck by Jane Doe was news in Lund.",
        "In a study, Human Rights Watch said that the ships had left.",
        "According to the report, Amnesty International, the group based in London, was refused entry.",
        "He works for The New York Times, a paper that is read at sea.",
        "It is an article by Jane Doe, Omar Beck and Lena Poe of the Harbour Office.",
    ],
)
def test_names_beside_the_same_words_are_no_titles(titles, text):
    assert titles(text) == []


def test_title_found_once_is_one_everywhere(titles):
    text = (
        "The founding text is The Rope Ledger by Jane Doe.\n\n"
        "The Rope Ledger describes the harbour. According to The Rope Ledger, the ships left."
    )
    assert titles(text) == ["The Rope Ledger"] * 3


def test_two_titles_with_their_authors_are_two(titles):
    text = (
        "Two answers, The Harbour Papers Revisited by Jane Doe and Sails on the Water by Omar Beck, differ."
    )
    assert titles(text) == ["The Harbour Papers Revisited", "Sails on the Water"]
