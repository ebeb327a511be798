"""Invented documents with their figures, put together by hand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from graph.compare import Corpus
from graph.model import (
    Attribution,
    Block,
    Document,
    Entity,
    Extraction,
    Figure,
    Mention,
    Metadata,
    Relation,
    Span,
    Time,
)
from graph.values.numbers import bounds


@dataclass(frozen=True)
class Number:
    """A figure of an invented document: `words` are found in the text, the rest is as in `Figure`."""

    words: str
    unit: str = "person"
    comparator: str = "eq"
    group: str = ""
    base: str = ""
    place: str = ""
    when: str = ""
    row: str = ""
    column: str = ""
    said_by: str = ""
    nth: int = 0


@dataclass(frozen=True)
class Text:
    """An invented document; `names` maps what stands in the text to keys of entities."""

    slug: str
    text: str
    numbers: Sequence[Number] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    issued: str = ""
    title: str = ""
    relations: Sequence[tuple[str, str, str, str]] = ()
    credit_text: str = ""


TYPES = {
    "place": "Place",
    "organisation": "Organisation",
    "person": "Person",
    "report": "Report",
    "camp": "Camp",
}


def sentence(text: str, at: int) -> Span:
    start = max(text.rfind(stop, 0, at) + len(stop) if stop in text[:at] else 0 for stop in (". ", "\n"))
    ends = [text.find(stop, at) for stop in (". ", ".\n", "\n")]
    end = min((one + 1 if text[one] == "." else one for one in ends if one >= 0), default=len(text))
    return Span(start, end)


def find(text: str, words: str, nth: int) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def made(texts: Sequence[Text]) -> Corpus:
    documents: dict[str, Document] = {}
    extractions: dict[str, Extraction] = {}
    keys: dict[str, list[str]] = {}
    entities: dict[str, Entity] = {}
    works: dict[str, str] = {}
    for told in texts:
        mentions: list[Mention] = []
        keys[told.slug] = []
        for name, key in sorted(told.names.items(), key=lambda pair: told.text.index(pair[0])):
            kind = "description" if name.startswith("report") else "name"
            mentions.append(
                Mention(find(told.text, name, 0), TYPES[key.partition("/")[0]], "model", name, kind)
            )
            keys[told.slug].append(key)
            entities.setdefault(key, Entity(key, TYPES[key.partition("/")[0]], name))
        at = {mention.name: index for index, mention in enumerate(mentions)}
        works[told.slug] = f"report/{told.slug}"
        blocks = (Block("title", Span(0, len(told.title))),) if told.title else ()
        extractions[told.slug] = Extraction(
            told.slug,
            tuple(mentions),
            figures=tuple(figure(told, number, at) for number in told.numbers),
            relations=tuple(
                Relation(
                    (sentence(told.text, mentions[at[s]].span.start),), at[s], p, at[o], "rule", stance=stance
                )
                for s, p, o, stance in told.relations
            ),
        )
        documents[told.slug] = Document(
            told.slug, f"{told.slug}.txt", f"{told.slug}.txt", "txt", "utf-8", "", told.text, "",
            Metadata(title=told.title, issued=told.issued, credit_text=told.credit_text), blocks,
        )  # fmt: skip
    return Corpus(
        documents, extractions, entities, lambda slug, index: keys[slug][index], lambda slug: works[slug]
    )


def figure(told: Text, number: Number, at: Mapping[str, int]) -> Figure:
    span = find(told.text, number.words, number.nth)
    value = Decimal(number.words.replace(",", "").rstrip("%"))
    low, high = bounds(number.comparator, value, None)
    return Figure(
        evidence=(sentence(told.text, span.start),),
        number=span,
        value=value,
        comparator=number.comparator,
        unit=number.unit,
        counted=number.row or told.text[span.end :].split(".")[0].strip(),
        rule="figure.number",
        low=low,
        high=high,
        group=number.group,
        base=number.base,
        place=at[number.place] if number.place else None,
        row=number.row,
        column=number.column,
        table="Table 1" if number.row else "",
        time=Time(number.when, number.when, number.when) if number.when else None,
        attribution=Attribution(number.said_by, speakers=(at[number.said_by],)) if number.said_by else None,
    )
