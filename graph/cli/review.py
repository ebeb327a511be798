"""`claimgraph review`: doubtful merges and claims, one at a time, one key each."""

from datetime import date
from pathlib import Path
from typing import Annotated, Literal

import typer


def review(
    what: Annotated[
        Literal["all", "merges", "claims"], typer.Argument(help="What to look at.", show_default=True)
    ] = "all",
    store: Annotated[Path, typer.Option(help="Folder of the store that a build made.")] = Path(".claimgraph"),
    decisions: Annotated[
        Path | None, typer.Option(help="The file of decisions; ontology/decisions.csv by default.")
    ] = None,
    who: Annotated[str, typer.Option(help="Who decides; your user name by default.")] = "",
) -> None:
    """Ask about what the build was least sure of, one key each.

    Each answer is written at once, so stop whenever you like; the next build applies it.
    """
    from graph.cli.arguments.decision_file import decisions_file, own_name, what_applies
    from graph.cli.terminal.review_session import ReviewSession
    from graph.store import open_store
    from graph.store.doubts import claim_doubts, merge_doubts

    opened = open_store(store)
    session = ReviewSession(
        decisions_file(decisions),
        opened.text,
        who or own_name(),
        date.today().isoformat(),
        applies=what_applies(decisions, 2),
    )
    merges = merge_doubts(store) if what != "claims" else ()
    claims = claim_doubts(opened) if what != "merges" else ()
    session.run(merges, claims)
