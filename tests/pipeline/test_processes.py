import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from graph.pipeline import processes
from graph.pipeline.processes import beside, shared_out

forking = pytest.mark.skipif(not processes.THREADS.is_dir(), reason="no process is forked here")

FORKING = """
from graph.pipeline.processes import shared_out

loaded = lambda number: number + 10
print(list(shared_out(loaded, [1, 2], 2)))
"""

BESIDE = """
import os
from graph.pipeline.processes import beside

with beside(os.getpid, 2) as made:
    pass
print(made() == os.getpid())
"""

WAITING = """
import os, time
from graph.pipeline.processes import shared_out

def wait(number):
    os.write(1, f"{os.getpid()}\\n".encode())  # at once, so that no other's comes between
    time.sleep(600)

list(shared_out(wait, [1, 2], 2))
"""

BUILDING = """
import graph
built = graph.build("letters", out="out", store="store", workers=2)
print(len(built.report.documents))
"""


@pytest.fixture(params=["forked", "started anew"])
def started(request, monkeypatch):
    if request.param == "started anew":
        monkeypatch.setattr(processes, "THREADS", Path("/nowhere"))
    return request.param


def test_answers_come_in_order_whatever_the_number_of_processes(started):
    words = [letter * number for number, letter in enumerate("abcdefgh")]
    assert list(shared_out(len, words, 1)) == list(shared_out(len, words, 3)) == list(range(8))


def test_something_may_be_done_here_while_the_processes_work(started):
    done = []
    assert list(shared_out(len, ["a", "bc"], 2, meanwhile=lambda: done.append(os.getpid()))) == [1, 2]
    assert done == [os.getpid()]


def test_error_in_a_process_is_raised_here(started):
    with pytest.raises(ValueError, match="x"):
        list(shared_out(int, ["1", "x", "3"], 2))


@pytest.mark.parametrize("workers", [1, 2])
def test_part_is_made_beside_others_or_when_it_is_asked_for(started, workers):
    with beside(lambda: [*"ab"], workers) as made:
        here = "c"
    assert [*made(), here] == [*"abc"]


@pytest.mark.parametrize("workers", [1, 2])
def test_error_of_a_part_is_raised_where_it_is_asked_for(started, workers):
    with beside(lambda: int("x"), workers) as made:
        pass
    with pytest.raises(ValueError, match="x"):
        made()


@forking
def test_part_is_made_in_another_process():
    ran = subprocess.run([sys.executable, "-c", BESIDE], capture_output=True, text=True, timeout=60)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "False\n", "")


@forking
def test_forked_process_has_what_was_loaded_and_cannot_be_pickled():
    # A process of its own: here other tests may have left threads.
    ran = subprocess.run([sys.executable, "-c", FORKING], capture_output=True, text=True, timeout=60)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "[11, 12]\n", "")


@forking
def test_process_beside_threads_is_started_anew():
    ended = threading.Event()
    thread = threading.Thread(target=ended.wait)
    thread.start()
    try:
        assert processes._context().get_start_method() == "spawn"
    finally:
        ended.set()
        thread.join()


@forking
def test_ctrl_c_while_processes_start_is_not_lost():
    held = processes._ctrl_c_held()
    with pytest.raises(KeyboardInterrupt):
        press_ctrl_c(held)
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, ())


def press_ctrl_c(held):
    with held:
        os.kill(os.getpid(), signal.SIGINT)
        time.sleep(0.01)
        assert signal.SIGINT in signal.sigpending()


@forking
def test_processes_end_with_one_that_is_killed():
    parent = subprocess.Popen([sys.executable, "-c", WAITING], stdout=subprocess.PIPE, text=True)
    assert parent.stdout is not None
    children = [int(parent.stdout.readline()) for _ in range(2)]
    parent.kill()
    parent.communicate(timeout=60)
    deadline = time.monotonic() + 60
    while any(map(is_running, children)) and time.monotonic() < deadline:
        time.sleep(0.1)
    left = [child for child in children if is_running(child)]
    for child in left:
        os.kill(child, signal.SIGKILL)
    assert left == []


def is_running(process):
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


@forking
def test_script_without_a_main_guard_may_build(tmp_path):
    (tmp_path / "letters").mkdir()
    for name in ("Mira Oland", "Tomas Weir"):
        (tmp_path / "letters" / f"{name}.txt").write_text(f"{name} left Harran camp.\n", "utf-8")
    (tmp_path / "script.py").write_text(BUILDING)
    ran = subprocess.run(
        [sys.executable, "script.py"], cwd=tmp_path, capture_output=True, text=True, timeout=200
    )
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "2\n", "")
