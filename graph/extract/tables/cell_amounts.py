"""Reads the amounts in one cell: one number, a range, several that are listed, one with another in brackets."""

import re
from dataclasses import dataclass, replace
from typing import Final

from graph.extract.figures.amounts.amount import Amount
from graph.extract.figures.amounts.finder import find_amounts
from graph.extract.figures.amounts.lexemes import cut
from graph.extract.figures.amounts.numerals import find_numerals
from graph.extract.figures.rules import FigureRules
from graph.model import Span

LABEL_WORDS: Final = 12
"""Longer words beside a number are running text."""

_LISTED: Final = re.compile(r"[^;\n•|]+")
_BY_COMMA: Final = re.compile(r"[^,]+(?:,(?! )[^,]+)*")
_SAMPLE: Final = re.compile(r"\(?\s*[nN]\s*=\s*$")
_HEADER_PARTS: Final = {
    "/": re.compile(r"([^/]+)/([^/]+)"),
    "(": re.compile(r"([^()\[\]]+)[(\[]([^()\[\]]+)[)\]]"),
    "±": re.compile(r"(.+?)(?:±|\+/-)(.+)"),
}
_TRIMMED: Final = " \t:;,.–—-=(+"


@dataclass(frozen=True, slots=True)
class CellAmount:
    """One amount in a cell.

    Attributes:
        number: Where its words stand in the document.
        label: The words in the cell that say what it counts, "" where the headers say it all.
        header: The part of the column's header that is this one's, where the header names several ("Mean (SD)").
        listed: It is one of several that the cell lists, each with its label.
        own_scale: "3m", "5 thousand": a header in millions does not multiply it again.
        sample: Written "n=28": a number of cases, whatever the column measures.
        is_short_million: Written "5.6m": metres, or millions of what the labels count.
    """

    number: Span
    amount: Amount
    label: str = ""
    header: str = ""
    listed: bool = False
    own_scale: bool = False
    sample: bool = False
    is_short_million: bool = False


@dataclass(frozen=True, slots=True)
class CellReading:
    """What a cell says.

    Attributes:
        amounts: In text order.
        problem: What in it is not safely readable, "" where all of it is.
        is_unnamed_share: A percentage stands beside a number, and no header says what it is of.
    """

    amounts: tuple[CellAmount, ...] = ()
    problem: str = ""
    is_unnamed_share: bool = False


def read_cell(text: str, start: int, rules: FigureRules, *, header: str, row: str) -> CellReading:
    """Read the amounts of a cell that holds digits.

    Several numbers are taken apart only where the cell labels each ("19% single; 65% married"), where the header
    names as many ("Mean (SD)", "Men/Women"), or where signs tell them apart ("25 (14%)", "14% (n=25)").

    Args:
        text: The cell's text for reading numbers.
        start: Where the text begins in the document.
        header: The column's own header, without brackets that name no second number.
        row: The same of the row's label.
    """
    parts = [
        (match.group(), start + match.start()) for match in _LISTED.finditer(text) if match.group().strip()
    ]
    if len(parts) == 1:
        whole = _amounts(text, start, rules)
        if len(whole) == 1:
            return _single(_with_scale(whole[0], rules), listed=False)
        by_comma = [(match.group(), start + match.start()) for match in _BY_COMMA.finditer(text)]
        if len(by_comma) > 1 and len(whole) == len(by_comma):
            parts = by_comma
    if len(parts) == 1:
        return _pair(text, start, header, row, rules)
    found: list[CellAmount] = []
    for words, offset in parts:
        own = _amounts(words, offset, rules)
        if (
            len(own) != 1
            or not (reading := _single(own[0], listed=True)).amounts
            or not reading.amounts[0].label
        ):
            return CellReading(problem="several numbers, not each with a label of its own")
        found += reading.amounts
    return CellReading(tuple(found))


@dataclass(frozen=True, slots=True)
class _Found:
    """An amount with the words before and behind it."""

    amount: Amount
    number: Span
    words: str
    before: str
    after: str
    is_short_million: bool = False


def _amounts(text: str, start: int, rules: FigureRules) -> list[_Found]:
    lexemes = cut(text)
    amounts = find_amounts(lexemes, find_numerals(lexemes, rules), rules, lambda _: False)
    found = []
    for amount in amounts:
        first, last = lexemes[amount.first].start, lexemes[amount.last - 1].end
        found.append(
            _Found(
                amount,
                Span(first, last).shifted(start),
                text[first:last],
                text[: lexemes[amount.start].start],
                text[lexemes[amount.end - 1].end :],
                amount.unit == "metre" and lexemes[amount.last].text == "m" and lexemes[amount.last].glued,
            )
        )
    return found


def _single(found: _Found, *, listed: bool) -> CellReading:
    """Read a number that has a stretch of text for itself: bare, "n=28", or with words on one side."""
    if _SAMPLE.fullmatch(found.before.strip() + " ") or _SAMPLE.fullmatch(found.before.strip()):
        return CellReading((_cell_amount(found, sample=True),))
    before, after = _trimmed(found.before), _trimmed(found.after)
    is_bracketed = found.before.strip() == "(" and found.after.strip() == ")"
    if is_bracketed and found.amount.unit != "percent":
        return CellReading(problem="a lone number in brackets may be negative")
    if any(char.isdigit() for char in found.before + found.after):
        return CellReading(problem="a number that cannot be read")
    if before and after:
        return CellReading(problem="a number amid words")
    label = before or after
    if len(label.split()) > LABEL_WORDS:
        return CellReading(problem="a number amid running text")
    if label and not any(char.isalpha() for char in label):
        return CellReading(problem="a number with signs that say nothing here")
    is_said = listed or found.amount.unit or found.before.rstrip().endswith((":", "="))
    if before and not is_said:
        return CellReading(problem="a number behind words, perhaps a name")
    return CellReading((_cell_amount(found, label=label, listed=listed),))


def _with_scale(found: _Found, rules: FigureRules) -> _Found:
    """Read "2 bn", which prose would write in one or in full, as what it is."""
    sign, rest = _trimmed(found.after), found.after
    scale = rules.glued_scales.get(sign)
    if scale is None or len(sign) < 2 or rest.strip() != sign:
        return found
    end = found.number.end + rest.index(sign) + len(sign)
    amount = replace(
        found.amount,
        value=found.amount.value * scale,
        upper=None if found.amount.upper is None else found.amount.upper * scale,
    )
    return replace(
        found, amount=amount, number=Span(found.number.start, end), words=f"{found.words} {sign}", after=""
    )


def _pair(text: str, start: int, header: str, row: str, rules: FigureRules) -> CellReading:
    """Read "12/14", "26.0 (8.7)", "26.0 ± 8.7" by a header that names both, or by signs that tell the two apart."""
    # "±" makes the second number vague in prose; here it stands between two exact ones.
    found = _amounts(text.replace("±", "|"), start, rules)
    if not found:
        return CellReading(problem="a number that cannot be read")
    if len(found) != 2:
        return CellReading(problem=f"{len(found)} numbers, and nothing says which is which")
    first, second = found
    between = text[first.number.end - start : second.number.start - start]
    sign = next((sign for sign in ("±", "/", "(", "[") if sign in between), "")
    opening = between.partition(sign)[2] if sign else ""
    if first.before.strip(" $€£<>~≈≤≥"):
        return CellReading(problem="two numbers amid words")
    is_sample = sign in {"(", "["} and bool(_SAMPLE.fullmatch(opening.strip()))
    if not is_sample and opening.strip(" $€£<>~≈≤≥"):
        return CellReading(problem="two numbers amid words")
    if any(char.isalpha() for char in second.after) or any(char.isdigit() for char in first.before):
        return CellReading(problem="two numbers amid words")
    if is_sample:
        return CellReading((_cell_amount(first), _cell_amount(second, sample=True)))
    sign = {"[": "("}.get(sign, sign)
    over = _parts_of(header, sign)
    if sign != "/" and (names := _parts_of(row, sign)):
        # "Age, mean (SD)" among rows under "Women, n (%)": the row speaks of its own numbers.
        lead = _lead(over[0]) if over else ""
        return CellReading(
            (
                _cell_amount(first, label=names[0].rpartition(", ")[2], header=lead),
                _cell_amount(second, label=names[1], header=lead),
            )
        )
    if over:
        behind = f"{lead}, {over[1]}" if sign != "/" and (lead := _lead(over[0])) else over[1]
        return CellReading((_cell_amount(first, header=over[0]), _cell_amount(second, header=behind)))
    if (
        sign == "("
        and "percent" in {first.amount.unit, second.amount.unit}
        and first.amount.unit != second.amount.unit
    ):
        return CellReading((_cell_amount(first), _cell_amount(second)), is_unnamed_share=True)
    if sign in {"(", "±"}:
        return CellReading(
            (_cell_amount(first),), "a second number beside the first, and nothing says what it is"
        )
    return CellReading(problem="two numbers, and nothing says which is which")


def _parts_of(header: str, sign: str) -> tuple[str, str] | None:
    """Return the two parts of a label that is written as its cells are: "Mean (SD)" over "26.0 (8.7)"."""
    match = _HEADER_PARTS[sign].fullmatch(header.strip()) if sign in _HEADER_PARTS else None
    if match is None or any(char.isdigit() for char in match[2]):
        return None
    return match[1].strip(), match[2].strip()


def _lead(part: str) -> str:
    """Return what a header says before the statistic: "Women" of "Women, n", "" of "Mean"."""
    return part.rpartition(", ")[0].strip()


def _cell_amount(
    found: _Found, *, label: str = "", header: str = "", listed: bool = False, sample: bool = False
) -> CellAmount:
    amount = replace(found.amount, unit="") if sample else found.amount
    is_short = found.is_short_million
    return CellAmount(
        number=Span(found.number.start, found.number.end + is_short),
        amount=amount,
        label=label,
        header=header,
        listed=listed,
        own_scale=any(char.isalpha() for char in found.words),
        sample=sample,
        is_short_million=is_short,
    )


def _trimmed(words: str) -> str:
    bare = " ".join(words.split()).strip(_TRIMMED)
    return bare.removesuffix(")") if bare.count(")") > bare.count("(") else bare
