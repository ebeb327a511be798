"""The texts as read, beside a store."""

from collections.abc import Mapping
from pathlib import Path

from graph.errors import UsageError

Texts = Path | Mapping[str, str] | None
"""The folder where they lie, or the texts themselves by slug of the source."""


def text_of(texts: Texts, source: str) -> str:
    """Return the text as read of a source, given by its IRI.

    Raises:
        UsageError: the texts are not there.
    """
    if texts is None:
        raise UsageError("this store has no texts; open the one that `claimgraph build` made")
    slug = source.rpartition("/source/")[2]
    if isinstance(texts, Mapping):
        if slug not in texts:
            raise UsageError(f"{source}: this store has no text of it")
        return texts[slug]
    path = texts / f"{slug}.txt"
    try:
        # Not read_text: it would change the line ends, and with them the offsets.
        return path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: cannot be read; run `claimgraph build` again") from error
