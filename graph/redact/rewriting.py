"""What is needed to rewrite a graph."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from graph.redact.entities import Called
from graph.redact.record import NewIds
from graph.redact.texts import RedactedText


@dataclass(frozen=True, slots=True)
class Rewriting:
    """What is needed to rewrite a graph.

    Attributes:
        texts: Of each source, by old IRI.
        entities: By old IRI.
        subjects: IRIs of those who are redacted.
        works: Reports that would lead to a document or to somebody who is redacted.
        gone: Nodes that are left out.
        claimed: Relations that claims which stay make; None where nothing is left out.
        words: Replaces the names in any string.
        file_name: Does so in the name of a file.
        ids: Makes new ids.
    """

    texts: Mapping[str, RedactedText]
    entities: Mapping[str, Called]
    subjects: frozenset[str]
    works: frozenset[str]
    gone: frozenset[str]
    claimed: frozenset[tuple[str, str, str]] | None
    words: Callable[[str], str]
    file_name: Callable[[str], str]
    ids: NewIds
