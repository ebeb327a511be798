"""What a text tells for a name being a site: who stays there, how many, what it was before, what it is called next."""

from collections.abc import Iterable, Iterator
from typing import Final, Literal

from spacy.tokens import Doc, Span, Token

from graph.extract.mentions.sites.names import Run
from graph.extract.mentions.wordlists import MentionWords

Kind = Literal["custody", "stay", "before", "people", "count", "handled", "again", "scene", "way", "beside"]
Grade = Literal[0, 1, 2]
"""Position in `WEIGHTS`: 0 what is told of sites alone, 1 what is told of towns too, 2 what is told of any place."""
Finding = tuple[Kind, Grade]

WEIGHTS: Final[dict[Kind, tuple[float, ...]]] = {
    "custody": (3.0,),
    "stay": (2.0, 1.5),
    "before": (2.0, 1.5),
    "people": (2.0, 1.5),
    "count": (2.0, 1.5, 1.25),
    "handled": (1.5, 1.0),
    "again": (1.5,),
    "scene": (0.75,),
    "way": (1.0, 0.75),
    "beside": (0.75,),
}
"""What one piece of evidence counts, by its grade."""

_INSIDE: Final = frozenset({"in", "at", "inside", "into", "through", "to", "from", "of", "within", "behind"})
_PRONOUNS: Final = frozenset(
    {"i", "we", "he", "she", "they", "who", "you", "him", "her", "them", "us", "those"}
)
_TO_VERB: Final = 9
"""Words between a verb and the preposition before the name."""
_PLACED: Final = frozenset({"in", "at", "inside", "of"})
_GOES_ON: Final = frozenset({"it", "its", "there"})
_SENTENCES: Final = 3
"""Sentences behind a name's in which "it" may still be meant of it."""
_OPENING: Final = 3
"""Words before a name, fewer of which let its sentence begin with it: "At X", "In the X"."""
_TO_COUNT: Final = 12
"""Words behind the name, among which stands how many are there."""
_TO_NOUN: Final = 4
"""Words between "inmates" and "of X", and between a number and what it counts."""


def evidence(doc: Doc, run: Run, words: MentionWords) -> Iterator[Finding]:
    """Yield what the sentence of a name and those behind it tell for its being a site."""
    sent = doc[run[0]].sent
    start = run[0] - 1 if run[0] > sent.start and doc[run[0] - 1].lower_ == "the" else run[0]
    before, behind = doc[sent.start : start], doc[run[1] : max(run[1], sent.end)]
    yield from _inside(before, sent, words)
    yield from _where(behind, words)
    yield from _owned(behind, words)
    yield from _counted(before, behind, words)
    yield from _handled(doc, run, words)
    yield from _made_of(behind, words)
    yield from _continued(doc, run, words)
    yield from _scene(doc, run, words)
    yield from _again(doc, sent, words)


def _inside(before: Span, sent: Span, words: MentionWords) -> Iterator[Finding]:
    """Find what stands before "in X", "at X", "to X", "from X"."""
    if not len(before) or before[-1].lower_ not in _INSIDE:
        direct = len(before) and before[-1].lemma_ in {"leave", "enter", "reach"}
        if direct and _has_people(sent, words):
            yield "way", 1
        return
    preposition = before[-1]
    near = before[max(0, len(before) - 1 - _TO_NOUN) : len(before) - 1]
    clause = before[max(0, len(before) - 1 - _TO_VERB) : len(before) - 1]
    if near[-1:].text.lower() in words.site_custody and preposition.lower_ != "from":
        yield "custody", 0
    for token in near[-2:]:
        if preposition.lower_ in {"of", "from", "to"} and token.lemma_.lower() in words.from_anywhere:
            continue
        if token.lemma_.lower() in words.site_only - words.from_anywhere:
            yield "people", 0
        elif token.lemma_.lower() in words.site_also | words.site_only:
            yield "people", 1
    if preposition.lower_ == "of" or not _has_people(sent, words):
        return
    lemmas = {token.lemma_ for token in clause if token.pos_ in {"VERB", "AUX", "ADJ"}}
    if preposition.lower_ != "from":
        lemmas -= words.site_exits
    if lemmas & words.site_stays and _holds_people(preposition, words):
        yield "stay", 0
    elif lemmas & words.site_ways and _holds_people(preposition, words):
        moved = any(token.lemma_ in words.site_ways and token.tag_ == "VBN" for token in clause)
        yield "way", 0 if moved else 1


def _holds_people(preposition: Token, words: MentionWords) -> bool:
    """Tell "she was held in" from "the talks were held in"."""
    verb = preposition.head
    while verb.pos_ not in {"VERB", "AUX"} and verb.head != verb:
        verb = verb.head
    moved = [child for child in verb.children if child.dep_ in {"nsubjpass", "nsubj", "dobj"}]
    if not moved:
        return True
    return any(_is_people(other, words) for token in moved for other in token.subtree)


def _is_people(token: Token, words: MentionWords) -> bool:
    return (
        token.lemma_ in words.site_counted | words.site_only | words.person_nouns
        or token.lower_ in words.site_residents | _PRONOUNS
        or token.ent_type_ == "PERSON"
        or token.like_num
        or token.lemma_ in {"family", "arrival", "resident", "household", "patient"}
        or token.lower_ in {"most", "others", "some", "many", "few"}
    )


def _has_people(sent: Span, words: MentionWords) -> bool:
    return any(_is_people(token, words) for token in sent)


def _where(behind: Span, words: MentionWords) -> Iterator[Finding]:
    """Find "X, where they were counted and searched"."""
    clause = behind[2:_TO_COUNT]
    if behind[:2].text != ", where" or not any(_is_people(token, words) for token in clause[:3]):
        return
    if any(token.tag_ == "VBN" and token.lemma_ not in words.town_acts for token in clause):
        yield "stay", 1


def _owned(behind: Span, words: MentionWords) -> Iterator[Finding]:
    """Find "X's inmates"."""
    if behind[:1].text in {"'s", "’s"}:
        for token in behind[1 : 1 + _TO_NOUN]:
            if token.lemma_ in words.site_only | words.site_also:
                yield "people", 0 if token.lemma_ in words.site_only else 1


def _counted(before: Span, behind: Span, words: MentionWords) -> Iterator[Finding]:
    """Find "X had 611 prisoners", "X (capacity 20,000)", "X, with 900 people", "40 women are in X"."""
    following = behind[:_TO_COUNT]
    opening = following[:1].text
    inside = len(before) > 0 and before[-1].lower_ in _INSIDE
    verb = next((token for token in following[:4] if token.lemma_ in words.site_takes and not inside), None)
    if verb is not None and verb.pos_ in {"VERB", "AUX", "NOUN"}:
        yield from _best(_grade(token, words) for token in behind[verb.i - behind.start :][:8])
    elif (opening == "(" or following[1:2].text == "with") and any(
        token.like_num for token in following[1:7]
    ):
        yield from _best(_grade(token, words) for token in following[1:9])
    if not len(before) or before[-1].lower_ not in _PLACED:
        return
    preposition = before[-1]
    if len(before) < _OPENING:  # "At X 340 tents were lost"
        yield from _best([next(_numbered(behind[:_TO_COUNT], words), None)])
        if behind[:1].text == "there":
            yield from _best(_grade(token, words) for token in behind[1:8])
    elif preposition.head.pos_ in {"VERB", "AUX"}:
        for child in preposition.head.children:
            if child.dep_ in {"nsubj", "nsubjpass", "dobj"} and child.i < preposition.i:
                yield from _best(_numbered(before.doc[child.left_edge.i : child.i + 1], words))
    else:
        head = preposition.head
        yield from _best(_numbered(before.doc[head.left_edge.i : head.i + 1], words))


def _best(grades: Iterable[Grade | None]) -> Iterator[Finding]:
    found = [grade for grade in grades if grade is not None]
    if found:
        yield "count", min(found)


def _numbered(tokens: Span, words: MentionWords) -> Iterator[Grade | None]:
    """Yield what each number's noun says: "340 tents", "84 women"."""
    for at, token in enumerate(tokens):
        if token.like_num:
            following = (_grade(other, words) for other in tokens[at + 1 : at + 1 + _TO_NOUN])
            yield min((grade for grade in following if grade is not None), default=None)


def _continued(doc: Doc, run: Run, words: MentionWords) -> Iterator[Finding]:
    """Find "It has 400 places", "Its inmates", "There were 84 women" in the sentence behind a name's."""
    at = doc[run[0]].sent.end
    for _ in range(_SENTENCES):
        if at >= len(doc):
            return
        following = doc[at].sent
        at = following.end
        opening = next((token.lower_ for token in following if token.is_alpha), "")
        if opening in _GOES_ON:
            yield from _best(_numbered(following, words))
            yield from _its(following, words)
        elif any(token.pos_ == "PROPN" and token.ent_type_ != "DATE" for token in following):
            return


def _its(sentence: Span, words: MentionWords) -> Iterator[Finding]:
    for token in sentence:
        if token.lower_ == "its":
            behind = sentence[token.i + 1 - sentence.start :][:3]
            noun = next((other for other in behind if other.pos_ == "NOUN"), None)
            if noun is not None and noun.lemma_ in words.site_only | words.site_also:
                yield "people", 0 if noun.lemma_ in words.site_only else 1


def _grade(token: Token, words: MentionWords) -> Grade | None:
    lemma = token.lemma_.lower()
    if lemma in words.site_only:
        return 0
    if lemma in words.site_holdings:
        return 1
    return 2 if lemma in words.site_counted or token.lower_ in words.site_residents else None


def _handled(doc: Doc, run: Run, words: MentionWords) -> Iterator[Finding]:
    """Find "X was emptied", "X, which was closed" and "they reopened X"."""
    root = doc[run[0] : run[1]].root
    while root.dep_ == "conj" and root.head.pos_ == "PROPN":
        root = root.head
    if root.dep_ in {"nsubjpass", "dobj", "nsubj"} and root.head.lemma_ in words.site_handled:
        agent = root.dep_ == "nsubj" and any(child.dep_ == "dobj" for child in root.head.children)
        if not agent:
            yield "handled", 1 if root.head.lemma_ in words.town_handled else 0
    elif doc[run[0]].is_sent_start or doc[run[1] : run[1] + 1].text == ",":
        done = {
            token.lemma_ for token in doc[run[1] : run[1] + 5] if token.tag_ == "VBN"
        } & words.site_handled
        if done:
            yield "handled", 1 if done <= words.town_handled else 0


def _made_of(behind: Span, words: MentionWords) -> Iterator[Finding]:
    """Find "X, a hotel until 2015", "X, once a textile mill", "X was converted from a monastery"."""
    following = behind[:9]
    building = next((token for token in following if token.lemma_ in words.site_before), None)
    if building is None or following[0].text not in {",", "(", "was", "is", "had"}:
        return
    if any(token.lower_ in words.site_once for token in following):
        yield "before", 0
    elif following[0].text in {",", "("}:
        yield "before", 1


def _scene(doc: Doc, run: Run, words: MentionWords) -> Iterator[Finding]:
    """Find words of sites in the sentence and behind it; those of towns too where no other name stands."""
    sent = doc[run[0]].sent
    own = doc[sent.start : _reach(doc, run)]
    said = {token.lemma_.lower() for token in own} | {token.lower_ for token in own}
    shared = said & (words.site_also | words.site_residents) and not _has_others(sent, run)
    if said & words.site_scene or shared:
        yield "scene", 0


def _has_others(sent: Span, run: Run) -> bool:
    return any(
        token.pos_ == "PROPN" and token.ent_type_ not in {"PERSON", "DATE"} and not run[0] <= token.i < run[1]
        for token in sent
    )


def _reach(doc: Doc, run: Run) -> int:
    """Return where another name takes over from the last of a sentence, two sentences further at most."""
    sent = doc[run[0]].sent
    if any(token.pos_ == "PROPN" and token.i >= run[1] and token.ent_type_ != "DATE" for token in sent):
        return sent.end
    end = sent.end
    for _ in range(2):
        if end >= len(doc):
            break
        following = doc[end].sent
        if any(token.pos_ == "PROPN" and token.ent_type_ != "DATE" for token in following):
            break
        end = following.end
    return int(end)


def _again(doc: Doc, sent: Span, words: MentionWords) -> Iterator[Finding]:
    """Find "the facility" and "both camps" in the sentence and at the head of the next one."""
    end = doc[sent.end].sent.end if sent.end < len(doc) else sent.end
    for token in doc[max(1, sent.start) : min(end, sent.end + _TO_COUNT)]:
        meant = token.lemma_ in words.site_again and token.dep_ != "compound"
        if meant and token.nbor(-1).lower_ in {"the", "this", "both", "these", "its"}:
            yield "again", 0
            return
