"""Figures and relations as words that a reader takes for English, never more than the claim holds."""

import re
from decimal import Decimal

from graph.store.claims import FoundClaim
from graph.values.folding import words_of
from graph.values.surroundings import around

COUNTED = {
    "person": ("person", "people"),
    "household": ("household", "households"),
    "country": ("country", "countries"),
    "place": ("place", "places"),
    "organisation": ("organisation", "organisations"),
    "event": ("event", "events"),
    "item": ("", ""),
}
"""Units whose number stands before the words for what is counted, singular and plural."""
MEASURED = {
    "percent": ("percent", "percent"),
    "score": ("points", "points"),
    "year": ("year", "years"),
    "month": ("month", "months"),
    "week": ("week", "weeks"),
    "day": ("day", "days"),
    "hour": ("hour", "hours"),
    "metre": ("metre", "metres"),
    "kilometre": ("kilometre", "kilometres"),
    "hectare": ("hectare", "hectares"),
    "tonne": ("tonne", "tonnes"),
    "litre": ("litre", "litres"),
}
MORE = {"gt": "more than ", "ge": "at least ", "le": "at most ", "approx": "about ", "lt": "less than "}
FEWER = "fewer than "

PHRASES = {
    "memberOf": "is a member of",
    "holdsRoleIn": "holds a role in",
    "citizenOf": "is a citizen of",
    "bornIn": "was born in",
    "livesIn": "lives in",
    "diedIn": "died in",
    "killedIn": "was killed in",
    "heldIn": "is held in",
    "joined": "joined",
    "travelledTo": "travelled to",
    "spouseOf": "is married to",
    "parentOf": "is a parent of",
    "siblingOf": "is a sibling of",
    "interviewedBy": "was interviewed by",
    "partOf": "is a part of",
    "affiliatedWith": "is affiliated with",
    "alliedWith": "is allied with",
    "opposes": "opposes",
    "supports": "supports",
    "attacked": "attacked",
    "controls": "controls",
    "captured": "captured",
    "basedIn": "is based in",
    "operatesIn": "operates in",
    "founded": "founded",
    "administers": "administers",
    "locatedIn": "lies in",
    "authoredBy": "was written by",
    "publishedBy": "was published by",
    "about": "is about",
    "cites": "cites",
    "relatesTo": "is related to",
}
"""Of the contract's relations; one of another domain is told by its own name."""
STANCES = {"denies": "Denied: ", "questions": "In question: "}
HEDGES = {
    "alleged": "allegedly",
    "estimated": "by estimate",
    "conditional": "under a condition",
}
DESCRIBED = re.compile(
    r"(?:\d{4} )?(?:report|study|paper|article|book|statement|letter|survey|briefing|review)\b"
)
"""A work without a title, as its label has it."""
LINKING = (" of", " at", " for", " in", " to")
"""How the words for a role end that lead on to the body by themselves."""
FEWEST = 2
"""Words for what is counted that tell something by themselves; with fewer, the sentence is quoted."""


def number_words(claim: FoundClaim) -> str:
    """Return the number with its bound: "more than 6,500", "about 5,000", "20 to 30"."""
    value, upper = _decimal_words(claim.value("value")), _decimal_words(claim.value("upperValue"))
    if upper:
        return f"{value} to {upper}"
    comparator = claim.value("comparator")
    if comparator == "lt" and claim.value("unit") in COUNTED:
        return f"{FEWER}{value}"
    return f"{MORE.get(comparator, '')}{value}"


def _decimal_words(value: str) -> str:
    """Write a number with its thousands apart, no zeros behind; "" stays."""
    if not value:
        return ""
    written = f"{Decimal(value):,f}"
    return written.rstrip("0").rstrip(".") if "." in written else written


def unit_words(claim: FoundClaim) -> str:
    """Return the unit in singular or plural, "a day" behind a rate; "" of mere items."""
    unit = claim.value("unit")
    single = claim.value("value") == "1" and not claim.value("upperValue")
    return {**COUNTED, **MEASURED}.get(unit, (unit, unit))[0 if single else 1]


def amount_words(claim: FoundClaim) -> str:
    """Return a figure's number with unit and rate, without what is counted: "more than 60 percent a year"."""
    unit = claim.value("unit")
    if len(unit) == 3 and unit.isupper():
        amount = f"{unit} {_decimal_words(claim.value('value'))}"
        upper = _decimal_words(claim.value("upperValue"))
        amount = f"{MORE.get(claim.value('comparator'), '')}{amount}{f' to {upper}' if upper else ''}"
    else:
        amount = f"{number_words(claim)} {unit_words(claim)}".strip()
    return f"{amount} a {claim.value('per')}" if claim.value("per") else amount


def figure_words(claim: FoundClaim, *, quote: bool = True) -> tuple[str, str]:
    """Return the amount, and the words for what is counted as they go on behind it.

    With `quote` the sentence around the number stands for words that make little sense alone.
    """
    lead, text = _asserted_words(claim, _sentence_words(claim) if quote else "")
    stance = STANCES.get(claim.value("stance"), "")
    return f"{stance}{lead}", f"{text}{_before_words(claim)}"


def _before_words(claim: FoundClaim) -> str:
    """Return what the text says where a person put something else in its place: " (5,600 in the text)"."""
    before = claim.value("extractedValue")
    if not before:
        return ""
    try:
        return f" ({_decimal_words(before)} in the text)"
    except ArithmeticError:
        return f" (“{one_line(before)}” in the text)"


def _asserted_words(claim: FoundClaim, sentence: str) -> tuple[str, str]:
    """Return the same without regard to denial; `sentence` stands for words that make little sense alone."""
    counted, unit = one_line(claim.value("counted")), claim.value("unit")
    if claim.value("table") or (claim.value("row") and claim.value("column")):
        return amount_words(claim), cell_words(claim)
    told = words_of(counted)
    if unit in COUNTED and len(told) >= FEWEST:
        rate = f" a {claim.value('per')}" if claim.value("per") else ""
        return number_words(claim), f" {counted}{rate}{_place_words(claim, counted)}"
    if unit in COUNTED and told and not told[0].isdigit():
        return number_words(claim), f" {counted}{sentence}"
    bare = set(told) <= {fold_word for form in MEASURED.get(unit, ()) for fold_word in words_of(form)}
    base = one_line(claim.value("base"))
    if unit == "percent" or bare or len(told) < FEWEST:
        rest = sentence or ("" if bare or not told else f": {counted}")
        return amount_words(claim), f"{f' of {base}' if base else ''}{rest}"
    return amount_words(claim), f": {counted}{_place_words(claim, counted)}"


def cell_words(claim: FoundClaim, *, table: bool = True) -> str:
    """Return where in which table a number stands: ": Prison History, Men (table “Vulnerabilities”)".

    Without `table` a heading tells which.
    """
    labels = [one_line(claim.value(name)) for name in ("row", "column") if claim.value(name)]
    told = ", ".join(labels) or one_line(claim.value("counted"))
    if not table:
        return f": {told}"
    title = one_line(claim.value("table"))
    return f": {told}{f' (table “{title}”)' if title else ' (table)'}"


def _place_words(claim: FoundClaim, counted: str) -> str:
    """Return the place in brackets where the words for what is counted do not name it."""
    place = claim.value("place")
    return f" ({place})" if place and place.lower() not in counted.lower() else ""


def _sentence_words(claim: FoundClaim) -> str:
    """Return the words around the number, quoted: of a share, what is counted seldom makes sense alone."""
    for passage in claim.evidence:
        for words in claim.words:
            if passage.start <= words.start and words.end <= passage.end:
                start, end = words.start - passage.start, words.end - passage.start
                return f": “{one_line(''.join(around(passage.exact, start, end)))}”"
    return ""


def relation_words(claim: FoundClaim) -> str:
    """Return what a relation says, with hedge or denial: "It is denied that Ada Lund is a member of …"."""
    subject, object_ = (end_words(claim.value(name)) for name in ("subject", "object"))
    predicate = claim.value("predicate")
    role = one_line(claim.value("role"))
    phrase = PHRASES.get(predicate) or spaced(predicate)
    if role and predicate == "holdsRoleIn":
        told = f"{subject} is {role}{'' if role.endswith(LINKING) else ' of'} {object_}"
        role = ""
    else:
        told = f"{subject} {phrase} {object_}"
    told += f"{f' ({role})' if role else ''}{_before_words(claim)}"
    stance = claim.value("stance")
    if stance == "denies":
        return f"It is denied that {told}"
    return f"It is in question whether {told}" if stance == "questions" else told[:1].upper() + told[1:]


def end_words(label: str) -> str:
    """Return a name; what is only described ("report", "2017 report by …") with its article."""
    return f"the {label}" if is_described(label) else label


def is_described(label: str) -> bool:
    """Tell whether a label is no title but a description: "report", "2017 report by the Council"."""
    return DESCRIBED.match(label) is not None


def spaced(term: str) -> str:
    """Write a term as words: `memberOf` as "member of"."""
    return "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in term).strip()


def one_line(text: str) -> str:
    """Return text with its white space collapsed."""
    return " ".join(text.split())
