"""Writes a file that a person asked for, whole or not at all."""

from pathlib import Path

from graph.errors import UsageError


def write_whole(file: Path, text: str, *, option: str = "--out") -> None:
    """Write a file, beside first, so that nobody reads half of it; its folder is made where it is missing.

    `option` named the file.

    Raises:
        UsageError: it cannot be written.
    """
    beside = file.with_name(f"{file.name}.part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(text.encode("utf-8", "surrogatepass"))
        beside.replace(file)
    except OSError as error:
        raise UsageError(f"{file}: cannot be written ({error.strerror}); give another {option}") from error
