"""What a text tells for a name being a site: who stays there, how many, what it was before, what it is called next."""

from collections.abc import Iterator
from typing import Final

from spacy.tokens import Doc, Span, Token

from graph.extract.mentions.sites.head_counts import INSIDE, TO_COUNT, TO_NOUN, continued, counted
from graph.extract.mentions.sites.names import Run
from graph.extract.mentions.sites.weights import Finding
from graph.extract.mentions.wordlists import MentionWords

_PRONOUNS: Final = frozenset(
    {"i", "we", "he", "she", "they", "who", "you", "him", "her", "them", "us", "those"}
)
_TO_VERB: Final = 9
"""Words between a verb and the preposition before the name."""


def evidence(doc: Doc, run: Run, words: MentionWords) -> Iterator[Finding]:
    """Yield what the sentence of a name and those behind it tell for its being a site."""
    sent = doc[run[0]].sent
    start = run[0] - 1 if run[0] > sent.start and doc[run[0] - 1].lower_ == "the" else run[0]
    before, behind = doc[sent.start : start], doc[run[1] : max(run[1], sent.end)]
    yield from _inside(before, sent, words)
    yield from _where(behind, words)
    yield from _owned(behind, words)
    yield from counted(before, behind, words)
    yield from _handled(doc, run, words)
    yield from _made_of(behind, words)
    yield from continued(doc, run, words)
    yield from _scene(doc, run, words)
    yield from _again(doc, sent, words)


def _inside(before: Span, sent: Span, words: MentionWords) -> Iterator[Finding]:
    """Find what stands before "in X", "at X", "to X", "from X"."""
    if not len(before) or before[-1].lower_ not in INSIDE:
        direct = len(before) and before[-1].lemma_ in {"leave", "enter", "reach"}
        if direct and _has_people(sent, words):
            yield "way", 1
        return
    preposition = before[-1]
    near = before[max(0, len(before) - 1 - TO_NOUN) : len(before) - 1]
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
    verbs = {token for token in clause if token.pos_ in {"VERB", "AUX", "ADJ"}} | {_governor(preposition)}
    lemmas = {token.lemma_ for token in verbs}
    if preposition.lower_ != "from":
        lemmas -= words.site_exits
    if lemmas & words.site_stays and _holds_people(preposition, words):
        yield "stay", 0
    elif lemmas & words.site_ways and _holds_people(preposition, words):
        moved = any(token.lemma_ in words.site_ways and token.tag_ == "VBN" for token in verbs)
        yield "way", 0 if moved else 1


def _governor(preposition: Token) -> Token:
    """Return the verb of "taken to X, to the school in Y and to Z" for each of its prepositions."""
    head = preposition.head
    while head.dep_ in {"prep", "pobj", "conj", "appos", "nmod", "amod"} and head.head != head:
        head = head.head
    return head


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
    clause = behind[2:TO_COUNT]
    if behind[:2].text != ", where" or not any(_is_people(token, words) for token in clause[:3]):
        return
    if any(token.tag_ == "VBN" and token.lemma_ not in words.town_acts for token in clause):
        yield "stay", 1


def _owned(behind: Span, words: MentionWords) -> Iterator[Finding]:
    """Find "X's inmates"."""
    if behind[:1].text in {"'s", "’s"}:
        for token in behind[1 : 1 + TO_NOUN]:
            if token.lemma_ in words.site_only | words.site_also:
                yield "people", 0 if token.lemma_ in words.site_only else 1


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
    for token in doc[max(1, sent.start) : min(end, sent.end + TO_COUNT)]:
        meant = token.lemma_ in words.site_again and token.dep_ != "compound"
        if meant and token.nbor(-1).lower_ in {"the", "this", "both", "these", "its"}:
            yield "again", 0
            return
