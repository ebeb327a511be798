"""A row of an answer in words: its values in a line, as they would be said, and what it rests on."""

import re

from rich.text import Text

from graph.values.counted import counted

Values = dict[str, str]
SENTENCE, DOCUMENT = "sentence", "document"
ITSELF = "the document itself"
LONGEST = 72
"""Characters of a document's title; more are cut."""
SHORTEST = 20
"""Columns of the narrowest terminal that is wrapped for."""

STEM = 5
"""Letters by which a unit is known again in its plural."""

# What a claim is unless it says otherwise, and so is not printed.
PLAIN = {"stance": "asserts", "certainty": "stated", "who": ITSELF, "comparator": "eq", "unit": "item"}
# What speaks for itself; of any other column but the first the name stands before the value.
SPEAKING = {
    *(
        "relation",
        "said",
        "what",
        "reason",
        "report",
        "number",
        "comparator",
        "counted",
        "unit",
        "validFor",
        "person",
    ),
    *(
        "stance",
        "certainty",
        "how",
        "kind",
        "class",
        "cue",
        "when",
        "role",
        "about",
        "step1",
        "step2",
        "step3",
    ),
}
COUNTS = {
    *(
        "claims",
        "statements",
        "figures",
        "relations",
        "documents",
        "sentences",
        "mentions",
        "origins",
        "steps",
    )
}
"""Columns that are read as "3 documents"."""
TITLES = {"document", "documents", "citedBy", "origin"}
TERMS = {"relation", "kind", "class", "how"}
MEANT = {
    "stance": {"denies": "denied", "questions": "in question"},
    "comparator": {
        "lt": "less than",
        "le": "at most",
        "gt": "more than",
        "ge": "at least",
        "approx": "about",
    },
}
MEASURES = {"tonne", "metre", "kilometre", "hectare", "litre", "hour", "day", "week", "month", "year"}
# What stands between two columns other than a dot.
BETWEEN = {("who", "said"): ": ", ("who", "what"): ": ", ("unit", "counted"): ": "}
BEFORE_BLANK = {"relation", "comparator"}
BEHIND_BLANK = {"relation", "counted", "unit"}


def headline(values: Values, columns: tuple[str, ...]) -> Text:
    """Return a row's values in a line, in the order of its columns."""
    line = Text()
    before = ""
    for place, name in enumerate(ordered(values, columns)):
        words = said(name, values, bare=place == 0 or before == "relation")
        if not words:
            continue
        if line:
            line.append(between(before, name))
        line.append(words, style="bold" if not before else "")
        before = name
    return line


def between(before: str, name: str) -> str:
    """Return what stands between two values of a line."""
    blank = before in BEFORE_BLANK or name in BEHIND_BLANK
    return BETWEEN.get((before, name), " " if blank else " · ")


def ordered(values: Values, columns: tuple[str, ...]) -> list[str]:
    """Return the columns of the headline; of a figure as one says it: "about 12 tonnes: waste"."""
    names = [name for name in columns if name != SENTENCE and (name != DOCUMENT or len(columns) == 1)]
    if "number" in names:
        figure = [name for name in ("comparator", "number", "unit", "counted") if name in names]
        names = [*figure, *(name for name in names if name not in figure)]
    return [name for name in names if "number" not in names or not is_told(name, values)]


def is_told(name: str, values: Values) -> bool:
    """Tell whether a part of a figure is left out: its number or the words for what is counted tell it."""
    words = values.get("counted", "").casefold()
    if name == "unit":
        unit = values.get("unit", "")
        return unit == "person" or unit[:STEM] in words or _is_word(values)
    if name == "group":
        return values.get("group", "").casefold() in words
    return name in ("low", "high") or (name == "comparator" and _is_word(values))


def _is_word(values: Values) -> bool:
    """Tell whether a number is a word like "thousands" or "half", which says itself how exact it is."""
    return not any(map(str.isdigit, values.get("number", "")))


def said(name: str, values: Values, *, bare: bool) -> str:
    """Return a value as it would be said, "" where it needs no word."""
    value = " ".join(values.get(name, "").split())
    if not value or value == "false" or (value == PLAIN.get(name) and not (bare and name == "who")):
        return ""
    value = MEANT.get(name, {}).get(value, value)
    if name in TITLES:
        value = " · ".join(cut(title) for title in value.split(" · "))
    if value == "true":
        return spaced(name)
    if name in COUNTS and value.isdigit():
        phrase = counted(int(value), name.removesuffix("s"))
        return "" if phrase in values.get("reason", "") else phrase
    if name == "unit" and value in MEASURES and values.get("number") != "1":
        return f"{value}s"
    if name in TERMS:
        return spaced(value)
    if bare or name in SPEAKING or name == DOCUMENT:
        return value
    return f"says {value}" if name == "who" else f"{spaced(name)}: {value}"


def quote_and_document(values: Values) -> str:
    """Return the sentence and the document of a row, "" where it has neither."""
    quoted = f"“{' '.join(values[SENTENCE].split())}”" if SENTENCE in values else ""
    return "\n".join(part for part in (quoted, cut(values.get(DOCUMENT, ""))) if part)


def cut(title: str) -> str:
    """Return a title, cut behind a word where it is long."""
    line = " ".join(title.split())
    return line if len(line) <= LONGEST else f"{line[:LONGEST].rpartition(' ')[0]} …"


def spaced(name: str) -> str:
    """Write a term or column as words: `memberOf` as "member of"."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).lower()
