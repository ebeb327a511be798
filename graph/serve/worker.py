"""A process that answers queries one by one, and that can be killed: pyoxigraph takes no time limit.

Started by `workers.py` as `python -m graph.serve.worker FOLDER LIMITS`, with a store folder and limits as JSON.
"""

import contextlib
import json
import math
import signal
import sys
from dataclasses import asdict
from pathlib import Path
from typing import BinaryIO

from graph.errors import RefusedQueryError, TooMuchError, UsageError
from graph.serve.frames import LENGTH, READY, Asked, Limits, Outcome, framed
from graph.store import Dataset, Store
from graph.store.results import RESULT_FORMATS, results_in, triples_in
from graph.store.sparql import names_its_graphs

GRACE = 10
"""Seconds after the time limit at which a process ends itself, should the server be gone."""
STATM = Path("/proc/self/statm")


def main() -> None:
    """Answer queries from standard input until it ends."""
    folder, limits = Path(sys.argv[1]), Limits(**json.loads(sys.argv[2]))
    asking, answering = sys.stdin.buffer, sys.stdout.buffer
    try:
        store = Store(folder, read_only=True)
    except UsageError as error:
        send(answering, str(error).encode())
        return
    _warm_up(store)
    confine(limits)
    send(answering, READY)
    while (content := read_frame(asking)) is not None:
        _set_alarm(math.ceil(limits.seconds) + GRACE)
        outcome, answer = answered(store, Asked(**json.loads(content)), limits)
        _set_alarm(0)
        send(answering, json.dumps(asdict(outcome)).encode())
        send(answering, answer)


def answered(store: Store, asked: Asked, limits: Limits) -> tuple[Outcome, bytes]:
    """Return what became of a query, and its answer in the form that the client wants."""
    try:
        answer = store.query(asked.sparql, dataset=_dataset_of(asked), most=limits.rows)
        wanted = asked.triples_as if isinstance(answer, tuple) else asked.rows_as
        if not wanted:
            kind = "triples" if isinstance(answer, tuple) else "rows"
            return Outcome(
                "unacceptable", f"the answer is {kind}, for which none of the formats in Accept is"
            ), b""
        written = triples_in(answer, wanted) if isinstance(answer, tuple) else results_in(answer, wanted)
    except RefusedQueryError as error:
        return Outcome("refused", str(error)), b""
    except TooMuchError as error:
        return Outcome("too-much", str(error)), b""
    except UsageError as error:
        return Outcome("malformed", str(error)), b""
    except MemoryError:
        return Outcome("memory"), b""
    if len(written) > limits.size:
        said = f"the answer has more than {limits.size / 1e6:,.0f} MB; add LIMIT, or ask for less"
        return Outcome("too-much", said), b""
    return Outcome(media_type=wanted), written


def _dataset_of(asked: Asked) -> Dataset | None:
    """Return the graphs that the protocol's parameters name, None where there are none."""
    if asked.default is None and asked.named is None:
        return None
    return Dataset(tuple(asked.default or ()), tuple(asked.named or ()))


def _warm_up(store: Store) -> None:
    """Have everything read that answering may need: later no file can be opened."""
    with contextlib.suppress(RefusedQueryError):
        names_its_graphs("SELECT * FROM <a:a> { SERVICE <a:b> { ?a ?b ?c } }")
    for broken in ("SELECT FROM", "SELECT"):
        with contextlib.suppress(UsageError):
            store.query(broken)
    for media_type in RESULT_FORMATS:
        results_in(store.query("SELECT ?s { ?s ?p ?o FILTER(REGEX(STR(?s), 'a')) } LIMIT 1"), media_type)  # type: ignore[arg-type]


def confine(limits: Limits) -> None:
    """Take from this process what no query needs: more memory, and files, which sockets are too.

    Not on Windows, which has no such limits; there SERVICE is refused by the parser alone.
    """
    if sys.platform == "win32":
        return
    import resource

    if STATM.exists():
        pages = int(STATM.read_text("ascii").split()[0])
        most = pages * resource.getpagesize() + limits.memory
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))


def _set_alarm(seconds: int) -> None:
    """End this process after some seconds, 0 for never."""
    if sys.platform != "win32":
        signal.alarm(seconds)


def read_frame(stream: BinaryIO) -> bytes | None:
    """Return the next frame, None at the end."""
    head = stream.read(LENGTH.size)
    return stream.read(LENGTH.unpack(head)[0]) if len(head) == LENGTH.size else None


def send(stream: BinaryIO, content: bytes) -> None:
    """Write a frame."""
    stream.write(framed(content))
    stream.flush()


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the server, which ends us.
    main()
