from graph.export.html.outline import country_outlines, rings_of


def test_outlines_are_whole_rings_within_the_globe():
    rings = country_outlines()
    assert len(rings) > 200
    for ring in rings:
        assert len(ring) % 2 == 0
        assert all(-1800 <= x <= 1800 for x in ring[::2])
        assert all(-900 <= y <= 900 for y in ring[1::2])


def test_a_ring_is_rounded_and_turned_south():
    polygon = {"type": "Polygon", "coordinates": [[[1.04, 2.06], [1.01, 2.08], [3, -4], [1.04, 2.06]]]}
    assert list(rings_of(polygon)) == [[10, -21, 30, 40, 10, -21]]
