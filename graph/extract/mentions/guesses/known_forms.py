"""How known names stand in a text, and which of their bearers is meant there."""

from spacy.tokens import Doc

from graph.ontology import GazetteerEntry

LONGEST_SMALL = 3
"""Letters of the words that a name may have small or capitalised: "of", "the", "al"."""

DOMINANT = 5
"""How many times the people of its namesakes a city needs to be meant without further words."""


def is_written_so(text: str, entries: tuple[GazetteerEntry, ...]) -> bool:
    """Tell "Partners In Health" from "the Orlen partners in health": only small words of the name may be small."""
    small = {word for word in text.split() if word.isalpha() and word.islower() and len(word) > LONGEST_SMALL}
    return not small or any(
        small <= set(name.split()) for entry in entries for name in (entry.name, *entry.aliases)
    )


def meant(doc: Doc, start: int, entries: tuple[GazetteerEntry, ...]) -> tuple[GazetteerEntry, ...]:
    """Return the bearers of a name, after a capital "The" inside a sentence those whose name begins with it.

    "He wrote for The Orlen" speaks of the magazine, "the Orlen" of the sea.
    """
    article = doc[start - 1].text if start else ""
    titled = article == "The" and not doc[start - 1].is_sent_start
    if len({entry.type for entry in entries}) == 1:
        return entries
    return tuple(entry for entry in entries if entry.name.startswith("The ") == titled) or entries


def end_of_word(doc: Doc, start: int) -> int:
    """Return the end of a word with what an apostrophe ties to it: "Cox's"."""
    end = start + 1
    while end < len(doc) and not doc[end - 1].whitespace_ and doc[end].text in {"'s", "'"}:
        end += 1
    return end


def sure_key(entries: tuple[GazetteerEntry, ...]) -> str:
    """Return the key of the first entry where no namesake is likely, else ""."""
    first, *others = entries
    if not others or len(first.iso3166) == 2:
        return first.key
    if first.ours and not any(other.ours for other in others):
        return first.key
    rival = max(other.population for other in others)
    if not any(other.ours for other in others) and first.population >= DOMINANT * max(rival, 1):
        return first.key
    return ""
