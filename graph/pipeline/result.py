"""What came of a build."""

from dataclasses import dataclass
from pathlib import Path

from graph.pipeline.report import Report, all_notices


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What came of a build, where its files are, and how many documents were taken from the cache.

    Attributes:
        report: As without a redaction; the file has none of its names.
        notices: What whoever redacts should look at.
        record: Folder with who stands behind each stand-in, None of a build without redaction.
    """

    report: Report
    cached: int
    out: Path
    notices: tuple[str, ...] = ()
    record: Path | None = None

    @property
    def failed(self) -> bool:
        """True where something was not done: a document or a part of one, a promise of the graph, decisions that disagree."""
        disagree = any(line.state == "contradicted" for line in self.report.undone)
        return bool(self.report.failures or all_notices(self.report) or self.report.problems or disagree)
