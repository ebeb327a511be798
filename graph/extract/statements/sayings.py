"""Tells a saying from an attitude, an experience or a deed, by the words and by who could say them."""

from collections.abc import Sequence
from typing import Final

from spacy.tokens import Token

from graph.extract.span_index import mentions_at
from graph.extract.statements.draft import Draft, Words
from graph.model import Mention

CREDITING: Final = frozenset(
    {
        "statement-quotation",
        "statement-introduced",
        "statement-turn",
        "statement-signed",
        "statement-according-to",
    }
)
"""Rules whose form credits somebody, whoever it is: quotation marks, a colon, "according to"."""

INNER: Final = frozenset({"statement-thought", "statement-felt"})
"""Rules that find what somebody thinks; "I think" among quoted words is no thought that the text reports."""

FIRST_PERSON: Final = frozenset({"i", "we"})
POINTING: Final = frozenset(
    {
        "nobody",
        "none",
        "anybody",
        "anyone",
        "this",
        "that",
        "these",
        "which",
        "what",
        "whatever",
        "nothing",
        "there",
    }
)
NAMES: Final = frozenset({"PERSON", "ORG", "GPE", "NORP", "FAC", "LOC"})
ABSTRACT: Final = (
    "ities",
    "ions",
    "ments",
    "nesses",
    "ships",
    "isms",
    "ths",
    "ences",
    "ances",
    "ings",
    "ages",
    "sses",
)
RULING: Final = frozenset({"dismiss", "reject", "drop"})
RULED: Final = frozenset(
    {"charge", "case", "appeal", "motion", "suit", "lawsuit", "petition", "indictment", "bid", "application"}
)
JUDGES: Final = frozenset({"judge", "court", "tribunal", "jury", "chamber", "magistrate", "justice"})
REFERRING: Final = frozenset({"cite", "mention", "quote"})
FINITE: Final = frozenset({"VBD", "VBZ", "VBP", "MD"})


def is_saying(draft: Draft, mentions: Sequence[Mention], words: Words) -> bool:
    """Tell whether somebody who can speak says something; where the speaker is carried over, it is."""
    if draft.rule in CREDITING:
        return True
    if draft.cue is None or not draft.speaker:
        return draft.carried is not None
    if draft.rule in INNER and any(token.lower_ in FIRST_PERSON for token in draft.speaker):
        return False
    needs_clause = draft.cue.lemma_.lower() in words["clause_verbs"] and draft.rule != "statement-spoke"
    if needs_clause and not is_finite(draft.head):
        return False
    if _is_ruling(draft):
        return False
    if _is_one_pronoun(draft) or _is_made_sure(draft.cue) or _is_reference(draft, mentions, words):
        return False
    return any(_can_speak(token, draft, mentions, words) for token in draft.speaker)


def _is_ruling(draft: Draft) -> bool:
    """Tell the judge who dismisses a charge from the accused who does: the one rules, the other speaks."""
    cue, thing = draft.cue, draft.head
    if cue is None or thing is None or draft.rule != "statement-declared":
        return False
    if cue.lemma_.lower() == "dismiss" and (thing.pos_ == "NUM" or thing.ent_type_ == "PERSON"):
        return True  # "dismissed two of its officers"
    if cue.lemma_.lower() not in RULING or thing.lemma_.lower() not in RULED:
        return False
    return any(
        word.lower_ in JUDGES
        for token in draft.speaker
        for word in (token, *token.children)
        if word.dep_ in {"compound", "appos", "nmod"} or word is token
    )


def _can_speak(head: Token, draft: Draft, mentions: Sequence[Mention], words: Words) -> bool:
    """Tell whether a noun stands for people, a body or a work; what the lists do not know may say, but not show."""
    if draft.rule == "statement-tied" and draft.cue is not None:
        return _can_tie(head, draft, mentions, words)
    if head.ent_type_ in {"DATE", "TIME"}:
        return False  # "leaked to a newspaper and reported Sunday"
    if head.lower_ in POINTING or head.left_edge.tag_ in {"WRB", "WP"}:
        return False  # "this shows", "seeing how many came underlines"
    if head.pos_ not in {"NOUN"} or head.ent_type_ in NAMES or mentions_at(mentions, draft.parsed.span(head)):
        return True
    if _is_speaking_noun(head, words):
        return True
    if draft.rule == "statement-quoted-as-saying":
        return False  # "cited experiences in prison, with half saying that"
    if _only_says(draft, words):
        return True
    is_shown = draft.cue is not None and draft.cue.lemma_.lower() in words["showing_verbs"]
    return not is_shown and head.tag_ == "NNS" and not head.lower_.endswith(ABSTRACT)


def _can_tie(head: Token, draft: Draft, mentions: Sequence[Mention], words: Words) -> bool:
    """Tell whether a work links one thing to another, or somebody dates or ascribes it: not a canal, nor a farmer."""
    if head.lemma_.lower() in words["spoken_works"]:
        return True
    types = {mentions[n].type for n in mentions_at(mentions, draft.parsed.span(head))}
    thinks = draft.cue is not None and draft.cue.lemma_.lower() in words["tracing_verbs"]
    return "Report" in types or (thinks and (bool(types) or head.tag_ == "PRP"))


def _is_speaking_noun(noun: Token, words: Words) -> bool:
    """Tell whether a list knows a noun as one for people, bodies or works; of "a set of polls" the polls."""
    forms = {noun.lower_, noun.lemma_.lower()}
    whole = next((child for child in noun.children if child.dep_ == "prep" and child.lower_ == "of"), None)
    if whole is not None and any(
        part.dep_ == "pobj" and part.pos_ == "NOUN" and _is_speaking_noun(part, words)
        for part in whole.children
    ):
        return True
    known = words["spoken_works"] | words["speaking_things"] | words["body_nouns"]
    people = (
        words["figures_person_nouns"] | words["figures_organisation_nouns"] | words["figures_place_nouns"]
    )
    if forms & (known | people):
        return True
    return any(form.endswith(tuple(words["figures_person_endings"])) for form in forms) and not (
        forms & words["figures_thing_nouns"]
    )


def _only_says(draft: Draft, words: Words) -> bool:
    cue = draft.cue
    return cue is not None and cue.lemma_.lower() in words["saying_verbs"] - words["showing_verbs"]


def is_finite(head: Token | None) -> bool:
    """Tell "found that the well was dry" from "found the well dry", "found herself counting"."""
    if head is None:
        return True
    parts = [head, *(child for child in head.children if child.dep_ in {"aux", "auxpass", "cop"})]
    return any(token.tag_ in FINITE for token in parts)


def _is_one_pronoun(draft: Draft) -> bool:
    """Tell what is said from a mere "it" or "them", and from the "which" of "the places to which they referred"."""
    head = draft.head
    if head is not None and head.tag_ in {"WDT", "WP"} and draft.rule == "statement-spoke":
        return True
    return (
        head is not None
        and len(draft.content) == 1
        and head.pos_ == "PRON"
        and draft.parsed.span(head) == draft.content[0]
    )


def _is_reference(draft: Draft, mentions: Sequence[Mention], words: Words) -> bool:
    """Tell "her book cites Holm", which is a relation of works, from "cites a lack of rain"."""
    if draft.cue is None or draft.cue.lemma_ not in REFERRING or len(draft.content) != 1:
        return False
    head = draft.head
    if head is not None and draft.cue.lemma_ == "cite" and head.head == draft.cue:
        # "It cites a report of 2016, in which …": the work has a say, if anybody.
        own = mentions_at(mentions, draft.parsed.span(head))
        if head.lemma_.lower() in words["spoken_works"] or any(mentions[n].type == "Report" for n in own):
            return True
    return any(mention.span == draft.content[0] for mention in mentions)


def _is_made_sure(cue: Token) -> bool:
    """Tell "make sure that", which does and says nothing."""
    return cue.pos_ == "ADJ" and cue.head.lemma_.lower() == "make"
