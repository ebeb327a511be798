from pathlib import Path

import pytest

from graph.pipeline import BuildOptions, build

LETTER = """Returns from Harran camp

3 May 2021

The Northern Relief Council said on Monday that more than 5,600 people had left Harran camp in Syria.

Mira Oland, a director at the Northern Relief Council (NRC), told reporters in Damascus that the NRC would go on.
"""
NOTE = """# A note on Harran

Oland's report was read in Ankara. Mira Oland works for the Northern Relief Council.
"""


@pytest.fixture(scope="session")
def documents(tmp_path_factory) -> Path:
    """A folder with two documents that can be read and two that cannot."""
    folder = tmp_path_factory.mktemp("documents")
    (folder / "letter.txt").write_text(LETTER, "utf-8")
    (folder / "notes").mkdir()
    (folder / "notes" / "note.md").write_text(NOTE, "utf-8")
    (folder / "empty.txt").write_text("", "utf-8")
    (folder / "sheet.xlsx").write_bytes(b"PK\x03\x04")
    return folder


@pytest.fixture(scope="session")
def built(documents, tmp_path_factory):
    """The result of a build and its folder."""
    folder = tmp_path_factory.mktemp("built")
    options = BuildOptions(out=folder / "out", store=folder / "store", workers=1)
    return build([documents], options), folder
