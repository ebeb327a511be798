"""What a writer adds to what is said: how it was said, and what speaks against it."""

from typing import Final

from spacy.tokens import Token

from graph.extract.statements.draft import Words

TURNS: Final = frozenset({"though", "although", "while", "whereas", "but"})
DASHES: Final = frozenset({",", "-", "–", "—"})
CLAUSE_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass", "expl"})


def without_remark(tokens: list[Token], words: Words) -> list[Token]:
    """Leave out how it is said, at the end: "said 40 had died, citing records", "…, without giving details"."""
    for place, token in enumerate(tokens):
        if not place or tokens[place - 1].text != ",":
            continue
        verb = tokens[place + 1] if token.lower_ == "without" and place + 1 < len(tokens) else token
        listed = words["remarking_verbs" if verb is token else "omitting_verbs"]
        if (
            verb.tag_ == "VBG"
            and verb.lemma_.lower() in listed
            and verb.dep_ in {"advcl", "pcomp", "prep", "acl"}
        ):
            return tokens[:place]
    return tokens


def without_turn(content: Token, tokens: list[Token]) -> list[Token]:
    """Leave out what the writer sets against it: "said it was safe, but the dam broke"."""
    marked = bool(tokens) and tokens[0].lower_ == "that" and not is_pronoun(tokens[0])
    for place, token in enumerate(tokens):
        if (
            not place
            or token.lower_ not in (TURNS | {"and"} if marked else TURNS)
            or _before_marks(tokens, place) not in {*DASHES, ";"}
        ):
            continue
        clause = token.head
        if token.lower_ in {"but", "and"}:
            clause = next(
                (child for child in token.head.children if child.dep_ == "conj" and child.i > token.i),
                content,
            )
        own_subject = any(child.dep_ in CLAUSE_SUBJECTS for child in clause.children)
        reported = any(child.lower_ == "that" and child.dep_ == "mark" for child in clause.children)
        if clause.head.i == content.i and clause.dep_ in {"conj", "advcl"} and own_subject and not reported:
            return tokens[:place]
    return tokens


def _before_marks(tokens: list[Token], place: int) -> str:
    """Return what stands before a place, but for quotation marks."""
    return next((token.text for token in reversed(tokens[:place]) if not token.is_quote), "")


def is_pronoun(token: Token) -> bool:
    """Tell whether it is "that is wrong", not "that ships sank", whatever the parser makes of it."""
    after = token.nbor(1) if token.i + 1 < len(token.doc) else token
    return (
        token.lower_ == "that"
        and token.dep_ != "mark"
        and (token.dep_ == "det" or (after.pos_ in {"VERB", "AUX"} and not after.is_upper))
    )
