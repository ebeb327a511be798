"""A document, or a part of the work on it, that failed; the build goes on."""

from dataclasses import dataclass
from typing import Literal

Stage = Literal["read", "extract", "resolve", "rdf", "export"]


@dataclass(frozen=True, slots=True)
class Failure:
    """One line of the report: which document, at which stage, and an `error` that names it, why and what to do."""

    path: str
    stage: Stage
    error: str
