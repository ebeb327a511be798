"""What the pipeline finds for a token by itself is found once for all equal tokens.

spaCy tries all 180 patterns of the attribute ruler at each token, takes a word apart each time that it is its own
lemma, and looks for lemmas in lists of thousands from their beginning.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from spacy.attrs import DEP, IS_SPACE, LOWER, TAG
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler, Lemmatizer
from spacy.tokens import Doc, Token
from spacy.vocab import Vocab

LOOKED_AT: Final = {"TAG": TAG, "LOWER": LOWER, "DEP": DEP, "IS_SPACE": IS_SPACE}
"""The attributes of a token that patterns may ask for to be remembered by."""

Match = tuple[int, int, int]


def let_remember(nlp: Language) -> None:
    """Let the attribute ruler and the lemmatizer of a pipeline remember; of other kinds each stays as it is."""
    for _, component in nlp.pipeline:
        if isinstance(component, Lemmatizer) and component.mode == "rule":
            component.lemmatize = RememberedLemmas(component.lemmatize)
            known = component.lookups.get_table("lemma_index", {})
            for part_of_speech, words in list(known.items()):
                known[part_of_speech] = frozenset(words)
        elif isinstance(component, AttributeRuler):
            remembered: Any = RememberedMatches(nlp.vocab, component.matcher, component.patterns)
            component.matcher = remembered


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


class RememberedMatches:
    """The patterns of one token that fit it, by the attributes that they ask for; all others are tried as before."""

    def __init__(self, vocab: Vocab, matcher: Matcher, patterns: Sequence[Mapping[str, Any]]) -> None:
        """Sort out the patterns of an attribute ruler; `matcher` is its own, which names them by their number."""
        self.get = matcher.get
        self._of_tokens, self._of_runs = Matcher(vocab), Matcher(vocab)
        for number, rule in enumerate(patterns):
            alone = all(
                len(tokens) == 1 and tokens[0].keys() <= LOOKED_AT.keys() for tokens in rule["patterns"]
            )
            (self._of_tokens if alone else self._of_runs).add(str(number), rule["patterns"])
        self._found: dict[tuple[int, ...], tuple[int, ...]] = {}

    def __call__(self, doc: Doc, **options: Any) -> list[Match]:
        """Return rule, first token and the one behind the last of each match, in no order."""
        matches: list[Match] = self._of_runs(doc, **options)
        for place, seen in enumerate(map(tuple, doc.to_array([*LOOKED_AT.values()]).tolist())):
            rules = self._found.get(seen)
            if rules is None:
                one = self._of_tokens(doc[place : place + 1], **options)
                rules = self._found[seen] = tuple(rule for rule, _, _ in one)
            matches += [(rule, place, place + 1) for rule in rules]
        return matches
