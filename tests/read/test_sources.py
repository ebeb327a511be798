from pathlib import Path

import pytest

from graph.errors import ReadError, UsageError
from graph.read import find_sources, read_document, stray_sidecars


def _touch(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Words.")


def test_a_folder_is_searched_to_the_bottom_in_order(tmp_path: Path) -> None:
    _touch(tmp_path, "b.txt", "a/z.md", "a/y/x.pdf")
    assert [s.relative for s in find_sources([tmp_path])] == ["a/y/x.pdf", "a/z.md", "b.txt"]


def test_the_order_of_the_arguments_does_not_matter(tmp_path: Path) -> None:
    _touch(tmp_path, "one/b.txt", "two/a.txt")
    folders = [tmp_path / "one", tmp_path / "two"]
    assert find_sources(folders) == find_sources(folders[::-1])


@pytest.mark.parametrize(
    "name", ["README", "README.md", "readme.txt", "Readme.rst", "a.meta.yaml", ".hidden.txt", ".git/a.txt"]
)
def test_what_is_no_document_is_left_out(tmp_path: Path, name: str) -> None:
    _touch(tmp_path, name, "kept.txt")
    assert [s.relative for s in find_sources([tmp_path])] == ["kept.txt"]


def test_a_hidden_folder_above_the_one_given_hides_nothing(tmp_path: Path) -> None:
    _touch(tmp_path, ".store/in/a.txt")
    assert [s.slug for s in find_sources([tmp_path / ".store" / "in"])] == ["a"]


def test_a_format_that_is_not_read_still_is_a_source(tmp_path: Path) -> None:
    _touch(tmp_path, "sheet.xlsx")
    assert [s.slug for s in find_sources([tmp_path])] == ["sheet"]


def test_a_file_alone_is_known_by_its_base_name(tmp_path: Path) -> None:
    _touch(tmp_path, "sub/a.txt")
    assert [s.relative for s in find_sources([tmp_path / "sub" / "a.txt"])] == ["a.txt"]


@pytest.mark.parametrize("turn", [1, -1])
def test_a_file_given_twice_counts_once(tmp_path: Path, turn: int) -> None:
    _touch(tmp_path, "sub/a.txt")
    paths = [tmp_path, tmp_path / "sub" / "a.txt"][::turn]
    assert [s.relative for s in find_sources(paths)] == ["sub/a.txt"]


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Über Größe.txt", "uber-groe"),
        ("Reports/2021 March/The Ferry (final).v2.pdf", "reports-2021-march-the-ferry-final-v2"),
        ("报告.txt", "document"),
    ],
)
def test_slugs_are_plain_letters_and_digits(tmp_path: Path, name: str, slug: str) -> None:
    _touch(tmp_path, name)
    assert [s.slug for s in find_sources([tmp_path])] == [slug]


def test_clashing_slugs_get_their_extension_then_a_number(tmp_path: Path) -> None:
    _touch(tmp_path, "ferry.txt", "ferry.pdf", "Ferry!.txt", "other.txt")
    assert {s.relative: s.slug for s in find_sources([tmp_path])} == {
        "Ferry!.txt": "ferry-txt",
        "ferry.pdf": "ferry-pdf",
        "ferry.txt": "ferry-txt-2",
        "other.txt": "other",
    }


def test_a_path_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"missing\.txt: no such file or folder"):
        find_sources([tmp_path / "missing.txt"])


def test_sidecars_without_a_document_are_named(tmp_path) -> None:
    (tmp_path / "sub").mkdir()
    for name in ("ferry.txt", "ferry.meta.yaml", "sub/boat.md", "sub/boat.md.meta.yaml"):
        (tmp_path / name).write_text("words: words")
    assert stray_sidecars([tmp_path, tmp_path / "ferry.txt"]) == ()
    for name in ("fery.meta.yaml", "sub/boat.meta.yaml"):
        (tmp_path / name).write_text("title: Ferry")
    assert [line.split(":")[0] for line in stray_sidecars([tmp_path])] == [
        "fery.meta.yaml",
        "sub/boat.meta.yaml",
    ]


def test_links_are_followed_and_real_names_go_first(tmp_path) -> None:
    _touch(tmp_path, "in/ferry.txt", "elsewhere/boat.txt")
    (tmp_path / "in" / "link to ferry.txt").symlink_to("ferry.txt")
    (tmp_path / "in" / "other").symlink_to("../elsewhere")
    (tmp_path / "elsewhere" / "up").symlink_to("../in")
    found = find_sources([tmp_path / "in"])
    assert [source.relative for source in found] == ["ferry.txt", "other/boat.txt"]


def test_link_that_leads_nowhere_is_a_document_that_cannot_be_opened(tmp_path) -> None:
    (tmp_path / "ferry.txt").symlink_to("gone")
    (source,) = find_sources([tmp_path])
    assert source.relative == "ferry.txt"
    with pytest.raises(ReadError, match=r"ferry\.txt: cannot be opened \(No such file or directory\)"):
        read_document(source)


def test_folder_that_may_not_be_opened_is_named(tmp_path, monkeypatch) -> None:
    _touch(tmp_path, "ferry.txt", "locked/boat.txt")
    listed = Path.iterdir

    def refuse(folder: Path):
        if folder.name == "locked":
            raise PermissionError(13, "Permission denied")
        return listed(folder)

    monkeypatch.setattr(Path, "iterdir", refuse)
    _, locked = find_sources([tmp_path])
    with pytest.raises(ReadError, match="locked: the folder cannot be opened"):
        read_document(locked)
