import pytest

from graph.extract.mentions.classes.hypernyms import class_of_list


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Mud covered hamlets beside the Vessa River including Dumeno, Abuzi, Kungula, Panhame and Ranno.",
            [("Kungula", "Place"), ("Panhame", "Place")],
        ),
        (
            "They freed key towns in the north including Rabiro and Zumar.",
            [("Rabiro", "Place"), ("Zumar", "Place")],
        ),
        ("He heard native musicians such as Fats Vandomir.", [("Fats Vandomir", "Person")]),
        ("Left out are rivers such as the Daulin.", [("Daulin", "Place")]),
        ("Floods cut off the towns of Orrel, Unity and Tamra.", [("Unity", "Place")]),
        ("They walked before they moved to Gineh, Fukar, Gupash and Lapan.", [("Fukar", "Place")]),
        ("Floods reached Mundakal, Chooral, Attam and Noolpur villages.", [("Chooral", "Place")]),
    ],
)
def test_what_a_list_is_a_list_of_classes_its_names(forms, text, wanted):
    found = forms(text)
    assert [one for one in wanted if one not in found] == []


@pytest.mark.parametrize(
    "text",
    [
        "The members of Orrel and Tamra met.",  # whose members they are is not told by "members"
        "They have problems such as Orrel and Tamra.",
    ],
)
def test_a_noun_of_no_class_says_nothing(nlp, words, text):
    doc = nlp(text)
    start = next(token.i for token in doc if token.text == "Orrel")
    assert class_of_list(doc, start, start + 3, words) is None


def test_the_plural_behind_a_list_says_what_it_is(nlp, words):
    doc = nlp("Floods hit Orrel, Baker and Mason counties.")
    assert class_of_list(doc, 2, 7, words) == "Place"
    assert class_of_list(nlp("Floods hit Orrel, Baker and Mason officials."), 2, 7, words) is None


def test_camps_named_in_a_list_are_camps_wherever_they_are_named(forms):
    found = forms(
        "Cholera spread through three refugee camps: Kourdane, Dambo and Ndilo. In Kourdane it rained."
    )
    assert found == [("Kourdane", "Camp"), ("Dambo", "Camp"), ("Ndilo", "Camp"), ("Kourdane", "Camp")]
