"""Which part of a page is its article."""

import re

from lxml import etree

from graph.read.html.notes import HtmlNotes

_NEVER = {
    "script", "style", "noscript", "template", "svg", "math", "canvas", "iframe", "object", "embed", "form",
    "button", "input", "select", "textarea", "nav", "dialog", "menu", "audio", "video", "head", "link",
    "meta", "map",
}  # fmt: skip
_ROLES = {
    "navigation",
    "banner",
    "contentinfo",
    "complementary",
    "search",
    "dialog",
    "alertdialog",
    "menu",
    "menubar",
}
_LITTER = re.compile(
    r"(?:^|[\s_-])(?:cookies?|consent|gdpr|related|recommend(?:ed|ations)?|read-?more|more-?(?:stories|news|articles)|share|sharing"
    r"|social|newsletter|subscribe|subscription|sign-?up|breadcrumbs?|promo|advert(?:isement|ising|s)?|ads?|sponsored"
    r"|sidebar|side-?bar|comments?|comment-?list|disqus|nav(?:bar|igation)?|menu|pagination|pager|skip-?link|popup|modal|toolbar"
    r"|masthead|site-?(?:header|footer)|page-?footer|footer|tags?|tag-?list|most-?(?:read|popular)|trending|print-?only"
    r"|visually-?hidden|screen-?reader(?:-text)?|sr-only)(?:$|[\s_-])",
    re.IGNORECASE,
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_MORE = re.compile(
    r"(?:related|read more|see also|also read|read also|more|more on this|recommended|share this)\b",
    re.IGNORECASE,
)
_LITTER_SHARE = 0.4  # of the page's prose; an element with more is the article, whatever its class says
_ARTICLE_SHARE = 0.6  # of the page's prose that an <article> has to hold to be all of it
_PROSE = {"p", "blockquote", "li", "td", "dd", "pre", "figcaption"}


def find_content(root: etree._Element, notes: HtmlNotes) -> etree._Element:
    """Strip what is not the article from the page, and return the element that holds the article."""
    body = root.find(".//body")
    body = root if body is None else body
    whole = _prose_length(body)
    for element in list(body.iter(etree.Element)):
        if element is not body and element.getparent() is not None and _is_litter(element, whole, notes):
            _drop(element)
    return _article(body)


def find_headline(root: etree._Element, content: etree._Element, title: str) -> etree._Element | None:
    """Return the `<h1>` with the page's title, where the article itself has none."""
    if content.find(".//h1") is not None:
        return None
    return next((heading for heading in root.iter("h1") if _words(heading) == title), None)


def _is_litter(element: etree._Element, whole: int, notes: HtmlNotes) -> bool:
    tag = str(element.tag).lower()
    if tag in _NEVER:
        # Old ASP pages wrap everything in one form.
        return not (tag == "form" and _prose_length(element) > _LITTER_SHARE * whole)
    if (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or _HIDDEN.search(element.get("style", ""))
    ):
        return not _holds_note(element, notes)
    if _prose_length(element) > _LITTER_SHARE * whole or _holds_note(element, notes):
        return False
    if element.get("role", "").lower() in _ROLES:
        return True
    if tag == "header":
        return _within(element, ("article", "main")) is None and not _holds_headline(element)
    if tag == "footer":
        return _within(element, ("blockquote",)) is None
    if tag == "aside":
        return not _reads_as_text(element)
    if tag in (
        "body",
        "article",
        "main",
        "p",
        "h1",
        "h2",
        "td",
        "tr",
        "table",
        "tbody",
        "span",
        "em",
        "strong",
        "a",
        "i",
        "b",
    ):
        return tag == "p" and _is_pointer(element)
    names = f"{element.get('class', '')} {element.get('id', '')}"
    if _LITTER.search(names) and not _is_headline(element):
        return True
    return tag in ("ul", "ol", "div", "section") and _is_link_list(element)


def _holds_note(element: etree._Element, notes: HtmlNotes) -> bool:
    return any(other in notes.bodies for other in element.iter(etree.Element))


def _reads_as_text(element: etree._Element) -> bool:
    """Tell whether an aside in the article is a box of text, not pointers to elsewhere."""
    if _within(element, ("article", "main")) is None or _LITTER.search(
        f"{element.get('class', '')} {element.get('id', '')}"
    ):
        return False
    return any(len(_words(p)) > 100 for p in element.iter("p")) and _link_share(element) < 0.2


def _is_headline(element: etree._Element) -> bool:
    return element.find(".//h1") is not None


def _holds_headline(header: etree._Element) -> bool:
    """Tell whether a page's header holds its only `<h1>`; else it is the site's."""
    own = len(list(header.iter("h1")))
    return own > 0 and own == len(list(header.getroottree().getroot().iter("h1")))


def _is_link_list(element: etree._Element) -> bool:
    """Tell whether an element is nothing but three or more links ("More news")."""
    links = element.findall(".//a")
    if len(links) < 3 or element.find(".//p") is not None:
        return False
    return _link_share(element) > 0.75 and len(_words(element)) < 1500


def _is_pointer(element: etree._Element) -> bool:
    """Tell whether a paragraph only leads elsewhere: "Related: …", all of it a link."""
    words = _words(element)
    return (
        bool(_MORE.match(words))
        and len(words) < 200
        and element.find(".//a") is not None
        and _link_share(element) > 0.6
    )


def _link_share(element: etree._Element) -> float:
    words = len(_words(element))
    return sum(len(_words(link)) for link in element.iter("a")) / words if words else 0.0


def _prose_length(element: etree._Element) -> int:
    """Count characters of prose; of nested elements the outer one counts."""
    total = 0
    for child in element.iter(*_PROSE):
        if _within(child, tuple(_PROSE), top=element) is None:
            total += len(_words(child))
    return total


def _within(
    element: etree._Element, tags: tuple[str, ...], top: etree._Element | None = None
) -> etree._Element | None:
    for ancestor in element.iterancestors():
        if ancestor.tag in tags:
            return ancestor
        if ancestor is top:
            break
    return None


def _words(element: etree._Element) -> str:
    return " ".join("".join(element.itertext()).split())


def _drop(element: etree._Element) -> None:
    """Remove an element, but not the text that follows it."""
    parent, previous = element.getparent(), element.getprevious()
    tail = element.tail or ""
    if previous is not None:
        previous.tail = (previous.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    parent.remove(element)


def _article(body: etree._Element) -> etree._Element:
    """Return the element that is marked as the article and holds most of the prose, else the body."""
    whole = _prose_length(body)
    marked = [
        *body.iter("main"),
        *body.xpath(".//*[@role='main']"),
        *body.iter("article"),
        *body.xpath(".//*[contains(concat(' ', @itemprop, ' '), ' articleBody ')]"),
    ]
    for element in marked:
        if whole and _prose_length(element) >= _ARTICLE_SHARE * whole:
            return element
    return body
