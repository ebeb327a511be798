"""Elements of a page to blocks of text, in document order."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from graph.model import BlockKind
from graph.read.headings import is_caption
from graph.read.html.notes import HtmlNotes
from graph.read.html.tables import is_layout_table, table_cells
from graph.read.text_builder import Piece, TextBuilder, superscript

_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_INLINE = {
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font",
    "i", "ins", "kbd", "label", "mark", "nobr", "q", "rp", "rt", "ruby", "s", "samp", "small", "span",
    "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "img", "picture", "source",
}  # fmt: skip
_BYLINE = re.compile(
    r"(?:^|[\s_-])(?:byline|by-line|author|dateline|pub-?date|publish(?:ed)?-?date|timestamp|post-?meta)(?:$|[\s_-])",
    re.I,
)
_EMPHASIS = {"i", "em", "cite"}
_RETURN_ARROWS = "↩︎↑⤴^"
_MARK_BEFORE = re.compile(r"\s*(?:[\[(]?\s*(?:\d{1,3}|[*†‡§¶]{1,4})\s*[\])]?\.?|\^)\s*")


@dataclass(slots=True)
class _Writer:
    builder: TextBuilder
    notes: HtmlNotes
    pieces: list[Piece] = field(default_factory=list)
    titled: bool = False

    def flush(self, kind: BlockKind, level: int = 0, label: str = "") -> None:
        """Add what was gathered as one block."""
        words = " ".join("".join(piece.text for piece in self.pieces).split())
        if kind == "paragraph" and is_caption(words):
            kind = "caption"
        if any(character.isalnum() for character in words):
            self.builder.add_block(kind, self.pieces, level=level, label=label)
        self.pieces = []


@dataclass(frozen=True, slots=True)
class _Place:
    """What the elements around make of running words."""

    kind: BlockKind = "paragraph"
    level: int = 0
    label: str = ""


def write_blocks(
    builder: TextBuilder, content: etree._Element, notes: HtmlNotes, *, headline: etree._Element | None
) -> None:
    """Write an element's blocks, then notes that stand elsewhere; the first `<h1>` is the title.

    Args:
        builder: Takes the blocks.
        content: The article.
        notes: The page's notes.
        headline: An `<h1>` that stands outside the article, if one does.
    """
    writer = _Writer(builder, notes)
    if headline is not None:
        _write_heading(writer, headline, 1)
    _write(writer, content, _Place())
    for body, key in notes.bodies.items():
        if key not in builder.notes:
            _write_note(writer, body)


def _write(writer: _Writer, element: etree._Element, place: _Place) -> None:
    """Write the inside of a block element."""
    _gather(writer, element.text)
    for child in element:
        tag = str(child.tag).lower() if isinstance(child.tag, str) else ""
        if child in writer.notes.bodies:
            _flush(writer, place)
            _write_note(writer, child)
        elif tag == "br":
            following = child.getnext()
            doubled = following is not None and following.tag == "br" and not (child.tail or "").strip()
            _flush(writer, place) if doubled else _gather(writer, " ")
        elif tag == "hr":
            _flush(writer, place)
        elif tag in _INLINE and not _holds_blocks(child):
            writer.pieces.extend(_inline(writer, child))
        elif tag:
            _flush(writer, place)
            _write_block(writer, child, tag, place)
        _gather(writer, child.tail)
    _flush(writer, place)


def _gather(writer: _Writer, words: str | None) -> None:
    if words:
        writer.pieces.append(Piece(words))


def _flush(writer: _Writer, place: _Place) -> None:
    writer.flush(place.kind, place.level, place.label)


def _write_block(writer: _Writer, element: etree._Element, tag: str, place: _Place) -> None:
    if tag in _HEADINGS:
        _write_heading(writer, element, _HEADINGS[tag])
    elif tag == "table":
        _write_table(writer, element, place)
    elif tag in ("ul", "ol", "dl", "menu"):
        _write(writer, element, _Place(place.kind, place.level + 1))
    elif tag in ("li", "dt", "dd"):
        _write(writer, element, _Place("list_item", max(1, place.level), _item_label(element)))
    elif tag == "blockquote":
        _write(writer, element, _Place("quote"))
    elif tag in ("figcaption", "caption"):
        _write(writer, element, _Place("caption"))
    elif place.kind == "paragraph" and _is_byline(element):
        _write(writer, element, _Place("byline"))
    else:
        _write(writer, element, place)


def _write_heading(writer: _Writer, element: etree._Element, level: int) -> None:
    writer.pieces.extend(_inline(writer, element))
    if level == 1 and not writer.titled:
        writer.titled = True
        writer.flush("title")
    else:
        writer.flush("heading", level)


def _write_table(writer: _Writer, element: etree._Element, place: _Place) -> None:
    if is_layout_table(element):
        for part in element:
            _write(writer, part, place) if isinstance(part.tag, str) else None
        return
    caption = None
    drafts = writer.builder.drafts
    for child in element.findall("caption"):
        writer.pieces.extend(_inline(writer, child))
        before = len(drafts)
        writer.flush("caption")
        caption = drafts[-1].span if len(drafts) > before else None
    if caption is None and drafts and drafts[-1].kind == "caption":
        caption = drafts[-1].span
    cells = table_cells(element, lambda cell: tuple(_inline(writer, cell)))
    writer.builder.add_table(cells, caption)


def _write_note(writer: _Writer, element: etree._Element) -> None:
    """Write a note's body without the mark that opens it and the link that leads back."""
    pieces = list(_inline(writer, element))
    while pieces and not pieces[0].note:
        match = _MARK_BEFORE.match(_plain_digits(pieces[0].text))
        rest = pieces[0].text[match.end() :] if match else pieces[0].text
        if rest.strip():
            # A note may begin with a number of its own: a mark is alone in its element, or ends in a dot.
            opened = (
                match is not None
                and re.match(r"\s*[\[(]|\s*\d+[.)\]]|\s*[*†‡§^¹²³⁰⁴-⁹]", pieces[0].text) is not None
            )
            pieces[0] = Piece(rest) if opened else pieces[0]
            break
        pieces.pop(0)
    writer.builder.add_note(writer.notes.bodies[element], pieces)


def _plain_digits(words: str) -> str:
    return words.translate(str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789"))


def _inline(writer: _Writer, element: etree._Element, *, emphasised: bool = False) -> Iterator[Piece]:
    """Yield the running words of an element; digits in `<sup>` stay raised."""
    if element in writer.notes.back:
        return
    key = writer.notes.links.get(element, "")
    tag = str(element.tag).lower()
    if key:
        words = "".join(element.itertext()).strip()
        bare = words.strip("[]() ")
        yield Piece(words if bare != words else superscript(bare), note=key)
        return
    raised = tag == "sup" and not any(child in writer.notes.links for child in element.iter("a"))
    emphasised = emphasised or tag in _EMPHASIS
    yield Piece(superscript(element.text or "") if raised else element.text or "", emphasised=emphasised)
    for child in element:
        if isinstance(child.tag, str):
            inner = str(child.tag).lower()
            yield Piece(" " if inner == "br" or inner not in _INLINE else "")
            yield from _inline(writer, child, emphasised=emphasised)
            yield Piece(" " if inner not in _INLINE else "")
        tail = child.tail or ""
        words = tail.lstrip(_RETURN_ARROWS) if child in writer.notes.back else tail
        yield Piece(words, emphasised=emphasised)


def _holds_blocks(element: etree._Element) -> bool:
    """Tell whether an inline element wraps block elements, as pages do against the rules."""
    return any(
        isinstance(child.tag, str) and child.tag not in _INLINE and child.tag != "br"
        for child in element.iter(etree.Element)
    )


def _item_label(element: etree._Element) -> str:
    parent = element.getparent()
    if element.tag != "li" or parent is None or parent.tag != "ol":
        return ""
    start = parent.get("start", "1")
    own = [child for child in parent if child.tag == "li"]
    return str(own.index(element) + (int(start) if start.isdecimal() else 1))


def _is_byline(element: etree._Element) -> bool:
    names = f"{element.get('class', '')} {element.get('itemprop', '')} {element.get('rel', '')}"
    return bool(_BYLINE.search(names)) and len("".join(element.itertext()).split()) <= 30
