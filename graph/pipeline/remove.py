"""Drops one document from a build: the graph is made anew from those that are left."""

from pathlib import Path

from graph.errors import UsageError
from graph.pipeline.build import build_sources
from graph.pipeline.inputs import BuildInputs, read_inputs
from graph.pipeline.options import BuildOptions, OnProgress
from graph.pipeline.result import BuildResult
from graph.read import SourceFile, name_sources


def remove(
    name: str,
    store: Path,
    *,
    out: Path | None = None,
    workers: int = 0,
    on_progress: OnProgress = lambda _stage, _done, _total: None,
) -> tuple[SourceFile, BuildResult]:
    """Build again without a document, given by slug, file name or path; return which it was, and what is left.

    What was extracted from the others comes from the cache, so the result is that of a build without the
    document, byte for byte, with the same names and decisions. The file itself is left where it is.

    Raises:
        UsageError: there is no such document, or several, or no other one, or one of the others is gone.
    """
    inputs = read_inputs(store)
    sources = name_sources({Path(path): relative for path, relative in inputs.sources})
    gone = _meant(name, sources)
    left = {source.path: source.relative for source in sources if source != gone}
    if not left:
        raise UsageError(f"{name}: is the only document of this build; build from others instead")
    missing = [str(path) for path in left if not path.is_file()]
    if missing:
        raise UsageError(f"{missing[0]}: is no longer there, so the build cannot be made again; build anew")
    options = _options(inputs, store, out, workers)
    return gone, build_sources(name_sources(left), options, on_progress=on_progress)


def _meant(name: str, sources: tuple[SourceFile, ...]) -> SourceFile:
    plain = name.replace("\\", "/").removeprefix("./")
    found = [
        source
        for source in sources
        if plain in {source.slug, source.relative, source.path.name, source.path.as_posix()}
        or Path(name).resolve() == source.path
    ]
    if len(found) == 1:
        return found[0]
    if found:
        raise UsageError(
            f"'{name}' may be {', '.join(source.relative for source in found)}; give one of these"
        )
    raise UsageError(
        f"'{name}' is no document of this build; it has {', '.join(one.relative for one in sources)}"
    )


def _options(inputs: BuildInputs, store: Path, out: Path | None, workers: int) -> BuildOptions:
    return BuildOptions(
        out=out or Path(inputs.out),
        store=store,
        workers=workers,
        overlays=tuple(map(Path, inputs.overlays)),
        model=inputs.model,
        base=inputs.base,
        view=inputs.view,
        decisions=Path(inputs.decisions) if inputs.decisions else None,
        redaction=inputs.redaction,
        record=Path(inputs.record) if inputs.record else None,
    )
