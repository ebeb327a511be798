"""`graph.html`: the whole viewer in one file, which asks nothing of any network."""

import base64
import hashlib
import json
from collections import Counter
from importlib.resources import files
from pathlib import Path
from string import Template
from typing import Any

import networkx as nx

from graph.export.html.details import describe
from graph.export.html.drawing import draw, name_of, options_of
from graph.export.html.quotes import Quotes, slug_of
from graph.export.html.selection import Selection, select_drawn
from graph.export.html.vis_network import vis_network_script
from graph.export.property_graph import ENTITY_TYPES, property_graph
from graph.store import Store

FILE_NAME = "graph.html"
TEXTS = "texts"
TEMPLATE = "template.html"
STYLE = "viewer.css"
# In the order in which they need each other.
SCRIPTS = ("colours.js", "labels.js", "pane.js", "viewer.js")

# What could end the script element that holds the JSON, or a line of script in old engines.
ESCAPES = {ord(character): f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}


def write_html(store: Store, out_folder: Path) -> None:
    """Write `graph.html` into a folder; the texts as read lie in its `texts/`.

    A large graph is drawn in part (`selection`), and the page says what is not drawn. The same store gives
    the same bytes.

    Raises:
        VerifyError: a text is missing or is not the one of the graph.
    """
    page = html_page(page_content(store, out_folder / TEXTS))
    # Beside, then renamed: whoever opens the file never sees half of it.
    beside = out_folder / f"{FILE_NAME}.part"
    beside.write_bytes(page.encode("utf-8"))
    beside.replace(out_folder / FILE_NAME)


def page_content(store: Store, texts: Path) -> dict[str, Any]:
    """Return everything that the page shows, as plain values for JSON."""
    projection = property_graph(store)
    selection = select_drawn(projection)
    network = draw(projection, selection)
    quotes = Quotes(texts)
    details = describe(projection, store, selection, quotes)
    sources = sorted({quote["source"] for quote in quotes.quotes})
    return {
        "counts": counts_of(projection, selection),
        "nodes": network.nodes,
        "edges": network.edges,
        "options": options_of(network),
        "details": details,
        "sources": [source_content(projection, source, selection) for source in sources],
        "quotes": [{**quote, "source": sources.index(quote["source"])} for quote in quotes.quotes],
    }


def counts_of(projection: nx.MultiDiGraph, selection: Selection) -> dict[str, Any]:
    """Return how much there is of each class, how much of it is drawn, and why the rest is not."""
    there = Counter(type_ for _, type_ in projection.nodes(data="type"))
    drawn = Counter(projection.nodes[node]["type"] for node in selection.nodes)
    return {
        "classes": [
            {"name": name, "there": there[name], "drawn": drawn[name]} for name in (*ENTITY_TYPES, "Source")
        ],
        "unconnected": selection.unconnected,
        "ownWorks": selection.own_works,
        "tooMany": selection.too_many,
        "sourcesLeftOut": selection.sources_left_out,
        "linesLeftOut": selection.lines_left_out,
    }


def source_content(projection: nx.MultiDiGraph, source: str, selection: Selection) -> dict[str, Any]:
    """Return what a quote says of its source; `node` is its number in the picture, None where not drawn."""
    return {
        "name": name_of(projection, source),
        "text": f"{TEXTS}/{slug_of(source)}.txt",
        "node": selection.nodes.index(source) if source in selection.nodes else None,
    }


def html_page(content: dict[str, Any]) -> str:
    """Put content, scripts and style into the template, allowed to run by their hashes alone."""
    library = vis_network_script()
    script = "\n".join(
        f'"use strict";\n{own_file(name)}' if name == SCRIPTS[0] else own_file(name) for name in SCRIPTS
    )
    style = own_file(STYLE)
    return Template(own_file(TEMPLATE)).substitute(
        script_hashes=f"{source_hash(library)} {source_hash(script)}",
        style_hash=source_hash(style),
        style=style,
        content=json_for_html(content),
        library=library,
        script=script,
    )


def own_file(name: str) -> str:
    """Return a file of this package."""
    return files(__package__).joinpath(name).read_text("utf-8")


def json_for_html(content: Any) -> str:
    """Write JSON that holds nothing that HTML could take for the end of a script element or for markup."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"), sort_keys=True).translate(ESCAPES)


def source_hash(source: str) -> str:
    """Return a hash for a content security policy, over the text between the tags."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(source.encode('utf-8')).digest()).decode('ascii')}'"
