"""Prints comparisons: side by side on a terminal, as CSV, JSON or a page of HTML."""

import csv
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict
from html import escape
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

if TYPE_CHECKING:
    from graph.store.comparisons import Comparison, Side

COLUMNS = (
    "comparison",
    "kind",
    "severity",
    "origins",
    "reason",
    "basis",
    "file",
    "date",
    "speaker",
    "origin",
    "sentence",
    "claim",
)
STYLES = {"hard": "bold red", "soft": "bold yellow", "": "bold green"}
PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Where the sources agree and disagree</title>
<style>body{{font:16px/1.45 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#1c1c1c;background:#fff}}
article{{border-top:1px solid #bbb;padding:1rem 0}}h2{{font-size:1rem;margin:0 0 .6rem}}.sides{{display:flex;flex-wrap:wrap;gap:1rem}}
blockquote{{flex:1 1 20rem;margin:0;padding:.2rem .8rem;border-left:3px solid #888}}small{{color:#444}}
.hard{{color:#a40000}}.soft{{color:#7a5200}}.agree{{color:#145c14}}</style></head>
<body><h1>Where the sources agree and disagree</h1>
{items}
</body></html>
"""


def print_text(comparisons: "Sequence[Comparison]") -> None:
    """Print each comparison with its sentences side by side."""
    console = Console(highlight=False)
    if not comparisons:
        console.print("No conflicts and no agreements were found.")
    for one in comparisons:
        console.print(Text.assemble((heading(one), STYLES[one.severity]), "  ", one.reason))
        table = Table(show_header=False, box=None, padding=(0, 2), expand=True)
        for _ in range(2):
            table.add_column(ratio=1, overflow="fold")
        for place in range(0, len(one.sides), 2):
            table.add_row(*(_cell(side) for side in one.sides[place : place + 2]))
        console.print(table, Text(f"  {'; '.join(one.basis)}\n", style="dim"))


def print_csv(comparisons: "Sequence[Comparison]") -> None:
    """Print a row for each claim of each comparison."""
    writer = csv.writer(sys.stdout, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for one in comparisons:
        shared = (one.iri, one.kind, one.severity, one.origins or "", one.reason, "; ".join(one.basis))
        for side in one.sides:
            writer.writerow(
                (*shared, side.file, side.date, side.speaker, side.origin, side.sentence, side.claim)
            )


def _print_json(comparisons: "Sequence[Comparison]") -> None:
    """Print a list of objects."""
    sys.stdout.write(json.dumps([asdict(one) for one in comparisons], ensure_ascii=False, indent=2) + "\n")


def _print_html(comparisons: "Sequence[Comparison]") -> None:
    """Print a page that needs nothing but itself."""
    sys.stdout.write(PAGE.format(items="\n".join(map(_article, comparisons)) or "<p>None were found.</p>"))


def heading(one: "Comparison") -> str:
    """Return what a comparison is in a few words."""
    if one.kind == "Conflict":
        return f"{one.severity.upper()} CONFLICT"
    documents = len({side.file for side in one.sides})
    return f"AGREEMENT, {documents} document{'' if documents == 1 else 's'}, {one.origins} origin{'' if one.origins == 1 else 's'}"


def credit(side: "Side") -> str:
    """Return source, date, speaker and origin of a claim."""
    parts = [
        side.file,
        side.date,
        f"says {side.speaker}" if side.speaker else "",
        f"from {side.origin}" if side.origin else "",
    ]
    return ", ".join(part for part in parts if part)


def _cell(side: "Side") -> Text:
    return Text.assemble(side.sentence, "\n", (f"({credit(side)})", "dim"))


def _article(one: "Comparison") -> str:
    kind = one.severity or "agree"
    sides = "".join(
        f"<blockquote>{escape(side.sentence)}<br><small>{escape(credit(side))}</small></blockquote>"
        for side in one.sides
    )
    return (
        f'<article><h2><span class="{kind}">{escape(heading(one))}</span> {escape(one.reason)}</h2>'
        f'<div class="sides">{sides}</div><small>{escape("; ".join(one.basis))}</small></article>'
    )


PRINTERS: "dict[str, Callable[[Sequence[Comparison]], None]]" = {
    "text": print_text,
    "csv": print_csv,
    "json": _print_json,
    "html": _print_html,
}
