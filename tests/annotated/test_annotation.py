"""Is the set well annotated, and does it hold what it must?"""

import re
from collections import Counter, defaultdict
from pathlib import Path

import pytest

from graph.evaluate import Gold, read_golds
from graph.evaluate.gold import GoldRelation, strange_words
from graph.ontology.files import ontology_folders
from graph.ontology.schema import load_schema
from graph.read import find_sources, read_document

HERE = Path(__file__).parent
SEEDS = HERE.parents[1] / "seeds"
GOLDS = {gold.document: gold for gold in read_golds([HERE / "gold"])}
FICTION = "Fiction: every person, body, camp and report in this text is invented."
TYPE_WORDS = re.compile(r"\b(?:labour camp|camp|prison)\b")
"""Of sites; a form that differs from another in one of them alone is no other spelling."""


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    """The text as read of each document, by file name."""
    return {
        source.path.name: read_document(source).text for source in find_sources([HERE / "documents", SEEDS])
    }


@pytest.fixture(scope="module")
def relation_types():
    return load_schema(ontology_folders(())).relations


def own() -> list[Gold]:
    return [gold for gold in GOLDS.values() if gold.document[:2].isdigit()]


def relations() -> list[GoldRelation]:
    return [relation for gold in GOLDS.values() for relation in (*gold.relations, *gold.denied)]


def test_every_document_is_annotated(texts):
    assert set(GOLDS) == set(texts)


@pytest.mark.parametrize("name", GOLDS)
def test_every_quotation_stands_in_the_text(texts, name):
    assert list(strange_words(GOLDS[name], texts[name])) == []


@pytest.mark.parametrize("name", GOLDS)
def test_every_sentence_of_a_pair_stands_in_a_text_of_its_half(texts, name):
    half = [text for other, text in texts.items() if held_out(other) == held_out(name)]
    for pair in (*GOLDS[name].conflicts, *GOLDS[name].not_conflicts):
        assert pair.a in texts[name]
        assert any(pair.b in text for text in half)


@pytest.mark.parametrize("name", GOLDS)
def test_numbers_and_ends_stand_in_their_sentences(name):
    gold = GOLDS[name]
    assert [figure for figure in gold.figures if figure.number not in figure.evidence] == []
    assert [said for said in gold.attributions if said.content not in said.evidence] == []


@pytest.mark.parametrize("name", GOLDS)
def test_ends_are_of_the_classes_that_the_contract_allows(relation_types, name):
    gold = GOLDS[name]
    kinds = {entity.id: entity.type for entity in gold.entities}
    for relation in (*gold.relations, *gold.denied):
        allowed = relation_types[relation.predicate]
        assert kinds[relation.subject] in allowed.subjects, relation
        assert kinds[relation.object] in allowed.objects, relation


@pytest.mark.parametrize("name", [gold.document for gold in own()])
def test_our_own_texts_are_long_enough_and_marked_as_fiction(texts, name):
    assert texts[name].splitlines()[0] == FICTION
    assert len(texts[name].split()) >= 300


def test_half_of_our_own_texts_are_held_out():
    numbers = sorted(int(gold.document[:2]) for gold in own())
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) >= 12
    assert len(numbers) % 2 == 0


def held_out(name: str) -> bool:
    """Say whether a document has an even number."""
    return name[:2].isdigit() and int(name[:2]) % 2 == 0


def test_all_formats_are_there():
    assert {Path(gold.document).suffix for gold in own()} == {".txt", ".md", ".html", ".docx", ".pdf"}


def test_there_are_25_sites_under_three_spellings():
    spellings: dict[str, set[str]] = defaultdict(set)
    for gold in GOLDS.values():
        for entity in gold.entities:
            if entity.type == "Camp":
                spellings[entity.name] |= {
                    TYPE_WORDS.sub("", form).strip().casefold() for form in entity.forms
                }
    assert sum(len(forms) >= 3 for forms in spellings.values()) >= 25


def test_there_are_40_works_cited():
    cited = {
        next(entity.name for entity in gold.entities if entity.id == relation.object)
        for gold in own()
        for relation in gold.relations
        if relation.predicate == "cites"
    }
    assert len(cited) >= 40


def test_there_are_20_conflicts_and_40_look_alikes():
    assert sum(len(gold.conflicts) for gold in own()) >= 20
    assert sum(len(gold.not_conflicts) for gold in own()) >= 40


def test_there_are_five_of_each_relation(relation_types):
    stated = Counter(r.predicate for gold in own() for r in gold.relations if r.explicit)
    assert {name: stated[name] for name in relation_types if stated[name] < 5} == {}


def test_there_are_denied_hedged_and_attributed_relations_in_both_halves():
    for half in (False, True):
        golds = [gold for gold in own() if held_out(gold.document) is half]
        assert sum(len(gold.denied) for gold in golds) >= 5
        assert sum(r.speaker is not None for gold in golds for r in gold.relations) >= 5
        assert sum(r.certainty is not None for gold in golds for r in gold.relations) >= 3
