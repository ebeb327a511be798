"""The review at a real (pseudo) terminal, key by key."""

import os
import pty
import select
import signal
import subprocess
import sys
import time
from dataclasses import replace

import pytest

from graph.model import Decision
from graph.ontology.decisions import read_decisions
from graph.pipeline import BuildOptions, build
from graph.store import open_store
from graph.store.doubts import claim_doubts, merge_doubts

ONE = "A letter\n\nMira Oland said that 300 people had left Harran camp.\n"
OTHER = "A note\n\nMirah Olandt said that 20 people had died in Sarrin camp. Ahmed met Tomas Weir.\n"
THIRD = "A view\n\nAhmed told reporters that Mirah Olandt had come.\n"
DOUBTFUL = "rule,findings,right,confidence\nfigure.number,20,10,0.50\nstatement-said,20,12,0.60\n"
PATIENCE = 90  # seconds; a machine under load starts an interpreter slowly
"""Seconds to wait for what the terminal should show."""


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    folder = tmp_path_factory.mktemp("review")
    (folder / "documents").mkdir()
    for name, text in (("a.txt", ONE), ("b.txt", OTHER), ("c.txt", THIRD)):
        (folder / "documents" / name).write_text(text, "utf-8")
    (folder / "doubtful" / "rules").mkdir(parents=True)
    (folder / "doubtful" / "rules" / "confidence.csv").write_text(DOUBTFUL, "utf-8")
    options = BuildOptions(
        out=folder / "out", store=folder / "store", workers=1, overlays=(folder / "doubtful",)
    )
    build([folder / "documents"], options)
    return folder / "store"


class Terminal:
    """`claimgraph review` at a terminal of its own."""

    def __init__(self, *arguments):
        self.ours, theirs = pty.openpty()
        command = [sys.executable, "-c", "from graph.cli.main import main; main()", "review"]
        self.process = subprocess.Popen(
            [*command, *map(str, arguments)], stdin=theirs, stdout=theirs, stderr=theirs, close_fds=True
        )
        os.close(theirs)
        self.shown = ""

    def press(self, key, until):
        """Type a key, if one is given, and wait until the screen shows what is asked for."""
        if key:
            os.write(self.ours, key.encode())
        self.shown, deadline = "", time.monotonic() + PATIENCE
        while until not in self.shown:
            assert time.monotonic() < deadline, self.shown
            ready, _, _ = select.select([self.ours], [], [], 1)
            if ready:
                self.shown += os.read(self.ours, 65536).decode("utf-8", "replace")
        return self.shown

    def end(self):
        return self.process.wait(PATIENCE)

    def close(self):
        """End the command, whatever it was doing."""
        self.process.kill()
        self.process.wait(PATIENCE)
        os.close(self.ours)


@pytest.fixture
def at_terminal():
    opened = []

    def start(*arguments):
        opened.append(Terminal(*arguments))
        return opened[-1]

    yield start
    for terminal in opened:
        terminal.close()


def on_file(path):
    return [replace(one, when="", where="") for one in read_decisions(path)] if path.exists() else []


def test_each_key_is_written_at_once_and_undo_takes_it_back(at_terminal, store, tmp_path):
    path = tmp_path / "decisions.csv"
    terminal = at_terminal("merges", "--store", store, "--decisions", path, "--who", "Ana")
    shown = terminal.press("", "q stop")
    assert "Mira Oland" in shown
    assert "Mirah Olandt" in shown
    assert "said that 20 people had died" in shown
    terminal.press("s", "q stop")
    joined = Decision("same", "Person", "Mira Oland", "Mirah Olandt", who="Ana")
    assert on_file(path) == [joined]
    assert "Taken back" in terminal.press("u", "q stop")
    assert on_file(path) == []
    terminal.press("d", "q stop")
    assert on_file(path) == [replace(joined, verdict="different")]
    terminal.press("s", "written to")
    assert terminal.end() == 0
    assert on_file(path)[1] == Decision(
        "same", "Person", "Ahmed", "Ahmed", document="b", other_document="c", who="Ana"
    )


def test_what_is_decided_is_not_asked_again_and_skipping_writes_nothing(at_terminal, store, tmp_path):
    path = tmp_path / "decisions.csv"
    path.write_text("verdict,class,name,other\ndifferent,Person,Mirah Olandt,Mira Oland\n", "utf-8")
    before = path.read_bytes()
    terminal = at_terminal("merges", "--store", store, "--decisions", path)
    assert "Ahmed" in terminal.press("", "q stop")
    assert "0 decisions written" in terminal.press(" ", "written to")
    assert terminal.end() == 0
    assert path.read_bytes() == before


@pytest.mark.parametrize("way", ["key", "interrupt", "kill"])
def test_stopping_keeps_what_was_answered(at_terminal, store, tmp_path, way):
    path = tmp_path / "decisions.csv"
    terminal = at_terminal("claims", "--store", store, "--decisions", path)
    terminal.press("", "q stop")
    terminal.press("r", "q stop")
    terminal.press("a", "q stop")
    if way == "key":
        assert "2 decisions written" in terminal.press("q", "written to")
    elif way == "interrupt":
        terminal.process.send_signal(signal.SIGINT)
        assert "2 decisions written" in terminal.press("", "written to")
    else:
        terminal.process.kill()
    assert (terminal.end() == 0) == (way != "kill")
    assert [one.verdict for one in on_file(path)] == ["reject", "accept"]


def test_doubts_are_what_resolution_was_least_sure_of(store):
    found = merge_doubts(store)
    assert [(one.first.name, one.second.name, one.joined) for one in found] == [
        ("Mira Oland", "Mirah Olandt", False),
        ("Ahmed", "Ahmed", False),
    ]
    claims = claim_doubts(open_store(store))
    assert claims
    assert all(claim.confidence is None or claim.confidence < 0.8 for claim in claims)
