"""Works by a title without quotation marks: "Salt and Rope by Mira Oland", "her memoir, The Lee Shore"."""

from collections.abc import Iterator, Sequence
from typing import Final

from spacy.tokens import Doc, Token

from graph.extract.mentions.candidate import Candidate, is_capitalised
from graph.extract.mentions.trust import OVERRULE
from graph.extract.mentions.wordlists import MentionWords
from graph.extract.parse import ParsedBlock
from graph.model import Span

RUNNING_RULE: Final = "running-title"

LONGEST: Final = 12
"""Words a title may have."""

_SMALL: Final = frozenset(
    {
        "of",
        "the",
        "and",
        "on",
        "in",
        "for",
        "to",
        "a",
        "an",
        "at",
        "from",
        "with",
        "without",
        "under",
        "'s",
        "-",
    }
)
_LEADING: Final = frozenset(
    {
        "In",
        "Only",
        "Both",
        "On",
        "From",
        "Like",
        "Unlike",
        "But",
        "And",
        "As",
        "Also",
        "Even",
        "To",
        "According",
        "Since",
        "With",
        "For",
    }
)
_ARTICLES: Final = frozenset({"The", "A", "An"})
_OWNERS: Final = frozenset({"a", "an", "the", "his", "her", "their", "its", "this"})
_BEHIND_GLOSS: Final = frozenset(
    {
        ",",
        ".",
        ";",
        ")",
        "about",
        "by",
        "on",
        "that",
        "which",
        "of",
        "in",
        "published",
        "written",
        "issued",
        "from",
        "for",
    }
)
_CLOSING: Final = frozenset({",", ".", ";", "(", "[", ")", "?", "!", '"'})
_NO_TITLE: Final = frozenset({"PERSON", "GPE", "NORP", "DATE", "FAC", "LANGUAGE"})
_MADE_PUBLIC: Final = frozenset({"publish", "issue", "print"})
_YEARLY: Final = frozenset(
    {"Review", "Report", "Survey", "Assessment", "Outlook", "Yearbook", "Handbook", "Atlas", "Digest"}
)
_ADJECTIVES: Final = 3
"""Words that may stand before the noun of a gloss: "a much later book"."""

_TREATED: Final = frozenset({"publish", "issue", "write", "cite", "quote", "read", "author"})
"""What one does with a work, or what it does."""

_NEAR: Final = 9
"""Words between the noun and the title behind a comma: "a report by the Quay Office, Ropes of Sand, says"."""


def running_titles(
    index: int,
    doc: Doc,
    known: Sequence[Candidate],
    words: MentionWords,
    emphasised: Sequence[tuple[int, int]] = (),
) -> list[Candidate]:
    """Return capitalised words that what stands beside them tells to be the title of a work.

    Args:
        index: Of the block.
        doc: Its parse.
        known: Names of the gazetteer in it, which are no titles.
        words: Word lists.
        emphasised: Tokens in italics, of which some are titles.
    """
    taken = {(one.start, one.end) for one in known}
    found = []
    for start, end in emphasised:
        if (start, end) not in taken and _is_emphasised_title(doc, start, end, words):
            found.append(Candidate(index, start, end, "Report", RUNNING_RULE, OVERRULE))
    for start, end in _runs(doc, words):
        bare = start + (doc[start].text in _ARTICLES)
        if {(start, end), (bare, end)} & taken or bare >= end:
            continue
        if doc[end - 1].text in words.organisation_heads | words.company_forms | words.event_heads:
            continue
        if _is_title(doc, start, end, words):
            found.append(Candidate(index, start, end, "Report", RUNNING_RULE, OVERRULE))
    return found


def emphasised_tokens(block: ParsedBlock, emphasised: Sequence[Span]) -> list[tuple[int, int]]:
    """Return which tokens of a block are emphasised."""
    found = []
    for span in emphasised:
        if block.block.span.contains(span):
            at = block.block.span.start
            tokens = block.doc.char_span(span.start - at, span.end - at, alignment_mode="contract")
            if tokens is not None and len(tokens):
                found.append((tokens.start, tokens.end))
    return found


def _runs(doc: Doc, words: MentionWords) -> Iterator[tuple[int, int]]:
    """Yield stretches of capitalised words and the small words between them, a year at their end among them."""
    at = 0
    while at < len(doc):
        if not is_capitalised(doc, at) or (doc[at].text in _LEADING and doc[at].is_sent_start):
            at += 1
            continue
        end = _end(doc, at, words)
        if end - at <= LONGEST:
            yield at, end
        at = max(end, at + 1)


def _end(doc: Doc, start: int, words: MentionWords) -> int:
    """Return where a stretch ends; behind "by" it is a name, which "and" ends."""
    named = doc[start - 1 : start].text == "by"
    end = at = start
    while at < len(doc) and (at == start or not doc[at].is_sent_start):
        token = doc[at]
        if token.text in _ARTICLES and at > start and doc[at - 1].text in {"and", ","}:
            break  # the next title: "Salt and Rope and The Lee Shore"
        if is_capitalised(doc, at):
            end = at + 1
        elif token.text.isdigit() and len(token) == 4 and at == end:
            return at + 1
        elif token.text == "by" and at > start and not named and _is_by_thing(doc, at + 1, words):
            pass  # "Roads by Night"
        elif token.lower_ not in _SMALL or (named and token.text == "and"):
            break
        at += 1
    return end


def _is_by_thing(doc: Doc, at: int, words: MentionWords) -> bool:
    """Tell "by Night," from "by Mira Oland" and "by Quay Press"."""
    return (
        is_capitalised(doc, at)
        and not is_capitalised(doc, at + 1)
        and doc[at].text not in words.given_names
        and (doc[at].ent_type_ in {"", "WORK_OF_ART", "TIME"} or doc[at].ent_iob_ == "I")
    )


def _is_title(doc: Doc, start: int, end: int, words: MentionWords) -> bool:
    labels = {token.ent_type_ for token in doc[start:end]}
    if len(labels) == 1 and labels <= _NO_TITLE and not _is_titled(doc, start, end):
        return False
    behind = _behind_mark(doc, end)
    return (
        _is_yearly(doc, start, end)
        or _is_glossed(doc, behind, words)
        or _is_introduced(doc, start, end, words)
        or _is_by_person(doc, start, end, words)
        or _is_made_public(doc, start, end, behind)
    )


def _is_emphasised_title(doc: Doc, start: int, end: int, words: MentionWords) -> bool:
    """Tell the title of a work from a ship, a newspaper, a foreign word and stress, which stand in italics too."""
    longer = [token for token in doc[start:end] if token.is_alpha and len(token) > 3]
    if not is_capitalised(doc, start) or not all(token.text[0].isupper() for token in longer):
        return False
    labels = {token.ent_type_ for token in doc[start:end]}
    if _is_title(doc, start, end, words):
        return True
    if doc[end - 1].text in words.organisation_heads | words.company_forms or labels <= _NO_TITLE:
        return False
    before = [token.lower_ for token in doc[max(0, start - _NEAR) : start]]
    beside = bool(set(before) & words.titled_nouns) or any(
        token.lemma_ in _TREATED and token.dep_ != "amod" for token in doc[max(0, start - 3) : end + 3]
    )
    dated = doc[end : end + 1].text == "(" and doc[end + 1 : end + 2].text.isdigit()
    return len(longer) > 1 and (beside or dated or _is_titled(doc, start, end))


def _is_titled(doc: Doc, start: int, end: int) -> bool:
    """Tell words that are rather a title than a name: an article before them, or small words between."""
    return doc[start].text in _ARTICLES or any(
        token.text in _SMALL - {"and", "-", "'s", "of"} for token in doc[start:end]
    )


def _behind_mark(doc: Doc, end: int) -> int:
    """Return the token behind a title, past the mark of a note: "Salt and Rope [3], a study"."""
    if doc[end : end + 1].text in {"[", "("} and doc[end + 2 : end + 3].text in {"]", ")"}:
        return end + 3
    while end < len(doc) and (doc[end].is_space or doc[end].text in {"*", "_"}):
        end += 1
    return end


def _is_yearly(doc: Doc, start: int, end: int) -> bool:
    """Tell a report that comes out every year: "the Quay Safety Review 2016"."""
    return end - start > 2 and doc[end - 1].text.isdigit() and doc[end - 2].text in _YEARLY


def _is_glossed(doc: Doc, comma: int, words: MentionWords) -> bool:
    """Tell whether "a study by …" follows behind a comma; "In Orlen, a report said" glosses nothing."""
    if doc[comma : comma + 1].text != "," or doc[comma + 1 : comma + 2].text not in _OWNERS - {"the"}:
        return False
    for token in doc[comma + 2 : comma + 3 + _ADJECTIVES]:
        if token.lower_ in words.titled_nouns:
            after = doc[token.i + 1 : token.i + 2].text
            if after not in _BEHIND_GLOSS or token.dep_ in {"nsubj", "nsubjpass"}:
                return False
            return token.lower_ != "paper" or after in {"by", "about", "on"} or _is_issued(token)
        if token.pos_ not in {"ADJ", "ADV", "NUM", "VERB"}:
            return False
    return False


def _is_issued(noun: Token) -> bool:
    """Tell "a paper that the Quay Office issued" from "a paper that is read at sea"."""
    return any(
        child.dep_ in {"relcl", "acl"} and child.lemma_ in _MADE_PUBLIC | {"write"} for child in noun.children
    )


def _is_introduced(doc: Doc, start: int, end: int, words: MentionWords) -> bool:
    """Tell a title behind "the study" from whoever acts there: "the study Orlen Watch published"."""
    before = doc[start - 1 : start].text
    follows = doc[end : end + 1]
    if before in words.titled_nouns:
        acts = bool(len(follows)) and follows[0].pos_ in {"VERB", "AUX"}
        owned = any(
            token.lower_ in _OWNERS or token.text == "'s" for token in doc[max(0, start - 4) : start - 1]
        )
        return owned and not acts and (end - start > 2 or follows.text == "by")
    if before != "," or not _is_titled(doc, start, end) or follows.text not in _CLOSING:
        return False
    if doc[start].text in words.given_names or (
        doc[start].text not in _ARTICLES and any(token.ent_type_ == "PERSON" for token in doc[start:end])
    ):
        return False  # "an article by Mira Oland, Omar Beck of the Quay"
    for at in range(start - 2, max(-1, start - 3 - _NEAR), -1):
        token = doc[at]
        if token.text in {",", ".", ";", '"'} or token.pos_ in {"VERB", "AUX"} or token.is_sent_start:
            return token.lower_ in words.titled_nouns
        if token.lower_ in words.titled_nouns:
            return True
    return False


def _is_by_person(doc: Doc, start: int, end: int, words: MentionWords) -> bool:
    """Tell "Salt and Rope by Mira Oland" from what somebody did: "the arrest of Mira Oland by Omar Beck"."""
    by = doc[end : end + 1]
    if by.text != "by" or not is_capitalised(doc, end + 1) or not is_capitalised(doc, end + 2):
        return False
    person = doc[end + 1].text in words.given_names or doc[end + 1].ent_type_ in {"PERSON", "WORK_OF_ART"}
    before = doc[start - 1].lower_ if start else ""
    if not person or before in {"of", "'s"}:
        return False
    if doc[end].dep_ == "agent" and doc[end].head.text.islower():
        return False
    if end - start > 1:
        return not any(token.ent_type_ == "PERSON" for token in doc[start:end]) or _is_titled(doc, start, end)
    # One word is a title only where it is no name, and no sentence makes it great.
    token = doc[start]
    return (
        before in {",", "and", "or"}
        and not token.is_sent_start
        and token.ent_type_ in {"", "ORG", "WORK_OF_ART"}
        and doc[end].head == token
    )


def _is_made_public(doc: Doc, start: int, end: int, behind: int) -> bool:
    """Tell "The Lee Shore, which the Quay Office published in 2020" and "…, published by Quay Press"."""
    if doc[behind : behind + 1].text != "," or not _is_titled(doc, start, end):
        return False
    following = doc[behind + 1 : behind + 3]
    if following.text in {"published by", "published in", "printed by", "issued by"}:
        return True
    if following[:1].text != "which" or following[0].dep_ not in {"dobj", "obj", "pobj"}:
        return False
    return following[0].head.lemma_ in _MADE_PUBLIC
