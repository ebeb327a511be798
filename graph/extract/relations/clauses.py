"""Links the words of a sentence by what they mean for each other, beside the parser's own links.

A pattern is then written once and finds the passive, the relative clause and the shared subject too. In the manner
of the collapsed and enhanced Stanford dependencies (de Marneffe and Manning, 2008; Schuster and Manning, 2016):

- `prep_of`, `prep_in` …: from a word to the noun behind its preposition ("the head *of* the office").
- `nsubj`, `dobj`: also who does what a passive, a relative clause, a participle or a second verb says, and to whom;
  `nsubjpass` too is `dobj`.
- `is`: from a name to the noun that says what it is: in apposition, after "is" or "became", as a title before it.
- A link to one noun leads also to those that "and" joins to it, and from a common noun to the name beside it
  ("its founder, Mira Oland").
"""

from collections.abc import Iterable, Mapping

from spacy.tokens import Doc

from graph.extract.relations.couples import link_couples
from graph.extract.relations.descriptions import link_descriptions
from graph.extract.relations.links import Links
from graph.extract.relations.noun_links import (
    link_described,
    link_examples,
    link_joined,
    link_names_beside,
    link_nested_prepositions,
    link_prepositions,
    link_shared_places,
    link_shares,
)
from graph.extract.relations.several_names import link_shared_titles, link_some_of
from graph.extract.relations.verb_links import (
    is_late_subject,
    is_second_object,
    link_opening_participles,
    link_owners,
    link_parsed,
    link_participles,
    link_passives,
    link_purposes,
    link_relative_clauses,
    link_shared_objects,
    link_shared_subjects,
    owned_noun,
)

STEPS = (
    link_parsed,
    link_prepositions,
    link_nested_prepositions,
    link_relative_clauses,
    link_owners,
    link_participles,
    link_opening_participles,
    link_purposes,
    link_shared_subjects,
    link_shared_objects,
    link_passives,
    link_descriptions,
    link_couples,
    link_some_of,
    link_shared_titles,
    link_shares,
    link_names_beside,
    link_described,
    link_examples,
    link_joined,
    link_shares,
    link_shared_places,
    link_names_beside,
)
"""In this order: each may rest on what those before it linked."""


def link_clauses(
    doc: Doc, words: Mapping[str, frozenset[str]], further: Iterable[tuple[int, str, int]] = ()
) -> Links:
    """Return the links of a text.

    Args:
        words: The word lists of relations.
        further: Links that the parser's tree cannot hold: governor, label, token.
    """
    links = Links(doc, words)
    for head, label, child in further:
        if owned_noun(doc[child]) is None and not is_second_object(doc[head], label, doc[child]):
            links.add(doc[head], "dobj" if is_late_subject(doc[child]) else label, doc[child])
    tokens = list(doc)  # spaCy makes each anew at every walk
    for step in STEPS:
        for token in tokens:
            step(links, token)
    return links
