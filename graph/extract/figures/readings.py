"""Reads one sentence: its amounts, what each counts, what it is a part of, and which end of a change it is."""

from dataclasses import replace

from graph.extract.figures.amounts.amount import Located
from graph.extract.figures.amounts.finder import find_amounts
from graph.extract.figures.amounts.numeral import Numeral
from graph.extract.figures.amounts.numerals import find_numerals
from graph.extract.figures.changes import find_changes, with_common_unit
from graph.extract.figures.counted.ages import compared_age, read_age
from graph.extract.figures.counted.counted import Counted
from graph.extract.figures.counted.neighbours import inherit, of_them
from graph.extract.figures.counted.nouns import change_above
from graph.extract.figures.counted.reader import read_counted
from graph.extract.figures.counted.wholes import with_brackets, with_totals, with_wholes
from graph.extract.figures.gapped import gapped_bearer
from graph.extract.figures.not_counted import Surroundings, is_not_counted
from graph.extract.figures.rules import FigureRules
from graph.extract.figures.scales import read_scale
from graph.extract.figures.sentence import Sentence, located_in, token_at
from graph.extract.figures.trivial import counts_plural, is_trivial
from graph.model import Span

Reading = tuple[Located, Counted]


def read_sentence(sentence: Sentence, previous: Counted | None, rules: FigureRules) -> list[Reading]:
    """Return the amounts of a sentence with what each counts, in text order.

    Args:
        sentence: The sentence.
        previous: What the last number before it counts.
        rules: The rules of figures.
    """
    lexemes = sentence.lexemes
    own = with_wholes(lexemes, _own(sentence, rules), rules)
    whole = [
        (
            located,
            of_them(counted, previous) if counted.unit else inherit(own, position, lexemes, rules, previous),
        )
        for position, (located, counted) in enumerate(own)
    ]
    whole = with_totals(with_brackets(whole, rules, previous))
    whole = with_common_unit(whole, find_changes(sentence, whole, rules))
    if sentence.block.block.kind not in rules.words["figures_label_blocks"]:
        return whole
    pairs = zip(whole, own, strict=True)
    return [reading for reading, (_, counted) in pairs if not _is_label(reading, counted)]


def _own(sentence: Sentence, rules: FigureRules) -> list[Reading]:
    """Return the amounts that state something, with what each counts by the words around it alone."""
    lexemes, doc = sentence.lexemes, sentence.doc

    def is_change(at: int) -> bool:
        return change_above(doc[token_at(doc, lexemes[at].start)], rules.words) is not None

    def is_time(numeral: Numeral) -> bool:
        span = Span(lexemes[numeral.first].start, lexemes[numeral.last - 1].end)
        return numeral.last - numeral.first == 1 and any(
            found.kind in {"date", "clock"} and found.span.shifted(sentence.tokens.start_char).contains(span)
            for found in sentence.times
        )

    readings: list[Reading] = []
    amounts = find_amounts(lexemes, find_numerals(lexemes, rules), rules, is_change, is_time)
    for amount in amounts:
        located = located_in(sentence, amount)
        age = read_age(located, rules)
        located = located if age is None else compared_age(located)
        counted = age or read_scale(located, rules) or read_counted(located, rules)
        earlier = readings[-1][1] if readings else None
        if earlier is not None and gapped_bearer(sentence, located, earlier) is not None:
            readings.append((located, replace(earlier, anchor=located.number[-1], is_whole=False)))
            continue
        if is_trivial(located, counted, amounts, lexemes, rules):
            continue
        if not is_not_counted(lexemes, amount, _surroundings(sentence, located, counted, rules), rules):
            readings.append((located, counted))
    return readings


def _surroundings(sentence: Sentence, located: Located, counted: Counted, rules: FigureRules) -> Surroundings:
    return Surroundings(
        text=sentence.tokens.text,
        offset=sentence.tokens.start_char,
        times=sentence.times,
        names=sentence.names,
        matches=sentence.matches,
        is_plural=counts_plural(located, counted, rules),
    )


def _is_label(reading: Reading, own: Counted) -> bool:
    """Tell a number in a heading, note or caption that counts nothing by itself and gets no unit from others."""
    located, counted = reading
    return not own.unit and counted.unit in {"", "item"} and located.amount.comparator == "eq"
