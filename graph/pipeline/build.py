"""The whole way from documents to files; reads as a table of contents."""

import os
from collections.abc import Callable, Sequence
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
from graph.pipeline.files import clear_texts, file_hashes, staged, write_texts
from graph.pipeline.inputs import BuildInputs, write_inputs
from graph.pipeline.kept_names import keep_names
from graph.pipeline.quads import Making, fill_store
from graph.pipeline.report import Report, all_notices, make_report, read_report, write_report
from graph.pipeline.workers import ExtractionSettings, Work, read_and_extract
from graph.rdf import View, decisions_hash
from graph.read import SourceFile, find_sources, stray_sidecars
from graph.resolve import resolve
from graph.store import fresh_store, verify
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


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What came of a build, where its files are, and how many documents were taken from the cache."""

    report: Report
    cached: int
    out: Path

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
    # Taken before anything is read, so that a second build with this store is turned away at once.
    with fresh_store(options.store) as store, staged(options.store) as kept, staged(options.out) as stage:
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
        works = read_and_extract(sources, settings, workers=workers, on_done=count)
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
            base=options.base,
            view=options.view,
            cache=options.store / "cache" / "shapes" if options.use_cache else None,
            on_progress=on_progress,
        )
        write_texts(documents, stage / "texts")
        written = ["texts/"]
        for number, (name, write) in enumerate(EXPORTERS.items(), 1):
            write(store, stage)
            written.append(name)
            on_progress("Writing files", number, len(EXPORTERS))
        problems += verify(store, stage / "texts")
        quads = len(store)
        write_texts(documents, kept / "texts")
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
            quads=quads,
            files=files,
            outcomes=outcomes,
            notices=notices,
            sha256=file_hashes(stage),
            left_out=sum(len(one.relations) for one in extractions)
            - sum(len(one.extraction.relations) for one in claims),
        )
        write_report(report, stage / "report.json")
        clear_texts(options.out, read_report(options.out / "report.json"))
        return BuildResult(report, sum(work.cached for work in works), options.out)


def _inputs(sources: Sequence[SourceFile], options: BuildOptions) -> BuildInputs:
    return BuildInputs(
        sources=tuple((str(source.path), source.relative) for source in sources),
        out=str(options.out.resolve()),
        overlays=tuple(str(overlay.resolve()) for overlay in options.overlays),
        decisions=str(options.decisions.resolve()) if options.decisions else "",
        model=options.model,
        base=options.base,
        view=options.view,
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
