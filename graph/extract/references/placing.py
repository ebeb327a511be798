"""Puts the titles, authors and publishers of references among the mentions of a document."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from graph.model import EntityType, Mention, MentionKind, Span


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a reference, before it is a mention.

    Attributes:
        same_as: The `Named` that it stands for: the same work before, the author above.
    """

    span: Span
    type: EntityType
    rule: str
    name: str
    kind: MentionKind = "name"
    same_as: "Named | None" = None


def place_mentions(
    mentions: Sequence[Mention], names: Iterable[Named], references: Sequence[Span], blank: Sequence[Span]
) -> tuple[tuple[Mention, ...], dict[Named, int]]:
    """Return all mentions in text order, and the index of each name's mention.

    What was found before gives way where a name of a reference overlaps it, where it lies in an address (`blank`),
    and reports give way in all of a reference (`references`). A mention of the same words and class is kept with
    what is known of it.
    """
    wanted = list(dict.fromkeys(names))
    spans = sorted({name.span for name in wanted})
    kept_as: dict[Named, int] = {}
    kept: list[int] = []
    for index, mention in enumerate(mentions):
        same = next((name for name in wanted if _is_same(name, mention)), None)
        if same is not None and same not in kept_as:
            kept_as[same] = index
            kept.append(index)
        elif not (
            any(span.overlaps(mention.span) for span in spans)
            or any(span.overlaps(mention.span) for span in blank)
            or (mention.type == "Report" and any(span.contains(mention.span) for span in references))
        ):
            kept.append(index)
    placed: list[tuple[Mention, int | None, Named | None]] = [
        (mentions[index], index, None) for index in kept
    ]
    placed += [
        (Mention(name.span, name.type, name.rule, name.name, name.kind), None, name)
        for name in wanted
        if name not in kept_as
    ]
    placed.sort(key=lambda one: (one[0].span.start, -one[0].span.end))
    new_of_old = {old: new for new, (_, old, _) in enumerate(placed) if old is not None}
    index_of = {name: new_of_old[old] for name, old in kept_as.items()}
    index_of |= {name: new for new, (_, _, name) in enumerate(placed) if name is not None}
    _follow_dropped(mentions, new_of_old, placed)
    result = []
    for mention, _, name in placed:
        antecedent = new_of_old.get(mention.antecedent) if mention.antecedent is not None else None
        if name is not None and name.same_as is not None:
            antecedent = index_of.get(name.same_as)
        result.append(replace(mention, antecedent=antecedent))
    return tuple(result), index_of


def _is_same(name: Named, mention: Mention) -> bool:
    return (
        name.type == "Organisation"
        and name.kind == "name"
        and (name.span, name.type) == (mention.span, mention.type)
        and mention.kind == "name"
    )


def _follow_dropped(
    mentions: Sequence[Mention],
    new_of_old: dict[int, int],
    placed: Sequence[tuple[Mention, int | None, Named | None]],
) -> None:
    """Let what stood for a dropped mention stand for the one of its class in its place."""
    for index, mention in enumerate(mentions):
        if index in new_of_old or not any(other.antecedent == index for other in mentions):
            continue
        for new, (one, _, name) in enumerate(placed):
            if name is not None and one.type == mention.type and one.span.overlaps(mention.span):
                new_of_old[index] = new
                break
