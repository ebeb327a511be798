"""The texts of the sources inside the page, so that every sentence can be shown in its place."""

import base64
import hashlib
import zlib
from collections.abc import Mapping
from pathlib import Path

from graph.errors import VerifyError
from graph.export.html.columns import short_json
from graph.export.html.things import slug_of

# Up to so many characters in all, the texts stand in the page as they are.
PLAIN_CHARACTERS = 3_000_000
LEVEL = 9


def packed_texts(sources: Mapping[str, str], folder: Path, room: int) -> dict[int, str]:
    """Return the texts to put into the page by the place of their source, as JSON or, deflated, in base64.

    `sources` has the SHA-256 sum of each one's text, "" where it is not known. What begins with a quotation mark is JSON. Where all take more than `room` bytes, the longest are left out;
    the page links to their files.

    Raises:
        VerifyError: a text is missing or is not the one of the graph.
    """
    texts = [text_of(folder / f"{slug_of(source)}.txt", sha256) for source, sha256 in sources.items()]
    deflated = sum(map(len, texts)) > PLAIN_CHARACTERS
    packed = {number: _packed_text(text, deflated=deflated) for number, text in enumerate(texts)}
    sizes = {number: len(text.encode("utf-8")) for number, text in packed.items()}
    total = sum(sizes.values())
    for number in sorted(packed, key=lambda number: (-sizes[number], number)):
        if total <= room:
            break
        total -= sizes[number]
        del packed[number]
    return packed


def _packed_text(text: str, *, deflated: bool) -> str:
    """Return one text as it stands in the page."""
    if not deflated:
        return short_json(text)
    packer = zlib.compressobj(LEVEL, wbits=-zlib.MAX_WBITS)
    return base64.b64encode(packer.compress(text.encode("utf-8")) + packer.flush()).decode("ascii")


def text_of(path: Path, sha256: str) -> str:
    """Return the text of a source.

    Raises:
        VerifyError: there is none, or it has another sum.
    """
    try:
        # Not read_text: it would change the line ends, and with them the offsets.
        written = path.read_bytes()
        text = written.decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise VerifyError(f"{path}: cannot be read ({error}); `claimgraph build` writes it") from error
    if sha256 and hashlib.sha256(written).hexdigest() != sha256:
        raise VerifyError(
            f"{path}: is not the text that the graph was made from; run `claimgraph build` again"
        )
    return text
