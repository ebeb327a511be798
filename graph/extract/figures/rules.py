"""The rules of figures, `ontology/rules/figures/` and the word lists that they name, in the form that reading needs."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final, cast, get_args

from graph.errors import OntologyError
from graph.extract.figures.amounts.lexemes import cut
from graph.model import Comparator
from graph.ontology import Ontology, Rule, load_rules
from graph.values.numbers import NumberWords
from graph.values.units import NAMED, Unit, is_unit

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cue:
    """A phrase beside a number that makes a comparator of it."""

    phrase: Phrase
    comparator: Comparator
    rule: str
    only_money: bool = False


@dataclass(frozen=True, slots=True)
class Vague:
    """A word that is a number by itself ("hundreds", "dozens", "decades")."""

    value: Decimal
    comparator: Comparator
    unit: str = ""


@dataclass(frozen=True, slots=True)
class NotCounted:
    """A context in which a number states nothing."""

    rule: str
    before: tuple[Phrase, ...] = ()
    after: tuple[Phrase, ...] = ()
    regexes: tuple[re.Pattern[str], ...] = ()
    bare: bool = False
    alone: bool = False
    dotted: bool = False


@dataclass(frozen=True, slots=True)
class FigureRules:
    """Everything that is data about figures."""

    numbers: NumberWords
    glued_scales: Mapping[str, Decimal]
    dozens: Mapping[str, Vague]
    vague: Mapping[str, Vague]
    before: tuple[Cue, ...]
    after: tuple[Cue, ...]
    units: Mapping[str, Unit]
    signs: Mapping[Phrase, str]
    not_counted: tuple[NotCounted, ...]
    words: Mapping[str, frozenset[str]]
    between: tuple[Phrase, ...]
    vague_counts: Mapping[str, tuple[Phrase, ...]]
    """By their first word."""


def load_figure_rules(ontology: Ontology) -> FigureRules:
    """Read and check the rules.

    Raises:
        OntologyError: a rule finds something unknown, or lacks what its kind needs.
    """
    rules = load_rules(ontology.folders, "figures", ontology.words)
    tables: dict[str, dict[str, Any]] = {
        kind: {} for kind in ("cardinal", "scale", "glued", "share", "dozen", "vague")
    }
    before: list[Cue] = []
    after: list[Cue] = []
    units: dict[str, Unit] = {}
    signs: dict[Phrase, str] = {}
    not_counted: list[NotCounted] = []
    for rule in rules:
        if rule.finds in COMPARATORS:
            before += _cues(rule, "before")
            after += _cues(rule, "after")
        elif rule.finds in NUMBER_KINDS:
            tables["glued" if rule.options.get("glued") else rule.finds].update(_numbers(rule))
        elif rule.finds == "currency":
            units.update(
                {
                    word.lower(): Unit(_code(code, rule), measure=True)
                    for word, code in rule.options["codes"].items()
                }
            )
            signs.update(
                {_phrase(sign, fold=False): _code(code, rule) for sign, code in rule.options["signs"].items()}
            )
        elif rule.finds == "nothing":
            not_counted.append(_context(rule))
        elif rule.finds == "code":
            continue  # what finds it is written in Python; the rule says what, with examples
        elif is_unit(rule.finds):
            units.update(_units(rule, ontology))
        else:
            raise OntologyError(
                f"{rule.where}: rule {rule.id} finds '{rule.finds}'; use {', '.join(KINDS)} or an ISO 4217 code"
            )
    lists = {name: frozenset(words) for name, words in ontology.words.items() if name.startswith("figures_")}
    return FigureRules(
        numbers=NumberWords(tables["cardinal"], tables["scale"], tables["share"]),
        glued_scales=tables["glued"],
        dozens=tables["dozen"],
        vague=tables["vague"],
        before=_longest_first(before),
        after=_longest_first(after),
        units=units,
        signs=dict(sorted(signs.items(), key=lambda sign: -len(sign[0]))),
        not_counted=tuple(not_counted),
        words=lists,
        between=tuple(
            sorted(
                (_phrase(words) for words in lists["figures_between"]),
                key=lambda phrase: (-len(phrase), phrase),
            )
        ),
        vague_counts=_by_first_word(lists["figures_vague_counts"]),
    )


NUMBER_KINDS: Final = ("cardinal", "scale", "share", "dozen", "vague")
COMPARATORS: Final = tuple(comparator for comparator in get_args(Comparator) if comparator != "range")
KINDS: Final = (*NUMBER_KINDS, *COMPARATORS, "currency", "nothing", "code", *sorted(NAMED))


def _cues(rule: Rule, side: str) -> list[Cue]:
    only_money = rule.options.get("only") == "money"
    comparator = cast(Comparator, rule.finds)
    return [Cue(_phrase(words), comparator, rule.id, only_money) for words in rule.options.get(side, ())]


def _numbers(rule: Rule) -> dict[str, Any]:
    values = {str(word): Decimal(str(value)) for word, value in rule.options["values"].items()}
    if rule.finds not in {"dozen", "vague"}:
        return dict(values)
    comparators, unit_names = rule.options.get("comparators", {}), rule.options.get("units", {})
    return {
        word: Vague(value, comparators.get(word, "eq"), unit_names.get(word, ""))
        for word, value in values.items()
    }


def _units(rule: Rule, ontology: Ontology) -> dict[str, Unit]:
    unit = Unit(rule.finds, Decimal(str(rule.options.get("factor", 1))), bool(rule.options.get("measure")))
    words: list[str] = list(rule.options.get("words", ()))
    for name in rule.options.get("lists", ()):
        if name not in ontology.words:
            raise OntologyError(f"{rule.where}: no word list '{name}' in rules/words/")
        words += ontology.words[name]
    return dict.fromkeys(words, unit)


def _context(rule: Rule) -> NotCounted:
    patterns = rule.options.get("regex", ())
    patterns = [patterns] if isinstance(patterns, str) else patterns
    try:
        regexes = tuple(re.compile(pattern) for pattern in patterns)
    except re.error as error:
        raise OntologyError(
            f"{rule.where}: rule {rule.id}: 'regex' is no regular expression: {error}"
        ) from error
    return NotCounted(
        rule.id,
        before=tuple(_phrase(words) for words in rule.options.get("before", ())),
        after=tuple(_phrase(words) for words in rule.options.get("after", ())),
        regexes=regexes,
        bare=bool(rule.options.get("bare")),
        alone=bool(rule.options.get("alone")),
        dotted=bool(rule.options.get("dotted")),
    )


def _code(code: str, rule: Rule) -> str:
    if not is_unit(code):
        raise OntologyError(f"{rule.where}: '{code}' is no ISO 4217 code")
    return code


def _phrase(words: str, *, fold: bool = True) -> Phrase:
    return tuple(lexeme.lower if fold else lexeme.text for lexeme in cut(str(words)))


def _by_first_word(phrases: Iterable[str]) -> dict[str, tuple[Phrase, ...]]:
    found: dict[str, tuple[Phrase, ...]] = {}
    for phrase in sorted((tuple(phrase.split()) for phrase in phrases), key=lambda one: (-len(one), one)):
        found[phrase[0]] = (*found.get(phrase[0], ()), phrase)
    return found


def _longest_first(cues: Iterable[Cue]) -> tuple[Cue, ...]:
    return tuple(sorted(cues, key=lambda cue: (-len(cue.phrase), cue.phrase)))
