import base64
import hashlib
import json
import re

import pytest

from graph.errors import VerifyError
from graph.export.html import write_html
from graph.export.html.vis_network import vis_network_script

BASE = "https://claimgraph.example/"

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
    # The content, one text, the library and our own script.
    assert page.lower().count("<script") == 4
    assert page.lower().count("</script") == 4
    assert "<!--" not in page
    assert not re.search("[\u2028\u2029]", page)
    assert rows_of(content_of(page)["things"])[0]["name"] == hostile


def rows_of(table: dict) -> list[dict]:
    """A table of the page as records, read as the page's script reads it."""
    rows = [{} for _ in range(table["length"])]
    for field, column in table["columns"].items():
        if isinstance(column, list):
            values = dict(enumerate(column))
        elif "words" in column:
            values = {row: column["words"][code] for row, code in enumerate(column["codes"]) if code >= 0}
        else:
            values = dict(zip(column["rows"], column["values"], strict=True))
        for row, value in values.items():
            if value is not None:
                rows[row][field] = value
    return rows


def test_holds_every_entity_and_source_with_a_place(harran):
    things = rows_of(content_of(page_of(harran))["things"])
    names = [thing["name"] for thing in things]
    assert sorted(names) == [
        "A release", "Ada Lund", "Harran camp", "Northern Relief Council", "Nowhere", "Sarrin", "reply.txt",
    ]  # fmt: skip
    assert [thing["type"] for thing in things][-2:] == ["Source", "Source"]
    assert names[-3] == "Nowhere"
    assert len({(thing["x"], thing["y"]) for thing in things}) == len(things)


def test_a_claim_has_its_sentence_and_what_it_says(harran):
    content = content_of(page_of(harran))
    claims = {claim["id"]: claim for claim in rows_of(content["claims"])}
    things = rows_of(content["things"])
    denial, figure = claims["relation-2"], claims["figure-1"]
    start, end = denial["evidence"]
    assert (
        harran.texts[f"{BASE}source/reply"][start:end] == "Harran camp does not lie in Sarrin, said Ada Lund."
    )
    assert (denial["stance"], denial["predicate"]) == ("denies", "locatedIn")
    assert [things[number]["name"] for number in denial["speaker"]] == ["Ada Lund"]
    assert (figure["numeral"], figure["counted"]) == ("5,600", "people left")
    assert things[figure["place"]]["name"] == "Harran camp"


def test_a_line_leads_to_its_claims(harran):
    content = content_of(page_of(harran))
    claims, lines = rows_of(content["claims"]), rows_of(content["lines"])
    line = next(line for line in lines if line.get("predicate") == "locatedIn")
    assert line["denied"]
    assert [claims[number]["id"] for number in line["claims"]] == ["relation-2"]


def test_a_mention_is_where_the_text_has_the_name(harran):
    content = content_of(page_of(harran))
    things = rows_of(content["things"])
    for mention in rows_of(content["mentions"]):
        text = harran.texts[BASE + things[mention["source"]]["iri"]]
        words = text[mention["start"] : mention["start"] + mention["extent"]]
        assert words == things[mention["thing"]]["name"]


def test_a_comparison_has_its_claims_and_reason(disputed):
    content = content_of(page_of(disputed))
    [conflict] = rows_of(content["comparisons"])
    claims = rows_of(content["claims"])
    assert (conflict["kind"], conflict["severity"]) == ("Conflict", "hard")
    assert conflict["reason"] == "5,600 and 7,000 cannot both be right."
    assert {claims[number]["id"] for number in conflict["claims"]} == {"figure-1", "figure-2"}


def test_the_texts_stand_in_the_page(harran):
    page = page_of(harran)
    texts = [json.loads(text) for text in re.findall(r'id="text-\d+">(.*?)</script>', page)]
    assert sorted(texts) == sorted(harran.texts.values())


def test_leaves_no_half_page_behind(harran):
    before = page_of(harran)
    (harran.out / "texts" / "reply.txt").write_text("Something else.", "utf-8")
    with pytest.raises(VerifyError, match="is not the text that the graph was made from"):
        write_html(harran.store(), harran.out)
    assert (harran.out / "graph.html").read_text("utf-8") == before
    assert sorted(path.name for path in harran.out.iterdir()) == ["graph.html", "texts"]


def test_a_text_that_is_missing_is_named(harran):
    (harran.out / "texts" / "reply.txt").unlink()
    with pytest.raises(VerifyError, match=r"reply\.txt: cannot be read"):
        write_html(harran.store(), harran.out)


def test_an_empty_store_gives_an_empty_page(graph):
    content = content_of(page_of(graph))
    assert content["things"] == {"length": 0, "columns": {}}
