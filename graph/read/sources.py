"""Which files of the given paths are documents, and what each is called in the graph."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from graph.errors import UsageError

SIDECAR_SUFFIX = ".meta.yaml"
NAMELESS = "document"  # slug of a name without a single Latin letter or digit


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file to read.

    Attributes:
        path: Where it lies.
        relative: Its path under the folder that was given, with `/`; of a single file its base name.
        slug: Unique among the sources of one call.
    """

    path: Path
    relative: str
    slug: str


def find_sources(paths: Sequence[Path]) -> tuple[SourceFile, ...]:
    """Find the documents among files and folders, folders searched to the bottom.

    README files, `*.meta.yaml` and whatever is hidden are left out; a format that claimgraph does not read
    is not: reading it says so. The result is sorted by relative path, so neither the order of the arguments
    nor the operating system matters. A file given twice counts once, under the longer relative path; links are
    followed, and count for less than where a file really lies. A folder that may not be opened, and a link that
    leads nowhere, are in the result: reading them says what is wrong.

    Raises:
        UsageError: A path does not exist.
    """
    found: dict[Path, tuple[bool, int, str]] = {}
    for path in paths:
        if not path.exists():
            raise UsageError(f"{path}: no such file or folder; check the spelling")
        for file, relative in _files_of(path):
            real = file.resolve() if file.exists() else file.absolute()
            own = real == path.resolve() / relative if path.is_dir() else not path.is_symlink()
            found[real] = max(found.get(real, (False, 0, "")), (own, len(relative), relative))
    return name_sources({file: relative for file, (_, _, relative) in found.items()})


def name_sources(relatives: Mapping[Path, str]) -> tuple[SourceFile, ...]:
    """Give each file its slug; the result is sorted by relative path."""
    ordered = sorted(relatives.items(), key=lambda item: (item[1], item[0].as_posix()))
    return _with_slugs([SourceFile(file, relative, source_slug(relative)) for file, relative in ordered])


def find_sidecar(document: Path) -> Path | None:
    """Return the `NAME.meta.yaml` beside a file, NAME with its extension (which goes first) or without it."""
    for name in (document.name, document.stem):
        sidecar = document.with_name(name + SIDECAR_SUFFIX)
        if sidecar.is_file():
            return sidecar
    return None


def stray_sidecars(paths: Sequence[Path]) -> tuple[str, ...]:
    """Return a line for each sidecar in the given folders that belongs to none of their documents."""
    lines: set[str] = set()
    for folder in paths:
        files = list(_walk(folder, frozenset())) if folder.is_dir() else []
        used = {
            find_sidecar(file) for file in files if file != folder and _is_document(file.relative_to(folder))
        }
        lines |= {
            f"{file.relative_to(folder).as_posix()}: there is no document of that name beside it; "
            f"name it after one, such as letter{SIDECAR_SUFFIX} for letter.txt"
            for file in files
            if file.name.lower().endswith(SIDECAR_SUFFIX) and file not in used
        }
    return tuple(sorted(lines))


def _files_of(path: Path) -> list[tuple[Path, str]]:
    if path.is_file():
        return [(path, path.name)] if _is_document(Path(path.name)) else []
    return [
        (file, file.relative_to(path).as_posix() if file != path else path.resolve().name)
        for file in _walk(path, frozenset())
        if file == path or _is_document(file.relative_to(path))
    ]


def _walk(folder: Path, above: frozenset[Path]) -> Iterator[Path]:
    """Yield files and broken links under a folder, and each folder that cannot be opened."""
    real = folder.resolve()
    if real in above:
        return  # a link back up
    try:
        entries = sorted(folder.iterdir())
    except OSError:
        yield folder
        return
    for entry in entries:
        if entry.is_dir():
            yield from () if entry.name.startswith(".") else _walk(entry, above | {real})
        elif entry.is_file() or entry.is_symlink():
            yield entry


def _is_document(relative: Path) -> bool:
    name = relative.name.lower()
    if any(part.startswith(".") for part in relative.parts):
        return False
    return not (name == "readme" or name.startswith("readme.") or name.endswith(SIDECAR_SUFFIX))


def source_slug(relative: str) -> str:
    """Return the slug of a path under the folder that was given, before clashing ones are told apart."""
    path = Path(relative)
    return _joined(path.with_suffix("").as_posix() if path.suffix else relative) or NAMELESS


def _joined(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii").lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain))


def _with_slugs(sources: list[SourceFile]) -> tuple[SourceFile, ...]:
    """Tell clashing slugs apart: first by the extension, then by a number in the order given."""
    bearers = Counter(source.slug for source in sources)
    taken = {slug for slug, count in bearers.items() if count == 1}
    named = []
    for source in sources:
        if bearers[source.slug] == 1:
            named.append(source)
            continue
        wanted = "-".join(part for part in (source.slug, _joined(Path(source.relative).suffix)) if part)
        slug, number = wanted, 1
        while slug in taken:
            number += 1
            slug = f"{wanted}-{number}"
        taken.add(slug)
        named.append(replace(source, slug=slug))
    return tuple(named)
