"""What docs/python.md shows is what happens, and a typed program may rely on it."""

import doctest
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "python.md"
EXAMPLE = re.compile(r"^```pycon\n(.*?)^```$", re.DOTALL | re.MULTILINE)


@pytest.mark.filterwarnings("ignore:Dataset:DeprecationWarning")  # rdflib warns of its own calls
def test_every_example_of_the_page_runs_as_shown(tmp_path, monkeypatch):
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    monkeypatch.chdir(tmp_path)
    text = PAGE.read_text("utf-8")
    examples = "\n".join(EXAMPLE.findall(text))
    assert text.count("```pycon") == len(EXAMPLE.findall(text)) > 8
    told: list[str] = []
    test = doctest.DocTestParser().get_doctest(examples, {}, PAGE.name, str(PAGE), 0)
    result = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS, verbose=False).run(test, out=told.append)
    assert result.failed == 0, "".join(told)


def test_a_typed_program_passes_mypy_strict(tmp_path):
    example = Path(__file__).with_name("typed_example.py")
    copied = shutil.copy(example, tmp_path)
    checked = subprocess.run(
        [
            sys.executable,
            "-m",
            "mypy",
            "--strict",
            "--config-file=",
            "--cache-dir",
            tmp_path / "cache",
            copied,
        ],
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )
    assert checked.returncode == 0, checked.stdout + checked.stderr
