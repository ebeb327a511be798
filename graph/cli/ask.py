"""`claimgraph ask`: the questions that come with the ontology, in plain English."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from graph.cli.arguments.options import Redact, RedactDrop, RedactRecord

if TYPE_CHECKING:
    from graph.ontology.questions import Question
    from graph.store import Store


def ask(
    name: Annotated[
        str | None,
        typer.Argument(help="A question's name; without one, all are listed.", show_default=False),
    ] = None,
    entity: Annotated[
        str | None,
        typer.Option(help="A name or alias of a person, body, place, camp or report.", show_default=False),
    ] = None,
    other: Annotated[str | None, typer.Option(help="A second name.", show_default=False)] = None,
    words: Annotated[
        str | None, typer.Option(help="Words that the claim must hold.", show_default=False)
    ] = None,
    since: Annotated[
        str | None, typer.Option(help="A date: 2017, 2017-10 or 2017-10-24.", show_default=False)
    ] = None,
    until: Annotated[str | None, typer.Option(help="A date, as since.", show_default=False)] = None,
    store: Annotated[Path, typer.Option(help="Folder of the store that a build made.")] = Path(".claimgraph"),
    ontology: Annotated[
        list[Path] | None,
        typer.Option(help="A folder with questions of your own, laid over ours.", show_default=False),
    ] = None,
    format: Annotated[Literal["text", "table", "csv", "json"], typer.Option(help="Of the answer.")] = "text",
    redact: Redact = None,
    redact_drop: RedactDrop = False,
    redact_record: RedactRecord = None,
) -> None:
    """Answer one of the questions that come with the ontology.

    Who runs which camp, who says what about whom, who disagrees and so on; without a name all are listed, each
    with the options it takes.
    """
    from graph.cli.arguments.redacting import opened_store
    from graph.cli.printing.answers import print_answer
    from graph.cli.printing.results import print_results
    from graph.errors import UsageError
    from graph.ontology.files import ontology_folders
    from graph.ontology.questions import load_questions
    from graph.store import Rows

    questions = load_questions(ontology_folders(ontology or ()))
    if name is None:
        _print_questions(questions)
        return
    if name not in questions:
        raise UsageError(f"no question is called '{name}'; `claimgraph ask` lists them")
    question = questions[name]
    given = {"entity": entity, "other": other, "words": words, "since": since, "until": until}
    told = {parameter: value for parameter, value in given.items() if value is not None}
    _check_parameters(question, told)
    opened = opened_store(store, redact, drop=redact_drop, record=redact_record)
    terms = {parameter: term_of(opened, parameter, value) for parameter, value in told.items()}
    answer = opened.query(question.filled(terms))
    if format == "text" and isinstance(answer, Rows):
        typer.echo(f"{question.title}\n")
        print_answer(answer)
    else:
        print_results(answer, "table" if format == "text" else format)


def _print_questions(questions: "dict[str, Question]") -> None:
    """Print each question's name, title and parameters."""
    for question in questions.values():
        options = "".join(
            f" [--{parameter.name} …]" if parameter.optional else f" --{parameter.name} …"
            for parameter in question.parameters
        )
        typer.echo(f"{question.name}{options}\n    {question.title}")


def _check_parameters(question: "Question", told: dict[str, str]) -> None:
    """Check that all that must be told is, and nothing else.

    Raises:
        UsageError: something is missing or of no use.
    """
    from graph.errors import UsageError

    known = {parameter.name: parameter for parameter in question.parameters}
    for name in told:
        if name not in known:
            takes = ", ".join(f"--{parameter}" for parameter in known) or "nothing"
            raise UsageError(f"the question '{question.name}' takes no --{name}; it takes {takes}")
    for parameter in question.parameters:
        if not parameter.optional and parameter.name not in told:
            raise UsageError(f"the question '{question.name}' needs --{parameter.name}: {parameter.meaning}")


def term_of(store: "Store", parameter: str, value: str) -> str:
    """Return a parameter's value as SPARQL writes it; a name as the IRI of its entity.

    Raises:
        UsageError: nothing, or more than one thing, has the name; or a date is none.
    """
    import re

    from graph.cli.arguments.entity_called import entity_called
    from graph.errors import UsageError
    from graph.store import Literal

    if parameter in ("entity", "other"):
        return f"<{entity_called(store, value).iri}>"
    if parameter in ("since", "until") and not re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", value):
        raise UsageError(f"--{parameter} '{value}' is no date; write 2017, 2017-10 or 2017-10-24")
    return str(Literal(value))
