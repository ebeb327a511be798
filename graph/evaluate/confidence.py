"""How often each rule is right on annotated documents: what `cg:confidence` says."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from graph.evaluate.finding import Judged

STEPS: Final = 20
"""In a whole: shares are told in steps of 0.05."""

FEWEST: Final = 10
"""Findings below which a rule has no share."""


@dataclass(frozen=True, slots=True)
class RuleShare:
    """Of a rule's findings, how many are right; `confidence` is None where there are too few to tell."""

    rule: str
    findings: int
    right: int

    @property
    def confidence(self) -> float | None:
        """Return the share in steps of 0.05, halves rounded up."""
        if self.findings < FEWEST:
            return None
        return (2 * STEPS * self.right + self.findings) // (2 * self.findings) / STEPS


def rule_confidence(judged: Iterable[Judged]) -> tuple[RuleShare, ...]:
    """Return the share of each rule, by its id.

    A relation is right where the text states (or denies) it; a figure where value and comparator are; a statement
    where what is said and who says it are.
    """
    verdicts: dict[str, list[bool]] = defaultdict(list)
    for claim in judged:
        verdicts[claim.rule].append(claim.right)
    return tuple(RuleShare(rule, len(told), sum(told)) for rule, told in sorted(verdicts.items()))
