"""The whole way from documents to files; reads as a table of contents."""

from collections.abc import Sequence
from itertools import count
from pathlib import Path

from graph.errors import UsageError
from graph.export import EXPORTERS
from graph.pipeline.basis import load_basis
from graph.pipeline.files import clear_texts, file_hashes, make_folder, staged, text_files, write_texts
from graph.pipeline.findings import find_out
from graph.pipeline.graphs import make_graphs
from graph.pipeline.inputs import inputs_of, write_inputs
from graph.pipeline.kept_names import keep_names
from graph.pipeline.options import BuildOptions, OnProgress
from graph.pipeline.outputs import make_parts, parts_of_folder, parts_of_store
from graph.pipeline.redacted_report import redacted_report
from graph.pipeline.report import read_report, write_report
from graph.pipeline.reporting import make_report
from graph.pipeline.result import BuildResult
from graph.pipeline.workers import ExtractionSettings, read_and_extract, workers_for
from graph.read import SourceFile, find_sources, stray_sidecars
from graph.redact import Sharing
from graph.store import Store, fresh_store, reserved
from graph.store.doubts import write_merge_doubts
from graph.values.garbage import nothing_collected


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
    basis = load_basis(options)
    workers = options.workers or workers_for(sources)
    make_folder(options.out)
    make_folder(options.store)
    sharing = Sharing.begin(options.out, options.redaction, options.record)
    # Before anything is read, so that a second build with this store is turned away at once; the store itself has
    # threads, and is made beside the files, by a process that is forked no further.
    with reserved(options.store), staged(options.store) as kept, staged(options.out) as stage:
        numbers = count(1)
        works = read_and_extract(
            sources,
            ExtractionSettings(options.model, options.overlays, options.cache("extractions")),
            workers=workers,
            ontology=basis.ontology,
            on_done=lambda _: on_progress("Reading documents", next(numbers), len(sources)),
        )
        with nothing_collected(), fresh_store(options.store) as new_store:
            findings = find_out(
                [work.document for work in works if work.document],
                [work.extraction for work in works if work.extraction],
                basis,
            )
            graphs = make_graphs(findings, basis, options, workers=workers, on_progress=on_progress)
            paths = [document.path for document in findings.documents]
            parts = parts_of_store(graphs, new_store, paths, basis.folders, options.cache("shapes"))
            problems: list[str] = []
            redacted = None
            if options.redaction is not None:
                problems += make_parts(parts, 1, on_progress)
                parts = {}
                with Store(new_store, read_only=True, texts=findings.texts) as store:
                    redacted = sharing.redact(store)
            write_texts(redacted.new_texts if redacted else findings.texts, stage / "texts")
            parts = {**parts, **parts_of_folder(redacted.store if redacted else graphs, stage)}
            problems += make_parts(parts, workers, on_progress)

            write_texts(findings.texts, kept / "texts")
            write_merge_doubts(findings.resolution.doubts, kept)
            write_inputs(inputs_of(sources, options), kept)
            if options.keep_names:
                keep_names(findings.resolution.entities, basis.folders, options.base)

            report = make_report(
                findings,
                [work.failure for work in works if work.failure],
                problems,
                quads=len(graphs.whole),
                files=sorted(["texts/", *EXPORTERS, "report.json"]),
                notices=notices,
                sha256=file_hashes(stage, with_texts=options.redaction is not None),
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
