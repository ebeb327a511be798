"""The whole way from a store to a redacted one."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from graph.redact.dropping import find_dropped
from graph.redact.entities import call_entities
from graph.redact.finder import NameFinder
from graph.redact.forms import Subject, forms_of
from graph.redact.quads import rewrite
from graph.redact.record import NewIds, Record, number_subjects
from graph.redact.redaction import Redaction
from graph.redact.rewriting import Rewriting
from graph.redact.subjects import Chosen, choose_subjects
from graph.redact.substitution import Substitution
from graph.redact.texts import RedactedText, new_file_name, redact_texts, shared_names
from graph.store import Store

SOURCES = "SELECT ?source ?url { ?source a cg:Source . OPTIONAL { ?source dcterms:source ?url } }"
WORKS = """
SELECT DISTINCT ?work ?author {
  { ?source cg:records ?work } UNION { ?claim rdf:predicate cg:authoredBy ; rdf:subject ?work ; rdf:object ?author }
}"""
SHOWN = 5
"""Names that a notice lists."""


@dataclass(frozen=True, slots=True)
class Redacted:
    """A redacted graph.

    Attributes:
        store: In memory, with its texts; every export, query and page reads it as it would the store before.
        record: Who stands behind each stand-in; never to be given away.
        texts: Of each source, by its old slug.
        words: Replaces the names in any string.
        file_name: Does so in the name of a file.
        notices: What whoever redacts should know: names of nobody, words left standing.
    """

    store: Store
    record: Record
    texts: Mapping[str, RedactedText]
    words: Callable[[str], str]
    file_name: Callable[[str], str]
    notices: tuple[str, ...]

    @property
    def new_texts(self) -> dict[str, str]:
        """Return the redacted texts by their new slugs."""
        return {text.slug: text.substitution.text for text in self.texts.values()}


def redact_store(
    store: Store, redaction: Redaction, before: Record | None = None, *, key: bytes | None = None
) -> Redacted:
    """Make a redacted copy of a store and its texts.

    Args:
        store: A whole build, with its texts.
        redaction: Who is to be redacted.
        before: The record of an earlier redaction, whose stand-ins and ids stay.
        key: What ids and numbers are drawn with; by default random, and kept nowhere.
    """
    before = before or Record()
    ids = NewIds(before, key)
    chosen = choose_subjects(store, redaction)
    rows = [(row["source"].value, row["url"].value if row["url"] else "") for row in store.select(SOURCES)]
    sources = sorted({source for source, _ in rows})
    stand_ins = number_subjects(chosen.subjects, before, ids, map(store.text, sources))
    finder = NameFinder(
        {one.key: forms_of(one) for one in chosen.subjects},
        stand_ins,
        stay=chosen.stay,
        places=chosen.places,
        addresses=[url for _, url in rows if url],
    )

    @lru_cache(maxsize=65_536)
    def words(text: str) -> str:
        return Substitution(text, finder.find(text)[0]).text

    def file_name(name: str) -> str:
        return new_file_name(name, finder)

    texts, left = redact_texts(store, sources, chosen, finder, before)
    own_stand_ins = {one.key: stand_ins[one.key] for one in chosen.subjects}
    entities = call_entities(store, own_stand_ins, words, ids.digest)
    # Whom the graph has a second time, under a surname alone, is redacted there too.
    doubles = (iri for iri, called in entities.items() if called.type == "Person" and called.is_stand_in)
    subjects = frozenset([*own_stand_ins, *doubles])
    gone, claimed = find_dropped(store, subjects) if redaction.drop else (frozenset(), None)
    rewriting = Rewriting(
        texts=texts,
        entities=entities,
        subjects=subjects,
        works=_leading_works(store, subjects),
        gone=gone,
        claimed=claimed,
        words=words,
        file_name=file_name,
        ids=ids,
    )
    redacted = Store(texts={text.slug: text.substitution.text for text in texts.values()})
    redacted.extend(dict.fromkeys(rewrite(store, rewriting)))
    by_slug = {source.rpartition("/source/")[2]: text for source, text in texts.items()}
    record = Record(
        stand_ins=stand_ins,
        names={**before.names, **{one.key: one.labels for one in chosen.subjects}},
        ids=ids.ids,
        sources={**before.sources, **{old: text.slug for old, text in by_slug.items()}},
        files=before.files,
    )
    by_key = {one.key: one for one in chosen.subjects}
    notices = _notices_of(chosen, left, shared_names(chosen, finder.spellings, by_key), by_key, redaction)
    return Redacted(redacted, record, by_slug, words, file_name, notices)


def _leading_works(store: Store, subjects: frozenset[str]) -> frozenset[str]:
    """Return the reports that are documents of the build, or works of those who are redacted."""
    return frozenset(
        row["work"].value
        for row in store.select(WORKS)
        if row["author"] is None or row["author"].value in subjects
    )


def _notices_of(
    chosen: Chosen,
    left: Mapping[str, int],
    shared: Mapping[str, list[str]],
    subjects: Mapping[str, Subject],
    redaction: Redaction,
) -> tuple[str, ...]:
    """Return what whoever redacts should look at."""
    lines = []
    for name in chosen.unknown:
        if redaction.all_people_but:
            lines.append(f"'{name}' is nobody in the graph, so nobody stays for it")
        else:
            lines.append(f"'{name}' is nobody in the graph; the words are replaced wherever they stand")
    for word, count in sorted(left.items()):
        lines.append(
            f"'{word}' is also an everyday word or a place: left standing {count}× where nothing shows a name"
        )
    for label, keys in sorted(shared.items())[:SHOWN]:
        whose = ", ".join(subjects[key].labels[0] for key in keys[:SHOWN])
        lines.append(f"'{label}' stays, and shares a word with {whose}, who is redacted")
    if len(shared) > SHOWN:
        lines.append(f"{len(shared) - SHOWN} more who stay share a word with somebody who is redacted")
    return tuple(lines)
