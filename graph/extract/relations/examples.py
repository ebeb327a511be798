"""Reads the examples of rules: `[Mira Oland](Person/subject), a [director](role) at the [Bureau](Organisation/object)`.

In brackets stands a mention, behind it its class and, where it is one, which end of the relation it is. `Nationality`
is a word of nationality, `role` the words of the role; neither is a mention.
"""

import hashlib
import re
from dataclasses import dataclass
from typing import Final

from graph.extract.relations.nationalities import NATIONALITY
from graph.model import ENTITY_TYPES, Block, Document, EntityType, Mention, Span

MARKED: Final = re.compile(r"\[([^\]]+)\]\(([A-Z]\w+)?(?:(?:^|/)?(subject|object|role))?\)")
CLASSES: Final[dict[str, EntityType]] = {name: name for name in ENTITY_TYPES}


@dataclass(frozen=True, slots=True)
class Example:
    """An example taken apart.

    Attributes:
        mentions: In text order.
        subjects: Where subjects stand; every subject has the relation to every object.
        role: Words of the role, "" where none are marked.
    """

    document: Document
    mentions: tuple[Mention, ...]
    subjects: tuple[Span, ...] = ()
    objects: tuple[Span, ...] = ()
    role: str = ""


def read_example(example: str) -> Example:
    """Return a document of one paragraph with its mentions.

    Raises:
        ValueError: a mark in brackets is of no known class.
    """
    text, mentions, role, last = "", [], "", 0
    ends: dict[str, list[Span]] = {"subject": [], "object": []}
    for match in MARKED.finditer(example):
        text += example[last : match.start()]
        span = Span(len(text), len(text) + len(match[1]))
        text, last = text + match[1], match.end()
        if match[3] == "role":
            role = match[1]
            continue
        if match[2] in CLASSES:
            mentions.append(Mention(span, CLASSES[match[2]], "model", match[1]))
        elif match[2] != NATIONALITY:
            raise ValueError(
                f"{example!r}: '{match[2]}' is no class; use {', '.join((*CLASSES, NATIONALITY))}"
            )
        if match[3]:
            ends[match[3]].append(span)
    text += example[last:]
    digest = hashlib.sha256(text.encode()).hexdigest()
    document = Document(
        slug="example",
        path="example.txt",
        file_name="example.txt",
        format="txt",
        encoding="utf-8",
        sha256=digest,
        text=text,
        text_sha256=digest,
        blocks=(Block("paragraph", Span(0, len(text))),),
        language="en",
    )
    return Example(document, tuple(mentions), tuple(ends["subject"]), tuple(ends["object"]), role)
