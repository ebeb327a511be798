import hashlib
from pathlib import Path

import pytest

from graph.errors import ReadError
from graph.model import Metadata
from graph.read import find_sources, read_document


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


@pytest.mark.parametrize(
    ("broken", "notice"),
    [
        ("title: Boats: a list", "ferry.meta.yaml line 1: is not valid YAML"),
        ("publisher: Quay\ntitle: [unclosed", "ferry.meta.yaml line 2: is not valid YAML"),
        ("[" * 5000, "ferry.meta.yaml: is not valid YAML"),
        ("- just\n- a list", "ferry.meta.yaml: holds no keys and values"),
        (b"title: \x00\x01\x02\x03", "ferry.meta.yaml: is no text"),
    ],
)
def test_a_broken_sidecar_is_a_notice_and_the_document_is_read(read, tmp_path, broken, notice: str) -> None:
    (tmp_path / "ferry.meta.yaml").write_bytes(broken if isinstance(broken, bytes) else broken.encode())
    document = read("ferry.txt", "The Ferry\n\n3 March 2021\n\nWords came.")
    assert (document.metadata.title, document.metadata.issued) == ("The Ferry", "2021-03-03")
    (line,) = document.notices
    assert line.startswith(notice)
    assert "\n" not in line


def test_sidecar_that_may_not_be_read_is_a_notice(read, tmp_path, monkeypatch) -> None:
    (tmp_path / "ferry.meta.yaml").write_text("title: Ferry")

    def refuse(path: Path) -> bytes:
        if path.name.endswith(".yaml"):
            raise PermissionError(13, "Permission denied")
        return b"Words came."

    (tmp_path / "ferry.txt").write_text("Words came.")
    monkeypatch.setattr(Path, "read_bytes", refuse)
    (source,) = find_sources([tmp_path / "ferry.txt"])
    assert read_document(source).notices == (
        "ferry.meta.yaml: cannot be opened (Permission denied); nothing of it is used; check that you may read it",
    )


def test_broken_front_matter_is_a_notice_and_no_text(read) -> None:
    document = read("ferry.md", "---\ntitle: a: b: [c\n---\nWords.")
    assert [block.span.of(document.text) for block in document.blocks] == ["Words."]
    (line,) = document.notices
    assert line.startswith("ferry.md: front matter line 2: is not valid YAML")


def test_wrong_fields_of_a_sidecar_are_notices_and_the_others_are_used(read, tmp_path) -> None:
    (tmp_path / "ferry.meta.yaml").write_text(
        "title: The Ferry\ndate: 2021-02-30\nauthor: {first: Ina, last: Kestrel}\n"
        "url: htps//quay.example\nlanguage: plain English\npublihser: Quay Press\nnotes: seen twice\n"
    )
    document = read("ferry.txt", "Words came.")
    assert document.metadata == Metadata(title="The Ferry")
    assert document.notices == (
        "ferry.meta.yaml: date is '2021-02-30'; write the date as 2024-05-31, 2024-05 or 2024",
        "ferry.meta.yaml: author is a mapping {first, last}; write one name, or a list of names ('- A. Writer')",
        "ferry.meta.yaml: url is 'htps//quay.example'; write a whole address such as https://example.org/page",
        "ferry.meta.yaml: language is 'plain English'; write a code such as en",
        "ferry.meta.yaml: key 'publihser' is not known; write publisher",
    )
