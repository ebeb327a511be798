"""A document with everything that was found in it marked in place, each claim told under its paragraph."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from graph.cli.arguments.called import runnable
from graph.store.claim_words import detail_words, said_words
from graph.values.paragraphs import paragraph_end

if TYPE_CHECKING:
    from graph.store.claims import FoundClaim
    from graph.store.marks import Mark

STYLES = {
    "Person": "bold yellow",
    "Organisation": "bold blue",
    "Place": "bold green",
    "Camp": "bold red",
    "Report": "bold magenta",
    "statement": "italic",
    "figure": "reverse",
    "relation": "cyan",
    "note": "dim",
    "struck": "dim strike",
}
SHORT = {"Person": "person", "Organisation": "org", "Place": "place", "Camp": "camp", "Report": "report"}
LETTERS = {"statement": "S", "figure": "F", "relation": "R"}
LEGEND = (
    "Marked: names with their class, S statements, F figures, R relations (at the end of their sentence). "
    "Each claim is told under its paragraph, with its id for `claimgraph decide`.\n\n"
)


@dataclass(frozen=True, slots=True, order=True)
class Bracket:
    """A stretch to be put in brackets; of a relation, empty, at the end of its sentence."""

    start: int
    end: int
    opening: str
    style: str


def print_marked(text: str, marks: Sequence["Mark"], claims: Sequence["FoundClaim"]) -> None:
    """Print a text, in colours on a terminal, with brackets round what was found, everywhere alike."""
    console = Console(highlight=False, soft_wrap=True)
    marked = Text(runnable(LEGEND), STYLES["note"]).append_text(marked_text(text, marks, claims))
    if console.is_terminal:
        console.print(marked)
    else:
        sys.stdout.write(f"{marked.plain}\n")


def marked_text(text: str, marks: Sequence["Mark"], claims: Sequence["FoundClaim"]) -> Text:
    """Return a text with names, statements, figures and relations in brackets, and a note for each claim."""
    keys = _keys(claims)
    notes: dict[int, list[FoundClaim]] = {}
    brackets = [Bracket(mark.start, mark.end, f"⟨{SHORT[mark.type]} ", STYLES[mark.type]) for mark in marks]
    for claim in claims:
        notes.setdefault(paragraph_end(text, claim.evidence[-1].end), []).append(claim)
        places = [(place.start, place.end) for place in claim.words]
        if claim.kind == "relation":
            places = [(claim.evidence[-1].end, claim.evidence[-1].end)]
        space = "" if claim.kind == "relation" else " "
        style = STYLES["struck" if claim.value("status") == "rejected" else claim.kind]
        brackets += [Bracket(start, end, f"⟨{keys[claim.id]}{space}", style) for start, end in places]
    return _assembled(text, brackets, notes, keys)


def _keys(claims: Sequence["FoundClaim"]) -> dict[str, str]:
    """Number the claims of each kind: S1, S2, F1."""
    counts = dict.fromkeys(LETTERS, 0)
    keys = {}
    for claim in claims:
        counts[claim.kind] += 1
        keys[claim.id] = f"{LETTERS[claim.kind]}{counts[claim.kind]}"
    return keys


def _assembled(
    text: str, brackets: Sequence[Bracket], notes: dict[int, list["FoundClaim"]], keys: dict[str, str]
) -> Text:
    opening: dict[int, list[Bracket]] = {}
    closing: dict[int, list[Bracket]] = {}
    for bracket in _nested(brackets):
        opening.setdefault(bracket.start, []).append(bracket)
        closing.setdefault(bracket.end, []).insert(0, bracket)
    built, before = Text(), 0
    around: list[Bracket] = []
    for place in sorted({*opening, *closing, *notes, len(text)}):
        # Line ends as a terminal knows them: rich drops carriage returns.
        words = text[before:place].replace("\r\n", "\n").replace("\r", "\n")
        built.append(words, " ".join(dict.fromkeys(one.style for one in around)))
        before = place
        for bracket in closing.get(place, ()):
            if bracket in around:
                around.remove(bracket)
                built.append("⟩", bracket.style)
        for bracket in opening.get(place, ()):
            if bracket.start == bracket.end:
                built.append(f" {bracket.opening}⟩", bracket.style)
            else:
                around.append(bracket)
                built.append(bracket.opening, bracket.style)
        for claim in notes.get(place, ()):
            built.append(f"\n    {_note(claim, keys)}", STYLES["note"])
    return built


def _nested(brackets: Sequence[Bracket]) -> list[Bracket]:
    """Return the brackets from outer to inner; one that crosses another's end stops there."""
    nested: list[Bracket] = []
    open_ends: list[int] = []
    for bracket in sorted(set(brackets), key=lambda one: (one.start, -one.end, one.opening)):
        open_ends = [end for end in open_ends if end > bracket.start]
        end = min([bracket.end, *open_ends])
        nested.append(Bracket(bracket.start, end, bracket.opening, bracket.style))
        if bracket.end > bracket.start:
            open_ends.append(end)
    return nested


def _note(claim: "FoundClaim", keys: dict[str, str]) -> str:
    within = [f"in {keys[one]}" for one in claim.values.get("inStatement", ()) if one in keys]
    said = [] if claim.kind == "statement" else [said_words(claim)]
    return f"{keys[claim.id]}  {' · '.join([*said, *detail_words(claim), *within, claim.id])}"
