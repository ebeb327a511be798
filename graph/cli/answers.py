"""Prints the answer to a question as paragraphs: what was found, then the sentence and its document."""

import re
from typing import TYPE_CHECKING

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from graph.cli.words import counted

if TYPE_CHECKING:
    from graph.store import Rows

# What a claim is unless it says otherwise, and so is not printed.
PLAIN = {"stance": "asserts", "certainty": "stated", "quoted": "false", "circular": "false"}
SENTENCE, DOCUMENT = "sentence", "document"
# What speaks for itself; any other value has its column's name before it.
SPEAKING = {"who", "relation", "said", "reason", "sentence", "document", "number", "counted", "report"}
FIRST_SPEAK = 2


def print_answer(rows: "Rows") -> None:
    """Print a paragraph for each row; what several rows rest on stands once, under the last of them."""
    console = Console(highlight=False)
    known = [{name: row[name].value for name in rows.variables if row[name] is not None} for row in rows.rows]
    for number, values in enumerate(known):
        console.print(headline(values, rows.variables))
        below = beneath(values)
        if below and (number + 1 == len(known) or below != beneath(known[number + 1])):
            console.print(Padding(Text(below, style="dim"), (0, 0, 1, 4)))
    console.print(counted(len(known), "answer") if known else "nothing found")


def headline(values: dict[str, str], columns: tuple[str, ...]) -> Text:
    """Return a row's values in a line, in the order of its columns."""
    shown = [name for name in columns if name not in (SENTENCE, DOCUMENT)] or [DOCUMENT]
    line = Text()
    for place, name in enumerate(shown):
        value = values.get(name, "")
        if not value or value == PLAIN.get(name):
            continue
        line.append("" if not line else " · ")
        if place >= FIRST_SPEAK and name not in SPEAKING:
            line.append(f"{spaced(name)} ", style="dim")
        line.append(spaced(value) if name == "relation" else value, style="bold" if place == 0 else "")
    return line


def beneath(values: dict[str, str]) -> str:
    """Return the sentence and the document of a row, "" where it has neither."""
    quoted = f"“{' '.join(values[SENTENCE].split())}”" if SENTENCE in values else ""
    return "\n".join(part for part in (quoted, values.get(DOCUMENT, "")) if part)


def spaced(name: str) -> str:
    """Write a term or column as words: `memberOf` as "member of"."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).lower()
