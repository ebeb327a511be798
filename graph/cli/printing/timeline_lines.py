"""Prints a timeline: as text, CSV, or a drawing with bounds as bars."""

import csv
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from decimal import ROUND_CEILING, Decimal
from html import escape
from typing import TYPE_CHECKING

import typer

from graph.store.claim_words import SIGNS

if TYPE_CHECKING:
    from graph.store.timelines import Point

COLUMNS = (
    "start",
    "end",
    "time_is",
    "number",
    "value",
    "comparator",
    "low",
    "high",
    "unit",
    "counted",
    "file",
    "speaker",
    "origin",
    "claim",
)
WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 900, 420, 90, 30, 50, 60
"""Of the drawing, in pixels."""

TICKS = 4
"""Numbers at the upright axis, about."""

LABELLED = 12
"""Most days of which the numbers stand beside the points."""

LINE = 14.0
"""Height of a number beside a point, in pixels."""

Across = Callable[[int], float]
Up = Callable[[Decimal], float]
"""From the ordinal of a day, and from a value, to where it stands in the drawing."""

OPEN = Decimal("0.08")
"""How far a bar with an open end reaches, as a share of the drawing's height."""


def print_text(title: str, points: "Sequence[Point]") -> None:
    """Print one line a figure, in order of time."""
    typer.echo(title)
    if not points:
        typer.echo("  no figures; try other words after --counted")
    for point in points:
        when = " to ".join(dict.fromkeys(filter(None, (point.start, point.end)))) or "undated"
        told = " (told)" if point.told and point.start else ""
        source = f"{point.file}{f', says {point.speaker}' if point.speaker else ''}"
        typer.echo(f"  {when}{told}\t{_number(point)}\t{point.unit}\t{point.counted}\t[{source}]")


def print_csv(_title: str, points: "Sequence[Point]") -> None:
    """Print a row for each figure, without the title; `time_is` tells whether the time is that of the figure or of its telling."""
    writer = csv.writer(sys.stdout, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for point in points:
        bounds = ("" if bound is None else f"{bound:f}" for bound in (point.low, point.high))
        writer.writerow(
            (
                point.start,
                point.end,
                "told" if point.told else "valid",
                point.number,
                f"{point.value:f}",
                point.comparator,
                *bounds,
                point.unit,
                point.counted,
                point.file,
                point.speaker,
                point.origin,
                point.claim,
            )
        )


def _print_svg(title: str, points: "Sequence[Point]") -> None:
    """Print a drawing of the dated figures of the commonest unit; each has a bar over the values it allows."""
    sys.stdout.write(svg(title, points))


def svg(title: str, points: "Sequence[Point]") -> str:
    """Return the drawing; a bar's open end is dashed."""
    dated = [(point, day) for point in points if (day := _day(point.start))]
    units = Counter(point.unit for point, _ in dated)
    unit = min(units, key=lambda name: (-units[name], name)) if units else ""
    shown = [(point, day) for point, day in dated if point.unit == unit]
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" font-family="system-ui,sans-serif" font-size="12">',
        f"<title>{escape(title)}</title>",
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
        f'<text x="{LEFT}" y="24" font-size="15" fill="#111">{escape(title)} ({escape(unit or "no dated figures")})</text>',
    ]
    if shown:
        parts += _drawn(shown)
    return "\n".join([*parts, "</svg>", ""])


def _drawn(shown: "Sequence[tuple[Point, date]]") -> list[str]:
    days = [day.toordinal() for _, day in shown]
    first, last = min(days), max(days)
    highest = max(value for point, _ in shown for value in (point.value, point.high or 0)) or Decimal(1)
    step = _round_step(highest * (1 + OPEN) / TICKS)
    top = step * (highest * (1 + OPEN) / step).to_integral_value(ROUND_CEILING)

    def across(day: int) -> float:
        return LEFT + (WIDTH - LEFT - RIGHT) * ((day - first) / (last - first) if last > first else 0.5)

    def up(value: Decimal) -> float:
        return float(HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * (value / top))

    parts = [
        f'<path d="M{LEFT} {TOP}V{HEIGHT - BOTTOM}H{WIDTH - RIGHT}" fill="none" stroke="#777"/>',
        *(
            f'<text x="{LEFT - 8}" y="{up(value) + 4:.1f}" text-anchor="end" fill="#333">{value:,.0f}</text>'
            for value in (step * number for number in range(int(top / step) + 1))
        ),
    ]
    parts += [
        f'<text x="{across(end):.1f}" y="{HEIGHT - BOTTOM + 20}" text-anchor="{"end" if end == last > first else "middle"}" '
        f'fill="#333">{date.fromordinal(end)}</text>'
        for end in sorted({first, last})
    ]
    parts.append(
        f'<polyline points="{_middles(shown, across, up)}" fill="none" stroke="#9bb" stroke-width="1"/>'
    )
    for point, day in shown:
        x, low, high = across(day.toordinal()), point.low, point.high
        reach = top * OPEN
        ends = (point.value - reach if low is None else low, point.value + reach if high is None else high)
        dashed = ' stroke-dasharray="3 2"' if low is None or high is None else ""
        told = f"{_number(point)} {point.counted}, {point.start}, {point.file}"
        parts.append(
            f'<g><title>{escape(told)}</title><line x1="{x:.1f}" x2="{x:.1f}" y1="{up(max(ends[0], Decimal(0))):.1f}" '
            f'y2="{up(ends[1]):.1f}" stroke="#345" stroke-width="5" stroke-opacity=".45"{dashed}/>'
            f'<circle cx="{x:.1f}" cy="{up(point.value):.1f}" r="4" fill="#123"/></g>'
        )
    return [*parts, *_labels(shown, across, up)]


def _middles(shown: "Sequence[tuple[Point, date]]", across: Across, up: Up) -> str:
    """Return the corners of the line: of each day the middle of what is told for it."""
    days: dict[date, list[Decimal]] = {}
    for point, day in shown:
        days.setdefault(day, []).append(point.value)
    middles = ((day, (min(values) + max(values)) / 2) for day, values in sorted(days.items()))
    return " ".join(f"{across(day.toordinal()):.1f},{up(middle):.1f}" for day, middle in middles)


def _labels(shown: "Sequence[tuple[Point, date]]", across: Across, up: Up) -> Iterator[str]:
    """Yield the numbers beside their points, each once a day, none over another; none where there are many days."""
    told: dict[date, dict[str, Decimal]] = {}
    for point, day in shown:
        told.setdefault(day, {})[_number(point)] = point.value
    if len(told) > LABELLED:
        return
    for day, numbers in sorted(told.items()):
        x, below = across(day.toordinal()), 0.0
        side = 1 if x < WIDTH / 2 else -1
        for number, value in sorted(numbers.items(), key=lambda item: (-item[1], item[0])):
            below = max(up(value) + 4, below + LINE)
            anchor = "start" if side > 0 else "end"
            yield f'<text x="{x + 8 * side:.1f}" y="{below:.1f}" text-anchor="{anchor}" fill="#333" stroke="#fff" stroke-width="3" paint-order="stroke">{escape(number)}</text>'


def _round_step(rough: Decimal) -> Decimal:
    """Return the next of 1, 2, 5, 10, 20 … that is not smaller: what stands at an axis."""
    tens = Decimal(1).scaleb(rough.adjusted())
    return next(tens * digit for digit in (1, 2, 5, 10) if tens * digit >= rough)


def _number(point: "Point") -> str:
    """Return the number with the words for its bounds."""
    between = "between " if point.comparator == "range" and " and " in point.number else ""
    return f"{between or SIGNS[point.comparator]}{point.number}"


def _day(text: str) -> date | None:
    """Return the day, the first of a month or year that is not known more exactly."""
    try:
        return date.fromisoformat(f"{text}{'-01-01'[len(text) - 4 :] if 4 <= len(text) < 10 else ''}")
    except ValueError:
        return None


PRINTERS: "dict[str, Callable[[str, Sequence[Point]], None]]" = {
    "text": print_text,
    "csv": print_csv,
    "svg": _print_svg,
}
