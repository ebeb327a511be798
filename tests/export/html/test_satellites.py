import pytest

from graph.export.html.layout import Box
from graph.export.html.satellites import CELL, HUB_ENTITIES, place_all


def place(entities, sources, pairs):
    boxes = {thing: Box(100, 40) for thing in (*entities, *sources)}
    return place_all(entities, sources, boxes, pairs)


def star(leaves: int) -> tuple[list[str], list[tuple[str, str]]]:
    names = [f"leaf-{number:04}" for number in range(leaves)]
    return ["hub", *names], [("hub", name) for name in names]


@pytest.mark.parametrize("leaves", [0, 5, HUB_ENTITIES, 1000])
def test_every_thing_has_a_place_of_its_own(leaves):
    entities, pairs = star(leaves)
    positions = place(entities, ["source"], [*pairs, ("source", "hub")])
    assert sorted(positions) == sorted([*entities, "source"])
    assert len(set(positions.values())) == len(positions)


def test_what_is_no_hub_stands_nearer_to_its_own_than_to_others():
    hubs = [f"hub-{number}" for number in range(HUB_ENTITIES)]
    ring = list(zip(hubs, [*hubs[1:], hubs[0]], strict=True))
    satellites = [f"satellite-{number}" for number in range(HUB_ENTITIES)]
    positions = place([*hubs, *satellites], [], [*ring, *zip(hubs, satellites, strict=True)])

    def apart(one, other):
        (x, y), (other_x, other_y) = positions[one], positions[other]
        return abs(x - other_x) / CELL.width + abs(y - other_y) / CELL.height

    near = [satellite for hub, satellite in zip(hubs, satellites, strict=True) if apart(hub, satellite) <= 4]
    assert len(near) > 0.9 * HUB_ENTITIES


def test_things_without_a_line_stand_below():
    positions = place(["a", "b", "alone"], [], [("a", "b")])
    assert positions["alone"][1] > max(positions["a"][1], positions["b"][1])


def test_a_part_that_no_hub_reaches_is_placed():
    entities, pairs = star(HUB_ENTITIES)
    positions = place([*entities, "far", "off"], [], [*pairs, ("far", "off")])
    assert {"far", "off"} <= set(positions)


def test_is_the_same_every_time():
    entities, pairs = star(300)
    assert place(entities, [], pairs) == place(entities, [], list(reversed(pairs)))


def test_places_nothing():
    assert place([], [], []) == {}
