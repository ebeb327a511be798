"""What a count is a part of, what a rate is of, and what is counted where no noun says so."""

import pytest


@pytest.mark.parametrize(
    ("text", "value", "counted", "base"),
    [
        ("The report says 17 of 80 herds were ill.", 17, "herds were ill", "80 herds"),
        ("In June 17 out of the 80 herds were ill.", 17, "herds", "the 80 herds"),
        ("At least 14 of the herders were fined.", 14, "herders were fined", "the herders"),
        ("Of the 80 herders, 17 were women.", 17, "women", "the 80 herders"),
        ("They fined 30 herders; 14 of them were minors.", 14, "minors", "them"),
        ("One in five goats was ill.", 20, "goats was ill", "goats"),
        ("Three quarters of the 44 were ill.", 75, "ill", "the 44"),
        ("14 of the 80 herds (18%) were ill.", 18, "herds", "the 80 herds"),
        ("He judged 211 herders aged 18 to 65, 48 of whom signed.", 48, "herders signed", "whom"),
        ("Rain spoilt 14 of the valley's 22 herds.", 14, "herds", "the valley's 22 herds"),
        ("There were 12 births per 100,000 people.", 12, "births per 100,000 people", "100,000 people"),
    ],
)
def test_a_part_keeps_what_it_is_a_part_of(text, value, counted, base, figures_of):
    (figure,) = [figure for figure in figures_of(text) if figure.value == value]
    assert (figure.counted, figure.base) == (counted, base)


def test_the_whole_is_a_figure_of_its_own(figures_of):
    _, whole = figures_of("The report says 17 of 80 herds were ill.")
    assert (whole.value, whole.counted, whole.base) == (80, "herds", "")


def test_what_a_rate_is_of_is_no_figure(figures_of):
    assert [figure.value for figure in figures_of("There were 12 births per 100,000 people.")] == [12]


def test_a_sample_counts_the_noun_before_it(figures_of):
    _, sample = figures_of("Two thirds of herders (n = 350) own a well.")
    assert (sample.value, sample.unit, sample.counted) == (350, "person", "herders")


@pytest.mark.parametrize(
    ("text", "unit", "counted"),
    [
        ("Some 3,000 were displaced and living in tents.", "person", "people displaced"),
        ("Dozens have been arrested.", "person", "people arrested"),
        ("Forty were children.", "person", "children"),
        ("About 0.4 are without water.", "item", "without water"),
        ("The mother of four left.", "person", "children"),
        ("She treated 56 herders, 9 of them children.", "person", "children"),
        ("One in four had lost a goat.", "percent", "lost a goat"),
        ("They meant to plant 2 million trees but have planted only 48,000.", "item", "trees"),
        ("The town has 40 wells and 12 still work.", "item", "wells"),
        ("The motion passed 52-48.", "item", "votes"),
        ("Some 40% are children, 35% women.", "percent", "children"),
        ("The fire burned 1,240 square miles.", "item", "fire (square miles)"),
        ("The bus fell into a lake, killing 17.", "person", "people killed"),
        ("It made a profit of 3 million euros against a loss of 2 million.", "EUR", "loss"),
        ("Osei took 47.4% to Mensah's 46.9%.", "percent", "Mensah"),
        ("He signed a contract worth $60,000.", "USD", "contract"),
        ("The market fell 3% after growing 4%.", "percent", "market growing"),
        ("The herd is three times as big.", "item", "times as big"),
        ("They fined 14 herders, up from nine a year before.", "person", "herders"),
        ("Each pen measures 2.5 by 3 metres.", "metre", "pen"),
    ],
)
def test_what_no_noun_names_is_said_in_few_words(text, unit, counted, figures_of):
    figure = [figure for figure in figures_of(text) if figure.value != 35][-1]
    assert (figure.unit, figure.counted) == (unit, counted)


@pytest.mark.parametrize(
    ("text", "comparator", "value"),
    [
        ("Girls married before 18 rarely finish school.", "lt", 18),
        ("He retired at 60.", "eq", 60),
        ("She left school at 14.", "eq", 14),
        ("Two thirds of the displaced are under 18.", "lt", 18),
        ("They leave before turning 16.", "lt", 16),
    ],
)
def test_what_one_does_at_an_age_is_an_age(text, comparator, value, figures_of):
    figure = figures_of(text)[-1]
    assert (figure.comparator, figure.value, figure.unit) == (comparator, value, "year")
    assert figure.counted.startswith("age")


@pytest.mark.parametrize(
    ("text", "per", "counted"),
    [
        ("Some 40 lorries a day cross.", "day", "lorries"),
        ("They sell 30 goats per week.", "week", "goats"),
        ("Every year 40 herders drown.", "year", "herders drown"),
        ("Daily arrivals reached 40.", "day", "Daily arrivals"),
    ],
)
def test_a_count_has_the_time_that_it_is_over(text, per, counted, figures_of):
    (figure,) = figures_of(text)
    assert (figure.per, figure.counted) == (per, counted)
