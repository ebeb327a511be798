import pytest

from graph.cli.marked import in_brackets
from graph.store.marks import Mark

TEXT = "Mira said 40 people left Harran."


@pytest.mark.parametrize(
    ("marks", "marked"),
    [
        ((), TEXT),
        ([Mark(0, 4, "mention", "Person")], "⟨person Mira⟩ said 40 people left Harran."),
        ([Mark(10, 12, "figure", "people")], "Mira said ⟨40 = people⟩ people left Harran."),
        (
            [
                Mark(10, 31, "statement", "Mira"),
                Mark(10, 12, "figure", "people"),
                Mark(25, 31, "mention", "Camp"),
            ],
            "Mira said ⟨said by Mira: ⟨40 = people⟩ people left ⟨camp Harran⟩⟩.",
        ),
        (
            [Mark(0, 9, "statement", ""), Mark(5, 12, "figure", "x")],
            "⟨said by unnamed: Mira said⟩ 40 people left Harran.",
        ),
    ],
)
def test_text_in_brackets(marks, marked):
    assert in_brackets(TEXT, marks) == marked


def test_marks_of_other_kinds_are_left_to_the_terminal():
    assert in_brackets(TEXT, [Mark(5, 9, "cue", ""), Mark(0, 4, "speaker", "")]) == TEXT
