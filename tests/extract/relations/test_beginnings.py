import pytest
import spacy
from spacy.tokens import Doc

from graph.extract.relations.beginnings import Beginnings
from graph.extract.relations.links import Links
from graph.extract.relations.rules import RelationRule
from graph.extract.relations.semgrex import compile_semgrex


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
    links = Links(doc, {})
    for token in doc:
        links.add(token.head, token.dep_, token)
    compiled = compile_semgrex(pattern, {}, "rules.yaml line 1")
    beginnings = Beginnings([RelationRule("rule", None, (compiled,), None)])  # type: ignore[arg-type]
    assert [token.text for token in doc if list(beginnings.at(token, links))] == where
