"""Hostile documents, and a way to redact a few sentences without a build."""

import sys

import pytest

from graph.cli.main import main
from graph.redact.finder import NameFinder
from graph.redact.forms import Subject, forms_of
from graph.redact.substitution import Substitution

from .hostile import write_documents


@pytest.fixture(scope="session")
def hostile(tmp_path_factory):
    """A folder with hostile documents, a list of names and a file of decisions."""
    folder = tmp_path_factory.mktemp("hostile")
    write_documents(folder)
    return folder


@pytest.fixture
def run(monkeypatch, capsys):
    """Run the command line in this process; return exit code, standard output and standard error."""

    def call(*arguments):
        monkeypatch.setattr(sys, "argv", ["claimgraph", *map(str, arguments)])
        code = 0
        try:
            main()
        except SystemExit as end:
            code = end.code or 0
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return call


@pytest.fixture
def redact():
    """Redact a text: the labels of each person, those who stay, known places."""

    def call(text, *people, stay=(), places=(), type_="Person"):
        subjects = [Subject(f"{number}", type_, labels) for number, labels in enumerate(people, 1)]
        forms = {one.key: forms_of(one) for one in subjects}
        finder = NameFinder(
            forms, {one.key: f"person {one.key}" for one in subjects}, stay=stay, places=places
        )
        return Substitution(text, finder.find(text)[0]).text

    return call
