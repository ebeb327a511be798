import pytest

from graph.pipeline import BuildOptions, build
from graph.store import open_store

TEXT = """Mira Oland joined the Northern Relief Council in 2019.

Tomas Weir reportedly joined the Northern Relief Council in 2020. Rosa Tamm told reporters that Ana Brek had joined
the Northern Relief Council.
"""
JOINED = (
    "SELECT ?name { GRAPH ?view { ?person cg:joined ?body } ?person skos:prefLabel ?name FILTER(STRENDS(STR(?view), "
    "'/graph/view')) } ORDER BY ?name"
)


@pytest.mark.parametrize(
    ("view", "names"), [("stated", ["Mira Oland"]), ("all", ["Ana Brek", "Mira Oland", "Tomas Weir"])]
)
def test_view_holds_what_is_asked_for(tmp_path, view, names):
    (tmp_path / "staff.txt").write_text(TEXT, "utf-8")
    options = BuildOptions(out=tmp_path / "out", store=tmp_path / "store", workers=1, view=view)
    assert build([tmp_path / "staff.txt"], options).report.problems == ()
    assert [row["name"].value for row in open_store(tmp_path / "store").select(JOINED)] == names
