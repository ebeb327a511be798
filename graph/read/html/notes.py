"""Which links of a page are note marks, and which elements the notes that they lead to."""

import re
from dataclasses import dataclass, field

from lxml import etree

from graph.model.document import NoteKind

_MARK = re.compile(r"[\[(]?\s*(\d{1,3}|[*†‡§¶]{1,4}|[a-z]|[ivx]{1,5})\s*[\])]?\.?$", re.IGNORECASE)
_NOTE_NAME = re.compile(r"fn|ftn|edn|note|cite|ref|sdfoot|sdend", re.IGNORECASE)
_BLOCKS = ("li", "p", "div", "dd", "aside", "section", "td")


@dataclass(slots=True)
class HtmlNotes:
    """Notes of one page, each under the id that its marks lead to.

    Attributes:
        marks: Mark of each note, as the running text shows it, without brackets.
        links: The `<a>` of each mark, with the note's key.
        bodies: The element that holds each note.
        back: Links from the notes back into the text.
    """

    marks: dict[str, str] = field(default_factory=dict)
    links: dict[etree._Element, str] = field(default_factory=dict)
    bodies: dict[etree._Element, str] = field(default_factory=dict)
    back: set[etree._Element] = field(default_factory=set)
    kind: NoteKind = "endnote"


def find_html_notes(root: etree._Element) -> HtmlNotes:
    """Find links such as `<sup><a href="#fn1">1</a></sup>`, and the elements that they lead to.

    A mark leads forward to its note; what leads from there to the mark is a link back.
    """
    notes = HtmlNotes()
    targets = {
        name: element
        for element in root.iter(etree.Element)
        for name in (element.get("id"), element.get("name"))
        if name
    }
    order = {element: number for number, element in enumerate(root.iter(etree.Element))}
    for link in root.iter("a"):
        key = link.get("href", "")[1:]
        if not link.get("href", "").startswith("#") or key not in targets:
            continue
        body = _block(targets[key])
        words = "".join(link.itertext()).strip()
        if body is None or order[targets[key]] < order[link]:
            notes.back.add(link)
            continue
        match = _MARK.match(words)
        if match and _is_note_link(link, key):
            known = notes.bodies.setdefault(body, key)
            notes.marks.setdefault(known, match.group(1))
            notes.links[link] = known
    notes.back = {
        link for link in notes.back if any(parent in notes.bodies for parent in link.iterancestors())
    }
    return notes


def _block(element: etree._Element) -> etree._Element | None:
    if element.tag in _BLOCKS:
        return element
    return next((parent for parent in element.iterancestors() if parent.tag in _BLOCKS), None)


def _is_note_link(link: etree._Element, key: str) -> bool:
    raised = link.find(".//sup") is not None or any(parent.tag == "sup" for parent in link.iterancestors())
    role = f"{link.get('role', '')} {link.get('epub:type', '')}"
    return raised or "noteref" in role or bool(_NOTE_NAME.search(key))
