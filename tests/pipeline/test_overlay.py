"""What ontology/README.md tells people to write does what it says: no line of Python changes."""

import re
from pathlib import Path

import pytest

from graph.errors import OntologyError
from graph.ontology import load_ontology, ontology_folders
from graph.ontology.files import own_folder
from graph.pipeline import BuildOptions, build
from graph.store import open_store
from graph.store.claims import find_claims

README = (own_folder() / "README.md").read_text("utf-8")
FILES = dict(re.findall(r"```\w+\n# mine/(\S+)\n(.*?)```", README, re.DOTALL))
(TEXT,) = re.findall(r"```text\n(.*?)```", README, re.DOTALL)


def laid_out(folder: Path, *names: str) -> Path:
    for name in names:
        path = folder / "mine" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(FILES[name], "utf-8")
    return folder / "mine"


def claims_with(overlays, folder):
    (folder / "farms.txt").write_text(TEXT, "utf-8")
    options = BuildOptions(out=folder / "out", store=folder / "store", workers=1, overlays=overlays)
    assert build([folder / "farms.txt"], options).report.problems == ()
    return {
        claim.kind: claim for claim in find_claims(open_store(folder / "store"), "?claim cg:stance ?stance")
    }


def test_the_worked_example_has_all_its_files():
    assert set(FILES) == {
        "core.ttl",
        "gazetteer/mine.csv",
        "rules/figures/mine.yaml",
        "rules/relations/mine.yaml",
        "rules/words/mine.yaml",
    }


def test_words_and_rules_of_one_s_own_reach_the_graph(tmp_path):
    found = claims_with((laid_out(tmp_path, *FILES),), tmp_path)
    statement, figure, relation = found["statement"], found["figure"], found["relation"]
    assert (statement.value("cue"), statement.value("speakerText")) == ("fabulated", "The harbour master")
    assert [figure.value(name) for name in ("comparator", "value", "unit")] == ["ge", "54", "tonne"]
    assert [relation.value(name) for name in ("subject", "predicate", "object")] == [
        "Mira Oland",
        "pilotFor",
        "Dornwick Tidegang",
    ]
    assert figure.value("inStatement") == relation.value("inStatement") == statement.id


def test_without_them_none_of_it_is_found(tmp_path):
    found = claims_with((), tmp_path)
    assert "statement" not in found
    assert "relation" not in found
    assert (found["figure"].value("comparator"), found["figure"].value("unit")) == ("eq", "item")


def test_a_slip_in_them_is_named_with_its_place(tmp_path):
    folder = laid_out(tmp_path, "rules/words/mine.yaml")
    (folder / "rules" / "words" / "mine.yaml").write_text("# a verb\nsaying_verbs: fabulate: x\n", "utf-8")
    with pytest.raises(OntologyError, match=r"mine/rules/words/mine\.yaml line 2"):
        load_ontology(ontology_folders((folder,)))
