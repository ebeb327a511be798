import sys

import pytest

from graph.cli.arguments.called import called_as, runnable, store_option


@pytest.fixture
def command(tmp_path, monkeypatch):
    """A command in `.venv/bin` of the current folder, called by its path."""
    path = tmp_path / ".venv" / "bin" / "claimgraph"
    path.parent.mkdir(parents=True)
    path.write_text("#!/bin/sh\n")
    path.chmod(0o755)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(sys, "argv", [".venv/bin/claimgraph", "build"])
    return path


def test_hint_has_the_path_where_the_shell_finds_no_such_command(command):
    assert called_as() == ".venv/bin/claimgraph"
    assert runnable("run `claimgraph build` first") == "run `.venv/bin/claimgraph build` first"


def test_hint_has_the_bare_name_where_the_shell_finds_it(command, monkeypatch):
    monkeypatch.setenv("PATH", str(command.parent))
    monkeypatch.setattr(sys, "argv", [str(command), "build"])
    assert called_as() == "claimgraph"


def test_hint_has_the_whole_path_from_elsewhere(command, monkeypatch, tmp_path):
    (tmp_path / "other folder").mkdir()
    monkeypatch.chdir(tmp_path / "other folder")
    monkeypatch.setattr(sys, "argv", [str(command)])
    assert called_as() == str(command)


def test_other_ways_to_start_it_give_the_bare_name(monkeypatch):
    monkeypatch.setattr(sys, "argv", ["-c"])
    assert called_as() == "claimgraph"


def test_hint_names_the_store_where_it_is_not_the_default(tmp_path):
    from pathlib import Path

    assert store_option(Path(".claimgraph")) == ""
    assert store_option(Path("my store")) == " --store 'my store'"
