"""Small words that several commands print."""

from graph.errors import UsageError


def counted(number: int, noun: str, plural: str = "") -> str:
    """Return a number with its noun: "1 sentence", "2,000 sentences"."""
    return f"{number:,} {noun if number == 1 else plural or f'{noun}s'}"


def workers_given(number: int | None) -> int:
    """Return how many processes are asked for, 0 where the build may choose.

    Raises:
        UsageError: less than one is asked for.
    """
    if number is not None and number < 1:
        raise UsageError(f"--workers {number}: give 1 or more, or leave it out to choose by size and cores")
    return number or 0
