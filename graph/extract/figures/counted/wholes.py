"""Says what a count is a part of: "17 of 80 camps", "14 of the men", "girls (21%)", "12 deaths per 100,000 people"."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from spacy.tokens import Doc
from spacy.tokens import Span as TokenSpan

from graph.extract.figures.amounts.amount import Amount, Located
from graph.extract.figures.amounts.lexemes import Lexeme
from graph.extract.figures.counted.counted import Counted
from graph.extract.figures.counted.nouns import NounPhrase, phrase_start
from graph.extract.figures.counted.people import unit_of_noun
from graph.extract.figures.rules import FigureRules

Reading = tuple[Located, Counted]

OPENERS: Final = (("out", "of"), ("of",))
OF_A_RATE: Final = frozenset(
    {("per",), ("for", "every"), ("in", "every"), ("of", "every"), ("out", "of", "every")}
)
RATED: Final = Decimal(100)
"""From so many on a number behind "per" is what a rate is of: "per 100,000 people"."""

OWNER: Final = 4
"""Longest name of whom the whole belongs to, in lexemes: "of the old region's 22 districts"."""

BETWEEN: Final = frozenset({"some", "every", "total", "of", "last", "first", "latest", "previous", "past", "remaining", "other"})  # fmt: skip
"""Words that may stand between "of" and the whole."""

SAMPLE: Final = frozenset({"n", "="})

BY_NAME: Final = frozenset({"person", "household", "event", "organisation", "place"})
"""Units of what is counted by the places or bodies that it belongs to."""


def with_wholes(lexemes: Sequence[Lexeme], readings: Sequence[Reading], rules: FigureRules) -> list[Reading]:
    """Return the readings with "of 80 camps" as the base of "17", and without the "100,000 people" of a rate."""
    found = list(readings)
    dropped: set[int] = set()
    for position in range(len(readings) - 1):
        located, counted = found[position]
        following, whole = found[position + 1]
        gap = tuple(lexeme.lower for lexeme in lexemes[located.amount.end : following.amount.start])
        if _is_rate(lexemes, located, following):
            start = following.doc[following.number.start].i
            end = whole.words.end if whole.words is not None else following.number.end
            found[position] = (located, replace(counted, base=located.doc[start:end]))
            dropped.add(position + 1)
        elif (
            _opens_whole(gap, rules)
            and _is_part(located.amount, following.amount)
            and whole.words is not None
        ):
            found[position] = (located, _part(located, whole, whole.words))
            found[position + 1] = (following, replace(whole, is_whole=True))
    return [reading for position, reading in enumerate(found) if position not in dropped]


def with_brackets(
    readings: Sequence[Reading], rules: FigureRules, previous: Counted | None = None
) -> list[Reading]:
    """Give a number in brackets the noun before them: "respondents (n = 350)", "one in five girls (21%)".

    Behind a name it counts what the sentence speaks of: "children came from Harran (460) and Orlen (350)".
    """
    found = list(readings)
    for position, (located, counted) in enumerate(found):
        told = _by_name(found, position, rules, previous)
        if told is not None:
            found[position] = (located, replace(told, anchor=located.number[-1], is_whole=False))
            continue
        before = _before_bracket(located)
        if before is None or located.amount.unit not in {"", "percent"}:
            continue
        earlier = found[position - 1] if position else None
        if located.amount.unit == "percent" and earlier is not None and _reaches(earlier, before):
            theirs = earlier[1]
            if theirs.is_whole and position > 1:
                theirs = found[position - 2][1]
            base = theirs.base if theirs.base is not None else counted.base
            found[position] = (
                located,
                replace(counted, words=theirs.words, group=theirs.group, base=base, anchor=theirs.anchor),
            )
        elif not located.amount.unit and located.doc[located.number.start - 1].text == "=":
            found[position] = (located, _noun_before(located.doc, before, located, rules))
    return found


def _by_name(
    readings: Sequence[Reading], position: int, rules: FigureRules, previous: Counted | None
) -> Counted | None:
    """Return what a bare number in brackets behind a name counts, None for any other."""
    located, counted = readings[position]
    doc, opening = located.doc, located.first - 1
    is_behind_name = (
        opening > located.sentence.start and doc[opening].text == "(" and doc[opening - 1].pos_ == "PROPN"
    )
    closes = located.number.end < located.sentence.end and doc[located.number.end].text == ")"
    if not (is_behind_name and closes) or counted.unit not in {"", "item"} or located.amount.unit:
        return None
    earlier = readings[position - 1][1] if position else None
    if earlier is not None and earlier.unit in BY_NAME:
        return earlier
    return _spoken_of(located, rules, previous)


def _spoken_of(located: Located, rules: FigureRules, previous: Counted | None) -> Counted | None:
    """Return the people or things that a sentence with "Harran (460), Orlen (350)" is about; if only numbers, those told before."""
    for token in located.sentence:
        if token.tag_ != "NNS" or token.dep_ not in {"nsubj", "nsubjpass", "dobj"}:
            continue
        if token.lemma_.lower() in {"number", "figure", "total"}:
            return previous if previous is not None and previous.unit in BY_NAME else None
        phrase = NounPhrase(phrase_start(token), token.i, token.i + 1)
        unit = unit_of_noun(located.doc, phrase, rules)
        if unit in BY_NAME:
            words: TokenSpan = located.doc[phrase.first : phrase.last]
            return Counted(unit, words, token, words if unit == "person" else None)
    return None


def with_totals(readings: Sequence[Reading]) -> list[Reading]:
    """Give the number of "Of the 220, 104 were held" what the next one counts."""
    found = list(readings)
    for position, (located, counted) in enumerate(found[:-1]):
        before = [word.lower_ for word in located.doc[max(located.first - 2, 0) : located.first]]
        theirs = found[position + 1][1]
        if counted.unit in {"", "item"} and before == ["of", "the"] and theirs.unit in BY_NAME:
            found[position] = (located, replace(theirs, anchor=located.number[-1], is_whole=True))
    return found


def _opens_whole(gap: tuple[str, ...], rules: FigureRules) -> bool:
    for opener in OPENERS:
        if gap[: len(opener)] == opener:
            rest = gap[len(opener) :]
            if rest and rest[-1].endswith(("'s", "’s")) and len(rest) <= OWNER:
                return True  # "14 of the region's 22 districts"
            return all(word in rules.words["figures_determiners"] or word in BETWEEN for word in rest)
    return False


def _is_part(part: Amount, whole: Amount) -> bool:
    return (
        not part.unit
        and not whole.unit
        and part.style in {"digits", "words"}
        and whole.style in {"digits", "words"}
        and part.upper is None
        and part.value <= whole.value
    )


def _part(located: Located, whole: Counted, words: TokenSpan) -> Counted:
    doc, own = located.doc, located.number[-1]
    start = located.after
    while start < len(doc) and doc[start].lower_ in {"out", "of"}:
        start += 1
    anchor = own if own.dep_ in {"nsubj", "nsubjpass"} else whole.anchor
    return replace(whole, anchor=anchor, base=doc[start : words.end])


def _is_rate(lexemes: Sequence[Lexeme], located: Located, following: Located) -> bool:
    """Tell "12 deaths per 100,000 people": the second number only says what the first is a rate of."""
    end = following.amount.start
    opened = any(
        tuple(lexeme.lower for lexeme in lexemes[end - len(phrase) : end]) == phrase for phrase in OF_A_RATE
    )
    gap = located.doc[located.number.end : following.number.start]
    is_near = not any(token.text in {",", ";", "."} or token.pos_ in {"VERB", "AUX"} for token in gap)
    return opened and is_near and following.amount.value >= RATED and not following.amount.unit


def _before_bracket(located: Located) -> int | None:
    """Return the token before the bracket that an amount opens, "n =" aside; None where it opens none."""
    doc, index = located.doc, located.number.start - 1
    while index > located.sentence.start and doc[index].lower_ in SAMPLE:
        index -= 1
    return index - 1 if index > located.sentence.start and doc[index].text == "(" else None


def _reaches(reading: Reading, index: int) -> bool:
    """Tell whether what is counted ends at a token, or the number itself does."""
    located, counted = reading
    ends = [located.after, located.number.end]
    ends += [span.end for span in (counted.words, counted.base, counted.group) if span is not None]
    return index + 1 in ends


def _noun_before(doc: Doc, index: int, located: Located, rules: FigureRules) -> Counted:
    head = doc[index]
    if head.pos_ not in {"NOUN", "PROPN"}:
        return Counted("", None, located.number[-1])
    phrase = NounPhrase(phrase_start(head), head.i, head.i + 1)
    unit = unit_of_noun(doc, phrase, rules)
    words: TokenSpan = doc[phrase.first : phrase.last]
    return Counted(unit, words, head, words if unit == "person" else None, is_whole=True)
