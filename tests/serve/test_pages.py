"""Every page of a build of our own digests, and of a graph whose names and texts are hostile."""

import re
from collections import deque
from urllib.parse import quote, unquote, urljoin

import pytest
from lxml import html

from .invented import ARABIC, HOSTILE, PEOPLE, TEXT

DOSSIER, DOSSIERS = "/dossier?", 12
"""They are made of one template; so many are followed."""
STARTS = [
    "/",
    "/documents",
    "/comparisons",
    "/query",
    "/search",
    "/search?words=women",
    "/graph/entities.html",
]


def tree(served, path):
    reply = served.ask(path)
    assert reply.status == 200, f"{path}: {reply.text[:200]}"
    return html.fromstring(reply.text)


def test_every_link_on_every_page_leads_to_a_page(served) -> None:
    waiting, seen, wrong = deque((path, "") for path in STARTS), set(STARTS), []
    places: dict[str, set[str]] = {}
    fragments = []
    while waiting:
        path, whence = waiting.popleft()
        reply = served.ask(path)
        if reply.status != 200:
            wrong.append((whence, path, reply.status))
        if not reply.headers["content-type"].startswith("text/html") or path == "/":
            continue
        page = html.fromstring(reply.text)
        places[path] = set(page.xpath("//@id"))
        # A dossier has its style in it, which its own policy allows by its hash.
        inside = "//script[not(@src)] | //@style | //@*[starts-with(name(), 'on')]"
        assert not page.xpath(inside if path.startswith(DOSSIER) else f"//style | {inside}"), path
        for link in page.xpath("//@href | //@src | //@action"):
            if link.startswith(("https://", "http://", "data:")):
                continue
            address, _, place = urljoin(path, link).partition("#")
            if place:
                fragments.append((path, address, place))
            if address.startswith(DOSSIER) and sum(one.startswith(DOSSIER) for one in seen) >= DOSSIERS:
                continue
            if address not in seen:
                seen.add(address)
                waiting.append((address, path))
    assert wrong == []
    assert len(seen) > 400
    missing = [
        found
        for found in fragments
        if found[1] in places
        and found[2] not in places[found[1]]
        and not re.match(r"char=\d+,\d+$", found[2])
    ]
    assert missing == []


@pytest.mark.parametrize(
    "slug", ["isis-after-baghouz", "isis-in-their-own-words", "returned-from-isil-held-areas"]
)
def test_a_source_page_has_the_text_to_the_letter(served, seeds_built, slug) -> None:
    text = (seeds_built / "out" / "texts" / f"{slug}.txt").read_bytes().decode("utf-8")
    page = tree(served, f"/source/{slug}.html")
    assert "".join(part.text_content() for part in page.find_class("text")) == text
    told = page.xpath("//ul[contains(@class, 'told')]/li/@id")
    graph = served.query(
        f"SELECT ?c {{ ?c cg:evidence/cg:inSource <https://claimgraph.example/source/{slug}> }}"
    ).text
    assert set(told) == set(re.findall(r"/claim/(\S+)", graph))


def test_hostile_text_stays_text(served_invented) -> None:
    page = tree(served_invented, "/source/letter.html")
    assert "".join(part.text_content() for part in page.find_class("text")) == TEXT
    assert not page.xpath("//b | //i | //script[not(@src)]")
    assert not page.xpath("//a[starts-with(@href, 'javascript')]")
    assert "javascript:alert(1)" in page.text_content()


def test_marks_lie_over_each_other_in_a_source(served_invented) -> None:
    page = tree(served_invented, "/source/letter.html")
    marked = {
        part.text_content(): set(part.get("class").split())
        for part in page.xpath("//p//*[@class and @class!='gap' and @class!='anchor' and @class!='keyed']")
    }
    assert marked["about 40"] == {"content", "figure"}
    assert marked["Ḥarran"] == {"content", "entity", "camp"}
    assert marked[" <b>people</b> left "] == {"content"}
    assert marked[ARABIC] == {"entity", "organisation"}
    keys = page.xpath("//p//a[@class='keyed']/@data-key")
    assert sorted(keys) == ["F1", "S1"]
    start = len(TEXT[: TEXT.index(PEOPLE)])
    assert page.xpath(f"//*[@id='char={start},{start + len(PEOPLE)}']")
    assert {paragraph.get("dir") for paragraph in page.find_class("text")} == {"auto"}


@pytest.mark.parametrize(
    "path",
    [
        "/organisation/sons.html",
        "/documents",
        "/search?words=script",
        "/claim/statement-1.html",
        f"/search?words={'%3Cscript%3Ealert(1)%3C/script%3E%22'}",
        "/query?question=said-about&ask=1&entity=%3Cscript%3E%22",
        "/query?query=SELECT+%22%3Cscript%3E",
    ],
)
def test_hostile_words_are_escaped_everywhere(served_invented, path) -> None:
    reply = served_invented.ask(path)
    page = html.fromstring(reply.text)
    assert not page.xpath("//script[not(@src)]")
    assert not page.xpath("//@*[starts-with(name(), 'on')]")
    assert "script>" in unquote(page.text_content()) or "script>" in str(page.xpath("//@value"))


def test_an_entity_page_says_what_is_known(served) -> None:
    page = tree(served, "/organisation/soufan-center.html")
    words = " ".join(page.text_content().split())
    for expected in (
        "Soufan Center",
        "also Soufan Centre",
        "Beyond the Caliphate published by Soufan Center",
        "Says",
        "Figures",
        "Documents",
    ):
        assert expected in words
    sentence = page.xpath("//blockquote/@cite")[0]
    address, _, place = sentence.partition("#")
    assert place in tree(served, address).xpath("//@id")


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("soufan centre", "Soufan Center"),  # another label
        ("SOUFÁN cént", "Soufan Center"),  # accents, case, the beginning of a word
        ("isis-after-baghouz.md", "Digest: ISIS after Baghouz"),  # a file
    ],
)
def test_search_finds_names(served, words, label) -> None:
    found = tree(served, f"/search?words={quote(words)}").xpath("//ul[contains(@class, 'list')]//a")
    assert label in [" ".join(one.text_content().split()) for one in found]


def test_search_finds_words_of_claims_and_folds_them(served_invented) -> None:
    page = tree(served_invented, "/search?words=harran+people")
    assert len(page.find_class("claim")) == 2
    page = tree(served_invented, "/search?words=harran+nowhere")
    assert len(page.find_class("claim")) == 0


def test_every_question_can_be_asked(served) -> None:
    page = tree(served, "/query")
    links = page.xpath("//nav[@class='questions']//a/@href")
    assert len(links) >= 28
    for link in links:
        asked = tree(served, link)
        names = asked.xpath("//form[@class='parameters']//input[@required]/@name")
        given = "".join(
            f"&{name}={'Islamic+State' if name == 'entity' else 'Syria' if name == 'other' else '2017'}"
            for name in names
        )
        reply = served.ask(f"{link}{given}&ask=1" if names else link)
        assert reply.status == 200, (link, reply.text)
        answer = html.fromstring(reply.text)
        assert answer.xpath("//table | //*[@class='quiet' and contains(., 'Nothing found')]"), (link, given)


def test_an_answer_is_a_table_and_a_csv(served) -> None:
    page = tree(served, "/query?question=said-by&entity=Guterres&ask=1")
    assert "terrorism feeds on poverty" in page.text_content()
    (csv,) = page.xpath("//p[@class='downloads']/a[.='CSV']/@href")
    assert served.ask(csv).text.splitlines()[0].startswith("said,")


@pytest.mark.parametrize(
    ("path", "status", "complaint"),
    [
        ("/query?question=said-by&ask=1", 400, "this question needs entity"),
        ("/query?question=said-by&entity=Nobody&ask=1", 400, "nothing is called 'Nobody'"),
        ("/query?question=figures&entity=Syria&since=May&ask=1", 400, "is no date"),
        ("/query?question=none", 400, "no question is called 'none'"),
        ("/query?query=SELECT", 400, "not a SPARQL query"),
        ("/query?query=SELECT+*+%7B+SERVICE+%3Ca:b%3E+%7B%7D+%7D", 403, "SERVICE asks another machine"),
        ("/query?query=SELECT+*+%7B?a+?b+?c.?d+?e+?f.?g+?h+?i%7D+ORDER+BY+?a", 503, ""),
    ],
)
def test_what_goes_wrong_is_one_clear_line(served, path, status, complaint) -> None:
    reply = served.ask(path)
    (said,) = html.fromstring(reply.text).find_class("complaint")
    assert complaint in said.text_content()
    assert reply.status == status or not complaint


def test_a_name_of_several_can_be_chosen(served) -> None:
    page = tree(served, "/query?question=said-about&entity=state&ask=1")
    (link,) = page.xpath("//div[@class='answer']//ul//a[bdi='Islamic State']/@href")
    assert "may be one of several" not in tree(served, link).text_content()


def test_truth_and_triples_are_shown(served) -> None:
    assert tree(served, "/query?query=ASK+%7B%7D").find_class("truth")[0].text == "Yes"
    triples = tree(served, "/query?query=CONSTRUCT+WHERE+%7B?s+a+cg:Camp%7D").find_class("triples")[0].text
    assert "a cg:Camp" in triples


def test_without_a_viewer_the_documents_come_first(served_invented) -> None:
    reply = served_invented.ask("/")
    assert (reply.status, reply.headers["location"]) == (303, "/documents")


def test_a_document_without_its_text_is_one_line(invented, served_invented) -> None:
    text = invented / "texts" / "letter.txt"
    kept = text.read_bytes()
    text.unlink()
    try:
        reply = served_invented.ask("/source/letter.html")
    finally:
        text.write_bytes(kept)
    assert (reply.status, reply.text.count("\n")) == (503, 1)
    assert "claimgraph build" in reply.text
    assert HOSTILE not in reply.text
