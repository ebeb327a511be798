"""Which of several media types a client wants (RFC 9110, 12.5.1)."""

from collections.abc import Sequence


def best(accept: str, offered: Sequence[str]) -> str:
    """Return the offered media type that a client likes best, "" where it takes none.

    Of those that it likes equally the one that is offered first; without a header it takes all.
    """
    ranges = [read for part in accept.split(",") if part.strip() and (read := _media_range(part)) is not None]
    if not ranges:
        return offered[0]
    liked = {one: quality(one, ranges) for one in offered}
    found = max(offered, key=lambda one: liked[one])
    return found if liked[found] > 0 else ""


def _media_range(part: str) -> tuple[str, float] | None:
    """Read `text/*;q=0.5`; None where it is none."""
    name, *parameters = (piece.strip().lower() for piece in part.split(";"))
    weight = 1.0
    for parameter in parameters:
        key, _, value = parameter.partition("=")
        if key.strip() == "q":
            try:
                weight = float(value)
            except ValueError:
                return None
    return (name, min(max(weight, 0.0), 1.0)) if "/" in name else None


def quality(media_type: str, ranges: Sequence[tuple[str, float]]) -> float:
    """Return how well a client likes a media type: as the most exact range that covers it says."""
    family = media_type.partition("/")[0]
    for name in (media_type, f"{family}/*", "*/*"):
        weights = [weight for range_, weight in ranges if range_ == name]
        if weights:
            return max(weights)
    return 0.0
