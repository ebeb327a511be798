"""Where a name begins before its head word: "the Women's | League", "Social Democratic and Labour | Party"."""

import re

from spacy.tokens import Doc

from graph.extract.mentions.candidate import is_capitalised, word_at
from graph.extract.mentions.repair.extend import PARTICLES
from graph.extract.mentions.wordlists import MentionWords

_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
_NAMESAKES = frozenset(
    {"King", "Queen", "Prince", "Princess", "Children", "Men", "Girls", "Boys", "Lloyd", "Nation"}
)
_PREFIXES = frozenset({"Co", "Non", "Anti", "Inter", "Multi", "Counter", "Trans", "Vice"})
_ADJECTIVE_ENDINGS = ("ic", "al", "ive", "ist")
_OFFICE_HOLDERS = frozenset(
    {
        "Attorney",
        "Prosecutor",
        "Ombudsman",
        "Commissioner",
        "President",
        "Governor",
        "Mayor",
        "Coroner",
        "Sheriff",
    }
    | {"Minister", "Chancellor", "Auditor", "General", "Advocate", "Rapporteur", "Envoy"}
)
_PLURAL_OWNERS = frozenset({"Women", "Men", "People", "Children", "Peoples"})


def left_end(doc: Doc, head: int, words: MentionWords) -> int:
    """Return the first token of the name."""
    start = head
    while start > 0:
        before = doc[start - 1]
        if (
            start > 2
            and doc[start - 2].text == "-"
            and before.text.islower()
            and not doc[start - 2].whitespace_
            and doc[start - 3].text in _PREFIXES
        ):
            start -= 3  # "Co-operative"
        elif (
            before.text == "-" and not before.whitespace_ and start > 1 and not doc[start - 2].whitespace_
        ) or (before.text == "&" and is_capitalised(doc, start - 2)):
            start -= 2
        elif (
            before.text == "and"
            and is_capitalised(doc, start - 2)
            and doc[start - 2].text.endswith(_ADJECTIVE_ENDINGS)
        ):
            start -= 2  # "Social Democratic and Labour Party"
        elif before.text in {"'s", "'"} and start > 1 and _owns_name(doc, start - 2):
            start -= 2
        elif (
            before.text in PARTICLES
            and start > 1
            and is_capitalised(doc, start - 2)
            and doc[start - 2].whitespace_
            and doc[start - 2].text not in words.sentence_starters
        ):
            start -= 2  # "Vera Ostan de Orlen Foundation"
        elif _ORDINAL.fullmatch(before.text):
            return start - 1
        elif (
            is_capitalised(doc, start - 1)
            and before.text not in words.time_words
            and (before.text not in words.sentence_starters or _is_inside(doc, start - 1))
        ):
            start -= 1
        else:
            break
    return start


def _is_inside(doc: Doc, index: int) -> bool:
    """Tell the words in "the All India Congress" and "Save Our Rivers" from words that begin a sentence."""
    if doc[index].text == "Our" and is_capitalised(doc, index - 1) and not doc[index].is_sent_start:
        return True
    return doc[index].text in {"All", "One"} and index > 0 and doc[index - 1].lower_ == "the"


def _owns_name(doc: Doc, owner: int) -> bool:
    """Tell "Women's League", "Workers' Party" from "Iraq's Ministry of Defence"."""
    if doc[owner].text in _OFFICE_HOLDERS and word_at(doc, owner + 2) == "Office":
        return True  # "the Attorney's Office"
    if owner and doc[owner - 1].text.rstrip(".") in {"St", "Saint", "Sainte"}:
        return True  # "Saint Orla's Church"
    return doc[owner].text in _PLURAL_OWNERS | _NAMESAKES or (
        is_capitalised(doc, owner) and doc[owner + 1].text == "'" and doc[owner].text.endswith("s")
    )
