"""A figure's bounds as a small drawing: a dot at the number, a bar over what its words allow."""

from decimal import Decimal

from markupsafe import Markup, escape

from graph.store.timelines import Point

WIDTH, HEIGHT = 220, 18
"""Of a drawing, in its own units."""
EDGE = 6
OPEN = 0.09
"""How far a bar with an open end reaches, as a share of the width."""


def scale_of(points: tuple[Point, ...]) -> Decimal:
    """Return the largest number that must find room."""
    return max(
        (max(point.value, point.high or point.value) for point in points), default=Decimal(1)
    ) or Decimal(1)


def bounds_drawing(point: Point, scale: Decimal, told: str) -> Markup:
    """Return the drawing as SVG, without styles: the page's classes colour it; an open end is an arrow.

    Args:
        point: The figure.
        scale: The value at the right end; the left is 0.
        told: The figure in words, for those who do not see the drawing.
    """

    def across(value: Decimal) -> float:
        room = WIDTH * (1 - OPEN) - 2 * EDGE
        return EDGE + room * float(min(max(value / scale, Decimal(0)), Decimal(1)))

    reach, middle = WIDTH * OPEN, HEIGHT / 2
    start = across(point.low) if point.low is not None else max(across(point.value) - reach, EDGE)
    end = across(point.high) if point.high is not None else across(point.value) + reach
    arrows = []
    if point.low is None:
        arrows.append(
            f'<path class="arrow" d="M{start + 5:.1f} {middle - 4}L{start:.1f} {middle}L{start + 5:.1f} {middle + 4}"/>'
        )
    if point.high is None:
        arrows.append(
            f'<path class="arrow" d="M{end - 5:.1f} {middle - 4}L{end:.1f} {middle}L{end - 5:.1f} {middle + 4}"/>'
        )
    return Markup(
        f'<svg class="bounds" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" role="img" aria-label="{escape(told)}">'
        f'<path class="axis" d="M{EDGE} {middle}H{WIDTH - EDGE}"/>'
        f'<path class="bar" d="M{start:.1f} {middle}H{end:.1f}"/>{"".join(arrows)}'
        f'<circle class="dot" cx="{across(point.value):.1f}" cy="{middle}" r="4"/></svg>'
    )
