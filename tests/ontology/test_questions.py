import re

import pytest

from graph.errors import OntologyError
from graph.ontology.files import OntologyFolders, ontology_folders
from graph.ontology.questions import CONDITION, PARAMETERS, load_questions

QUESTIONS = load_questions(ontology_folders())


def test_there_are_many():
    assert len(QUESTIONS) >= 20


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_uses_exactly_its_parameters(name):
    question = QUESTIONS[name]
    used = {parameter for parameter in PARAMETERS if re.search(rf"\?{parameter}\b", question.sparql)}
    assert used == {parameter.name for parameter in question.parameters}
    for line in question.sparql.splitlines():
        if condition := CONDITION.search(line):
            parameter = next(found for found in question.parameters if found.name == condition["name"])
            assert parameter.optional


def test_a_line_counts_only_where_its_parameter_is_given():
    question = QUESTIONS["roles"]
    assert "FILTER(?subject" not in question.filled({})
    assert "FILTER(?subject = <a> || ?object = <a>)" in question.filled({"entity": "<a>"})


def test_a_variable_that_only_begins_like_a_parameter_is_left(tmp_path):
    question = load_questions(
        folder_with(tmp_path, "# title: T\n# parameter words: w\nSELECT ?wordsOf ?words {}")
    )
    assert question["own"].filled({"words": '"x"'}) == 'SELECT ?wordsOf "x" {}\n'


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("SELECT * {}", "own.rq: no title; begin the file with '# title: …'"),
        ("# title: T\n# parameter colour: c\nSELECT * {}", "own.rq line 2: 'colour: c' is no parameter"),
        ("# title: T\n# parameter entity\nSELECT * {}", "own.rq line 2: 'entity' is no parameter"),
    ],
)
def test_a_wrong_header_is_named_with_its_line(tmp_path, text, message):
    with pytest.raises(OntologyError, match=re.escape(message)):
        load_questions(folder_with(tmp_path, text))


def folder_with(tmp_path, text: str) -> OntologyFolders:
    (tmp_path / "questions").mkdir()
    (tmp_path / "questions" / "own.rq").write_text(text, "utf-8")
    return OntologyFolders((tmp_path,))
