"""What a build was made from, kept in its store, so that one document can be dropped from it later."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from graph.errors import UsageError
from graph.pipeline.options import BuildOptions
from graph.rdf import View
from graph.read import SourceFile
from graph.redact import Redaction

FILE = "build.json"


@dataclass(frozen=True, slots=True)
class BuildInputs:
    """Documents and options of a build; paths are absolute.

    Attributes:
        sources: Path of each document, and its path under the folder that was given.
        overlays: Ontology folders laid over ours, in order.
        decisions: The file given with `--decisions`, "" where none was.
        redaction: Who was redacted in the files of the build, with the folder of the record of it.
    """

    sources: tuple[tuple[str, str], ...]
    out: str
    overlays: tuple[str, ...]
    decisions: str
    model: str
    base: str
    view: View = "stated"
    redaction: Redaction | None = None
    record: str = ""


def inputs_of(sources: Sequence[SourceFile], options: BuildOptions) -> BuildInputs:
    """Return what a build of these documents is made from."""
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


def write_inputs(inputs: BuildInputs, store: Path) -> None:
    """Write them beside the store."""
    path = store / FILE
    beside = path.with_name(path.name + ".new")
    beside.write_bytes(msgspec.json.format(msgspec.json.encode(inputs), indent=2) + b"\n")
    beside.replace(path)


def read_inputs(store: Path) -> BuildInputs:
    """Return what the build in this store was made from.

    Raises:
        UsageError: there is no build, or it was made by a version that did not keep this.
    """
    try:
        return msgspec.json.decode((store / FILE).read_bytes(), type=BuildInputs)
    except FileNotFoundError as error:
        raise UsageError(
            f"{store}: no build there; run `claimgraph build` first, or give its --store"
        ) from error
    except msgspec.DecodeError as error:
        raise UsageError(
            f"{store / FILE}: cannot be read ({error}); build again without the document"
        ) from error
