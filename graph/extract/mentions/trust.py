"""How far each kind of finding is trusted where two overlap; the higher wins, then the longer."""

from typing import Final

OVERRULE: Final = 90
"""Written rules for what the model gets wrong: camps, kunyas, forces, events."""

DEFINED: Final = 80
"""A name that stands beside its acronym, and the acronym."""

KNOWN: Final = 70
"""Names of the gazetteer that are no everyday words."""

HEADED: Final = 60
"""Names whose head word tells the class: "Ministry of Health"."""

REPEATED: Final = 50
"""A form found elsewhere in the same document."""

CORRECTED: Final = 45
"""A finding of the model whose class the words around it confirm or correct."""

MODEL: Final = 40

GUESSED: Final = 30
"""Capitalised words that nobody found, classed by what stands around them."""

WEAK: Final = 20
"""Everyday words and surnames that are also names of cities, found beside a locative preposition."""
