from pathlib import Path

import pytest

from graph.pipeline import BuildOptions, build

from .client import serving
from .invented import invented_store

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="session")
def seeds_built(tmp_path_factory) -> Path:
    """A folder with `out` and `store` of a build of our own digests."""
    folder = tmp_path_factory.mktemp("seeds")
    build([SEEDS], BuildOptions(out=folder / "out", store=folder / "store", workers=1))
    return folder


@pytest.fixture(scope="session")
def served(seeds_built):
    """The command `claimgraph serve` over them, with limits that a test can reach."""
    options = ("--seconds", 2, "--rows", 5000, "--megabytes", 2, "--memory", 200, "--workers", 2)
    with serving(seeds_built / "store", seeds_built / "out", *options) as server:
        yield server


@pytest.fixture(scope="session")
def invented(tmp_path_factory) -> Path:
    """A folder with a store whose names and texts are hostile, right-to-left, nested and crossing."""
    folder = tmp_path_factory.mktemp("invented")
    invented_store(folder)
    return folder


@pytest.fixture(scope="session")
def served_invented(invented):
    with serving(invented, invented / "out", "--workers", 1) as server:
        yield server
