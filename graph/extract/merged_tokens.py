"""Makes a text in which stretches of tokens are one token each.

spaCy's retokenizer gives each new token a vector in the vocabulary that all texts share: one document would change how
the next is parsed ("Al-Hol" is one token there, three here).
"""

from collections.abc import Sequence

from spacy.tokens import Doc


def merged(doc: Doc, stretches: Sequence[tuple[int, int]]) -> Doc:
    """Return a copy in which each stretch, from its first token to before the second, is a proper noun.

    It hangs where the root of its words hangs, and what hangs on one of them hangs on it. Entities are left out.

    Args:
        stretches: None of them overlaps another.
    """
    until = {start: end for start, end in stretches if end - start > 1}
    bounds: list[tuple[int, int]] = []
    place = 0
    while place < len(doc):
        bounds.append((place, until.get(place, place + 1)))
        place = bounds[-1][1]
    number = {token: at for at, (start, end) in enumerate(bounds) for token in range(start, end)}
    one = [end - start == 1 for start, end in bounds]
    roots = [
        doc[start] if alone else doc[start:end].root for (start, end), alone in zip(bounds, one, strict=True)
    ]
    texts = [
        root.text if alone else doc[start:end].text
        for (start, end), root, alone in zip(bounds, roots, one, strict=True)
    ]
    made = Doc(
        doc.vocab,
        words=texts,
        spaces=[bool(doc[end - 1].whitespace_) for _, end in bounds],
        tags=[root.tag_ if alone else "NNP" for root, alone in zip(roots, one, strict=True)],
        pos=[root.pos_ if alone else "PROPN" for root, alone in zip(roots, one, strict=True)],
        morphs=[str(root.morph) for root in roots],
        lemmas=[root.lemma_ if alone else text for root, alone, text in zip(roots, one, texts, strict=True)],
        heads=[number[root.head.i] for root in roots],
        deps=[root.dep_ for root in roots],
    )
    for token, root, alone in zip(made, roots, one, strict=True):
        if alone and token.norm_ != root.norm_:
            token.norm_ = root.norm_  # "not" of "n't" is the tokenizer's
    return made
