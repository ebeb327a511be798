"""What is counted: right, wrong and missed, and the shares that follow."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tally:
    """Found and right, found and wrong, wanted and not found.

    Where only the found are judged (comparators, speakers, units) `missed` are those judged wrong.
    """

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.right + other.right, self.wrong + other.wrong, self.missed + other.missed)

    @property
    def precision(self) -> float:
        """Return the share of the found that is right; 0 where nothing was found."""
        return share(self.right, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """Return the share of the wanted that was found; 0 where nothing is wanted."""
        return share(self.right, self.right + self.missed)

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall."""
        return _harmonic(self.precision, self.recall)


@dataclass(frozen=True, slots=True)
class Overlap:
    """B-cubed (Bagga and Baldwin 1998) over the forms that gold and graph share, as sums over `forms` of them."""

    precisions: float = 0.0
    recalls: float = 0.0
    forms: int = 0

    def __add__(self, other: "Overlap") -> "Overlap":
        return Overlap(
            self.precisions + other.precisions, self.recalls + other.recalls, self.forms + other.forms
        )

    @property
    def precision(self) -> float:
        """Return the mean share of a form's cluster that belongs there."""
        return share(self.precisions, self.forms)

    @property
    def recall(self) -> float:
        """Return the mean share of what belongs with a form that is in its cluster."""
        return share(self.recalls, self.forms)

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall."""
        return _harmonic(self.precision, self.recall)


@dataclass(frozen=True, slots=True)
class Alarms:
    """Look-alikes that were called a conflict, of those listed."""

    raised: int = 0
    listed: int = 0

    def __add__(self, other: "Alarms") -> "Alarms":
        return Alarms(self.raised + other.raised, self.listed + other.listed)


Measure = Tally | Overlap | Alarms


def added(one: Measure, other: Measure) -> Measure:
    """Return the sum of two measures of one kind."""
    match one, other:
        case (Tally(), Tally()) | (Overlap(), Overlap()) | (Alarms(), Alarms()):
            return one + other  # type: ignore[operator]  # the pairs above are of one kind
    raise TypeError(f"{one} and {other} are not of one kind")


def share(part: float, whole: float) -> float:
    """Return part of whole, 0 of nothing."""
    return part / whole if whole else 0.0


def _harmonic(precision: float, recall: float) -> float:
    """Return the harmonic mean."""
    return share(2 * precision * recall, precision + recall)
