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
from collections.abc import Iterable, Mapping
from typing import Final

from spacy.tokens import Doc, Token

SUBJECTS: Final = frozenset({"nsubj", "nsubjpass"})
NOMINAL: Final = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "X"})
COPULAS: Final = frozenset({"be", "become", "remain"})
SERVING: Final = frozenset(
    {"serve", "work", "act", "appoint", "name", "elect", "know", "install", "instal", "choose", "hire"}
)
STRAY: Final = frozenset({"xcomp", "ccomp", "oprd"})
"""What the parser calls a name after a verb that it does not know for an object."""

NESTED: Final = frozenset({"prep_in", "prep_at", "prep_near", "prep_of", "prep_for"})
PARTITIVE: Final = frozenset({"prep_of", "prep_between", "prep_in"})
HOLDING: Final = frozenset({"hold", "occupy", "take", "assume", "fill"})
POSTS: Final = frozenset({"post", "position", "office", "title", "job", "rank", "chair"})
RELATIVES: Final = frozenset({"who", "whom", "which", "that"})
SHARED: Final = frozenset({"conj", "xcomp", "advcl", "pcomp"})

Edge = tuple[str, int]


class Clauses:
    """The links of one text: by token, label and other token; `down` from governor, `up` from governed."""

    def __init__(
        self, doc: Doc, words: Mapping[str, frozenset[str]], links: Iterable[tuple[int, str, int]] = ()
    ) -> None:
        """Link.

        Args:
            words: The word lists of relations.
            links: Further ones: governor, label, token.
        """
        self.doc = doc
        self._words = words
        self.down: defaultdict[int, list[Edge]] = defaultdict(list)
        self.up: defaultdict[int, list[Edge]] = defaultdict(list)
        for token in doc:
            if token.head.i != token.i and not _is_second_object(token):
                self._link(token.head, token.dep_, token)
            if (
                token.ent_type_
                and token.dep_ in STRAY
                and token.head.pos_ == "VERB"
                and token.i > token.head.i
            ):
                self._link(token.head, "dobj", token)
        for head, label, child in links:
            self._link(doc[head], label, doc[child])
        for step in (
            self._prepositions,
            self._nested_prepositions,
            self._relative_clauses,
            self._participles,
            self._purposes,
            self._shared_subjects,
            self._shared_objects,
            self._passives,
            self._descriptions,
            self._names_beside,
            self._described,
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
        if token.dep_ not in {"prep", "agent", "dative"} and not (
            token.dep_ == "conj" and token.pos_ == "ADP"
        ):
            return
        if token.pos_ not in {"ADP", "SCONJ", "ADV", "VERB"}:
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

    def _nested_prepositions(self, token: Token) -> None:
        """Link "head" in "head of research at the office", "died" in "died in a house in Harran" to the last noun."""
        for label, middle in list(self.down[token.i]):
            noun = self.doc[middle]
            if (
                label.startswith("prep_")
                and noun.ent_type_ in {"", "Person"}
                and noun.pos_ in {"NOUN", "PROPN"}
            ):
                is_part = noun.lemma_.lower() in self._words["relation_areas"]
                for inner, thing in list(self.down[middle]):
                    if inner in NESTED and self.doc[thing].ent_type_:
                        self._link(token, inner, self.doc[thing])
                    if is_part and inner in PARTITIVE and self.doc[thing].ent_type_:
                        # "in the provinces of Harran", "in the desert between Harran and Osrhoene"
                        self._link(token, label, self.doc[thing])

    def _relative_clauses(self, verb: Token) -> None:
        if verb.dep_ != "relcl":
            return
        noun, is_bound = verb.head, False
        for label, child in list(self.down[verb.i]):
            word = self.doc[child]
            if word.lower_ in RELATIVES and word.tag_ in {"WDT", "WP", "IN"}:
                self._link(verb, label, self._thing_before(word) or noun if word.lower_ == "which" else noun)
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

    def _thing_before(self, which: Token) -> Token | None:
        """Return the name before "which" where the parser takes it for a person, that "which" never is."""
        if which.head.head.ent_type_ != "Person":
            return None
        before = (self.doc[place] for place in range(which.i - 1, which.sent.start - 1, -1))
        return next((token for token in before if token.ent_type_ not in {"", "Person"}), None)

    def _participles(self, verb: Token) -> None:
        if verb.dep_ == "acl" and verb.tag_ in {"VBG", "VBN", "VBD"} and not self._children(verb, *SUBJECTS):
            self._link(verb, "nsubj" if verb.tag_ == "VBG" else "nsubjpass", verb.head)

    def _purposes(self, verb: Token) -> None:
        """Link "to defeat" in "the Guard's efforts to defeat them", "a coalition to defeat them" to who does it."""
        if verb.dep_ not in {"acl", "relcl"} or not any(child.tag_ == "TO" for child in verb.children):
            return
        if self._children(verb, *SUBJECTS):
            return
        noun = verb.head
        owners = [child for child in self._children(noun, "poss", "compound", "nmod") if child.ent_type_]
        if noun.ent_type_ == "Organisation":
            owners = [noun]
        elif not owners and noun.dep_ == "dobj":
            owners = self._children(noun.head, "nsubj")
        elif (
            not owners
            and noun.dep_ == "pobj"
            and any(child.lower_ in {"its", "their"} for child in noun.children)
        ):
            # "They helped the Guard in its efforts to defeat them."
            verb = noun.head.head
            owners = self._children(verb, "dobj") or self._children(verb, "nsubj")
        for owner in owners:
            self._link(verb, "nsubj", owner)

    def _shared_subjects(self, verb: Token) -> None:
        if verb.dep_ not in SHARED or verb.pos_ not in {"VERB", "AUX"} or self._children(verb, *SUBJECTS):
            return
        head = verb.head
        while head.pos_ in {"ADP", "SCONJ", "ADJ"} and head.head.i != head.i:
            head = head.head
        is_purpose = any(child.tag_ == "TO" for child in verb.children)
        if verb.dep_ == "advcl" and verb.tag_ not in {"VBG", "VBN"} and not is_purpose:
            return
        objects = self._children(head, "dobj")
        controls = (
            verb.dep_ == "xcomp" and objects and head.lemma_ in self._words["relation_controlling_verbs"]
        )
        subjects = objects if controls else self._children(head, *SUBJECTS)
        has_auxiliary = any(child.dep_ == "auxpass" for child in verb.children)
        is_passive = has_auxiliary or (
            verb.tag_ == "VBN"
            and (verb.dep_ == "advcl" or bool(self._children(head, "nsubjpass")))
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
        if token.dep_ == "appos" and not _is_listed(token):
            name, noun = (token.head, token) if _is_name(token.head) else (token, token.head)
            wider = self._misplaced(token)
            if wider is not None:
                self._link(wider, "appos", token)
                name, noun = token, wider
            if not (_is_name(name) and _is_name(noun) and noun.ent_type_ == name.ent_type_):
                for described in self._names_of(token) or (name,):
                    self._link(described, "is", noun)
        elif token.dep_ in {"compound", "nmod"} and not token.ent_type_ and token.head.ent_type_ == "Person":
            self._link(token.head, "is", token)
        if token.lemma_ in COPULAS and token.pos_ in {"AUX", "VERB"}:
            for subject in self._children(token, "nsubj"):
                for noun in self._children(token, "attr"):
                    is_named = _is_name(noun) and not _is_name(subject) and not subject.n_rights
                    self._link(*((noun, "is", subject) if is_named else (subject, "is", noun)))
        if token.dep_ == "prep" and token.lower_ == "as":
            # "Mira Oland, as head of the office, said": the parser hangs "as" on the verb.
            before = (
                self.doc[token.i - 2] if token.i > 1 and self.doc[token.i - 1].text == "," else token.head
            )
            if before.ent_type_:
                for child in token.children:
                    self._link(before, "is", child)
        if token.lemma_ in SERVING and token.pos_ == "VERB":
            people = self._children(token, "dobj") or self._children(token, "nsubj")
            for noun in (*self._children(token, "prep_as"), *self._children(token, "oprd")):
                for label, thing in list(self.down[token.i]):
                    if label in NESTED and self.doc[thing].i > noun.i:
                        self._link(noun, label, self.doc[thing])
                for subject in people:
                    names = [self.doc[name] for label, name in self.up[subject.i] if label == "is"]
                    for described in (subject, *names):
                        self._link(described, "is", noun)
        if token.lemma_ in HOLDING and token.pos_ == "VERB":
            for post in self._children(token, "dobj"):
                if post.lemma_ in POSTS:
                    for noun in self._children(post, "prep_of"):
                        for subject in self._children(token, "nsubj"):
                            self._link(subject, "is", noun)

    def _names_of(self, noun: Token) -> list[Token]:
        """Return whom a noun between commas describes where the parser puts it beside no name.

        That is the name right before the comma ("experts at the Forum, a body of …"), or the subject of the
        clause ("was born in 1596, son of …").
        """
        if (
            noun.ent_type_
            or noun.head.ent_type_
            or any(_is_name(child) for child in noun.children if child.dep_ == "appos")
        ):
            return []
        comma = noun.left_edge.i - 1
        if comma > noun.sent.start and self.doc[comma].text == "," and _is_name(self.doc[comma - 1]):
            return [self.doc[comma - 1]]
        if noun.head.pos_ == "NUM":
            verb = next((token for token in noun.ancestors if token.pos_ in {"VERB", "AUX"}), None)
            return self._children(verb, *SUBJECTS) if verb is not None else []
        return []

    def _misplaced(self, token: Token) -> Token | None:
        """Return "capital" for the town of "the capital in Osrhoene, Harran", that the parser puts beside Osrhoene."""
        place = token.head
        if token.ent_type_ != "Place" or token.ent_kb_id_ or place.ent_kb_id_ not in {"country", "region"}:
            return None
        preposition = place.head
        noun = preposition.head
        if place.dep_ == "pobj" and preposition.lower_ in {"in", "of"} and not noun.ent_type_:
            return noun if noun.lemma_.lower() in self._words["relation_places"] else None
        return None

    def _described(self, verb: Token) -> None:
        """Lead what is said of "a company founded by them" to the name of the company."""
        if verb.dep_ not in {"acl", "relcl"} or verb.head.ent_type_:
            return
        names = [self.doc[name] for label, name in self.up[verb.head.i] if label == "is"]
        for label, child in list(self.down[verb.i]):
            if child == verb.head.i and label in {"nsubj", "nsubjpass", "dobj"}:
                for name in names:
                    self._link(verb, label, name)

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
        if not (token.dep_ == "conj" or _is_listed(token)):
            return
        if token.pos_ not in NOMINAL or token.head.pos_ not in NOMINAL:
            return
        is_described = any(child.dep_ in {"poss", "appos"} for child in token.children)
        for label, head in list(self.up[token.head.i]):
            if label == "is" and is_described:
                continue
            if label in {"nsubj", "nsubjpass", "dobj", "is", "poss", "pobj", "attr"} or label.startswith(
                "prep_"
            ):
                self._link(self.doc[head], label, token)
        for label, child in list(self.down[token.head.i]):
            # "Director and founder of the bureau": what stands after both is said of both.
            if self.doc[child].i > token.i and (label == "is" or (not token.ent_type_ and label in NESTED)):
                self._link(token, label, self.doc[child])


def _is_second_object(token: Token) -> bool:
    """Tell whether a verb has a nearer object: what stands far behind it is none."""
    if token.dep_ != "dobj":
        return False
    return any(child.dep_ == "dobj" and child.i < token.left_edge.i - 2 for child in token.head.children)


def _is_listed(token: Token) -> bool:
    """Tell whether the second of "the Guard, the Front and the Bureau" is taken for a description of the first."""
    return (
        token.dep_ == "appos"
        and _is_name(token)
        and _is_name(token.head)
        and any(child.dep_ == "cc" for child in token.children)
        and any(child.dep_ == "conj" and _is_name(child) for child in token.children)
    )


def _is_name(token: Token) -> bool:
    return bool(token.ent_type_)
