"""All that is held before reading, loaded once a process."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from graph.ontology.confidence import load_confidence
from graph.ontology.files import OntologyFolders
from graph.ontology.gazetteer import Gazetteer, load_gazetteer
from graph.ontology.rules import Words, load_words


@dataclass(frozen=True, slots=True)
class Ontology:
    """The loaded ontology folders.

    Attributes:
        words: Word lists of `rules/words/` by name.
        confidence: How often each rule was right on annotated documents, by its id; of some rules only.
    """

    folders: OntologyFolders
    gazetteer: Gazetteer
    words: Words
    confidence: Mapping[str, Decimal]


def load_ontology(folders: OntologyFolders) -> Ontology:
    """Load and check gazetteer and rules.

    Raises:
        OntologyError: a file is wrong.
    """
    return Ontology(
        folders=folders,
        gazetteer=load_gazetteer(folders),
        words=load_words(folders),
        confidence=load_confidence(folders),
    )


def ontology_hash(folders: OntologyFolders) -> str:
    """Return the SHA-256 over names and bytes of the files that steer extraction and resolution, hex."""
    digest = hashlib.sha256()
    for pattern in ("core.ttl", "gazetteer/*.csv", "rules/**/*.yaml"):
        for path in folders.files(pattern):
            digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()
