"""A number with its noun, for readers."""


def counted(number: int, noun: str, plural: str = "") -> str:
    """Return both as one says them: "1 sentence", "2,000 sentences"."""
    return f"{number:,} {noun if number == 1 else plural or f'{noun}s'}"
