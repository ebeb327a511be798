"""Finds who does the saying: the subject of a reporting word, also where another verb holds it."""

from typing import Final

from spacy.tokens import Token

from graph.extract.statements.draft import Words

NOMINAL: Final = frozenset({"NOUN", "PROPN", "PRON"})
VERBAL: Final = frozenset({"VERB", "AUX"})
PASSIVE: Final = frozenset({"nsubjpass", "auxpass", "csubjpass"})
BORROWS: Final = frozenset({"conj", "advcl", "xcomp", "pcomp", "ccomp", "dep", "parataxis", "acomp"})
"""A verb in one of these places may lean on the subject of the word above it."""

RELATIVE: Final = frozenset({"who", "which", "that", "whom", "what"})
LEANING: Final = frozenset({"conj", "xcomp", "ccomp", "advcl"})
NUMERAL: Final = frozenset({"CD", "DT", "JJ"})

QUOTING: Final = frozenset({"quote", "cite", "report", "describe", "record"})
"""Verbs before "as saying"."""

MAKING: Final = frozenset(
    {"sign", "draft", "circulate", "distribute", "file", "produce", "compile", "author", "speak", "be"}
)
"""Verbs by whose subject a work speaks, besides those of saying and publishing."""

HEARD: Final = frozenset({"hear", "overhear", "record", "film", "see", "catch", "quote"})
"""Passives whose subject says what follows: "was heard saying"."""

DEEPEST: Final = 6
"""Steps up the tree; beyond that a subject found is somebody else's."""


def find_speaker(cue: Token, words: Words) -> tuple[Token, ...]:
    """Return the heads of the words for who says it, all of "X and Y"; empty where nobody is named."""
    if cue.lower_ == "words":
        return _objects_of(cue, {"of"}) or _owner(cue, words)
    if cue.lower_ == "according":
        return _objects_of(cue, {"to"})
    quoted = _quoted(cue)
    if quoted:
        return quoted
    if cue.pos_ in {"NOUN", "PROPN"}:
        owner = _owner(cue, words)
        if owner or cue.dep_ not in {"ROOT", "conj", "ccomp", "parataxis"}:
            return owner
    return _subject(cue, words, 0)


def coordinated(head: Token) -> tuple[Token, ...]:
    """Return a noun with those that `and` joins to it."""
    return (head, *(token for token in head.conjuncts if token.i > head.i and token.pos_ in NOMINAL))


def joined(head: Token) -> tuple[Token, ...]:
    """Return a noun with those that `and` joins to it, but only itself of "according to Lind, Berg was ill"."""
    several = coordinated(head)
    is_joined = any(child.dep_ == "cc" for token in several for child in token.children)
    return several if is_joined else several[:1]


def find_reporter(cue: Token) -> tuple[Token, ...]:
    """Return who passes on what somebody is quoted as saying: "the Courier quoted her as saying", "was quoted by it"."""
    outer = _quoting(cue)
    if outer is None:
        return ()
    passive = any(child.dep_ in PASSIVE for child in outer.children)
    own = [child for child in outer.children if child.dep_ == "nsubj"]
    return _objects_of(outer, {"by"}) if passive else tuple(own[-1:])


def _quoted(cue: Token) -> tuple[Token, ...]:
    """Return whom another quotes: "quoted her as saying", "she was quoted as saying"."""
    outer = _quoting(cue)
    wanted = {"dobj", "nsubjpass"}
    found = [child for child in outer.children if child.dep_ in wanted] if outer is not None else []
    if found and found[0].lower_ in RELATIVE and outer is not None:
        return _antecedent(outer)
    return coordinated(found[0]) if found else ()


def _quoting(cue: Token) -> Token | None:
    """Return the verb over "as saying"."""
    as_ = cue.head
    if cue.tag_ != "VBG" or as_.lower_ != "as" or as_.head.lemma_.lower() not in QUOTING:
        return None
    return as_.head


def _subject(verb: Token, words: Words, depth: int) -> tuple[Token, ...]:
    if any(child.dep_ in PASSIVE for child in verb.children) or (
        not depth and verb.dep_ == "acl" and verb.tag_ == "VBN"
    ):
        if depth and verb.lemma_.lower() in HEARD:
            return tuple(child for child in verb.children if child.dep_ == "nsubjpass")[:1]
        return _objects_of(verb, {"by"})
    own = [
        child
        for child in verb.children
        if child.dep_ == "nsubj" and child.pos_ != "VERB" and child.lower_ != "the"
    ]
    by = _objects_of(verb, {"by"}) if not own and not depth and verb.tag_ == "VBN" else ()
    is_asked = not own and not depth and verb.tag_ == "VBN" and verb.dep_ == "advcl"
    if by or (is_asked and not any(child.dep_ == "aux" for child in verb.children)):
        return by  # "Asked by the judge whether …, he answered", "Asked why, he answered"
    if own:
        # Of two before the verb the nearer: the parser reads "the body Help for All says" as two subjects.
        before = [child for child in own if child.i < verb.i]
        if _is_empty(own[0], verb, depth):
            return ()
        subject = _apart_from_apposition(before) if before else own[0]
        return _antecedent(verb) if subject.lower_ in RELATIVE else coordinated(subject)
    if (
        any(child.dep_ == "expl" for child in verb.children)
        or depth > DEEPEST
        or verb.head is verb
        or verb.dep_ == "relcl"
    ):
        return ()
    return _borrowed(verb, words, depth)


def _apart_from_apposition(before: list[Token]) -> Token:
    """Return the last subject, but the first of "the Front, another group in the south, said"."""
    last = before[-1]
    start = last.left_edge.i
    is_told = last.pos_ == "NOUN" and before[0].pos_ == "PROPN"
    return before[0] if is_told and start and last.doc[start - 1].text == "," else last


def _antecedent(verb: Token) -> tuple[Token, ...]:
    """Return the noun that a relative clause hangs on: "the miller, who said"; none where the parser lost it."""
    while verb.dep_ in LEANING and verb.head is not verb:
        verb = verb.head
    noun = _agreeing(verb.head, verb)
    return (noun,) if verb.dep_ == "relcl" and (noun.pos_ in NOMINAL or noun.tag_ in NUMERAL) else ()


def _agreeing(noun: Token, verb: Token) -> Token:
    """Return the biography of "a biography sold on several stalls that says": of stalls it would be "say"."""
    if verb.tag_ != "VBZ" or noun.tag_ not in {"NNS", "NNPS"}:
        return noun
    above = next((token for token in noun.ancestors if token.pos_ in NOMINAL), noun)
    return above if above.tag_ == "NN" else noun


def _is_empty(subject: Token, verb: Token, depth: int) -> bool:
    """Tell whether it is the "it" of "it would be rash to assume", that stands for nobody."""
    return depth > 0 and subject.lower_ == "it" and verb.lemma_ == "be"


def _borrowed(verb: Token, words: Words, depth: int) -> tuple[Token, ...]:
    head = verb.head
    if verb.dep_ == "acl":
        if head.dep_ in {"dobj", "pobj"} and head.lemma_.lower() in words["spoken_works"]:
            holder = head.head if head.dep_ == "dobj" else head.head.head
            held = _subject(holder, words, depth + 1) if _makes(holder, words) else ()
            return _named_owner(head) or held or coordinated(head)
        return coordinated(head) if head.pos_ in NOMINAL and verb.tag_ == "VBG" else _owner(head, words)
    if verb.dep_ == "prep":
        return _subject(head, words, depth + 1)
    if verb.dep_ in BORROWS:
        controller = [child for child in head.children if child.dep_ in {"dobj", "dative"}]
        if verb.dep_ == "xcomp" and controller:
            return (controller[0],)
        if head.pos_ in VERBAL or head.pos_ == "ADJ":
            return _subject(head, words, depth + 1)
        if head.pos_ in {"ADP", "SCONJ"}:
            return _subject(head.head, words, depth + 1)
    return ()


def _makes(holder: Token, words: Words) -> bool:
    """Tell who issued "a letter saying that" from who "dismissed reports suggesting that", "reacted to" them."""
    lemma = holder.lemma_.lower()
    made = words["light_verbs"] | words["saying_verbs"] | words["publishing_verbs"] | MAKING
    return holder.pos_ in VERBAL and lemma in made - words["denying_verbs"]


def _owner(noun: Token, words: Words) -> tuple[Token, ...]:
    """Return whose it is: "the minister's claim", "a claim by her", "the minister repeated claims"."""
    named = _named_owner(noun)
    if named:
        return named
    if noun.dep_ == "dobj" and noun.head.lemma_.lower() in words["light_verbs"]:
        return _subject(noun.head, words, 1)
    return ()


def _named_owner(noun: Token) -> tuple[Token, ...]:
    owner = next((child for child in noun.children if child.dep_ == "poss"), None)
    return coordinated(owner) if owner is not None else _objects_of(noun, {"by", "from"})


def _objects_of(word: Token, prepositions: set[str]) -> tuple[Token, ...]:
    for child in word.children:
        if child.dep_ in {"prep", "agent"} and child.lower_ in prepositions:
            for grandchild in child.children:
                if grandchild.dep_ == "pobj":
                    return coordinated(grandchild)
    return ()
