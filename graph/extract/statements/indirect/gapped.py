"""Parts "Peru 40" from "Norway reported 70 pilgrims and Peru 40", where the second speaker has no verb."""

from typing import Final

from spacy.tokens import Token

RULES: Final = frozenset({"statement-declared", "statement-counted", "statement-put-at"})


def gapped_speaker(cue: Token, content: Token) -> Token | None:
    """Return the name that stands for a second speaker: bare, behind "and", with a number right behind it.

    So it is only where the verb's own subject is a bare name too, and the first number has its noun before "and":
    "reported 900 cases in Izmir and Bursa 800" may as well be of places.
    """
    subjects = [child for child in cue.children if child.dep_ == "nsubj" and child.i < cue.i]
    if len(subjects) != 1 or subjects[0].pos_ != "PROPN" or _determined(subjects[0]):
        return None
    if not any(child.dep_ == "nummod" for child in content.children) and content.tag_ != "CD":
        return None
    doc = cue.doc
    joint = content.i + 1
    if joint + 2 >= len(doc) or doc[joint].lower_ != "and":
        return None
    at = joint + 1
    while at < len(doc) and doc[at].pos_ == "PROPN":
        at += 1
    named = at > joint + 1
    return doc[at - 1] if named and at < len(doc) and doc[at].tag_ == "CD" else None


def _determined(name: Token) -> bool:
    return any(child.dep_ == "det" for child in name.children)
