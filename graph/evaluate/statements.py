"""Is what people said found, and is it credited to who said it?"""

from typing import Final

from graph.evaluate.facts import FoundStatement
from graph.evaluate.finding import Finding, Judged, Verdict, one_line
from graph.evaluate.gold import GoldAttribution
from graph.evaluate.sheet import Sheet
from graph.evaluate.tally import Tally
from graph.evaluate.wording import folded, overlap, places_of, same_speaker, shared
from graph.model import Span

HALF: Final = 0.5
"""Overlap from which on two contents are one."""


def measure_statements(sheet: Sheet) -> tuple[dict[str, Tally], list[Finding], list[Judged]]:
    """Match statements by what is said, the best pairs first; then judge the speakers of those found.

    One content that is credited to two bodies is one statement with two speakers. A statement without an entity
    as its speaker ("analysts say") is annotated by few sets: it finds no named speaker's words, and is not wrong.
    """
    golds = _joined(sheet.gold.attributions)
    claims = sheet.facts.statements
    right = {
        (i, j): _credited(sheet, claim, gold)
        for i, gold in enumerate(golds)
        for j, claim in enumerate(claims)
    }
    pairs = sorted(
        (-likeness, not right[i, j], i, j)
        for i, gold in enumerate(golds)
        for j, claim in enumerate(claims)
        if (likeness := _likeness(sheet, claim, gold[0])) >= HALF
        and (claim.speakers or sheet.partial or not any(one.speaker for one in gold))
    )
    found: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, i, j in pairs:
        if i not in found and j not in taken:
            found[i] = j
            taken.add(j)
    false = [claim for j, claim in enumerate(claims) if j not in taken and (sheet.partial or claim.speakers)]
    missed = [gold for i, gold in enumerate(golds) if i not in found]
    credited = sum(right[pair] for pair in found.items())
    findings = [_finding(sheet, "statements", "missed", gold) for gold in missed]
    findings += [_false(sheet, claim) for claim in false]
    findings += [
        _finding(sheet, "statement speaker", "wrong", golds[i], claims[j])
        for i, j in found.items()
        if not right[i, j]
    ]
    judged = [Judged(claims[j].rule, right[i, j]) for i, j in found.items()]
    judged += [Judged(claim.rule, right=False) for claim in false]
    tallies = {
        "statements": Tally(len(found), len(false), len(missed)),
        "statement speaker": Tally(credited, 0, len(found) - credited),
    }
    return tallies, findings, judged


def _joined(attributions: tuple[GoldAttribution, ...]) -> list[list[GoldAttribution]]:
    joined: dict[tuple[int | None, str], list[GoldAttribution]] = {}
    for said in attributions:
        joined.setdefault((said.start, said.content), []).append(said)
    return list(joined.values())


def _credited(sheet: Sheet, claim: FoundStatement, gold: list[GoldAttribution]) -> bool:
    """Say whether a claim's speaker is one that gold names, or nobody where gold names nobody."""
    if gold[0].speaker_text is not None:
        names = claim.speaker_words.union(*(sheet.graph.labels.get(iri, ()) for iri in claim.speakers))
        wanted = folded(gold[0].speaker_text)
        return any(same_speaker(name, wanted) for name in names) if wanted else not names
    speakers = {said.speaker for said in gold} - {None}
    return bool(speakers & sheet.ids_of(claim.speakers)) if speakers else not claim.speakers


def _likeness(sheet: Sheet, claim: FoundStatement, gold: GoldAttribution) -> float:
    """Return how much of what is said the two share, from the first stretch of a claim to its last."""
    if gold.start is not None and gold.end is not None:
        wanted = [Span(gold.start, gold.end)]
    else:
        wanted = places_of(gold.content, sheet.text)
    if claim.said:
        found = [Span(claim.said[0].start, max(span.end for span in claim.said))]
    else:
        inside = places_of(claim.content, sheet.text)
        found = [span for span in inside if any(shared(span, part) for part in claim.evidence)] or [
            *claim.evidence
        ]
    return max((overlap(one, other) for one in found for other in wanted), default=0.0)


def _finding(
    sheet: Sheet,
    part: str,
    verdict: Verdict,
    gold: list[GoldAttribution],
    claim: FoundStatement | None = None,
) -> Finding:
    said = gold[0]
    named = [sheet.named(one.speaker) for one in gold if one.speaker]
    speaker = said.speaker_text if said.speaker_text is not None else ", ".join(named)
    start = said.start if said.start is not None else max(0, sheet.text.find(said.content))
    words = f"{speaker or 'nobody'}: {said.content}"
    if claim:
        credited = ", ".join(sorted(claim.speaker_words)) or "nobody"
        words = f"{credited}, not {speaker or 'nobody'}: {said.content}"
    return Finding(
        part,
        verdict,
        "named speaker" if speaker else "unnamed speaker",
        sheet.gold.document,
        start,
        one_line(words),
        one_line(said.evidence or said.content),
        claim.rule if claim else "",
    )


def _false(sheet: Sheet, claim: FoundStatement) -> Finding:
    words = f"{', '.join(sorted(claim.speaker_words)) or 'nobody'}: {claim.content}"
    return Finding(
        "statements",
        "false",
        "named speaker" if claim.speakers else "unnamed speaker",
        sheet.gold.document,
        claim.evidence[0].start,
        one_line(words),
        one_line(claim.evidence[0].of(sheet.text)),
        claim.rule,
    )
