"""The model's recogniser of names, with all choices outside a name made at once.

spaCy's goes from token to token and asks of each of 74 moves whether it is allowed, which took a fifth of a parse. But
outside a name its model looks at nothing but the token, and inside one there are two moves. Annotations are the same.
"""

from collections.abc import Iterator, Sequence
from typing import Any, Final

import numpy as np
from spacy.attrs import IS_SPACE, SENT_START
from spacy.language import Language
from spacy.pipeline import EntityRecognizer
from spacy.tokens import Doc
from spacy.tokens import Span as TokenSpan

FACTORY: Final = "claimgraph_names"

Found = tuple[int, int, str]
"""First token, the one behind the last, and label of a name."""


class QuickNames(EntityRecognizer):  # type: ignore[misc]  # Cython, without types
    """spaCy's component with its greedy search; only for pipelines in which nothing else finds names before."""

    def predict(self, docs: Sequence[Doc]) -> list[list[Found]]:
        """Return the names of each text."""
        tokens = sum(map(len, docs))
        if not tokens:
            return [[] for _ in docs]
        to_vectors, to_features, _ = self.model.layers
        choices = _Choices(self, to_features.predict(to_vectors.predict(docs)))
        rows = np.concatenate([doc.to_array([IS_SPACE, SENT_START]) for doc in docs]).astype(np.int64)
        # Behind the last token of a text none follows, as behind the last of a sentence.
        goes_on = np.append(rows[1:, 1] != 1, False)
        goes_on[np.cumsum([len(doc) for doc in docs if len(doc)]) - 1] = False
        outside = choices.outside(rows[:, 0] == 1, goes_on)
        found, offset = [], 0
        for doc in docs:
            end = offset + len(doc)
            names = choices.names(offset, outside[offset:end], goes_on)
            found.append([(first - offset, behind - offset, label) for first, behind, label in names])
            offset = end
        return found

    def set_annotations(self, docs: Sequence[Doc], found: Sequence[Sequence[Found]]) -> None:
        """Write names into the texts; all other tokens are outside of one."""
        for doc, names in zip(docs, found, strict=True):
            doc.set_ents([TokenSpan(doc, *name) for name in names], default="outside")


class _Choices:
    """The moves that the model likes best: begin a name here, go on with it, end it, one of one token, or none."""

    def __init__(self, component: QuickNames, features: Any) -> None:
        """Take what the model knows of each token as the next, the first of a name, and the one before; row 0: none."""
        _, to_features, to_scores = component.model.layers
        self._features = features
        self._bias = to_features.get_param("b")
        self._weights, self._added = to_scores.get_param("W"), to_scores.get_param("b")
        moves = [component.moves.get_class_name(number) for number in range(component.moves.n_moves)]
        self._kinds, self._labels = zip(*(move.partition("-")[::2] for move in moves), strict=True)
        self._numbers = {move: number for number, move in enumerate(moves)}

    def outside(self, spaces: Any, goes_on: Any) -> Any:
        """Return the best move at each token if no name is open."""
        none = self._features[0]
        scores = self._hidden(self._features[1:, 0], none[1], none[2]) @ self._weights.T + self._added
        # A name without a label is the mark of a blocked token; there are none.
        kinds = np.array(self._kinds)
        labelled = np.array(self._labels) != ""
        allowed = np.zeros(scores.shape, dtype=bool)
        allowed[:, kinds == "O"] = True
        allowed[:, (kinds == "U") & labelled] = ~spaces[:, None]
        allowed[:, kinds == "B"] = (goes_on & ~spaces)[:, None]
        return np.where(allowed, scores, -np.inf).argmax(axis=1)

    def names(self, offset: int, outside: Any, goes_on: Any) -> Iterator[Found]:
        """Yield the names of the text whose first token is the one at `offset`."""
        behind = offset
        for place in np.flatnonzero(outside != self._numbers["O"]).tolist():
            first, move = offset + place, int(outside[place])
            if first < behind:
                continue  # inside the name before
            last = first
            if self._kinds[move] == "B":
                last += 1
                while goes_on[last] and self._goes_on(first, last, self._labels[move]):
                    last += 1
            behind = last + 1
            yield first, behind, self._labels[move]

    def _goes_on(self, first: int, place: int, label: str) -> bool:
        """Tell whether a name goes on behind a token in it."""
        into, end = self._numbers[f"I-{label}"], self._numbers[f"L-{label}"]
        row = place + 1
        hidden = self._hidden(
            self._features[row, 0], self._features[first + 1, 1], self._features[row - 1, 2]
        )
        ahead, over = (self._weights[move] @ hidden + self._added[move] for move in (into, end))
        return bool(ahead >= over if into < end else ahead > over)

    def _hidden(self, token: Any, first: Any, before: Any) -> Any:
        return (token + first + before + self._bias).max(axis=-1)


@Language.factory(FACTORY, assigns=["doc.ents", "token.ent_iob", "token.ent_type"])
def _make(
    nlp: Language,
    name: str,
    model: Any,
    moves: Any,
    update_with_oracle_cut_size: int,
    incorrect_spans_key: str | None,
    scorer: Any,
) -> QuickNames:
    """Make the component from the settings of spaCy's own."""
    return QuickNames(
        nlp.vocab,
        model,
        name=name,
        moves=moves,
        update_with_oracle_cut_size=update_with_oracle_cut_size,
        incorrect_spans_key=incorrect_spans_key,
        scorer=scorer,
    )
