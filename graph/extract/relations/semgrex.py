"""Reads patterns over dependency trees, in the notation of Semgrex, for spaCy's DependencyMatcher.

Semgrex (Chambers et al., 2007, "Learning alignments and leveraging natural logic") writes a token as
`{attribute:value; …}=name` and its place in the tree as `>label` (governs), `<label` (is governed by), `>>` and
`<<` (over any distance), `.` (stands right before), `..` (stands somewhere before), `$++`, `$--` (sister to the
right, left). Every relation in a chain is that of the chain's *first* token; brackets begin a new chain:

    {lemma:join; pos:VERB} >nsubj {ent:Person}=subject >dobj {ent:Organisation}=object
    {ent:Person}=subject >appos ({lemma:director}=role >prep ({word:at|of} >pobj {ent:Organisation}=object))

Of Semgrex's language this is the part that DependencyMatcher can run: no negation, no disjunction of chains, no
optional relations. Attributes are `word` (lower case), `lemma`, `pos` (universal), `tag`, `dep` and `ent` (class of
the mention that the token belongs to). A value is one word, several with `|`, a `/regular expression/`, or
`$name` for a word list of `rules/words/`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from graph.errors import OntologyError
from graph.ontology import Words

ATTRIBUTES: Final = {"word": "LOWER", "lemma": "LEMMA", "pos": "POS", "tag": "TAG", "dep": "DEP", "ent": "ENT_TYPE"}
OPERATORS: Final = {
    ">": ">",
    "<": "<",
    ">>": ">>",
    "<<": "<<",
    ".": ".",
    "..": ".*",
    "$++": "$++",
    "$--": "$--",
}
PIECE: Final = re.compile(
    r"""\s*(?:
        \{(?P<attributes>(?:/(?:\\.|[^/\\])*/|[^{}/])*)\}(?:=(?P<name>\w+))?
      | (?P<operator>\$\+\+|\$--|>>|<<|>|<|\.\.|\.)(?P<label>/(?:\\.|[^/\\])*/|[\w|]+)?
      | (?P<open>\()
      | (?P<close>\))
    )""",
    re.VERBOSE,
)

DependencyPattern = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class TreePattern:
    """A pattern for DependencyMatcher, and which of its tokens bear which name.

    Attributes:
        nodes: As DependencyMatcher takes them.
        names: Of each name, the place of its token in a match.
    """

    nodes: DependencyPattern
    names: dict[str, int]


def compile_semgrex(pattern: str, words: Words, where: str) -> TreePattern:
    """Compile one pattern.

    Args:
        where: File and line of the rule, for messages.

    Raises:
        OntologyError: the pattern is not in the notation, or names an unknown attribute or word list.
    """
    compiler = _Compiler(pattern, words, where)
    compiler.chain(first=True)
    if compiler.piece is not None:
        raise compiler.error(f"unexpected '{compiler.piece[0].strip()}'")
    return TreePattern(compiler.nodes, compiler.names)


class _Compiler:
    """Walks over the pieces of one pattern, collecting nodes."""

    def __init__(self, pattern: str, words: Words, where: str) -> None:
        self._pattern, self._words, self._where = pattern, words, where
        self.nodes: DependencyPattern = []
        self.names: dict[str, int] = {}
        self._pieces = self._split()
        self.piece: re.Match[str] | None = next(self._pieces, None)

    def chain(self, *, first: bool = False, left: str = "", operator: str = "", label: str | None = None) -> None:
        """Read a token and all relations of which it is the first."""
        anchor = self._token(left=left, operator=operator, label=label)
        if first and self.piece is None:
            raise self.error("a pattern needs at least two tokens")
        while self.piece is not None and self.piece["operator"]:
            operator, label = self.piece["operator"], self.piece["label"]
            self._next()
            if self.piece is not None and self.piece["open"]:
                self._next()
                self.chain(left=anchor, operator=operator, label=label)
                if self.piece is None or not self.piece["close"]:
                    raise self.error("a '(' is not closed")
                self._next()
            else:
                self._token(left=anchor, operator=operator, label=label)

    def error(self, what: str) -> OntologyError:
        """Return the complaint, with file and line."""
        return OntologyError(f"{self._where}: pattern {self._pattern!r}: {what}")

    def _token(self, *, left: str, operator: str, label: str | None) -> str:
        if self.piece is None or self.piece["attributes"] is None:
            raise self.error("expected a token in braces, such as {lemma:join}")
        attributes = self._attributes(self.piece["attributes"])
        identity = f"t{len(self.nodes)}"
        if name := self.piece["name"]:
            if name in self.names:
                raise self.error(f"two tokens are called '{name}'")
            self.names[name] = len(self.nodes)
        if not left:
            self.nodes.append({"RIGHT_ID": identity, "RIGHT_ATTRS": attributes})
        else:
            node: dict[str, Any] = {"LEFT_ID": left, "REL_OP": OPERATORS[operator], "RIGHT_ID": identity}
            if label and operator in {">", ">>"}:
                attributes["DEP"] = self._value(label)
            elif label and operator in {"<", "<<"}:
                self._anchor(left)["DEP"] = self._value(label)
            elif label:
                raise self.error(f"'{operator}' takes no label")
            self.nodes.append({**node, "RIGHT_ATTRS": attributes})
        self._next()
        return identity

    def _anchor(self, identity: str) -> dict[str, Any]:
        attributes: dict[str, Any] = next(node for node in self.nodes if node["RIGHT_ID"] == identity)["RIGHT_ATTRS"]
        return attributes

    def _attributes(self, text: str) -> dict[str, Any]:
        attributes = {}
        for part in filter(None, (part.strip() for part in re.split(r";(?=\s*\w+:)|;\s*$", text))):
            key, _, value = part.partition(":")
            if key.strip() not in ATTRIBUTES or not value.strip():
                raise self.error(f"'{part}' is no attribute; use {', '.join(ATTRIBUTES)} and a value")
            attributes[ATTRIBUTES[key.strip()]] = self._value(value.strip())
        return attributes

    def _value(self, text: str) -> Any:
        if text.startswith("/"):
            return {"REGEX": f"^(?:{text[1:-1]})$"}
        if text.startswith("$"):
            if text[1:] not in self._words:
                raise self.error(f"no word list '{text[1:]}' in rules/words/")
            return {"IN": list(self._words[text[1:]])}
        options = [option.strip() for option in text.split("|")]
        return {"IN": options} if len(options) > 1 else options[0]

    def _next(self) -> None:
        self.piece = next(self._pieces, None)

    def _split(self) -> Iterator[re.Match[str]]:
        place, end = 0, len(self._pattern.rstrip())
        while place < end:
            match = PIECE.match(self._pattern, place)
            if match is None:
                raise self.error(f"cannot read from '{self._pattern[place:place + 20].strip()}' on")
            yield match
            place = match.end()
