"""One small invented document with all three kinds of claim."""

import hashlib
from decimal import Decimal

from graph.model import (
    Attribution,
    Block,
    Document,
    Entity,
    Extraction,
    Figure,
    Mention,
    MentionKey,
    Metadata,
    Note,
    Page,
    Relation,
    Span,
    Statement,
    Time,
)

TEXT = (
    "Harran empties\n\n"
    "By Dana Weir\n\n"
    "On Monday the Northern Relief Council said more than 5,600 people\nhad left Harran camp.[1] "
    "Harran camp lies in Sarrin.\n\n"
    "Dana Weir is a member of the Northern Relief Council.\n\n"
    "Camp notes, Northern Relief Council, May 2031.\n"
)
SLUG = "harran-empties"


def span(words: str, occurrence: int = 1) -> Span:
    """Return where words stand in TEXT."""
    start = -1
    for _ in range(occurrence):
        start = TEXT.index(words, start + 1)
    return Span(start, start + len(words))


MENTIONS = (
    Mention(span("Dana Weir"), "Person", "model", "Dana Weir"),
    Mention(span("Northern Relief Council"), "Organisation", "model", "Northern Relief Council"),
    Mention(span("Harran camp"), "Camp", "camp-name", "Harran camp"),
    Mention(span("Harran camp", 2), "Camp", "camp-name", "Harran camp"),
    Mention(span("Sarrin"), "Place", "gazetteer", "Sarrin", gazetteer="place/sarrin"),
    Mention(span("Dana Weir", 2), "Person", "model", "Dana Weir"),
    Mention(span("Northern Relief Council", 2), "Organisation", "model", "Northern Relief Council"),
    Mention(span("Camp notes"), "Report", "note-title", "Camp notes"),
)
KEYS = (
    "person/dana-weir",
    "organisation/northern-relief-council",
    "camp/harran-camp",
    "camp/harran-camp",
    "place/sarrin",
    "person/dana-weir",
    "organisation/northern-relief-council",
    "report/camp-notes",
)
SAID = span("On Monday the Northern Relief Council said more than 5,600 people\nhad left Harran camp.")
COUNCIL_SAID = Attribution(
    "the Northern Relief Council",
    span("the Northern Relief Council"),
    speakers=(1,),
    cue="said",
    cue_span=span("said"),
)
ON_MONDAY = Time("On Monday", "2031-06-02", "2031-06-02", "2031-06-02")

DOCUMENT = Document(
    slug=SLUG,
    path="news/harran-empties.txt",
    file_name="harran-empties.txt",
    format="txt",
    encoding="utf-8",
    sha256=hashlib.sha256(b"the file").hexdigest(),
    text=TEXT,
    text_sha256=hashlib.sha256(TEXT.encode()).hexdigest(),
    metadata=Metadata(
        title="Harran empties",
        issued="2031-06",
        creators=("Dana Weir",),
        publisher="The Sarrin Post",
        credit_text="By Dana Weir",
        url="https://post.example/harran empties?a=1|2",
        derived_from="wire reports",
    ),
    blocks=(Block("title", span("Harran empties"), 1),),
    notes=(Note("1", "footnote", span("Camp notes, Northern Relief Council, May 2031."), (span("[1]"),)),),
    pages=(Page(1, Span(0, 60)), Page(2, Span(60, len(TEXT)))),
    language="en",
)
EXTRACTION = Extraction(
    slug=SLUG,
    mentions=MENTIONS,
    statements=(
        Statement(
            evidence=(SAID,),
            content=(span("more than 5,600 people\nhad left Harran camp"),),
            attribution=COUNCIL_SAID,
            rule="said-that",
            said_on="2031-06-02",
        ),
    ),
    figures=(
        Figure(
            evidence=(SAID,),
            number=span("5,600"),
            value=Decimal("5600"),
            comparator="gt",
            unit="person",
            counted="people\nhad left Harran camp",
            rule="number-noun",
            low=Decimal("5600"),
            group="people",
            place=3,
            time=ON_MONDAY,
            statement=0,
        ),
    ),
    relations=(
        Relation(
            evidence=(span("Harran camp lies in Sarrin."),),
            subject=3,
            predicate="locatedIn",
            object=4,
            rule="lies-in",
        ),
        Relation(
            evidence=(span("Dana Weir is a member of the Northern Relief Council."),),
            subject=5,
            predicate="memberOf",
            object=6,
            rule="member-of",
            role="member",
        ),
    ),
)


def mentions_of(key: str) -> tuple[MentionKey, ...]:
    return tuple(MentionKey(SLUG, index) for index, other in enumerate(KEYS) if other == key)


ENTITIES = (
    Entity("camp/harran-camp", "Camp", "Harran camp", mentions=mentions_of("camp/harran-camp")),
    Entity(
        "organisation/northern-relief-council",
        "Organisation",
        "Northern Relief Council",
        alt_labels=("NRC",),
        hidden_labels=("N.R.C.", "NRC"),
        mentions=mentions_of("organisation/northern-relief-council"),
    ),
    Entity("organisation/the-sarrin-post", "Organisation", "The Sarrin Post"),
    Entity("person/dana-weir", "Person", "Dana Weir", mentions=mentions_of("person/dana-weir")),
    Entity(
        "place/sarrin",
        "Place",
        "Sarrin",
        mentions=mentions_of("place/sarrin"),
        same_as="https://sws.geonames.org/99/",
        latitude=36.58,
        longitude=-38.0,
        contained_in="place/sarrinia",
    ),
    Entity("place/sarrinia", "Place", "Sarrinia", iso3166="XS"),
    Entity(
        "report/camp-notes",
        "Report",
        "Camp notes",
        mentions=mentions_of("report/camp-notes"),
        issued="2031-05",
    ),
    Entity(
        "report/harran-empties",
        "Report",
        "Harran empties",
        records=(SLUG,),
        issued="2031-06",
        url="https://post.example/harran",
        doi="10.1234/5678",
    ),
)
CREATORS = ("person/dana-weir",)
PUBLISHER = "organisation/the-sarrin-post"
