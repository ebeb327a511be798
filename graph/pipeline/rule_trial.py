"""Tries the relation rules of one file on documents, for the person who writes them."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from graph.errors import UsageError
from graph.extract.extractor import Extractor
from graph.extract.language_model import load_model
from graph.extract.relations import Finding, RuleTrial
from graph.ontology import load_ontology, ontology_folders
from graph.read import SourceFile, find_sources, read_document


def try_rules(file: Path, paths: Sequence[Path], *, model: str) -> tuple[int, Iterator[Finding]]:
    """Return how many rules a file holds, and what they find in documents, in text order.

    Args:
        file: `…/rules/relations/NAME.yaml`, of ours or of a folder that is laid over ours for this.
        paths: Documents, or folders of them.
        model: Name of a spaCy pipeline.

    Raises:
        UsageError: the file does not lie in a folder `rules/relations`, or there is nothing to read.
        OntologyError: a rule is wrong.
        ReadError: a document cannot be read.
    """
    place = file.resolve()
    if not place.is_file() or place.parent.name != "relations" or place.parent.parent.name != "rules":
        raise UsageError(
            f"{file}: no rule file; put it under FOLDER/rules/relations/, the folder may be anywhere"
        )
    sources = find_sources(paths)
    if not sources:
        raise UsageError(
            f"{', '.join(map(str, paths))}: no documents there; txt, md, html, pdf and docx are read"
        )
    overlay = place.parent.parent.parent
    own = ontology_folders()
    ontology = load_ontology(own if overlay in own.folders else ontology_folders((overlay,)))
    trial = RuleTrial(place, ontology)
    return len(trial.rules), _findings(trial, Extractor(load_model(model), ontology), sources)


def _findings(trial: RuleTrial, extractor: Extractor, sources: Sequence[SourceFile]) -> Iterator[Finding]:
    for source in sources:
        document = read_document(source)
        yield from trial.findings(document, *extractor.prose(document))
