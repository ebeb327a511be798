"""Words of everyday English that are names too: "Long", "May", "Said"."""

from importlib.resources import files
from typing import Final

_FILE: Final = files(__package__) / "everyday_words.txt"

EVERYDAY: Final = frozenset(
    line for line in _FILE.read_text("utf-8").splitlines() if line and not line.startswith("#")
)
"""Part of the package, not of the ontology: a folder laid over ours could otherwise leave names standing."""
