"""Whether a time belongs to a clause."""

from collections.abc import Collection

from spacy.tokens import Token


def hangs_below(token: Token, above: Collection[int], closed: Collection[str]) -> bool:
    """Tell whether one of the words above holds a token, with no clause between them.

    Args:
        token: Of the time.
        above: Places of the words that may hold it.
        closed: Dependencies of clauses that keep what stands in them to themselves.
    """
    while token.i not in above:
        if token.head.i == token.i or token.dep_ in closed:
            return False
        token = token.head
    return True
