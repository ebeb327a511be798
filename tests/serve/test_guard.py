"""Who may ask, and what a browser may do with the answer."""

import socket

import pytest

from graph.serve.guard import LARGEST_REQUEST

from .client import serving


@pytest.mark.parametrize(
    "host", ["localhost", "LOCALHOST:8420", "127.0.0.1", "[::1]:80", "192.168.0.7:8000", "localhost."]
)
def test_our_own_names_are_answered(served, host) -> None:
    assert served.ask("/documents", host=host).status == 200


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "127.0.0.1.evil.example",
        "localhost.evil.example:8420",
        "evil.example:127.0.0.1",
        "",
        "[::1",
    ],
)
def test_other_names_are_not(served, host) -> None:
    for path in ("/", "/documents", "/sparql?query=ASK%7B%7D", "/style.css"):
        reply = served.ask(path, host=host)
        assert (reply.status, reply.text.count("\n")) == (421, 1)


def test_a_name_can_be_given_and_origins_too(seeds_built) -> None:
    options = ("--name", "Graph.Example", "--origin", "https://site.example")
    with serving(seeds_built / "store", seeds_built / "out", *options) as served:
        reply = served.ask("/documents", host="graph.example:80", origin="https://site.example")
        assert reply.status == 200
        assert reply.headers["access-control-allow-origin"] == "https://site.example"
        other = served.ask("/documents", origin="https://other.example")
        assert "access-control-allow-origin" not in other.headers


@pytest.mark.parametrize(
    "path", ["/", "/documents", "/sparql?query=ASK%7B%7D", "/nothing", "/style.css", "/graph/view.ttl"]
)
def test_every_answer_is_fenced_in(served, path) -> None:
    headers = served.ask(path, origin="https://evil.example").headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert not [name for name in headers if name.startswith("access-control")]


@pytest.mark.parametrize(
    "path",
    [
        "/../../../etc/passwd",
        "/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
        "/..%2f..%2fetc%2fpasswd",
        "/assets/style.css",
        "/templates/base.html",
        "/../protocol.py",
        "/..%5c..%5cetc.css",
        "/%00.css",
        "/source/..%2f..%2fgraph.html",
        "//etc/passwd.ttl",
        "/source/isis-after-baghouz.html/../x",
    ],
)
def test_no_path_leads_to_a_file(served, path) -> None:
    assert served.ask(path).status == 404


def test_a_body_that_is_too_large_is_turned_away(served) -> None:
    large = b"query=" + b"x" * LARGEST_REQUEST
    form = "application/x-www-form-urlencoded"
    assert served.ask("/sparql", method="POST", body=large, content_type=form).status == 413
    # One that does not tell how long it is.
    with socket.create_connection(("127.0.0.1", served.port)) as connection:
        connection.sendall(
            f"POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: {form}\r\nTransfer-Encoding: chunked\r\n\r\n".encode()
        )
        connection.sendall(b"%x\r\n%b\r\n0\r\n\r\n" % (len(large), large))
        assert connection.recv(100).startswith(b"HTTP/1.1 413")
    assert served.ask(f"/sparql?query={'x' * 100_000}").status >= 400
    assert served.ask("/documents").status == 200
