"""Reads patterns over dependency trees, in the notation of Semgrex.

Semgrex (Chambers et al., 2007, "Learning alignments and leveraging natural logic") writes a token as
`{attribute:value; …}=name` and its place in the tree as `>label` (governs), `<label` (is governed by), `>>` and
`<<` (over any distance), `.` (stands right before, articles apart), `..` (stands somewhere before), `$++`, `$--` (sister to the
right, left). Every relation in a chain is that of the chain's *first* token; brackets begin a new chain; `!`
before a relation forbids it, `?` leaves it open:

    {lemma:join; pos:VERB} >nsubj {ent:Person}=subject >dobj {ent:Organisation}=object !>neg {}
    {ent:Person}=subject >is ({lemma:director}=role >prep_of|prep_at {ent:Organisation}=object)

Attributes are `word` (lower case), `lemma`, `pos` (universal), `tag`, `dep`, `ent` (class of the mention that the
token is) and `kind` (of a place: `country`, `region`; of a body: `members` where its people stand for it). A value is one word, several with `|`, a
`/regular expression/` for the whole word, or `$name` for a word list of `rules/words/`; with `!` before it, it is
what must not be. Which labels there are beside the parser's is told in `clauses.py`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, Literal

from graph.errors import OntologyError
from graph.ontology import Words

ATTRIBUTES: Final = ("word", "lemma", "pos", "tag", "dep", "ent", "kind")
PIECE: Final = re.compile(
    r"""\s*(?:
        \{(?P<attributes>(?:/(?:\\.|[^/\\])*/|[^{}/])*)\}(?:=(?P<name>\w+))?
      | (?P<need>[!?]?)(?P<operator>\$\+\+|\$--|>>|<<|>|<|\.\.|\.)(?P<label>/(?:\\.|[^/\\])*/|[\w|]+)?
      | (?P<open>\()
      | (?P<close>\))
    )""",
    re.VERBOSE,
)

Need = Literal["", "!", "?"]


@dataclass(frozen=True, slots=True)
class Value:
    """What an attribute or label must be: one of some words, or fit an expression.

    Attributes:
        negated: It must be none of these.
    """

    words: frozenset[str] = frozenset()
    expression: re.Pattern[str] | None = None
    negated: bool = False

    def fits(self, word: str) -> bool:
        """Tell whether a word is what is asked for."""
        is_one = self.expression.fullmatch(word) is not None if self.expression else word in self.words
        return is_one is not self.negated


@dataclass(frozen=True, slots=True)
class TokenPattern:
    """A token and what must stand around it.

    Attributes:
        tests: Attribute and value.
        name: "" where the pattern gives none.
        steps: In the order in which they are written.
    """

    tests: tuple[tuple[str, Value], ...]
    name: str = ""
    steps: "tuple[Step, ...]" = ()

    def names(self) -> Iterator[str]:
        """Yield the names in the pattern, its own first."""
        if self.name:
            yield self.name
        for step in self.steps:
            yield from step.target.names()


@dataclass(frozen=True, slots=True)
class Step:
    """How another token stands to this one.

    Attributes:
        label: None where any will do.
        need: "" it must be there, "!" it must not, "?" it may.
    """

    operator: str
    target: TokenPattern
    label: Value | None = None
    need: Need = ""


def compile_semgrex(pattern: str, words: Words, where: str) -> TokenPattern:
    """Compile one pattern.

    Args:
        where: File and line of the rule, for messages.

    Raises:
        OntologyError: the pattern is not in the notation, or names an unknown attribute or word list.
    """
    compiler = _Compiler(pattern, words, where)
    compiled = compiler.chain()
    if compiler.piece is not None:
        raise compiler.error(f"unexpected '{compiler.piece[0].strip()}'")
    if not compiled.steps:
        raise compiler.error("a pattern needs at least two tokens")
    return compiled


@dataclass(slots=True)
class _Compiler:
    """Walks over the pieces of one pattern."""

    pattern: str
    words: Words
    where: str
    piece: re.Match[str] | None = None
    names: set[str] = field(default_factory=set)
    pieces: Iterator[re.Match[str]] = field(init=False)

    def __post_init__(self) -> None:
        self.pieces = self._split()
        self._next()

    def chain(self) -> TokenPattern:
        """Read a token and all relations of which it is the first."""
        tests, name = self._token()
        steps = []
        while self.piece is not None and self.piece["operator"]:
            operator, label = self.piece["operator"], self.piece["label"]
            need: Need = "!" if self.piece["need"] == "!" else "?" if self.piece["need"] else ""
            if label and operator not in {">", ">>", "<", "<<"}:
                raise self.error(f"'{operator}' takes no label")
            self._next()
            if self.piece is not None and self.piece["open"]:
                self._next()
                target = self.chain()
                if self.piece is None or not self.piece["close"]:
                    raise self.error("a '(' is not closed")
                self._next()
            else:
                target = TokenPattern(*self._token())
            steps.append(Step(operator, target, self._value(label) if label else None, need))
        return TokenPattern(tests, name, tuple(steps))

    def error(self, what: str) -> OntologyError:
        """Return the complaint, with file and line."""
        return OntologyError(f"{self.where}: pattern {self.pattern!r}: {what}")

    def _token(self) -> tuple[tuple[tuple[str, Value], ...], str]:
        if self.piece is None or self.piece["attributes"] is None:
            raise self.error("expected a token in braces, such as {lemma:join}")
        tests, name = tuple(self._tests(self.piece["attributes"])), self.piece["name"] or ""
        if name in self.names:
            raise self.error(f"two tokens are called '{name}'")
        self.names |= {name} - {""}
        self._next()
        return tests, name

    def _tests(self, text: str) -> Iterator[tuple[str, Value]]:
        for part in filter(None, (part.strip() for part in re.split(r";(?=\s*\w+:)|;\s*$", text))):
            key, _, value = (piece.strip() for piece in part.partition(":"))
            if key not in ATTRIBUTES or not value:
                raise self.error(f"'{part}' is no attribute; use {', '.join(ATTRIBUTES)} and a value")
            yield key, self._value(value)

    def _value(self, text: str) -> Value:
        negated, text = text.startswith("!"), text.removeprefix("!")
        if text.startswith("/"):
            try:
                return Value(expression=re.compile(text[1:-1]), negated=negated)
            except re.error as error:
                raise self.error(f"{text} is no regular expression: {error}") from error
        options: set[str] = set()
        for option in text.split("|"):
            listed = option.strip().removeprefix("$")
            if listed == option.strip():
                options.add(listed)
            elif listed in self.words:
                options.update(self.words[listed])
            else:
                raise self.error(f"no word list '{listed}' in rules/words/")
        return Value(frozenset(options), negated=negated)

    def _next(self) -> None:
        self.piece = next(self.pieces, None)

    def _split(self) -> Iterator[re.Match[str]]:
        place, end = 0, len(self.pattern.rstrip())
        while place < end:
            match = PIECE.match(self.pattern, place)
            if match is None:
                raise self.error(f"cannot read from '{self.pattern[place : place + 20].strip()}' on")
            yield match
            place = match.end()
