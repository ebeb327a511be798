"""Links several names that one noun describes: "the Front's veterans Mira Oland and Teo Lind", "one of its founders"."""

from typing import Final

from spacy.tokens import Token

from graph.extract.relations.links import Links, is_name

PLURAL: Final = frozenset({"NNS", "NNPS"})
SEVERAL: Final = frozenset({"Person", "Organisation"})
BESIDE: Final = frozenset({"amod", "compound", "nmod", "poss"})


def link_shared_titles(links: Links, noun: Token) -> None:
    """Link the Front to "veterans" in "the Front veterans Mira Oland and Teo Lind": the parser hangs both on the first name."""
    name = noun.head
    if noun.tag_ not in PLURAL or noun.dep_ not in {"compound", "nmod"} or name.ent_type_ != "Person":
        return
    for label, child in list(links.down[name.i]):
        if label in BESIDE and child < noun.i and links.doc[child].ent_type_:
            links.add(noun, label, links.doc[child])


def link_some_of(links: Links, token: Token) -> None:
    """Link who is "one of its founders" to the founders."""
    if token.lower_ != "one":
        return
    names = [links.doc[name] for label, name in links.up[token.i] if label == "is"]
    for several in links.children(token, "prep_of"):
        if several.tag_ in PLURAL and not several.ent_type_:
            for name in names:
                if name.ent_type_ in SEVERAL:
                    links.add(name, "is", several)


def is_listed(token: Token) -> bool:
    """Tell whether the second of "the Guard, the Front and the Bureau" is taken for a description of the first."""
    if token.dep_ == "appos" and token.tag_ in PLURAL and token.head.ent_type_ == "Person":
        # "Teo Lind, several Danes and a child": one person is no "Danes"; of several the last is spoken of.
        return token.head.dep_ not in {"conj", "appos"} and not token.head.conjuncts
    if token.dep_ != "appos" or not (is_name(token) and is_name(token.head)):
        return False
    if token.i and token.nbor(-1).text == "(":
        return False
    goes_on = any(
        child.dep_ == "conj"
        and child.i > token.i
        and child.ent_type_ == token.ent_type_ == token.head.ent_type_
        for child in token.head.children
    )
    return goes_on or (
        any(child.dep_ == "cc" for child in token.children)
        and any(child.dep_ == "conj" and is_name(child) for child in token.children)
    )
