"""What each large ingredient is worth: `python benchmarks/ablation.py GOLD… [--documents FOLDER]`.

Builds the documents of each gold file or folder once with everything and once without each ingredient, and prints the
measures (F1, of speakers the share) as a table a folder. Nothing is edited: an ingredient is replaced while the build runs, in one
process and without the cache, so that no other build ever sees it.
"""

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final
from unittest.mock import patch

from graph.evaluate import Overlap, Tally, evaluate, read_golds
from graph.extract.relations.verb_links import link_parsed
from graph.pipeline import BuildOptions, build
from graph.store import open_store

SHARES: Final = frozenset({"comparator", "figure speaker", "unit", "upper", "statement speaker", "core"})
"""Measures of which the share of right ones is told: gold gives no false ones."""

SHOWN: Final = (
    *("forms", "entities", "b3", "relations", "figures", "comparator", "statements"),
    *("statement speaker", "reports"),
)
WIDTH: Final = 11


@dataclass(frozen=True, slots=True)
class Switch:
    """What stands for an ingredient that is switched off.

    Attributes:
        target: The name as the module that uses it sees it, with its module.
        stand_in: What stands there instead.
    """

    target: str
    stand_in: object


def _nothing(*_: object, **__: object) -> tuple[()]:
    return ()


def _first(candidates: object, *_: object, **__: object) -> object:
    """Hand back what was given: for stages that only change what others found."""
    return candidates


MENTIONS: Final = "graph.extract.mentions.finder"
RELATIONS: Final = "graph.extract.relations"
INGREDIENTS: Final[Mapping[str, tuple[Switch, ...]]] = {
    "everything": (),
    "the model's entities": (Switch(f"{MENTIONS}.model_entities", _nothing),),
    "gazetteer": (Switch(f"{MENTIONS}.KnownNames.find", _nothing),),
    "head words, written rules": (
        Switch(f"{MENTIONS}.headed_names", _nothing),
        Switch(f"{MENTIONS}.RuleMatcher.find", _nothing),
    ),
    "class by context": (
        Switch("graph.extract.mentions.repair.repairer.corrected", _first),
        Switch(f"{MENTIONS}.listed", _first),
        Switch(f"{MENTIONS}.unclaimed_names", _nothing),
    ),
    "document-level agreement": (
        Switch(f"{MENTIONS}.agreed", _first),
        Switch(f"{MENTIONS}.repeated", _nothing),
    ),
    "coreference": (
        Switch("graph.extract.extractor.description_mentions", _nothing),
        Switch(f"{RELATIONS}.finder.pronoun_mentions", _nothing),
    ),
    "links between words": (Switch(f"{RELATIONS}.clauses.STEPS", (link_parsed,)),),
}


def main(arguments: Sequence[str]) -> None:
    """Print a table for each gold file or folder."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument(
        "--documents", type=Path, help="where the documents lie that do not lie beside their gold"
    )
    options = parser.parse_args(arguments)
    for gold in options.gold:
        tables = {name: measured(gold, options.documents, name) for name in INGREDIENTS}
        columns = [name for name in SHOWN if any(name in row for row in tables.values())]
        write(gold.name, *(column[:WIDTH] for column in columns))
        for name, row in tables.items():
            write(name, *(f"{row[column]:.3f}" if column in row else "" for column in columns))
        sys.stdout.write("\n")


def write(name: str, *cells: str) -> None:
    """Write a line of a table."""
    sys.stdout.write(f"{name:28}" + "".join(f"{cell:>{WIDTH + 1}}" for cell in cells) + "\n")
    sys.stdout.flush()


def measured(path: Path, documents: Path | None, ingredient: str) -> dict[str, float]:
    """Return the measures of a build without one ingredient."""
    golds = read_golds([path])
    beside = documents or (path if path.is_dir() else path.parent)
    with TemporaryDirectory() as folder, without(ingredient):
        options = BuildOptions(
            out=Path(folder, "out"), store=Path(folder, "store"), workers=1, use_cache=False
        )
        build(sorted(beside / gold.document for gold in golds), options)
        with open_store(options.store) as store:
            total = evaluate(store, golds).total
    return {
        name: measure.recall if name in SHARES else measure.f1
        for name, measure in total.items()
        if isinstance(measure, Tally | Overlap)
    }


@contextmanager
def without(ingredient: str) -> Iterator[None]:
    """Switch one ingredient off."""
    with ExitStack() as stack:
        for switch in INGREDIENTS[ingredient]:
            stack.enter_context(patch(switch.target, switch.stand_in))
        yield


if __name__ == "__main__":
    main(sys.argv[1:])
