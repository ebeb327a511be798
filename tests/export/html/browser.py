"""Headless Chromium, which must be there, and the page in it."""

import json
import time

from selenium import webdriver
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import WebDriverWait

from graph.export.html import write_html

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
    "--window-size=1500,1000",
)
WAIT = 20  # seconds


def start_chromium(profile) -> webdriver.Chrome:
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for flag in (*FLAGS, f"--user-data-dir={profile}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    return webdriver.Chrome(options=options, service=webdriver.ChromeService(CHROMEDRIVER))


class Page:
    def __init__(self, driver: webdriver.Chrome) -> None:
        self.driver = driver
        self.address = ""

    def write(self, graph) -> None:
        write_html(graph.store(), graph.out)
        self.address = (graph.out / "graph.html").as_uri()

    def open(self, state: str = "") -> float:
        """Open the page at a state; return the seconds until it can be used."""
        self.driver.get("about:blank")
        self.driver.get_log("browser")
        self.driver.get_log("performance")
        began = time.monotonic()
        self.driver.get(self.address + state)
        self.until(lambda: self.run("return Boolean(window.claimgraph)"), "the page's script does not end")
        return time.monotonic() - began

    def run(self, script: str, *arguments):
        return self.driver.execute_script(script, *arguments)

    def until(self, holds, message: str = "") -> None:
        WebDriverWait(self.driver, WAIT, poll_frequency=0.05).until(lambda _: holds(), message)

    def find(self, selector: str) -> WebElement:
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def all(self, selector: str) -> list[WebElement]:
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def text(self, selector: str) -> str:
        return self.find(selector).text

    def wait_for(self, words: str, selector: str = "#pane") -> None:
        self.until(lambda: words in self.text(selector), f"{words!r} is not in {selector}")

    def hash(self) -> str:
        return self.run("return decodeURIComponent(location.hash)")

    def thing(self, name: str) -> int:
        return self.run(
            "return claimgraph.content.things.findIndex((thing) => thing.name === arguments[0])", name
        )

    def drawn(self) -> set[str]:
        script = "return claimgraph.picture.drawn.nodes.map(({ id }) => claimgraph.content.things[id].name)"
        return set(self.run(script))

    def drawn_lines(self) -> list[str]:
        return self.run("return claimgraph.picture.drawn.edges.map(({ words }) => words)")

    def canvas(self) -> WebElement:
        return self.find("#network canvas")

    def point(self, *things: int) -> ActionChains:
        """Point at a thing, or at the middle of the line between two."""
        place = self.run(
            """const { network } = claimgraph.picture;
            const places = arguments[0].map((node) => network.canvasToDOM(network.getPosition(node)));
            const { clientWidth, clientHeight } = document.querySelector("#network canvas");
            const middle = (axis) => places.reduce((sum, place) => sum + place[axis], 0) / places.length;
            return { x: middle("x") - clientWidth / 2, y: middle("y") - clientHeight / 2 };""",
            things,
        )
        x, y = round(place["x"]), round(place["y"])
        return ActionChains(self.driver).move_to_element_with_offset(self.canvas(), x, y)

    def press(self, *keys: str) -> None:
        ActionChains(self.driver).send_keys(*keys).perform()

    def search(self, words: str) -> list[str]:
        """Type into the search field; return the names that it offers."""
        field = self.find("#search")
        field.send_keys(Keys.CONTROL, "a")
        field.send_keys(words)
        return [row.text for row in self.all("#hits [role=option]")]

    def filter_only(self, name: str, value: str) -> None:
        """Tick one box of a group of filters alone."""
        boxes = self.all(f"#filters input[name='{name}']")
        boxes[0].find_element(By.XPATH, "ancestor::fieldset").find_element(By.CSS_SELECTOR, ".only").click()
        self.find(f"#filters input[name='{name}'][value='{value}']").click()

    def choose_option(self, selector: str, value: str) -> None:
        self.run(
            """const select = document.querySelector(arguments[0]);
            select.value = arguments[1];
            select.dispatchEvent(new Event("change"));""",
            selector,
            value,
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
