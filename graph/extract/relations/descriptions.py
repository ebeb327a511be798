"""Links names to the nouns that say what they are, as `is`."""

from typing import Final

from spacy.tokens import Token

from graph.extract.relations.links import NESTED, SUBJECTS, Links, is_name
from graph.extract.relations.several_names import is_listed

TITLED: Final = frozenset({"Person", "Report"})
"""Names with a noun before them that says what they are: "director Mira Oland", "the novel The Quiet River"."""

OPENING: Final = frozenset({"advcl", "dep", "npadvmod", "nsubj", "ccomp", "parataxis"})
"""What the parser calls a noun that opens a sentence before a comma and the subject."""

OF_POSTS: Final = frozenset({"of", "for", "at", "in"})
COPULAS: Final = frozenset({"be", "become", "remain"})
SERVING: Final = frozenset(
    {"serve", "work", "act", "appoint", "name", "elect", "know", "install", "instal", "choose", "hire"}
    | {
        "reappoint",
        "reelect",
        "re-elect",
        "confirm",
        "promote",
        "swear",
        "succeed",
        "replace",
        "continue",
        "return",
    }
    | {"resign", "step", "retire", "quit", "dismiss", "sack", "fire", "remove", "oust", "suspend", "depose"}
)
FOLLOWING: Final = frozenset({"succeed", "replace"})
"""Of these who does it holds the post, and whom he follows held it."""

HOLDING: Final = frozenset({"hold", "occupy", "take", "assume", "fill"})
POSTS: Final = frozenset({"post", "position", "office", "title", "job", "rank", "chair"})


def link_descriptions(links: Links, token: Token) -> None:
    """Link what a token stands for, or the names around a verb, to a describing noun."""
    if (token.dep_ == "appos" and not is_listed(token)) or _is_said_of_place(links, token):
        _link_apposition(links, token)
    elif _is_second_subject(links, token):
        name = links.doc[token.left_edge.i - 2]
        links.add(name, "is", token)
        links.add(token.head, token.dep_, name)
    elif token.lemma_.lower() in links.kin and token.i + 1 < len(links.doc):
        following = token.nbor()
        if following.ent_type_ == "Person":
            links.add(following, "is", token)  # "her brother Teo Lind", whatever the parser makes of it
        elif following.text == "," and token.tag_ == "NNS":
            for name in token.children:
                if name.ent_type_ == "Person" and name.i == token.i + 2:
                    links.add(name, "is", token)  # "and two sons, Teo Lind and Jon Lind"
    elif token.dep_ in {"compound", "nmod"} and not token.ent_type_ and token.head.ent_type_ in TITLED:
        links.add(token.head, "is", token)
    elif token.dep_ == "prep" and token.lower_ == "as":
        _link_as(links, token)
    elif (
        token.dep_ in OPENING
        and (token.pos_ == "NOUN" or token.lower_ == "one")
        and token.left_edge.i == token.sent.start
    ):
        _link_opening(links, token)
    if token.pos_ in {"AUX", "VERB"} and token.lemma_ in COPULAS:
        _link_copula(links, token)
    if token.pos_ == "VERB" and token.lemma_ in SERVING:
        _link_service(links, token)
    if token.pos_ == "VERB" and token.lemma_ in HOLDING:
        for post in links.children(token, "dobj"):
            if post.lemma_ in POSTS:
                for noun in links.children(post, "prep_of"):
                    for subject in links.children(token, "nsubj"):
                        links.add(subject, "is", noun)


def _link_opening(links: Links, noun: Token) -> None:
    """Link "A member of the Front, Teo Lind fled": what opens a sentence tells what the subject behind it is."""
    if noun.left_edge.lower_ not in {"a", "an", "the", "one"} or noun.ent_type_:
        return
    for subject in links.children(noun.head, *SUBJECTS):
        start = subject.left_edge.i
        if subject.i > noun.right_edge.i and links.doc[start - 1].text == ",":
            links.add(subject, "is", noun)


def _is_second_subject(links: Links, noun: Token) -> bool:
    """Tell "another group" in "the Front, another group in Osrhoene, withdrew": the parser gives it the verb."""
    start = noun.left_edge.i
    return (
        noun.dep_ in SUBJECTS
        and noun.pos_ == "NOUN"
        and not noun.ent_type_
        and start - 2 >= noun.sent.start
        and links.doc[start - 1].text == ","
        and is_name(links.doc[start - 2])
        and links.doc[noun.right_edge.i].i + 1 < len(links.doc)
        and "," in {links.doc[noun.right_edge.i].text, links.doc[noun.right_edge.i + 1].text}
    )


def _is_said_of_place(links: Links, token: Token) -> bool:
    """Tell "Harran, the seat and main harbour of Osrhoene" from a list: the parser joins the two to Harran."""
    start = token.left_edge.i
    return (
        token.dep_ == "conj"
        and token.head.ent_type_ == "Place"
        and not token.ent_type_
        and token.lemma_ in links.words["relation_places"]
        and start == token.head.i + 2
        and links.doc[start - 1].text == ","
        and links.doc[start].lower_ in {"the", "a", "an"}
    )


def _link_apposition(links: Links, token: Token) -> None:
    name, noun = (token.head, token) if is_name(token.head) else (token, token.head)
    wider = _misplaced(links, token)
    if wider is not None:
        links.add(wider, "appos", token)
        name, noun = token, wider
    if not (is_name(name) and is_name(noun) and noun.ent_type_ == name.ent_type_):
        for described in _names_of(links, token) or (name,):
            links.add(described, "is", noun)


def _link_as(links: Links, token: Token) -> None:
    """Link "Mira Oland, as head of the office, said": the parser hangs "as" on the verb."""
    is_between = token.i > 1 and links.doc[token.i - 1].text == ","
    before = links.doc[token.i - 2] if is_between else token.head
    if is_name(before):
        for child in token.children:
            links.add(before, "is", child)


def _link_copula(links: Links, verb: Token) -> None:
    for subject in links.children(verb, "nsubj"):
        for several in links.children(verb, "prep_among"):
            links.add(subject, "is", several)  # "is among the founders of the Front"
        for noun in links.children(verb, "attr"):
            names = [noun, *noun.conjuncts] if is_name(noun) else links.children(noun, "appos")
            # "Her husband is the painter and teacher Teo Lind": the parser joins the name to the painter.
            names = names or [name for name in noun.conjuncts if is_name(name) and name.n_lefts]
            if not is_name(subject) and not subject.n_rights and any(is_name(name) for name in names):
                # "His wife is Mira Oland", "his wife is the singer Mira Oland"
                for name in names:
                    links.add(name, "is", subject)
            else:
                links.add(subject, "is", noun)
                if not is_name(subject):
                    # "The mayor's wife, Mira Oland, is a native of Harran"
                    for name in links.children(subject, "appos"):
                        links.add(name, "is", noun)


def _link_service(links: Links, verb: Token) -> None:
    """Link who serves as something, or is named it; what the parser hangs on the verb is said of the post."""
    people = links.children(verb, "dobj") or links.children(verb, "nsubj")
    if verb.lemma_ in FOLLOWING:
        people = [*people, *links.children(verb, "nsubj")]
    for noun in (*links.children(verb, "prep_as"), *links.children(verb, "oprd")):
        for label, thing in list(links.down[verb.i]):
            if label in NESTED and links.doc[thing].i > noun.i:
                links.add(noun, label, links.doc[thing])
        for subject in people:
            names = [links.doc[name] for label, name in links.up[subject.i] if label == "is"]
            for described in (subject, *names):
                links.add(described, "is", noun)


def _names_of(links: Links, noun: Token) -> list[Token]:
    """Return whom a noun between commas describes where the parser puts it beside no name.

    That is the name right before the comma ("experts at the Forum, a body of …"), or the subject of the
    clause ("was born in 1702, daughter of …").
    """
    if (
        noun.ent_type_
        or noun.head.ent_type_
        or any(is_name(child) for child in noun.children if child.dep_ == "appos")
    ):
        return []
    comma = noun.left_edge.i - 1
    if comma > noun.sent.start and links.doc[comma].text == "," and is_name(links.doc[comma - 1]):
        return [links.doc[comma - 1]]
    if noun.head.pos_ == "NUM":
        verb = next((token for token in noun.ancestors if token.pos_ in {"VERB", "AUX"}), None)
        return links.children(verb, *SUBJECTS) if verb is not None else []
    return []


def _misplaced(links: Links, token: Token) -> Token | None:
    """Return "capital" for the town of "the capital in Osrhoene, Harran", that the parser puts beside Osrhoene.

    And "mayor" for the woman of "the mayor of Harran, Mira Oland".
    """
    place = token.head
    if token.ent_type_ == "Person" and place.ent_type_ in {"Place", "Organisation", "Camp"}:
        preposition, post = place.head, place.head.head
        is_post = not post.ent_type_ and post.lemma_.lower() in links.posts
        return post if place.dep_ == "pobj" and is_post and preposition.lower_ in OF_POSTS else None
    if token.ent_type_ != "Place" or token.ent_kb_id_ or place.ent_kb_id_ not in {"country", "region"}:
        return None
    preposition = place.head
    noun = preposition.head
    if place.dep_ == "pobj" and preposition.lower_ in {"in", "of"} and not noun.ent_type_:
        return noun if noun.lemma_.lower() in links.words["relation_places"] else None
    return None
