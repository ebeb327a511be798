"""Loads `ontology/rules/`: word lists and token patterns, checked, with file and line in every complaint.

A rule file holds a list of rules; each has an `id`, what it finds, one or more `patterns` in the notation of
spaCy's Matcher (https://spacy.io/api/matcher), and sentences with what it must find in [brackets] (`examples`)
or must leave alone (`counterexamples`). In a pattern the value `$name` stands for the word list `name` of
`rules/words/`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from graph.errors import OntologyError
from graph.ontology.files import OntologyFolders

try:
    from yaml import CSafeLoader as BaseLoader  # some ten times quicker; PyYAML's wheels have it
except ImportError:
    from yaml import SafeLoader as BaseLoader  # type: ignore[assignment]

Words = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule as data.

    Attributes:
        finds: What the rule yields: an entity type, a predicate, a comparator … as its file's kind says.
        patterns: Matcher patterns, word lists filled in.
        options: Every other key of the rule, for the code that runs this kind.
        where: `ontology/rules/camps.yaml line 12`, for messages.
    """

    id: str
    finds: str
    patterns: tuple[Any, ...]
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...]
    where: str
    options: Mapping[str, Any] = field(default_factory=dict)


def load_words(folders: OntologyFolders) -> Words:
    """Return every word list of `rules/words/*.yaml` by name; lists of the same name are joined.

    Each file is a mapping from a list's name to its words, in the order in which they were written.

    Raises:
        OntologyError: a file is no mapping of lists of words.
    """
    lists: dict[str, dict[str, None]] = {}
    for path in folders.files("rules/words/*.yaml"):
        label = folders.label(path)
        content = _parse(path, label)
        if not isinstance(content, dict):
            raise OntologyError(f"{label}: expected `name: [words]`, found {type(content).__name__}")
        for name, words in content.items():
            if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
                raise OntologyError(
                    f"{label}: '{name}' must be a list of words; put numbers, true and false in quotes"
                )
            lists.setdefault(name, {}).update(dict.fromkeys(words))
    return {name: tuple(words) for name, words in lists.items()}


def load_rules(folders: OntologyFolders, kind: str, words: Words) -> tuple[Rule, ...]:
    """Return the rules of `rules/<kind>/*.yaml` in reading order; a later one replaces an earlier of its id.

    Raises:
        OntologyError: a rule lacks an id, a pattern, an example or a counterexample, or names an unknown list.
    """
    rules: dict[str, Rule] = {}
    for path in folders.files(f"rules/{kind}/*.yaml"):
        label = folders.label(path)
        content = _parse(path, label)
        if not isinstance(content, list):
            raise OntologyError(f"{label}: expected a list of rules, found {type(content).__name__}")
        for entry in content:
            rule = _rule(entry, label, words)
            rules[rule.id] = rule
    return tuple(rules.values())


class _LineLoader(BaseLoader):
    """Keeps the line of each mapping under the key `__line__`; reads yes, no, on and off as words.

    They are words in YAML 1.2, whose only truth values are true and false; PyYAML follows YAML 1.1.
    """

    yaml_implicit_resolvers = {  # noqa: RUF012 - an attribute of the base class, not to be redeclared
        first: [
            (tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool" or first in "tTfF"
        ]
        for first, resolvers in BaseLoader.yaml_implicit_resolvers.items()
    }

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        mapping: dict[Any, Any] = super().construct_mapping(node, deep=deep)
        mapping["__line__"] = node.start_mark.line + 1
        return mapping


def _parse(path: Path, label: str) -> Any:
    try:
        content = yaml.load(path.read_text("utf-8"), Loader=_LineLoader)
    except (OSError, UnicodeDecodeError) as error:
        raise OntologyError(f"{label}: cannot be read ({error}); save it as UTF-8 text") from error
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = f" line {mark.line + 1}" if mark else ""
        problem = getattr(error, "problem", "") or " ".join(str(error).split())
        raise OntologyError(f"{label}{place}: not valid YAML: {problem}") from error
    if isinstance(content, dict):
        content.pop("__line__", None)
    return content


def _rule(entry: Any, label: str, words: Words) -> Rule:
    if not isinstance(entry, dict):
        raise OntologyError(f"{label}: expected a rule (`- id: …`), found {entry!r}")
    where = f"{label} line {entry.pop('__line__')}"
    entry = _without_lines(entry)
    for key in ("id", "finds", "examples", "counterexamples"):
        if not entry.get(key):
            raise OntologyError(f"{where}: rule {entry.get('id', '?')} has no '{key}'")
    patterns = tuple(_filled(pattern, words, where) for pattern in entry.pop("patterns", ()))
    return Rule(
        id=entry.pop("id"),
        finds=entry.pop("finds"),
        patterns=patterns,
        examples=tuple(entry.pop("examples")),
        counterexamples=tuple(entry.pop("counterexamples")),
        where=where,
        options=entry,
    )


def _without_lines(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_lines(inner) for key, inner in value.items() if key != "__line__"}
    if isinstance(value, list):
        return [_without_lines(inner) for inner in value]
    return value


def _filled(value: Any, words: Words, where: str) -> Any:
    if isinstance(value, dict):
        return {key: _filled(inner, words, where) for key, inner in value.items()}
    if isinstance(value, list):
        return [_filled(inner, words, where) for inner in value]
    if isinstance(value, str) and value.startswith("$"):
        if value[1:] not in words:
            raise OntologyError(f"{where}: no word list '{value[1:]}' in rules/words/")
        return list(words[value[1:]])
    return value
