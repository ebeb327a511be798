import pytest

from graph.export.html.layout import Box, lay_out


def overlaps(positions, boxes) -> int:
    placed = [(x, y, boxes[node]) for node, (x, y) in positions.items()]
    return sum(
        abs(x - other_x) < (box.width + other.width) / 2 - 0.01
        and abs(y - other_y) < (box.height + other.height) / 2 - 0.01
        for index, (x, y, box) in enumerate(placed)
        for other_x, other_y, other in placed[index + 1 :]
    )


def star(leaves: int) -> list[tuple[str, str]]:
    return [("hub", f"leaf-{number}") for number in range(leaves)]


@pytest.mark.parametrize(
    "pairs",
    [
        [],
        [("a", "b")],
        star(90),
        [(f"a{number}", f"b{number}") for number in range(20)],
        [*star(40), ("x", "y"), ("y", "z"), ("x", "x")],
    ],
    ids=["alone", "pair", "star", "many parts", "large and small part"],
)
def test_no_two_boxes_overlap(pairs):
    nodes = sorted({node for pair in pairs for node in pair} | {"alone"})
    boxes = {node: Box(110, 45) for node in nodes}
    positions = lay_out(boxes, pairs)
    assert sorted(positions) == nodes
    assert overlaps(positions, boxes) == 0


def test_is_the_same_every_time():
    boxes = {node: Box(90, 40) for node in ("hub", *(f"leaf-{number}" for number in range(30)))}
    assert lay_out(boxes, star(30)) == lay_out(boxes, reversed(star(30)))


def test_lays_out_nothing():
    assert lay_out({}, []) == {}
