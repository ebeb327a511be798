from pathlib import Path

from spacy.language import Language

from graph.extract.parse import parse_document
from graph.extract.statements import StatementFinder
from graph.ontology import load_ontology, ontology_folders

from .conftest import document_of


def test_a_reporting_verb_is_added_by_a_word_list_alone(tmp_path: Path, nlp: Language) -> None:
    words = tmp_path / "rules" / "words"
    words.mkdir(parents=True)
    (words / "mine.yaml").write_text("saying_verbs: [fabulate]\n", "utf-8")
    document = document_of("“The pier is closed,” the harbour master fabulated.")
    parsed = parse_document(document, nlp)

    finder = StatementFinder(nlp.vocab, load_ontology(ontology_folders([tmp_path])))

    [statement] = finder.find(document, parsed, ())
    assert statement.attribution.cue == "fabulated"
