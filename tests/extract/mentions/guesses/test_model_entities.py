import spacy
from spacy.tokens import Doc

from graph.extract.mentions.guesses.model_entities import model_entities
from graph.extract.mentions.wordlists import mention_words
from graph.extract.parse import ParsedBlock
from graph.model import Block, Span
from graph.ontology import load_ontology, ontology_folders


def test_number_behind_a_country_is_no_part_of_its_name():
    words = [
        "Ruritania",
        "800",
        "and",
        "the",
        "Harran",
        "Front",
        "9",
        "beat",
        "Orlen",
        "Rovers",
        "2",
        "-",
        "1",
        ".",
    ]
    ents = ["B-GPE", "I-GPE", "O", "O", "B-ORG", "I-ORG", "I-ORG", "O", "B-ORG", *["I-ORG"] * 4, "O"]
    doc = Doc(spacy.blank("en").vocab, words=words, ents=ents)
    block = ParsedBlock(Block("paragraph", Span(0, len(doc.text))), doc)
    found = model_entities(0, block, mention_words(load_ontology(ontology_folders()).words))
    assert [doc[one.start : one.end].text for one in found] == ["Ruritania", "Harran Front 9", "Orlen Rovers"]


def test_a_heading_of_nothing_but_names_names_them(forms):
    found = forms("Mira Olstad and Sarah Vessurio", kinds=("heading",))
    assert found == [("Mira Olstad", "Person"), ("Sarah Vessurio", "Person")]
