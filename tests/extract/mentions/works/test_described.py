import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A Quay Watch report stated that the harbour was full.", "Quay Watch report"),
        ("He published an essay by Mira Oland, a sailor.", "essay by Mira Oland"),
        ("It stands in the annual report of the Quay Office, released on Monday.", "annual report of the Quay Office"),
        ("A recent study of 40 harbours estimated the loss.", "recent study of 40 harbours"),
        ("The Office issued a new report following an inspection of the harbour.", "new report following an inspection of the harbour"),
        ("The Assembly adopted a report finding that ships were lost.", "report"),
        ("They compared it with the Quay Watch's 2031 report into lost ships.", "Quay Watch's 2031 report into lost ships"),
        ("She read a how-to book on sailing by Mira Oland.", "how-to book on sailing by Mira Oland"),
    ],
)  # fmt: skip
def test_words_that_pick_out_one_work_are_its_description(find, text, expected):
    assert expected in [one.name for one in find(text) if one.kind == "description"]


@pytest.mark.parametrize(
    "text",
    [
        "Press reports spoke of a wreck.",
        "She is editor of the Quay Party paper and lives in Orlen.",
        "He likes a book of poems.",
        "The Quay Office wants a report by Monday.",
    ],
)
def test_other_words_describe_no_work(find, text):
    assert [one.name for one in find(text) if one.kind == "description"] == []


def test_description_beside_a_title_means_the_same_work(find):
    mentions = find(
        "A report by the Harbour Campaign, Salt in the Fjord, accused the company of dumping lead."
    )
    (description,) = [one for one in mentions if one.rule == "described-work"]
    assert mentions[description.antecedent].name == "Salt in the Fjord"


def test_a_bodys_report_is_the_one_that_a_sentence_told_of(find):
    mentions = find(
        "The Harbour Institute (HI) published a report on tides. The HI report says that boats sank. "
        "The Courier report was late. The Harbour Institute's report of costs and its earlier report differ."
    )
    first, *later = [one for one in mentions if one.type == "Report"]
    assert first.name == "report on tides"
    taken_up = [one.name for one in later if one.antecedent is not None and mentions[one.antecedent] is first]
    assert taken_up == ["HI report"]


def test_the_study_in_a_bodys_name_is_no_work(find):
    mentions = find("The International Institute for the Study of Violent Weather met. This study was late.")
    assert [(one.name, one.type) for one in mentions] == [
        ("International Institute for the Study of Violent Weather", "Organisation")
    ]
