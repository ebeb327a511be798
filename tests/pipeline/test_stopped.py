"""A build that is stopped, or meets a full disk, leaves what was there before, and says one line."""

import errno
import os
import signal
import subprocess
import sys
import time

import pytest

from graph.errors import UsageError
from graph.export import EXPORTERS
from graph.pipeline import BuildOptions, build
from graph.pipeline.files import staged
from graph.store import open_store, reserved

CALL = "from graph.cli.main import main; main()"
PATIENCE = 120  # seconds; a machine under load starts an interpreter slowly


def contents(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "letter.txt").write_text("Mira Oland left Harran camp.\n", "utf-8")
    return tmp_path


def options_of(folder):
    return BuildOptions(out=folder / "out", store=folder / "store", workers=1)


def test_full_disk_leaves_the_build_before(folder, monkeypatch):
    build([folder / "letter.txt"], options_of(folder))
    before = contents(folder / "out")
    (folder / "letter.txt").write_text("Tomas Weir left Sarrin camp.\n", "utf-8")

    def fill(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setitem(EXPORTERS, "graph.html", fill)
    with pytest.raises(OSError, match="No space left"):
        build([folder / "letter.txt"], options_of(folder))
    assert contents(folder / "out") == before
    assert open_store(folder / "store").ask("ASK { ?p skos:prefLabel 'Mira Oland' }")
    assert (folder / "store" / "texts" / "letter.txt").read_text("utf-8").startswith("Mira")


def test_files_take_their_place_at_the_end(tmp_path):
    (tmp_path / "graph.nq").write_text("before", "utf-8")
    with staged(tmp_path) as stage:
        (stage / "texts").mkdir()
        (stage / "graph.nq").write_text("after", "utf-8")
        (stage / "texts" / "a.txt").write_text("text", "utf-8")
        assert (tmp_path / "graph.nq").read_text("utf-8") == "before"
    assert {path.name for path in tmp_path.iterdir()} == {"graph.nq", "texts"}
    assert (tmp_path / "graph.nq").read_text("utf-8") == "after"


def test_second_build_with_the_store_is_turned_away_before_it_reads(folder, monkeypatch):
    module = sys.modules["graph.pipeline.build"]  # the package has a function of that name
    monkeypatch.setattr(module, "read_and_extract", lambda *_, **__: pytest.fail("has read"))
    with reserved(folder / "store"), pytest.raises(UsageError, match="in use by another process"):
        build([folder / "letter.txt"], options_of(folder))


def test_ctrl_c_stops_all_processes_with_one_line(folder):
    for number in range(400):
        (folder / f"letter{number}.txt").write_text(f"Mira Oland left Harran camp {number} times.\n", "utf-8")
    arguments = ["build", str(folder), "--out", "out", "--store", "store", "--workers", "2"]
    process = subprocess.Popen(
        [sys.executable, "-c", CALL, *arguments],
        cwd=folder,
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        start_new_session=True,
        text=True,
    )
    deadline = time.monotonic() + PATIENCE
    while not list(folder.glob("store/cache/extractions/*/*")) and time.monotonic() < deadline:
        time.sleep(0.2)
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does, to all of them
    _, said = process.communicate(timeout=PATIENCE)
    assert (process.returncode, said) == (
        130,
        "claimgraph: stopped; what earlier builds wrote is as it was\n",
    )
    assert list((folder / "out").iterdir()) == []
