from pathlib import Path

import pytest

from graph.errors import OntologyError
from graph.ontology.files import OntologyFolders
from graph.ontology.rules import load_rules, load_words

RULE = """
- id: camp-of
  finds: Camp
  patterns:
    - [{LOWER: {IN: $camps}}, {LOWER: of}]
  extent: clause
  examples: ["the [camp of Harran]"]
  counterexamples: ["the camp"]
"""


def folder(tmp_path: Path, name: str, files: dict[str, str]) -> Path:
    for path, text in files.items():
        (tmp_path / name / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name / path).write_text(text, "utf-8")
    return tmp_path / name


def test_word_lists_of_all_folders_are_joined(tmp_path):
    ours = folder(tmp_path, "ours", {"rules/words/a.yaml": "camps: [camp, site]\n"})
    theirs = folder(tmp_path, "theirs", {"rules/words/b.yaml": "camps: [site, barracks]\nroles: [warden]\n"})
    words = load_words(OntologyFolders((ours, theirs)))
    assert words == {"camps": ("camp", "site", "barracks"), "roles": ("warden",)}


def test_yes_no_on_and_off_are_words(tmp_path):
    ours = folder(tmp_path, "ours", {"rules/words/a.yaml": "small: [yes, no, on, off]\n"})
    assert load_words(OntologyFolders((ours,))) == {"small": ("yes", "no", "on", "off")}


def test_rule_has_its_word_lists_filled_in_and_knows_where_it_stands(tmp_path):
    ours = folder(tmp_path, "ours", {"rules/mentions/camps.yaml": RULE})
    (rule,) = load_rules(OntologyFolders((ours,)), "mentions", {"camps": ("camp", "site")})
    assert rule.patterns == ([{"LOWER": {"IN": ["camp", "site"]}}, {"LOWER": "of"}],)
    assert rule.options == {"extent": "clause"}
    assert rule.where == "ours/rules/mentions/camps.yaml line 2"


def test_later_folder_replaces_a_rule_of_the_same_id(tmp_path):
    ours = folder(tmp_path, "ours", {"rules/mentions/camps.yaml": RULE})
    theirs = folder(tmp_path, "theirs", {"rules/mentions/mine.yaml": RULE.replace("Camp", "Place")})
    rules = load_rules(OntologyFolders((ours, theirs)), "mentions", {"camps": ("camp",)})
    assert [rule.finds for rule in rules] == ["Place"]


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (RULE.replace("counterexamples", "examples_not"), "line 2: rule camp-of has no 'counterexamples'"),
        (RULE.replace("$camps", "$nowhere"), "line 2: no word list 'nowhere'"),
        ("id: camp-of", "expected a list of rules"),
        ("- just words", "expected a rule"),
        ("- [", "not valid YAML"),
    ],
)
def test_wrong_rule_is_named_with_file_and_line(tmp_path, text, complaint):
    ours = folder(tmp_path, "ours", {"rules/mentions/camps.yaml": text})
    with pytest.raises(OntologyError, match=r"^ours/rules/mentions/camps\.yaml") as caught:
        load_rules(OntologyFolders((ours,)), "mentions", {"camps": ("camp",)})
    assert complaint in str(caught.value)


@pytest.mark.parametrize("text", ["- camp", "camps: camp", "camps: [1]", "camps: [true]"])
def test_wrong_word_list_names_its_file(tmp_path, text):
    ours = folder(tmp_path, "ours", {"rules/words/a.yaml": text})
    with pytest.raises(OntologyError, match=r"^ours/rules/words/a\.yaml: "):
        load_words(OntologyFolders((ours,)))
