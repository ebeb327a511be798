"""The first lines of a document: title, date, byline. Taken only where they are surely that."""

import re
from collections.abc import Sequence
from dataclasses import replace

from graph.model import Metadata, Span
from graph.read.dates import read_date
from graph.read.headings import ends_sentence, looks_like_heading
from graph.read.metadata import find_doi, merged, metadata_from, split_names
from graph.read.reading import Draft

_MOST_OPENING = 12  # blocks that may stand before the text itself
_MOST_TITLE_WORDS = 45
_MOST_REMARK_WORDS = 25  # of a line over the title
_TITLE_AGAIN_WITHIN = 40  # blocks in which a title may be repeated over the text
_MOST_OPENING_LINES = 8  # in one run, without blank lines between them
_DOI_WITHIN = 4000  # characters from the top in which a DOI is the document's own
_GENERIC = re.compile(
    r"(?:introduction|abstract|(?:executive )?summary|contents|table of contents|background|foreword|preface"
    r"|acknowledge?ments|overview|key (?:points|findings)|endnotes|notes|references)$",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"(title|author|authors|date|published|publisher|source|url|doi|language|byline)\s*:\s+(\S.*)$",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(r"(?:(?:first )?published|posted|date|issued)(?:\s+on)?:?\s+", re.IGNORECASE)
_BY = re.compile(r"(?:written\s+)?by:?\s+(?=\S)", re.IGNORECASE)
_ROLE = re.compile(
    r"\b(?:fellow|editor|correspondent|reporter|director|analyst|researcher|professor|writer|staff|journalist)s?\b",
    re.I,
)
_AFFILIATION = re.compile(
    r"\b(?:University|Institut\w*|Cent(?:er|re)|Department|School|College|Faculty|Laboratory|Council|Foundation|Academy)\b|\S@\S"
)
_DATELINE = re.compile(
    r"(?:[A-Z][A-Z .'’-]{2,40}|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3})"
    r"(?:,\s+[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2})?"
    r",\s+([^—–-]{6,24}?)(?:\s*\([^)]*\))?\s+[—–-]{1,2}\s"
)
_PLACED = re.compile(r"(?:[A-Z][\w.'’-]+ ?){1,4},\s+(?=\d)")
_DOI = re.compile(r"\bdoi:?\s*(?:<?https?://\S*?)?10\.\d|doi\.org/10\.", re.IGNORECASE)
_TITLED = re.compile(
    r"(?:(?:Dr|Prof|Mr|Mrs|Ms|Mx|Rev|Hon|Amb)\b\.?|(?:Professor|Sir|Dame|Ambassador|Judge)\b)"
    r"(?:\s+(?:Dr|Prof|h\.c|mult)\b\.?)*\s+(?=\S)"
)
_PARTICLES = {"al", "el", "bin", "ibn", "bint", "de", "van", "von", "der", "den", "la", "da", "di", "le"}


def read_opening(text: str, drafts: Sequence[Draft]) -> tuple[tuple[Draft, ...], Metadata]:
    """Mark the title, date and byline lines among the first blocks; return the blocks and what they say."""
    opened = _with_lines_apart(text, drafts)
    found = _dois(text)
    title = _title_index(text, opened)
    if title >= 0:
        opened[title] = replace(_unlabelled(text, opened[title]), kind="title", level=0)
        words = _words(text, opened[title])
        found = merged(found, Metadata(title=words))
        for index in range(title + 1, min(len(opened), _TITLE_AGAIN_WITHIN)):
            if opened[index].kind == "paragraph" and _same(words, _words(text, opened[index])):
                opened[index] = replace(opened[index], kind="heading", level=1)
    passed = 0
    for index in range(title + 1, min(len(opened), title + 1 + _MOST_OPENING)):
        draft = opened[index]
        if draft.kind not in ("paragraph", "heading", "byline", "list_item"):
            continue
        author = not passed and _is_author(text, opened, index, titled=title >= 0)
        said = _metadata_of(_words(text, draft), author=author)
        affiliation = (
            index > 0 and opened[index - 1].kind == "byline" and _is_affiliation(_words(text, draft))
        )
        if said != Metadata() or (affiliation and title >= 0):
            opened[index] = _byline(text, draft)
            # Several authors stand one under the other; what else is said twice counts once.
            found = replace(merged(found, said), creators=found.creators + said.creators)
        elif draft.kind == "byline":
            continue
        elif len(_words(text, draft).split()) > 25 or passed == 2 or draft.kind == "list_item":
            found = merged(found, _dateline(_words(text, draft)))
            break
        else:
            found = merged(found, _dateline(_words(text, draft)))
            passed += 1
    return tuple(opened), found


def _words(text: str, draft: Draft) -> str:
    return " ".join(draft.span.of(text).split())


def _with_lines_apart(text: str, drafts: Sequence[Draft]) -> list[Draft]:
    """Take apart the first paragraphs whose lines are a byline and a date, one under the other."""
    apart: list[Draft] = []
    for index, draft in enumerate(drafts):
        inside = re.finditer(r"\S[^\r\n]*", draft.span.of(text))
        lines = [Span(match.start(), match.end()).shifted(draft.span.start) for match in inside]
        pieces = [line.of(text).strip() for line in lines]
        if (
            index < _MOST_OPENING
            and draft.kind == "paragraph"
            and 2 <= len(lines) <= _MOST_OPENING_LINES
            and _are_opening_lines(pieces, first=index == 0)
        ):
            apart += [replace(draft, span=line) for line in lines]
        else:
            apart.append(draft)
    return apart


def _are_opening_lines(pieces: Sequence[str], *, first: bool) -> bool:
    """Tell whether lines are bylines, dates and affiliations, one under the other, at the top under a title."""
    sure = [
        bool(_BY.match(piece) or _LABELLED.match(piece) or read_date(_PUBLISHED.sub("", piece, count=1)))
        for piece in pieces
    ]
    for index, piece in enumerate(pieces):
        if sure[index] or _titled_names(piece):
            continue
        if index == 0 and first and _may_be_title(piece):
            continue
        if index and _titled_names(pieces[index - 1]) and _is_affiliation(piece):
            continue
        if first and index == 1 and sure[2:3] == [True] and looks_like_heading(piece):
            continue
        return False
    return True


def _title_index(text: str, drafts: Sequence[Draft]) -> int:
    """Return the title's place, -1 where there is none."""
    for index, draft in enumerate(drafts[:_MOST_OPENING]):
        if draft.kind == "title":
            return index
    # A line on the text itself may stand over its title: "Translated from the Arabic."
    first = 1 if drafts and _is_remark(text, drafts[0]) else 0
    opened = drafts[first:]
    if len(opened) < 2 or opened[0].kind not in ("heading", "paragraph"):
        return -1
    words = _words(text, opened[0])
    if (labelled := _LABELLED.match(words)) and labelled[1].lower() == "title":
        return first
    if _GENERIC.match(words) or _metadata_of(words, author=False) != Metadata():
        return -1
    headed = opened[0].kind == "heading" and (not first or _is_only_of_its_level(opened))
    if headed or _is_long_title(text, words, opened):
        return first
    return -1


def _is_remark(text: str, draft: Draft) -> bool:
    words = _words(text, draft)
    return draft.kind == "paragraph" and ends_sentence(words) and len(words.split()) <= _MOST_REMARK_WORDS


def _is_only_of_its_level(drafts: Sequence[Draft]) -> bool:
    """Tell a title among headings: no other heading is as high."""
    levels = [draft.level for draft in drafts if draft.kind == "heading"]
    return levels.count(levels[0]) == 1 and levels[0] == min(levels)


def _is_long_title(text: str, words: str, drafts: Sequence[Draft]) -> bool:
    """Tell whether a line too long for a heading is a title: a date or author follows, or it is repeated."""
    if not _may_be_title(words):
        return False
    for index in (1, 2):
        following = _words(text, drafts[index]) if index < len(drafts) else ""
        if following and (
            _metadata_of(following, author=False) != Metadata()
            or _is_author(text, drafts, index, titled=True)
        ):
            return True
        if not looks_like_heading(following):
            break  # only a line as short as a name may stand between a title and its date
    return any(_same(words, _words(text, draft)) for draft in drafts[1:_TITLE_AGAIN_WITHIN])


def _may_be_title(words: str) -> bool:
    return (
        len(words.split()) <= _MOST_TITLE_WORDS
        and not ends_sentence(words)
        and words[-1] not in ",;:"
        and words[0].isupper()
        and not _titled_names(words)
    )


def _same(words: str, others: str) -> bool:
    return re.findall(r"\w+", words.lower()) == re.findall(r"\w+", others.lower())


def _is_author(text: str, drafts: Sequence[Draft], index: int, *, titled: bool) -> bool:
    """Tell whether a line is a bare name with an affiliation under it, or, under a title, "Dr." and a name."""
    if titled and _titled_names(_words(text, drafts[index])):
        return True
    if index + 1 >= len(drafts) or not _is_name(_words(text, drafts[index])):
        return False
    return _is_affiliation(_words(text, drafts[index + 1]))


def _titled_names(words: str) -> tuple[str, ...]:
    """Return the names of a line that is nothing else: "Dr. Lena Hartog and Prof. Omar Beck, Hill University"."""
    names: list[str] = []
    for name in split_names(words.replace(", ", "; ")):
        parts = split_names(name)
        if names and (_ROLE.search(name) or _is_affiliation(name)):
            continue
        if not parts or not all(_is_name(_TITLED.sub("", part, count=1)) for part in parts):
            return ()
        names.extend(parts)
    return tuple(names) if names and _TITLED.match(names[0]) else ()


def _is_name(words: str) -> bool:
    tokens = words.split()
    if not 2 <= len(tokens) <= 5 or any(mark in words for mark in "0123456789:;,?!"):
        return False
    return all(token[0].isupper() or token.lower() in _PARTICLES for token in tokens)


def _is_affiliation(words: str) -> bool:
    return len(words.split()) <= 25 and bool(_AFFILIATION.search(words)) and not ends_sentence(words)


def _metadata_of(words: str, *, author: bool) -> Metadata:
    """Read one opening line; empty metadata where it is none."""
    if len(words.split()) > 25:
        return Metadata()
    if author:
        names = _titled_names(words)
        return Metadata(creators=names or (words,), credit_text=words if names else "")
    labelled = _LABELLED.match(words)
    if labelled:
        return metadata_from({labelled[1]: labelled[2].strip("<>")})
    found = Metadata()
    parts = re.split(r"\s*[|·•]\s*", words)
    piped = len(parts) > 1
    for part in filter(None, parts):
        said = _part(part, piped=piped)
        if said is None:
            return Metadata()
        found = merged(found, said)
    return found


def _part(words: str, *, piped: bool) -> Metadata | None:
    """Read what stands between two bars of an opening line; None where it belongs to no such line."""
    date = read_date(_PLACED.sub("", _PUBLISHED.sub("", words)))
    # A bare year may be anything: a number, a heading.
    if len(date) > 4:
        return Metadata(issued=date)
    by = _BY.match(words)
    if by and not ends_sentence(words):
        people = re.split(r"\s+(?:in|for|from|at)\s+(?=[A-Z])", words[by.end() :])[0]
        names = tuple(name for name in split_names(people.replace(", ", "; ")) if not _ROLE.search(name))
        names = tuple(name for part in names for name in split_names(part))
        if names and all(_is_name(name) for name in names):
            return Metadata(creators=names, credit_text=words)
    if piped and len(words.split()) <= 8 and not ends_sentence(words):
        return Metadata(credit_text=words)
    return None


def _byline(text: str, draft: Draft) -> Draft:
    """Return the line as a byline, without the bar it may open with."""
    words = draft.span.of(text)
    bare = words.lstrip("|·• \t\u00a0")
    return Draft("byline", type(draft.span)(draft.span.end - len(bare), draft.span.end))


def _unlabelled(text: str, draft: Draft) -> Draft:
    """Return the line without the "Title:" it may open with."""
    labelled = _LABELLED.match(draft.span.of(text))
    if not labelled or labelled[1].lower() != "title":
        return draft
    return replace(draft, span=Span(draft.span.start + labelled.start(2), draft.span.end))


def _dateline(words: str) -> Metadata:
    match = _DATELINE.match(words)
    date = read_date(match[1]) if match else ""
    return Metadata(issued=date if len(date) > 4 else "")


def _dois(text: str) -> Metadata:
    match = _DOI.search(text, 0, _DOI_WITHIN)
    return Metadata(doi=find_doi(text[match.start() : match.end() + 200])) if match else Metadata()
