"""Bare descriptions with the trained model: what stands for what, and what is left alone."""

import hashlib

import pytest

from graph.extract.extractor import Extractor
from graph.model import Block, Document, Metadata, Span
from graph.ontology import load_ontology, ontology_folders


@pytest.fixture(scope="module")
def extractor(nlp) -> Extractor:
    return Extractor(nlp, load_ontology(ontology_folders(())))


@pytest.fixture
def stands_for(extractor):
    """Return (description, what it stands for) in text order."""

    def find(text: str) -> list[tuple[str, str]]:
        extraction = extractor.extract(document_of(text))
        return [
            (one.name, extraction.mentions[one.antecedent].name)
            for one in sorted(extraction.mentions, key=lambda one: one.span)
            if one.rule == "bare-description"
        ]

    return find


def document_of(text: str) -> Document:
    digest = hashlib.sha256(text.encode()).hexdigest()
    whole = Span(0, len(text))
    return Document(
        "a", "a.txt", "a.txt", "txt", "utf-8", digest, text, digest, Metadata(),
        blocks=(Block("paragraph", whole),), language="en",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Crimson Banner, a militant group in Tarsia, shelled the market. The group lost two men.",
            [("group", "Crimson Banner")],
        ),
        ("The Ministry of Health sent nurses. The ministry has 40 of them.", [("ministry", "Ministry of Health")]),
        ("Kestral Mining Company runs the pit. The firm paid a fine.", [("firm", "Kestral Mining Company")]),
        ("Fighters stormed Orlek prison. The prison held 90 men.", [("prison", "Orlek prison")]),
        ("Water was short in Sarova camp. The camp has two wells.", [("camp", "Sarova camp")]),
        ("He was born in the village of Olm. The village has no school.", [("village", "Olm")]),
        ("Rain fell on Norway. The country was glad of it.", [("country", "Norway")]),
        (
            "Emil Brandt, 27, drove too fast. The judge told the 27-year-old to pay.",
            [("27-year-old", "Emil Brandt")],
        ),
        ("The University of Brenn is old. The university is rich.", [("university", "University of Brenn")]),
        ("The Harrow Front took the mill. Men left for the front. The Front lost two.", [("Front", "Harrow Front")]),
        # any word that heads a name, also behind "the" in a relative clause or with "himself"
        (
            "The River Front fought the Sons of Olm. The Front, which lost, withdrew.",
            [("Front", "River Front")],
        ),
        ("The Orlek Peace Trust met. The Trust’s director, Emil Brandt, spoke.", [("Trust", "Orlek Peace Trust")]),
        (
            "The accused, Emil Brandt, is 27. The judge told the accused to pay.",
            [("accused", "Emil Brandt")],
        ),
        ("The defendant, Emil Brandt, is 27. The defendant himself wept.", [("defendant", "Emil Brandt")]),
        # with a capital letter it may stand far away, and is a part of no other name
        (
            "The Velmora Relief Council met in Olm. The Office of the Velmora Prosecutor was closed. It rained. It "
            "was cold. The Council adopted a plan, and the Office kept quiet.",
            [("Council", "Velmora Relief Council"), ("Office", "Office of the Velmora Prosecutor")],
        ),
        # a title that somebody published
        (
            "The Velmora Institute, which published \"Beyond the Wells\" in 2017, counted 90 wells. The report said that "
            "more were needed.",
            [("report", "Beyond the Wells")],
        ),
    ],
)  # fmt: skip
def test_description_stands_for_what_the_text_or_the_name_calls_so(stands_for, text, expected):
    assert stands_for(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        # another is brought in
        "The Crimson Banner, a militant group in Tarsia, shelled the market. Another group helped. The group left.",
        "The Crimson Banner, a militant group, shelled Brenn. Two groups of farmers fled. The group went north.",
        # two are called so
        "Rain fell on Norway and Sweden. The country was glad of it.",
        "The Ministry of Health and the Ministry of Finance met. The ministry said nothing.",
        "Emil Brandt, 27, and Dana Krol, 27, drove too fast. The judge told the 27-year-old to pay.",
        "The Ministry of Health and the Ministry of Finance met. The Ministry said nothing.",
        # a council is part of the name, but the name is an office's
        "The Office of the Velmora Relief Council closed. The Council said nothing.",
        # it says which
        "The Crimson Banner, a militant group in Tarsia, left. The group that holds the road takes a toll.",
        "The Crimson Banner, a militant group in Tarsia, left. The group of farmers came back.",
        # it points to nothing
        "The Crimson Banner, a militant group in Tarsia, left. It was not the group for such men.",
        "The Crimson Banner, a militant group in Tarsia, left. The group leader stayed.",
        # nothing is called so
        "Mira Oland, 31, drove too fast. The judge told the 27-year-old to pay.",
        "The Ministry of Health sent nurses. The court said nothing.",
    ],
)
def test_description_that_may_mean_another_stands_for_nothing(stands_for, text):
    assert stands_for(text) == []


def test_nearest_is_meant_where_the_other_was_named_long_before(stands_for):
    text = (
        "The Velmora District Court fined the driver. He sold his van. His wife left for Olm. Then he fell ill. "
        "The Supreme Court took up the case. The court sits in Brenn."
    )
    assert stands_for(text) == [("court", "Supreme Court")]


def test_a_description_speaks_and_is_an_end_of_a_relation(extractor):
    extraction = extractor.extract(
        document_of(
            "The Crimson Banner, a militant group in Tarsia, grew fast. The group said that it had lost two men. "
            "Olga Marn was born in the city of Brenn. Her son Emil Marn died in the city."
        )
    )
    names = [
        extraction.mentions[one if mention.antecedent is None else mention.antecedent].name
        for one, mention in enumerate(extraction.mentions)
    ]
    (statement,) = extraction.statements
    assert [names[one] for one in statement.attribution.speakers] == ["Crimson Banner"]
    assert ("Emil Marn", "diedIn", "Brenn") in {
        (names[one.subject], one.predicate, names[one.object]) for one in extraction.relations
    }
    kinds = {extraction.mentions[one].kind for one in statement.attribution.speakers}
    assert kinds == {"coreference"}


def test_a_group_may_be_called_an_organisation(stands_for) -> None:
    text = "Aid group River Watch halted its work on Tuesday. The organisation told reporters that it had no money."
    assert ("organisation", "River Watch") in stands_for(text)
