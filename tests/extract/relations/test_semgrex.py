import pytest
import spacy
from graph.errors import OntologyError
from graph.extract.relations.semgrex import compile_semgrex
from spacy.matcher import DependencyMatcher
from spacy.tokens import Doc

WORDS = {"joining": ("join", "enter")}


@pytest.fixture(scope="module")
def doc():
    """Mira Oland, a director at the Harran Bureau, joined it."""
    return Doc(
        spacy.blank("en").vocab,
        words=[
            "Mira",
            "Oland",
            ",",
            "a",
            "director",
            "at",
            "the",
            "Harran",
            "Bureau",
            ",",
            "joined",
            "it",
            ".",
        ],
        lemmas=[
            "Mira",
            "Oland",
            ",",
            "a",
            "director",
            "at",
            "the",
            "Harran",
            "Bureau",
            ",",
            "join",
            "it",
            ".",
        ],
        heads=[1, 10, 1, 4, 1, 4, 8, 8, 5, 1, 10, 10, 10],
        deps=[
            "compound",
            "nsubj",
            "punct",
            "det",
            "appos",
            "prep",
            "det",
            "compound",
            "pobj",
            "punct",
            "ROOT",
            "dobj",
            "punct",
        ],
        ents=[
            "B-Person",
            "I-Person",
            "O",
            "O",
            "O",
            "O",
            "O",
            "B-Organisation",
            "I-Organisation",
            "O",
            "O",
            "O",
            "O",
        ],
    )


def found(doc, pattern):
    tree = compile_semgrex(pattern, WORDS, "rules.yaml line 1")
    matcher = DependencyMatcher(doc.vocab)
    matcher.add("rule", [tree.nodes])
    return [
        {name: doc[tokens[place]].text for name, place in tree.names.items()} for _, tokens in matcher(doc)
    ]


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (
            "{lemma:join} >nsubj {ent:Person}=subject >dobj {word:it}=object",
            [{"subject": "Oland", "object": "it"}],
        ),
        ("{ent:Person}=subject <nsubj {lemma:$joining}=verb", [{"subject": "Oland", "verb": "joined"}]),
        (
            "{ent:Person}=subject >appos ({lemma:director}=role >prep ({word:at|of} >pobj {ent:Organisation}=object))",
            [{"subject": "Oland", "role": "director", "object": "Bureau"}],
        ),
        ("{lemma:join} >> {word:/har.*/}=name", [{"name": "Harran"}]),
        ("{word:mira}=first . {word:oland}=last", [{"first": "Mira", "last": "Oland"}]),
        ("{lemma:leave} >nsubj {ent:Person}=subject", []),
        ("{lemma:director}=role >nsubj {ent:Person}", []),
    ],
)
def test_pattern_finds(doc, pattern, expected):
    assert found(doc, pattern) == expected


@pytest.mark.parametrize(
    ("pattern", "complaint"),
    [
        ("{lemma:join}", "at least two tokens"),
        ("{lemma:join} >nsubj", "expected a token in braces"),
        ("{lemma:join} >nsubj ({ent:Person}", "not closed"),
        ("{lemma:join} >nsubj {ent:Person})", "unexpected ')'"),
        ("{colour:red} > {ent:Person}", "no attribute"),
        ("{lemma:$nowhere} > {ent:Person}", "no word list 'nowhere'"),
        ("{lemma:join}=a > {ent:Person}=a", "two tokens are called 'a'"),
        ("{lemma:join} ? {ent:Person}", "cannot read from"),
        ("{lemma:join} .nsubj {ent:Person}", "takes no label"),
    ],
)
def test_unreadable_pattern_names_file_and_line(pattern, complaint):
    with pytest.raises(OntologyError, match=r"^rules\.yaml line 1: pattern .*") as caught:
        compile_semgrex(pattern, WORDS, "rules.yaml line 1")
    assert complaint in str(caught.value)
