import hashlib

import pytest

from graph.errors import ReadError
from graph.model import Metadata


def test_hashes_are_of_the_file_and_of_the_text(read) -> None:
    content = b"\xef\xbb\xbfThe ferry came.\r\nIt left."
    document = read("ferry.txt", content)
    assert document.sha256 == hashlib.sha256(content).hexdigest()
    assert document.text_sha256 == hashlib.sha256(b"The ferry came.\r\nIt left.").hexdigest()


@pytest.mark.parametrize("content", ["", "  \n\t\r\n ", "\u200b\n"])
@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_an_empty_file_is_an_error(read, name: str, content: str) -> None:
    with pytest.raises(ReadError, match=r"is empty|holds no"):
        read(name, content)


def test_a_file_of_front_matter_alone_is_an_error(read) -> None:
    with pytest.raises(ReadError, match="holds no text"):
        read("a.md", "---\ntitle: The Ferry\n---\n")


@pytest.mark.parametrize("name", ["a.xlsx", "a.doc", "noformat"])
def test_an_unknown_format_is_an_error(read, name: str) -> None:
    with pytest.raises(
        ReadError, match="is not a format that claimgraph reads; txt, md, html, pdf and docx are"
    ):
        read(name, "Words.")


def test_the_suffix_counts_in_any_case(read) -> None:
    assert read("A.TXT", "Words came.").format == "txt"


def test_a_large_file_is_read(read) -> None:
    document = read("large.txt", "The ferry came on Monday and left on Friday.\n\n" * 30_000)
    assert len(document.blocks) == 30_000


@pytest.mark.parametrize("sidecar", ["ferry.meta.yaml", "ferry.md.meta.yaml"])
def test_a_sidecar_goes_before_front_matter_and_first_lines(read, tmp_path, sidecar: str) -> None:
    (tmp_path / sidecar).write_text("title: From the sidecar\ndate: 2021-03\nstars: 5\n")
    document = read(
        "ferry.md",
        "---\ntitle: Front\npublisher: Quay Press\ndate: 2020\n---\n# Heading\n\nBy Jane Doe\n\nWords came.",
    )
    assert document.metadata == Metadata(
        title="From the sidecar",
        issued="2021-03",
        publisher="Quay Press",
        creators=("Jane Doe",),
        credit_text="By Jane Doe",
    )


@pytest.mark.parametrize("broken", ["title: [unclosed", "- just\n- a list", b"title: \xff\xfe"])
def test_a_broken_sidecar_is_an_error_that_names_it(read, tmp_path, broken: str | bytes) -> None:
    (tmp_path / "ferry.meta.yaml").write_bytes(broken if isinstance(broken, bytes) else broken.encode())
    with pytest.raises(ReadError, match=r"ferry\.meta\.yaml"):
        read("ferry.txt", "Words came.")


def test_broken_front_matter_is_an_error(read) -> None:
    with pytest.raises(ReadError, match=r"ferry\.md: front matter: is not valid YAML"):
        read("ferry.md", "---\ntitle: a: b: [c\n---\nWords.")
