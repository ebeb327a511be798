"""The page in a browser: headless Chromium, which must be there."""

import json

import pytest
from selenium import webdriver
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import WebDriverWait

from graph.export.html import write_html

pytestmark = pytest.mark.browser

CHROMIUM, CHROMEDRIVER = "/usr/bin/chromium", "/usr/bin/chromedriver"
FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=1400,1000",
)
WAIT = 20  # seconds

HOSTILE = "</script><script>alert(1)</script><!-- <img src=x onerror=alert(2)> \u2028 \"quoted\" 'so'"
RIGHT_TO_LEFT = "مخيم الهول \u202eabc"


class Page:
    def __init__(self, driver: webdriver.Chrome) -> None:
        self.driver = driver

    def open(self, graph) -> None:
        write_html(graph.store(), graph.out)
        self.driver.get("about:blank")
        self.driver.get_log("browser")
        self.driver.get_log("performance")
        self.driver.get((graph.out / "graph.html").as_uri())
        WebDriverWait(self.driver, WAIT).until(lambda _: self.run("return Boolean(window.claimgraph)"))

    def run(self, script: str, *arguments):
        return self.driver.execute_script(script, *arguments)

    def node(self, name: str) -> int:
        return self.run(
            "return claimgraph.content.details.nodes.findIndex((node) => node.name === arguments[0])", name
        )

    def line(self, predicate: str) -> int:
        return self.run(
            "return claimgraph.content.details.lines.findIndex((line) => line.predicate === arguments[0])",
            predicate,
        )

    def place(self, *nodes: int) -> dict[str, float]:
        """The middle between nodes, in pixels from the middle of the picture."""
        return self.run(
            """const { network } = claimgraph;
            const places = arguments[0].map((node) => network.canvasToDOM(network.getPosition(node)));
            const { clientWidth, clientHeight } = document.querySelector("#network canvas");
            const middle = (axis) => places.reduce((sum, place) => sum + place[axis], 0) / places.length;
            return { x: middle("x") - clientWidth / 2, y: middle("y") - clientHeight / 2 };""",
            nodes,
        )

    def canvas(self) -> WebElement:
        return self.driver.find_element(By.CSS_SELECTOR, "#network canvas")

    def point(self, *nodes: int) -> ActionChains:
        place = self.place(*nodes)
        x, y = round(place["x"]), round(place["y"])
        return ActionChains(self.driver).move_to_element_with_offset(self.canvas(), x, y)

    def corner(self) -> ActionChains:
        canvas = self.canvas()
        x, y = 5 - canvas.size["width"] // 2, 5 - canvas.size["height"] // 2
        return ActionChains(self.driver).move_to_element_with_offset(canvas, x, y)

    def pane(self) -> str:
        return self.driver.find_element(By.ID, "pane").text

    def wait_for(self, words: str) -> None:
        WebDriverWait(self.driver, WAIT).until(
            lambda _: words in self.pane(), f"{words!r} is not in: {self.pane()}"
        )

    def console(self) -> list[str]:
        return [entry["message"] for entry in self.driver.get_log("browser")]

    def requests(self) -> list[str]:
        events = (json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance"))
        return [
            event["params"]["request"]["url"]
            for event in events
            if event["method"] == "Network.requestWillBeSent"
        ]


@pytest.fixture(scope="module")
def driver(tmp_path_factory):
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for flag in (*FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('chromium')}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(CHROMEDRIVER))
    yield driver
    driver.quit()


@pytest.fixture
def page(driver, harran) -> Page:
    page = Page(driver)
    page.open(harran)
    return page


@pytest.fixture
def hostile(driver, graph) -> Page:
    source = graph.source("s", f"{HOSTILE} met {RIGHT_TO_LEFT} here.", HOSTILE)
    one, other = (
        graph.entity("Person", "one", HOSTILE, f"{HOSTILE}!"),
        graph.entity("Camp", "two", RIGHT_TO_LEFT),
    )
    graph.mention(source, one, HOSTILE)
    graph.mention(source, other, RIGHT_TO_LEFT)
    relation = {
        "subject": one,
        "predicate": "https://w3id.org/claimgraph/ns#heldIn",
        "object": other,
        "role": HOSTILE,
    }
    graph.claim("Relation", "1", source, graph.texts[source], **relation)
    page = Page(driver)
    page.open(graph)
    return page


def test_draws_every_node_and_line(page):
    assert page.run("return Object.keys(claimgraph.network.getPositions()).length") == 6
    assert page.run("return claimgraph.network.body.edgeIndices.length") == 11
    drawn = page.run(
        """const canvas = document.querySelector("#network canvas");
        const pixels = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
        return new Set(new Uint32Array(pixels.buffer)).size"""
    )
    assert drawn > 20
    assert "4 of 5 entities and 2 documents, 11 lines" in page.driver.find_element(By.TAG_NAME, "header").text


def test_a_click_on_a_node_shows_what_it_is_and_where_it_is_mentioned(page):
    page.point(page.node("Northern Relief Council")).click().perform()
    page.wait_for("2 mentions in 1 document")
    shown = page.pane()
    assert "Organisation" in shown
    assert "Also: NRC" in shown
    assert "The Northern Relief Council said people had left Harran camp." in shown
    assert "A release" in shown
    assert page.driver.find_element(By.CSS_SELECTOR, "#pane mark").text == "Northern Relief Council"


def test_a_click_on_a_line_shows_its_sentence_and_source(page):
    line = page.line("located in")
    page.point(page.node("Harran camp"), page.node("Sarrin")).click().perform()
    page.wait_for("Harran camp does not lie in Sarrin, said Ada Lund.")
    assert page.run("return claimgraph.chosen()") == {"kind": "line", "number": line}
    assert "reply.txt" in page.pane()
    assert "denied" in page.pane()
    link = page.driver.find_element(By.CSS_SELECTOR, "#pane footer a")
    assert link.get_attribute("href").endswith("/texts/reply.txt")


def test_pointing_at_a_node_shows_it_until_the_pointer_moves_on(page):
    page.corner().perform()
    page.wait_for("Choose a node")
    page.point(page.node("Ada Lund")).perform()
    page.wait_for("2 mentions in 2 documents")
    assert page.run("return claimgraph.chosen()") is None
    page.corner().perform()
    page.wait_for("Choose a node")


def test_escape_lets_go(page):
    page.point(page.node("Ada Lund")).click().perform()
    page.wait_for("2 mentions in 2 documents")
    ActionChains(page.driver).send_keys(Keys.ESCAPE).perform()
    page.wait_for("Choose a node")


def test_links_in_the_pane_lead_on(page):
    page.run("claimgraph.choose('line', arguments[0])", page.line("member of"))
    page.wait_for("Ada Lund is a member of the Northern Relief Council.")
    page.driver.find_element(By.CSS_SELECTOR, "#pane h2 .link").click()
    page.wait_for("2 mentions in 2 documents")


def test_the_legend_names_what_is_drawn(page):
    legend = page.driver.find_element(By.ID, "legend").text
    for words in (
        "Person",
        "Camp",
        "Source",
        "relation in the view",
        "relation, denied",
        "says in",
        "mentions",
    ):
        assert words in legend
    assert "author" not in legend


def test_changes_between_light_and_dark(page):
    ground = "return getComputedStyle(document.body).backgroundColor"
    before = page.run(ground)
    page.driver.find_element(By.ID, "theme").click()
    assert page.run(ground) != before


def test_text_of_documents_stays_text(hostile):
    for kind, numbers in (("node", range(3)), ("line", range(3))):
        for number in numbers:
            hostile.run("claimgraph.choose(arguments[0], arguments[1])", kind, number)
            assert "alert(1)" in hostile.pane()
            assert hostile.run("return document.querySelectorAll('#pane script, #pane img').length") == 0
    assert hostile.run("return document.scripts.length") == 3
    assert hostile.run("return document.images.length") == 0
    hostile.run("claimgraph.choose('node', arguments[0])", hostile.node(HOSTILE))
    assert hostile.run("return document.querySelector('#pane h2').textContent") == HOSTILE
    hostile.run("claimgraph.choose('line', arguments[0])", hostile.line("held in"))
    assert (
        hostile.run("return document.querySelector('#pane blockquote p').textContent")
        == f"{HOSTILE} met {RIGHT_TO_LEFT} here."
    )
    assert hostile.console() == []


def test_a_right_to_left_name_turns_nothing_around_it(hostile):
    hostile.run("claimgraph.choose('node', arguments[0])", hostile.node(RIGHT_TO_LEFT))
    isolated = "return getComputedStyle(document.querySelector('#pane h2 bdi')).unicodeBidi"
    assert hostile.run(isolated) == "isolate"
    assert hostile.run("return document.querySelector('#pane h2 bdi').textContent") == RIGHT_TO_LEFT


def test_asks_nothing_of_any_network_and_reports_no_error(page):
    for number in range(6):
        page.run("claimgraph.choose('node', arguments[0])", number)
    for number in range(11):
        page.run("claimgraph.choose('line', arguments[0])", number)
    page.driver.find_element(By.ID, "theme").click()
    page.driver.find_element(By.ID, "fit").click()
    asked = page.requests()
    assert [url for url in asked if not url.startswith("data:")] == [page.driver.current_url]
    assert page.console() == []
