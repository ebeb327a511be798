"""Which entities of a graph a redaction is about, by the names that a person wrote down."""

from collections.abc import Iterable
from dataclasses import dataclass

from graph.redact.forms import Subject
from graph.redact.redaction import Redaction
from graph.store import Store
from graph.values.folding import fold
from graph.values.person_names import person_words

ENTITIES = """
SELECT ?entity ?type ?label {
  VALUES ?type { cg:Person cg:Organisation cg:Place cg:Camp cg:Report }
  ?entity a ?type ; skos:prefLabel|skos:altLabel|skos:hiddenLabel ?label
}"""
KNOWN_PLACES = """
SELECT DISTINCT ?label {
  VALUES ?type { cg:Place cg:Camp }
  ?place a ?type ; skos:prefLabel|skos:altLabel ?label .
  FILTER EXISTS { { ?place schema:sameAs ?other } UNION { ?place schema:latitude ?north } }
}"""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a redaction is about.

    Attributes:
        subjects: Those to be redacted.
        stay: Labels of the persons who are not.
        places: Labels of places that are known by themselves.
        unknown: Names of the file that nobody in the graph bears.
    """

    subjects: tuple[Subject, ...]
    stay: tuple[str, ...]
    places: tuple[str, ...]
    unknown: tuple[str, ...]


def choose_subjects(store: Store, redaction: Redaction) -> Chosen:
    """Find who bears the names, all bearers of one included.

    A name means the persons with it as a label, whatever its case, accents and order, else what else has it; else
    the persons of whose label it is a part. One that nobody bears is looked for in the texts all the same; in a list
    of those who stay it does nothing.
    """
    entities = _all_entities(store)
    meant: dict[str, Subject] = {}
    unknown: list[str] = []
    for name in redaction.names:
        found = bearers(name, entities)
        if not found:
            unknown.append(name)
        for subject in found:
            own = subject if redaction.all_people_but else Subject(
                subject.key, subject.type, tuple(dict.fromkeys([*meant.get(subject.key, subject).labels, name]))
            )  # fmt: skip
            meant[subject.key] = own
    if redaction.all_people_but:
        subjects = [one for one in entities if one.type == "Person" and one.key not in meant]
    else:
        subjects = [*meant.values(), *(Subject(name, "Person", (name,)) for name in unknown)]
    gone = {one.key for one in subjects}
    stay = (label for one in entities if one.type == "Person" and one.key not in gone for label in one.labels)
    places = {row["label"].value for row in store.select(KNOWN_PLACES)}
    names = {fold(label) for one in subjects if one.type != "Person" for label in one.labels}
    return Chosen(
        tuple(sorted(subjects, key=lambda one: one.key)),
        tuple(sorted(set(stay))),
        tuple(sorted(place for place in places if fold(place) not in names)),
        tuple(unknown),
    )


def _all_entities(store: Store) -> tuple[Subject, ...]:
    """Return every entity with all its labels, sorted by IRI."""
    labels: dict[tuple[str, str], set[str]] = {}
    for row in store.select(ENTITIES):
        key = row["entity"].value, row["type"].value.rpartition("#")[2]
        labels.setdefault(key, set()).add(row["label"].value)
    return tuple(Subject(iri, type_, tuple(sorted(found))) for (iri, type_), found in sorted(labels.items()))


def bearers(name: str, entities: Iterable[Subject]) -> list[Subject]:
    """Return those who bear a name."""
    folded, words = fold(name), person_words(name)
    exact: list[Subject] = []
    partly: list[Subject] = []
    for one in entities:
        person = one.type == "Person"
        if any(fold(label) == folded or (person and words == person_words(label)) for label in one.labels):
            exact.append(one)
        elif person and any(f" {folded} " in f" {fold(label)} " for label in one.labels):
            partly.append(one)
    people = [one for one in exact if one.type == "Person"]
    return people or exact or partly
