"""A folder laid over ours with `--ontology` changes what a build finds; no line of Python does."""

from graph.pipeline import BuildOptions, build
from graph.store import open_store

TEXT = "The harbour master fabulated that the farms had sold every bit of 2,000 bushels."
RULES = """
- id: unit.bushel
  finds: tonne
  measure: true
  factor: 0.027
  words: [bushel]
  examples: ["They sold [1000 bushels]."]
  counterexamples: ["They sold [1000 crates]."]
- id: comparator.every-bit-of
  finds: ge
  before: [every bit of]
  examples: ["It weighs [every bit of 90] stone."]
  counterexamples: ["It weighs [90] stone."]
"""
FIGURE = """PREFIX cg: <https://w3id.org/claimgraph/ns#>
SELECT ?cue ?speaker ?value ?unit ?comparator WHERE {
  ?figure a cg:Figure ; cg:inStatement ?statement ; cg:value ?value ; cg:unit ?unit ; cg:comparator ?comparator .
  ?statement cg:cue ?cue ; cg:speakerText ?speaker .
}"""


NAMES = ("cue", "speaker", "value", "unit", "comparator")


def test_new_verb_unit_and_comparator_reach_the_graph(tmp_path):
    for name, text in (("words", "saying_verbs: [fabulate]\n"), ("figures", RULES)):
        path = tmp_path / "mine" / "rules" / name / "mine.yaml"
        path.parent.mkdir(parents=True)
        path.write_text(text, "utf-8")
    (tmp_path / "farms.txt").write_text(TEXT, "utf-8")
    options = BuildOptions(
        out=tmp_path / "out", store=tmp_path / "store", workers=1, overlays=(tmp_path / "mine",)
    )

    result = build([tmp_path / "farms.txt"], options)

    assert result.report.problems == ()
    (row,) = open_store(tmp_path / "store").select(FIGURE)
    assert {str(name): row[name].value.rsplit("#", 1)[-1] for name in NAMES} == {
        "cue": "fabulated",
        "speaker": "The harbour master",
        "value": "54",
        "unit": "tonne",
        "comparator": "ge",
    }
