"""The whole way from documents to files; reads as a table of contents."""

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import graph
from graph.errors import UsageError
from graph.export import EXPORTERS
from graph.extract.language_model import model_version
from graph.ontology import load_decisions, load_names, load_ontology, ontology_folders, ontology_hash
from graph.ontology.schema import load_schema
from graph.pipeline.claim_reviews import claim_decisions, review_claims
from graph.pipeline.comparing import compare_claims
from graph.pipeline.files import clear_texts, file_hashes, staged, text_files, write_texts
from graph.pipeline.inputs import BuildInputs, write_inputs
from graph.pipeline.kept_names import keep_names
from graph.pipeline.quads import Making, fill_store
from graph.pipeline.redacted_report import redacted_report
from graph.pipeline.report import Report, all_notices, make_report, read_report, write_report
from graph.pipeline.workers import ExtractionSettings, Work, read_and_extract
from graph.rdf import View, decisions_hash
from graph.read import SourceFile, find_sources, stray_sidecars
from graph.redact import Redaction, Sharing
from graph.resolve import resolve
from graph.store import Store, fresh_store, reserved, verify
from graph.store.doubts import write_merge_doubts

OnProgress = Callable[[str, int, int], None]

SMALL = 400_000
"""Bytes of documents below which one process is quicker than starting several (each loads the model anew)."""


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """How to build; the defaults are those of the command line.

    Attributes:
        workers: Processes that read documents; 0 chooses by size of the input and number of cores.
        overlays: Folders laid over our `ontology/`, in order.
        model: Name of a spaCy pipeline.
        base: What the graph's own IRIs begin with.
        decisions: A file of decisions besides those of the ontology folders.
        keep_names: Add the IRIs of this build to `names.csv`.
        view: Which relations stand as plain triples: "stated" or "all" (see `graph.rdf.view_quads`).
        redaction: Who has a stand-in in the files under `out`; the store is as without it.
        record: Folder of the record of the redaction; by default beside `out`.
    """

    out: Path = Path("exports")
    store: Path = Path(".claimgraph")
    workers: int = 0
    overlays: tuple[Path, ...] = ()
    model: str = "en_core_web_md"
    base: str = "https://claimgraph.example/"
    use_cache: bool = True
    decisions: Path | None = None
    keep_names: bool = False
    view: View = "stated"
    redaction: Redaction | None = None
    record: Path | None = None


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What came of a build, where its files are, and how many documents were taken from the cache.

    Attributes:
        report: As without a redaction; the file has none of its names.
        notices: What whoever redacts should look at.
        record: Folder with who stands behind each stand-in, None of a build without redaction.
    """

    report: Report
    cached: int
    out: Path
    notices: tuple[str, ...] = ()
    record: Path | None = None

    @property
    def failed(self) -> bool:
        """True where something was not done: a document or a part of one, a promise of the graph, decisions that disagree."""
        disagree = any(line.state == "contradicted" for line in self.report.undone)
        return bool(self.report.failures or all_notices(self.report) or self.report.problems or disagree)


def build(
    paths: Sequence[Path],
    options: BuildOptions,
    *,
    on_progress: OnProgress = lambda _stage, _done, _total: None,
) -> BuildResult:
    """Make the graph of exactly these documents and write every file of the build under `options.out`.

    A document that fails is a Failure in the report; the rest is built.

    Raises:
        UsageError: there is nothing to read at `paths`, or a folder cannot be written.
        OntologyError: a file of an ontology folder is wrong.
        ModelError: the language model is missing or not the one that was measured.
    """
    sources = find_sources(paths)
    if not sources:
        raise UsageError(
            f"{', '.join(map(str, paths))}: no documents there; txt, md, html, pdf and docx are read"
        )
    return build_sources(sources, options, notices=stray_sidecars(paths), on_progress=on_progress)


def build_sources(
    sources: Sequence[SourceFile],
    options: BuildOptions,
    *,
    notices: Sequence[str] = (),
    on_progress: OnProgress = lambda _stage, _done, _total: None,
) -> BuildResult:
    """Do the same with documents that were found before; `notices` are what was noticed then."""
    folders = ontology_folders(options.overlays)
    ontology = load_ontology(folders)
    decisions = load_decisions(folders, options.decisions)
    kept_names = load_names(folders, options.base)
    relation_types = load_schema(folders).relations
    _make_folder(options.out)
    _make_folder(options.store)
    sharing = Sharing.begin(options.out, options.redaction, options.record)
    # Before anything is read, so that a second build with this store is turned away at once; the store itself has
    # threads, and a process that has them cannot be forked.
    with reserved(options.store), staged(options.store) as kept, staged(options.out) as stage:
        settings = ExtractionSettings(
            options.model,
            options.overlays,
            options.store / "cache" / "extractions" if options.use_cache else None,
        )
        finished = 0

        def count(_: Work) -> None:
            nonlocal finished
            finished += 1
            on_progress("Reading documents", finished, len(sources))

        workers = options.workers or _workers_for(sum(_size(source.path) for source in sources))
        works = read_and_extract(sources, settings, workers=workers, ontology=ontology, on_done=count)
        failures = [work.failure for work in works if work.failure]
        documents = [work.document for work in works if work.document]
        extractions = [work.extraction for work in works if work.extraction]

        on_claims = claim_decisions(documents, extractions, decisions)
        resolution = resolve(
            documents,
            extractions,
            ontology.gazetteer,
            decisions=decisions,
            kept_names=kept_names,
            speakers=on_claims.speakers(),
            words=ontology.words,
        )
        claims, outcomes = review_claims(
            documents, extractions, decisions, on_claims, resolution, relation_types
        )
        outcomes = (*resolution.outcomes, *outcomes)
        comparisons = compare_claims(documents, claims, resolution, ontology)

        with fresh_store(options.store) as store:
            problems = fill_store(
                store,
                documents,
                claims,
                outcomes,
                comparisons,
                resolution,
                folders,
                Making(
                    graph.__version__,
                    options.model,
                    model_version(options.model),
                    ontology_hash(folders),
                    decisions_hash(decisions),
                ),
                confidence=ontology.confidence,
                base=options.base,
                view=options.view,
                cache=options.store / "cache" / "shapes" if options.use_cache else None,
                on_progress=on_progress,
            )
            texts = {document.slug: document.text for document in documents}
            store.texts = texts
            redacted = sharing.redact(store)
            written = write_files(
                redacted.store if redacted else store,
                redacted.new_texts if redacted else texts,
                stage,
                on_progress=on_progress,
            )
            problems += verify(redacted.store if redacted else store, stage / "texts")
            write_texts(texts, kept / "texts")
            write_merge_doubts(resolution.doubts, kept)
            write_inputs(_inputs(sources, options), kept)
            if options.keep_names:
                keep_names(resolution.entities, folders, options.base)
            files = sorted([*written, "report.json"])
            report = make_report(
                documents,
                [one.extraction for one in claims],
                resolution,
                failures,
                problems,
                quads=len(store),
                files=files,
                outcomes=outcomes,
                notices=notices,
                sha256=file_hashes(stage, with_texts=options.redaction is not None),
                left_out=sum(len(one.relations) for one in extractions)
                - sum(len(one.extraction.relations) for one in claims),
            )
            write_report(redacted_report(report, redacted) if redacted else report, stage / "report.json")
            previous = read_report(options.out / "report.json")
            placed = [path.relative_to(stage).as_posix() for path in stage.rglob("*.*")]
            sharing.finish(redacted, [*placed, *map(str, text_files(previous))])
            clear_texts(options.out, previous)
            return BuildResult(
                report,
                sum(work.cached for work in works),
                options.out,
                redacted.notices if redacted else (),
                sharing.record,
            )


def write_files(store: Store, texts: Mapping[str, str], stage: Path, *, on_progress: OnProgress) -> list[str]:
    """Write the texts and every export of a build; return what was written."""
    write_texts(texts, stage / "texts")
    for number, write in enumerate(EXPORTERS.values(), 1):
        write(store, stage)
        on_progress("Writing files", number, len(EXPORTERS))
    return ["texts/", *EXPORTERS]


def _inputs(sources: Sequence[SourceFile], options: BuildOptions) -> BuildInputs:
    return BuildInputs(
        sources=tuple((str(source.path), source.relative) for source in sources),
        out=str(options.out.resolve()),
        overlays=tuple(str(overlay.resolve()) for overlay in options.overlays),
        decisions=str(options.decisions.resolve()) if options.decisions else "",
        model=options.model,
        base=options.base,
        view=options.view,
        redaction=options.redaction,
        record=str(options.record.resolve()) if options.record else "",
    )


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"{folder}: cannot be written: {error.strerror}") from error


def _workers_for(size: int) -> int:
    return 1 if size < SMALL else os.cpu_count() or 1


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
