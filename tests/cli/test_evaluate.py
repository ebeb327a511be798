import csv
import io
import json

import pytest

GOLD = {
    "doc": "letter.txt",
    "entities": [
        {"id": "e1", "type": "Person", "name": "Mira Oland", "forms": ["Mira Oland"]},
        {
            "id": "e2",
            "type": "Organisation",
            "name": "Northern Relief Council",
            "forms": ["Northern Relief Council", "NRC"],
        },
        {"id": "e3", "type": "Camp", "name": "Harran camp", "forms": ["Harran camp"]},
        {"id": "e4", "type": "Place", "name": "Syria", "forms": ["Syria"]},
        {"id": "e5", "type": "Place", "name": "Damascus", "forms": ["Damascus"]},
        {"id": "e6", "type": "Report", "name": "The Blue Book", "forms": ["Returns"]},
    ],
}


@pytest.fixture
def gold(tmp_path):
    path = tmp_path / "letter.json"
    path.write_text(json.dumps(GOLD), "utf-8")
    return path


def test_prints_a_table_of_the_last_build(run, store, gold):
    code, out, err = run("evaluate", gold, "--store", store)

    assert (code, err) == (0, "")
    assert [line.split() for line in out.splitlines() if line.startswith("Camp")] == [
        ["Camp", "1.00", "1.00", "1.00", "1", "0", "0"]
    ]


def test_csv_has_a_row_for_each_measure_of_each_document(run, store, gold):
    _, out, _ = run("evaluate", gold, "--store", store, "--format", "csv")

    rows = list(csv.DictReader(io.StringIO(out)))
    assert {row["document"] for row in rows} == {"letter.txt", "TOTAL"}
    assert next(row for row in rows if row["measure"] == "Camp")["f1"] == "1.0"


def test_json_has_the_same_numbers(run, store, gold):
    _, out, _ = run("evaluate", gold, "--store", store, "--format", "json")

    told = json.loads(out)
    assert told["total"]["Report"]["missed"] == 1
    assert told["documents"]["letter.txt"] == told["total"]


@pytest.mark.parametrize("name", ["misses.txt", "misses.csv", "misses.json"])
def test_every_miss_is_written_with_its_sentence(run, store, gold, tmp_path, name):
    code, _, _ = run("evaluate", gold, "--store", store, "--out", tmp_path / name)

    written = (tmp_path / name).read_text("utf-8")
    assert code == 0
    assert "The Blue Book" in written
    assert "Returns from Harran camp" in written


def test_a_document_that_the_graph_lacks_is_told_and_the_rest_measured(run, store, gold, tmp_path):
    (tmp_path / "other.json").write_text(json.dumps({"doc": "other.txt", "entities": []}), "utf-8")

    code, out, err = run("evaluate", tmp_path, "--store", store)

    assert code == 1
    assert "Camp" in out
    assert err == f"{tmp_path / 'other.json'}: the graph holds no other.txt; all of it counts as missed\n"


def test_builds_the_documents_beside_the_gold_when_told(run, gold, tmp_path, documents):
    (tmp_path / "letter.txt").write_bytes((documents / "letter.txt").read_bytes())

    code, out, _ = run("evaluate", gold, "--build", "--store", tmp_path / "none")

    assert code == 0
    assert "Camp                   1.00   1.00   1.00" in out
    assert sorted(path.name for path in tmp_path.iterdir()) == ["letter.json", "letter.txt"]


@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        (("--out", "misses.pdf"), "--out misses.pdf: end the name in .txt, .csv, .json"),
        (("--documents", "."), "--documents says where to find what --build builds"),
        (("--build",), "doc: no letter.txt in "),
        (("--store", "none"), "no store there"),
    ],
)
def test_wrong_use_is_one_line(run, gold, monkeypatch, tmp_path, options, complaint):
    monkeypatch.chdir(tmp_path)

    code, out, err = run("evaluate", gold, *options)

    assert (code, out) == (2, "")
    assert complaint in err
    assert err.count("\n") == 1


def test_a_slip_in_the_gold_is_one_line(run, store, tmp_path):
    path = tmp_path / "bad.json"
    path.write_text(
        '{"doc": "letter.txt", "entities": [{"id": "e1", "type": "Animal", "forms": []}]}', "utf-8"
    )

    code, _, err = run("evaluate", path, "--store", store)

    assert code == 2
    assert f"{path}: entities[0].type: " in err
    assert err.count("\n") == 1


def test_the_share_of_each_rule_is_written_as_the_build_reads_it(run, store, gold, tmp_path):
    from graph.ontology.confidence import read_confidence

    code, _, _ = run("evaluate", gold, "--store", store, "--confidence", tmp_path / "confidence.csv")

    assert code == 0
    assert set(read_confidence(tmp_path / "confidence.csv", "confidence.csv").values()) == {None}
