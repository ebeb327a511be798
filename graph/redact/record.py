"""Who stands behind each stand-in, and which claim behind each new id: for those who redact, and nobody else."""

import hmac
import re
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from graph.redact.forms import Subject

HEX_DIGITS = 16


@dataclass(frozen=True, slots=True)
class Record:
    """What was replaced by what, kept so that another command gives the same people the same stand-ins.

    Attributes:
        stand_ins: By key of subject.
        names: Labels of each subject, for the person who reads the record.
        ids: New ids of claims, comparisons and decisions by old ones, both without the base.
        sources: New slugs by old ones.
        files: What was written redacted, by path under the folder, each with the mark of its redaction.
    """

    stand_ins: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    ids: Mapping[str, str] = field(default_factory=dict)
    sources: Mapping[str, str] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)


class NewIds:
    """Makes ids anew with a random key that nobody keeps; what the record before had stays."""

    def __init__(self, before: Record, key: bytes | None = None) -> None:
        self.key = key or secrets.token_bytes(32)
        self.ids = dict(before.ids)

    def of(self, old: str) -> str:
        """Return the new id of `claim/figure-0123456789abcdef`: kind and 16 new hex digits."""
        if old not in self.ids:
            kind = re.sub(
                r"[^/]*\Z", lambda last: f"{last[0].partition('-')[0]}-" if "-" in last[0] else "", old
            )
            self.ids[old] = kind + self.digest(old)[:HEX_DIGITS]
        return self.ids[old]

    def digest(self, words: str) -> str:
        """Return hex digits that nobody can make again without the key."""
        return hmac.digest(self.key, words.encode("utf-8", "surrogatepass"), "sha256").hex()


def number_subjects(
    subjects: Iterable[Subject], before: Record, ids: NewIds, texts: Iterable[str]
) -> dict[str, str]:
    """Return a stand-in for each subject: "person 17".

    Numbers are drawn by lot, so that they tell nothing of the order of names or of first mention. Those of the
    record before stay; numbers that a text itself uses ("person 3") are left out.
    """
    found = dict(before.stand_ins)
    taken = set(found.values())
    for text in texts:
        taken.update(
            match.lower()
            for match in re.findall(r"(?i)\b(?:person|organisation|place|camp|report) \d+\b", text)
        )
    by_type: dict[str, list[str]] = {}
    for subject in subjects:
        if subject.key not in found:
            by_type.setdefault(subject.type.lower(), []).append(subject.key)
    for type_, keys in sorted(by_type.items()):
        number = 0
        for key in sorted(keys, key=ids.digest):
            number += 1
            while f"{type_} {number}" in taken:
                number += 1
            found[key] = f"{type_} {number}"
            taken.add(found[key])
    return found
