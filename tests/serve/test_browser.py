"""The pages in a browser: nothing is blocked, nothing fails, nothing foreign is asked for."""

import json

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

from ..export.html.browser import start_chromium
from .invented import PEOPLE, TEXT

pytestmark = pytest.mark.browser
PAGES = [
    "/",
    "/#entity=organisation/soufan-center",
    "/documents",
    "/comparisons",
    "/search?words=women",
    "/query",
    "/query?question=said-by&entity=Guterres&ask=1",
    "/query?query=SELECT+%7B",
    "/organisation/soufan-center.html",
    "/source/isis-in-their-own-words.html",
    "/claim/relation-4515156b59027383.html",
    "/graph/entities.html",
    "/dossier?of=https://claimgraph.example/organisation/soufan-center",
]


@pytest.fixture(scope="module")
def driver(tmp_path_factory):
    driver = start_chromium(tmp_path_factory.mktemp("chromium"))
    yield driver
    driver.quit()


def asked_for(driver) -> set[str]:
    messages = [json.loads(entry["message"])["message"] for entry in driver.get_log("performance")]
    return {
        message["params"]["request"]["url"]
        for message in messages
        if message["method"] == "Network.requestWillBeSent"
    }


@pytest.mark.parametrize("path", PAGES)
def test_a_page_runs_without_a_complaint_and_asks_nobody_else(driver, served, path) -> None:
    driver.get("about:blank")
    driver.get_log("browser")
    asked_for(driver)
    driver.get(served.url + path)
    complaints = [entry["message"] for entry in driver.get_log("browser")]
    # An answer of 400 is no fault of the page.
    assert [one for one in complaints if "400 (Bad Request)" not in one] == []
    assert {url for url in asked_for(driver) if not url.startswith((served.url, "data:"))} == set()
    assert driver.execute_script("return document.styleSheets.length") == 1


def test_the_viewer_leads_to_the_pages_where_it_is_served(driver, served) -> None:
    driver.get("about:blank")
    driver.get(f"{served.url}/#entity=organisation/soufan-center")
    link = WebDriverWait(driver, 20).until(lambda _: driver.find_element(By.CSS_SELECTOR, ".permalink a"))
    assert link.get_attribute("href") == f"{served.url}/organisation/soufan-center.html"
    assert driver.find_elements(By.LINK_TEXT, "Questions")


def test_the_viewer_from_disk_leads_nowhere(driver, seeds_built) -> None:
    driver.get((seeds_built / "out" / "graph.html").as_uri() + "#entity=organisation/soufan-center")
    WebDriverWait(driver, 20).until(lambda _: driver.find_element(By.CSS_SELECTOR, ".permalink"))
    assert driver.find_elements(By.CSS_SELECTOR, "a.more") == []


@pytest.mark.parametrize(
    "words", [PEOPLE, "about 40", TEXT[TEXT.index("😀") : TEXT.index("said")], "no more"]
)
def test_the_passage_that_the_address_names_is_lit(driver, served_invented, words) -> None:
    start = TEXT.index(words)
    driver.get("about:blank")
    driver.get(f"{served_invented.url}/source/letter.html#char={start},{start + len(words)}")
    lit = "return [...(CSS.highlights.get('place') ?? [])].map((range) => range.toString())"
    WebDriverWait(driver, 20).until(lambda _: driver.execute_script(lit) == [words])


def test_the_text_on_the_page_is_the_source_to_the_letter(driver, served_invented) -> None:
    driver.get(f"{served_invented.url}/source/letter.html")
    shown = driver.execute_script(
        "return [...document.querySelectorAll('.text')].map((one) => one.textContent).join('')"
    )
    assert shown == TEXT
    ways = driver.execute_script(
        "return [...document.querySelectorAll('.text')].map((one) => getComputedStyle(one).direction)"
    )
    assert ways[0] == "ltr"


def test_ctrl_enter_runs_the_query(driver, served) -> None:
    driver.get(f"{served.url}/query")
    area = driver.find_element(By.TAG_NAME, "textarea")
    area.clear()
    area.send_keys("ASK {}", Keys.CONTROL, Keys.ENTER)
    WebDriverWait(driver, 20).until(lambda _: driver.find_element(By.CLASS_NAME, "truth").text == "Yes")


def test_the_keyboard_reaches_search_and_content(driver, served) -> None:
    driver.get(f"{served.url}/documents")
    body = driver.find_element(By.TAG_NAME, "body")
    body.send_keys(Keys.TAB)
    assert driver.switch_to.active_element.text == "To the content"
    driver.switch_to.active_element.send_keys(Keys.TAB, Keys.TAB)
    assert driver.switch_to.active_element.get_attribute("name") == "words"
    driver.switch_to.active_element.send_keys("guterres", Keys.ENTER)
    WebDriverWait(driver, 20).until(lambda _: "/search?words=guterres" in driver.current_url)
