"""Another domain's units and comparators come from files alone."""

from graph.extract.figures import FigureFinder
from graph.ontology import load_ontology, ontology_folders

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


def overlaid(folder):
    path = folder / "rules" / "figures" / "farming.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(RULES, "utf-8")
    return FigureFinder(load_ontology(ontology_folders([folder])))


def test_a_new_unit_needs_a_rule_file_only(tmp_path, figures_of):
    (figure,) = figures_of("The farm sold 2,000 bushels.", finder=overlaid(tmp_path))
    assert (figure.unit, figure.value) == ("tonne", 54)


def test_a_new_comparator_needs_a_rule_file_only(tmp_path, figures_of):
    (figure,) = figures_of("The farm has every bit of 90 goats.", finder=overlaid(tmp_path))
    assert (figure.comparator, figure.low, figure.high) == ("ge", 90, None)
