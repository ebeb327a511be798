import pytest

TEXT = """The Northern Relief Council (NRC) said on Monday that the al-Warda camp near Raqqa was full.

Maj. Gen. Tobias Orrel told reporters in Ankara that the NRC had left. Orrel praised Umm Nizar, a nurse."""


def test_a_text_gives_names_of_their_classes(forms):
    found = forms(TEXT)
    for wanted in [
        ("Northern Relief Council", "Organisation"),
        ("NRC", "Organisation"),
        ("al-Warda camp", "Camp"),
        ("Raqqa", "Place"),
        ("Tobias Orrel", "Person"),
        ("Ankara", "Place"),
        ("Umm Nizar", "Person"),
    ]:
        assert wanted in found


def test_short_forms_point_to_the_full_name(find):
    mentions = find(TEXT)
    names = {one.name: one for one in mentions}
    assert mentions[names["Orrel"].antecedent].name == "Tobias Orrel"
    assert mentions[names["NRC"].antecedent].name == "Northern Relief Council"


def test_a_name_over_a_line_end_is_one_name(find):
    text = "He went to Saudi\nArabia and to New\nYork last year."
    assert {one.name for one in find(text)} == {"Saudi Arabia", "New York"}


def test_a_nationality_is_no_mention(forms):
    assert forms("A Belgian farmer and three Syrian nurses met.") == []


@pytest.mark.parametrize("heading", ["What To Do Next And Why", "Returnee Reception And Support"])
def test_a_heading_in_title_case_holds_no_guesses(forms, heading):
    assert forms(heading, kinds=("heading",)) == []


def test_a_heading_holds_known_names_and_those_of_the_text(forms):
    text = "Orrel Leaves For Turkey\n\nThen Tobias Orrel boarded a plane."
    assert forms(text, kinds=("heading",)) == [
        ("Orrel", "Person"),
        ("Turkey", "Place"),
        ("Tobias Orrel", "Person"),
    ]


def test_the_title_is_a_mention_of_the_document_itself(find):
    text = "Salt roads of the north\n\nA long text follows here."
    [mention] = find(text, kinds=("title",), title="Salt roads of the north")
    assert (mention.type, mention.kind, mention.rule) == ("Report", "name", "document-title")


def test_a_described_report_is_taken_up_again(find):
    mentions = find("They said so in a report published on Tuesday. Later the report was withdrawn.")
    descriptions = [one for one in mentions if one.kind == "description"]
    assert [one.name for one in descriptions] == ["report published on Tuesday", "report"]
    assert mentions[descriptions[1].antecedent] == descriptions[0]


@pytest.mark.parametrize("text", ["There were many reports of theft.", "He had to report on Monday."])
def test_no_particular_report_is_no_mention(forms, text):
    assert [one for one in forms(text) if one[1] == "Report"] == []


def test_a_state_and_its_prison_are_no_named_camp(forms):
    assert [one for one in forms("She sat in a Kenya prison for years.") if one[1] == "Camp"] == []


def test_mentions_of_one_class_never_overlap(find):
    mentions = find(TEXT)
    for one in mentions:
        for other in mentions:
            assert one is other or one.type != other.type or not one.span.overlaps(other.span)


def test_every_name_is_its_span(find):
    assert all(one.name == " ".join(one.span.of(TEXT).split()) for one in find(TEXT))


def test_the_same_text_gives_the_same_mentions(find):
    assert find(TEXT) == find(TEXT)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Then Belgian Salma Orrel spoke to reporters.", ("Salma Orrel", "Person")),
        ("The Water Act 2002 was repealed in spring.", ("Water Act 2002", "Report")),
        (
            "He joined the Ministry of Trade and Industry last year.",
            ("Ministry of Trade and Industry", "Organisation"),
        ),
        ("Lawyers for Henrik van der Velde denied it.", ("Henrik van der Velde", "Person")),
        ("The prize was won by Max Hill on Friday.", ("Max Hill", "Person")),
        ("She led the Save Our Rivers Foundation for years.", ("Save Our Rivers Foundation", "Organisation")),
    ],
)
def test_names_have_their_bounds_and_classes(forms, text, wanted):
    assert wanted in forms(text)


def test_a_nationality_is_cut_off_a_person(forms):
    assert [name for name, _ in forms("Kosovars left. Then Belgian Salma spoke to them.")] in (["Salma"], [])


def test_a_headline_that_ends_in_jail_is_no_camp(forms):
    found = forms("Families Sue Over Deaths At Border Jail", kinds=("heading",))
    assert [one for one in found if one[1] == "Camp"] == []


def test_the_end_of_a_name_is_not_named_after_a_place(forms):
    found = forms("Scientists led by Vessuria Otto of Imperial College London agreed.")
    assert all("Otto of Imperial" not in name for name, _ in found)


def test_currencies_are_no_places(forms):
    assert forms("They paid 12 million United States Dollars.") == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Help was promised by U.S. Surgeon General Joy Orrel.", ("U.S.", "Place")),
        ("A ruling by U.S. District Judge Ada Vann was upheld.", ("U.S.", "Place")),
        ("Boats on the lake behind Tabrin Dam sank.", ("Tabrin Dam", "Place")),
        (
            "Envoys of the Global Coalition to Counter Polio met.",
            ("Global Coalition to Counter Polio", "Organisation"),
        ),
    ],
)
def test_country_and_site_beside_an_office(forms, text, wanted):
    assert wanted in forms(text)


@pytest.mark.parametrize(
    "text", ["They shot down a UAV and an IED maker fled.", "He flew in Operation Inherent Resolve."]
)
def test_weapons_and_operations_are_no_bodies(forms, text):
    assert forms(text) == []


def test_a_group_named_like_a_father_is_no_person(forms):
    assert forms("The Abu Sayyaf group left.") == [("Abu Sayyaf group", "Organisation")]


def test_two_nationalities_are_nobody(forms):
    assert ("American", "Person") not in forms("A 28-year-old Saudi American said that it was late.")
