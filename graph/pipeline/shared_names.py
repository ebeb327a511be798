"""Lets the documents of a build tell each other what their names are: a camp in one letter is one in the next."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from graph.model import Document, Extraction, Mention
from graph.model.shared_names import SharedNames
from graph.values.folding import fold
from graph.values.site_names import bare_site_name
from graph.values.sounds import bones

Words = Mapping[str, Sequence[str]]
Key = tuple[str, ...]

SHORTEST: Final = 4
"""Letters a name must have to be looked for in other documents."""

TYPE_WORDS: Final = ("camp_types", "site_facilities", "site_heads", "site_kinds")
"""Word lists of `ontology/rules/words/` whose words say of no site which it is."""

GUESSES: Final = frozenset({"model", "unclaimed", "repeated"})
"""Rules whose findings one document does not tell the next."""

_WORD: Final = re.compile(r"\w+")


def shared_names(
    documents: Sequence[Document], extractions: Sequence[Extraction], words: Words
) -> dict[str, SharedNames]:
    """Return for the slugs of documents what the others know better of their names; others are left out.

    A name is told where a rule found it in one document, no known town bears it in another, and the document that is
    told has its words together, however spelt, and did not find the site itself.
    """
    silent = _silent(words)
    found: dict[str, set[Key]] = {}
    names: dict[Key, str] = {}
    votes: Counter[Key] = Counter()
    for extraction in extractions:
        own: set[Key] = set()
        for mention in extraction.mentions:
            key = bare_site_name(mention.name, silent)
            if mention.type == "Camp" and mention.kind == "name":
                own.add(key)
                if not mention.gazetteer and mention.rule not in GUESSES:
                    names[key] = min(names.get(key, mention.name), mention.name)
                    votes[key] += 1
            elif _is_town(mention):
                votes[key] -= 1
        found[extraction.slug] = own
    told = sorted(key for key, vote in votes.items() if vote > 0 and key in names and _is_long(key))
    return _for_documents(documents, found, {key: names[key] for key in told}, silent)


def _for_documents(
    documents: Sequence[Document],
    found: Mapping[str, set[Key]],
    names: Mapping[Key, str],
    silent: frozenset[str],
) -> dict[str, SharedNames]:
    shared: dict[str, SharedNames] = {}
    by_bones: dict[str, list[Key]] = defaultdict(list)
    for key in names:
        by_bones[bones("".join(key))].append(key)
    for document in documents if names else ():
        own = {bones("".join(key)) for key in found.get(document.slug, ())}
        heard = _Heard(document.text, silent)
        sites = [
            names[key]
            for sound, keys in by_bones.items()
            if sound not in own
            for key in keys
            if heard.has(key)
        ]
        if sites:
            shared[document.slug] = SharedNames(sites=tuple(sorted(sites)))
    return shared


class _Heard:
    """How the words of a text sound, to look for names without reading it for good; says yes too often, never no."""

    def __init__(self, text: str, silent: frozenset[str]) -> None:
        words = _words(text)
        sounds = {word: bones(word) for word in set(words)}
        self._all = _in_a_row(sounds[word] for word in words)
        self._telling = _in_a_row(sounds[word] for word in words if word not in silent)
        # A name of one word has a capital, or is written without any letter that has one.
        written = _words(" ".join(chunk for chunk in text.split() if not chunk.islower()))
        self._single = {bones(word) for word in set(written)}

    def has(self, name: Key) -> bool:
        """Tell whether the words of a name may stand together in the text, or as one word."""
        wanted = [bones(word) for part in name for word in _WORD.findall(part)]
        if bones("".join(name)) in self._single:
            return True
        row = _in_a_row(wanted)
        return len(wanted) > 1 and (row in self._telling or row in self._all)


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(text))


def _in_a_row(sounds: Iterable[str]) -> str:
    return f" {' '.join(sounds)} "


def _silent(words: Words) -> frozenset[str]:
    articles = {article.casefold() for article in words["arabic_articles"]} | {"the"}
    return frozenset(articles.union(*(words[name] for name in TYPE_WORDS)))


def _is_town(mention: Mention) -> bool:
    return mention.type == "Place" and mention.rule not in GUESSES and mention.kind == "name"


def _is_long(key: Key) -> bool:
    return sum(map(len, key)) >= SHORTEST
