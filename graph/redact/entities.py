"""What the entities are called in the redacted graph, and their new IRIs."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from graph.rdf.iris import local_part
from graph.redact.texts import is_only_stand_ins
from graph.store import Store
from graph.values.slugs import slug

LABELS = """
SELECT ?entity ?type ?kind ?label {
  VALUES ?type { cg:Person cg:Organisation cg:Place cg:Camp cg:Report }
  VALUES ?kind { skos:prefLabel skos:altLabel skos:hiddenLabel }
  ?entity a ?type ; ?kind ?label
}"""
KINDS = ("prefLabel", "altLabel", "hiddenLabel")


@dataclass(frozen=True, slots=True)
class Called:
    """An entity in the redacted graph; `labels` by local name of the kind."""

    iri: str
    type: str
    labels: Mapping[str, tuple[str, ...]]

    @property
    def is_stand_in(self) -> bool:
        """Tell whether nothing is left of its name."""
        return all(map(is_only_stand_ins, self.labels[KINDS[0]]))


def call_entities(
    store: Store, stand_ins: Mapping[str, str], words: Callable[[str], str], digest: Callable[[str], str]
) -> dict[str, Called]:
    """Return what each entity is called, by its old IRI.

    One that is redacted has its stand-in and no other label. Of the rest, names inside labels are replaced, and an
    alias that is nothing else goes. An IRI stays as it is unless it, or the label that it is made of, held a name.
    """
    labels: dict[tuple[str, str], dict[str, list[str]]] = {}
    for row in store.select(LABELS):
        key = row["entity"].value, row["type"].value.rpartition("#")[2]
        kind = row["kind"].value.rpartition("#")[2]
        labels.setdefault(key, {name: [] for name in KINDS})[kind].append(row["label"].value)
    found: dict[str, Called] = {}
    renamed: list[tuple[str, str]] = []
    for (iri, type_), own in sorted(labels.items()):
        new = new_labels(own, stand_ins.get(iri), words)
        found[iri] = Called(iri, type_, new)
        local = iri.rpartition("/")[2].replace("-", " ")
        if iri in stand_ins or list(new["prefLabel"]) != own["prefLabel"] or words(local) != local:
            renamed.append((iri, type_))
    taken = found.keys() - {iri for iri, _ in renamed}
    # Numbers behind equal labels are drawn by lot: the order of the old IRIs would be that of the names.
    for iri, type_ in sorted(renamed, key=lambda one: digest(one[0])):
        called = found[iri]
        base = iri.rsplit("/", 2)[0]
        wanted = f"{base}/{type_.lower()}/{local_part(slug((called.labels['prefLabel'] or ('?',))[0]))}"
        new_iri, number = wanted, 1
        while new_iri in taken:
            number += 1
            new_iri = f"{wanted}-{number}"
        taken.add(new_iri)
        found[iri] = Called(new_iri, type_, called.labels)
    return found


def new_labels(
    own: Mapping[str, list[str]], stand_in: str | None, words: Callable[[str], str]
) -> dict[str, tuple[str, ...]]:
    """Return the labels of one entity by kind; no two kinds share one."""
    if stand_in is not None:
        return {"prefLabel": (stand_in,), "altLabel": (), "hiddenLabel": ()}
    seen: set[str] = set()
    found: dict[str, tuple[str, ...]] = {}
    for kind in KINDS:
        kept: list[str] = []
        for label in sorted(own[kind]):
            new = words(label)
            goes = kind != "prefLabel" and new != label and is_only_stand_ins(new)
            if new not in seen and not goes:
                seen.add(new)
                kept.append(new)
        found[kind] = tuple(kept)
    return found
