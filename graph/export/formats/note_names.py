"""File names for notes that every system takes, and links and texts that say nothing in Markdown."""

import re
import unicodedata
from collections.abc import Mapping, Sequence

# What Windows forbids in a name, and what would end a link of Obsidian's: https://help.obsidian.md/links
FORBIDDEN = re.compile(r'[\\/:*?"<>|#^\[\]%`\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]+')
RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
# Of the 255 that file systems allow, with room for a number and ".md".
LONGEST_IN_BYTES = 120
# Pairs that Obsidian takes for a comment, a highlight or struck words; the beginning of a list.
MARKUP = re.compile(r"([\\`*_\[\]<>#|$^]|%(?=%)|=(?==)|~(?=~)|&(?=#?\w+;)|^[-+]|(?<=^\d)[.)]|(?<=^\d\d)[.)])")


def note_names(things: Mapping[str, tuple[str, str]], *, reserved: Sequence[str] = ()) -> dict[str, str]:
    """Return a name for each thing's note; no two are the same ignoring case and ways of writing accents.

    Where two things are called the same, the second has its class beside its name, a third a number too.

    Args:
        things: What each is called and its class, by IRI.
        reserved: Names that are taken.
    """
    taken = {folded(name) for name in reserved}
    names = {}
    for node, (called, type_) in things.items():
        plain = file_name(called) or file_name(node.rpartition("/")[2]) or type_
        name, number = plain, 1
        while folded(name) in taken:
            number += 1
            name = f"{plain} ({type_})" if number == 2 else f"{plain} ({type_} {number - 1})"
        taken.add(folded(name))
        names[node] = name
    return names


def folded(name: str) -> str:
    """Return a name as systems that ignore case and accents' writing compare it."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())


def file_name(label: str) -> str:
    """Return a label without what a file name may not hold, not too long; "" where nothing is left."""
    plain = " ".join(FORBIDDEN.sub(" ", unicodedata.normalize("NFC", label)).split())
    encoded = plain.encode("utf-8", "replace")[:LONGEST_IN_BYTES]
    plain = encoded.decode("utf-8", "ignore").strip(". ")
    return f"{plain} -" if RESERVED.fullmatch(plain) else plain


def linked(target: str, label: str) -> str:
    """Return a link of Obsidian's to a note or a block in it."""
    shown = " ".join(re.sub(r"[\[\]|\\]+", " ", label).split())
    return f"[[{target}|{shown}]]" if shown and shown != target else f"[[{target}]]"


def literal_text(text: str) -> str:
    """Return a text on one line, as it is to be read: nothing in it is markup."""
    return MARKUP.sub(r"\\\1", " ".join(text.split()))
