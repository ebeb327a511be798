"""Names that a type word introduces, in texts about places that no list knows."""

import pytest


def camps(forms, text, **options):
    return [name for name, kind in forms(text, **options) if kind == "Camp"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A fourth camp, Dahr Simsim, was opened in March.", ["Dahr Simsim"]),
        ("The only prison in the district is Burj Nuhas.", ["Burj Nuhas"]),
        ("The camps include Bulengera and Lac Rouge.", ["Bulengera", "Lac Rouge"]),
        ("They saw three refugee camps in the east: Korda, Abou Tal and Ndiro.", ["Korda", "Abou Tal", "Ndiro"]),
        ("Two prisons hold most of the men: Abu Dirhem and Wadi Shams.", ["Abu Dirhem", "Wadi Shams"]),
        ("The detention centre at Vourla Lagada was closed.", ["Vourla Lagada"]),
        ("Three more shelters, Casa Alvorada, Sol Nascente and Porto Manso, are planned.",
         ["Casa Alvorada", "Sol Nascente", "Porto Manso"]),
        ("Djabara, a refugee camp near the border, has no water.", ["Djabara"]),
        ("Kolongo is a camp for displaced people.", ["Kolongo"]),
        ("Ndorra is the oldest of the refugee camps.", ["Ndorra"]),
        ("Ain Qadir and Khirbet Lawz are the two camps that the army has closed.", ["Ain Qadir", "Khirbet Lawz"]),
        ("The settlements of displaced people at Kashenda and Rusayo were shelled.", ["Kashenda", "Rusayo"]),
        ("Police cleared makeshift settlements, among them Grand Puits and Sel Blanc.", ["Grand Puits", "Sel Blanc"]),
        ("Bir Hana, or Beer Hana as its own gate has it, is the only camp run by them.", ["Bir Hana", "Beer Hana"]),
        ("A new camp (Kolongo 2) is being built.", ["Kolongo 2"]),
        ("Floods hit Kolongo, Ndorra Road and Abou Tal II camps on Monday.", ["Kolongo", "Ndorra Road", "Abou Tal II"]),
        ("The complex has two refugee camps. They are Kolongo and Ndorra.", ["Kolongo", "Ndorra"]),
        ("There were clandestine facilities situated at Kolongo and Ndorra.", ["Kolongo", "Ndorra"]),
        ("The reception stations of Kolongo and Ndorra are full.", ["Kolongo", "Ndorra"]),
        ("They were held in 62 camps, the last of which, at Orrem, closed in 1931.", ["Orrem"]),
        ("The immigration detention centre on the island, known as Topside, closed.", ["Topside"]),
    ],
)  # fmt: skip
def test_a_type_word_makes_a_camp(forms, text, expected):
    assert camps(forms, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The team opened its training camp in Marbella on Monday.",
        "Joe Runcorn was at the boot camp, Mirela said.",
        "Every June the children went to Camp Runamuck, a summer camp in Vermont.",
        "The soldiers trained at Camp Holloway, an army base, before they left.",
        "The Bennett camp insists that the senator will win.",
        "Carol Bennett and Ann Harlow met. The two camps, Bennett and Harlow, agreed on one debate.",
        "The head of the camp, Irina Solveig, refused to talk.",
        "In the camp, Mirela said, nobody had slept.",
        "The web site at Linkville was closed.",
        "The band made three albums: Harbour, Kestrel and Night Ferry.",
        "Corbin Falls is a company town; its mine employs 900 people.",
        "They went from the camps in Jordan to Lebanon.",
    ],
)
def test_camps_of_another_kind_and_people_are_none(forms, text):
    assert camps(forms, text) == []


def test_a_bare_site_counts_where_the_text_speaks_of_camps(forms):
    assert camps(forms, "Vessa Trust administers Tall Amir and a smaller site at Bir Hana.") == []
    text = "The camps are full. Vessa Trust administers Tall Amir and a smaller site at Bir Hana."
    assert camps(forms, text) == ["Tall Amir", "Bir Hana"]


def test_whoever_is_held_is_held_in_a_site(forms):
    assert camps(forms, "He was held in Deir Hamra for eleven days.") == ["Deir Hamra"]
    assert camps(forms, "He was held in Raqqa for eleven days.") == []
    assert camps(forms, "The talks were held in Deir Hamra.") == []


def test_type_words_of_localities_make_places(forms):
    found = forms("The villages Qabr Hilu, Tel Ghassan and Rasm Abyad were emptied. Tel Ghassan burned.")
    assert found == [(name, "Place") for name in ("Qabr Hilu", "Tel Ghassan", "Rasm Abyad", "Tel Ghassan")]


def test_under_a_heading_that_says_the_camps(forms):
    text = (
        "The camps\n\nTall Amir lies in Raqqa governorate, and Um Tala (also Oum Tala) in Hasakah governorate."
        "\n\nPeople\n\nRima Tal lies in bed."
    )
    kinds = ("heading", "paragraph", "heading", "paragraph")
    assert camps(forms, text, kinds=kinds) == ["Tall Amir", "Um Tala", "Oum Tala"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He spent a year in Mirga, the largest of the prisons.", ["Mirga"]),
        ("QOLPA, a volunteer-run shelter, was closed by the town in June.", ["QOLPA"]),
        ("Vann served his term at Corlay House and Rowe at Merrin Abbey, both open prisons.",
         ["Corlay House", "Merrin Abbey"]),
        ("They came from Corvola, the jail at Corlay.", ["Corvola"]),
        ("He was first brought to Ward 6, a transit site by the dam.", ["Ward 6"]),
        ("Two boys are still at Harvo, a locked centre for youths.", ["Harvo"]),
    ],
)  # fmt: skip
def test_a_type_word_in_apposition_tells_of_the_name_before_it(forms, text, expected):
    assert camps(forms, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Staff at HMP Harrowgate went on strike.", "HMP Harrowgate"),
        ("He was sent to Tirmask penal colony for nine years.", "Tirmask penal colony"),
        (
            "Tolma's Copse immigration detention centre is closing.",
            "Tolma's Copse immigration detention centre",
        ),
        ("Families moved to Bulenga integrated settlement in May.", "Bulenga integrated settlement"),
        ("Part of it was split off as Tumenlag in 1948.", "Tumenlag"),
    ],
)
def test_families_of_type_words_belong_to_the_name(forms, text, expected):
    assert camps(forms, text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "It was a major Gulag labour camp in the north.",
        "He spent nine years in Belgian prison.",
        "The Verlag printed it in May.",
        "A prison of Women was planned.",
        "A camp (Vessa Trust runs it) is being built.",
    ],
)
def test_one_of_many_and_a_nationality_name_no_site(forms, text):
    assert camps(forms, text) == []
