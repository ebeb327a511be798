"""Links "their" children to a couple of which one is called the other's wife or husband."""

from collections.abc import Iterator

from spacy.tokens import Token

from graph.extract.relations.links import Links


def link_couples(links: Links, noun: Token) -> None:
    """Link "sons" in "Teo sails with his wife Mira and their sons" to both: to "his" and to Mira."""
    if noun.lemma_.lower() not in links.words.get("relation_children", ()):
        return
    if not any(child.dep_ == "poss" and child.lower_ == "their" for child in noun.children):
        return
    spouses = links.words.get("relation_spouses", ())
    before = (links.doc[place] for place in range(noun.i - 1, noun.sent.start - 1, -1))
    spouse = next((token for token in before if token.lemma_.lower() in spouses), None)
    if spouse is None:
        return
    other = list(_named(spouse))
    owners = [child for child in spouse.children if child.dep_ == "poss" and child.ent_type_ == "Person"]
    if len(owners) == 1 and len(other) == 1:
        for parent in (*owners, *other):
            links.add(noun, "poss", parent)


def _named(spouse: Token) -> Iterator[Token]:
    """Yield the Mira of "his wife Mira", "his wife, Mira,"."""
    for place in range(spouse.i + 1, min(spouse.i + 3, len(spouse.doc))):
        token = spouse.doc[place]
        if token.ent_type_ == "Person":
            yield token
            return
        if token.text != ",":
            return
