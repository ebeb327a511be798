"""Figures of two documents on one thing, of which place, day or noun stand in the headline or the first paragraph."""

from collections.abc import Callable

import pytest

from graph.model import Comparisons
from tests.compare.pairs.reading import Paper

Compare = Callable[..., Comparisons]


def paper(title: str, issued: str, publisher: str, text: str) -> Paper:
    return Paper(f"{title}\nDate: {issued}\nPublisher: {publisher}\n\n{text}", issued)


FIRE = paper(
    "Fire in Tolvar kills workers",
    "2031-05-05",
    "Morning Wire",
    "A fire in a factory in Tolvar killed 31 people on Sunday, the fire brigade said. Most of the dead were found on "
    "the stairs. Sixty were injured.",
)
UNION = paper(
    "Union doubts the number of victims",
    "2031-05-06",
    "Tolvar Post",
    "The union of textile workers has spoken with the families of those who lost their lives in Sunday's fire in "
    "Tolvar. It counts 55 dead. 22 people were injured, it said.",
)
PROFIT = paper(
    "Norvik Steel earns more than ever",
    "2031-03-02",
    "Norvik Steel",
    "Norvik Steel reported revenue of $2.8 billion for 2030. Net profit rose to $310 million.",
)
DOUBTS = paper(
    "Auditor: Norvik Steel's books are wrong",
    "2031-04-09",
    "The Courier",
    "Norvik Steel sold less in 2030 than it has told its owners, an auditor found. Sales were $1.9 billion, according "
    "to the auditor. He puts the profit at $95 million.",
)
CAMP = paper(
    "A morning in Harran camp",
    "2030-11-03",
    "Plain Institute",
    "Harran camp lies in a valley without trees. It holds 21,300 people, according to its administration. They get 15 "
    "litres of water a day.",
)
COUNT = paper(
    "Behind the fence of Harran camp",
    "2030-11-09",
    "Watchers",
    "The women of Harran camp may not leave. By our own count the camp held 27,800 people in November. The residents "
    "get seven litres of water a day.",
)
VOTE = paper(
    "Turnout in Sembe at its highest",
    "2031-10-13",
    "Radio Sembe",
    "The Electoral Commission of Sembe said on Monday that turnout in Sunday's election was 71 percent. Joel Mbari won "
    "54 percent of the vote, his rival Grace Oduya 41 percent.",
)
OBSERVERS = paper(
    "Observers doubt the result",
    "2031-10-14",
    "Lake Monitor",
    "Observers doubt the result of the vote in Sembe. According to their sample, 52 percent of voters took part on "
    "Sunday. Oduya received 49 percent of the votes and Mbari 46 percent.",
)
DISAGREEING = [
    pytest.param(FIRE, UNION, {(31, 55), (60, 22)}, id="harm"),
    pytest.param(CAMP, COUNT, {(21300, 27800), (15, 7)}, id="camp"),
    pytest.param(PROFIT, DOUBTS, {(2800000000, 1900000000), (310000000, 95000000)}, id="firm"),
    pytest.param(
        paper(
            "Wildfire near Pola",
            "2030-08-02",
            "Morning Wire",
            "A wildfire has burned 4,200 hectares of forest near Pola since Thursday, the agency said.",
        ),
        paper(
            "Anger in Pola",
            "2030-08-03",
            "Pola Post",
            "The mayor of Pola says the help came late. By his account the flames have destroyed 7,000 hectares.",
        ),
        {(4200, 7000)},
        id="land",
    ),
    pytest.param(VOTE, OBSERVERS, {(71, 52), (54, 46), (41, 49)}, id="vote"),
    pytest.param(
        paper(
            "Storm over Ordal",
            "2032-05-19",
            "Morning Wire",
            "A storm hit the valley of Ordal on Monday. 310 houses collapsed, the governor said, and 90 people were hurt.",
        ),
        paper(
            '"We have lost it all"',
            "2032-05-20",
            "The Highland Voice",
            "Monday's storm has destroyed 520 homes in Ordal, a priest said. The number of injured, he said, is 240.",
        ),
        {(310, 520), (90, 240)},
        id="a quoted headline, houses that collapsed, a noun outside the clause",
    ),
    pytest.param(
        paper(
            "Trapped in Mahra",
            "2029-02-11",
            "Watchers",
            "About 40,000 people are trapped in the town of Mahra, its council said.",
        ),
        paper(
            "Who is cut off",
            "2029-03-02",
            "Relief Office",
            "Places without help: Mahra (26,000 people), Kafra (7,000).",
        ),
        {(40000, 26000)},
        id="the people of a place",
    ),
    pytest.param(
        paper(
            "Borj prison overflows",
            "2034-09-12",
            "Watchers",
            "The prison at Borj was built for 800 people, a lawyer said.",
        ),
        paper(
            "Ministry on the prison at Borj",
            "2034-09-14",
            "State Gazette",
            "The prison at Borj has room for 1,500 inmates, the ministry said.",
        ),
        {(800, 1500)},
        id="capacity",
    ),
    pytest.param(
        paper(
            "Boat sinks off Marsa Nuri",
            "2031-05-19",
            "Morning Wire",
            "About 100 people were on board the boat that sank off Marsa Nuri on Monday, the coast guard said.",
        ),
        paper(
            "Survivors of Marsa Nuri",
            "2031-05-20",
            "Watchers",
            "The boat that sank off Marsa Nuri on Monday carried 170 people, survivors said.",
        ),
        {(100, 170)},
        id="aboard",
    ),
    pytest.param(
        paper(
            "The Eagles of Dur",
            "2030-09-01",
            "Plain Institute",
            "The Eagles of Dur have 3,500 fighters and belong to the Popular Guard.",
        ),
        paper(
            "A visit to the Eagles of Dur",
            "2030-09-10",
            "The Lantern",
            'The Eagles of Dur are led by Haydar Amri. "We have 9,000 fighters," he says. The Desert Shield has 1,200 fighters.',
        ),
        {(3500, 9000)},
        id="what a group has",
    ),
    pytest.param(
        paper(
            "Schools in Velden",
            "2029-09-02",
            "City of Velden",
            "The City of Velden hired 620 teachers this year.",
        ),
        paper(
            "Velden lacks teachers",
            "2029-09-05",
            "Velden Post",
            "The city has hired 380 teachers this year, the union in Velden said.",
        ),
        {(620, 380)},
        id="this year",
    ),
]


@pytest.mark.parametrize(("first", "second", "expected"), DISAGREEING)
def test_two_accounts_of_one_thing_are_held_against_each_other(
    compare_numbers: Callable[..., set[tuple[int, int]]],
    first: Paper,
    second: Paper,
    expected: set[tuple[int, int]],
) -> None:
    assert compare_numbers(first, second) == expected


LEFT_ALONE = [
    pytest.param(
        FIRE,
        paper(
            "Fire in Tolvar market",
            "2031-05-09",
            "Tolvar Post",
            "A fire in the market of Tolvar killed three people on Wednesday. Eight were injured.",
        ),
        id="another fire",
    ),
    pytest.param(
        FIRE,
        paper(
            "Tolvar remembers",
            "2031-05-07",
            "Tolvar Post",
            "Sunday's fire in Tolvar was not the first. In 2019 a fire killed 12 people there. In the week before, "
            "the fire brigade rescued 40 people. Two firemen were killed and six injured.",
        ),
        id="other times and people",
    ),
    pytest.param(
        FIRE,
        paper(
            "Toll of the fire in Tolvar rises",
            "2031-05-12",
            "Tolvar Post",
            "Sunday's fire in Tolvar has killed 36 people, the hospital said. Five died of their burns since Sunday.",
        ),
        id="a later, higher toll",
    ),
    pytest.param(
        CAMP,
        paper(
            "Harran camp: April profile",
            "2030-04-30",
            "Relief Office",
            "Harran camp held 18,700 people in April. It was built for 10,000 people. The annex holds 2,400 people.",
        ),
        id="another month and a capacity",
    ),
    pytest.param(
        PROFIT,
        paper(
            "Norvik Steel: first quarter",
            "2031-04-20",
            "The Courier",
            "Norvik Steel reported revenue of $720 million for the first quarter of 2031. Net profit was $80 million.",
        ),
        id="a quarter",
    ),
    pytest.param(
        PROFIT,
        paper(
            "Norvik Steel's rival grows",
            "2031-03-05",
            "The Courier",
            "Orvane Works grew faster than Norvik Steel in 2030. Its revenue rose to $3.3 billion and its net profit "
            "to $390 million.",
        ),
        id="another firm",
    ),
    pytest.param(
        VOTE,
        paper(
            "Oduya ahead in the north of Sembe",
            "2031-10-14",
            "Lake Monitor",
            "Grace Oduya won 68 percent of the vote in the north of Sembe on Sunday. In Barra turnout was 80 percent. "
            "A poll in May had seen Mbari at 47 percent.",
        ),
        id="parts and polls",
    ),
    pytest.param(
        paper(
            "Dalby plant of Orvane Works to lose jobs",
            "2031-09-01",
            "The Courier",
            "Orvane Works will cut 1,400 jobs in Dalby, the company said. The plant employs 6,200 people.",
        ),
        paper(
            "Orvane Works and the union meet",
            "2031-09-04",
            "Dalby Observer",
            "Workers of Orvane Works marched in Dalby. In its plant in Hull Orvane Works employs 3,100 people. Suppliers "
            "in Dalby employ 1,900 people and will cut 250 jobs. The company offered $20,000 to each worker who leaves; "
            "the union asks for $45,000.",
        ),
        id="suppliers, another plant, an offer and a demand",
    ),
    pytest.param(
        paper(
            "Hunger in Tamra",
            "2029-02-11",
            "Watchers",
            "A kilo of flour costs $20 in Tamra, which the army has surrounded.",
        ),
        paper(
            "Prices in Tamra",
            "2029-02-20",
            "Relief Office",
            "Prices in Tamra go on rising. In the capital a kilo of flour costs $1.",
        ),
        id="the capital",
    ),
    pytest.param(
        paper(
            "Students march in Varo",
            "2032-03-08",
            "Varo Today",
            "5,000 students marched in Varo on Monday. Police arrested 14 people.",
        ),
        paper(
            "Protests in Varo",
            "2032-03-11",
            "Morning Wire",
            "Three marches in Varo have drawn 30,000 people. 61 people have been arrested since Monday, lawyers said.",
        ),
        id="all since then",
    ),
    pytest.param(
        paper(
            "Measles in Tamra",
            "2030-02-03",
            "Radio Sembe",
            "Twelve children have died of measles in Tamra. The outbreak began in the suburb of Kol, where five children died.",
        ),
        paper(
            "Aid group on measles in Tamra",
            "2030-02-06",
            "Clean Hands",
            "Our teams in Tamra treat 90 children with measles. Four died in our centre. We vaccinated 1,500 children in Kol.",
        ),
        id="a suburb and one house",
    ),
    pytest.param(
        paper(
            "Mine in Korvala stands still",
            "2032-02-10",
            "Morning Wire",
            "800 miners went on strike in Korvala on Monday. Six miners and two guards were hurt.",
        ),
        paper(
            "Teachers of Korvala on strike",
            "2032-02-10",
            "Korvala Post",
            "1,150 teachers went on strike in Korvala on Monday. Five passers-by were hurt.",
        ),
        id="miners and teachers",
    ),
    pytest.param(
        FIRE,
        paper(
            "Tolvar fire: police count the dead",
            "2031-05-07",
            "Tolvar Post",
            "The number of people killed in Sunday's fire in Tolvar has reached 58, police said. 104 were injured.",
        ),
        id="what the police count a day later",
    ),
    pytest.param(
        CAMP,
        paper(
            "No room in Harran camp",
            "2030-11-06",
            "Relief Office",
            "Harran camp is full. It was designed for no more than 12,000 people and has space for 500 tents.",
        ),
        id="what it was designed for",
    ),
    pytest.param(
        paper(
            "Blasts in Marwa",
            "2031-05-05",
            "Morning Wire",
            "Bombs in Marwa hit six mosques and markets on Sunday. Almost 300 people were killed.",
        ),
        paper(
            "Marwa after the bombs",
            "2031-05-06",
            "Marwa Post",
            "Sunday's bombs in Marwa hit two mosques and four markets. About 30 people from other countries were "
            "killed. At least 290 people died.",
        ),
        id="two kinds of buildings, foreigners, almost",
    ),
    pytest.param(
        paper(
            "Guards deny a strike on the clinic in Pola",
            "2031-05-05",
            "Morning Wire",
            "The Northern Guard denied launching rockets that killed 40 people in Pola on Sunday.",
        ),
        paper(
            "Clinic in Pola hit",
            "2031-05-05",
            "Pola Post",
            "Rockets hit a clinic in Pola on Sunday. A doctor said that 40 people were killed by the rockets.",
        ),
        id="who did it, not that it happened",
    ),
    pytest.param(
        paper(
            "Floods in Meru delta: weekly update 3",
            "2031-04-03",
            "Relief Office",
            "The floods in the Meru delta destroyed 310 houses this week. In Pola 900 people live in tents.",
        ),
        paper(
            "Floods in Meru delta: weekly update 4",
            "2031-04-10",
            "Relief Office",
            "The floods in the Meru delta destroyed 95 houses this week. In Pola 1,300 people live in tents.",
        ),
        id="a series",
    ),
]


def test_people_of_one_kind_and_people_are_a_soft_conflict(compare_papers: Compare) -> None:
    mine = paper(
        "Blast in Korvala mine",
        "2032-02-10",
        "Morning Wire",
        "A blast in Korvala mine killed 29 miners on Monday.",
    )
    union = paper(
        "Union mourns in Korvala",
        "2032-02-11",
        "Union",
        "Monday's blast in Korvala mine killed 41 people, the union said.",
    )
    assert [conflict.severity for conflict in compare_papers(mine, union).conflicts] == ["soft"]


@pytest.mark.parametrize(("first", "second"), LEFT_ALONE)
def test_what_only_looks_alike_is_left_alone(compare_papers: Compare, first: Paper, second: Paper) -> None:
    assert not compare_papers(first, second).conflicts


BESIDE = [
    pytest.param(
        "At least 34 people were killed in Tolvar on Friday, the fire brigade said. The bridge is closed.\n\nThe Northern "
        "Guard put the dead in Tolvar at 12.",
        {(34, 12)},
        id="another paragraph",
    ),
    pytest.param(
        "The Red Cross said that 17 people were wounded in Tolvar. A doctor, who asked not to be named, counted 26 wounded.",
        {(17, 26)},
        id="next sentence",
    ),
    pytest.param(
        "The Red Cross said that 17 people were wounded in Tolvar. A doctor counted 26 wounded in Pola.",
        set(),
        id="another place",
    ),
    pytest.param(
        "Kenya told of 410 sailors who came home. Ghana told of 385 sailors who came home.",
        set(),
        id="states of themselves",
    ),
    pytest.param(
        "The union said that 17 miners died in 2019. The company said that nine miners died in 2030.",
        set(),
        id="other years",
    ),
]


@pytest.mark.parametrize(("text", "expected"), BESIDE)
def test_two_voices_of_one_text(
    compare_numbers: Callable[..., set[tuple[int, int]]], text: str, expected: set[tuple[int, int]]
) -> None:
    assert compare_numbers(paper("News of the day", "2031-05-05", "Morning Wire", text)) == expected
