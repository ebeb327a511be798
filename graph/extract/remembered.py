"""What the pipeline finds for a token by itself is found once for all equal tokens.

spaCy tries all 180 patterns of the attribute ruler at each token and makes a span of each match, takes a word apart each time that it is its own
lemma, and looks for lemmas in lists of thousands from their beginning.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from spacy.attrs import DEP, IS_SPACE, LOWER, TAG
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler, Lemmatizer
from spacy.tokens import Doc, Token
from spacy.tokens._retokenize import set_token_attrs
from spacy.vocab import Vocab

from graph.extract.sieve import Sieve

LOOKED_AT: Final = {"LOWER": LOWER, "TAG": TAG, "DEP": DEP, "IS_SPACE": IS_SPACE}
"""The attributes of a token that patterns may ask for to be remembered by."""

Match = tuple[int, int]
"""A rule and the token that it tells something of."""


def let_remember(nlp: Language) -> None:
    """Let the attribute ruler and the lemmatizer of a pipeline remember; of other kinds each stays as it is."""
    for _, component in nlp.pipeline:
        if isinstance(component, Lemmatizer) and component.mode == "rule":
            component.lemmatize = RememberedLemmas(component.lemmatize)
            known = component.lookups.get_table("lemma_index", {})
            for part_of_speech, words in list(known.items()):
                known[part_of_speech] = frozenset(words)
        elif isinstance(component, AttributeRuler):
            rules = RememberedRules(nlp.vocab, component.patterns, component.attrs)
            component.match = rules.match  # type: ignore[method-assign]
            component.set_annotations = rules.set_annotations  # type: ignore[method-assign]


class RememberedLemmas:
    """The lemmas of a word by its part of speech and form, which are all that spaCy's rules look at."""

    def __init__(self, lemmatize: Callable[[Token], list[str]]) -> None:
        self._lemmatize = lemmatize
        self._found: dict[tuple[int, int, int], list[str]] = {}

    def __call__(self, token: Token) -> list[str]:
        """Return the lemmas of a token, the likeliest first."""
        key = (token.orth, token.pos, token.morph.key)  # type: ignore[attr-defined]  # missing in spaCy's stubs
        found = self._found.get(key)
        if found is None:
            found = self._found[key] = self._lemmatize(token)
        return found


class RememberedRules:
    """The rules of an attribute ruler that fit one token, by what they ask of it; all others are tried as before."""

    def __init__(
        self,
        vocab: Vocab,
        rules: Sequence[Mapping[str, Any]],
        attributes: Sequence[dict[Any, Any]],
    ) -> None:
        """Sort out the rules of an attribute ruler, and take what each sets as spaCy has put it into numbers."""
        self._attributes = attributes
        self._of_tokens, self._of_runs = Matcher(vocab), Matcher(vocab)
        self._numbers: dict[int, int] = {}
        self._places: dict[int, int] = {}
        self._strings = vocab.strings
        self._asked: list[re.Pattern[str]] = []
        self._kinds: dict[int, int] = {}
        runs: list[Sequence[Mapping[str, Any]]] = []
        for number, rule in enumerate(rules):
            alone = rule["index"] in {0, -1} and all(map(_is_remembered, rule["patterns"]))
            (self._of_tokens if alone else self._of_runs).add(str(number), rule["patterns"])
            self._numbers[vocab.strings[str(number)]] = number
            if alone:
                self._asked += [_words(token) for (token,) in rule["patterns"] if "LOWER" in token]
            else:
                self._places[number] = rule["index"]
                runs += rule["patterns"]
        self._sieve = Sieve(vocab, runs)
        self._found: dict[tuple[int, ...], tuple[int, ...]] = {}

    def match(self, doc: Doc) -> list[Match]:
        """Return rule and token of each match, of each token the rules in their order: later ones have precedence."""
        matches: list[Match] = []
        for place, (lower, *others) in enumerate(doc.to_array([*LOOKED_AT.values()]).tolist()):
            seen = (self._kind(lower), *others)
            rules = self._found.get(seen)
            if rules is None:
                one = self._of_tokens(doc[place : place + 1], allow_missing=True)
                rules = self._found[seen] = tuple(sorted(self._numbers[rule] for rule, _, _ in one))
            matches += [(rule, place) for rule in rules]
        if self._sieve.possible(doc):
            for rule, start, end in self._of_runs(doc, allow_missing=True):
                number = self._numbers[rule]
                matches.append((number, doc[start:end][self._places[number]].i))
            matches.sort()
        return matches

    def _kind(self, lower: int) -> int:
        """Return a word that some rule asks for, and 0 for all others, which are alike."""
        kind = self._kinds.get(lower)
        if kind is None:
            word = self._strings[lower]
            is_asked = any(words.search(word) for words in self._asked)
            kind = self._kinds[lower] = lower if is_asked else 0
        return kind

    def set_annotations(self, doc: Doc, matches: Sequence[Match]) -> None:
        """Write what the rules say of their tokens."""
        for rule, place in matches:
            set_token_attrs(doc[place], self._attributes[rule])


def _is_remembered(pattern: Sequence[Mapping[str, Any]]) -> bool:
    """Tell whether a pattern is of one token, of which it asks nothing but what is looked at."""
    if len(pattern) != 1 or not pattern[0].keys() <= LOOKED_AT.keys():
        return False
    word = pattern[0].get("LOWER", "")
    return isinstance(word, str) or word.keys() in ({"IN"}, {"REGEX"})


def _words(token: Mapping[str, Any]) -> re.Pattern[str]:
    """Return an expression for the words of which a token must be one."""
    word = token["LOWER"]
    if isinstance(word, Mapping) and "REGEX" in word:
        return re.compile(word["REGEX"])
    words = [word] if isinstance(word, str) else word["IN"]
    return re.compile(rf"\A(?:{'|'.join(map(re.escape, words))})\Z")
