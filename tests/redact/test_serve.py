"""What the server shows of hostile documents, page by page."""

from graph.pipeline import BuildOptions, build
from graph.redact import read_record
from tests.serve.client import serving

from .hostile import GLUED, WORDS
from .scanning import found_in

PAGES = (
    "/",
    "/documents",
    "/comparisons",
    "/search?q=camp",
    "/search?q=person",
    "/person/person-1",
    "/source/oland-interview",
    "/sparql?query=SELECT+*+%7B+%3Fs+%3Fp+%3Fo+%7D",
)
GONE = {"/source/oland-interview"}


def test_no_page_names_anybody(hostile, tmp_path):
    letter = hostile / "documents" / "Khalid al-Barqawi" / "oland-interview.txt"
    build([letter], BuildOptions(out=tmp_path / "out", store=tmp_path / "store", workers=1))
    redact = ("--redact", hostile / "not to be named.txt", "--redact-record", tmp_path / "record")
    pages = tmp_path / "pages"
    pages.mkdir()
    statuses = {}
    with serving(tmp_path / "store", tmp_path / "out", *redact) as server:
        slug = next(iter(read_record(tmp_path / "record").sources.values()))
        pages_asked = (*PAGES, f"/source/{slug}")
        for number, page in enumerate(pages_asked):
            reply = server.ask(page, accept="text/csv" if "sparql" in page else "text/html")
            if reply.status == 303:
                reply = server.ask(reply.headers["location"].removeprefix(server.url), accept="text/html")
            statuses[page] = reply.status
            if page not in GONE:  # The page that says so repeats the address that was asked for.
                (pages / f"{number}.html").write_bytes(reply.body)
    assert statuses == {page: 404 if page in GONE else 200 for page in pages_asked}
    assert found_in(pages, WORDS, GLUED) == []
