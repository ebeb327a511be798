from spacy.tokens import Doc
from spacy.vocab import Vocab

from graph.extract.relations.clauses import link_clauses


def test_what_stands_behind_another_object_is_none_of_the_verb(ontology) -> None:
    words = ["Osrhoene", "supports", "Norland", "against", "the", "terror", "of", "the", "River", "Guard"]
    heads = [1, 1, 1, 1, 5, 3, 5, 9, 9, 6]
    deps = ["nsubj", "ROOT", "dobj", "prep", "det", "pobj", "prep", "det", "compound", "pobj"]
    classes = ["PROPN", "VERB", "PROPN", "ADP", "DET", "NOUN", "ADP", "DET", "PROPN", "PROPN"]
    doc = Doc(Vocab(), words, heads=heads, deps=deps, pos=classes)
    lists = {name: frozenset(listed) for name, listed in ontology.words.items()}
    # The parser hung two words of the last name on different words.
    links = link_clauses(doc, lists, [(1, "dobj", 9)])
    assert [token.text for token in links.children(doc[1], "dobj")] == ["Norland"]
