"""YAML that stands at the top of a text file, or beside a file of any format."""

import re
from pathlib import Path

import yaml

from graph.errors import ReadError
from graph.model import Metadata
from graph.read.metadata import metadata_from
from graph.read.sources import SIDECAR_SUFFIX

_FRONT_MATTER = re.compile(
    r"---[ \t]*(?:\r\n?|\n)(.*?)(?:\r\n?|\n)(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|$)", re.DOTALL
)
_KEY = re.compile(r"\s*[A-Za-z][\w -]*:(?:\s|$)")


def read_front_matter(text: str, where: str) -> tuple[Metadata, int]:
    """Read the block between two `---` lines at the very top; return it, and where the text goes on.

    Raises:
        ReadError: The block has keys but is no YAML.
    """
    match = _FRONT_MATTER.match(text)
    # Two rules that merely open a text are no front matter: its first line has to be a key.
    if not match or not _KEY.match(match.group(1)):
        return Metadata(), 0
    return _mapping(match.group(1), f"{where}: front matter"), match.end()


def read_sidecar(path: Path) -> Metadata:
    """Read `NAME.meta.yaml` beside the file, NAME with its extension (which goes first) or without it.

    Raises:
        ReadError: The sidecar cannot be read or is no YAML mapping.
    """
    for name in (path.name, path.stem):
        sidecar = path.with_name(name + SIDECAR_SUFFIX)
        if not sidecar.is_file():
            continue
        try:
            text = sidecar.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeError) as error:
            raise ReadError(f"{sidecar}: cannot be read ({error}); save it as UTF-8 text") from error
        return _mapping(text, str(sidecar))
    return Metadata()


def _mapping(text: str, where: str) -> Metadata:
    try:
        values = yaml.load(text, Loader=_Loader)
    except (yaml.YAMLError, ValueError) as error:
        first_line = " ".join(str(error).split())
        raise ReadError(
            f"{where}: is not valid YAML ({first_line}); write lines such as 'title: …'"
        ) from error
    if values is None:
        return Metadata()
    if not isinstance(values, dict):
        raise ReadError(f"{where}: holds {type(values).__name__}, not keys and values; write 'title: …'")
    return metadata_from(values)


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
