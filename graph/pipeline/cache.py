"""Keeps what was computed once, under the hash of all that it depends on."""

import hashlib
import os
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import msgspec

T = TypeVar("T")


class Cache:
    """A folder of msgpack files named by the SHA-256 of what they were computed from.

    A file that cannot be read back (cut short, or written by another version) counts as absent.
    """

    def __init__(self, folder: Path | None) -> None:
        """Open the cache in `folder`; with None nothing is kept."""
        self._folder = folder

    def is_empty(self) -> bool:
        """Return whether nothing can be found here."""
        return self._folder is None or not self._folder.is_dir() or not any(self._folder.iterdir())

    def get_or_make(self, key: str, kind: type[T], make: Callable[[], T]) -> tuple[T, bool]:
        """Return the value under `key`, made anew where it is absent, and whether it was there."""
        kept = self.get(key, kind)
        if kept is not None:
            return kept, True
        value = make()
        self.keep(key, value)
        return value, False

    def get(self, key: str, kind: type[T]) -> T | None:
        """Return the value under `key`, None where it is absent."""
        if self._folder is None:
            return None
        try:
            return msgspec.msgpack.decode(self._path(self._folder, key).read_bytes(), type=kind)
        except (FileNotFoundError, msgspec.DecodeError):
            return None

    def keep(self, key: str, value: object) -> None:
        """Put a value under `key`."""
        if self._folder is None:
            return
        path = self._path(self._folder, key)
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_name(f"{path.name}.{os.getpid()}")
        beside.write_bytes(msgspec.msgpack.encode(value))
        beside.replace(path)

    @staticmethod
    def _path(folder: Path, key: str) -> Path:
        return folder / key[:2] / f"{key[2:]}.msgpack"


def hash_of(*parts: object) -> str:
    """Return the SHA-256, hex, over values that msgspec can encode; order matters."""
    digest = hashlib.sha256()
    for part in parts:
        encoded = msgspec.msgpack.encode(part)
        digest.update(len(encoded).to_bytes(8, "big") + encoded)
    return digest.hexdigest()


def code_hash(*packages: str) -> str:
    """Return the SHA-256, hex, over the source files of sub-packages of `graph`."""
    root = Path(__file__).resolve().parent.parent
    digest = hashlib.sha256()
    for package in sorted(packages):
        for path in sorted((root / package).rglob("*")):
            if path.is_file() and path.suffix in {".py", ".sha256"}:
                digest.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()
