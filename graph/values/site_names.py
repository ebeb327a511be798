"""The words by which a site is the same under "Harran", "the Harran camp" and "al-Harran"."""

from collections.abc import Collection

from graph.values.folding import fold


def bare_site_name(text: str, silent: Collection[str]) -> tuple[str, ...]:
    """Return the folded words of a name without those that say nothing of which site it is.

    Args:
        text: The name as it stands.
        silent: Type words and articles, folded. A name of nothing else is returned whole.
    """
    folded = fold(text).split()
    kept = tuple(word for word in folded if word not in silent)
    return kept or tuple(folded)
