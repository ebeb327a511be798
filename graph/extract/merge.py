"""Joins the mentions that different readers of one document found."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from graph.model import Mention


def merged(mentions: Sequence[Mention], more: Iterable[Mention]) -> tuple[Mention, ...]:
    """Return all mentions in text order, antecedents still pointing to the same ones.

    One of `more` that overlaps a mention of its class is left out; those of `more` have no antecedents.
    """
    added = [
        mention
        for mention in more
        if not any(mention.type == other.type and mention.span.overlaps(other.span) for other in mentions)
    ]
    everything = [*enumerate(mentions), *((-1, mention) for mention in added)]
    everything.sort(key=lambda pair: (pair[1].span.start, -pair[1].span.end, pair[1].type))
    place = {old: new for new, (old, _) in enumerate(everything) if old >= 0}
    return tuple(
        mention if mention.antecedent is None else replace(mention, antecedent=place[mention.antecedent])
        for _, mention in everything
    )
