from decimal import Decimal

import pytest

from graph.errors import OntologyError
from graph.evaluate.confidence import RuleShare
from graph.ontology.confidence import load_confidence, read_confidence, written_shares
from graph.ontology.files import ontology_folders

HEADER = "rule,findings,right,confidence\n"


def test_what_is_written_is_read(tmp_path):
    path = tmp_path / "confidence.csv"
    path.write_text(written_shares([RuleShare("killed", 20, 19), RuleShare("rare", 3, 3)]), "utf-8")

    assert path.read_text("utf-8") == HEADER + "killed,20,19,0.95\nrare,3,3,\n"
    assert read_confidence(path, "confidence.csv") == {"killed": Decimal("0.95"), "rare": None}


def test_a_folder_laid_over_ours_goes_before_it(tmp_path):
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "confidence.csv").write_text(HEADER + "figure.number,40,2,0.05\n", "utf-8")

    assert load_confidence(ontology_folders([tmp_path]))["figure.number"] == Decimal("0.05")


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("rule,share\n", "line 1: header 'rule,share'; expected 'rule,findings,right,confidence'"),
        (HEADER + "killed,20,19\n", "line 2: expected rule,findings,right,confidence"),
        (HEADER + "killed,20,19,95\n", "line 2: confidence '95'; expected a number from 0 to 1"),
        (HEADER + "killed,20,19,high\n", "line 2: confidence 'high'; expected a number from 0 to 1"),
        (HEADER + "killed,20,19,NaN\n", "line 2: confidence 'NaN'; expected a number from 0 to 1"),
    ],
)
def test_a_wrong_line_is_named(tmp_path, text, complaint):
    path = tmp_path / "confidence.csv"
    path.write_text(text, "utf-8")

    with pytest.raises(OntologyError, match=complaint):
        read_confidence(path, "confidence.csv")
