"""YAML that stands at the top of a text file, or beside a file of any format."""

import difflib
import re
from dataclasses import replace
from pathlib import Path

import yaml

from graph.errors import ReadError
from graph.read.decoding import decode
from graph.read.metadata import KEYS, Declared, read_declared
from graph.read.sources import SourceFile, find_sidecar

_FRONT_MATTER = re.compile(
    r"---[ \t]*(?:\r\n?|\n)(.*?)(?:\r\n?|\n)(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|$)", re.DOTALL
)
_KEY = re.compile(r"\s*[A-Za-z][\w -]*:(?:\s|$)")


def read_front_matter(text: str, where: str) -> tuple[Declared, int]:
    """Read the block between two `---` lines at the very top; return it, and where the text goes on.

    A block that is no YAML says nothing, with a notice; it is no text of the document either.
    """
    match = _FRONT_MATTER.match(text)
    # Two rules that merely open a text are no front matter: its first line has to be a key.
    if not match or not _KEY.match(match.group(1)):
        return Declared(), 0
    return _read(match.group(1), f"{where}: front matter", first_line=2), match.end()


def read_sidecar(source: SourceFile) -> Declared:
    """Read the `NAME.meta.yaml` beside a document.

    A sidecar that cannot be read says nothing, with a notice.
    """
    sidecar = find_sidecar(source.path)
    if sidecar is None:
        return Declared()
    where = Path(source.relative).with_name(sidecar.name).as_posix()
    try:
        text, _ = decode(sidecar.read_bytes(), where)
    except OSError as error:
        return _nothing(where, f"cannot be opened ({error.strerror})", "check that you may read it")
    except ReadError:
        return _nothing(where, "is no text", "write it anew as UTF-8 text")
    return _read(text, where, strict=True)


def _read(text: str, where: str, *, first_line: int = 1, strict: bool = False) -> Declared:
    """Read YAML; `strict` asks after keys that are like a known one, for there all keys are meant for us."""
    try:
        values = yaml.load(text, Loader=_Loader)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        place = f" line {mark.line + first_line}" if mark else ""
        problem = " ".join(str(getattr(error, "problem", "") or type(error).__name__).split())
        return _nothing(
            f"{where}{place}",
            f"is not valid YAML ({problem})",
            "write lines such as title: 'A: B', in quotes",
        )
    if values is None:
        return Declared()
    if not isinstance(values, dict):
        return _nothing(where, "holds no keys and values", "write lines such as 'title: …'")
    declared = read_declared(values)
    slips = _slips(values) if strict else []
    return replace(declared, notices=tuple(f"{where}: {line}" for line in [*declared.notices, *slips]))


def _nothing(where: str, what: str, advice: str) -> Declared:
    return Declared(notices=(f"{where}: {what}; nothing of it is used; {advice}",))


def _slips(values: dict[object, object]) -> list[str]:
    slips = []
    for key in values:
        word = str(key).strip().lower().replace("-", "_").replace(" ", "_")
        near = difflib.get_close_matches(word, sorted(KEYS), n=1, cutoff=0.75)
        if word not in KEYS and near:
            slips.append(f"key '{key}' is not known; write {near[0]}")
    return slips


class _Loader(yaml.SafeLoader):
    """Reads dates and numbers as the words that stand there, so that `2021-03` stays as exact as it is."""


_Loader.yaml_implicit_resolvers = {
    letter: [
        (tag, pattern)
        for tag, pattern in resolvers
        if tag in ("tag:yaml.org,2002:null", "tag:yaml.org,2002:merge")
    ]
    for letter, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
