"""Small words that several commands print."""


def counted(number: int, noun: str, plural: str = "") -> str:
    """Return a number with its noun: "1 sentence", "2,000 sentences"."""
    return f"{number:,} {noun if number == 1 else plural or f'{noun}s'}"
