"""How the time of a comparison grows: `python benchmarks/compare_figures.py [25000 50000 100000]`.

Prints a line a size and the exponent fitted to them (1 is in proportion to the number of figures).
"""

import math
import random
import sys
import time
from collections.abc import Sequence
from decimal import Decimal

from graph.compare import Corpus, compare
from graph.model import Document, Entity, Extraction, Figure, Mention, Metadata, Span, Time
from graph.ontology import load_ontology, ontology_folders

PLACES = [
    f"{first}{last}"
    for first in ("Har", "Sar", "Mer", "Tel", "Bal", "Kor", "Zan", "Qal")
    for last in ("ran", "rin", "ek", "dash", "mar")
]
EVENTS = ("were killed in", "were arrested in", "returned to", "live in", "fled from", "were injured in")
GROUPS = ("people", "men", "women", "children", "civilians", "fighters")
WORDS = (
    "near the market",
    "after the storm",
    "by the militia",
    "in the northern district",
    "during the siege",
    "",
)
FIGURES = 25
"""Figures of a document."""


def main(sizes: Sequence[int]) -> None:
    """Measure each size and print the exponent."""
    ontology = load_ontology(ontology_folders(()))
    compare(make_corpus(250), ontology)
    seconds = []
    for size in sizes:
        corpus = make_corpus(size)
        start = time.process_time()
        found = compare(corpus, ontology)
        seconds.append(time.process_time() - start)
        sys.stdout.write(f"{size} figures\t{seconds[-1]:.2f} s\t{len(found.conflicts)} conflicts\n")
    sys.stdout.write(f"exponent {exponent(sizes, seconds):.2f}\n")


def exponent(sizes: Sequence[int], seconds: Sequence[float]) -> float:
    """Return the slope of a straight line through the logarithms."""
    xs, ys = [math.log(size) for size in sizes], [math.log(second) for second in seconds]
    middle, level = sum(xs) / len(xs), sum(ys) / len(ys)
    return sum((x - middle) * (y - level) for x, y in zip(xs, ys, strict=True)) / sum(
        (x - middle) ** 2 for x in xs
    )


def make_corpus(size: int) -> Corpus:
    """Return invented documents with so many figures in all, the same for the same size."""
    chance = random.Random(7)
    documents, extractions = {}, {}
    for number in range(size // FIGURES):
        slug = f"document-{number:06}"
        documents[slug], extractions[slug] = make_document(slug, chance)
    entities = {place_key(place): Entity(place_key(place), "Place", place) for place in PLACES}
    return Corpus(
        documents,
        extractions,
        entities,
        lambda slug, index: place_key(extractions[slug].mentions[index].name),
        lambda slug: f"report/{slug}",
    )


def make_document(slug: str, chance: random.Random) -> tuple[Document, Extraction]:
    """Return one document with its figures, by hand: no model is needed."""
    text, figures, mentions = "", [], []
    for index in range(FIGURES):
        value = chance.choice((chance.randint(1, 60), chance.randint(100, 9000), 100 * chance.randint(1, 90)))
        day = f"{chance.randint(2012, 2022)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
        place, group = chance.choice(PLACES), chance.choice(GROUPS)
        start = len(text)
        number = Span(start, start + len(str(value)))
        head = f"{value} {group} {chance.choice(EVENTS)} "
        text += head
        mentions.append(Mention(Span(len(text), len(text) + len(place)), "Place", "model", place))
        text += f"{place} {chance.choice(WORDS)}".rstrip() + "."
        figures.append(
            Figure(
                evidence=(Span(start, len(text)),),
                number=number,
                value=Decimal(value),
                comparator="eq",
                unit="person",
                counted=head.strip(),
                rule="figure.number",
                low=Decimal(value),
                high=Decimal(value),
                group=group,
                place=index,
                time=Time(day, day, day, day) if chance.random() < 0.5 else None,
            )
        )
        text += "\n\n"
    issued = f"{chance.randint(2012, 2022)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    document = Document(
        slug, f"{slug}.txt", f"{slug}.txt", "txt", "utf-8", "", text, "", Metadata(issued=issued)
    )
    return document, Extraction(slug, tuple(mentions), figures=tuple(figures))


def place_key(place: str) -> str:
    """Return the key of a place."""
    return f"place/{place.lower()}"


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [25_000, 50_000, 100_000])
