"""What stands behind each claim: other origins, nothing else, or somebody who says otherwise."""

from collections.abc import Iterable, Sequence

from graph.export.dossier.folding import Line
from graph.export.dossier.items import Writer
from graph.store.comparisons import Comparison


def origins_agreed(comparisons: Iterable[Comparison]) -> dict[str, int]:
    """Return for each claim that is part of an agreement how many independent origins agree, at most."""
    found: dict[str, int] = {}
    for one in comparisons:
        if one.kind == "Agreement":
            for side in one.sides:
                found[side.claim] = max(one.origins, found.get(side.claim, 1))
    return found


def disputed_claims(comparisons: Iterable[Comparison]) -> frozenset[str]:
    """Return the claims that a conflict compares."""
    return frozenset(side.claim for one in comparisons if one.kind == "Conflict" for side in one.sides)


def unconfirmed(lines: Sequence[Line], writer: Writer) -> tuple[Line, ...]:
    """Return the lines that assert something no other origin supports; what is denied is none.

    A statement goes with the figures and relations inside it, which are what can be confirmed.
    """
    inner = {
        statement
        for line in lines
        for told in line.several
        for statement in told.claim.values.get("inStatement", ())
    }
    return tuple(
        line
        for line in lines
        if not inner & {told.claim.id for told in line.several}
        and not writer.is_confirmed(line)
        and line.first.claim.value("stance") == "asserts"
    )


def is_weak(line: Line) -> bool:
    """Tell whether a line is hedged by the text itself, or rests on somebody who has no name."""
    claim = line.first.claim
    return claim.value("certainty") in ("alleged", "conditional") or bool(
        claim.value("speakerText") and not claim.value("speaker")
    )
