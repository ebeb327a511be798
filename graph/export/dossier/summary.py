"""A dossier in a few sentences: how much the documents hold, and how firmly it stands."""

from collections import Counter
from collections.abc import Sequence

from graph.export.dossier.dates import date_words
from graph.export.dossier.material import Material, Told
from graph.export.dossier.records import Paper


def summary(
    material: Material,
    counted: Sequence[Told],
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
        between = f"{some or ', published'} {between_words(days[0], days[-1])}"
    told = [
        f"Spoken of {plural(sum(paper.mentions for paper in named), 'time')} in {len(named)} of "
        f"{plural(len(material.papers), 'document')}{between}."
    ]
    if not counted:
        return [*told, "No claim about it was found in them."]
    kinds = Counter(one.claim.kind for one in counted)
    listed = [plural(kinds[kind], kind) for kind in ("relation", "figure", "statement") if kinds[kind]]
    told.append(
        f"{plural(len(counted), 'claim').capitalize()} involve{'s' if len(counted) == 1 else ''} it: {', '.join(listed)}."
    )
    conflicts = sum(one.kind == "Conflict" for one in material.comparisons)
    agreements = sum(one.kind == "Agreement" and one.origins > 1 for one in material.comparisons)
    told.append(
        f"{number_word(conflicts, 'pair')} of claims {'is' if conflicts == 1 else 'are'} in conflict; independent origins agree on "
        f"{plural(agreements, 'point') if agreements else 'no point'}; {plural(alone, 'claim')} {'has' if alone == 1 else 'have'} nothing else to support "
        f"{'it' if alone == 1 else 'them'}."
    )
    return told


def between_words(first: str, last: str) -> str:
    """Return the days between which documents were published."""
    return date_words(first) if first == last else f"{date_words(first)} to {date_words(last)}"


def plural(number: int, noun: str) -> str:
    """Return a number with its noun: "1 claim", "2,000 claims"."""
    return f"{number:,} {noun if number == 1 else f'{noun}s'}"


def number_word(number: int, noun: str) -> str:
    """Return the same for the beginning of a sentence: "No pair"."""
    return plural(number, noun) if number else f"No {noun}"
