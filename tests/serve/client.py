"""A server that runs, and a client that sends what it is told, no more."""

import http.client
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

START = 60  # seconds


@dataclass(frozen=True)
class Reply:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode("utf-8")


@dataclass(frozen=True)
class Served:
    port: int
    process: subprocess.Popen[str]

    @property
    def pid(self) -> int:
        return self.process.pid

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def ask(self, path: str, *, method: str = "GET", body: bytes | None = None, **headers: str) -> Reply:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            named = {name.replace("_", "-"): value for name, value in headers.items()}
            connection.request(method, path, body, named)
            response = connection.getresponse()
            found = {name.lower(): value for name, value in response.getheaders()}
            return Reply(response.status, found, response.read())
        finally:
            connection.close()

    def query(self, sparql: str, accept: str = "text/csv", **more: str) -> Reply:
        return self.ask(f"/sparql?{urlencode({'query': sparql, **more})}", accept=accept)

    def workers(self) -> dict[int, str]:
        """The processes that the server started and that are still known, with their state (`Z` for a zombie)."""
        found = {}
        for stat in Path("/proc").glob("[0-9]*/stat"):
            try:
                state, parent = stat.read_text("utf-8").rpartition(")")[2].split()[:2]
            except OSError:
                continue  # ended meanwhile
            if int(parent) == self.pid:
                found[int(stat.parent.name)] = state
        return found


@contextmanager
def serving(store: Path, out: Path, *options: object) -> Iterator[Served]:
    program = "from graph.cli.main import main; main()"
    given = ("serve", "--port", 0, "--store", store, "--out", out, *options)
    command = [sys.executable, "-c", program, *map(str, given)]
    process = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "COLUMNS": "200"},
    )
    try:
        line = process.stdout.readline()
        found = re.search(r":(\d+)/", line)
        assert found, process.stderr.read()
        served = Served(int(found[1]), process)
        wait_until(lambda: answers(served), "the server does not answer")
        yield served
    finally:
        process.terminate()
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            raise
        finally:
            process.stdout.close()
            process.stderr.close()


def answers(served: Served) -> bool:
    try:
        return served.ask("/style.css").status == 200
    except OSError:
        return False


def wait_until(holds, message: str, seconds: float = START) -> None:
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, message
        time.sleep(0.05)
