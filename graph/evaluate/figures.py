"""Are figures found, with the right comparator, speaker, unit and upper end?"""

from typing import Final

from graph.evaluate.facts import FoundFigure
from graph.evaluate.finding import Finding, Judged, Verdict, one_line
from graph.evaluate.gold import GoldFigure
from graph.evaluate.sheet import Sheet
from graph.evaluate.tally import Tally
from graph.evaluate.wording import places_of, rests_on
from graph.values.units import NAMED

UNIT_OF: Final[dict[str, str]] = {
    "score (0-3)": "score",
    "location": "place",
    "family": "household",
    "company": "organisation",
    "firm": "organisation",
    "affiliate": "organisation",
    "GBP pence": "GBP",
}
"""What annotators write for a unit of the contract."""

SLACK: Final = 1e-6
ROUNDED: Final = 0.5
"""Percentage points by which shares in words may differ: "a third" is 33.3 or 33.33."""

ALIKE: Final = ({"gt", "ge"}, {"lt", "le"})
"""Comparators that are not told apart."""


def measure_figures(sheet: Sheet) -> tuple[dict[str, Tally], list[Finding], list[Judged]]:
    """Match figures by value and sentence, each claim once; then judge the rest of those found."""
    left = list(sheet.facts.figures)
    pairs: list[tuple[GoldFigure, FoundFigure]] = []
    missed: list[GoldFigure] = []
    for figure in sheet.gold.figures:
        spans = places_of(figure.evidence, sheet.text)
        claim = next(
            (
                claim
                for claim in left
                if abs(claim.value - figure.value) <= _slack(figure)
                and any(rests_on(span, gold) for span in claim.evidence for gold in spans)
            ),
            None,
        )
        if claim is None:
            missed.append(figure)
        else:
            left.remove(claim)
            pairs.append((figure, claim))
    false = [] if sheet.gold.figure_scope else left
    tallies = {"figures": Tally(len(pairs), len(false), len(missed))}
    findings = [_finding(sheet, "figures", "missed", figure) for figure in missed]
    findings += [_false(sheet, claim) for claim in false]
    compared = [pair for pair in pairs if pair[0].comparator is not None]
    parts = {"comparator": [pair for pair in compared if not _same_comparator(*pair)]}
    asked = {"comparator": len(compared)}
    if not sheet.partial:
        ranges = [pair for pair in pairs if pair[0].comparator == "range"]
        parts["figure speaker"] = [pair for pair in pairs if not _same_speaker(sheet, *pair)]
        parts["unit"] = [pair for pair in pairs if pair[1].unit != _unit_of(pair[0].unit)]
        parts["upper"] = [pair for pair in ranges if not _same_upper(*pair)]
        asked |= {"figure speaker": len(pairs), "unit": len(pairs), "upper": len(ranges)}
    for name, wrong in parts.items():
        tallies[name] = Tally(asked[name] - len(wrong), 0, len(wrong))
        findings += [_finding(sheet, name, "wrong", *pair) for pair in wrong]
    judged = [
        Judged(claim.rule, figure.comparator is None or _same_comparator(figure, claim))
        for figure, claim in pairs
    ]
    judged += [Judged(claim.rule, right=False) for claim in false]
    return tallies, findings, judged


def _unit_of(written: str) -> str:
    """Return the unit of the contract that an annotated one is: its name, a currency's code, else `item`."""
    unit = UNIT_OF.get(written, written)
    return unit if unit in NAMED or (len(unit) == 3 and unit.isupper()) else "item"


def _slack(figure: GoldFigure) -> float:
    in_words = not any(character.isdigit() for character in figure.number)
    return ROUNDED if figure.unit == "percent" and in_words else SLACK * max(1.0, abs(figure.value))


def _same_comparator(figure: GoldFigure, claim: FoundFigure) -> bool:
    return figure.comparator == claim.comparator or any(
        {figure.comparator, claim.comparator} <= like for like in ALIKE
    )


def _same_speaker(sheet: Sheet, figure: GoldFigure, claim: FoundFigure) -> bool:
    return figure.speaker in sheet.ids_of(claim.speakers) if figure.speaker else not claim.speakers


def _same_upper(figure: GoldFigure, claim: FoundFigure) -> bool:
    upper = figure.upper or 0.0
    return claim.upper is not None and abs(claim.upper - upper) < SLACK * max(1.0, upper)


def _finding(
    sheet: Sheet, part: str, verdict: Verdict, figure: GoldFigure, claim: FoundFigure | None = None
) -> Finding:
    wanted, found = {
        "comparator": (figure.comparator, claim and claim.comparator),
        "unit": (_unit_of(figure.unit), claim and claim.unit),
        "upper": (figure.upper, claim and claim.upper),
        "figure speaker": (
            sheet.named(figure.speaker) if figure.speaker else "nobody",
            claim
            and (", ".join(sorted(sheet.graph.title.get(iri, iri) for iri in claim.speakers)) or "nobody"),
        ),
    }.get(part, ("", ""))
    return Finding(
        part,
        verdict,
        _unit_of(figure.unit) if part in ("figures", "figure speaker") else str(wanted),
        sheet.gold.document,
        max(0, sheet.text.find(figure.evidence)),
        f"{figure.number}: {found}, not {wanted}" if claim else figure.number,
        one_line(figure.evidence),
        claim.rule if claim else "",
    )


def _false(sheet: Sheet, claim: FoundFigure) -> Finding:
    evidence = claim.evidence[0]
    words = f"{claim.comparator} {claim.value:g} {claim.unit}"
    return Finding(
        "figures",
        "false",
        claim.unit,
        sheet.gold.document,
        evidence.start,
        words,
        one_line(evidence.of(sheet.text)),
        claim.rule,
    )
