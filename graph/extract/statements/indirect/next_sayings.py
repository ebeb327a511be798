"""Where the next saying begins in a sentence: "…; he denies it", "denied that it broke, and insisted that it held"."""

from typing import Final

from spacy.tokens import Token

from graph.extract.statements.draft import Words

GOING_ON: Final = ("saying_verbs", "denying_verbs", "for_verbs", "of_verbs", "urging_verbs")
"""Lists of the verbs by which a speaker goes on to say more."""

FINITE: Final = frozenset({"VBD", "VBZ", "VBP", "MD"})


def without_next(tokens: list[Token], words: Words) -> list[Token]:
    """Leave out the next saying: "…; he denies the charge", "deny that it broke, and insist that it held"."""
    verbs = words["saying_verbs"] | words["denying_verbs"]
    for place, token in enumerate(tokens):
        if place and tokens[place - 1].text == ";":
            clause = [one for one in tokens[place:] if one.lemma_.lower() in verbs and one.tag_ in FINITE]
            if any(child.dep_ == "nsubj" and child.i >= token.i for one in clause for child in one.children):
                return tokens[:place]
        if _is_next_speaker(token, tokens[0], words):
            return [one for one in tokens if one.i < token.left_edge.i]
        if joins_outer(token, words):
            return [
                one for one in tokens if one.i < token.i and (one.i != token.i - 1 or one.pos_ != "CCONJ")
            ]
    return tokens


def _is_next_speaker(verb: Token, first: Token, words: Words) -> bool:
    """Tell whether somebody else has a say behind a comma: "said it broke, and one of them claimed that it was old"."""
    if verb.dep_ != "conj" or verb.tag_ not in FINITE or verb.lemma_.lower() not in words["saying_verbs"]:
        return False
    subjects = [child for child in verb.children if child.dep_ == "nsubj" and child.i < verb.i]
    start = min((child.left_edge.i for child in subjects), default=0)
    if start - 2 <= first.i or not any(child.dep_ == "ccomp" for child in verb.children):
        return False
    joined = [token.text.lower() for token in verb.doc[start - 2 : start]]
    return joined in ([",", "and"], [",", "but"]) and subjects[0].lower_ not in {"he", "she", "it", "they"}


def joins_outer(verb: Token, words: Words) -> Token | None:
    """Return the reporting verb that another goes on with: "the board denied that it broke, and insisted that …"."""
    if verb.dep_ != "conj" or verb.i < 2 or verb.nbor(-1).lower_ not in {"and", "but"}:
        return None
    if verb.nbor(-2).text != "," and not _turns_to_past(verb):
        return None
    if not any(verb.lemma_.lower() in words[name] for name in GOING_ON):
        return None
    outer = verb.head
    while outer.dep_ in {"conj", "ccomp"} and outer.head.i != outer.i:
        link, outer = outer.dep_, outer.head
        if link == "ccomp" and outer.lemma_.lower() in words["saying_verbs"]:
            return outer
    return None


def _turns_to_past(verb: Token) -> bool:
    """Tell whether a past stands behind what is said in another tense: "said it has failed and called for help"."""
    first = verb.head
    helps = {child.tag_ for child in first.children if child.dep_ in {"aux", "auxpass"} and child.i < first.i}
    is_other = first.tag_ in {"VBZ", "VBP"} or bool(helps & {"MD", "VBZ", "VBP"})
    return verb.tag_ == "VBD" and first.dep_ == "ccomp" and first.head.tag_ == "VBD" and is_other
