"""`graph.html`: the whole viewer in one file, which asks nothing of any network."""

import base64
import hashlib
from importlib.resources import files
from pathlib import Path
from string import Template
from typing import Any

from graph.export.html.columns import short_json
from graph.export.html.content import page_content
from graph.export.html.texts import packed_texts
from graph.export.html.things import TEXTS
from graph.export.html.vis_network import vis_network_script
from graph.rdf.sorted_quads import HasQuads

FILE_NAME = "graph.html"
ASSETS = "assets"
TEMPLATE = "template.html"
COLOURS, DARK, STYLE = "colours.css", "dark.css", "viewer.css"
# In the order in which they need each other.
SCRIPTS = (
    "colours.js",
    "elements.js",
    "served.js",
    "content.js",
    "address.js",
    "filters.js",
    "quotes.js",
    "labels.js",
    "picture.js",
    "search.js",
    "cards.js",
    "claims.js",
    "conflicts.js",
    "documents.js",
    "timeline.js",
    "map.js",
    "paths.js",
    "viewer.js",
)

# A page that grows beyond it leaves out texts, the longest first.
MOST_BYTES = 14_500_000
# What stands around each text.
ELEMENT_BYTES = 64

# What could end the script element that holds the JSON, or a line of script in old engines.
ESCAPES = {ord(character): f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}


def write_html(store: HasQuads, out_folder: Path) -> None:
    """Write `graph.html` into a folder; the texts as read lie in its `texts/`.

    The page holds the whole graph and draws its most connected part. The same store gives the same bytes.

    Raises:
        VerifyError: a text is missing or is not the one of the graph.
    """
    content, sources = page_content(store)
    bare = html_page(content, {})
    room = MOST_BYTES - len(bare.encode("utf-8")) - ELEMENT_BYTES * len(sources)
    page = html_page(content, packed_texts(sources, out_folder / TEXTS, room))
    # Beside, then renamed: whoever opens the file never sees half of it.
    beside = out_folder / f"{FILE_NAME}.part"
    beside.write_bytes(page.encode("utf-8"))
    beside.replace(out_folder / FILE_NAME)


def html_page(content: dict[str, Any], texts: dict[int, str]) -> str:
    """Put content, texts, scripts and style into the template, allowed to run by their hashes alone."""
    library = vis_network_script()
    script = '"use strict";\n' + "\n".join(map(_own_file, SCRIPTS))
    style = f"{colours()}\n{_own_file(STYLE)}"
    return Template(_own_file(TEMPLATE)).substitute(
        script_hashes=f"{_source_hash(library)} {_source_hash(script)}",
        style_hash=_source_hash(style),
        style=style,
        content=escaped(short_json(content)),
        texts="\n".join(
            f'<script type="application/json" id="text-{number}">{escaped(text)}</script>'
            for number, text in sorted(texts.items())
        ),
        library=library,
        script=script,
    )


def colours() -> str:
    """Return the style sheet with the colours of classes and lines, for other pages too.

    The dark ones stand in it twice, for a system that is dark and for a reader who chose so; in our files once.
    """
    dark = _own_file(DARK).strip().removeprefix(":root ")
    by_system = f'@media (prefers-color-scheme: dark) {{\n:root:not([data-theme="light"]) {dark}\n}}'
    by_choice = f':root[data-theme="dark"] {dark}'
    return f"{_own_file(COLOURS)}{by_system}\n{by_choice}\n"


def _own_file(name: str) -> str:
    """Return a file of this package's assets."""
    return files(__package__).joinpath(ASSETS, name).read_text("utf-8")


def escaped(json_text: str) -> str:
    """Write JSON so that HTML can take nothing in it for the end of a script element or for markup."""
    return json_text.translate(ESCAPES)


def _source_hash(source: str) -> str:
    """Return a hash for a content security policy, over the text between the tags."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(source.encode('utf-8')).digest()).decode('ascii')}'"
