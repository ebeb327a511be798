"""The text of a source, everything that was found in it marked, each claim told beside its paragraph."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush

from graph.serve.addresses import address_of
from graph.serve.claim_view import ClaimView, view_of
from graph.serve.site import Site
from graph.store.marks import Mark, claims_of, find_marks
from graph.values.paragraphs import paragraph_end

LETTERS = {"statement": "S", "figure": "F", "relation": "R"}
PLACES = """SELECT DISTINCT ?start ?end {{
  ?passage cg:inSource <{source}> ; cg:start ?start ; cg:end ?end
}} ORDER BY ?start ?end"""


@dataclass(frozen=True, slots=True)
class Layer:
    """Something found in a stretch of the text.

    Attributes:
        what: `entity`, `figure`, `content` or `relation`: also the class for its look.
        look: Further classes: the entity's own, `rejected`.
        href: Where it leads; "" for what is only coloured.
        title: What it is.
        key: What stands at its beginning, `S7`; of a relation at the end of its sentence.
    """

    start: int
    end: int
    what: str
    look: str
    href: str
    title: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class Segment:
    """Characters over which the same things lie.

    Attributes:
        anchors: Places that begin here: `char=120,240`.
        keys: Keys to be shown before the text, each with the claim's id.
        looks: Classes of all that lies over it.
    """

    text: str
    anchors: tuple[str, ...]
    keys: tuple[tuple[str, str], ...]
    looks: str
    href: str
    title: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with what is told beside it.

    Attributes:
        start: Where it begins in the text.
        segments: Its text, in order.
        gap: White space behind it.
        claims: Key and claim, in the order of the text.
    """

    start: int
    segments: tuple[Segment, ...]
    gap: str
    claims: tuple[tuple[str, ClaimView], ...]


def marked_paragraphs(site: Site, source: str) -> Iterator[Paragraph]:
    """Give the paragraphs of a source; all their texts and gaps together are the text as read."""
    text = site.store.text(source)
    views = [view_of(site, claim) for claim in claims_of(site.store, source)]
    keys = keys_of(views)
    layers = [*_name_layers(site, find_marks(site.store, source)), *_claim_layers(site, views, keys)]
    places = [
        (int(row["start"].value), int(row["end"].value))
        for row in site.store.select(PLACES.format(source=source))
    ]
    return paragraphs(text, layers, places, [(keys[view.claim.id], view) for view in views])


def keys_of(views: Iterable[ClaimView]) -> dict[str, str]:
    """Number the claims of each kind: S1, S2, F1."""
    counts = dict.fromkeys(LETTERS, 0)
    keys = {}
    for view in views:
        counts[view.claim.kind] += 1
        keys[view.claim.id] = f"{LETTERS[view.claim.kind]}{counts[view.claim.kind]}"
    return keys


def _name_layers(site: Site, marks: Iterable[Mark]) -> Iterator[Layer]:
    """Give a layer for each name."""
    for mark in marks:
        title = f"{mark.label} ({mark.type})"
        yield Layer(
            mark.start, mark.end, "entity", mark.type.lower(), address_of(mark.entity, site.base), title
        )


def _claim_layers(site: Site, views: Iterable[ClaimView], keys: dict[str, str]) -> Iterator[Layer]:
    """Give layers for the words of statements and figures, and an empty one where a relation's sentence ends."""
    for view in views:
        claim, key = view.claim, keys[view.claim.id]
        look = "rejected" if view.rejected else ""
        if claim.kind == "relation":
            end = claim.evidence[-1].end
            yield Layer(end, end, "relation", look, "", "", key)
            continue
        what = "figure" if claim.kind == "figure" else "content"
        href = address_of(claim.iri, site.base) if what == "figure" else ""
        for number, words in enumerate(claim.words):
            # Of a statement in several stretches only the first has the key.
            yield Layer(words.start, words.end, what, look, href, view.number, "" if number else key)


def paragraphs(
    text: str,
    layers: Sequence[Layer],
    places: Sequence[tuple[int, int]],
    claims: Sequence[tuple[str, ClaimView]],
) -> Iterator[Paragraph]:
    """Cut a text into paragraphs, and each where something in it begins or ends."""
    ids = {key: view.claim.id for key, view in claims}
    told: defaultdict[int, list[tuple[str, ClaimView]]] = defaultdict(list)
    bounds = list(_paragraph_bounds(text))
    for key, view in claims:
        told[_paragraph_at(bounds, view.claim.evidence[-1].end)].append((key, view))
    anchors: defaultdict[int, list[str]] = defaultdict(list)
    for start, end in places:
        anchors[start].append(f"char={start},{end}")
    cuts = sorted({*anchors, *(layer.start for layer in layers), *(layer.end for layer in layers)})
    sweep = Sweep(layers)
    next_cut = 0
    for number, (start, end, after) in enumerate(bounds):
        segments: list[Segment] = []
        at = start
        while at < end or (at == end and not segments):
            while next_cut < len(cuts) and cuts[next_cut] <= at:
                next_cut += 1
            stop = min(cuts[next_cut], end) if next_cut < len(cuts) else end
            segments.append(sweep.segment(text[at:stop], at, anchors.pop(at, []), ids))
            if stop == at:
                break
            at = stop
        if tail := sweep.keys_at_end(end, ids):
            segments.append(Segment("", (), tail, "", "", ""))
        yield Paragraph(start, tuple(segments), text[end:after], tuple(told.get(number, ())))


def _paragraph_bounds(text: str) -> Iterator[tuple[int, int, int]]:
    """Give where each paragraph begins and ends, and where the white space behind it does."""
    at = 0
    while at < len(text):
        start = at
        # White space at the very beginning belongs to the first paragraph.
        first = at
        while first < len(text) and text[first].isspace():
            first += 1
        end = max(paragraph_end(text, first), first)
        after = end
        while after < len(text) and text[after] in "\r\n":
            after += 1
        # A blank line may hold spaces; an indent before words is the next paragraph's.
        while after < len(text) and (blank := _blank_line(text, after)):
            after = blank
        yield start, end, after
        at = after


def _blank_line(text: str, at: int) -> int:
    """Return where a line of nothing but white space ends with its line end, 0 where there are words in it."""
    end = at
    while end < len(text) and text[end] not in "\r\n":
        if not text[end].isspace():
            return 0
        end += 1
    while end < len(text) and text[end] in "\r\n":
        end += 1
    return end


def _paragraph_at(bounds: Sequence[tuple[int, int, int]], place: int) -> int:
    """Return the number of the paragraph in which a place lies, or before which it does."""
    low, high = 0, len(bounds) - 1
    while low < high:
        middle = (low + high) // 2
        if bounds[middle][2] < place:
            low = middle + 1
        else:
            high = middle
    return low


class Sweep:
    """Goes through a text once and knows what lies over each place."""

    def __init__(self, layers: Sequence[Layer]) -> None:
        self.coming = sorted(layers, key=lambda layer: (layer.start, -layer.end, layer.what))[::-1]
        self.open: list[tuple[int, int, Layer]] = []
        self.entered = 0

    def segment(self, text: str, at: int, anchors: Sequence[str], ids: dict[str, str]) -> Segment:
        """Return the characters from a place on, over which the same things lie."""
        keys = []
        while self.coming and self.coming[-1].start <= at:
            layer = self.coming.pop()
            if layer.start == layer.end:
                keys.append((layer.key, ids[layer.key]))
                continue
            heappush(self.open, (layer.end, self.entered, layer))
            self.entered += 1
            if layer.key:
                keys.append((layer.key, ids[layer.key]))
        while self.open and self.open[0][0] <= at:
            heappop(self.open)
        over = [layer for _, _, layer in self.open]
        # The innermost is what a click leads to.
        leading = min(
            (layer for layer in over if layer.href),
            key=lambda layer: (layer.end - layer.start, layer.what),
            default=None,
        )
        looks = dict.fromkeys(word for layer in over for word in (layer.what, *layer.look.split()))
        return Segment(
            text=text,
            anchors=tuple(anchors),
            keys=tuple(keys),
            looks=" ".join(sorted(looks)),
            href=leading.href if leading else "",
            title=leading.title if leading else "",
        )

    def keys_at_end(self, end: int, ids: dict[str, str]) -> tuple[tuple[str, str], ...]:
        """Return the keys of relations whose sentence ends where the paragraph does."""
        keys = []
        while self.coming and self.coming[-1].start <= end and self.coming[-1].start == self.coming[-1].end:
            layer = self.coming.pop()
            keys.append((layer.key, ids[layer.key]))
        return tuple(keys)
