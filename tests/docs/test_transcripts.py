"""What README.md and docs/ show of the command line is what it prints."""

import re
import shlex
import shutil
import sys
from pathlib import Path

import pytest

from graph.cli.main import main
from graph.pipeline import BuildOptions, build

ROOT = Path(__file__).parents[2]
PAGES = {"README.md": "seeds", "docs/another-domain/README.md": "docs/another-domain"}
"""Pages with transcripts, and the folder that their commands need beside them."""

BLOCK = re.compile(r"^```\w*\n(\$ claimgraph .*?)^```", re.MULTILINE | re.DOTALL)
STEP = re.compile(r"^\$ claimgraph (.*)\n((?:(?!\$ ).*\n?)*)", re.MULTILINE)

WIDTH = 80
"""Columns of the terminal in which the transcripts were taken."""


def steps(page: str) -> list[tuple[str, str]]:
    """Return the commands of a page with what it says they print."""
    text = (ROOT / page).read_text("utf-8")
    return [step for block in BLOCK.findall(text) for step in STEP.findall(block)]


def pattern(shown: str) -> str:
    """Return what matches the output that is shown: "…" on a line of its own stands for any lines, else for any words."""
    parts = []
    for line in shown.strip("\n").splitlines():
        if line.strip() == "…":
            parts.append(r"(?:.*\n)*?")
        else:
            words = re.escape(re.sub(r" ?… ?", "…", " ".join(line.split())))
            words = words.replace("…", ".*").replace(r"\ ", " +")
            parts.append(rf" *{words} *\n")
    return "".join(parts)


@pytest.fixture(scope="module", params=PAGES)
def page(request, tmp_path_factory):
    """A page, and a folder in which its commands can be run."""
    folder = tmp_path_factory.mktemp("page")
    source = ROOT / PAGES[request.param]
    shutil.copytree(source, folder / PAGES[request.param])
    if request.param == "README.md":
        # What `make graph` does, the page's first command.
        build([folder / "seeds"], BuildOptions(out=folder / "exports", store=folder / ".claimgraph"))
    return request.param, folder


def test_each_command_prints_what_the_page_shows(page, monkeypatch, capsys):
    name, folder = page
    monkeypatch.chdir(folder)
    monkeypatch.setenv("COLUMNS", str(WIDTH))
    shown = steps(name)
    assert shown
    for command, output in shown:
        monkeypatch.setattr(sys, "argv", ["claimgraph", *shlex.split(command)])
        with pytest.raises(SystemExit) as end:
            main()
        printed = capsys.readouterr()
        assert not end.value.code, f"{name}: claimgraph {command}: {printed.err}"
        said = (printed.out + printed.err).replace("\r\n", "\n")  # CSV ends its lines so
        assert re.fullmatch(pattern(output), said), f"{name}: claimgraph {command} prints\n{said}"


def test_a_transcript_that_is_out_of_step_is_noticed():
    assert re.fullmatch(pattern("one\n…\nlast … line\n"), "one\ntwo\nthree\nlast long line\n")
    assert not re.fullmatch(pattern("one\nthree\n"), "one\ntwo\n")
