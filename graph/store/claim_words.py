"""A claim in words: what it says, how firmly, on whose word, and what people made of it."""

from decimal import Decimal

from graph.store.claims import FoundClaim

SIGNS = {
    "eq": "",
    "approx": "about ",
    "gt": "over ",
    "ge": "at least ",
    "lt": "under ",
    "le": "at most ",
    "range": "",
}
"""What stands before a number, by comparator."""
STATUS = {"rejected": "REJECTED by a person", "corrected": "CORRECTED by a person", "accepted": "accepted"}


def said_words(claim: FoundClaim) -> str:
    """Return what a claim says, on one line, without the sentence it rests on."""
    if claim.kind == "relation":
        role = f" (role: {claim.value('role')})" if claim.value("role") else ""
        return f"{claim.value('subject')} {claim.value('predicate')} {claim.value('object')}{role}"
    if claim.kind == "statement":
        return " ".join(claim.value("content").split())
    counted = " ".join(claim.value("counted").split())
    return f"{number_words(claim)} {claim.value('unit')}{f': {counted}' if counted else ''}"


def number_words(claim: FoundClaim) -> str:
    """Return a figure's number with its comparator and bounds: "at least 40", "about 5,000 (4,500 to 5,500)"."""
    value, upper = _number(claim.value("value")), _number(claim.value("upperValue"))
    comparator = claim.value("comparator")
    bounds = ""
    if comparator == "approx":
        bounds = f" ({_number(claim.value('low'))} to {_number(claim.value('high'))})"
    per = f" per {claim.value('per')}" if claim.value("per") else ""
    return f"{SIGNS[comparator]}{value}{f' to {upper}' if upper else ''}{bounds}{per}"


def detail_words(claim: FoundClaim) -> list[str]:
    """Return the rest, each part a few words: group, base, cell, place, time, stance and certainty, speaker, status."""
    named = {
        "group": "group",
        "base": "of",
        "table": "table",
        "row": "row",
        "column": "column",
        "place": "place",
    }
    details = [f"{label} {claim.value(name)}" for name, label in named.items() if claim.value(name)]
    when = " to ".join(
        dict.fromkeys(filter(None, (claim.value("startTime"), claim.value("endTime"))))
    ) or claim.value("edtf")
    if when or claim.value("timeText"):
        details.append(f"time {when or claim.value('timeText')}")
    return [*details, *firmness_words(claim), *speaker_words(claim), *status_words(claim)]


def firmness_words(claim: FoundClaim) -> list[str]:
    """Return stance and certainty with the words that tell them."""
    parts = []
    for name in ("stance", "certainty"):
        cue = claim.value(f"{name}Cue")
        parts.append(f"{claim.value(name)}{f' (“{cue}”)' if cue else ''}")
    return [", ".join(parts)]


def speaker_words(claim: FoundClaim) -> list[str]:
    """Return on whose word the claim stands, nothing where it is the source's own."""
    words, names = claim.value("speakerText"), claim.value("speaker")
    cue = f", cue “{claim.value('cue')}”" if claim.kind == "statement" and claim.value("cue") else ""
    told = []
    if names or words:
        quoted = f"“{' '.join(words.split())}”"
        text = f" ({quoted})" if words and words != names else ""
        told.append(f"says {names}{text}{cue}" if names else f"says {quoted}{cue}")
    told += [f"reported by {claim.value('reportedBy')}"] if claim.value("reportedBy") else []
    told += [f"in {claim.value('reportedIn')}"] if claim.value("reportedIn") else []
    return told


def status_words(claim: FoundClaim) -> list[str]:
    """Return what people decided, nothing where nobody did."""
    status = STATUS.get(claim.value("status"), "")
    before = claim.value("extractedValue")
    return [f"{status}{f', extracted was {before}' if before else ''}"] if status else []


def _number(value: str) -> str:
    return f"{Decimal(value):,f}" if value else ""
