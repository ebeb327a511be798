"""Whom the numbers are about, and what a percentage is of, where a header, label or caption says so."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

_BRACKET: Final = re.compile(r"[(\[][^()\[\]]*[)\]]")
_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|[,/;:&]")
_BASE: Final = re.compile(
    r"(?:%|\bper\s?cent|\bpercentages?|\bpct|\bshares?|\bproportions?)\s+(?:of|among|amongst)\s+(?:the\s+)?([^()\[\],;:]+)",
    re.IGNORECASE,
)
_BRACKETED_BASE: Final = re.compile(
    r"[(\[]\s*(?:%|per\s?cent|percentage)\s+of\s+(?:the\s+)?([^()\[\]]+)[)\]]", re.IGNORECASE
)
_RESTRICTED: Final = re.compile(r"\s+(?:with|without|having|reporting|saying|by)\b", re.IGNORECASE)
"""Behind these stands what the share is, no longer what it is of: "% of women with a job"."""

_POSSESSIVE: Final = re.compile(r"['’]s?\b")


class Groups:
    """Holds the words; made once for any number of tables."""

    def __init__(self, words: Mapping[str, Sequence[str]]) -> None:
        self._nouns = frozenset(words["tables_groups"])
        self._stops = frozenset(
            [*words["tables_statistics"], *words["tables_counts"], *words["tables_percents"], *words["tables_scores"],
             *words["tables_ages"], *words["tables_phrase_ends"], *words["tables_articles"],
             *words["tables_no_group_behind"], *words["tables_estimates"]]
        )  # fmt: skip
        self._never_behind = frozenset(words["tables_no_group_behind"])
        self._plain = frozenset(words["tables_plain_groups"])
        self._adjectives = frozenset(words["tables_group_adjectives"])
        self._headers = frozenset(words["tables_group_headers"])

    def named_in(self, label: str) -> str:
        """Return the group that a header or caption names: its noun with the adjectives before it.

        "Foreign women average score" names "Foreign women"; "Men and women" is one group; "Men vs women" and
        "Men/Women" name two, of which neither is meant: "".
        """
        words = _WORD.findall(_POSSESSIVE.sub("", _BRACKET.sub(" ", label)))
        at = [index for index, word in enumerate(words) if word.lower() in self._nouns]
        if not at:
            return ""
        if len(at) > 1 and not _are_joined(words, at):
            return ""
        first = at[0]
        while first and words[first - 1].lower() not in self._stops and words[first - 1][0].isalpha():
            first -= 1
        if first and words[first - 1].lower() in self._never_behind:
            return ""
        return " ".join(words[first : at[-1] + 1]).replace(" ,", ",")

    def of_row(self, label: str, header: str) -> str:
        """Return the group that a row label names.

        "Unmarried parents" may as well be what was asked for: only a plain group ("Women"), or any under a header
        that says so ("Group", "Sex"), is one.
        """
        bare = " ".join(_BRACKET.sub(" ", label).split())
        *before, last = bare.lower().split() or [""]
        if bare.lower() in self._plain or (last in self._plain and self._adjectives.issuperset(before)):
            return bare
        return bare if header.lower() in self._headers and self.named_in(label) == bare else ""


def base_in(label: str) -> str:
    """Return what a percentage is of: "Percent of women" says "women"; "" where the label does not say."""
    match = _BRACKETED_BASE.search(label) or _BASE.search(label)
    return " ".join(_RESTRICTED.split(match[1])[0].split()) if match else ""


def _are_joined(words: Sequence[str], at: Sequence[int]) -> bool:
    between = {word.lower() for word in words[at[0] + 1 : at[-1]]} - {words[index].lower() for index in at}
    return between <= {"and", "&", ","}
