"""Links nouns: over their prepositions, to the names that they describe, and to those that "and" joins to them."""

from typing import Final

from spacy.tokens import Token

from graph.extract.relations.links import NESTED, NOMINAL, Links, is_name
from graph.extract.relations.several_names import PLURAL, is_listed

PARTITIVE: Final = frozenset({"prep_of", "prep_between", "prep_in"})
DISTRIBUTED: Final = frozenset({"nsubj", "nsubjpass", "dobj", "is", "poss", "pobj", "attr", "appos"})
SAID_OF_ALL: Final = frozenset({"nsubj", "nsubjpass", "dobj"})
PLACED: Final = frozenset({"Place", "Camp"})
WHERE: Final = frozenset({"prep_in"})
QUANTIFIERS: Final = frozenset({"neither", "none", "both", "all", "either"})
"""What stands for the names that follow: "neither of her sons, Teo Lind and Jon Lind"."""


def link_prepositions(links: Links, token: Token) -> None:
    """Link what stands before a preposition to what stands after it, by `prep_of`, `prep_in` and so on."""
    if token.dep_ not in {"prep", "agent", "dative"} and not (token.dep_ == "conj" and token.pos_ == "ADP"):
        return
    if token.pos_ not in {"ADP", "SCONJ", "ADV", "VERB"}:
        return
    head = token.head
    while head.dep_ in {"prep", "conj"} and head.pos_ == "ADP":
        head = head.head
    if head.dep_ == "advmod" and head.pos_ == "ADV" and head.head.pos_ == "VERB" and head.lower_ != "far":
        head = head.head  # "went back to Harran", "fled north to Harran"
    head = _place_beside(token, head)
    for child in token.children:
        if child.dep_ in {"pobj", "pcomp"} and child.pos_ in NOMINAL:
            links.add(head, f"prep_{token.lower_}", child)
        elif child.dep_ == "prep":
            # "from inside the camp", "out of the town"
            for inner in child.children:
                if inner.dep_ == "pobj":
                    links.add(head, f"prep_{token.lower_}", inner)


def _place_beside(preposition: Token, head: Token) -> Token:
    """Return the place right before "in" where the parser hung it on the first of several.

    "Orrel and Tana in Osrhoene and Sidra in Commagene": each place lies in the one that its "in" leads to.
    """
    beside = preposition.nbor(-1) if preposition.i else head
    is_one = beside.ent_type_ in PLACED and head.ent_type_ in PLACED and beside.dep_ in {"conj", "appos"}
    leads_on = any(child.ent_type_ == "Place" for child in preposition.children)
    return beside if preposition.lower_ == "in" and is_one and leads_on else head


def link_nested_prepositions(links: Links, token: Token) -> None:
    """Link "head" in "head of research at the office", "died" in "died in a house in Harran" to the last noun."""
    for label, middle in list(links.down[token.i]):
        noun = links.doc[middle]
        if label.startswith("prep_") and noun.ent_type_ in {"", "Person"} and noun.pos_ in {"NOUN", "PROPN"}:
            is_part = noun.lemma_.lower() in links.words["relation_areas"]
            for inner, thing in list(links.down[middle]):
                if inner in NESTED and links.doc[thing].ent_type_:
                    links.add(token, inner, links.doc[thing])
                if is_part and inner in PARTITIVE and links.doc[thing].ent_type_:
                    # "in the provinces of Harran", "in the desert between Harran and Osrhoene"
                    links.add(token, label, links.doc[thing])


def link_described(links: Links, verb: Token) -> None:
    """Lead what is said of "a company founded by them" to the name of the company."""
    first = verb
    while first.dep_ == "conj" and first.head.pos_ in {"VERB", "AUX"}:
        first = first.head
    if first.dep_ not in {"acl", "relcl"} or first.head.ent_type_:
        return
    names = [links.doc[name] for label, name in links.up[first.head.i] if label == "is"]
    for label, child in list(links.down[verb.i]):
        if child == first.head.i and label in {"nsubj", "nsubjpass", "dobj"}:
            for name in names:
                links.add(verb, label, name)
                if label == "nsubj" and verb.lemma_ == "be":
                    for noun in links.children(verb, "attr"):
                        links.add(name, "is", noun)


def link_shares(links: Links, noun: Token) -> None:
    """Lead what is done to "a third of Osrhoene", "large parts of Osrhoene" to Osrhoene."""
    if noun.ent_type_ or noun.lemma_.lower() not in links.words["relation_shares"]:
        return
    for label, head in list(links.up[noun.i]):
        if label in {"dobj", "nsubjpass"}:
            for whole in links.children(noun, "prep_of"):
                if whole.ent_type_ == "Place":
                    links.add(links.doc[head], label, whole)


def link_names_beside(links: Links, token: Token) -> None:
    """Lead the links of "its founder" in "its founder, Mira Oland, left" to the name."""
    if token.ent_type_ or (token.pos_ not in {"NOUN", "PROPN"} and token.lower_ not in QUANTIFIERS):
        return
    for name in links.children(token, "appos"):
        if name.ent_type_:
            for label, head in list(links.up[token.i]):
                if label in {"nsubj", "nsubjpass", "dobj"} or label.startswith("prep_"):
                    links.add(links.doc[head], label, name)


def link_examples(links: Links, token: Token) -> None:
    """Lead what is said of "several towns" in "several towns, including Harran", "14 towns, among them Harran" to Harran."""
    if token.ent_type_ or token.tag_ != "NNS":
        return
    names = links.children(token, "prep_including")
    names += [name for name in links.children(token, "prep_as") if _is_such(name)]
    behind = links.doc[token.i + 1 : token.i + 3]
    if [word.lower_ for word in behind] == [",", "among"]:
        names += [word for word in behind[1].subtree if word.dep_ in {"pobj", "appos"} and is_name(word)][:1]
    for name in names:
        if name.ent_type_ == "Person":
            links.add(name, "is", token)
    for label, head in list(links.up[token.i]):
        if label in SAID_OF_ALL or label.startswith("prep_"):
            for name in names:
                if is_name(name):
                    links.add(links.doc[head], label, name)


def _is_such(name: Token) -> bool:
    """Tell whether "such as" stands before a name."""
    return name.head.lower_ == "as" and name.head.i > 0 and name.head.nbor(-1).lower_ == "such"


def link_joined(links: Links, token: Token) -> None:
    """Lead the links to the first of several nouns to the others; from left to right, so to all."""
    if not (token.dep_ == "conj" or is_listed(token)):
        return
    if token.pos_ not in NOMINAL or token.head.pos_ not in NOMINAL:
        return
    if is_name(token.head) and not is_name(token) and links.children(token, "prep_of"):
        _link_second_post(links, token)
    is_described = any(child.dep_ in {"poss", "appos"} for child in token.children)
    lies_elsewhere = token.ent_type_ in PLACED and any(label in WHERE for label, _ in links.down[token.i])
    for label, head in list(links.up[token.head.i]):
        if label == "is" and is_described:
            continue
        if lies_elsewhere and label in WHERE and links.doc[head].ent_type_ in PLACED:
            continue  # "Orrel in Osrhoene and Sidra in Commagene": Orrel is not in Sidra
        if label in DISTRIBUTED or label.startswith("prep_"):
            links.add(links.doc[head], label, token)
    for label, child in list(links.down[token.head.i]):
        # "Director and founder of the bureau": what stands after both is said of both.
        if links.doc[child].i > token.i and (label == "is" or (not token.ent_type_ and label in NESTED)):
            links.add(token, label, links.doc[child])
        elif label == "is" and token.ent_type_ == "Person" and links.doc[child].tag_ in PLURAL:
            links.add(token, label, links.doc[child])  # "the Front's veterans Mira Oland and Teo Lind"


def _link_second_post(links: Links, noun: Token) -> None:
    """Link "the founder of the office and the father of Teo Lind", where the parser joins the father to the office."""
    for label, first in list(links.up[noun.head.i]):
        if label == "prep_of":
            for described, name in list(links.up[first]):
                if described == "is":
                    links.add(links.doc[name], "is", noun)


def link_shared_places(links: Links, token: Token) -> None:
    """Link "Harran" and "Idlib" in "Harran, Idlib and Homs in the valley" to the valley too."""
    if token.ent_type_ not in PLACED or token.dep_ != "conj" or links.children(token, "conj"):
        return
    where = [(label, thing) for label, thing in links.down[token.i] if label in WHERE and thing > token.i]
    first = token
    while where and first.dep_ == "conj" and first.head.ent_type_ in PLACED:
        first = first.head
        if any(label in WHERE for label, _ in links.down[first.i]) or _is_where(links, first):
            return
        for label, thing in where:
            links.add(first, label, links.doc[thing])


def _is_where(links: Links, place: Token) -> bool:
    """Tell "Osrhoene" in "Orrel in Osrhoene and Sidra in Commagene": it says where a place lies."""
    return any(label in WHERE and links.doc[head].ent_type_ in PLACED for label, head in links.up[place.i])
