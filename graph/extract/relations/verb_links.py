"""Links verbs to those who do what they say and to whom it is done, where the parser's links do not say so."""

from typing import Final

from spacy.tokens import Token

from graph.extract.relations.links import SUBJECTS, Links

RELATIVES: Final = frozenset({"who", "whom", "which", "that"})
SHARED: Final = frozenset({"conj", "xcomp", "advcl", "pcomp"})
FINITE: Final = frozenset({"VBD", "VBZ", "VBP"})
STRAY: Final = frozenset({"xcomp", "ccomp", "oprd"})
"""What the parser calls a name after a verb that it does not know for an object."""

OF_THE_OBJECT: Final = frozenset({"into", "from", "for", "of"})
"""After these the object does it: "talked them into leaving", "accused them of leaving"."""


def link_parsed(links: Links, token: Token) -> None:
    """Take over the parser's link to a token, mended where it is plainly wrong."""
    owned = owned_noun(token)
    if owned is not None:
        links.add(owned, "poss", token)
        return
    if token.head.i != token.i and not is_second_object(token.head, token.dep_, token):
        links.add(token.head, "dobj" if is_late_subject(token) else token.dep_, token)
    is_stray = bool(token.ent_type_) and token.dep_ in STRAY and token.head.pos_ == "VERB"
    if is_stray and token.i > token.head.i:
        links.add(token.head, "dobj", token)


def is_late_subject(token: Token) -> bool:
    """Tell whether a "subject" stands behind a verb that has one before it: "took the town but not the camp"."""
    if token.dep_ != "nsubj" or token.i < token.head.i:
        return False
    return any(child.dep_ == "nsubj" and child.i < token.head.i for child in token.head.children)


def owned_noun(token: Token) -> Token | None:
    """Return the "father" of "Mira Oland, whose father led the office": the parser has both lead it."""
    if token.dep_ != "nsubj" or not token.ent_type_:
        return None
    for other in token.head.children:
        if other.dep_ == "nsubj" and token.i < other.i < token.head.i:
            return next((word.head for word in other.subtree if word.lower_ == "whose"), None)
    return None


def link_relative_clauses(links: Links, verb: Token) -> None:
    """Link the verb of a relative clause to the noun that "who", "which", "where" or "whose" stands for."""
    if verb.dep_ != "relcl":
        return
    noun, is_bound = verb.head, _link_prepositions_before(links, verb)
    for label, child in list(links.down[verb.i]):
        word = links.doc[child]
        if word.lower_ in RELATIVES and word.tag_ in {"WDT", "WP", "IN"}:
            if word.lower_ == "which":
                meant = _thing_before(links, word) or noun
            else:
                meant = _person_before(noun, word) or noun
            links.add(verb, label, meant)
            is_bound = True
        elif word.lower_ == "where" and label == "advmod":
            links.add(verb, "prep_in", noun)
            is_bound = True
        for owner in links.children(word, "poss"):
            if owner.lower_ == "whose":
                links.add(word, "poss", noun)
                is_bound = True
    if not is_bound and not links.children(verb, "dobj", "nsubjpass") and links.children(verb, "nsubj"):
        links.add(verb, "dobj", noun)


def link_owners(links: Links, whose: Token) -> None:
    """Link the Front to "leader" in "the Front, whose leader Mira Oland left", where the parser sees no clause of its own."""
    if (
        whose.lower_ != "whose"
        or whose.i < 2
        or any(child.ent_type_ for child in links.children(whose.head, "poss"))
    ):
        return
    owner = links.doc[whose.i - 2] if links.doc[whose.i - 1].text == "," else links.doc[whose.i - 1]
    if owner.ent_type_:
        links.add(whose.head, "poss", owner)


def _link_prepositions_before(links: Links, verb: Token) -> bool:
    """Link "for which she works", "of which he was president" to the noun; tell whether there was one."""
    found = False
    for preposition in verb.children:
        if preposition.dep_ != "prep" or preposition.i > verb.i:
            continue
        if any(child.tag_ in {"WDT", "WP"} for child in preposition.children):
            for word in (verb, *links.children(verb, "attr", "oprd")):
                links.add(word, f"prep_{preposition.lower_}", verb.head)
            found = True
    return found


def link_participles(links: Links, verb: Token) -> None:
    """Link "captured" and "fighting" after a noun to the noun."""
    if verb.dep_ == "acl" and verb.tag_ in {"VBG", "VBN", "VBD"} and not links.children(verb, *SUBJECTS):
        links.add(verb, "nsubj" if verb.tag_ == "VBG" else "nsubjpass", verb.head)


def link_opening_participles(links: Links, verb: Token) -> None:
    """Link "founded" in "Founded by them in 1931, the Bureau employs 20" to the Bureau, which the parser may miss."""
    if verb.tag_ != "VBN" or verb.i != verb.sent.start or links.children(verb, *SUBJECTS):
        return
    main = verb.sent.root if verb.sent.root.i > verb.i else None
    place = main.i - 1 if main is not None else verb.i
    while place > verb.i and links.doc[place].pos_ in {"AUX", "ADV", "PART"}:
        place -= 1
    name = links.doc[place]
    before = place - 1
    if before > verb.i and links.doc[before].pos_ == "DET":
        before -= 1
    if main is None or not name.ent_type_ or links.doc[before].text != ",":
        return
    links.add(verb, "nsubjpass", name)
    if not any(subject.i > verb.i for subject in links.children(main, *SUBJECTS)):
        links.add(main, "nsubj", name)


def link_purposes(links: Links, verb: Token) -> None:
    """Link "to defeat" in "the Guard's efforts to defeat them", "a coalition to defeat them" to who does it."""
    if verb.dep_ not in {"acl", "relcl"} or not any(child.tag_ == "TO" for child in verb.children):
        return
    if not links.children(verb, *SUBJECTS):
        for owner in _owners(links, verb.head):
            links.add(verb, "nsubj", owner)


def _owners(links: Links, noun: Token) -> list[Token]:
    """Return whose efforts they are."""
    if noun.ent_type_ == "Organisation":
        return [noun]
    owners = [child for child in links.children(noun, "poss", "compound", "nmod") if child.ent_type_]
    if owners or noun.dep_ not in {"dobj", "pobj"}:
        return owners
    if noun.dep_ == "dobj":
        return links.children(noun.head, "nsubj")
    if any(child.lower_ in {"its", "their"} for child in noun.children):
        # "They helped the Guard in its efforts to defeat them."
        above = noun.head.head
        return links.children(above, "dobj") or links.children(above, "nsubj")
    return []


def link_shared_subjects(links: Links, verb: Token) -> None:
    """Link a verb without a subject of its own to the one that it shares."""
    if verb.dep_ not in SHARED or verb.pos_ not in {"VERB", "AUX"} or links.children(verb, *SUBJECTS):
        return
    named = _named_right_before(links, verb)
    if named is not None:
        links.add(verb, "nsubj", named)
        return
    head = verb.head
    while head.pos_ in {"ADP", "SCONJ", "ADJ"} and head.head.i != head.i:
        head = head.head
    is_purpose = any(child.tag_ == "TO" for child in verb.children)
    if verb.dep_ == "advcl" and verb.tag_ not in {"VBG", "VBN"} and not is_purpose:
        return
    objects = links.children(head, "dobj")
    is_of_object = verb.dep_ == "pcomp" and verb.head.lower_ in OF_THE_OBJECT and verb.head.i > head.i
    is_controlled = verb.dep_ == "xcomp" and head.lemma_ in links.words["relation_controlling_verbs"]
    subjects = objects if objects and (is_controlled or is_of_object) else links.children(head, *SUBJECTS)
    has_auxiliary = any(child.dep_ == "auxpass" for child in verb.children)
    is_passive = has_auxiliary or (
        verb.tag_ == "VBN"
        and (verb.dep_ == "advcl" or bool(links.children(head, "nsubjpass")))
        and not any(child.dep_ == "aux" for child in verb.children)
    )
    for subject in subjects:
        links.add(verb, "nsubjpass" if is_passive else "nsubj", subject)


def link_shared_objects(links: Links, verb: Token) -> None:
    """Link "attacked" in "attacked and captured the town" to the town."""
    if verb.dep_ != "conj" or verb.pos_ != "VERB" or verb.head.pos_ != "VERB" or verb.i - verb.head.i > 3:
        return
    if not links.children(verb.head, "dobj", "prep", "nsubjpass"):
        for thing in links.children(verb, "dobj"):
            links.add(verb.head, "dobj", thing)


def link_passives(links: Links, verb: Token) -> None:
    """Link a passive to who does it, and to whom it is done."""
    for done_to in links.children(verb, "nsubjpass"):
        links.add(verb, "dobj", done_to)
        for by in links.children(verb, "prep_by"):
            links.add(verb, "nsubj", by)


def _thing_before(links: Links, which: Token) -> Token | None:
    """Return the name before "which" where the parser takes it for a person, that "which" never is."""
    if which.head.head.ent_type_ != "Person":
        return None
    before = (links.doc[place] for place in range(which.i - 1, which.sent.start - 1, -1))
    return next((token for token in before if token.ent_type_ not in {"", "Person"}), None)


def _person_before(noun: Token, who: Token) -> Token | None:
    """Return the Mira Oland of "the mayor of Harran, Mira Oland, who left", which the parser says of Harran."""
    if noun.ent_type_ not in {"Place", "Organisation", "Camp"} or who.lower_ not in {"who", "whom"}:
        return None
    beside = [child for child in noun.children if child.dep_ == "appos" and child.i < who.i]
    return next((child for child in reversed(beside) if child.ent_type_ == "Person"), None)


def _named_right_before(links: Links, verb: Token) -> Token | None:
    """Return the Teo Lind of "and her father, Teo Lind, led the office", whom the parser joins to what stands before."""
    if verb.i < 4 or links.doc[verb.i - 1].text != "," or any(child.dep_ == "aux" for child in verb.children):
        return None
    name = links.doc[verb.i - 2]
    is_set_off = name.dep_ == "appos" and links.doc[name.i - 1].text == ","
    return name if is_set_off and name.ent_type_ == "Person" and verb.tag_ in FINITE else None


def is_second_object(verb: Token, label: str, token: Token) -> bool:
    """Tell whether a verb has a nearer object: what stands far behind it is none."""
    if label != "dobj":
        return False
    return any(child.dep_ == "dobj" and child.i < token.left_edge.i - 2 for child in verb.children)
