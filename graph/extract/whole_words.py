"""Keeps words whole that spaCy's tokenizer takes apart: shortened titles, and verbs and nouns with "re-" and "co-".

Taken apart, "was re-elected" has a verb "re", and whoever "co-founded" something hangs on a noun "co". One that it keeps
whole is taken apart: of "U.S.-based", as of "US-based", the country is a word.
"""

import re
from collections.abc import Callable
from typing import Final

from spacy.language import Language
from spacy.pipeline import Lemmatizer
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]  # compiled, without stubs
from spacy.tokens import Doc, Token
from spacy.util import compile_infix_regex

SHORTENED: Final = (
    "Capt Lt Lieut Col Maj Sgt Cpl Cmdr Comdr Cdr Brig Pvt Pfc Spc Supt Insp Det Hon Amb Atty Asst Msgr Mme Mlle Sens "
    "Reps Govs Ave Blvd Mt Dept Univ Assn Intl Natl Govt"
)
"""Words whose full stop ends no sentence and that spaCy's tokenizer does not know; titles above all."""

PREFIXED: Final = re.compile(r"(re|co)-([a-z]+)")
"""A word made of another: in small letters, for "Co-founder" may be a part of a title."""

BEHIND_STOP: Final = r"(?<=[A-Z]\.)-(?=[a-z])"
"""The hyphen of "U.S.-based"."""


def keep_whole(nlp: Language) -> None:
    """Let a pipeline keep these words whole; a tokenizer or lemmatizer of another kind than spaCy's stays as it is."""
    tokenizer = nlp.tokenizer
    if not isinstance(tokenizer, Tokenizer):
        return
    for word in SHORTENED.split():
        tokenizer.add_special_case(f"{word}.", [{"ORTH": f"{word}."}])
    infixes = [*(nlp.Defaults.infixes or ()), BEHIND_STOP]
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    others = tokenizer.token_match
    tokenizer.token_match = lambda text: PREFIXED.fullmatch(text) or (others and others(text))
    for _, component in nlp.pipeline:
        if isinstance(component, Lemmatizer) and component.mode == "rule":
            component.lemmatize = PrefixedLemmas(component.lemmatize)


class PrefixedLemmas:
    """The lemmas of "re-elected" are those of "elected", which spaCy's lists know, with "re-" before."""

    def __init__(self, lemmatize: Callable[[Token], list[str]]) -> None:
        self._lemmatize = lemmatize

    def __call__(self, token: Token) -> list[str]:
        """Return the lemmas of a token, the likeliest first."""
        parts = PREFIXED.fullmatch(token.text)
        if parts is None:
            return self._lemmatize(token)
        word = Doc(token.vocab, words=[parts[2]], pos=[token.pos_], morphs=[str(token.morph)])[0]
        return [f"{parts[1]}-{lemma}" for lemma in self._lemmatize(word)]
