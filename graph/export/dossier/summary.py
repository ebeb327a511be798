"""A dossier in a few sentences: how much the documents hold, and how firmly it stands."""

from collections import Counter
from collections.abc import Sequence

from graph.export.dossier.dates import date_words
from graph.export.dossier.material import Material, Told
from graph.export.dossier.records import Paper
from graph.values.counted import counted


def summary(
    material: Material,
    claims: Sequence[Told],
    papers: Sequence[tuple[Paper, int, str]],
    *,
    alone: int,
) -> list[str]:
    """Return in a few sentences how much the documents hold, and how firmly it stands."""
    named = [paper for paper, _, _ in papers if paper.mentions]
    days = sorted(paper.issued for paper in named if paper.issued)
    between = ""
    if days:
        some = (
            ""
            if len(days) == len(named)
            else f"; {len(days)} of them {'has' if len(days) == 1 else 'have'} a date:"
        )
        between = f"{some or ', published'} {_between_words(days[0], days[-1])}"
    told = [
        f"Spoken of {times(sum(paper.mentions for paper in named))} in {len(named)} of "
        f"{counted(len(material.papers), 'document')}{between}."
    ]
    if not claims:
        return [*told, "No claim was found there."]
    kinds = Counter(one.claim.kind for one in claims)
    listed = [counted(kinds[kind], kind) for kind in ("relation", "figure", "statement") if kinds[kind]]
    told.append(
        f"{counted(len(claims), 'claim')} {'was' if len(claims) == 1 else 'were'} found: {', '.join(listed)}."
    )
    conflicts = sum(one.kind == "Conflict" for one in material.comparisons)
    agreements = sum(one.kind == "Agreement" and one.origins > 1 for one in material.comparisons)
    told.append(
        f"{counted(conflicts, 'pair') if conflicts else 'No pair'} of claims {'are' if conflicts > 1 else 'is'} in conflict; independent "
        f"origins agree on {counted(agreements, 'point') if agreements else 'nothing'}; {counted(alone, 'claim')} {'has' if alone == 1 else 'have'} nothing else to support "
        f"{'it' if alone == 1 else 'them'}."
    )
    return told


def _between_words(first: str, last: str) -> str:
    """Return the days between which documents were published."""
    return date_words(first) if first == last else f"{date_words(first)} to {date_words(last)}"


def times(number: int) -> str:
    """Return how often: "once", "7 times"."""
    return "once" if number == 1 else counted(number, "time")
