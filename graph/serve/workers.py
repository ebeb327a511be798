"""The processes that answer queries: several at once, killed where they take too long, and replaced."""

import asyncio
import contextlib
import json
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from dataclasses import asdict, dataclass
from pathlib import Path

from graph.serve.frames import LENGTH, READY, Asked, Limits, Outcome, framed

PATIENCE = 60
"""Seconds that a process may take to open its store."""
MOST_WAITING = 32
"""Queries that wait for a process; beyond them the server says that it is busy."""
TOLD_BY = {"malformed": 400, "refused": 403, "unacceptable": 406, "too-much": 500, "memory": 500}
"""Status of a response by what was wrong (SPARQL 1.1 Protocol, 2.1.7)."""


class QueryFailedError(Exception):
    """A query has no answer.

    Attributes:
        status: Of the HTTP response.
    """

    def __init__(self, status: int, said: str) -> None:
        super().__init__(said)
        self.status = status


@dataclass(frozen=True, slots=True)
class Worker:
    """A running process, and the store that it has open."""

    process: Process
    store: object


class Workers:
    """A fixed number of places, in each of which a process is started when first needed."""

    def __init__(self, folder: Path, limits: Limits, places: int) -> None:
        """Take the folder of a store; nothing is started yet."""
        self.folder = folder
        self.limits = limits
        self.waiting = 0
        self.running: set[Worker] = set()
        self.free: asyncio.Queue[Worker | None] = asyncio.Queue()
        for _ in range(places):
            self.free.put_nowait(None)

    async def answer(self, asked: Asked) -> tuple[str, bytes]:
        """Return the media type and the bytes of an answer; cancelled, the query ends at once.

        Raises:
            QueryFailedError: there is none, and why.
        """
        worker = await self.take()
        done = False
        try:
            if worker is None or worker.process.returncode is not None or worker.store != stamp(self.folder):
                self.end(worker)
                worker = None
                worker = await self.start()
            async with asyncio.timeout(self.limits.seconds):
                outcome, written = await ask(worker.process, asked)
            done = outcome.fault != "memory"
        except TimeoutError as error:
            said = f"the query takes longer than {self.limits.seconds:g} seconds; ask for less"
            raise QueryFailedError(503, said) from error
        except (asyncio.IncompleteReadError, ConnectionError) as error:
            raise QueryFailedError(500, self.too_large()) from error
        finally:
            if not done:
                self.end(worker)
            self.free.put_nowait(worker if done else None)
        if outcome.fault:
            raise QueryFailedError(TOLD_BY[outcome.fault], outcome.said or self.too_large())
        return outcome.media_type, written

    async def take(self) -> Worker | None:
        """Wait for a free place, and return the process in it.

        Raises:
            QueryFailedError: too many wait already, or none became free.
        """
        if self.waiting >= MOST_WAITING:
            raise QueryFailedError(503, "too many queries at once; try again in a while")
        self.waiting += 1
        try:
            async with asyncio.timeout(self.limits.seconds):
                return await self.free.get()
        except TimeoutError as error:
            raise QueryFailedError(503, "other queries take all the time; try again in a while") from error
        finally:
            self.waiting -= 1

    async def start(self) -> Worker:
        """Start a process and wait until it has opened the store.

        Raises:
            QueryFailedError: it could not.
        """
        store = stamp(self.folder)
        # -P: what lies in the folder from which the server was started is not imported.
        command = ("-P", "-m", "graph.serve.worker", str(self.folder), json.dumps(asdict(self.limits)))
        process = await asyncio.create_subprocess_exec(
            sys.executable, *command, stdin=PIPE, stdout=PIPE, stderr=DEVNULL
        )
        worker = Worker(process, store)
        self.running.add(worker)
        try:
            async with asyncio.timeout(PATIENCE):
                said = await read_frame(process)
        except (TimeoutError, asyncio.IncompleteReadError) as error:
            self.end(worker)
            raise QueryFailedError(503, "the store could not be opened; build again") from error
        except asyncio.CancelledError:
            self.end(worker)
            raise
        if said != READY:
            self.end(worker)
            raise QueryFailedError(503, said.decode())
        return worker

    def end(self, worker: Worker | None) -> None:
        """Kill a process; the event loop takes note of its end, so none stays as a zombie."""
        if worker is not None:
            self.running.discard(worker)
            with contextlib.suppress(ProcessLookupError):
                worker.process.kill()

    async def stop(self) -> None:
        """Kill all processes and wait until they have ended."""
        ending = list(self.running)
        for worker in ending:
            self.end(worker)
        for worker in ending:
            await worker.process.wait()

    def too_large(self) -> str:
        """Say that memory ran out."""
        return f"the query needs more than {self.limits.memory / 1e6:,.0f} MB of memory; ask for less"


async def ask(process: Process, asked: Asked) -> tuple[Outcome, bytes]:
    """Put a query to a process that waits for one."""
    if process.stdin is None:
        raise ConnectionError
    process.stdin.write(framed(json.dumps(asdict(asked)).encode()))
    await process.stdin.drain()
    outcome = Outcome(**json.loads(await read_frame(process)))
    return outcome, await read_frame(process)


async def read_frame(process: Process) -> bytes:
    """Return the next frame that a process writes."""
    if process.stdout is None:
        raise ConnectionError
    head = await process.stdout.readexactly(LENGTH.size)
    return await process.stdout.readexactly(LENGTH.unpack(head)[0])


def stamp(folder: Path) -> object:
    """Return what tells the store of one build from that of the next, which takes its place."""
    try:
        found = (folder / "CURRENT").stat()
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns
