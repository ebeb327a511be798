"""Runs one function over many values in several processes, forked from this one where that is safe."""

import gc
import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing.context import BaseContext
from pathlib import Path
from typing import Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")

THREADS = Path("/proc/self/task")
"""Where Linux has an entry for each thread of this process, those of libraries included."""
LOOKS = 10
"""How often it is looked at, a hundredth of a second apart."""


def shared_out(
    function: Callable[[T], R],
    values: Sequence[T],
    workers: int,
    *,
    meanwhile: Callable[[], object] = lambda: None,
) -> Iterator[R]:
    """Yield what the function returns for each value, in their order, whatever the number of processes.

    A forked process has all that the function holds as it is here; what it needs should be loaded before. A process
    that starts anew gets function and values pickled. What is to be done here meanwhile is left undone where all stays
    in this process.
    """
    if workers <= 1 or len(values) <= 1:
        yield from map(function, values)
        return
    with _begun(function, values, workers) as futures:
        meanwhile()
        for future in futures:
            yield future.result()


def parts_shared_out(parts: Sequence[Callable[[], R]], workers: int) -> Iterator[R]:
    """Yield what each part returns, in their order; one after the other where no process can be forked.

    What the parts hold (a whole graph) takes longer to hand to a process that starts anew than they take.
    """
    return shared_out(_called, parts, workers if _has_one_thread() else 1)


@contextmanager
def beside(part: Callable[[], R], workers: int) -> Iterator[Callable[[], R]]:
    """Make a part in a process of its own while the block runs; what is given returns afterwards what came of it.

    With one worker, or where no process can be forked, the part is made when it is asked for.
    """
    if workers <= 1 or not _has_one_thread():
        yield part
        return
    with _begun(_called, [part], 1) as (future,):
        yield future.result


@contextmanager
def _begun(function: Callable[[T], R], values: Sequence[T], workers: int) -> Iterator[list[Future[R]]]:
    """Give what will come of each value, and wait for all of it at the end, unless something goes wrong."""
    with ProcessPoolExecutor(min(workers, len(values)), _context(), _start, (function, values)) as pool:
        try:
            with _ctrl_c_held(), _memory_shared():
                futures: list[Future[R]] = [pool.submit(_run, place) for place in range(len(values))]
            yield futures
        except BaseException:
            # Else leaving the pool would wait for all values that are still to come.
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _called(part: Callable[[], R]) -> R:
    return part()


def _context() -> BaseContext:
    """Fork where this process has one thread; else a forked one could inherit a lock that nobody opens again."""
    return multiprocessing.get_context("fork" if _has_one_thread() else "spawn")


def _has_one_thread() -> bool:
    for _ in range(LOOKS):
        if THREADS.is_dir() and len(list(THREADS.iterdir())) == 1:
            return True
        time.sleep(0.01)  # a thread that has ended is listed a moment longer
    return False


@contextmanager
def _ctrl_c_held() -> Iterator[None]:
    """Keep a Ctrl-C for afterwards; processes that start meanwhile take the hold over, and leave it to this one."""
    if not hasattr(signal, "pthread_sigmask"):
        yield  # Windows has none
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def _memory_shared() -> Iterator[None]:
    """Start processes that leave alone what was there before: looking for garbage would copy its memory."""
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


_function: Callable[[Any], Any]
_values: Sequence[Any]
"""Those of this process; only in processes that `shared_out` started. A pool hands its tasks nothing else."""


def _start(function: Callable[[Any], Any], values: Sequence[Any]) -> None:
    global _function, _values
    _function, _values = function, values
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """End where the build was killed: a process that waits for a task would wait for ever, and hold its lock."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _run(place: int) -> Any:
    return _function(_values[place])
