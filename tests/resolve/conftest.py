"""Small documents and extractions made by hand."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pytest

from graph.model import Document, EntityType, Extraction, Mention, MentionKind, Metadata, Span
from graph.ontology import Gazetteer, GazetteerEntry
from graph.resolve import Resolution, resolve


@dataclass(frozen=True)
class Said:
    """A mention to be: its words, class, and what it stands for (index in its document)."""

    name: str
    type: EntityType
    antecedent: int | None = None
    kind: MentionKind = "name"
    gazetteer: str = ""
    after: str = " and "


def document_of(
    slug: str, said: Sequence[Said], metadata: Metadata | None = None
) -> tuple[Document, Extraction]:
    """Return a document whose text is these mentions in a row."""
    text, mentions = "", []
    for one in said:
        span = Span(len(text), len(text) + len(one.name))
        mentions.append(Mention(span, one.type, "rule", one.name, one.kind, one.gazetteer, one.antecedent))
        text += one.name + one.after
    digest = hashlib.sha256(text.encode()).hexdigest()
    document = Document(
        slug,
        f"{slug}.txt",
        f"{slug}.txt",
        "txt",
        "utf-8",
        digest,
        text,
        digest,
        metadata or Metadata(title=f"Title {slug}"),
    )
    return document, Extraction(slug, tuple(mentions))


SYRIA = GazetteerEntry(
    "place/syria", "Syria", "Place", ("Syrian Republic",), iso3166="SY", population=17_000_000, ours=True
)
LEBANON = GazetteerEntry("place/lebanon", "Lebanon", "Place", iso3166="LB", population=6_000_000)
LIBYA = GazetteerEntry("place/libya", "Libya", "Place", iso3166="LY", population=7_000_000)
ENTRIES = (
    SYRIA,
    LEBANON,
    LIBYA,
    GazetteerEntry("place/tripoli-lebanon", "Tripoli", "Place", located_in="place/lebanon", population=230_000),
    GazetteerEntry("place/tripoli", "Tripoli", "Place", located_in="place/libya", population=1_300_000),
    GazetteerEntry(
        "place/sarrin", "Sarrin", "Place", ("Serrin",), "place/syria", "https://sws.geonames.org/1/", "",
        36.6, 38.3, 30_000, spellings=("Sirrin",), ours=True,
    ),
    GazetteerEntry("camp/harran", "Harran", "Camp", ("Harran camp",), "place/syria", ours=True),
    GazetteerEntry("organisation/northern-league", "Northern League", "Organisation", ("NLG",), ours=True),
)  # fmt: skip

Resolve = Callable[..., Resolution]


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    return Gazetteer(ENTRIES)


@pytest.fixture
def resolved(gazetteer: Gazetteer) -> Resolve:
    """Resolve documents, each given as a list of `Said`; they are called a, b, c …"""

    def run(*documents: Sequence[Said], metadata: Sequence[Metadata] = (), **options) -> Resolution:
        made = [
            document_of(chr(ord("a") + number), said, metadata[number] if number < len(metadata) else None)
            for number, said in enumerate(documents)
        ]
        return resolve([one for one, _ in made], [other for _, other in made], gazetteer, **options)

    return run
