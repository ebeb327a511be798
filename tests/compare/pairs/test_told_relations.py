"""Relations of two documents, read from sentences: which exclude each other and which do not."""

from collections.abc import Callable

import pytest

from graph.model import Comparisons

Compare = Callable[..., Comparisons]

EXCLUDING = [
    ("Anna Berg was born in Paris.", "Anna Berg was born in Lyon."),
    (
        "Anna Berg, who was born in Oslo in 1970, runs the Tide Institute.",
        "Anna Berg was born in Vienna in 1970 and writes.",
    ),
    ("Omar Dries died in Vienna in 2029.", "Omar Dries died in Salzburg in 2029."),
    ("Omar Dries was killed in Mosul in 2016.", "Omar Dries was killed in Raqqa in 2016."),
    ("The writer Joana Reis was born in Porto.", "Joana Reis was born in Lisbon and grew up in Faro."),
    ("Joana Reis, a native of Porto, won the prize.", "Born in Lisbon, Joana Reis won the prize."),
    (
        "The Kerem camp, located in Syria, holds 900 people.",
        "The Kerem camp, located in Iraq, holds 900 people.",
    ),
    ("Anna Berg is a member of the Green Party.", "Anna Berg is not a member of the Green Party."),
    ("Anna Berg joined the Islamic State.", "Anna Berg never joined the Islamic State."),
    ("Anna Berg is married to Omar Dries.", "Anna Berg is not married to Omar Dries."),
    ("Turkey controls the town of Afrin.", "Turkey does not control the town of Afrin."),
    ("The Mill Foundation is based in Geneva.", "The Mill Foundation is not based in Geneva."),
    ("Turkey controls Afrin.", "Syria controls Afrin."),
    ("The village of Sarkend lies in Armenia.", "The village of Sarkend lies in Azerbaijan."),
    ("Boko Haram attacked Maiduguri on 3 May 2030.", "Boko Haram did not attack Maiduguri on 3 May 2030."),
    (
        "Omar Dries joined the Islamic State in 2016.",
        "Omar Dries denied that he had joined the Islamic State.",
    ),
]
COMPATIBLE = [
    ("Omar Dries joined the Islamic State in 2016.", "In 2014, Omar Dries had not joined the Islamic State."),
    ("Anna Berg was born in Paris.", "Anna Berg was born in France."),
    ("Anna Berg was born in London.", "Anna Berg was born in England."),
    ("Omar Dries was killed in Aleppo in 2016.", "Omar Dries was killed in Syria in 2016."),
    ("Omar Dries was born in Harran.", "Omar Dries was born in Sarkend."),
    ("Anna Berg lives in Oslo.", "Anna Berg lives in Bergen."),
    ("Anna Berg is a member of the Green Party.", "Anna Berg is a member of the Writers Union."),
    (
        "Anna Berg was a member of the Green Party in 2010.",
        "Anna Berg was not a member of the Green Party in 2030.",
    ),
    ("The Rhine flows through Germany.", "The Rhine flows through France."),
    ("Turkey controls parts of Afrin.", "Syria controls Afrin."),
    ("Anna Berg may have been born in Paris.", "Anna Berg was born in Lyon."),
    ("Omar Dries travelled to Syria.", "Omar Dries travelled to Iraq."),
    ("The Kerem camp is located in Hasakah.", "The Kerem camp is located in Syria."),
    (
        "Low Water: Life on the Coast was published by the Tide Institute and the Mill Foundation.",
        "Low Water: Life on the Coast was published by the Mill Foundation.",
    ),
    ("Anna Berg is married to Omar Dries.", "Anna Berg was married to Joris Maes."),
    ("If Anna Berg was born in Paris, she is French.", "Anna Berg was born in Lyon."),
    ("Turkey controlled the town of Afrin in 2018.", "Turkey does not control the town of Afrin."),
    ("Anna Berg was born in Paris, Texas.", "Anna Berg was born in Texas."),
    ("John Smith was born in Leeds.", "His son John Smith Jr. was born in York."),
]


@pytest.mark.parametrize(("first", "second"), EXCLUDING)
def test_relations_that_exclude_each_other(compare_papers: Compare, first: str, second: str) -> None:
    assert len(compare_papers(first, second).conflicts) == 1


@pytest.mark.parametrize(("first", "second"), COMPATIBLE)
def test_relations_that_can_both_hold(compare_papers: Compare, first: str, second: str) -> None:
    assert not compare_papers(first, second).conflicts


def test_support_and_enmity_are_offered_as_soft(compare_papers: Compare) -> None:
    found = compare_papers(
        "Turkey supports the Northern Brigade.", "Turkey is fighting the Northern Brigade."
    )
    assert [conflict.severity for conflict in found.conflicts] == ["soft"]
