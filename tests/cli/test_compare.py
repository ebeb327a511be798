import csv
import io
import json
from xml.etree import ElementTree

import pytest

FIRST = """Harran camp this spring

3 May 2031

The Northern Relief Council said on Tuesday that 5,600 residents live in Harran camp in Syria.
"""
SECOND = """Life in Harran camp

3 May 2031

In April 2029, Harran camp in Syria held 4,100 refugees.

Harran camp in Syria held 1,300 Iraqis in April 2029. In April 2029, Harran camp in Syria was home to 2,200 children.

In April 2030, Harran camp in Syria was home to 6,400 residents.

On Tuesday the Eastern Relief Council said that 7,900 residents live in Harran camp in Syria.
"""


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    from graph.pipeline import BuildOptions, build

    folder = tmp_path_factory.mktemp("compared")
    (folder / "documents").mkdir()
    (folder / "documents" / "first.txt").write_text(FIRST, "utf-8")
    (folder / "documents" / "second.txt").write_text(SECOND, "utf-8")
    build(
        [folder / "documents"],
        BuildOptions(out=folder / "out", store=folder / "store", workers=1, use_cache=False),
    )
    return folder / "store"


def test_compare_prints_both_sentences_and_the_reason(run, store):
    code, out, err = run("compare", "--store", store)
    assert (code, err) == (0, "")
    assert "HARD CONFLICT" in out
    assert "cannot both be right" in out
    assert "first.txt" in out
    assert "second.txt" in out


def test_compare_as_json_and_csv_hold_the_same_claims(run, store):
    _, out, _ = run("compare", "--store", store, "--format", "json")
    found = json.loads(out)
    _, out, _ = run("compare", "--store", store, "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(out)))
    assert [side["claim"] for one in found for side in one["sides"]] == [row["claim"] for row in rows]
    assert {row["date"] for row in rows} != {""}


def test_compare_as_html_is_one_page(run, store):
    _, out, _ = run("compare", "--store", store, "--format", "html")
    assert out.startswith("<!doctype html>")
    assert out.count("<article>") == len(json.loads(run("compare", "--store", store, "--format", "json")[1]))


def test_compare_about_an_entity_of_which_nothing_is_compared_says_so(run, store):
    code, _, _ = run("compare", "--store", store, "--about", "Syria", "--conflicts")
    assert code == 0
    code, _, err = run("compare", "--store", store, "--about", "Nowhere at all")
    assert code == 2
    assert "Nowhere at all" in err


def test_timeline_is_told_in_order_of_time(run, store):
    code, out, err = run("timeline", "Harran camp", "--counted", "residents", "--store", store)
    assert (code, err) == (0, "")
    assert "5,600" in out
    assert "7,900" in out


def test_timeline_takes_figures_of_a_place_around_the_entity_and_the_verb_before(run, store):
    _, out, _ = run("timeline", "Harran camp", "--counted", "residents", "--store", store)
    assert "2029" in out
    assert "4,100" in out


def test_timeline_of_all_leaves_out_some_of_them(run, store):
    _, out, _ = run("timeline", "Harran camp", "--counted", "residents", "--store", store)
    assert "1,300" not in out
    assert "2,200" not in out
    _, out, _ = run("timeline", "Harran camp", "--counted", "children", "--store", store)
    assert "2,200" in out


def test_timeline_in_a_unit_that_no_figure_has_says_which_there_are(run, store):
    code, _, err = run(
        "timeline", "Harran camp", "--counted", "residents", "--unit", "tonne", "--store", store
    )
    assert code == 2
    assert "--unit may be person" in err


def test_timeline_as_svg_has_no_number_over_another(run, store):
    _, out, _ = run("timeline", "Harran camp", "--counted", "residents", "--store", store, "--format", "svg")
    texts = ElementTree.fromstring(out).findall(".//{http://www.w3.org/2000/svg}text")
    places = [(one.get("x"), float(one.get("y"))) for one in texts if "," in (one.text or "")]
    assert all(
        x != other or abs(y - further) >= 12
        for at, (x, y) in enumerate(places)
        for other, further in places[at + 1 :]
    )


def test_timeline_as_csv_has_bounds(run, store):
    _, out, _ = run("timeline", "Harran camp", "--counted", "residents", "--store", store, "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(out)))
    assert {(row["low"], row["high"]) for row in rows} == {
        ("5600", "5600"),
        ("7900", "7900"),
        ("4100", "4100"),
        ("6400", "6400"),
    }
    assert all(row["start"] for row in rows)


def test_timeline_as_svg_draws_a_bar_for_each_figure(run, store):
    _, out, _ = run("timeline", "Harran camp", "--counted", "residents", "--store", store, "--format", "svg")
    root = ElementTree.fromstring(out)
    assert len(root.findall(".//{http://www.w3.org/2000/svg}circle")) == 4
    assert {"0", "5,000", "10,000"} <= {
        one.text for one in root.findall(".//{http://www.w3.org/2000/svg}text")
    }


def test_timeline_of_what_nobody_counts_is_empty(run, store):
    code, out, _ = run("timeline", "Harran camp", "--counted", "tents", "--store", store)
    assert code == 0
    assert "no figures" in out
