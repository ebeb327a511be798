from collections.abc import Callable

import pytest

from graph.compare.topics.topic import Topic
from graph.compare.wording import Wording, stem
from tests.compare.invented import Number, Text

Topics = Callable[[Text], list[Topic]]
LEAGUE = {"the Red League": "organisation/red-league"}


@pytest.mark.parametrize(
    "words",
    [
        "the 900 foreign fighters of the Red League",
        "some 900 foreigners joined the Red League",
        "the 900 people who travelled to join the Red League",
        "the 900 people who went abroad to join the Red League",
        "it attracted 900 foreign fighters to the ranks of the Red League",
    ],
)
def test_foreign_fighters_come_out_the_same_however_worded(topics: Topics, words: str) -> None:
    (topic,) = topics(Text("one", f"{words}.", [Number("900")], LEAGUE))
    assert (topic.who, topic.events) == ({"foreign"}, {"join"})


def test_what_came_before_names_things_but_is_no_event(topics: Topics) -> None:
    text = Text(
        "one", "A total of 700 people returned home after joining the Red League.", [Number("700")], LEAGUE
    )
    (topic,) = topics(text)
    assert topic.events == {"return"}
    assert topic.names == {"organisation/red-league"}


def test_each_number_has_the_words_of_its_own_clause(topics: Topics) -> None:
    text = Text("one", "The storm killed 12 men and injured 40 women.", [Number("12"), Number("40")])
    killed, injured = topics(text)
    assert (killed.events, killed.who) == ({"kill"}, {"men"})
    assert (injured.events, injured.who) == ({"injure"}, {"women"})


def test_coordinated_shares_have_the_same_verb(topics: Topics) -> None:
    text = Text(
        "one",
        "Some 14.3 percent of the men and 3.1 percent of the women were divorced.",
        [Number("14.3", "percent", group="men"), Number("3.1", "percent", group="women")],
    )
    men, women = topics(text)
    assert men.events == women.events == {"divorce"}
    assert (men.who, women.who) == ({"men"}, {"women"})


def test_a_number_in_brackets_has_the_words_before_it(topics: Topics) -> None:
    text = Text(
        "one",
        "The men told of flogging (5.5%), of hunger (8.1%).",
        [Number("5.5", "percent"), Number("8.1", "percent")],
    )
    flogging, hunger = topics(text)
    assert "flog" in flogging.rest
    assert "hunger" in hunger.rest
    assert flogging.who == hunger.who == {"men"}


def test_a_number_hangs_on_the_one_before_it(topics: Topics) -> None:
    text = Text(
        "one",
        "More than 900 foreigners from over 30 countries joined.",
        [Number("900"), Number("30", "country", "gt")],
    )
    foreigners, countries = topics(text)
    assert foreigners.parent is None
    assert (countries.parent, countries.hanging) == (foreigners.key, "from")


@pytest.mark.parametrize(
    "forms", [("travel", "travelled", "travels", "traveling"), ("marry", "married", "marries")]
)
def test_the_forms_of_a_word_have_one_stem(forms: tuple[str, ...]) -> None:
    assert len({stem(form) for form in forms}) == 1


def test_a_nation_is_a_group(wording: Wording) -> None:
    assert wording.meaning("the Belgian women").who == {"women", wording.demonyms["belgian"]}
