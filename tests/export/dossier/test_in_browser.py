"""The page in a browser: its own policy lets it be drawn, and it fits the window."""

import base64

import pypdfium2
import pytest

from graph.export.dossier import dossier_html

from ..html.browser import start_chromium

pytestmark = pytest.mark.browser
CAMP = "https://claimgraph.example/camp/harran-camp"


@pytest.fixture(scope="module")
def driver(tmp_path_factory):
    driver = start_chromium(tmp_path_factory.mktemp("chromium"))
    yield driver
    driver.quit()


@pytest.fixture
def page(driver, store, tmp_path):
    file = tmp_path / "camp.html"
    file.write_text(dossier_html(store, CAMP), "utf-8")
    driver.get(file.as_uri())
    return driver


def test_its_policy_refuses_nothing_of_its_own(page):
    assert page.get_log("browser") == []
    assert page.execute_script("return getComputedStyle(document.querySelector('.sides')).display") == "grid"


@pytest.mark.parametrize("width", [500, 1200])
def test_it_fits_the_window(page, width):
    page.set_window_size(width, 900)
    overflow = page.execute_script(
        "return document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    assert overflow <= 0


def test_print_has_every_note_and_no_way_back(page):
    printed = pypdfium2.PdfDocument(base64.b64decode(page.print_page()))
    text = "".join(sheet.get_textpage().get_text_bounded() for sheet in printed)
    notes = page.find_elements("css selector", ".notes > li")
    assert len(notes) > 10
    for note in notes:
        claim = note.find_element("css selector", ".id").get_attribute("textContent")
        assert claim.split()[0].split("-")[1] in text.replace("\r\n", "").replace("\n", "")
    assert "↩" not in text
