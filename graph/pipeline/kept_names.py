"""Adds the names of a build to `names.csv`, so that its IRIs outlast further documents and merges."""

from collections.abc import Iterable
from pathlib import Path

from graph.model import Entity, KeptName
from graph.ontology.files import OntologyFolders, own_folder, written_folder
from graph.ontology.names import FILE, read_names, write_names


def keep_names(entities: Iterable[Entity], folders: OntologyFolders, base: str) -> Path:
    """Add lines for the entities that have none; those that are there stay as they are, in their order.

    Written is the file of the folder that was laid on last, else `written_folder()`. Its documents are brought
    up to date.
    """
    folder = folders.folders[-1] if folders.folders[-1] != own_folder() else written_folder()
    path = folder / FILE
    label = folders.label(path)
    before = read_names(path, label, base) if path.exists() else ()
    elsewhere = {
        name.key
        for other in folders.written_files(FILE)
        if other != path
        for name in read_names(other, folders.label(other), base)
    }
    lines = {name.key: name for name in before}
    for entity in sorted(entities, key=lambda entity: entity.key):
        documents = tuple(sorted({mention.slug for mention in entity.mentions} | set(entity.records)))
        if entity.key in lines:
            line = lines[entity.key]
            lines[entity.key] = KeptName(line.type, line.name, line.key, documents or line.documents)
        elif entity.key not in elsewhere:
            lines[entity.key] = KeptName(entity.type, entity.label, entity.key, documents)
    write_names(path, lines.values(), base)
    return path
