"""What the page says of origins, of people's decisions and of filters, in a browser."""

import base64
import io

import pdfplumber
import pytest
from pyoxigraph import Literal, NamedNode
from selenium.webdriver.common.keys import Keys

from .browser import Page

pytestmark = pytest.mark.browser

CG = "https://w3id.org/claimgraph/ns#"
BASE = "https://claimgraph.example/"
TRUE, FALSE = (
    Literal(word, datatype=NamedNode("http://www.w3.org/2001/XMLSchema#boolean"))
    for word in ("true", "false")
)


@pytest.fixture
def page(driver, disputed) -> Page:
    """Also a rejected relation, a corrected figure, and an agreement of three documents that go back to one."""
    reply, council = f"{BASE}source/reply", f"{BASE}organisation/council"
    person, town = f"{BASE}person/ada-lund", f"{BASE}place/sarrin"
    disputed.claim(
        "Relation",
        "9",
        reply,
        "She may live in Sarrin.",
        subject=town,
        predicate=CG + "partOf",
        object=council,
        status=CG + "rejected",
    )
    disputed.claim(
        "Figure",
        "9",
        reply,
        "5,600 people left Harran camp.",
        numberText="5,600",
        value=6500,
        comparator=CG + "eq",
        counted="people left in May",
        involves=person,
        status=CG + "corrected",
        extractedValue="5600",
    )
    comparisons = f"{BASE}graph/comparisons"
    origin = f"{BASE}origin/council"
    disputed.add(
        origin, "http://www.w3.org/1999/02/22-rdf-syntax-ns#type", NamedNode(CG + "Origin"), comparisons
    )
    disputed.add(
        origin, "http://www.w3.org/2004/02/skos/core#prefLabel", "Relief Council (report)", comparisons
    )
    disputed.add(origin, CG + "inCorpus", FALSE, comparisons)
    disputed.add(origin, CG + "circular", TRUE, comparisons)
    claims = [f"{BASE}claim/{name}" for name in ("statement-1", "relation-3")]
    for subject in (*claims, f"{BASE}source/later"):
        disputed.add(subject, CG + "origin", NamedNode(origin), comparisons)
    disputed.comparison(
        "Agreement",
        "2",
        *claims,
        f"{BASE}claim/statement-2",
        reason="All three say so.",
        independentOrigins=1,
    )
    hidden = f"{BASE}graph/entities"
    disputed.add(town, "http://www.w3.org/2004/02/skos/core#hiddenLabel", "صرّين", hidden)
    disputed.add(town, "http://www.w3.org/2004/02/skos/core#notation", "SY", hidden)
    disputed.add(town, "https://schema.org/latitude", 35, hidden)
    disputed.add(town, "https://schema.org/longitude", 38, hidden)
    page = Page(driver)
    page.write(disputed)
    page.open()
    return page


def rows(page: Page) -> set[str]:
    return {row.get_attribute("data-claim") for row in page.all("#claims .body .row")}


def test_agreements_name_their_documents_and_first_sources(page):
    page.find("#tab-conflicts").click()
    page.wait_for("3 claims, 3 documents, 1 independent origin", "#conflicts")
    origins = page.all("#conflicts .origins")[-1].text
    for words in ("Relief Council (report)", "not among the documents", "cite each other in a ring"):
        assert words in origins
    page.run("claimgraph.choose({ claim: 'statement-2' })")
    page.wait_for("First source")
    assert "Relief Council (report)" in page.text("#pane .facts")


def test_what_a_person_rejected_is_marked_and_draws_no_line(page):
    assert "part of" not in page.drawn_lines()
    page.run("claimgraph.choose({ entity: 'place/sarrin' })")
    page.wait_for("Rejected by a person")
    struck = page.find("#pane .claim-link .rejected bdi")
    assert struck.text == "Sarrin part of Northern Relief Council"
    assert struck.value_of_css_property("text-decoration-line") == "line-through"
    assert page.text("#pane .claim-link .tag.rejected") == "rejected by a person"
    page.run("claimgraph.choose({ claim: 'relation-9' })")
    page.wait_for("rejected by a person")
    tag = page.find("#pane .tag.rejected bdi")
    assert tag.value_of_css_property("text-decoration-line") == "none"
    page.find("#tab-claims").click()
    page.until(lambda: "relation-9" in rows(page))
    assert "rejected" in page.text("#claims .row.rejected .stance")
    page.run("claimgraph.choose({ entity: 'organisation/council', path: 'place/sarrin' })")
    page.wait_for("2 steps to Sarrin")


def test_a_corrected_figure_shows_both_numbers(page):
    page.run("claimgraph.choose({ claim: 'figure-9' })")
    page.wait_for("6,500 (the text: 5,600) people left in May", "#pane h2")
    assert page.text("#pane .tag.corrected") == "corrected by a person"
    assert "extracted was 5600" in page.text("#pane .facts")


def test_a_figure_says_more_than_and_at_least(page):
    page.run("claimgraph.choose({ claim: 'figure-2' })")
    page.wait_for("at least 7,000 people left", "#pane h2")


@pytest.mark.parametrize(
    ("comparator", "numeral", "words"),
    [
        ("gt", "5,000", "more than 5,000 goats"),
        ("approx", "four", "about four goats"),
        ("gt", "thousands", "thousands goats"),
        ("range", "10 to 20", "10 to 20 goats"),
        ("eq", "7", "7 goats"),
    ],
)
def test_the_words_of_a_figure(page, comparator, numeral, words):
    claim = {"comparator": comparator, "numeral": numeral, "counted": "goats", "status": "unreviewed"}
    assert page.run("return figureWords(arguments[0])", claim) == words


@pytest.mark.parametrize(
    ("unticked", "gone"),
    [
        ("alleged", {"relation-3"}),
        ("denies", {"relation-2"}),
        ("rejected", {"relation-9"}),
        ("corrected", {"figure-9"}),
    ],
)
def test_unticking_a_mark_hides_the_claims_that_bear_it(page, unticked, gone):
    page.find("#tab-claims").click()
    page.until(lambda: len(rows(page)) == 9)
    before = rows(page)
    page.find(f"#filters input[value='{unticked}']").click()
    page.until(lambda: rows(page) == before - gone)


def test_filters_stand_together(page):
    page.open("#tab=claims&relation=memberOf|livesIn")
    page.until(lambda: rows(page) == {"relation-1", "relation-3"})
    page.find("#filters input[value='alleged']").click()
    page.until(lambda: rows(page) == {"relation-1"})
    page.open("#tab=claims&class=Camp&speaker=person/ada-lund&from=2021")
    page.until(lambda: rows(page) == {"figure-2"})


def test_what_the_filters_hide_says_so(page):
    page.open("#class=Camp&entity=person/ada-lund")
    page.wait_for("It does not pass the filters")
    page.run("claimgraph.choose({ claim: 'relation-1' })")
    page.wait_for("It does not pass the filters")
    assert page.text("#toggle-filters") == "Filters (on)"
    page.find("#pane .notice button").click()
    page.until(lambda: not page.all("#pane .notice"))
    assert page.hash() == "#claim=relation-1"
    assert page.text("#toggle-filters") == "Filters"


@pytest.mark.parametrize("words", ["صرين", "lund ada", "sarrin"])
def test_search_knows_hidden_names_and_words_in_any_order(page, words):
    assert page.search(words)[0].splitlines()[0] in ("Sarrin", "Ada Lund")


def test_escape_closes_the_list_before_it_lets_go(page):
    page.run("claimgraph.choose({ entity: 'person/ada-lund' })")
    page.search("sarrin")
    page.press(Keys.ESCAPE)
    assert page.text("#pane h2") == "Ada Lund"
    page.press(Keys.ESCAPE)
    page.wait_for("Most connected")


def test_rows_of_claims_are_gone_through_by_keys(page):
    page.find("#tab-claims").click()
    page.until(lambda: len(rows(page)) == 9)
    page.run("document.querySelector('#claims .body .row button').focus()")
    focused = "return document.activeElement.closest('.row').getAttribute('aria-rowindex')"
    page.press(Keys.ARROW_DOWN, Keys.ARROW_DOWN)
    assert page.run(focused) == "4"
    # Drawing again, as scrolling does, leaves the reader where they were.
    page.run("document.querySelector('#claims .table').dispatchEvent(new Event('scroll'))")
    assert page.run(focused) == "4"
    page.press(Keys.ARROW_UP, Keys.ENTER)
    page.wait_for("Why this claim")


def test_claims_are_sorted_by_what_they_say(page):
    page.find("#tab-claims").click()
    page.find("#claims .cell.words .sort").click()
    page.until(lambda: "Reading" not in page.text("#claims .status"))
    page.until(lambda: "…" not in [cell.text for cell in page.all("#claims .body .cell.words")])
    words = [cell.text for cell in page.all("#claims .body .cell.words")]
    # "5,600" before "6,500" before the names.
    assert [line.split()[0] for line in words[:2]] == ["5,600", "6,500"]
    assert page.run("return document.activeElement.textContent") == "What ↑"


def test_a_line_tells_rule_names_and_triple(page):
    page.open("#edge=person/ada-lund,memberOf,organisation/council")
    page.wait_for("“Ada Lund” → Ada Lund")
    iris = [f"<{BASE}person/ada-lund>", f"<{CG}memberOf>", f"<{BASE}organisation/council>"]
    assert page.text("#pane .permalink code") == " ".join(iris)
    page.open("#edge=person/ada-lund,livesIn,place/sarrin")
    page.wait_for("No plain triple in graph.ttl")


def test_the_best_connected_have_their_names_on_the_picture(page):
    named = page.run(
        "return claimgraph.picture.labels.drawn.map(({ node }) => claimgraph.content.things[node].name)"
    )
    assert {"Harran camp", "Ada Lund", "Northern Relief Council", "Sarrin"} <= set(named)


def test_the_picture_is_moved_by_keys(page):
    view = "return claimgraph.picture.network.getViewPosition()"
    before = page.run(view)
    page.run("document.getElementById('network').focus()")
    page.press(Keys.ARROW_RIGHT, Keys.ARROW_DOWN)
    after = page.run(view)
    assert after["x"] > before["x"]
    assert after["y"] > before["y"]


def test_a_country_stands_on_the_map_and_places_without_one_are_listed(page):
    page.find("#tab-map").click()
    page.wait_for("2 places with known coordinates, 1 without; a country's dot is about its middle", "#map")
    page.find("#map summary").click()
    assert page.text("#map .unplaced li") == "Nowhere"


def test_dots_of_the_timeline_bear_names(page):
    page.find("#tab-timeline").click()
    page.until(
        lambda: [text.text for text in page.all("#timeline text.name")] == ["at least 7,000 people left"]
    )


def test_a_narrow_window_has_room_for_the_picture(page):
    size = {"width": 420, "height": 800, "deviceScaleFactor": 1, "mobile": False}
    page.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    try:
        page.open()
        assert not page.find("#filters").is_displayed()
        assert page.find("#network").size["height"] > 300
        assert page.run("return document.documentElement.scrollWidth") <= 420
        page.find("#toggle-filters").click()
        assert page.find("#filters").is_displayed()
        for tab in ("claims", "conflicts", "documents", "timeline", "map"):
            page.run("claimgraph.address.go({ tab: arguments[0] })", tab)
            assert page.find(f"#panel-{tab}").size["height"] > 300
            assert page.run("return document.documentElement.scrollWidth") <= 420
    finally:
        page.driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def test_paper_has_every_claim_on_white(page):
    page.find("#theme").click()
    dark = page.run("return document.documentElement.dataset.theme")
    page.find("#tab-claims").click()
    page.until(lambda: len(rows(page)) == 9)
    printed = base64.b64decode(
        page.driver.execute_cdp_cmd("Page.printToPDF", {"printBackground": True})["data"]
    )
    with pdfplumber.open(io.BytesIO(printed)) as document:
        text = "\n".join(sheet.extract_text() for sheet in document.pages)
        colours = {char["non_stroking_color"] for sheet in document.pages for char in sheet.chars}
    for words in ("Dated", "at least 7,000", "Ada Lund lives in Sarrin"):
        assert words in text
    assert all(max(colour) < 0.6 for colour in colours)
    page.until(lambda: page.run("return document.documentElement.dataset.theme") == dark)
    page.run("document.documentElement.dataset.theme = 'light'")


CONTRAST = """
const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
canvas.canvas.width = canvas.canvas.height = 1;
// Colours laid over each other, as the browser itself does it.
const over = (colours) => {
  canvas.fillStyle = "#fff";
  canvas.fillRect(0, 0, 1, 1);
  colours.forEach((colour) => { canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); });
  return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map((part) => part / 255);
};
const light = (parts) => {
  const [r, g, b] = parts.map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const poor = {};
document.querySelectorAll("body *").forEach((element) => {
  const words = element.tagName === "INPUT" ? element.placeholder : [...element.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ data }) => data).join("").trim();
  if (!words || !element.offsetParent || element.closest("svg, canvas, .aloud")) return;
  const grounds = [];
  for (let at = element; at; at = at.parentElement) grounds.unshift(getComputedStyle(at).backgroundColor);
  const style = getComputedStyle(element, element.tagName === "INPUT" && !element.value ? "::placeholder" : null);
  const [a, b] = [light(over([...grounds, style.color])), light(over(grounds))].sort((x, y) => y - x);
  const ratio = (a + 0.05) / (b + 0.05);
  if (ratio < 4.5) poor[`${element.tagName}.${element.className} ${words.slice(0, 30)}`] = ratio;
});
return poor;
"""


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_word_on_the_page_stands_out_from_its_ground(page, theme):
    page.run("document.documentElement.dataset.theme = arguments[0]", theme)
    states = ["", "entity=place/sarrin", "claim=figure-2", "class=Camp&claim=relation-9"]
    states += [f"tab={tab}" for tab in ("claims", "conflicts", "documents", "timeline", "map")]
    for state in states:
        page.run("location.hash = arguments[0]", state)
        page.until(lambda: page.text("main"))
        assert page.run(CONTRAST) == {}, state


def test_words_are_found_in_the_texts_and_lit(page):
    page.find("#tab-documents").click()
    page.until(lambda: len(page.all(".document-list li")) == 3)
    page.find("#text-words").send_keys("they HAVE   not")
    page.wait_for("1 document with these words", ".document-list")
    assert page.text(".document-list .snippet mark") == "They have not"
    page.find(".document-list li button").click()
    # The text has a character beyond the basic plane before the words.
    page.until(lambda: [part.text for part in page.all("#documents .lit")] == ["They have not"])
    page.find("#text-words").send_keys(Keys.CONTROL, "a")
    page.find("#text-words").send_keys("(no such")
    page.wait_for("0 documents with these words", ".document-list")
    assert page.console() == []


def test_what_is_no_name_is_looked_for_in_the_texts(page):
    page.search("come back")
    page.press(Keys.ENTER)
    page.wait_for("1 document with these words", ".document-list")
    assert page.hash() == "#tab=documents"


def test_a_long_document_is_drawn_in_parts(driver, graph):
    names = [f"Name {number}" for number in range(3000)]
    text = "".join(
        f"In the year of 🕊 the floods {name} left the valley.\n\n{'Rain fell. ' * 12}\n\n" for name in names
    )
    source = graph.source("long", text)
    start = 0
    for number, name in enumerate(names):
        start = text.index(name, start)
        graph.mention(source, graph.entity("Person", f"n{number}", name), name, after=start)
    page = Page(driver)
    page.write(graph)
    page.open("#tab=documents&source=long")
    assert len(text) > 500_000
    page.until(lambda: len(page.all("#documents .chunk")) > 50)
    assert page.run("return document.querySelector('#documents .text').textContent") == text
    marked = page.run(
        "return [...document.querySelectorAll('#documents .text .entity')].map((part) => part.textContent)"
    )
    assert marked == names
    last = text.rindex("Name 2999")
    page.run(
        "claimgraph.choose({ source: 'long', tab: 'documents', at: arguments[0] })", f"{last},{last + 9}"
    )
    page.until(lambda: [part.text for part in page.all("#documents .lit")] == ["Name 2999"])
    in_sight = "const box = document.querySelector('#documents .lit').getBoundingClientRect(); return box.top > 0 && box.bottom < innerHeight"
    page.until(lambda: page.run(in_sight))


def test_each_paragraph_has_its_own_direction(driver, graph):
    source = graph.source("mixed", "مخيم الهول قرب الحسكة\n\nAda Lund left early.")
    graph.mention(source, graph.entity("Person", "ada", "Ada Lund"), "Ada Lund")
    page = Page(driver)
    page.write(graph)
    place = """const range = document.createRange();
        const [node, words] = [document.querySelector(arguments[0]), arguments[1]];
        const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const at = walker.currentNode.data.indexOf(words);
          if (at >= 0) {
            range.setStart(walker.currentNode, at);
            range.setEnd(walker.currentNode, at + words.length);
            return range.getBoundingClientRect().left;
          }
        }"""
    for state, selector in (
        ("#tab=documents&source=mixed", "#documents .text"),
        ("#entity=person/ada", "#pane blockquote p"),
    ):
        page.open(state)
        page.wait_for("left early", selector)
        assert page.run(place, selector, "Ada Lund") < page.run(place, selector, "left early")
    page.open("#tab=documents&source=mixed")
    page.wait_for("left early", "#documents .text")
    assert page.run(place, "#documents .text", "مخيم") > page.run(place, "#documents .text", "الحسكة")
