import base64
import hashlib
import json
import re
import time

import pytest

from graph.errors import VerifyError
from graph.export.html import write_html
from graph.export.html.vis_network import vis_network_script

BASE = "https://claimgraph.example/"
MOST_SECONDS = 60
MOST_BYTES = 15_000_000

# What makes a browser load something: attributes, style sheets' imports and urls.
LOADS = re.compile(
    r"""(?:\b(?:src|srcset|href|action|data|poster)\s*=\s*["']?|@import\s+["']?|url\(\s*["']?)\s*(?:https?:)?//""",
    re.IGNORECASE,
)


def page_of(graph) -> str:
    write_html(graph.store(), graph.out)
    return (graph.out / "graph.html").read_text("utf-8")


def content_of(page: str) -> dict:
    return json.loads(
        re.search(r'<script type="application/json" id="content">(.*?)</script>', page, re.DOTALL)[1]
    )


def hash_of(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def test_the_same_store_gives_the_same_bytes(harran):
    first = page_of(harran)
    harran.quads.reverse()
    assert page_of(harran) == first


def test_loads_nothing(harran):
    page = page_of(harran)
    library = vis_network_script()
    assert library in page
    assert not LOADS.findall(page.replace(library, ""))
    assert "sourceMappingURL" not in page


def test_lets_only_its_own_scripts_and_style_run(harran):
    page = page_of(harran)
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)[1]
    scripts = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)[1]
    assert policy.startswith("default-src 'none';")
    assert f"script-src {' '.join(map(hash_of, scripts))};" in policy
    assert f"style-src {hash_of(style)};" in policy
    assert "unsafe" not in policy


def test_names_the_licence_of_vis_network(harran):
    assert "@license" in page_of(harran)


@pytest.mark.parametrize("ending", ["</script", "<!--", "\r"])
def test_the_library_holds_nothing_that_ends_its_element(ending):
    assert ending not in vis_network_script().lower()


def test_text_of_documents_is_no_markup(graph):
    hostile = "</script><script>alert(1)</script><!-- \u2028 \u2029 ]]> \"quoted\" 'so' &amp;"
    source = graph.source("s", f"{hostile} stands here.", hostile)
    graph.mention(source, graph.entity("Person", "hostile", hostile, f"{hostile}!"), hostile)
    page = page_of(graph).replace(vis_network_script(), "")
    assert page.lower().count("<script") == 3
    assert page.lower().count("</script") == 3
    assert "<!--" not in page
    assert not re.search("[\u2028\u2029]", page)
    assert content_of(page)["details"]["nodes"][0]["name"] == hostile


def test_counts_what_is_there_and_what_is_drawn(harran):
    content = content_of(page_of(harran))
    classes = {entry["name"]: (entry["there"], entry["drawn"]) for entry in content["counts"]["classes"]}
    assert classes == {
        "Person": (1, 1),
        "Organisation": (1, 1),
        "Place": (2, 1),
        "Camp": (1, 1),
        "Report": (0, 0),
        "Source": (2, 2),
    }
    assert content["counts"]["unconnected"] == 1
    assert len(content["nodes"]) == 6
    assert len(content["edges"]) == len(content["details"]["lines"]) == 11


def test_a_line_has_the_sentence_of_its_claim(harran):
    content = content_of(page_of(harran))
    line = next(line for line in content["details"]["lines"] if line.get("predicate") == "located in")
    claim = line["claims"][0]
    quote = content["quotes"][claim["quote"]]
    assert line["denied"]
    assert claim["tags"] == ["denied"]
    assert "".join(quote["parts"]) == "Harran camp does not lie in Sarrin, said Ada Lund."
    assert content["sources"][quote["source"]] == {
        "name": "reply.txt",
        "text": "texts/reply.txt",
        "node": next(n for n, node in enumerate(content["details"]["nodes"]) if node["name"] == "reply.txt"),
    }


def test_a_node_has_the_sentences_that_mention_it(harran):
    content = content_of(page_of(harran))
    council = next(node for node in content["details"]["nodes"] if node["name"] == "Northern Relief Council")
    assert council["aliases"] == ["NRC"]
    assert (council["mentions"], council["documents"]) == (2, 1)
    assert [content["quotes"][number]["parts"] for number in council["quotes"]] == [
        ["The ", "Northern Relief Council", " said people had left Harran camp."],
        ["Ada Lund is a member of the ", "Northern Relief Council", "."],
    ]


def test_leaves_no_half_page_behind(harran):
    before = page_of(harran)
    (harran.out / "texts" / "reply.txt").write_text("Something else.", "utf-8")
    with pytest.raises(VerifyError):
        write_html(harran.store(), harran.out)
    assert (harran.out / "graph.html").read_text("utf-8") == before
    assert sorted(path.name for path in harran.out.iterdir()) == ["graph.html", "texts"]


def test_an_empty_store_gives_an_empty_page(graph):
    assert content_of(page_of(graph))["nodes"] == []


def test_twenty_thousand_entities_are_drawn_in_part_and_in_time(graph):
    entities = [graph.entity("Place", f"p{number}", f"Place {number}") for number in range(20_000)]
    for number in range(500):
        mentioned = [*range(number * 40, number * 40 + 40), *range(number % 100, 2000, 100)]
        words = [f"Place {place}" for place in mentioned]
        source = graph.source(f"s{number}", ", ".join(words) + ".")
        start = 0
        for place, name in zip(mentioned, words, strict=True):
            graph.mention(source, entities[place], name, after=start)
            start = graph.texts[source].index(name, start) + len(name)
    store = graph.store()
    began = time.monotonic()
    write_html(store, graph.out)
    assert time.monotonic() - began < MOST_SECONDS
    page = graph.out / "graph.html"
    assert page.stat().st_size < MOST_BYTES
    content = content_of(page.read_text("utf-8"))
    place, source = content["counts"]["classes"][2], content["counts"]["classes"][5]
    assert (place["there"], source["there"]) == (20_000, 500)
    assert place["drawn"] + content["counts"]["tooMany"] == 20_000
    assert source["drawn"] + content["counts"]["sourcesLeftOut"] == 500
