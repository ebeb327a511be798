import pytest

from graph.extract.mentions.candidate import Candidate
from graph.extract.mentions.short_names import acronym_links, short_name_links
from graph.extract.mentions.trust import DEFINED, MODEL


def links(doc, make_block, words, *bounds):
    found = [Candidate(0, start, end, entity_type, "model", MODEL) for start, end, entity_type in bounds]
    return short_name_links(found, (make_block(doc),), words)


@pytest.mark.parametrize(
    ("text", "full", "short", "entity_type"),
    [
        ("Mira Oland came and Oland left", (0, 2), (4, 5), "Person"),
        ("Global Coalition to Stop Polio of the Coalition", (0, 5), (7, 8), "Organisation"),
        ("Sidra camp lies by Sidra", (0, 2), (4, 5), "Camp"),
        ("Relief Fund for Orlen is the Relief Fund", (0, 4), (6, 8), "Organisation"),
    ],
)
def test_a_short_name_stands_for_the_full_one(make_doc, make_block, words, text, full, short, entity_type):
    bounds = ((*full, entity_type), (*short, entity_type))
    assert links(make_doc(text), make_block, words, *bounds) == {1: 0}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Teo Lind bought a mill . Lind left it to Ada Lind , and Lind died", {1: 0}),
        ("Teo Lind bought a mill . Mr Lind left it to Ada Lind", {}),
        ("Teo Lind and Ada Lind bought a mill . Lind left", {}),
        ("Lind bought a mill for Teo Lind and Ada Lind", {}),
    ],
)
def test_of_two_the_one_just_named_is_meant(make_doc, make_block, words, text, expected):
    doc = make_doc(text)
    surnames = [token.i for token in doc if token.text == "Lind"]
    starts = [at - 1 if doc[at - 1].text in {"Teo", "Ada"} else at for at in surnames]
    bounds = [(start, at + 1, "Person") for start, at in zip(starts, surnames, strict=True)]
    assert links(doc, make_block, words, *bounds) == expected


@pytest.mark.parametrize(
    ("text", "full", "short", "expected"),
    [
        ("River Lions of Orlen met the Lions", (0, 4), (6, 7), {1: 0}),
        ("Orlen River Guard met the River Guard", (0, 3), (5, 7), {1: 0}),
        ("River Lions of Orlen met Lions", (0, 4), (5, 6), {}),
        ("River Lions of Orlen met the Orlen", (0, 4), (6, 7), {}),
    ],
)
def test_behind_the_a_body_bears_the_end_of_its_name(
    make_doc, make_block, words, text, full, short, expected
):
    bounds = ((*full, "Organisation"), (*short, "Organisation"))
    assert links(make_doc(text), make_block, words, *bounds) == expected


def test_the_title_tells_which_of_two_is_called_by_the_surname(make_doc, make_block, words):
    doc = make_doc("Mira Oland met Jan Oland and Oland left")
    found = [Candidate(1, start, end, "Person", "model", MODEL) for start, end in ((0, 2), (3, 5), (6, 7))]
    found.insert(0, Candidate(0, 0, 2, "Person", "model", MODEL))
    title = make_block(make_doc("Mira Oland dies"), "title")
    assert short_name_links(found, (title, make_block(doc)), words)[3] == 1


def test_a_surname_of_two_persons_stands_for_neither(make_doc, make_block, words):
    doc = make_doc("Mira Oland met Jan Oland and Oland left")
    assert links(doc, make_block, words, (0, 2, "Person"), (3, 5, "Person"), (6, 7, "Person")) == {}


def test_the_father_of_somebody_is_not_that_child(make_doc, make_block, words):
    doc = make_doc("Abu Nizar came and Nizar left")
    assert links(doc, make_block, words, (0, 2, "Person"), (4, 5, "Person")) == {}


def test_an_acronym_stands_for_its_expansion(make_doc, make_block):
    doc = make_doc("Relief Council and RC")
    found = [
        Candidate(0, 0, 2, "Organisation", "acronym-expansion", DEFINED),
        Candidate(0, 3, 4, "Organisation", "acronym", DEFINED),
    ]
    assert acronym_links(found, (make_block(doc),), {"RC": found[0]}) == {1: 0}


def test_a_company_is_also_called_by_its_first_words(make_doc, make_block, words):
    doc = make_doc("Vorrin Mining Company came and Vorrin left")
    bounds = ((0, 3, "Organisation"), (5, 6, "Organisation"))
    assert links(doc, make_block, words, *bounds) == {1: 0}
    other = make_doc("Vorrin Mining Company and Vorrin Power Group met ; Vorrin left")
    bounds = ((0, 3, "Organisation"), (4, 7, "Organisation"), (9, 10, "Organisation"))
    assert links(other, make_block, words, *bounds) == {}


def test_a_known_name_is_not_the_longer_one_that_begins_with_it(make_doc, make_block, words):
    found = [
        Candidate(0, 0, 3, "Organisation", "model", MODEL),
        Candidate(0, 5, 6, "Organisation", "gazetteer", MODEL, key="organisation/vorrin"),
    ]
    doc = make_doc("Vorrin Energy AG came and Vorrin left")
    assert short_name_links(found, (make_block(doc),), words) == {}


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        ("Allied Orlen Banks lost money. AOB lost 56 million.", "AOB", "Allied Orlen Banks"),
        ("The VAP Foundation won. VAP left.", "VAP", "VAP Foundation"),
        ("PT Vessa Power Systems won. Vessa left.", "Vessa", "PT Vessa Power Systems"),
        ("Elissa Vozem-Vriona asked. Vozem said so.", "Vozem", "Elissa Vozem-Vriona"),
        ("Orla Day, who runs it, left. Day said so.", "Day", "Orla Day"),
    ],
)
def test_short_names_of_the_document_are_joined(find, text, short, full):
    found = find(text)
    one = next(mention for mention in found if mention.name == short)
    assert one.antecedent is not None
    assert found[one.antecedent].name == full
