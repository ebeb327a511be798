"""Tells the model's findings that are no names at all: common words with a capital, amounts, parts of titles."""

from typing import Final

from spacy.tokens import Doc

from graph.extract.mentions.candidate import Candidate, is_capitalised, word_at
from graph.extract.mentions.wordlists import MentionWords

QUOTES: Final = frozenset({'"', "''", "``", "'"})


def is_noise(doc: Doc, candidate: Candidate, words: MentionWords) -> bool:
    """Tell whether a finding of the model names nothing."""
    tokens = doc[candidate.start : candidate.end]
    if not any(token.text[0].isupper() for token in tokens):
        return True
    if candidate.type == "Report" and tokens[0].text in words.letters_after_names:
        return True  # "her Ph.D. dissertation"
    if (
        all(token.text in words.letters_after_names | words.degrees for token in tokens)
        and not tokens[0].is_sent_start
    ):
        return candidate.type != "Person"
    if all(
        token.text in words.never_names or token.text in words.time_words or not token.is_alpha
        for token in tokens
    ):
        return not any("." in token.text and token.text[0].isupper() and len(token) > 2 for token in tokens)
    if any(token.like_url or token.like_email for token in tokens):
        return True
    if candidate.type == "Report":
        return not _is_titled(doc, candidate, words)
    return (
        tokens[-1].text in words.currency_words
        or (len(tokens) == 1 and tokens[0].lower_ in words.directions and not _is_region(doc, candidate))
        or _is_portfolio(doc, candidate, words)
        or _is_office(doc, candidate, words)
        or _is_membership(doc, candidate)
        or (candidate.type == "Organisation" and _is_studied(doc, candidate, words))
    )


def _is_titled(doc: Doc, candidate: Candidate, words: MentionWords) -> bool:
    """Tell whether a title is to be believed: between quotation marks, of several words, or a law."""
    if (
        doc[candidate.end - 1].text in words.no_works
        or doc[candidate.start].text in words.letters_after_names
    ):
        return False
    quoted = doc[max(0, candidate.start - 1)].text in QUOTES or doc[candidate.start].text in QUOTES
    if quoted:
        return True
    texts = {token.text for token in doc[candidate.start : candidate.end]}
    return bool(texts & words.report_heads) or candidate.end - candidate.start > 2


def _is_region(doc: Doc, candidate: Candidate) -> bool:
    """Tell "the West", a part of the world or of a country, from a side that something lies on."""
    start, end = candidate.start, candidate.end
    if word_at(doc, start - 1).lower() != "the" or doc[start].is_sent_start:
        return False
    return end >= len(doc) or (doc[end].text != "of" and doc[end].pos_ not in {"NOUN", "PROPN"})


def _is_portfolio(doc: Doc, candidate: Candidate, words: MentionWords) -> bool:
    """Tell the "Interior" of "Interior Minister Jane Doe" from a body."""
    title = word_at(doc, candidate.end)
    if candidate.type != "Organisation" or title.capitalize() not in words.portfolio_titles:
        return False
    last, named = doc[candidate.end - 1], candidate.end + (title.islower())
    if last.is_upper or last.text in words.organisation_heads:
        return False
    # In small letters only one word before it: "Interior minister Jane Doe", but "Acme Corp secretary Jane Doe".
    is_one = title[:1].isupper() or (candidate.end - candidate.start == 1 and title == "minister")
    return is_one and named < len(doc) and is_capitalised(doc, named)


def _is_membership(doc: Doc, candidate: Candidate) -> bool:
    """Tell the "Parliament" of "Member of Parliament", an office, from the body."""
    start = candidate.start
    return (
        candidate.end - start == 1
        and word_at(doc, start - 1) == "of"
        and doc[max(0, start - 2) : start - 1].text.lower() in {"member", "members"}
    )


def _is_studied(doc: Doc, candidate: Candidate, words: MentionWords) -> bool:
    """Tell a degree and its subject from a body: "an MA in Harbour Studies", "she read Law and Politics"."""
    start, end = candidate.start, candidate.end
    texts = {token.text for token in doc[start:end]}
    if texts <= words.letters_after_names | words.degrees:
        return True
    if texts & words.organisation_heads or doc[start].is_upper:
        return False
    while start > 2 and doc[start - 1].text in {",", "and"} and doc[start - 2].text[:1].isupper():
        start -= 2  # "Philosophy, Politics and Economics"
    before = doc[start - 1].text if start else ""
    if before in {"in", "of"} and start > 1:
        return (
            doc[start - 2].lower_ in words.study_nouns
            or doc[start - 2].text in words.letters_after_names | words.degrees
        )
    return start > 0 and doc[start - 1].lemma_ in words.studying_verbs


def _is_office(doc: Doc, candidate: Candidate, words: MentionWords) -> bool:
    """Tell the "Defense" of "Secretary of Defense" from a body."""
    start, end = candidate.start, candidate.end
    start += doc[start].lower_ == "the"
    if candidate.type != "Organisation" or start < 1 or doc[start].is_upper:
        return False
    if doc[start].text == "State" and word_at(doc, start + 1) == "for":
        return doc[start - 1].text == "of"  # "Secretary of | State for Trade and Industry"
    if doc[start].text in words.portfolio_titles and word_at(doc, start + 1) == "for":
        return doc[start - 1].text != "High"  # "Commissioner for Home Affairs"
    if end - start > 1 or start < 2:
        return False
    if doc[start - 1].text == "for":
        return doc[start - 2].text in words.portfolio_titles
    return doc[start - 1].text == "of" and doc[start - 2].text in words.portfolio_titles
