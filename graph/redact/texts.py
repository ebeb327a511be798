"""The redacted texts of all sources, with what each source is called now."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from graph.redact.finder import NameFinder
from graph.redact.forms import Subject, is_name_word
from graph.redact.joiner import SOMEBODY
from graph.redact.record import Record
from graph.redact.spellings import Spellings
from graph.redact.stretches import Place
from graph.redact.subjects import Chosen
from graph.redact.substitution import Substitution
from graph.redact.tokens import glued, tokens_of
from graph.store import Store
from graph.values.slugs import slug as slug_of

NAMELESS = "document"
"""What a file is called whose name holds a person's, run together with other words."""
MENTIONS = """
SELECT ?source ?start ?end ?entity ?type ?north {
  ?mention cg:refersTo ?entity ; cg:mentionKind "name" ; cg:inSource ?source ; cg:start ?start ; cg:end ?end .
  ?entity a ?type . FILTER(?type IN (cg:Person, cg:Place, cg:Camp, cg:Organisation, cg:Report))
  OPTIONAL { { ?entity schema:latitude ?north } UNION { ?entity schema:sameAs ?north } }
}"""


@dataclass(frozen=True, slots=True)
class RedactedText:
    """One source: its new slug and text."""

    slug: str
    substitution: Substitution


def redact_texts(
    store: Store, sources: Collection[str], chosen: Chosen, finder: NameFinder, before: Record
) -> tuple[dict[str, RedactedText], Counter[str]]:
    """Return the redacted text of each source by IRI, and how often each everyday word was left standing."""
    places = _mentions_by_source(store, chosen, finder.spellings)
    slugs = _new_slugs(sources, finder, before)
    found: dict[str, RedactedText] = {}
    left: Counter[str] = Counter()
    for source in sources:
        text = store.text(source)
        replacements, standing = finder.find(text, places.get(source, ()))
        # Small letters say nothing; "may" would be named a thousand times.
        left.update(one.word for one in standing if not one.word.islower())
        found[source] = RedactedText(slugs[source], Substitution(text, replacements))
    return found, left


def _mentions_by_source(
    store: Store, chosen: Chosen, spellings: Spellings
) -> Mapping[str, tuple[Place, ...]]:
    """Return where each source names those who are redacted, and those who keep words that they share with them.

    A known place keeps its name. A person who stays keeps a surname that stands alone only in a document that
    nowhere names the one who is redacted, as the graph may have taken the one for the other.
    """
    subjects = {one.key: one for one in chosen.subjects}
    rows: defaultdict[str, list[tuple[int, int, str, str, bool]]] = defaultdict(list)
    for row in store.select(MENTIONS):
        rows[row["source"].value].append(
            (
                int(row["start"].value),
                int(row["end"].value),
                row["entity"].value,
                row["type"].value.rpartition("#")[2],
                row["north"] is not None,
            )
        )
    strangers = {
        one for row in rows.values() for _, _, one, type_, _ in row if type_ == "Person"
    } - subjects.keys()
    others = _with_words_of_their_own(store, strangers, spellings)
    found: dict[str, tuple[Place, ...]] = {}
    for source, mentions in rows.items():
        text = store.text(source)
        named = {entity for _, _, entity, _, _ in mentions if entity in subjects}
        kept: set[Place] = set()
        for start, end, entity, type_, known in mentions:
            if entity in subjects:
                kept.add(Place(start, end, entity))
            elif (known and type_ in {"Place", "Camp"}) or (
                entity in others and not named & sharing(text[start:end], spellings)
            ):
                kept.add(Place(start, end))
        found[source] = tuple(sorted(kept, key=lambda place: (place.start, place.end, place.key)))
    return found


def _with_words_of_their_own(store: Store, people: Collection[str], spellings: Spellings) -> set[str]:
    """Return the persons one of whose names holds more than words of those who are redacted."""
    rows = store.select("SELECT ?entity ?label { ?entity a cg:Person ; skos:prefLabel ?label }")
    labels = {row["entity"].value: row["label"].value for row in rows if row["entity"].value in people}
    return {entity for entity, label in labels.items() if _has_word_of_its_own(label, spellings)}


def _has_word_of_its_own(label: str, spellings: Spellings) -> bool:
    """Tell whether a name holds a word that is none of those who are redacted: it is somebody else's."""
    tokens = [token for token in tokens_of(label) if is_name_word(token.key)]
    known = [spellings.of_word(token) for token in tokens]
    subjects = frozenset().union(*(word.subjects for word in known if word))
    return any(
        word is None and not spellings.is_near(token, subjects)
        for token, word in zip(tokens, known, strict=True)
    )


def sharing(words: str, spellings: Spellings) -> set[str]:
    """Return those who are redacted and whose names hold one of these words."""
    found = (spellings.exactly(token.key) for token in tokens_of(words))
    return {subject for word in found if word for subject in word.subjects}


def shared_names(
    chosen: Chosen, spellings: Spellings, subjects: Mapping[str, Subject]
) -> dict[str, list[str]]:
    """Return for each person who stays, by label, the keys of those redacted with whom a word is shared."""
    found = {
        label: sharing(label, spellings) & subjects.keys()
        for label in chosen.stay
        if _has_word_of_its_own(label, spellings)
    }
    return {label: sorted(keys) for label, keys in found.items() if keys}


def _new_slugs(sources: Collection[str], finder: NameFinder, before: Record) -> dict[str, str]:
    """Return a slug without names for each source by IRI; those of the record before stay."""
    old = {source: source.rpartition("/source/")[2] for source in sources}
    found: dict[str, str] = {}
    taken: set[str] = set()
    for source, slug in sorted(old.items()):
        wanted = before.sources.get(slug) or slug_of(without_names(slug.replace("-", " "), finder))
        new = wanted if wanted != slug_of(slug.replace("-", " ")) else slug
        number = 1
        while new in taken:
            number += 1
            new = f"{wanted}-{number}"
        taken.add(new)
        found[source] = new
    return found


def without_names(name: str, finder: NameFinder) -> str:
    """Return the name of a file, without its ending, with stand-ins for the names in it."""
    replaced = Substitution(name, finder.find(name)[0]).text
    return NAMELESS if finder.addresses.holds_name(replaced, glued(replaced)) else replaced


def new_file_name(name: str, finder: NameFinder) -> str:
    """Return a file's name without the names of people."""
    stem, dot, ending = name.rpartition(".")
    if not dot or not re.fullmatch(r"\w{1,5}", ending):
        return without_names(name, finder)
    return f"{without_names(stem, finder)}.{ending}"


def is_only_stand_ins(words: str) -> bool:
    """Tell whether a label is nothing but a stand-in."""
    return bool(re.fullmatch(rf"(?:person|organisation|place|camp|report) \d+|{SOMEBODY}", words))
