"""The drawing library that pyvis brings along, as text to be put into a page."""

from importlib.resources import files

SCRIPT = ("lib", "vis-9.1.2", "vis-network.min.js")
# Browsers' developer tools would ask for this file beside the page.
SOURCE_MAP = "//# sourceMappingURL="


def vis_network_script() -> str:
    """Return vis-network's script with its licence on top.

    Its style sheet is left out: it dresses tooltips, navigation buttons and the editor, none of which the
    page uses. pyvis's own page is no way to it: `in_line` still fetches Bootstrap from a CDN, and `local`
    deletes a folder `lib` where the command is run.
    """
    script = files("pyvis").joinpath(*SCRIPT).read_text("utf-8")
    return script.partition(SOURCE_MAP)[0].rstrip().replace("\r\n", "\n")
