"""Chooses the pairs of names that are worth comparing, so that not every name meets every other."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from graph.resolve.names_of_class import camp_words
from graph.resolve.node import Node
from graph.values.sounds import bones

NEIGHBOURS = 25
"""Names after it, in alphabetical order, that a name is compared with inside one block."""


def pairs_of_names(
    indices: Iterable[int], nodes: Mapping[int, Node] | Sequence[Node]
) -> list[tuple[int, int]]:
    """Return pairs of nodes with different names of one class that share a block, each once, sorted.

    Of the nodes with one name the first stands for all.
    """
    first_of: dict[tuple[str, tuple[str, ...]], int] = {}
    for index in indices:
        node = nodes[index]
        if node.type != "Report" and node.words:
            first_of.setdefault((node.type, node.words), index)
    blocks: dict[tuple[str, ...], list[tuple[tuple[str, ...], int]]] = {}
    for (kind, words), index in first_of.items():
        for key in dict.fromkeys(_block_keys(kind, words)):
            blocks.setdefault((kind, *key), []).append((words, index))
    pairs = set()
    for block in blocks.values():
        block.sort()
        for position, (_, index) in enumerate(block):
            for _, other in block[position + 1 : position + 1 + NEIGHBOURS]:
                pairs.add((min(index, other), max(index, other)))
    return sorted(pairs)


def _block_keys(kind: str, words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    if kind == "Person":
        # Of the outer words one as it sounds, of the other the beginning: a slip spoils one key.
        first, last = words[0], words[-1]
        yield ("last", first[:1], bones(last) or last)
        yield ("first", bones(first) or first, last[:2])
        yield ("bag", " ".join(sorted(words)))
    elif kind == "Organisation":
        joined = "".join(words)
        yield ("bones", "".join(bones(word) for word in words) or joined)
        yield ("bag", " ".join(sorted(words)))
        yield ("start", joined[:5], str(len(words)), words[-1][:1])
    else:
        apart = camp_words(words) if kind == "Camp" else words
        yield ("bones", "".join(bones(word) for word in apart) or "".join(apart))
