"""What a person's look at a claim found."""

from dataclasses import dataclass
from typing import Literal

Status = Literal["unreviewed", "accepted", "rejected", "corrected"]


@dataclass(frozen=True, slots=True)
class Review:
    """What people decided on one claim.

    Attributes:
        extracted: What was extracted in place of what they set right, in words.
        speaker: Key of the entity that says it, where they named one.
        speaker_text: That entity's name as they wrote it.
    """

    status: Status = "unreviewed"
    extracted: tuple[str, ...] = ()
    speaker: str = ""
    speaker_text: str = ""
