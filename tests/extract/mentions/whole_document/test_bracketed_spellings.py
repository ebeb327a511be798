import pytest


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The prison is Deir Khalaf (Dayr Khalaf, Dair Khalaf).",
            ["Deir Khalaf", "Dayr Khalaf", "Dair Khalaf"],
        ),
        ("A fourth camp, Ouadi Harig (Wadi Harig), had no cases.", ["Ouadi Harig", "Wadi Harig"]),
    ],
)
def test_other_spellings_in_brackets_are_of_the_same_class(forms, text, wanted):
    assert forms(text) == [(name, "Camp") for name in wanted]


def test_another_name_in_brackets_keeps_its_class(forms):
    assert forms("They left Harran camp (Damascus was closed).")[-1] == ("Damascus", "Place")
