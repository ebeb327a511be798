"""Are relations found, are denied ones denied, and are certainty and speaker right?"""

from typing import Literal

from graph.evaluate.facts import FoundRelation
from graph.evaluate.finding import Finding, Judged, one_line
from graph.evaluate.gold import GoldRelation
from graph.evaluate.sheet import Sheet
from graph.evaluate.tally import Tally

Triple = tuple[str, str, str]


def measure_relations(sheet: Sheet) -> tuple[dict[str, Tally], list[Finding], list[Judged]]:
    """Match what the graph asserts with the relations that the text states.

    Inferred ones (`explicit` false) are neither wanted nor wrong. `denied`, `certainty` and `relation speaker`
    are measured where gold tells them.
    """
    wanted: dict[Triple, GoldRelation] = {}
    for relation in sheet.gold.relations:
        if relation.explicit:
            for triple in _triples(relation):
                wanted.setdefault(triple, relation)
    inferred = {
        (relation.subject, predicate, relation.object)
        for relation in sheet.gold.relations
        if not relation.explicit
        for predicate in relation.predicates
    }
    hit: dict[int, list[FoundRelation]] = {}
    false: dict[Triple, FoundRelation] = {}
    judged: list[Judged] = []
    for claim in _measured(sheet):
        if claim.stance != "asserts":
            continue
        possible = _possible(sheet, claim)
        if sheet.partial and not possible:
            continue  # An end that the set does not annotate.
        found = {id(wanted[triple]) for triple in possible if triple in wanted}
        for key in found:
            hit.setdefault(key, []).append(claim)
        if not found and not possible & inferred:
            false[(claim.subject, claim.predicate, claim.object)] = claim
        if found or not possible & inferred:
            judged.append(Judged(claim.rule, bool(found)))
    distinct = {id(relation): relation for relation in wanted.values()}
    missed = [relation for key, relation in distinct.items() if key not in hit]
    findings = [_miss(sheet, "relations", relation) for relation in missed]
    findings += [_false(sheet, claim) for claim in false.values()]
    tallies = {"relations": Tally(len(hit), len(false), len(missed))}
    found_golds = [(distinct[key], claims) for key, claims in hit.items()]
    for measured in (_denied(sheet), _certainty(sheet, found_golds), _speaker(sheet, found_golds)):
        if measured is not None:
            name, tally, more, verdicts = measured
            tallies[name] = tally
            findings += more
            judged += verdicts
    return tallies, findings, judged


Part = tuple[str, Tally, list[Finding], list[Judged]] | None


def _denied(sheet: Sheet) -> Part:
    """Measure the relations that the text denies; one that it only denies by inference is not wanted."""
    if not sheet.gold.denied:
        return None
    claims = [claim for claim in _measured(sheet) if claim.stance == "denies"]
    wanted = [relation for relation in sheet.gold.denied if relation.explicit]
    tolerated = {triple for relation in sheet.gold.denied for triple in _triples(relation)}
    found = [(claim, _possible(sheet, claim)) for claim in claims]
    missed = [
        relation for relation in wanted if not any(possible & _triples(relation) for _, possible in found)
    ]
    false = [claim for claim, possible in found if not possible & tolerated]
    findings = [_miss(sheet, "denied", relation) for relation in missed]
    findings += [_false(sheet, claim, "denied") for claim in false]
    judged = [Judged(claim.rule, bool(possible & tolerated)) for claim, possible in found]
    return "denied", Tally(len(wanted) - len(missed), len(false), len(missed)), findings, judged


def _certainty(sheet: Sheet, found: list[tuple[GoldRelation, list[FoundRelation]]]) -> Part:
    """Measure, of the found relations whose certainty gold tells, how many have it."""
    told = [(relation, claims) for relation, claims in found if relation.certainty]
    if not told:
        return None
    wrong = [
        (relation, claims)
        for relation, claims in told
        if all(claim.certainty != relation.certainty for claim in claims)
    ]
    findings = [
        _wrong(sheet, "certainty", relation, claims[0], f"{claims[0].certainty}, not {relation.certainty}")
        for relation, claims in wrong
    ]
    return "certainty", Tally(len(told) - len(wrong), 0, len(wrong)), findings, []


def _speaker(sheet: Sheet, found: list[tuple[GoldRelation, list[FoundRelation]]]) -> Part:
    """Measure, of the found relations that the text credits to somebody, how many are credited to him."""
    told = [(relation, claims) for relation, claims in found if relation.speaker]
    if not told:
        return None
    wrong = [
        (relation, claims)
        for relation, claims in told
        if not any(relation.speaker in sheet.ids_of(claim.speakers) for claim in claims)
    ]
    findings = [
        _wrong(
            sheet,
            "relation speaker",
            relation,
            claims[0],
            f"not said by {sheet.named(relation.speaker or '')}",
        )
        for relation, claims in wrong
    ]
    return "relation speaker", Tally(len(told) - len(wrong), 0, len(wrong)), findings, []


def _triples(relation: GoldRelation) -> frozenset[Triple]:
    """Return the triples of which each is the relation."""
    forward = [(relation.subject, predicate, relation.object) for predicate in relation.predicates]
    backward = [(relation.object, predicate, relation.subject) for predicate in relation.predicates]
    return frozenset(forward + backward if relation.symmetric else forward)


def _measured(sheet: Sheet) -> list[FoundRelation]:
    chosen = sheet.gold.predicates
    return [claim for claim in sheet.facts.relations if chosen is None or claim.predicate in chosen]


def _possible(sheet: Sheet, claim: FoundRelation) -> frozenset[Triple]:
    """Return the triples of gold ids that a claim may stand for."""
    return frozenset(
        (subject, claim.predicate, object_)
        for subject in sheet.stands_for.get(claim.subject, ())
        for object_ in sheet.stands_for.get(claim.object, ())
    )


def _miss(sheet: Sheet, part: str, relation: GoldRelation) -> Finding:
    words = f"{sheet.named(relation.subject)} {relation.predicate} {sheet.named(relation.object)}"
    start = max(0, sheet.text.find(relation.evidence))
    return Finding(
        part, "missed", relation.predicate, sheet.gold.document, start, words, one_line(relation.evidence)
    )


def _false(sheet: Sheet, claim: FoundRelation, part: Literal["relations", "denied"] = "relations") -> Finding:
    ends = [sheet.graph.title.get(iri, iri) for iri in (claim.subject, claim.object)]
    evidence = claim.evidence[0]
    return Finding(
        part,
        "false",
        claim.predicate,
        sheet.gold.document,
        evidence.start,
        f"{ends[0]} {claim.predicate} {ends[1]}",
        one_line(evidence.of(sheet.text)),
        claim.rule,
    )


def _wrong(sheet: Sheet, part: str, relation: GoldRelation, claim: FoundRelation, what: str) -> Finding:
    words = f"{sheet.named(relation.subject)} {relation.predicate} {sheet.named(relation.object)}: {what}"
    start = max(0, sheet.text.find(relation.evidence))
    return Finding(
        part,
        "wrong",
        relation.predicate,
        sheet.gold.document,
        start,
        words,
        one_line(relation.evidence),
        claim.rule,
    )
