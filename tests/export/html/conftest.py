"""One browser for all tests of the page."""

import pytest

from .browser import start_chromium


@pytest.fixture(scope="session")
def driver(tmp_path_factory):
    driver = start_chromium(tmp_path_factory.mktemp("chromium"))
    yield driver
    driver.quit()
