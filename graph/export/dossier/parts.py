"""The parts of a page that set several claims against each other: compared, changing, alone, decided."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from graph.export.dossier.attribution import decision_words, paper_words
from graph.export.dossier.bounds import bounds_drawing, scale_of
from graph.export.dossier.dates import period_words
from graph.export.dossier.folding import Line, folded
from graph.export.dossier.footnotes import Reference
from graph.export.dossier.items import Item, Writer, spoken_credit
from graph.export.dossier.material import Material
from graph.export.dossier.support import is_weak
from graph.export.dossier.wording import amount_words, figure_words, relation_words, spaced
from graph.store.comparisons import Comparison
from graph.store.timelines import Point
from graph.values.counted import counted

VERDICTS = {
    "same": "taken for one",
    "different": "kept apart",
    "rename": "renamed",
    "retype": "given another class",
    "reject": "rejected",
    "correct": "corrected",
    "accept": "accepted",
}
SEVERITIES = {"hard": "cannot both be right", "soft": "hard to reconcile"}


@dataclass(frozen=True, slots=True)
class Compared:
    """A conflict or an agreement: each claim side by side."""

    reason: str
    verdict: str
    basis: str
    sides: tuple[tuple[Item, str], ...]


@dataclass(frozen=True, slots=True)
class Repeated:
    """An agreement behind which stands one origin only, and where its claims stand."""

    reason: str
    references: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One figure of a subject that changes; `drawing` is SVG."""

    when: str
    told: bool
    item: Item
    drawing: Markup


@dataclass(frozen=True, slots=True)
class Change:
    """A subject whose figures change, and what stands at the ends of its scale."""

    subject: str
    highest: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Alone:
    """A document on which claims rest that nothing else supports."""

    paper: Markup
    counts: str
    weak: tuple[Item, ...]
    references: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class Decided:
    """A person's decision in words."""

    verdict: str
    on: str
    words: str


def compared(one: Comparison, material: Material, writer: Writer) -> Compared:
    """Return a comparison with its claims side by side, each with its sentence."""
    sides = []
    same = len({relation_words(material.told[side.claim].claim) for side in one.sides}) == 1
    for side in one.sides:
        told = material.told[side.claim]
        item = writer.item(Line((told,)))
        credit = spoken_credit(told, material.papers)
        origin = f"; from {side.origin}" if side.origin else ""
        flags = tuple(flag for flag in item.flags if flag.kind not in ("disputed", "agreed", "repeated"))
        lead, text = item.lead, item.text
        if told.claim.kind == "figure":
            lead, text = figure_words(told.claim, quote=False)
        elif told.claim.kind == "relation" and same:
            lead, text = "", ""
        sides.append(
            (replace(item, lead=lead, text=text, credit=credit + origin, flags=flags), side.sentence)
        )
    verdict = SEVERITIES.get(one.severity, one.severity) or f"{one.origins} independent origins"
    return Compared(one.reason, verdict, "; ".join(map(_basis_words, one.basis)), tuple(sides))


def _basis_words(line: str) -> str:
    """Return one thing that was lined up, a relation in words."""
    what, _, told = line.partition(": ")
    return f"relation: {spaced(told)}" if what == "relation" else line.removeprefix("lined up by: ")


def change(points: Sequence[Point], material: Material, writer: Writer) -> Change:
    """Return a subject that changes, with a drawing beside each figure."""
    scale = scale_of(tuple(points))
    steps = []
    by_claim = {point.claim: point for point in points}
    for line in folded(material.told[point.claim] for point in points):
        told, point = line.first, by_claim[line.first.iri]
        amount = amount_words(told.claim)
        when = period_words(point.start, point.end).removeprefix("in ").removeprefix("on ") or "undated"
        step = Step(
            when=when[:1].upper() + when[1:],
            told=point.told and bool(point.start),
            item=writer.item(line, time=False),
            drawing=bounds_drawing(point, scale, f"{amount}, {when}"),
        )
        steps.append((points.index(point), step))
    subject = Counter(point.counted for point in points).most_common(1)[0][0]
    return Change(subject, f"{scale:,f}", tuple(step for _, step in sorted(steps, key=lambda one: one[0])))


def resting_alone(lines: Sequence[Line], material: Material, writer: Writer) -> tuple[Alone, ...]:
    """Return, document by document, what nothing else supports: the weakest in words, the rest by their notes."""
    found = []
    for paper in material.papers.values():
        here = [line for line in lines if line.first.source == paper.iri]
        if not here:
            continue
        kinds = Counter(line.first.claim.kind for line in here)
        counts = ", ".join(
            counted(kinds[kind], kind) for kind in ("relation", "figure", "statement") if kinds[kind]
        )
        weak = [line for line in here if is_weak(line)]
        rest = [told for line in here if not is_weak(line) for told in line.several]
        found.append(
            Alone(
                paper_words(paper),
                counts,
                tuple(writer.item(line) for line in weak),
                writer.notes.refer(rest),
            )
        )
    return tuple(found)


def decided(material: Material) -> tuple[Decided, ...]:
    """Return people's decisions on the entity and its claims."""
    found = []
    for decision in material.decisions:
        claims = [iri.rpartition("/")[2] for iri in decision.decided if iri in material.told]
        on = ", ".join(claims) if claims else material.identity.label
        found.append(Decided(VERDICTS.get(decision.verdict, decision.verdict), on, decision_words(decision)))
    return tuple(found)
