import pytest

from graph.errors import ReadError

ARTICLE = "<p>Ten boats came to the quay of Lund on Monday, the harbour office said in the evening.</p>"


def _page(body: str, head: str = "") -> str:
    return f"<!DOCTYPE html><html><head><meta charset='utf-8'>{head}</head><body>{body}</body></html>"


def _blocks(document) -> list[tuple[str, str]]:
    return [(b.kind, b.span.of(document.text)) for b in document.blocks]


def test_blocks_of_an_article(read) -> None:
    document = read(
        "a.html",
        _page(
            "<article><h1>The Boats</h1><p>Ten  boats\n came &amp; went.</p><h2>After</h2>"
            "<ul><li>one<ul><li>deep</li></ul></li><li>two</li></ul>"
            "<blockquote><p>We saw them.</p></blockquote>"
            "<figure><img src='x'><figcaption>The quay</figcaption></figure></article>"
        ),
    )
    assert [(b.kind, b.level, b.span.of(document.text)) for b in document.blocks] == [
        ("title", 0, "The Boats"),
        ("paragraph", 0, "Ten boats came & went."),
        ("heading", 2, "After"),
        ("list_item", 1, "one"),
        ("list_item", 2, "deep"),
        ("list_item", 1, "two"),
        ("quote", 0, "We saw them."),
        ("caption", 0, "The quay"),
    ]


@pytest.mark.parametrize(
    "litter",
    [
        "<nav><ul><li><a href='/'>Home</a></li></ul></nav>",
        "<div class='site-header'><p>The Quay Daily, your harbour paper</p></div>",
        "<footer><p>All rights reserved</p></footer>",
        "<script>var x = 'words';</script>",
        "<style>p { color: red }</style>",
        "<noscript>Please turn on scripts</noscript>",
        "<div class='cookie-banner'><p>We use cookies.</p></div>",
        "<div id='newsletter-signup'><p>Subscribe to our letter!</p></div>",
        "<aside class='related'><p>Ferries in May</p></aside>",
        "<div role='complementary'><p>Ferries in May</p></div>",
        "<div><h3>More</h3><ul><li><a href='/1'>Ferries in May</a></li>"
        "<li><a href='/2'>Storms</a></li><li><a href='/3'>Nets</a></li></ul></div>",
        "<p>Read more: <a href='/1'>Ferries in May came in great numbers</a></p>",
        "<div style='display: none'><p>Hidden words</p></div>",
        "<p hidden>Hidden words</p>",
        "<form><p>Search the site</p></form>",
        "<!-- a comment -->",
    ],
)
@pytest.mark.parametrize("place", ["before", "inside", "after"])
def test_litter_is_left_out(read, litter: str, place: str) -> None:
    parts = {"before": "", "inside": "", "after": ""} | {place: litter}
    main = f"<main><h1>The Boats</h1>{ARTICLE * 3}{parts['inside']}{ARTICLE * 2}</main>"
    body = f"{parts['before']}{main}{parts['after']}"
    assert [kind for kind, _ in _blocks(read("a.html", _page(body)))] == ["title"] + ["paragraph"] * 5


def test_who_is_quoted_stands_under_the_quotation(read) -> None:
    quote = "<blockquote><p>We saw them.</p><footer>— <cite>Jane Doe, miller</cite></footer></blockquote>"
    document = read(
        "a.html", _page(f"<article><h1>The Boats</h1>{ARTICLE}{quote}</article><footer>All rights</footer>")
    )
    assert _blocks(document)[2:] == [("quote", "We saw them."), ("quote", "— Jane Doe, miller")]


def test_an_article_in_an_element_of_a_suspicious_class_is_kept(read) -> None:
    assert (
        len(
            read(
                "a.html",
                _page(f"<div class='content has-sidebar'><div class='share'>{ARTICLE * 4}</div></div>"),
            ).blocks
        )
        == 4
    )


def test_a_page_without_article_elements_is_read_whole(read) -> None:
    document = read(
        "a.html", _page(f"<div id='nav'><a href='/'>Home</a></div><div><h1>The Boats</h1>{ARTICLE * 3}</div>")
    )
    assert [kind for kind, _ in _blocks(document)] == ["title", "paragraph", "paragraph", "paragraph"]


def test_a_headline_outside_the_article_is_the_title(read) -> None:
    head = "<title>The Boats - Quay Daily</title>"
    body = (
        f"<header><h1>Quay Daily</h1></header><div><h1>The Boats</h1></div><article>{ARTICLE * 3}</article>"
    )
    assert _blocks(read("a.html", _page(body, head)))[:2] == [
        ("title", "The Boats"),
        ("paragraph", ARTICLE[3:-4]),
    ]


def test_line_breaks(read) -> None:
    document = read("a.html", _page("<p>Ten boats<br>came.<br><br>They left.</p>"))
    assert [words for _, words in _blocks(document)] == ["Ten boats came.", "They left."]


def test_words_outside_any_paragraph_are_kept(read) -> None:
    document = read(
        "a.html", _page("Ten boats <b>came</b>.<p>They left.</p>Nobody was hurt.<div>Not <i>one</i></div>.")
    )
    assert [words for _, words in _blocks(document)][:3] == [
        "Ten boats came.",
        "They left.",
        "Nobody was hurt.",
    ]


def test_malformed_pages_are_read(read) -> None:
    document = read("a.html", "<p>Ten boats came.<p>They <b>left<p>Nobody </i>was hurt.")
    assert [words for _, words in _blocks(document)] == ["Ten boats came.", "They left", "Nobody was hurt."]


def test_invisible_characters_are_dropped_and_entities_decoded(read) -> None:
    document = read("a.html", _page("<p>Ten&nbsp;boats&shy; ca&#8203;me &mdash; &#x201C;all&rdquo;.</p>"))
    assert document.text == "Ten boats came — “all”."


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ("<meta charset='windows-1252'>", "cp1252"),
        ("<meta charset=iso-8859-1>", "cp1252"),
        ("<meta http-equiv='Content-Type' content='text/html; charset=windows-1251'>", "cp1251"),
        ("<meta charset='shift_jis'>", "shift_jis"),
    ],
)
def test_the_declared_charset_is_used(read, head: str, encoding: str) -> None:
    words = {"cp1252": "Zoë’s café", "cp1251": "Паром прибыл", "shift_jis": "船が来た"}[encoding]
    assert read("a.html", f"<html><head>{head}</head><body><p>{words}</p>".encode(encoding)).text == words


@pytest.mark.parametrize("charset", ["utf-8", "none-such", "unicode_escape", "utf-16"])
def test_a_wrongly_declared_charset_is_passed_over(read, charset: str) -> None:
    words = "Ten boats came to Zoë’s café on the quay of Lund."
    assert read("a.html", f"<meta charset='{charset}'><p>{words}".encode()).text == words


def test_tables(read, grid_of) -> None:
    document = read(
        "a.html",
        _page(
            "<table><caption>Boats by port</caption>"
            "<thead><tr><th>Port</th><th>Boats</th><th>Share</th></tr></thead>"
            "<tr><td rowspan=2>Lund</td><td>12</td><td>40<sup>2</sup></td></tr><tr><td>7</td><td></td></tr>"
            "<tr><td>Both</td><td colspan=2>19</td></tr></table>"
        ),
    )
    assert grid_of(document, 0) == [
        ["Port", "Boats", "Share"],
        ["Lund", "12", "40²"],
        ["", "7", ""],
        ["Both", "19", ""],
    ]
    assert document.tables[0].caption.of(document.text) == "Boats by port"
    spans = {c.span.of(document.text): (c.row_span, c.column_span) for c in document.tables[0].cells}
    assert (spans["Lund"], spans["19"]) == ((2, 1), (1, 2))


def test_a_table_that_lays_out_the_page_is_no_table(read) -> None:
    document = read(
        "a.html",
        _page(
            f"<table><tr><td>Menu</td><td><h1>The Boats</h1>{ARTICLE}"
            "<table><tr><td>a</td><td>1</td></tr><tr><td>b</td><td>2</td></tr></table></td></tr></table>"
        ),
    )
    assert [kind for kind, _ in _blocks(document)] == ["paragraph", "title", "paragraph", "table"]


@pytest.mark.parametrize(
    ("mark", "note"),
    [
        (
            "<sup><a href='#fn1' id='r1'>1</a></sup>",
            "<ol><li id='fn1'>Jane Doe, 2019. <a href='#r1'>↩</a></li></ol>",
        ),
        (
            "<a href='#_ftn1' name='_ftnref1'>[1]</a>",
            "<p><a name='_ftn1' href='#_ftnref1'>[1]</a> Jane Doe, 2019.</p>",
        ),
        (
            "<a role='doc-noteref' id='r1' href='#n1'>1</a>",
            "<aside id='n1'><p>1. Jane Doe, 2019. <a href='#r1'>Back</a></p></aside>",
        ),
    ],
)
def test_notes_are_found_by_their_links(read, mark: str, note: str) -> None:
    document = read(
        "a.html",
        _page(f"<article>{ARTICLE}<p>Ten boats came.{mark} They left.</p></article><footer>{note}</footer>"),
    )
    ((kind, words),) = [(n.mark, n.span.of(document.text)) for n in document.notes]
    assert (kind, words) == ("1", "Jane Doe, 2019.")
    (place,) = document.notes[0].marks
    assert place.of(document.text) in ("¹", "[1]")
    assert document.text[place.start - 5 : place.start] == "came."


def test_numbered_references_without_links_are_notes(read) -> None:
    document = read(
        "a.html",
        _page(f"{ARTICLE}<p>Ten boats came [1].</p><h2>References</h2><ol><li>Jane Doe, 2019.</li></ol>"),
    )
    assert [(n.mark, len(n.marks)) for n in document.notes] == [("1", 1)]


def nested(depth: int) -> str:
    return f"<html><body>{'<div>' * depth}<p>The ferry came on Monday.</p>{'</div>' * depth}</body></html>"


def test_deeply_nested_page_is_read_or_an_error(read, words_of) -> None:
    assert words_of(read("a.html", nested(300)), "paragraph") == ["The ferry came on Monday."]
    with pytest.raises(ReadError, match="nested too deeply"):
        read("b.html", nested(3000))


def test_emphasis_in_running_text_is_kept(read) -> None:
    document = read(
        "a.html",
        "<h1>The <em>Lund</em> papers</h1><p><i>All of this paragraph leans.</i></p>"
        "<p>She wrote <cite>Salt and <b>Rope</b></cite> in <em>one</em> winter.</p>",
    )
    assert [span.of(document.text) for span in document.emphasised] == ["Salt and Rope", "one"]
