"""Reads and extracts documents, one after the other or over several processes; the result is the same."""

import os
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from graph.errors import ClaimgraphError, ReadError
from graph.extract.language_model import load_model, model_version
from graph.model import Document, Extraction, Failure
from graph.model.shared_names import NOTHING_SHARED, SharedNames
from graph.ontology import Ontology, load_ontology, ontology_folders, ontology_hash
from graph.pipeline.cache import Cache, code_hash, hash_of
from graph.pipeline.processes import shared_out
from graph.pipeline.shared_names import shared_names
from graph.read import SourceFile, read_document

if TYPE_CHECKING:
    from graph.extract.extractor import Extractor


SMALL = 400_000
"""Bytes of documents below which one process is quicker than starting several (each loads the model anew)."""


@dataclass(frozen=True, slots=True)
class ExtractionSettings:
    """All that an extraction depends on besides the document; small enough to send to a process."""

    model: str
    overlays: tuple[Path, ...]
    cache: Path | None


@dataclass(frozen=True, slots=True)
class Work:
    """What became of one source file: a document with its extraction, or a failure.

    Attributes:
        key: Of the extraction in the cache.
        cached: The extraction was found there.
        shared: What other documents said of its names, before it was extracted.
    """

    source: SourceFile
    document: Document | None = None
    extraction: Extraction | None = None
    failure: Failure | None = None
    key: str = ""
    cached: bool = False
    shared: SharedNames = NOTHING_SHARED

    @property
    def done(self) -> bool:
        """True of a work with which nothing is left to do."""
        return bool(self.extraction or self.failure)


def read_and_extract(
    sources: Sequence[SourceFile],
    settings: ExtractionSettings,
    *,
    workers: int,
    ontology: Ontology | None = None,
    on_done: Callable[[Work], None] = lambda _: None,
) -> tuple[Work, ...]:
    """Return one Work a source, in the order of `sources`, whatever the number of workers.

    Args:
        ontology: That of the settings where this process has loaded it.
        on_done: Called in this process after each document.
    """
    worker = Worker(settings, ontology)
    works: list[Work] = []
    for work in shared_out(worker.read, sources, workers, meanwhile=worker.prepare):
        works.append(work)
        if work.done:
            on_done(work)
    _extract_left(works, worker, workers, on_done)
    for place, names in _told(works, worker).items():
        works[place] = worker.told(works[place], names)
    _extract_left(works, worker, workers, lambda _: None)
    return tuple(works)


def _extract_left(works: list[Work], worker: "Worker", workers: int, on_done: Callable[[Work], None]) -> None:
    left = [place for place, work in enumerate(works) if not work.done]
    left.sort(key=lambda place: _length(works[place]))
    # The shortest is done here first: what is loaded and made for it is there in every process that is forked.
    first = 0 if worker.has_extracted else 1
    for places in (left[:first], left[first:][::-1]):
        for place, work in zip(
            places, shared_out(worker.extract, [works[place] for place in places], workers), strict=True
        ):
            works[place] = work
            on_done(work)


def _told(works: Sequence[Work], worker: "Worker") -> dict[int, SharedNames]:
    """Return by their place the documents of whose names others know better (docs/choices/0013)."""
    read = [(work.document, work.extraction) for work in works if work.document and work.extraction]
    shared = shared_names([one for one, _ in read], [one for _, one in read], worker.ontology.words)
    return {
        place: shared[work.document.slug]
        for place, work in enumerate(works)
        if work.document and work.document.slug in shared
    }


def workers_for(sources: Sequence[SourceFile]) -> int:
    """Return how many processes read these documents soonest."""
    return 1 if sum(_size(source.path) for source in sources) < SMALL else os.cpu_count() or 1


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _length(work: Work) -> int:
    return len(work.document.text) if work.document else 0


class Worker:
    """Reads and extracts; the language model is loaded at the first document that is extracted."""

    def __init__(self, settings: ExtractionSettings, ontology: Ontology | None = None) -> None:
        self._settings = settings
        self._loaded_ontology = ontology
        self._cache = Cache(settings.cache)
        self._basis = _extraction_basis(settings)
        self._extractor: Extractor | None = None
        self.has_extracted = False

    @property
    def ontology(self) -> Ontology:
        """That of the settings, loaded where it was not handed in."""
        if self._loaded_ontology is None:
            self._loaded_ontology = load_ontology(ontology_folders(self._settings.overlays))
        return self._loaded_ontology

    def __reduce__(self) -> tuple[type["Worker"], tuple[ExtractionSettings]]:
        """Pickle no word lists and no model: they are loaded anew quicker than they are read back."""
        return Worker, (self._settings,)

    def prepare(self) -> None:
        """Load the language model, where it will be needed."""
        if self._cache.is_empty():
            self._loaded()

    def read(self, source: SourceFile) -> Work:
        """Read one file, and look for its extraction in the cache; one that cannot be read yields a Failure."""
        try:
            document = read_document(source)
        except ReadError as error:
            return Work(source, failure=Failure(source.relative, "read", str(error)))
        except Exception as error:  # noqa: BLE001 - a bug met in one document must not lose the others
            return Work(source, failure=Failure(source.relative, "read", _bug(source, "reading", error)))
        key = hash_of(document, self._basis)
        extraction = self._cache.get(key, Extraction)
        return Work(source, document, extraction, key=key, cached=extraction is not None)

    def told(self, work: Work, shared: SharedNames) -> Work:
        """Return the work as it stands before it is extracted with what others say of its names."""
        key = hash_of(work.key, shared)
        extraction = self._cache.get(key, Extraction)
        cached = work.cached and extraction is not None
        return replace(work, extraction=extraction, key=key, cached=cached, shared=shared)

    def extract(self, work: Work) -> Work:
        """Extract a document that was read, and keep what was found in the cache."""
        if work.document is None:
            return work
        try:
            extraction = self._loaded().extract(work.document, work.shared)
        except ClaimgraphError:
            raise  # the model or the ontology: every document would fail
        except Exception as error:  # noqa: BLE001 - a bug met in one document must not lose the others
            failure = Failure(work.source.relative, "extract", _bug(work.source, "extraction", error))
            return Work(work.source, failure=failure)
        self.has_extracted = True
        self._cache.keep(work.key, extraction)
        return replace(work, extraction=extraction)

    def _loaded(self) -> "Extractor":
        if self._extractor is None:
            from graph.extract.extractor import Extractor

            self._extractor = Extractor(load_model(self._settings.model), self.ontology)
        return self._extractor


def _bug(source: SourceFile, work: str, error: Exception) -> str:
    place = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{Path(place.filename).name} line {place.lineno}"
    return f"{source.relative}: {work} failed, a bug in claimgraph: {type(error).__name__}: {error} ({where})"


def _extraction_basis(settings: ExtractionSettings) -> str:
    """Return the hash of rules, model and code that an extraction rests on."""
    return hash_of(
        ontology_hash(ontology_folders(settings.overlays)),
        model_version(settings.model),
        code_hash("extract", "model", "ontology", "values"),
    )
