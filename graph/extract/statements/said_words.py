"""Tells which words are said: those that hang on the node a pattern found, with what the parser parted from it."""

from typing import Final

from spacy.tokens import Token

from graph.extract.statements.draft import Words
from graph.extract.statements.patterns import Match

COMPLEMENTS: Final = frozenset(
    {"dobj", "prep", "oprd", "xcomp", "ccomp", "acomp", "attr", "dative", "advcl", "prt"}
)
TURNS: Final = frozenset({"though", "although", "while", "whereas", "but"})
DASHES: Final = frozenset({",", "-", "–", "—"})
LONGEST_CUE: Final = 8
"""Words behind a verb of saying that say when and where."""

WEEKDAYS: Final = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday", "today"}
)
PARTS_OF_DAY: Final = frozenset({"morning", "afternoon", "evening", "night"})
GOING_ON: Final = ("saying_verbs", "denying_verbs", "for_verbs", "of_verbs", "urging_verbs")
"""Lists of the verbs by which a speaker goes on to say more."""

FINITE: Final = frozenset({"VBD", "VBZ", "VBP", "MD"})
CLAUSE_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass", "expl"})


def words_said(match: Match, words: Words) -> list[Token]:
    """Return the tokens of what is said, with those of no weight at the edges."""
    if match.rule.finds == "clause":
        return _clause(match, words)
    return _rest(match) if match.rule.finds == "rest" else _around(match)


def _clause(match: Match, words: Words) -> list[Token]:
    cue, content = match.cue, match.content
    inside = {token.i for token in content.subtree}
    apart = {token.i for token in cue.subtree} if cue.i in inside else set()
    tokens = [token for token in content.subtree if token.i not in apart]
    if content.i > cue.i:
        tokens = _without_next(_without_remark(tokens, words), words)
        tokens = _from_subject(match, _without_day(content, _from_that(content, tokens)))
        return _before_aside(match) + _with_list(_without_turn(content, tokens), words)
    subject = min(
        (child.left_edge.i for child in cue.children if child.dep_ in {"nsubj", "aux"}), default=cue.i
    )
    if any(token.text == ";" for token in cue.doc[content.right_edge.i : subject]):
        return []  # a semicolon parts two sentences, whatever the parser makes of them
    if tokens and subject > content.i:
        # All that goes before a cue at the end of its sentence is said: "Although …, the dam held, she said".
        return [*cue.doc[cue.sent.start : tokens[0].i], *tokens, *_tail(cue, words)]
    return tokens


def _without_remark(tokens: list[Token], words: Words) -> list[Token]:
    """Leave out how it is said, at the end: "said 40 had died, citing records", "…, without giving details"."""
    for place, token in enumerate(tokens):
        if not place or tokens[place - 1].text != ",":
            continue
        verb = tokens[place + 1] if token.lower_ == "without" and place + 1 < len(tokens) else token
        listed = words["remarking_verbs" if verb is token else "omitting_verbs"]
        if (
            verb.tag_ == "VBG"
            and verb.lemma_.lower() in listed
            and verb.dep_ in {"advcl", "pcomp", "prep", "acl"}
        ):
            return tokens[:place]
    return tokens


def _without_next(tokens: list[Token], words: Words) -> list[Token]:
    """Leave out the next saying: "…; he denies the charge", "deny that it broke, and insist that it held"."""
    verbs = words["saying_verbs"] | words["denying_verbs"]
    for place, token in enumerate(tokens):
        if place and tokens[place - 1].text == ";":
            clause = [one for one in tokens[place:] if one.lemma_.lower() in verbs and one.tag_ in FINITE]
            if any(child.dep_ == "nsubj" and child.i >= token.i for one in clause for child in one.children):
                return tokens[:place]
        if _is_next_speaker(token, tokens[0], words):
            return [one for one in tokens if one.i < token.left_edge.i]
        if joins_outer(token, words):
            return [
                one for one in tokens if one.i < token.i and (one.i != token.i - 1 or one.pos_ != "CCONJ")
            ]
    return tokens


def _is_next_speaker(verb: Token, first: Token, words: Words) -> bool:
    """Tell whether somebody else has a say behind a comma: "said it broke, and one of them claimed that it was old"."""
    if verb.dep_ != "conj" or verb.tag_ not in FINITE or verb.lemma_.lower() not in words["saying_verbs"]:
        return False
    subjects = [child for child in verb.children if child.dep_ == "nsubj" and child.i < verb.i]
    start = min((child.left_edge.i for child in subjects), default=0)
    if start - 2 <= first.i or not any(child.dep_ == "ccomp" for child in verb.children):
        return False
    joined = [token.text.lower() for token in verb.doc[start - 2 : start]]
    return joined in ([",", "and"], [",", "but"]) and subjects[0].lower_ not in {"he", "she", "it", "they"}


def joins_outer(verb: Token, words: Words) -> Token | None:
    """Return the reporting verb that another goes on with: "the board denied that it broke, and insisted that …"."""
    if verb.dep_ != "conj" or verb.i < 2 or verb.nbor(-1).lower_ not in {"and", "but"}:
        return None
    if verb.nbor(-2).text != "," and not _turns_to_past(verb):
        return None
    if not any(verb.lemma_.lower() in words[name] for name in GOING_ON):
        return None
    outer = verb.head
    while outer.dep_ in {"conj", "ccomp"} and outer.head.i != outer.i:
        link, outer = outer.dep_, outer.head
        if link == "ccomp" and outer.lemma_.lower() in words["saying_verbs"]:
            return outer
    return None


def _turns_to_past(verb: Token) -> bool:
    """Tell whether a past stands behind what is said in another tense: "said it has failed and called for help"."""
    first = verb.head
    helps = {child.tag_ for child in first.children if child.dep_ in {"aux", "auxpass"} and child.i < first.i}
    is_other = first.tag_ in {"VBZ", "VBP"} or bool(helps & {"MD", "VBZ", "VBP"})
    return verb.tag_ == "VBD" and first.dep_ == "ccomp" and first.head.tag_ == "VBD" and is_other


def _tail(cue: Token, words: Words) -> list[Token]:
    """Return what goes on behind a cue that stands behind its content: "…, she said on Monday, with 40 missing"."""
    behind = list(cue.doc[cue.i + 1 : cue.sent.end])
    comma = next((place for place, token in enumerate(behind) if token.text == ","), len(behind))
    tail = behind[comma + 1 :]
    if comma > LONGEST_CUE or not tail or tail[0].lower_ not in words["tail_openers"]:
        return []
    if any(token.is_quote or token.lemma_.lower() in words["saying_verbs"] for token in tail):
        return []
    return tail if any(token.tag_ == "CD" for token in tail) else []


def _from_that(content: Token, tokens: list[Token]) -> list[Token]:
    """Leave out what stands between the cue and "that": "say, by five to one, that the well is dry", "appeal for her to stay"."""
    marks = [child.i for child in content.children if child.dep_ == "mark" and child.lower_ == "that"]
    marks += [child.i + 1 for child in content.children if child.dep_ == "mark" and child.lower_ == "for"]
    return [token for token in tokens if not marks or token.i >= marks[0]]


def _without_day(content: Token, tokens: list[Token]) -> list[Token]:
    """Leave out the day of saying that goes before the clause: "said on Tuesday it would close a plant"."""
    place = 1 if tokens and tokens[0].lower_ == "on" else 0
    if len(tokens) <= place + 1 or tokens[place].lower_ not in WEEKDAYS:
        return tokens
    place += 2 if tokens[place + 1].lower_ in PARTS_OF_DAY else 1
    starts = {child.left_edge.i for child in content.children if child.dep_ in CLAUSE_SUBJECTS}
    return tokens[place:] if place < len(tokens) and tokens[place].i in starts else tokens


def _from_subject(match: Match, tokens: list[Token]) -> list[Token]:
    """Take in a subject that the parser took for an object: "said 40 men, two of them ill, live there"."""
    cue, content = match.cue, match.content
    if content.tag_ not in FINITE or any(
        child.dep_ in {*CLAUSE_SUBJECTS, "mark"} for child in content.children
    ):
        return tokens
    objects = [child for child in cue.children if child.dep_ == "dobj" and cue.i < child.i < content.i]
    return [*cue.doc[objects[-1].left_edge.i : content.left_edge.i], *tokens] if objects else tokens


def _rest(match: Match) -> list[Token]:
    cue, content = match.cue, match.content
    complements = [
        child
        for child in cue.children
        if child.i > content.i and child.dep_ in COMPLEMENTS and not _is_set_apart(child)
    ]
    end = max((child.right_edge.i for child in complements), default=content.right_edge.i)
    start = cue.i + 1 if content.tag_ in {"WP", "WDT"} and content.i < cue.i else content.left_edge.i
    said = list(cue.doc[start : max(end, content.right_edge.i) + 1])
    return said[: _next_same(cue, said)]


def _next_same(cue: Token, said: list[Token]) -> int:
    """Return where another says the like behind a comma: "she counts 40 boats, where Lind counts 35"."""
    for token in said:
        subject = next((child for child in token.children if child.dep_ == "nsubj"), None)
        if token.lemma_ == cue.lemma_ and token.tag_ in FINITE and subject is not None:
            return max(token.left_edge.i - said[0].i, 0)
    return len(said)


def _is_set_apart(clause: Token) -> bool:
    """Tell whether a comma, or "when" or "while", makes a clause a remark on the saying, no part of what is said."""
    edge = clause.left_edge
    opened = clause.dep_ == "advcl" and edge.i > 0
    return opened and (edge.nbor(-1).text in DASHES or edge.lower_ in {"when", "while", "before", "after"})


def _around(match: Match) -> list[Token]:
    cue = match.cue
    if cue.pos_ == "NOUN":
        return _around_phrase(cue)
    subject = min((child.left_edge.i for child in cue.children if child.dep_ in CLAUSE_SUBJECTS), default=0)
    # A phrase at the head of the sentence is said too: "Within minutes, Lund recalled, the square was full".
    start = subject if subject and cue.doc[subject - 1].text == "," else cue.sent.start
    apart = {token.i for token in cue.subtree if token.i >= start}
    first, end = _between_semicolons(cue, cue.i, cue.i)
    if cue.pos_ not in {"VERB", "AUX"}:
        first, end = cue.sent.start, cue.sent.end
    return [token for token in cue.doc[first:end] if token.i not in apart]


def _between_semicolons(cue: Token, first: int, last: int) -> tuple[int, int]:
    """Return where the part of a sentence begins and ends that a stretch of it stands in."""
    marks = [token.i for token in cue.sent if token.text == ";"]
    start = max((at + 1 for at in marks if at < first), default=cue.sent.start)
    return start, min((at for at in marks if at > last), default=cue.sent.end)


def _around_phrase(noun: Token) -> list[Token]:
    """Return the clause round "in their view"; behind "and, by its own account," only what that adds."""
    phrase = noun.head
    own = {token.i for token in phrase.subtree}
    first, last = min(own), max(own)
    doc = noun.doc
    start, end = _between_semicolons(noun, first, last)
    before = [token.lower_ for token in doc[max(start, first - 2) : first] if not token.is_punct]
    if before[-1:] == ["and"]:
        start = last + 1
    return [token for token in doc[start:end] if token.i not in own]


def _before_aside(match: Match) -> list[Token]:
    """Return the head of a sentence that the cue's clause breaks into: "The dam, she said, was safe"."""
    cue, content, doc = match.cue, match.content, match.cue.doc
    subjects = [child for child in cue.children if child.dep_ in {"nsubj", "nsubjpass"}]
    if not subjects or any(child.dep_ == "mark" for child in content.children):
        return []
    start = min(subjects[0].left_edge.i, cue.i)
    own = [child for child in cue.children if cue.i < child.i < content.left_edge.i and not child.is_punct]
    end = max((child.right_edge.i for child in own), default=cue.i)
    sentence = cue.sent
    if (
        start <= sentence.start
        or doc[start - 1].text not in DASHES
        or end + 1 >= len(doc)
        or doc[end + 1].text not in DASHES
    ):
        return []
    lead = list(doc[sentence.start : start - 1])
    if any(token.pos_ in {"VERB", "AUX", "SCONJ"} for token in lead) or (
        lead and lead[0].pos_ in {"ADP", "ADV"}
    ):
        return []
    return lead


def _without_turn(content: Token, tokens: list[Token]) -> list[Token]:
    """Leave out what the writer sets against it: "said it was safe, but the dam broke"."""
    marked = bool(tokens) and tokens[0].lower_ == "that" and not is_pronoun(tokens[0])
    for place, token in enumerate(tokens):
        if (
            not place
            or token.lower_ not in (TURNS | {"and"} if marked else TURNS)
            or _before_marks(tokens, place) not in {*DASHES, ";"}
        ):
            continue
        clause = token.head
        if token.lower_ in {"but", "and"}:
            clause = next(
                (child for child in token.head.children if child.dep_ == "conj" and child.i > token.i),
                content,
            )
        own_subject = any(child.dep_ in CLAUSE_SUBJECTS for child in clause.children)
        reported = any(child.lower_ == "that" and child.dep_ == "mark" for child in clause.children)
        if clause.head.i == content.i and clause.dep_ in {"conj", "advcl"} and own_subject and not reported:
            return tokens[:place]
    return tokens


def _before_marks(tokens: list[Token], place: int) -> str:
    """Return what stands before a place, but for quotation marks."""
    return next((token.text for token in reversed(tokens[:place]) if not token.is_quote), "")


def _with_list(tokens: list[Token], words: Words) -> list[Token]:
    """Take in the numbers that go on behind a comma: "said 40 boats had sunk, 50 were lost and 60 were sold"."""
    while tokens and (tokens[-1].is_punct or tokens[-1].is_space):
        tokens = tokens[:-1]
    if not tokens or not any(token.tag_ == "CD" for token in tokens):
        return tokens
    last, end = tokens[-1], tokens[-1].sent.end
    behind = list(last.doc[last.i + 1 : end])
    if not behind or behind[0].text not in {",", ";"}:
        return tokens
    for token in behind:
        if token.tag_ == "CD":
            return [*tokens, *behind]
        if token.text not in {",", ";", "and"} and token.lower_ not in words["counting_words"]:
            break
    return tokens


def is_pronoun(token: Token) -> bool:
    """Tell whether it is "that is wrong", not "that ships sank", whatever the parser makes of it."""
    after = token.nbor(1) if token.i + 1 < len(token.doc) else token
    return (
        token.lower_ == "that"
        and token.dep_ != "mark"
        and (token.dep_ == "det" or (after.pos_ in {"VERB", "AUX"} and not after.is_upper))
    )
