import pytest
import spacy
from spacy.tokens import Doc

from graph.errors import OntologyError
from graph.extract.relations.clauses import link_clauses
from graph.extract.relations.links import Links
from graph.extract.relations.matching import find_matches
from graph.extract.relations.semgrex import compile_semgrex

WORDS = {
    "relation_shares": (),
    "joining": ("join", "enter"),
    "relation_areas": (),
    "relation_places": (),
    "relation_controlling_verbs": (),
}
TOKENS = [
    ("Mira Oland", "Mira Oland", 9, "nsubj", "PROPN", "Person"),
    (",", ",", 0, "punct", "PUNCT", ""),
    ("a", "a", 3, "det", "DET", ""),
    ("director", "director", 0, "appos", "NOUN", ""),
    ("at", "at", 3, "prep", "ADP", ""),
    ("the", "the", 6, "det", "DET", ""),
    ("Harran Bureau", "Harran Bureau", 4, "pobj", "PROPN", "Organisation"),
    (",", ",", 0, "punct", "PUNCT", ""),
    ("never", "never", 9, "neg", "ADV", ""),
    ("joined", "join", 9, "ROOT", "VERB", ""),
    ("it", "it", 9, "dobj", "PRON", ""),
    (".", ".", 9, "punct", "PUNCT", ""),
]


@pytest.fixture(scope="module")
def links() -> Links:
    """Mira Oland, a director at the Harran Bureau, never joined it."""
    columns = list(zip(*TOKENS, strict=True))
    doc = Doc(
        spacy.blank("en").vocab,
        words=list(columns[0]),
        lemmas=list(columns[1]),
        heads=list(columns[2]),
        deps=list(columns[3]),
        pos=list(columns[4]),
        ents=[f"B-{label}" if label else "O" for label in columns[5]],
    )
    return link_clauses(doc, {name: frozenset(words) for name, words in WORDS.items()})


def found(links: Links, pattern: str) -> list[dict[str, str]]:
    compiled = compile_semgrex(pattern, WORDS, "rules.yaml line 1")
    return [
        {name: links.doc[token].text for name, token in match.items() if name}
        for match in find_matches(compiled, links, iter(links.doc))
    ]


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (
            "{lemma:join} >nsubj {ent:Person}=subject >dobj {word:it}=object",
            [{"subject": "Mira Oland", "object": "it"}],
        ),
        ("{ent:Person}=subject <nsubj {lemma:$joining}=verb", [{"subject": "Mira Oland", "verb": "joined"}]),
        (
            "{ent:Person}=subject >appos ({lemma:director}=role >prep ({word:at|of} >pobj {ent:Organisation}=object))",
            [{"subject": "Mira Oland", "role": "director", "object": "Harran Bureau"}],
        ),
        (
            "{ent:Person}=subject >is ({lemma:director} >prep_at {ent:Organisation}=object)",
            [{"subject": "Mira Oland", "object": "Harran Bureau"}],
        ),
        ("{lemma:join} >> {word:/harran.*/}=name", [{"name": "Harran Bureau"}]),
        ("{ent:Organisation} << {lemma:join}=verb", [{"verb": "joined"}]),
        ("{word:at}=first . {ent:Organisation}=last", [{"first": "at", "last": "Harran Bureau"}]),
        ("{lemma:director} .. {word:it}=last", [{"last": "it"}]),
        ("{word:never} $++ {word:it}=right", [{"right": "it"}]),
        ("{word:it} $-- {word:never}=left", [{"left": "never"}]),
        ("{lemma:join}=verb >dobj {word:it} !>neg {}", []),
        ("{lemma:join}=verb >dobj {word:it} !>prep {}", [{"verb": "joined"}]),
        ("{lemma:join}=verb ?>neg {}=no", [{"verb": "joined", "no": "never"}]),
        ("{lemma:join}=verb ?>prep {}=no", [{"verb": "joined"}]),
        ("{lemma:join} >dobj {ent:!Person|Place}=object", [{"object": "it"}]),
        ("{lemma:leave} >nsubj {ent:Person}=subject", []),
        ("{lemma:director}=role >nsubj {ent:Person}", []),
    ],
)
def test_pattern_finds(links, pattern, expected) -> None:
    assert found(links, pattern) == expected


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
        ("{lemma:join} = {ent:Person}", "cannot read from"),
        ("{lemma:join} .nsubj {ent:Person}", "takes no label"),
        ("{word:/jo(in/} > {ent:Person}", "no regular expression"),
    ],
)
def test_unreadable_pattern_names_file_and_line(pattern, complaint) -> None:
    with pytest.raises(OntologyError, match=r"^rules\.yaml line 1: pattern .*") as caught:
        compile_semgrex(pattern, WORDS, "rules.yaml line 1")
    assert complaint in str(caught.value)
