import pytest
import spacy
from spacy.tokens import Doc

from graph.extract.relations.beginnings import Beginnings
from graph.extract.relations.clauses import link_clauses
from graph.extract.relations.rules import RelationRule
from graph.extract.relations.semgrex import compile_semgrex

WORDS = {"relation_areas": (), "relation_places": (), "relation_controlling_verbs": ()}


@pytest.mark.parametrize(
    ("pattern", "where"),
    [
        ("{lemma:join} >nsubj {}", ["joined"]),
        ("{lemma:join} >iobj {}", []),
        ("{lemma:join} !>iobj {}", ["joined"]),
        ("{lemma:join} ?>iobj {}", ["joined"]),
        ("{lemma:join} >iobj|dobj {}", ["joined"]),
        ("{lemma:join} >/n.*/ {}", ["joined"]),
        ("{lemma:leave} >nsubj {}", []),
        ("{ent:Person} <nsubj {}", ["Oland"]),
        ("{ent:Organisation} <nsubj {}", []),
        ("{pos:VERB} >nsubj {}", ["joined"]),
        ("{pos:NOUN} >nsubj {}", []),
        ("{pos:!VERB} <dobj|nsubj {}", ["Oland", "Bureau"]),
    ],
)
def test_a_pattern_is_tried_where_its_first_word_and_links_are(pattern: str, where: list[str]) -> None:
    doc = Doc(
        spacy.blank("en").vocab,
        words=["Oland", "joined", "Bureau"],
        lemmas=["Oland", "join", "Bureau"],
        pos=["PROPN", "VERB", "PROPN"],
        heads=[1, 1, 1],
        deps=["nsubj", "ROOT", "dobj"],
        ents=["B-Person", "O", "B-Organisation"],
    )
    links = link_clauses(doc, {name: frozenset(words) for name, words in WORDS.items()})
    compiled = compile_semgrex(pattern, WORDS, "rules.yaml line 1")
    beginnings = Beginnings([RelationRule("rule", None, (compiled,), None)])  # type: ignore[arg-type]
    assert [token.text for token in doc if list(beginnings.at(token, links))] == where
