"""Lines under headings: relations by what they say, statements by speaker, figures by what they measure."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from graph.export.dossier.attribution import speaker_name
from graph.export.dossier.folding import Line
from graph.export.dossier.identity import Identity
from graph.export.dossier.items import Item, Writer
from graph.export.dossier.wording import PHRASES, cell_words, end_words, one_line, spaced

SUBJECTS = (
    ("People", frozenset({"person", "household"})),
    ("Countries, places and bodies", frozenset({"country", "place", "organisation"})),
    ("Events and other things counted", frozenset({"event", "item"})),
    ("Shares", frozenset({"percent"})),
    ("Ages and lengths of time", frozenset({"year", "month", "week", "day", "hour"})),
    ("Measures and scores", frozenset({"metre", "kilometre", "hectare", "tonne", "litre", "score"})),
)
"""Headings of figures, with the units under each; what is none of these is money."""
MONEY = "Money"
TABLE = "From a table"
NAMELESS = "Speakers whom the documents do not name"
FEW = 2
KEY_FIGURES = 5
SMALLEST = 10
"""A smaller number is a key figure only where others speak of the same."""


@dataclass(frozen=True, slots=True)
class Group:
    """Lines under one heading."""

    title: str
    items: tuple[Item, ...]

    @property
    def credit(self) -> Markup:
        """The credit that all lines share, told once where there are several; else ""."""
        credits = {item.credit for item in self.items}
        return credits.pop() if len(credits) == 1 and len(self.items) > FEW else Markup("")


def relation_groups(lines: Sequence[Line], identity: Identity, writer: Writer) -> tuple[Group, ...]:
    """Group relations by predicate and direction, as the contract orders the predicates."""
    order = list(PHRASES)
    groups: dict[tuple[int, int, str], list[Line]] = {}
    for line in lines:
        predicate = line.first.claim.value("predicate")
        rank = order.index(predicate) if predicate in order else len(order)
        phrase = PHRASES.get(predicate) or spaced(predicate)
        if identity.iri in line.first.ends("subject"):
            key = (0, rank, f"{phrase[:1].upper()}{phrase[1:]} …")
        elif identity.iri in line.first.ends("object"):
            key = (1, rank, f"… {phrase} {identity.label}")
        else:
            key = (2, 0, "Between others, where it is named")
        groups.setdefault(key, []).append(line)
    return tuple(
        Group(title, tuple(writer.item(line, text=_other_end(line, direction)) for line in several))
        for (direction, _, title), several in sorted(groups.items(), key=lambda group: group[0])
    )


def _other_end(line: Line, direction: int) -> str:
    """Return the name at the other end of a relation of which the heading has the rest; "" where it has none."""
    if direction > 1:
        return ""
    claim = line.first.claim
    name = end_words(claim.value("subject" if direction else "object"))
    role = " ".join(claim.value("role").split())
    return f"{name}{f' ({role})' if role else ''}"


def statement_groups(lines: Sequence[Line], writer: Writer, *, speaker: bool = True) -> tuple[Group, ...]:
    """Group statements by speaker, who says most first; those without a name come last, together.

    Without `speaker` all are by one, and stand under no heading.
    """
    if not speaker:
        return (Group("", tuple(writer.item(line, speaker=False) for line in lines)),) if lines else ()
    named: dict[str, list[Line]] = {}
    nameless: list[Line] = []
    for line in lines:
        if line.first.claim.value("speaker"):
            named.setdefault(speaker_name(line.first), []).append(line)
        else:
            nameless.append(line)
    groups = [
        Group(name, tuple(writer.item(line, speaker=False) for line in several))
        for name, several in sorted(named.items(), key=lambda group: (-len(group[1]), group[0]))
    ]
    if nameless:
        groups.append(Group(NAMELESS, tuple(writer.item(line) for line in nameless)))
    return tuple(groups)


def figure_groups(lines: Sequence[Line], writer: Writer) -> tuple[Group, ...]:
    """Group figures by unit, those from each table apart."""
    known = frozenset(unit for _, units in SUBJECTS for unit in units)
    tables: dict[str, list[Line]] = {}
    groups: dict[str, list[Line]] = {title: [] for title in (*dict(SUBJECTS), MONEY)}
    for line in lines:
        claim = line.first.claim
        unit = claim.value("unit")
        if claim.value("row") or claim.value("column"):
            table = one_line(claim.value("table"))
            tables.setdefault(f"{TABLE}: “{table}”" if table else TABLE, []).append(line)
        elif unit in known:
            groups[next(title for title, units in SUBJECTS if unit in units)].append(line)
        else:
            groups[MONEY].append(line)
    return (
        *(
            Group(title, tuple(writer.item(line) for line in several))
            for title, several in groups.items()
            if several
        ),
        *(
            Group(
                title,
                tuple(writer.item(line, text=cell_words(line.first.claim, table=False)) for line in several),
            )
            for title, several in tables.items()
        ),
    )


def key_figures(lines: Sequence[Line], entity: str, writer: Writer) -> tuple[Line, ...]:
    """Return the few figures to know first: those of several origins, compared with others, about the entity itself.

    Ages, mere lengths of time and cells of tables are none.
    """

    def rank(line: Line) -> tuple[bool, bool, bool, bool, float]:
        claim = line.first.claim
        return (
            not writer.is_confirmed(line),
            not any(told.iri in writer.disputed for told in line.several),
            claim.value("unit") not in ("person", "household"),
            entity not in line.first.ends("place"),
            -float(claim.value("value") or 0),
        )

    times = dict(SUBJECTS)["Ages and lengths of time"]
    fit = [
        line
        for line in lines
        if line.first.claim.value("unit") not in times
        and not line.first.claim.value("row")
        and line.first.claim.value("certainty") != "conditional"
        and (float(line.first.claim.value("value") or 0) >= SMALLEST or False in rank(line)[:2])
    ]
    return tuple(sorted(fit, key=rank)[:KEY_FIGURES])
