"""The time of a build against plain `nlp.pipe`: `python benchmarks/build_time.py FOLDER… [--documents 500]`.

Both read the same documents, made of the texts in the folders, with the same model, components and number of
processes, one after the other in alternation. Each is a process of its own and is timed from its start to its end,
loading the model included: `claimgraph build --no-cache` with everything that it checks and writes, and spaCy's own
`nlp.pipe` over the texts with every component, its results thrown away. Seconds of the wall and of the processors
are printed; on a machine that does other things too, only the latter mean something. Last, the stages of one more
build in this process, with one worker.
"""

import argparse
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from typing import Any

LONGEST = 20_000
"""Characters of a document that is made of two others."""

STAGES = {
    "graph.pipeline.workers": ("read_document",),
    "graph.extract.extractor": ("parse_document",),
    "graph.pipeline.basis": ("load_ontology",),
    "graph.pipeline.findings": ("resolve", "review_claims"),
    "graph.pipeline.graphs": ("compare_claims", "source_quads"),
    "graph.pipeline.build": ("read_and_extract", "make_graphs"),
    "graph.pipeline.outputs": ("write_store", "check_shapes", "verify"),
}
"""Functions that are timed, by the module that calls them; `read_and_extract` holds the first two."""


def main() -> None:
    """Make the documents, measure, and print."""
    options = arguments()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        documents = folder / "documents"
        characters = make_documents(options.folders, options.documents, documents)
        show(f"{options.documents} documents, {characters:,} characters, {options.workers} processes")
        build = [command(), "build", str(documents), "--no-cache"]
        build += [
            "--workers",
            str(options.workers),
            "--out",
            str(folder / "out"),
            "--store",
            str(folder / "store"),
        ]
        pipe = [sys.executable, __file__, "--pipe", str(options.workers), str(documents)]
        rounds = []
        for _ in range(options.rounds):
            rounds.append((timed_process(pipe), timed_process(build)))
            (pipe_wall, pipe_cpu), (build_wall, build_cpu) = rounds[-1]
            show(
                f"nlp.pipe {pipe_wall:.1f} s (processors {pipe_cpu:.1f}), build {build_wall:.1f} s "
                f"({build_cpu:.1f}): {build_wall / pipe_wall:.2f} × ({build_cpu / pipe_cpu:.2f} ×)"
            )
        if rounds:
            wall = median(build[0] / pipe[0] for pipe, build in rounds)
            cpu = median(build[1] / pipe[1] for pipe, build in rounds)
            show(f"median {wall:.2f} × of the wall's time, {cpu:.2f} × of the processors'")
        for stage, seconds in stages(documents, folder):
            show(f"{seconds:8.1f} s  {stage}")


def arguments() -> argparse.Namespace:
    """Read the command line; with `--pipe` be the other side and end."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folders", nargs="+", type=Path, help="folders of .txt files")
    parser.add_argument("--documents", type=int, default=500)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--pipe", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.pipe:
        run_pipe(options.folders[0], options.pipe)
        sys.exit(0)
    return options


def command() -> str:
    """Return the path of `claimgraph`: the one beside this interpreter, else the one on PATH."""
    beside = Path(sys.executable).with_name("claimgraph")
    found = str(beside) if beside.exists() else shutil.which("claimgraph")
    if found is None:
        sys.exit(f"claimgraph: neither at {beside} nor on PATH; install the project for this interpreter")
    return found


def run_pipe(folder: Path, processes: int) -> None:
    """Run spaCy as its documentation has it over all texts of a folder."""
    import warnings

    import spacy

    from graph.extract.language_model import packaged_folder

    warnings.filterwarnings("ignore", message=r".*\[W095\].*")
    nlp = spacy.load(packaged_folder())
    texts = [path.read_text("utf-8") for path in sorted(folder.iterdir())]
    for _ in nlp.pipe(texts, n_process=processes):
        pass


def make_documents(folders: Sequence[Path], wanted: int, into: Path) -> int:
    """Write so many documents, the same for the same folders: the texts there, then halves of two joined.

    Returns:
        Their characters in all.
    """
    texts = [
        path.read_text("utf-8", "replace") for folder in folders for path in sorted(folder.rglob("*.txt"))
    ]
    if len(texts) < 2:
        sys.exit(
            f"{', '.join(map(str, folders))}: fewer than two .txt files there; give folders that hold texts"
        )
    chance = random.Random(7)
    found = list(texts) if len(texts) <= wanted else chance.sample(texts, wanted)
    parted = [[part for part in text.split("\n\n") if part.strip()] or [text] for text in texts]
    while len(found) < wanted:
        halves = [chance.sample(parts, (len(parts) + 1) // 2) for parts in chance.sample(parted, 2)]
        found.append("\n\n".join(part for half in halves for part in half)[:LONGEST] + "\n")
    into.mkdir()
    for number, text in enumerate(found):
        (into / f"{number:04}.txt").write_text(text, "utf-8")
    return sum(map(len, found))


def timed_process(line: Sequence[str]) -> tuple[float, float]:
    """Return how long a command takes, and how long processors are at work for it and the processes it starts."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    code = subprocess.run(line, stdout=subprocess.DEVNULL, check=False).returncode
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    if code not in {0, 1}:  # 1: a document failed, all else was done
        sys.exit(f"{' '.join(line)}: ended with {code}")
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def stages(documents: Path, folder: Path) -> list[tuple[str, float]]:
    """Return the processor time of each stage of a build in this process, in the order in which they end."""
    import importlib

    from graph.export import EXPORTERS
    from graph.pipeline import BuildOptions, build

    seconds: defaultdict[str, float] = defaultdict(float)
    for module, names in STAGES.items():
        holder = importlib.import_module(module)
        for name in names:
            setattr(holder, name, timed(name, getattr(holder, name), seconds))
    for name, write in list(EXPORTERS.items()):
        EXPORTERS[name] = timed(name, write, seconds)
    options = BuildOptions(folder / "out", folder / "store", workers=1, use_cache=False)
    timed("whole build", build, seconds)([documents], options)
    return list(seconds.items())


def timed(name: str, function: Callable[..., Any], seconds: defaultdict[str, float]) -> Callable[..., Any]:
    """Return a function that adds up the processor time that it takes."""

    def run(*given: Any, **named: Any) -> Any:
        start = time.process_time()
        try:
            return function(*given, **named)
        finally:
            seconds[name] += time.process_time() - start

    return run


def show(line: str) -> None:
    """Print at once, though the output be a file."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
