"""What of a name tells a camp or a report from others of its class."""

from collections.abc import Sequence

from graph.values.folding import fold

LEAST_TITLE = 3
"""Words of a title that can be known again without its subtitle."""

PRISON = "prison"
PRISON_WORDS = frozenset({"prison", "jail", "gaol", "penitentiary", "detention"})

# Stand beside a camp's name and belong to it, but tell it from no other; folded.
CAMP_WORDS = frozenset(
    {"camp", "camps", "refugee", "idp", "displacement", "internment", "settlement", "site"}
    | {
        "labour",
        "labor",
        "concentration",
        "transit",
        "reception",
        "displaced",
        "hotspot",
        "migrant",
        "asylum",
    }
)
KINDS = PRISON_WORDS | CAMP_WORDS
SILENT = frozenset({"al", "el", "the", "center", "centre", "facility", "facilities"})


def camp_words(words: Sequence[str]) -> tuple[str, ...]:
    """Return a camp's folded words without article and "camp": "al-Hol camp" and "Hol" are one.

    Every word for a prison becomes "prison" and stands last: a prison is not the camp of its name.
    """
    prison = (PRISON,) if PRISON_WORDS & set(words) else ()
    kept = tuple(word for word in words if word not in KINDS and word not in SILENT)
    return (kept + prison) if kept else tuple(words)


def title_key(title: str) -> str:
    """Return a title as it is compared: folded, without a leading article."""
    words = fold(title).split()
    return " ".join(words[1:] if len(words) > 1 and words[0] in {"the", "a", "an"} else words)


def main_title(title: str) -> str:
    """Return, as `title_key` does, what stands before the subtitle; "" where that is too little."""
    main, mark, _ = title.partition(":")
    if not mark:
        main, mark, _ = title.partition(" \u2013 ")
    key = title_key(main)
    return key if mark and len(key.split()) >= LEAST_TITLE else ""
