from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.errors import OntologyError
from graph.extract.figures import FigureFinder, find_figures
from graph.extract.parse import parse_document
from graph.ontology import load_ontology, load_rules, ontology_folders


def short(figure):
    return figure.comparator, figure.value, figure.upper, figure.unit


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thirty-five-year-old Amal Haddad left.", ("eq", 35, None, "year")),
        ("LUND - Eighty farmers signed.", ("eq", 80, None, "person")),
        ("LUND, Sorrania - 2,300 farmers signed.", ("eq", 2_300, None, "person")),
        ("Half of the farmers signed.", ("eq", 50, None, "percent")),
        ("A quarter of the herd died.", ("eq", 25, None, "percent")),
        ("Two-thirds of the herd died.", ("eq", Decimal("66.67"), None, "percent")),
        ("4 in 10 farmers own a well.", ("eq", 40, None, "percent")),
        ("One in five farmers owns a well.", ("eq", 20, None, "percent")),
        ("The region has 5.2 million olive trees.", ("eq", 5_200_000, None, "item")),
        ("The wells earned them 3 million US dollars a day.", ("eq", 3_000_000, None, "USD")),
        ("Boys between nine and 15 were taught there.", ("range", 9, 15, "year")),
        ("Women aged 10–55 were registered.", ("range", 10, 55, "year")),
        ("Between 2,500 and 3,000 women live there.", ("range", 2500, 3000, "person")),
        ("The dam cost from $10 to $15 million.", ("range", 10_000_000, 15_000_000, "USD")),
        ("It cut the cost of the dam from the $40 to $45 million planned.", ("range", 40e6, 45e6, "USD")),
        ("The club has 600+ members.", ("ge", 600, None, "person")),
        ("Hundreds of farmers marched.", ("gt", 100, None, "person")),
        ("Tens of thousands have fled.", ("gt", 10_000, None, "person")),
        ("Dozens of farmers marched.", ("ge", 24, None, "person")),
        ("At least 14 soldiers died.", ("ge", 14, None, "person")),
        ("No fewer than 14 soldiers died.", ("ge", 14, None, "person")),
        ("No more than 14 soldiers died.", ("le", 14, None, "person")),
        ("Up to 14 soldiers died.", ("le", 14, None, "person")),
        ("As many as 70 families returned.", ("ge", 70, None, "household")),
        ("Children as young as 11 worked.", ("ge", 11, None, "year")),
        ("They look no older than seven.", ("le", 7, None, "year")),
        ("Children under five eat free.", ("lt", 5, None, "year")),
        ("About 80 percent of the farmers signed.", ("approx", 80, None, "percent")),
        ("Some 80 states signed.", ("approx", 80, None, "country")),
        ("The trial took ten days.", ("eq", 10, None, "day")),
        ("The trial took two decades.", ("eq", 20, None, "year")),
        ("The trial took two and a half years.", ("eq", Decimal("2.5"), None, "year")),
        ("The drive took half an hour.", ("eq", Decimal("0.5"), None, "hour")),
        ("Amal Haddad, 44, stayed.", ("eq", 44, None, "year")),
        ("A dozen goats died.", ("eq", 12, None, "item")),
        ("The index fell to -1.3 per cent.", ("eq", Decimal("-1.3"), None, "percent")),
        ("The fine was €250,000.", ("eq", 250_000, None, "EUR")),
        ("The fine was 3 million Danish kroner.", ("eq", 3_000_000, None, "DKK")),
        ("They walked ~12km.", ("approx", 12, None, "kilometre")),
        ("Women (n = 28) were asked.", ("eq", 28, None, "person")),
        ("About 12 000 farmers arrived.", ("approx", 12_000, None, "person")),
        ("A third are children.", ("eq", Decimal("33.33"), None, "percent")),
        ("At least one soldier died.", ("ge", 1, None, "person")),
        ("A couple of dozen farmers came.", ("approx", 24, None, "person")),
        ("It lost millions of dollars.", ("gt", 1_000_000, None, "USD")),
        ("The vote was up by -5 points.", ("eq", -5, None, "item")),
        ("The margin is plus or minus 3 points.", ("eq", 3, None, "item")),
        ("The harbour board was fined ₱3 million.", ("eq", 3_000_000, None, "PHP")),
        ("The bridge cost ₴40–45m.", ("range", 40_000_000, 45_000_000, "UAH")),
        ("A loaf costs 6 zł there.", ("eq", 6, None, "PLN")),
        ("They took goats worth £2-3m.", ("range", 2_000_000, 3_000_000, "GBP")),
        ("An earthquake of magnitude 6.8 struck Harran.", ("eq", Decimal("6.8"), None, "score")),
        ("A 6.8-magnitude earthquake struck Harran.", ("eq", Decimal("6.8"), None, "score")),
        ("A magnitude 5.9 earthquake struck Harran.", ("eq", Decimal("5.9"), None, "score")),
        ("A tremor with a magnitude of 4.4 followed.", ("eq", Decimal("4.4"), None, "score")),
        ("The state has 1.2 lakh teachers.", ("eq", 120_000, None, "person")),
        ("The sample has males and 38 females.", ("eq", 38, None, "person")),
        ("Those who came late (n=28) were asked.", ("eq", 28, None, "person")),
        ("She moved to Harran when she was 15.", ("eq", 15, None, "year")),
        ("She sang until she was 23.", ("eq", 23, None, "year")),
        ("He left when it was 15.", ("eq", 15, None, "item")),
    ],
)
def test_a_number_is_read_as_the_contract_writes_it(text, expected, figures_of):
    assert [short(figure) for figure in figures_of(text)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The village was founded in 1987.",
        "The 2018 harvest failed.",
        "On 3 May 2017 the harvest failed.",
        "The train leaves at 9:30 or 11 p.m.",
        "One of them was my neighbour.",
        "Article 14 protects the harvest.",
        "See page 12 and section 3.",
        "M23 and the G20 met after COVID-19.",
        "A Boeing 737 landed.",
        "They carried AK-47 rifles.",
        "The home team won 3-2.",
        "After 9/11 the law changed.",
        "Call +44 20 7946 0018.",
        "The 22nd amendment passed.",
        "The second half of the match was dull.",
        "Profits fell in the third quarter of the year.",
        "Over the past two years the harvest failed.",
        "The harvest failed ten years ago.",
        "No one came.",
        "They lost the Kick Six game.",
        "The farm lies at 59°10′N (59.173; 18.168).",
        "One day they left.",
        "Sheep by farm (thousands)",
        "He had lost everything.1 The rest fled.2",
        "The A380 landed.",
        "Version 2.3 came out.",
        "See section 3.4.",
        "Ring 0800 123 456.",
        "3. The harvest failed.",
        "3.",
    ],
)
def test_a_number_that_states_nothing_is_no_figure(text, figures_of):
    assert figures_of(text) == ()


def test_approximate_bounds_are_half_a_unit_of_the_last_digit(figures_of):
    (figure,) = figures_of("About 5,000 farmers signed.")
    assert (figure.low, figure.high) == (4500, 5500)


def test_an_age_group_from_below_one_has_no_lower_bound(figures_of):
    (figure,) = figures_of("They listed patients (<1-84).")
    assert (figure.comparator, figure.low, figure.high) == ("range", None, 84)


def test_a_change_is_two_figures_and_no_range(figures_of):
    assert [short(figure)[:3] for figure in figures_of("The toll rose from 40 to 55.")] == [
        ("eq", 40, None),
        ("eq", 55, None),
    ]


def test_joined_numbers_go_each_to_its_own_place(figures_of):
    text = "Most came from Norway and Peru, with 412 and 377 farmers, respectively."
    figures = figures_of(text, places=("Norway", "Peru"))
    assert [(figure.value, figure.unit, figure.place) for figure in figures] == [
        (412, "person", 0),
        (377, "person", 1),
    ]


def test_numbers_in_brackets_stand_at_the_place_before_them(figures_of):
    text = "The countries with the most teachers are Norway (~140), Spain (57) and Peru (>210)."
    figures = figures_of(text, places=("Norway", "Spain", "Peru"))
    assert [(figure.comparator, figure.unit, figure.place) for figure in figures] == [
        ("approx", "person", 0),
        ("eq", "person", 1),
        ("gt", "person", 2),
    ]


def test_a_percentage_keeps_what_it_is_of(figures_of):
    (figure,) = figures_of("Ten percent of the Norwegians went home.")
    assert (figure.base, figure.group, figure.counted) == (
        "the Norwegians",
        "Norwegians",
        "Norwegians went home",
    )


def test_a_leading_whole_is_the_base(figures_of):
    _, figure = figures_of("Of the 80 farmers, 17 per cent were women.")
    assert (figure.base, figure.group, figure.counted) == ("the 80 farmers", "farmers", "women")


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Police detained 40 foreign women from Peru.", "foreign women from Peru"),
        ("Some 40 people had left Harran.", "people had left Harran"),
        ("Some 40 people joined the Union, some before and some after the war.", "people joined the Union"),
        ("Thousands have been killed on the road.", "people killed on the road"),
        ("The camp holds 300 people, including a mayor.", "people"),
        ("27 women, boys and girls were freed.", "women, boys and girls were freed"),
        ("Lorries brought 40 barrels of oil.", "barrels of oil"),
        ("He paid a fine of $250.", "fine"),
        ("The wall is 12 metres high.", "wall"),
        ("The insurers put the damage at $40 million.", "damage"),
        ("Amal Haddad, 44, stayed.", "age of Amal Haddad"),
        ("It raised $40.", "raised"),
        ("He paid a fine of millions of dollars.", "dollars"),
        ("Some 40 people left, two-thirds of them women and children.", "women and children"),
        ("They saw 412 raids. Some 40 people left, two-thirds of them women.", "women"),
        ("Last year 61 people died in 19 accidents, down from 88.", "people"),
        ("“It is dear,” says Amal Haddad, 44: the wool is old.", "age of Amal Haddad"),
    ],
)
def test_what_is_counted_is_said_in_the_words_of_the_text(text, counted, figures_of):
    assert figures_of(text)[-1].counted == counted


def test_people_are_a_group(figures_of):
    (figure,) = figures_of("Police detained 40 foreign women in May.")
    assert figure.group == "foreign women"


def test_a_denial_keeps_its_figure(figures_of):
    (figure,) = figures_of("Haddad denied that 20 detainees had escaped.")
    assert (figure.value, figure.stance) == (20, "denies")


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Two in three farmers have not been paid.", "asserts"),
        ("Some 14 of the mills no longer work.", "asserts"),
        ("The boys under five were not counted.", "asserts"),
        ("Haddad denied that two in three farmers have been paid.", "denies"),
        ("Haddad denied that children under five were counted.", "denies"),
        ("40 farmers did not drown.", "denies"),
    ],
)
def test_a_share_of_whom_something_is_not_so_is_asserted(text, stance, figures_of):
    assert figures_of(text)[-1].stance == stance


def test_what_others_expected_of_a_sum_is_of_the_same_currency(figures_of):
    fell, missed = figures_of(
        "Revenue fell to 3 billion euros, missing the 4 billion that analysts had expected."
    )
    assert (missed.unit, missed.counted, missed.group) == ("EUR", fell.counted, "")


def test_a_time_behind_a_percentage_is_not_its_whole(figures_of):
    (figure,) = figures_of("Supply will grow 5 to 7 percent this year.")
    assert (figure.base, figure.time.text) == ("", "this year")


def test_an_hour_of_the_day_is_no_figure(figures_of):
    assert [figure.value for figure in figures_of("They came at six in the morning with two trucks.")] == [2]


def test_the_place_of_the_first_of_two_joined_clauses_is_not_that_of_the_second(figures_of):
    (figure,) = figures_of(
        "The firm, which is based in Oslo and employs nearly 400 people, fell.", places=("Oslo",)
    )
    assert figure.place is None


def test_a_denial_and_a_hedge_keep_their_words(figures_of):
    denied, hedged = figures_of("Haddad denied that 20 detainees had escaped. Some 30 may have died.")
    assert (denied.stance, denied.stance_cue) == ("denies", "denied")
    assert (hedged.certainty, hedged.certainty_cue) == ("estimated", "may")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least 14 farmers died.", ("ge", 14, None, "person")),
        ("Between 2,500 and 3,000 women left the valley.", ("range", 2500, 3000, "person")),
        ("About 80 percent of the farmers came back.", ("approx", 80, None, "percent")),
        ("Ten percent of the Norwegians went back.", ("eq", 10, None, "percent")),
    ],
)
def test_what_other_extractors_get_wrong(text, expected, figures_of):
    (figure,) = figures_of(text)
    assert short(figure) == expected
    assert bool(figure.base) == (figure.unit == "percent")


def test_every_figure_names_a_rule_of_the_files(ontology, figures_of):
    known = {rule.id for rule in load_rules(ontology.folders, "figures", ontology.words)}
    text = "About 40 boats and 9 to 12 goats left; hundreds of farmers and at least 3 percent of the land stayed."
    assert {figure.rule for figure in figures_of(text)} <= known


def test_an_estimate_is_no_exact_number(figures_of):
    (figure,) = figures_of("The council estimates that 300 goats died.")
    assert (figure.comparator, figure.certainty) == ("approx", "estimated")


def test_a_bare_number_counts_what_the_sentence_before_counted(figures_of):
    _, figure = figures_of("The camp took in 5,000 farmers. Of them, more than 900 went home.")
    assert (figure.comparator, figure.unit, figure.group) == ("gt", "person", "farmers")
    assert figure.counted == "farmers went home"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They lost 31 children in five weeks. The clerk wrote that it was 18.", "18 person"),
        ("The march drew 900 women. Our own count is 740.", "740 person"),
        ("The march drew 900 women. The police put the figure at about 740.", "740 person"),
        ("The march drew 900 women. The union speaks of fewer than 740.", "740 person"),
        ("Some 40 boats sank. Others put it at 30.", "30 item"),
        ("Of the 220, 104 were women held in Harran.", "220 person"),
        ("In the end 104 women were held in Harran, 75 in Orlen.", "75 person"),
        ("Women came from Harran (460) and Orlen (more than 350).", "460 person"),
        ("Women came from Harran (460) and Orlen (more than 350).", "350 person"),
        ("40 women left. The largest numbers went to Harran (17).", "17 person"),
        # another thing, and a sum that leaves out its millions
        ("The march drew 900 women. The number of lorries was 40.", "40 item"),
        ("It asked for 20 million euros. It was seven.", "7 item"),
    ],
)
def test_a_number_that_takes_up_another_counts_the_same(figures_of, text, expected):
    assert expected in [f"{figure.value} {figure.unit}" for figure in figures_of(text)]


def test_a_share_of_them_counts_what_the_sentence_before_counted(figures_of):
    _, figure = figures_of("The camp took in 5,000 farmers. About 80 percent of them went home.")
    assert (figure.base, figure.counted) == ("them", "farmers went home")


def test_a_sum_in_brackets_has_the_comparator_of_what_it_converts(figures_of):
    figures = figures_of("The dam cost more than 7 million kronor ($1.1 million).")
    assert [(figure.comparator, figure.unit) for figure in figures] == [("gt", "SEK"), ("gt", "USD")]


def test_a_unit_of_time_behind_a_sum_is_its_rate(figures_of):
    (figure,) = figures_of("The wells earned them $3 million a day.")
    assert figure.per == "day"


def test_the_time_of_the_clause_is_the_time_of_the_figure(figures_of):
    (figure,) = figures_of("Police said on Friday that 40 farmers had died in March.", issued="2018-05-06")
    assert figure.time is not None
    assert (figure.time.text, figure.time.edtf) == ("March", "2018-03")


def test_the_place_is_the_inner_of_two(figures_of):
    (figure,) = figures_of("Tromso in Norway was home to 14,900 farmers.", places=("Tromso", "Norway"))
    assert figure.place == 0


def test_the_place_is_where_it_happened(figures_of):
    (figure,) = figures_of("In Oslo police said 40 farmers had died in Harran.", places=("Oslo", "Harran"))
    assert figure.place == 1


def test_a_host_is_the_place(figures_of):
    (figure,) = figures_of("Norway reported the return of 85 farmers.", places=("Norway",))
    assert figure.place == 0


def test_bare_numbers_of_a_heading_are_labels(figures_of):
    assert figures_of("Harvest 2, 14", kind="heading") == ()
    assert len(figures_of("14 farmers die in storm", kind="heading")) == 1
    assert [figure.unit for figure in figures_of("4,300 ‘have fled’ the flood", kind="title")] == ["person"]


def test_evidence_and_number_are_the_very_characters(figures_of):
    text = "It rained.\n  “About 1,300 goats” died. It rained again."
    (figure,) = figures_of(text)
    assert figure.number.of(text) == "1,300"
    assert figure.evidence[0].of(text).strip() == figure.evidence[0].of(text)
    assert figure.evidence[0].contains(figure.number)


@given(st.text(alphabet="0123456789 ,.-%$()abcdefo\n", max_size=40))
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_any_text_is_read_and_every_figure_says_what_it_counts(figures_of, text):
    for figure in figures_of(text):
        assert figure.counted
        assert figure.number.of(text)
        assert figure.low is None or figure.high is None or figure.low <= figure.high


def test_a_block_without_numbers_yields_nothing(figures_of):
    assert figures_of("It rained.\n\nAgain.") == ()


def test_the_function_does_what_the_finder_does(nlp, ontology, figures_of, document_of):
    document = document_of("At least 14 soldiers died.")
    assert find_figures(document, parse_document(document, nlp), (), ontology) == figures_of(document.text)


def test_an_unknown_unit_in_a_rule_is_refused(tmp_path):
    path = tmp_path / "rules" / "figures" / "wrong.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(
        "- id: unit.x\n  finds: parsec\n  words: [parsec]\n  examples: ['a']\n  counterexamples: ['b']\n",
        "utf-8",
    )
    with pytest.raises(OntologyError, match=r"rule unit\.x finds 'parsec'"):
        FigureFinder(load_ontology(ontology_folders([tmp_path])))


@pytest.mark.xfail(strict=True, reason="without capitals nothing tells 'atlas 500' from a count")
def test_a_name_in_small_letters_with_a_number_is_no_figure(figures_of):
    assert figures_of("the atlas 500 was down.") == ()


def test_each_share_of_a_sentence_has_its_own_predicate(figures_of):
    text = "In all 31.5 percent of the sailors had been trained, 52.2 percent were trained, and 6.1 percent were ill."
    assert [figure.counted for figure in figures_of(text)][1:] == ["trained", "ill"]
    text = "Only 3.4 percent stayed dry, with 61.2 percent soaked, 9.3 percent drenched, and 26.1 percent frozen."
    assert [figure.counted for figure in figures_of(text)] == [
        "stayed dry",
        "soaked",
        "drenched",
        "frozen",
    ]
