"""Reads and extracts documents, one after the other or over several processes; the result is the same."""

import multiprocessing
import signal
import threading
import traceback
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from graph.errors import ClaimgraphError, ReadError
from graph.extract.language_model import load_model, model_version
from graph.model import Document, Extraction, Failure
from graph.ontology import Ontology, load_ontology, ontology_folders, ontology_hash
from graph.pipeline.cache import Cache, code_hash, hash_of
from graph.read import SourceFile, read_document

if TYPE_CHECKING:
    from graph.extract.extractor import Extractor


@dataclass(frozen=True, slots=True)
class ExtractionSettings:
    """All that an extraction depends on besides the document; small enough to send to a process."""

    model: str
    overlays: tuple[Path, ...]
    cache: Path | None


@dataclass(frozen=True, slots=True)
class Work:
    """What became of one source file: a document with its extraction, or a failure."""

    source: SourceFile
    document: Document | None = None
    extraction: Extraction | None = None
    failure: Failure | None = None
    cached: bool = False


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
        ontology: That of the settings where this process has loaded it; other processes load it themselves.
        on_done: Called in this process after each document, in that order.
    """
    done: list[Work] = []
    if workers <= 1 or len(sources) <= 1:
        worker = Worker(settings, ontology)
        for source in sources:
            done.append(worker.run(source))
            on_done(done[-1])
        return tuple(done)
    # spawn: a forked process would inherit threads of libraries that are not made for it.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(min(workers, len(sources)), context, _start_worker, (settings,)) as pool:
        try:
            with _deaf_to_ctrl_c():
                futures: list[Future[Work]] = [pool.submit(_run_in_worker, source) for source in sources]
            for future in futures:
                done.append(future.result())
                on_done(done[-1])
        except BaseException:
            # Else leaving the pool would wait for all documents that are still to come.
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    return tuple(done)


@contextmanager
def _deaf_to_ctrl_c() -> Iterator[None]:
    """Start processes that leave Ctrl-C to this one; they take the setting over as it is when they start."""
    if threading.current_thread() is not threading.main_thread():
        yield  # only there may it be set
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


class Worker:
    """Reads and extracts; the language model is loaded at the first document that is not in the cache."""

    def __init__(self, settings: ExtractionSettings, ontology: Ontology | None = None) -> None:
        self._settings = settings
        self._ontology = ontology
        self._cache = Cache(settings.cache)
        self._basis = extraction_basis(settings)
        self._extractor: Extractor | None = None

    def run(self, source: SourceFile) -> Work:
        """Read and extract one file; a file that cannot be read yields a Failure."""
        try:
            document = read_document(source)
        except ReadError as error:
            return Work(source, failure=Failure(source.relative, "read", str(error)))
        except Exception as error:  # noqa: BLE001 - a bug met in one document must not lose the others
            return Work(source, failure=Failure(source.relative, "read", _bug(source, "reading", error)))
        key = hash_of(document, self._basis)
        try:
            extraction, cached = self._cache.get_or_make(key, Extraction, lambda: self._extract(document))
        except ClaimgraphError:
            raise  # the model or the ontology: every document would fail
        except Exception as error:  # noqa: BLE001 - a bug met in one document must not lose the others
            return Work(
                source, failure=Failure(source.relative, "extract", _bug(source, "extraction", error))
            )
        return Work(source, document=document, extraction=extraction, cached=cached)

    def _extract(self, document: Document) -> Extraction:
        if self._extractor is None:
            from graph.extract.extractor import Extractor

            ontology = self._ontology or load_ontology(ontology_folders(self._settings.overlays))
            self._extractor = Extractor(load_model(self._settings.model), ontology)
        return self._extractor.extract(document)


def _bug(source: SourceFile, work: str, error: Exception) -> str:
    place = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{Path(place.filename).name} line {place.lineno}"
    return f"{source.relative}: {work} failed, a bug in claimgraph: {type(error).__name__}: {error} ({where})"


def extraction_basis(settings: ExtractionSettings) -> str:
    """Return the hash of rules, model and code that an extraction rests on."""
    return hash_of(
        ontology_hash(ontology_folders(settings.overlays)),
        model_version(settings.model),
        code_hash("extract", "model", "ontology", "values"),
    )


_worker: Worker | None = None
"""The one of this process; only in processes that `read_and_extract` started."""


def _start_worker(settings: ExtractionSettings) -> None:
    global _worker  # a pool hands its tasks nothing else
    _worker = Worker(settings)


def _run_in_worker(source: SourceFile) -> Work:
    if _worker is None:
        raise RuntimeError("worker process without its initialiser")
    return _worker.run(source)
