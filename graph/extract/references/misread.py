"""Finds mentions in references that name nothing of their class, for the model reads references badly."""

import re
from collections.abc import Iterator, Sequence

from graph.extract.references.citations import Citation
from graph.extract.references.reference import clean_title
from graph.model import Document, Mention, Span
from graph.ontology import Gazetteer
from graph.values.folding import fold

_IMPRINT = re.compile(r"(?:\s?[/,&]\s?[^\W\d_][\w. ]*)?\s?:\s?[^\W\d_a-z]|\.\s(?:No|Nos)\.")
"""What follows a town before a publisher, or "App." before a number."""


def misread_mentions(
    document: Document, mentions: Sequence[Mention], citations: Sequence[Citation], gazetteer: Gazetteer
) -> Iterator[Span]:
    """Yield where bodies are but towns before a publisher ("Lund: Quay Press"), and works but short forms of others."""
    titles = {
        citation.work: fold(
            clean_title(citation.reference.title.shifted(citation.span.start).of(document.text))
        )
        for citation in reversed(citations)
        if citation.reference
    }
    for citation in citations:
        for mention in mentions:
            if not citation.span.contains(mention.span):
                continue
            if citation.reference is None:
                if mention.type == "Report" and fold(mention.name) in titles.get(citation.work, ""):
                    yield mention.span
            elif mention.type == "Organisation" and _is_imprint(mention, document.text, gazetteer):
                yield mention.span


def _is_imprint(mention: Mention, text: str, gazetteer: Gazetteer) -> bool:
    entries = gazetteer.by_form(mention.name)
    is_town = bool(entries) and all(entry.type == "Place" for entry in entries)
    return mention.rule == "model" and (is_town or _IMPRINT.match(text, mention.span.end) is not None)
