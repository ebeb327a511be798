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

from collections import defaultdict
from typing import Final

from spacy.tokens import Doc, Token

SUBJECTS: Final = frozenset({"nsubj", "nsubjpass"})
NOMINAL: Final = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "X"})
COPULAS: Final = frozenset({"be", "become", "remain"})
SERVING: Final = frozenset({"serve", "work", "act", "appoint", "name", "elect", "know", "install", "instal", "choose", "hire"})
RELATIVES: Final = frozenset({"who", "whom", "which", "that"})
SHARED: Final = frozenset({"conj", "xcomp", "advcl", "pcomp"})

Edge = tuple[str, int]


class Clauses:
    """The links of one text: by token, label and other token; `down` from governor, `up` from governed."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.down: defaultdict[int, list[Edge]] = defaultdict(list)
        self.up: defaultdict[int, list[Edge]] = defaultdict(list)
        for token in doc:
            if token.head.i != token.i:
                self._link(token.head, token.dep_, token)
        for step in (
            self._prepositions,
            self._relative_clauses,
            self._participles,
            self._shared_subjects,
            self._shared_objects,
            self._passives,
            self._descriptions,
            self._names_beside,
            self._joined,
        ):
            for token in doc:
                step(token)

    def _link(self, head: Token, label: str, child: Token) -> None:
        edge = (label, child.i)
        if head.i != child.i and edge not in self.down[head.i]:
            self.down[head.i].append(edge)
            self.up[child.i].append((label, head.i))

    def _children(self, token: Token, *labels: str) -> list[Token]:
        return [self.doc[child] for label, child in self.down[token.i] if label in labels]

    def _prepositions(self, token: Token) -> None:
        if token.dep_ not in {"prep", "agent", "dative"} or token.pos_ not in {"ADP", "SCONJ", "ADV", "VERB"}:
            return
        head = token.head
        while head.dep_ in {"prep", "conj"} and head.pos_ == "ADP":
            head = head.head
        for child in token.children:
            if child.dep_ in {"pobj", "pcomp"} and child.pos_ in NOMINAL:
                self._link(head, f"prep_{token.lower_}", child)
            elif child.dep_ == "prep":
                # "from inside the camp", "out of the town"
                for inner in child.children:
                    if inner.dep_ == "pobj":
                        self._link(head, f"prep_{token.lower_}", inner)

    def _relative_clauses(self, verb: Token) -> None:
        if verb.dep_ != "relcl":
            return
        noun, is_bound = verb.head, False
        for label, child in list(self.down[verb.i]):
            word = self.doc[child]
            if word.lower_ in RELATIVES and word.tag_ in {"WDT", "WP", "IN"}:
                self._link(verb, label, noun)
                is_bound = True
            elif word.lower_ == "where" and label == "advmod":
                self._link(verb, "prep_in", noun)
                is_bound = True
            for owner in self._children(word, "poss"):
                if owner.lower_ == "whose":
                    self._link(word, "poss", noun)
                    is_bound = True
        if not is_bound and not self._children(verb, "dobj", "nsubjpass") and self._children(verb, "nsubj"):
            self._link(verb, "dobj", noun)

    def _participles(self, verb: Token) -> None:
        if verb.dep_ == "acl" and verb.tag_ in {"VBG", "VBN", "VBD"} and not self._children(verb, *SUBJECTS):
            self._link(verb, "nsubj" if verb.tag_ == "VBG" else "nsubjpass", verb.head)

    def _shared_subjects(self, verb: Token) -> None:
        if verb.dep_ not in SHARED or verb.pos_ not in {"VERB", "AUX"} or self._children(verb, *SUBJECTS):
            return
        head = verb.head
        while head.pos_ in {"ADP", "SCONJ", "ADJ"} and head.head.i != head.i:
            head = head.head
        if verb.dep_ == "advcl" and verb.tag_ not in {"VBG", "VBN"}:
            return
        objects = self._children(head, "dobj")
        controls = verb.dep_ == "xcomp" and objects and not any(child.tag_ == "VBG" for child in [verb])
        subjects = objects if controls else self._children(head, *SUBJECTS)
        has_auxiliary = any(child.dep_ == "auxpass" for child in verb.children)
        is_passive = has_auxiliary or (
            verb.tag_ == "VBN" and (verb.dep_ == "advcl" or bool(self._children(head, "nsubjpass")))
            and not any(child.dep_ == "aux" for child in verb.children)
        )
        for subject in subjects:
            self._link(verb, "nsubjpass" if is_passive else "nsubj", subject)

    def _shared_objects(self, verb: Token) -> None:
        """Link "attacked" in "attacked and captured the town" to the town."""
        if verb.dep_ != "conj" or verb.pos_ != "VERB" or verb.head.pos_ != "VERB" or verb.i - verb.head.i > 3:
            return
        if not self._children(verb.head, "dobj", "prep", "nsubjpass"):
            for thing in self._children(verb, "dobj"):
                self._link(verb.head, "dobj", thing)

    def _passives(self, verb: Token) -> None:
        for done_to in self._children(verb, "nsubjpass"):
            self._link(verb, "dobj", done_to)
            for by in self._children(verb, "prep_by"):
                self._link(verb, "nsubj", by)

    def _descriptions(self, token: Token) -> None:
        if token.dep_ == "appos":
            name, noun = (token.head, token) if _is_name(token.head) else (token, token.head)
            if not (_is_name(name) and _is_name(noun) and noun.ent_type_ == name.ent_type_):
                self._link(name, "is", noun)
        elif token.dep_ in {"compound", "nmod"} and not token.ent_type_ and token.head.ent_type_ == "Person":
            self._link(token.head, "is", token)
        if token.lemma_ in COPULAS and token.pos_ in {"AUX", "VERB"}:
            for subject in self._children(token, "nsubj"):
                for noun in self._children(token, "attr"):
                    self._link(subject, "is", noun)
        if token.lemma_ in SERVING and token.pos_ == "VERB":
            people = self._children(token, "dobj") or self._children(token, "nsubj")
            for noun in (*self._children(token, "prep_as"), *self._children(token, "oprd")):
                for subject in people:
                    self._link(subject, "is", noun)

    def _names_beside(self, token: Token) -> None:
        """Lead the links of "its founder" in "its founder, Mira Oland, left" to the name."""
        if token.ent_type_ or token.pos_ not in {"NOUN", "PROPN"}:
            return
        for name in self._children(token, "appos"):
            if name.ent_type_:
                for label, head in list(self.up[token.i]):
                    if label in {"nsubj", "nsubjpass", "dobj"} or label.startswith("prep_"):
                        self._link(self.doc[head], label, name)

    def _joined(self, token: Token) -> None:
        """Lead the links to the first of several nouns to the others; from left to right, so to all."""
        if token.dep_ != "conj" or token.pos_ not in NOMINAL or token.head.pos_ not in NOMINAL:
            return
        for label, head in list(self.up[token.head.i]):
            if label in {"nsubj", "nsubjpass", "dobj", "is", "poss", "pobj", "attr"} or label.startswith("prep_"):
                self._link(self.doc[head], label, token)
        for label, child in list(self.down[token.head.i]):
            if label == "is" and self.doc[child].i > token.i:
                self._link(token, label, self.doc[child])


def _is_name(token: Token) -> bool:
    return bool(token.ent_type_)
