"""Once a camp, a name is one everywhere in its document, however it is spelt; but for people and towns."""


def types(forms, text):
    return dict(forms(text))


def test_all_mentions_of_a_camp_are_camps(forms):
    text = (
        "Two prisons hold the men: Abu Dirhem and Wadi Shams. Abu Selim fled Abu Dirhem at night. "
        "The guards of Wadi Shams are paid late."
    )
    assert [name for name, kind in forms(text) if kind == "Camp"] == [
        "Abu Dirhem", "Wadi Shams", "Abu Dirhem", "Wadi Shams",
    ]  # fmt: skip
    assert types(forms, text)["Abu Selim"] == "Person"


def test_other_spellings_are_camps_too(forms):
    text = "The camp is called Tall Amroun. At Tel Amrun the water is foul."
    assert types(forms, text)["Tel Amrun"] == "Camp"


def test_somebody_of_the_name_stays_a_person(forms):
    text = "There are two refugee camps: Mirwan and Bakkal. Mirwan Shakkal said so. Shakkal has seen both."
    found = forms(text)
    assert ("Mirwan Shakkal", "Person") in found
    assert found[0] == ("Mirwan", "Camp")
    assert ("Shakkal", "Person") in found


def test_the_town_of_the_name_stays_a_town(forms):
    text = "The refugee camp, Ain Qadir, is closed. The town of Ain Qadir has one school."
    assert [kind for name, kind in forms(text) if name == "Ain Qadir"] == ["Camp", "Place"]


def test_other_names_are_joined_to_the_camp(find):
    text = "A fourth camp, Tel Qumash (Tell Gumash on older maps), had no cases. The camp, also called Zahr, is new."
    found = find(text)
    names = [mention.name for mention in found]
    assert names[:2] == ["Tel Qumash", "Tell Gumash"]
    assert found[1].antecedent == 0


def test_what_the_text_says_to_be_another_name_is_one(find):
    found = find("Potkraj camp, also known as Grauhaus, was closed in May.")
    assert [(mention.name, mention.type) for mention in found] == [
        ("Potkraj camp", "Camp"),
        ("Grauhaus", "Camp"),
    ]
    assert found[1].antecedent == 0


def test_a_country_where_some_are_in_prison_is_none(forms):
    text = "Nine sailors were met in Malta (two in prison, seven on ships), four in Cyprus."
    assert ("Malta", "Place") in forms(text)


def test_the_plural_before_two_camps_is_no_part_of_the_first(forms):
    assert ("Orrel", "Camp") in forms("They saw the tents in Camps Orrel and Bucca.")
