"""Parts of a build: what is wrong is told in one order, whoever makes them."""

import pytest

from graph.pipeline.outputs import make_parts


def test_what_is_wrong_is_told_in_the_order_of_the_parts_and_the_longest_are_begun_first() -> None:
    begun: list[str] = []

    def part(name: str):
        return lambda: begun.append(name) or [f"{name} is wrong"]

    parts = {name: part(name) for name in ("shapes", "graph.html", "verify", "store")}
    told: list[tuple[str, int, int]] = []
    problems = make_parts(parts, 1, lambda *progress: told.append(progress))
    assert begun == ["graph.html", "store", "shapes", "verify"]
    assert problems == [f"{name} is wrong" for name in begun]
    assert told == [("Writing files", done, 4) for done in (1, 2, 3, 4)]


@pytest.mark.parametrize("workers", [1, 2])
def test_a_full_disk_met_in_one_part_is_told_here(workers: int) -> None:
    def full() -> list[str]:
        raise OSError(28, "No space left on device", "graph.nq")

    with pytest.raises(OSError, match="No space left on device"):
        make_parts({"graph.nq": full, "verify": list}, workers, lambda *_: None)
