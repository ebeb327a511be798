"""Prints the answer to a question as paragraphs: what was found, then the sentence and its document."""

from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from graph.cli.printing.answer_words import SHORTEST, headline, quote_and_document
from graph.values.counted import counted

if TYPE_CHECKING:
    from graph.store import Rows

Values = dict[str, str]
DOCUMENT, REASON = "document", "reason"
INDENT = 4


def print_answer(rows: "Rows") -> None:
    """Print a paragraph for each row; what several rows have in common stands once, over or under them.

    Why claims are compared, or the document where it comes first, stands over the rows that share it; sentence and
    document under the last of those that rest on them.
    """
    console = Console(highlight=False)
    shown = [{name: row[name].value for name in rows.variables if row[name] is not None} for row in rows.rows]
    over, own = parted(rows.variables)
    last_over = last_under = ""
    for number, values in enumerate(shown):
        heading = headline(values, over)
        if heading.plain and heading.plain != last_over:
            if number and not last_under:
                console.print()
            _print_indented(console, heading, 0)
        last_over = heading.plain
        line = headline(values, own)
        if line.plain:
            _print_indented(console, line, INDENT // 2 if over else 0)
        under = _under_of(values, over)
        following = shown[number + 1] if number + 1 < len(shown) else None
        last_under = ""
        if under and (
            following is None or (under, heading) != (_under_of(following, over), headline(following, over))
        ):
            last_under = under
            _print_indented(console, Text(under, style="dim"), INDENT)
            console.print()
    console.print(counted(len(shown), "answer") if shown else "nothing found")


def parted(columns: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Part columns into those that stand once over the rows that share them, and the rest."""
    if REASON in columns and DOCUMENT in columns:
        end = columns.index(REASON) + 1
        return columns[:end], columns[end:]
    return (columns[:1], columns[1:]) if columns[:1] == (DOCUMENT,) else ((), columns)


def _under_of(values: Values, over: tuple[str, ...]) -> str:
    """Return the sentence and the document of a row, without what stands over it."""
    return quote_and_document({name: value for name, value in values.items() if name not in over})


def _print_indented(console: Console, words: Text, indent: int) -> None:
    """Print words wrapped and indented, without blanks at the ends of lines."""
    for line in words.split("\n"):
        for piece in line.wrap(console, max(console.width - indent, SHORTEST)):
            piece.rstrip()
            console.print(Text(" " * indent) + piece)
