"""The dossier as values in the order in which they are printed; notes are numbered on the way."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from graph.export.dossier.attribution import paper_words
from graph.export.dossier.changes import changing
from graph.export.dossier.folding import Line, folded
from graph.export.dossier.footnotes import Footnotes, Note
from graph.export.dossier.grouping import Group, figure_groups, key_figures, relation_groups, statement_groups
from graph.export.dossier.identity import Identity
from graph.export.dossier.items import Item, Writer
from graph.export.dossier.material import Material
from graph.export.dossier.named import Named
from graph.export.dossier.parts import (
    Alone,
    Change,
    Compared,
    Decided,
    Repeated,
    change,
    compared,
    decided,
    resting_alone,
)
from graph.export.dossier.records import Paper, Provenance
from graph.export.dossier.summary import summary
from graph.export.dossier.support import disputed_claims, origins_agreed, unconfirmed
from graph.export.dossier.work import Work


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of the page, for its contents."""

    id: str
    title: str
    count: int


@dataclass(frozen=True, slots=True)
class Page:
    """All that is printed, in order."""

    identity: Identity
    summary: tuple[str, ...]
    key_figures: tuple[Item, ...]
    work: Work | None
    agreed: tuple[Compared, ...]
    repeated: tuple[Repeated, ...]
    disputed: tuple[Compared, ...]
    changes: tuple[Change, ...]
    denied: tuple[Item, ...]
    relations: tuple[Group, ...]
    about: tuple[Group, ...]
    says: tuple[Group, ...]
    figures: tuple[Group, ...]
    alone: tuple[Alone, ...]
    alone_count: int
    rejected: tuple[Item, ...]
    decisions: tuple[Decided, ...]
    named: tuple[tuple[Named, Markup], ...]
    papers: tuple[tuple[Paper, int, str], ...]
    notes: tuple[Note, ...]
    provenance: Provenance
    sections: tuple[Section, ...]
    absent: tuple[str, ...]


def dossier(material: Material, viewer: str) -> Page:
    """Return the page on an entity.

    Args:
        material: What the graph holds on it.
        viewer: Address of `graph.html` as seen from the page, "" where there is none.
    """
    identity, comparisons = material.identity, material.comparisons
    notes = Footnotes(material.papers, viewer)
    writer = Writer(
        papers=material.papers,
        decisions=material.decisions,
        agreed=origins_agreed(comparisons),
        disputed=disputed_claims(comparisons),
        notes=notes,
    )
    own = [told for told in material.told.values() if told.own]
    counted = [told for told in own if told.claim.value("status") != "rejected"]
    lines = folded(counted)
    firm = [line for line in lines if line.first.claim.value("stance") == "asserts"]
    relations = [line for line in firm if line.first.claim.kind == "relation"]
    figures = [line for line in firm if line.first.claim.kind == "figure"]
    statements = [line for line in firm if line.first.claim.kind == "statement"]
    spoken = [line for line in statements if identity.iri in line.first.ends("speaker")]
    heard = [line for line in statements if identity.iri not in line.first.ends("speaker")]
    alone = unconfirmed(lines, writer)

    # In the order of the page: the notes take their numbers on the way.
    keys = tuple(
        writer.item(line) for line in key_figures([*figures, *_own_voice(material)], identity.iri, writer)
    )
    agreements = [one for one in comparisons if one.kind == "Agreement"]
    agreed = tuple(compared(one, material, writer) for one in agreements if one.origins > 1)
    repeated = tuple(
        Repeated(one.reason, notes.refer([material.told[side.claim] for side in one.sides]))
        for one in agreements
        if one.origins <= 1
    )
    disputed = tuple(compared(one, material, writer) for one in comparisons if one.kind == "Conflict")
    changes = tuple(
        change(points, material, writer) for points in changing(material.points, material.told, comparisons)
    )
    denied = tuple(writer.item(line) for line in _not_asserted(lines))
    relation_list = relation_groups(relations, identity, writer)
    about = statement_groups(heard, writer)
    says = statement_groups(spoken, writer, speaker=False)
    figure_list = figure_groups(figures, writer)
    alone_list = resting_alone(alone, material, writer)
    rejected = tuple(
        writer.item(line) for line in folded(told for told in own if told.claim.value("status") == "rejected")
    )
    decisions = decided(material)
    papers = tuple(
        (paper, sum(told.source == paper.iri for told in counted), role_words(paper))
        for paper in material.papers.values()
        if paper.mentions or paper.roles
    )
    named = tuple((one, paper_words(material.papers[one.source])) for one in material.named)
    page = {
        "agreed": ("Agreed", len(agreed)),
        "repeated": ("Said more than once by one origin", len(repeated)),
        "disputed": ("Disputed", len(disputed)),
        "changes": ("Changed over time", len(changes)),
        "denied": ("Denied or questioned", len(denied)),
        "relations": ("Relations", len(relations)),
        "about": ("Who says what about it", len(heard)),
        "says": (f"What {identity.label} says", len(spoken)),
        "figures": ("Figures", len(figures)),
        "unconfirmed": ("Unconfirmed", len(alone)),
        "decisions": ("Rejected and decided by people", len(rejected) + len(decisions)),
        "named": ("Where it is named", len(named)),
        "documents": ("Documents", len(papers)),
    }
    return Page(
        identity=identity,
        summary=tuple(summary(material, counted, papers, alone=len(alone))),
        key_figures=keys,
        agreed=agreed,
        repeated=repeated,
        work=material.work,
        disputed=disputed,
        changes=changes,
        denied=denied,
        relations=relation_list,
        about=about,
        says=says,
        figures=figure_list,
        alone=alone_list,
        alone_count=len(alone),
        rejected=rejected,
        decisions=decisions,
        named=named,
        papers=papers,
        notes=notes.notes(),
        provenance=material.provenance,
        sections=tuple(Section(id_, title, count) for id_, (title, count) in page.items() if count),
        absent=tuple(
            title.lower() for id_, (title, count) in page.items() if not count and id_ in NAMED_WHEN_ABSENT
        ),
    )


NAMED_WHEN_ABSENT = frozenset({"agreed", "disputed", "changes", "denied"})
"""Sections of which a reader wants to know that there is nothing to put in them."""


def _own_voice(material: Material) -> tuple[Line, ...]:
    """Return the figures that the entity, a document that was read, tells in its own voice."""
    sources = {paper.iri for paper in material.papers.values() if "records" in paper.roles}
    return folded(
        told
        for told in material.told.values()
        if told.source in sources
        and told.claim.kind == "figure"
        and not told.claim.value("speakerText")
        and told.claim.value("stance") == "asserts"
        and told.claim.value("status") != "rejected"
        and not told.own
    )


def _not_asserted(lines: Sequence[Line]) -> list[Line]:
    """Return what is denied or questioned; a figure or relation inside such a statement goes with it."""
    found = [line for line in lines if line.first.claim.value("stance") != "asserts"]
    statements = {line.first.claim.id for line in found if line.first.claim.kind == "statement"}
    return [line for line in found if not statements & set(line.first.claim.values.get("inStatement", ()))]


ROLES = {"publisher": "published by it", "creator": "written by it", "records": "the work itself"}


def role_words(paper: Paper) -> str:
    """Return what the entity is to a document."""
    return ", ".join(ROLES[role] for role in paper.roles)
