"""People and their affiliations on a line of their own: "Dr. Lena Hartog", "Hill University"."""

import re
from collections.abc import Sequence

from graph.read.headings import ends_sentence
from graph.read.metadata import split_names
from graph.read.reading import Draft

MOST_WORDS = 25  # of a line that is none of the text
ROLE = re.compile(
    r"\b(?:fellow|editor|correspondent|reporter|director|analyst|researcher|professor|writer|staff|journalist)s?\b",
    re.I,
)
_AFFILIATION = re.compile(
    r"\b(?:University|Institut\w*|Cent(?:er|re)|Department|School|College|Faculty|Laboratory|Council|Foundation|Academy)\b|\S@\S"
)
_TITLED = re.compile(
    r"(?:(?:Dr|Prof|Mr|Mrs|Ms|Mx|Rev|Hon|Amb)\b\.?|(?:Professor|Sir|Dame|Ambassador|Judge)\b)"
    r"(?:\s+(?:Dr|Prof|h\.c|mult)\b\.?)*\s+(?=\S)"
)
_PARTICLES = {"al", "el", "bin", "ibn", "bint", "de", "van", "von", "der", "den", "la", "da", "di", "le"}


def is_author_line(text: str, drafts: Sequence[Draft], index: int, *, titled: bool) -> bool:
    """Tell whether a line is a bare name with an affiliation under it, or, under a title, "Dr." and a name."""
    if titled and titled_names(drafts[index].words(text)):
        return True
    if index + 1 >= len(drafts) or not is_name(drafts[index].words(text)):
        return False
    return is_affiliation(drafts[index + 1].words(text))


def titled_names(words: str) -> tuple[str, ...]:
    """Return the names of a line that is nothing else: "Dr. Lena Hartog and Prof. Omar Beck, Hill University"."""
    names: list[str] = []
    for name in split_names(words.replace(", ", "; ")):
        parts = split_names(name)
        if names and (ROLE.search(name) or is_affiliation(name)):
            continue
        if not parts or not all(is_name(_TITLED.sub("", part, count=1)) for part in parts):
            return ()
        names.extend(parts)
    return tuple(names) if names and _TITLED.match(names[0]) else ()


def is_name(words: str) -> bool:
    """Tell whether words are the name of one person and nothing else."""
    tokens = words.split()
    if not 2 <= len(tokens) <= 5 or any(mark in words for mark in "0123456789:;,?!"):
        return False
    return all(token[0].isupper() or token.lower() in _PARTICLES for token in tokens)


def is_affiliation(words: str) -> bool:
    """Tell a line that says where somebody works: "Hill University, Lund"."""
    return len(words.split()) <= MOST_WORDS and bool(_AFFILIATION.search(words)) and not ends_sentence(words)
