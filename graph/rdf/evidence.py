"""The stretches of text that a claim rests on, as the graph has them."""

from graph.model import Claim, Figure, Span


def evidence_spans(claim: Claim, text: str) -> tuple[Span, ...]:
    """Return the claim's evidence in text order, neighbouring sentences as one stretch.

    Of a figure whose evidence stands in several places only those that hold its number: the contract asks
    that the number's words stand in each.
    """
    spans = joined(claim.evidence, text)
    if isinstance(claim, Figure):
        return tuple(span for span in spans if span.contains(claim.number)) or spans
    return spans


def joined(spans: tuple[Span, ...], text: str) -> tuple[Span, ...]:
    """Join spans that overlap or have nothing but white space between them."""
    result: list[Span] = []
    for span in sorted(spans):
        if result and not text[result[-1].end : span.start].strip():
            result[-1] = Span(result[-1].start, max(result[-1].end, span.end))
        else:
            result.append(span)
    return tuple(result)
