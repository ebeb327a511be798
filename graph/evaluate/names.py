"""Are things found, is their class right, and are the forms of one thing joined?"""

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from graph.evaluate.facts import CLASSES
from graph.evaluate.finding import Finding, sentence_at
from graph.evaluate.sheet import Sheet, shown
from graph.evaluate.tally import Overlap, Tally
from graph.evaluate.wording import folded

COMMON: Final = frozenset({"Person", "Organisation", "Place"})
"""Classes that sets made for other purposes annotate."""

ALIKE: Final = 0.8
"""Of the longer title's characters, from which on a title that lies in the other counts as it."""


def measure_forms(sheet: Sheet) -> tuple[Tally, list[Finding]]:
    """Count the surface forms in the document, each with its class."""
    wanted = {
        (form, entity.type)
        for entity, forms in zip(sheet.gold.entities, sheet.gold_forms, strict=True)
        if entity.forms
        for form in forms
    }
    found = {
        (form, sheet.graph.class_of[entity]) for entity, forms in sheet.graph_forms.items() for form in forms
    }
    if sheet.partial:
        wanted = {pair for pair in wanted if pair[1] in COMMON}
        found = {pair for pair in found if pair[1] in COMMON}
    findings = [_form_finding(sheet, "missed", *pair) for pair in wanted - found]
    findings += [_form_finding(sheet, "false", *pair) for pair in found - wanted]
    return Tally(len(wanted & found), len(found - wanted), len(wanted - found)), findings


def _form_finding(sheet: Sheet, verdict: str, form: str, kind: str) -> Finding:
    places = (
        [
            (span.start, span.end)
            for spans in sheet.facts.mentions.values()
            for span in spans
            if folded(span.of(sheet.text)) == form
        ]
        if verdict == "false"
        else [
            (start, start + len(written))
            for entity in sheet.gold.entities
            for written in entity.forms
            if folded(written) == form and (start := sheet.text.find(written)) >= 0
        ]
    )
    start, end = min(places, default=(0, 0))
    words = sheet.text[start:end] or form
    return Finding(
        "forms",
        "missed" if verdict == "missed" else "false",
        kind,
        sheet.gold.document,
        start,
        " ".join(words.split()),
        sentence_at(sheet.text, start, end),
    )


def measure_reports(sheet: Sheet) -> tuple[Tally, list[Finding]]:
    """Count works by their titles alone, one to one, where a set annotates nothing else."""
    titles = sorted(
        sheet.graph.title[entity] for entity in sheet.graph_forms if sheet.graph.class_of[entity] == "Report"
    )
    found, right, findings = len(titles), 0, []
    for entity, forms in zip(sheet.gold.entities, sheet.gold_forms, strict=True):
        title = next((title for title in titles if any(_same_title(form, title) for form in forms)), None)
        if title is None:
            findings.append(
                _entity_finding(sheet, "reports", "missed", "Report", shown(entity), entity.forms)
            )
        else:
            titles.remove(title)
            right += 1
    findings += [_entity_finding(sheet, "reports", "false", "Report", title, ()) for title in titles]
    return Tally(right, found - right, len(sheet.gold.entities) - right), findings


def _same_title(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return one == other or (short in long and len(short) >= ALIKE * len(long))


def measure_entities(sheet: Sheet) -> tuple[dict[str, Tally], list[Finding]]:
    """Match entities one to one with gold, the pairs with most names in common first; class must be right.

    Returns:
        The measure of all, of the core ones (recall only), and of each class.
    """
    entities = sheet.gold.entities
    live = [number for number, entity in enumerate(entities) if entity.forms]
    names = {entity: forms | sheet.graph.labels[entity] for entity, forms in sheet.graph_forms.items()}
    pairs = sorted(
        (-len(names[entity] & sheet.gold_forms[number]), entity, number)
        for entity in names
        for number in live
        if sheet.graph.class_of[entity] == entities[number].type and names[entity] & sheet.gold_forms[number]
    )
    taken: dict[str, int] = {}
    matched: dict[int, str] = {}
    for _, entity, number in pairs:
        if entity not in taken and number not in matched:
            taken[entity], matched[number] = number, entity
    missed = [number for number in live if number not in matched]
    false = [entity for entity in names if entity not in taken]
    core = [number for number in live if entities[number].core]
    tallies = {
        "entities": Tally(len(matched), len(false), len(missed)),
        "core": Tally(
            sum(number in matched for number in core), 0, sum(number not in matched for number in core)
        ),
    }
    for kind in sorted(CLASSES):
        tallies[kind] = Tally(
            sum(entities[number].type == kind for number in matched),
            sum(sheet.graph.class_of[entity] == kind for entity in false),
            sum(entities[number].type == kind for number in missed),
        )
    return tallies, [*_entity_findings(sheet, missed, false)]


def _entity_findings(sheet: Sheet, missed: list[int], false: list[str]) -> Iterator[Finding]:
    for number in missed:
        entity = sheet.gold.entities[number]
        yield _entity_finding(sheet, "entities", "missed", entity.type, shown(entity), entity.forms)
    for iri in false:
        span = min(sheet.facts.mentions[iri])
        yield Finding(
            "entities",
            "false",
            sheet.graph.class_of[iri],
            sheet.gold.document,
            span.start,
            " ".join(span.of(sheet.text).split()),
            sentence_at(sheet.text, span.start, span.end),
        )


def _entity_finding(
    sheet: Sheet, part: str, verdict: str, kind: str, words: str, forms: tuple[str, ...]
) -> Finding:
    places = [(start, start + len(form)) for form in forms if (start := sheet.text.find(form)) >= 0]
    start, end = min(places, default=(0, 0))
    return Finding(
        part,
        "missed" if verdict == "missed" else "false",
        kind,
        sheet.gold.document,
        start,
        words,
        sentence_at(sheet.text, start, end) if places else "",
    )


def measure_clusters(sheet: Sheet) -> Overlap:
    """Say how well the forms that gold and graph share are joined: those of one thing, and no others."""
    gold_of = {form: number for number, forms in enumerate(sheet.gold_forms) for form in forms}
    graph_of: dict[str, set[str]] = defaultdict(set)
    for entity, forms in sheet.graph_forms.items():
        for form in forms:
            graph_of[form].add(entity)
    both = [form for form in gold_of if form in graph_of]
    precisions = recalls = 0.0
    for form in both:
        joined = {other for other in both if graph_of[other] & graph_of[form]}
        belonging = {other for other in both if gold_of[other] == gold_of[form]}
        precisions += len(joined & belonging) / len(joined)
        recalls += len(joined & belonging) / len(belonging)
    return Overlap(precisions, recalls, len(both))
