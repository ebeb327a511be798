"""Finds the word that stands for what is said."""

from spacy.tokens import Token

from graph.extract.statements.draft import Draft


def head_of(draft: Draft) -> Token | None:
    """Return the topmost word of the content, a verb where there is one; None where it is more than one sentence."""
    doc = draft.parsed.doc
    tokens = [doc[place] for place in draft.parsed.places_in(draft.content)]
    tokens = [token for token in tokens if not token.is_punct and not token.is_space]
    if not tokens or len({token.sent.start for token in tokens}) > 1:
        return None
    inside = {token.i for token in tokens}
    tops = [token for token in tokens if token.head.i not in inside or token.head.i == token.i]
    return next((token for token in tops if token.pos_ in {"VERB", "AUX"}), tops[0] if tops else None)
