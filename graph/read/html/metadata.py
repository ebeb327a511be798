"""What a page declares of itself: meta elements, JSON-LD, microdata. Nothing is guessed from its words."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urlsplit

from lxml import etree

from graph.model import Metadata
from graph.read.dates import read_date
from graph.read.metadata import find_doi, merged, metadata_from, split_names

_TITLES = ("citation_title", "dc.title", "dcterms.title", "og:title", "twitter:title", "title")
_DATES = (
    "article:published_time", "citation_publication_date", "citation_online_date", "citation_date",
    "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "datepublished", "date", "pubdate",
    "publishdate",
    "parsely-pub-date", "sailthru.date", "dc.date.created",
)  # fmt: skip
_AUTHORS = (
    "citation_author",
    "dc.creator",
    "dcterms.creator",
    "author",
    "article:author",
    "parsely-author",
    "byl",
)
_PUBLISHERS = ("citation_publisher", "dc.publisher", "dcterms.publisher", "publisher", "og:site_name")
_DOIS = ("citation_doi", "doi", "dc.identifier", "dc.identifier.doi", "prism.doi")
_WORKS = re.compile(
    r"Article|Posting|Report|Work|Book|Chapter|Thesis|WebPage|Dataset|Legislation", re.IGNORECASE
)
_SEPARATOR = re.compile(r"\s+[|–—·»-]\s+")
# What stands behind the last bar of a title where it names the site: a few words, no section or page of it.
_SITE = re.compile(
    r"(?!(?i:home|news|blog|world|opinion|analysis|reports?|features?|articles?|publications?|page|pdf|video)\b[^|]*$)"
    r"[A-Z][^\d|]{1,60}$"
)


def read_html_metadata(root: etree._Element) -> Metadata:
    """Read what is declared; what `<title>` adds to the headline (" | The Site") is left out."""
    metas = _metas(root)
    linked = merged(*(_from_json_ld(work) for work in _works(root)))
    declared = Metadata(
        title=_first(metas, _TITLES[:3]),
        issued=_first_date([value for key in _DATES for value in metas.get(key, ())]),
        creators=_authors(metas),
        publisher=_first(metas, _PUBLISHERS[:4]),
        url=_address([*root.xpath("//link[@rel='canonical']/@href"), *metas.get("og:url", ())]),
        doi=next((doi for key in _DOIS for value in metas.get(key, ()) if (doi := find_doi(value))), ""),
        language=metadata_from(
            {"language": root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang")}
        ).language,
        derived_from=_first(metas, ("digest_of",)),
    )
    title, site = _title_and_site(root, metas, declared.url)
    # Many sites name the page in JSON-LD as in `<title>`, with the site's name behind it.
    linked = replace(linked, title=_without_site(linked.title, linked.publisher or site, declared.url)[0])
    publisher = _first(metas, ("og:site_name",)) or site
    return merged(declared, linked, _microdata(root), Metadata(title=title, publisher=publisher))


def _metas(root: etree._Element) -> dict[str, list[str]]:
    metas: dict[str, list[str]] = {}
    for meta in root.iter("meta"):
        key = meta.get("name") or meta.get("property") or meta.get("http-equiv") or ""
        value = " ".join(meta.get("content", "").split())
        if value:
            metas.setdefault(key.strip().lower(), []).append(value)
    return metas


def _first(metas: dict[str, list[str]], keys: tuple[str, ...]) -> str:
    return next((value for key in keys for value in metas.get(key, ())), "")


def _first_date(values: list[str]) -> str:
    return next((date for value in values if (date := read_date(value))), "")


def _authors(metas: dict[str, list[str]]) -> tuple[str, ...]:
    for key in _AUTHORS:
        values = [value for value in metas.get(key, ()) if "://" not in value]
        if values:
            # One element for each author is the rule; names are only split where a single one holds all.
            return (
                tuple(values)
                if len(values) > 1
                else split_names(re.sub(r"^by\s+", "", values[0], flags=re.IGNORECASE))
            )
    return ()


def _address(values: list[str]) -> str:
    return next((value.strip() for value in values if value.strip().startswith(("http://", "https://"))), "")


def _works(root: etree._Element) -> Iterator[dict[str, object]]:
    """Yield what JSON-LD says of works, articles before their page; broken JSON is passed over."""
    found: list[dict[str, object]] = []
    for script in root.xpath("//script[contains(@type, 'ld+json')]"):
        try:
            found.extend(_nodes(json.loads("".join(script.itertext()).strip() or "null")))
        except (ValueError, RecursionError):
            continue
    works = [node for node in found if _WORKS.search(str(node.get("@type", "")))]
    yield from sorted(works, key=lambda node: "WebPage" in str(node.get("@type")))


def _nodes(value: object) -> Iterator[dict[str, object]]:
    if isinstance(value, list):
        for item in value:
            yield from _nodes(item)
    elif isinstance(value, dict):
        yield value
        yield from _nodes(value.get("@graph"))
        yield from _nodes(value.get("mainEntity"))


def _from_json_ld(work: dict[str, object]) -> Metadata:
    found = metadata_from(
        {
            "title": work.get("headline") or work.get("name"),
            "issued": work.get("datePublished"),
            "author": work.get("author") or work.get("creator"),
            "publisher": work.get("publisher"),
            "url": work.get("url"),
            "language": work.get("inLanguage"),
            "digest_of": _source_work(work.get("isBasedOn")),
        }
    )
    identifiers = [str(work.get(key, "")) for key in ("identifier", "sameAs", "@id", "url")]
    return replace(found, doi=next((doi for text in identifiers if (doi := find_doi(text))), ""))


def _source_work(value: object) -> object:
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        return value.get("identifier") or value.get("name") or value.get("url") or value.get("@id")
    return value


def _microdata(root: etree._Element) -> Metadata:
    dated = root.xpath("//*[@itemprop='datePublished' or (self::time and @pubdate)]")
    dates = [
        value
        for node in dated
        for value in (node.get("datetime"), node.get("content"), "".join(node.itertext()))
        if value
    ]
    named = root.xpath(
        "//*[@itemprop='author']//*[@itemprop='name'] | //*[@itemprop='author'][not(.//*[@itemprop])]"
        " | //a[@rel='author']"
    )
    names = [" ".join((node.get("content") or "".join(node.itertext())).split()) for node in named]
    names = [re.sub(r"^by\s+", "", name, flags=re.IGNORECASE) for name in names]
    return Metadata(issued=_first_date(dates), creators=tuple(dict.fromkeys(name for name in names if name)))


def _title_and_site(root: etree._Element, metas: dict[str, list[str]], url: str) -> tuple[str, str]:
    """Return the headline, and the site's name where the page's title adds it ("Headline | The Site").

    The headline is the `<h1>` that a title holds, else a title without the site.
    """
    headings = [" ".join("".join(node.itertext()).split()) for node in root.iter("h1")]
    shown = " ".join((root.findtext(".//head/title") or root.findtext(".//title") or "").split())
    titles = [
        title
        for title in (_first(metas, ("og:title",)), _first(metas, ("twitter:title", "title")), shown)
        if title
    ]
    declared = _first(metas, ("og:site_name",))
    cut = [_without_site(title, declared, url) for title in titles]
    site = next((name for _, name in cut if name), "")
    for heading in filter(None, headings):
        if not titles:
            return heading, ""
        for title in titles:
            if title.startswith(heading):
                return heading, site
            opened = _SEPARATOR.match(title, title.find(heading) - 3) if title.endswith(heading) else None
            if opened and "|" in opened.group():  # "The Site | Headline"
                return heading, title[: opened.start()]
    return cut[0] if cut else ("", "")


def _without_site(title: str, declared: str, url: str) -> tuple[str, str]:
    """Part a page's title from the site's name at its end; a dash alone may be the headline's own."""
    separators = list(_SEPARATOR.finditer(title))
    if not separators:
        return title, ""
    site = title[separators[-1].end() :]
    head = title[: separators[-1].start()]
    host = urlsplit(url).hostname or ""
    known = site == declared or re.sub(r"\W", "", site.lower()) in re.sub(r"\W", "", host)
    barred = "|" in separators[-1].group() and bool(_SITE.match(site))
    if not (known or barred) or not head:
        return title, ""
    # "Headline | Section | The Site"
    return (head[: separators[0].start()] if "|" in separators[0].group() else head), site
