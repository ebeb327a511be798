"""A document on a terminal, with everything that was found in it marked in place."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

if TYPE_CHECKING:
    from graph.store.marks import Mark

STYLES = {
    "Person": "bold yellow",
    "Organisation": "bold blue",
    "Place": "bold green",
    "Camp": "bold red",
    "Report": "bold magenta",
    "statement": "italic",
    "speaker": "underline",
    "cue": "underline dim",
    "figure": "reverse",
}
SHORT = {"Person": "person", "Organisation": "org", "Place": "place", "Camp": "camp", "Report": "report"}


def print_marked(text: str, marks: Sequence["Mark"]) -> None:
    """Print a text in colours on a terminal, elsewhere with what was found in ⟨brackets⟩.

    In brackets a mention bears its class (`⟨camp Harran camp⟩`), a statement its speaker's words (`⟨said by she: …⟩`)
    and a figure what it counts (`⟨5,600 = people⟩`).
    """
    console = Console(highlight=False, soft_wrap=True)
    if not console.is_terminal:
        print(in_brackets(text, marks))
        return
    legend = Text("Marked: ")
    for name, style in STYLES.items():
        legend.append(name, style).append("  ")
    console.print(legend, "\n")
    styled = Text(text)
    for mark in sorted(marks, key=lambda mark: (mark.kind == "mention", mark.kind == "figure")):
        styled.stylize(STYLES[mark.note if mark.kind == "mention" else mark.kind], mark.start, mark.end)
    console.print(styled)


def in_brackets(text: str, marks: Sequence["Mark"]) -> str:
    """Return a text with mentions, statements and figures in brackets; one that crosses another is left out."""
    opening: dict[int, list[str]] = {}
    closing: dict[int, list[str]] = {}
    open_ends: list[int] = []
    for mark in sorted(
        (mark for mark in marks if mark.kind in {"mention", "statement", "figure"}), key=_outer_first
    ):
        open_ends = [end for end in open_ends if end > mark.start]
        if open_ends and mark.end > open_ends[-1]:
            continue
        open_ends.append(mark.end)
        opening.setdefault(mark.start, []).append(_opening(mark))
        closing.setdefault(mark.end, []).insert(0, _closing(mark))
    parts, before = [], 0
    for place in sorted({*opening, *closing}):
        parts += [text[before:place], *closing.get(place, ()), *opening.get(place, ())]
        before = place
    return "".join([*parts, text[before:]])


def _outer_first(mark: "Mark") -> tuple[int, int, bool, str]:
    return mark.start, -mark.end, mark.kind != "statement", mark.note


def _opening(mark: "Mark") -> str:
    if mark.kind == "mention":
        return f"⟨{SHORT[mark.note]} "
    if mark.kind == "statement":
        return f"⟨said by {mark.note or 'unnamed'}: "
    return "⟨"


def _closing(mark: "Mark") -> str:
    return f" = {mark.note}⟩" if mark.kind == "figure" else "⟩"
