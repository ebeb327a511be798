"""`claimgraph rules test FILE`: what the relation rules of one file find in documents."""

from pathlib import Path
from typing import Annotated

import typer

rules = typer.Typer(help="Try rules that you write.", no_args_is_help=True)


@rules.callback()
def _rules() -> None:
    pass


@rules.command("test")
def print_findings(
    file: Annotated[
        Path, typer.Argument(help="A rule file, FOLDER/rules/relations/NAME.yaml.", show_default=False)
    ],
    paths: Annotated[
        list[Path] | None,
        typer.Argument(help="Documents, or folders of them; seeds/ where none is given.", show_default=False),
    ] = None,
    model: Annotated[str, typer.Option(help="spaCy pipeline.")] = "en_core_web_md",
) -> None:
    """Print every relation that the rules of a file find.

    Each with its stance and sentence.
    """
    from graph.pipeline.rule_trial import try_rules

    number, findings = try_rules(file, paths or [Path("seeds")], model=model)
    count = 0
    for found in findings:
        count += 1
        firmness = ", ".join(
            word for word in (found.stance, found.certainty) if word not in {"asserts", "stated"}
        )
        role = f" ({found.role})" if found.role else ""
        typer.echo(
            f"{found.rule}: {found.subject} {found.predicate} {found.object}{role}"
            + (f" [{firmness}]" if firmness else "")
        )
        typer.echo(f"    “{found.sentence}” ({found.path})")
    typer.echo(f"{number} rules in {file.name} found {count} relations")
