"""The viewer, as the build wrote it, told that it is served."""

import re
from dataclasses import dataclass
from pathlib import Path

from graph.export.html import FILE_NAME

META = re.compile(rb'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
ROOT = b'<html lang="en"'
HEAD = 4096
"""Bytes in which the page's head begins."""


@dataclass(frozen=True, slots=True)
class Viewer:
    """The page and its own content security policy, which lets nothing but its own scripts run."""

    page: bytes
    policy: str


def load_viewer(out: Path) -> Viewer | None:
    """Read the viewer; None where the build's folder has none, or it is none of ours."""
    try:
        page = (out / FILE_NAME).read_bytes()
    except OSError:
        return None
    head, rest = page[:HEAD], page[HEAD:]
    found = META.search(head)
    if not found:
        return None
    # Its script then shows the way to the pages; from disk there are none.
    served = head.replace(ROOT, ROOT + b" data-served", 1)
    policy = found[1].decode("ascii").replace("form-action 'none'", "form-action 'self'")
    return Viewer(served + rest, f"{policy}; frame-ancestors 'none'")
