"""Questions: SPARQL queries with a title and parameters, `questions/*.rq`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from graph.errors import OntologyError
from graph.ontology.files import OntologyFolders

HEADER = re.compile(r"#\s*(?P<key>title|parameter)\b:?\s*(?P<text>.*)")
PARAMETER = re.compile(r"(?P<name>\w+)\s*(?P<optional>\(optional\))?\s*:\s*(?P<meaning>\S.*)")
CONDITION = re.compile(r"#\s*if\s+(?P<name>\w+)\s*$")

# What `claimgraph ask` can be told.
PARAMETERS = ("entity", "other", "words", "since", "until")


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a question must or may be told."""

    name: str
    meaning: str
    optional: bool


@dataclass(frozen=True, slots=True)
class Question:
    """A question that can be asked by its name.

    Attributes:
        sparql: The query; a parameter stands in it as a variable of its name. A line that ends in `# if NAME`
            counts only where that parameter is given.
    """

    name: str
    title: str
    parameters: tuple[Parameter, ...]
    sparql: str

    def filled(self, values: Mapping[str, str]) -> str:
        """Return the query with the parameters' terms, written in SPARQL, in place of their variables."""
        lines = [
            line
            for line in self.sparql.splitlines()
            if not (condition := CONDITION.search(line)) or condition["name"] in values
        ]
        query = "\n".join(lines) + "\n"
        for name, term in values.items():
            # By a function: a term may hold a backslash.
            query = re.sub(rf"\?{name}\b", lambda _, term=term: term, query)  # type: ignore[misc]
        return query


def load_questions(folders: OntologyFolders) -> dict[str, Question]:
    """Return the questions by name, sorted; a file in a later folder replaces ours of the same name.

    Raises:
        OntologyError: a header is missing or wrong.
    """
    found = {path.stem: _read_question(path, folders) for path in folders.files("questions/*.rq")}
    return dict(sorted(found.items()))


def _read_question(path: Path, folders: OntologyFolders) -> Question:
    """Read one file: `# title: …`, a `# parameter NAME (optional): …` for each parameter, then the query."""
    label = folders.label(path)
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise OntologyError(f"{label}: cannot be read: {error}") from error
    title = ""
    parameters = []
    lines = text.splitlines()
    first = next((number for number, line in enumerate(lines) if not line.startswith("#")), len(lines))
    for number, line in enumerate(lines[:first], start=1):
        if not (header := HEADER.match(line)):
            continue
        if header["key"] == "title":
            title = header["text"]
        else:
            parameters.append(_read_parameter(header["text"], f"{label} line {number}"))
    if not title:
        raise OntologyError(f"{label}: no title; begin the file with '# title: …'")
    return Question(path.stem, title, tuple(parameters), "\n".join(lines[first:]) + "\n")


def _read_parameter(text: str, where: str) -> Parameter:
    """Read `NAME (optional): meaning`."""
    found = PARAMETER.fullmatch(text)
    if not found or found["name"] not in PARAMETERS:
        raise OntologyError(
            f"{where}: '{text}' is no parameter; write '# parameter NAME: what it is' or "
            f"'# parameter NAME (optional): …' with one of {', '.join(PARAMETERS)}"
        )
    return Parameter(found["name"], found["meaning"], bool(found["optional"]))
