"""The command, its processes, and what happens when a build puts a new store in place."""

import os
import signal
import socket
import sys
import threading

import pytest

from graph.cli.main import main
from graph.ontology.files import ontology_folders
from graph.serve.app import folder_of, make_app
from graph.serve.frames import Asked, Limits
from graph.serve.guard import Guard
from graph.serve.site import Site
from graph.serve.worker import answered, confine
from graph.store import Store, fresh_store, write_store

from .client import serving, wait_until
from .invented import invented_store, quads


def run(monkeypatch, capsys, *arguments):
    monkeypatch.setattr(sys, "argv", ["claimgraph", "serve", *map(str, arguments)])
    with pytest.raises(SystemExit) as end:
        main()
    return end.value.code, capsys.readouterr().err


def test_a_port_that_is_taken_is_one_line(monkeypatch, capsys, invented) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        code, err = run(monkeypatch, capsys, "--port", taken.getsockname()[1], "--store", invented)
    assert (code, err.count("\n")) == (2, 1)
    assert "give another --port or --host" in err


def test_without_a_build_it_says_what_to_do(monkeypatch, capsys, tmp_path) -> None:
    code, err = run(monkeypatch, capsys, "--port", 0, "--store", tmp_path)
    assert (code, err.count("\n")) == (2, 1)
    assert "run `claimgraph build` first" in err


def test_listening_for_others_is_warned_of(monkeypatch, capsys, tmp_path) -> None:
    _, err = run(monkeypatch, capsys, "--host", "0.0.0.0", "--port", 0, "--store", tmp_path)
    assert "everybody who reaches this machine can read the whole graph" in err.splitlines()[0]


def test_ctrl_c_ends_it_and_its_processes_quietly(invented) -> None:
    with serving(invented, invented / "out") as served:
        assert served.query("ASK {}").status == 200
        assert served.workers()
        os.kill(served.pid, signal.SIGINT)
        wait_until(lambda: not served.workers(), "a process outlived the server", 10)
        assert served.process.wait(10) == 0
        assert served.process.stderr.read() == ""


def test_a_new_build_is_shown_at_once(tmp_path) -> None:
    invented_store(tmp_path)
    with serving(tmp_path, tmp_path / "out", "--workers", 1) as served:
        assert "Ḥarran" in served.ask("/search?words=harran").text
        assert served.query("ASK { ?s skos:prefLabel 'Ḥarran' }").text == "true"
        with fresh_store(tmp_path) as place:
            write_store(place, [quad for quad in quads() if "harran" not in str(quad)])
        assert served.ask("/camp/harran.html").status == 404
        assert served.query("ASK { ?s skos:prefLabel 'Ḥarran' }").text == "false"


def test_a_store_in_memory_can_be_served(tmp_path) -> None:
    store = Store()
    store.extend(quads())
    site = Site(store, ontology_folders())
    folder = folder_of(site, tmp_path)
    assert len(Store(folder, read_only=True)) == len(store)
    assert site.base == "https://claimgraph.example/"
    assert isinstance(make_app(lambda: site), Guard)


@pytest.mark.skipif(sys.platform == "win32", reason="no such limits there")
def test_a_query_that_gets_past_the_parser_reaches_no_network(invented, monkeypatch) -> None:
    """The second line of defence, in a process of its own as it is for good."""
    import multiprocessing

    seen = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def take() -> None:
            try:
                connection, _ = server.accept()
            except OSError:
                return
            seen.append(1)
            connection.close()

        threading.Thread(target=take, daemon=True).start()
        address = f"http://127.0.0.1:{server.getsockname()[1]}/"
        context = multiprocessing.get_context("spawn")
        here, there = context.Pipe()
        process = context.Process(target=ask_past_the_parser, args=(invented / "graph", address, there))
        process.start()
        wait_until(lambda: here.poll() or not process.is_alive(), "no answer")
        fault, said = here.recv()
        process.join()
        assert fault == "malformed"
        assert "Too many open files" in said
        assert seen == []


def ask_past_the_parser(folder, address, connection) -> None:
    import graph.store.store

    store = Store(folder, read_only=True)
    graph.store.store.names_its_graphs = lambda _: False
    confine(Limits())
    outcome, _ = answered(
        store, Asked(f"SELECT * {{ SERVICE <{address}> {{ ?s ?p ?o }} }}", "text/csv", ""), Limits()
    )
    connection.send((outcome.fault, outcome.said))
