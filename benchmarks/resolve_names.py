"""How the time of resolution grows: `python benchmarks/resolve_names.py [12500 25000 50000]`.

Prints a line a size and the exponent fitted to them (1 is in proportion to the number of names).
"""

import random
import sys
import time
from collections.abc import Sequence

from compare_figures import exponent

from graph.model import Document, EntityType, Extraction, Mention, Metadata, Span
from graph.ontology import Ontology, load_ontology, ontology_folders
from graph.resolve import resolve

SYLLABLES = (
    "ba", "dar", "el", "fi", "gor", "ha", "im", "jo", "kal", "lu", "mar", "ne", "os", "pet", "qa", "ri",
    "sam", "ta", "ur", "vik", "wen", "ya", "zo", "shi", "kho", "ran", "dov", "lin", "mek", "tos",
)  # fmt: skip
BODIES = (
    "{} Group",
    "{} Council",
    "Ministry of {}",
    "{} Mining Company",
    "{} Relief Committee",
    "Bank of {}",
    "{} Ltd",
)
NAMES = 50
"""Names of a document."""


def main(sizes: Sequence[int]) -> None:
    """Measure each size and print the exponent."""
    ontology = load_ontology(ontology_folders(()))
    _run(1_000, ontology)
    seconds = []
    for size in sizes:
        taken, entities = _run(size, ontology)
        seconds.append(taken)
        sys.stdout.write(f"{size} names\t{taken:.2f} s\t{entities} entities\n")
    sys.stdout.write(f"exponent {exponent(sizes, seconds):.2f}\n")


def _run(size: int, ontology: Ontology) -> tuple[float, int]:
    documents, extractions = make_documents(size)
    start = time.process_time()
    resolution = resolve(documents, extractions, ontology.gazetteer, words=ontology.words)
    return time.process_time() - start, len(resolution.entities)


def make_documents(size: int) -> tuple[list[Document], list[Extraction]]:
    """Return invented documents with so many names in all, the same for the same size.

    Half of the names are written as before, a tenth with a slip, the others are new: as many different names
    as there are documents, so that blocks fill as they do in a growing archive.
    """
    chance = random.Random(7)
    seen: list[tuple[str, EntityType]] = []
    documents, extractions = [], []
    for number in range(size // NAMES):
        text, mentions = "", []
        for _ in range(NAMES):
            name, kind = make_name(chance, seen)
            mentions.append(Mention(Span(len(text), len(text) + len(name)), kind, "model", name))
            text += f"{name} and "
        slug = f"document-{number:06}"
        documents.append(
            Document(
                slug, f"{slug}.txt", f"{slug}.txt", "txt", "utf-8", slug, text, slug, Metadata(title=slug)
            )
        )
        extractions.append(Extraction(slug, tuple(mentions)))
    return documents, extractions


def make_name(chance: random.Random, seen: list[tuple[str, EntityType]]) -> tuple[str, EntityType]:
    """Return a name: one of those before, one of them with a slip, or a new one, which is added to them."""
    draw = chance.random()
    if seen and draw < 0.5:
        return chance.choice(seen)
    if seen and draw < 0.6:
        name, kind = chance.choice(seen)
        place = chance.randrange(1, len(name))
        return name[:place] + chance.choice("aeinrst") + name[place + 1 :], kind
    kind = chance.choice(("Person", "Person", "Organisation", "Place"))
    first = word(chance)
    name = {"Person": f"{word(chance)} {first}", "Place": first}.get(
        kind, chance.choice(BODIES).format(first) if chance.random() < 0.9 else f"{first} {word(chance)}"
    )
    seen.append((name, kind))
    return name, kind


def word(chance: random.Random) -> str:
    """Return an invented word of two or three syllables."""
    return "".join(chance.choice(SYLLABLES) for _ in range(chance.choice((2, 2, 3)))).capitalize()


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [12_500, 25_000, 50_000])
