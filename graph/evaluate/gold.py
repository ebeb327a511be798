"""What people annotated in a document (docs/annotation.md): reads the files and says what is wrong with one."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal

import msgspec

from graph.errors import UsageError

EntityClass = Literal["Person", "Organisation", "Place", "Camp", "Report"]
Part = Literal["forms", "clusters", "relations", "figures", "attributions", "reports"]
PLACE: re.Pattern[str] = re.compile(r"(?P<what>.*?) - at `\$\.?(?P<entry>.*)`$", re.DOTALL)
"""How msgspec says where in a file something is wrong."""


class GoldEntity(msgspec.Struct, frozen=True):
    """A thing in the world; one without `forms` is named only by an adjective, and not scored."""

    id: str
    type: EntityClass
    forms: tuple[str, ...]
    name: str = ""
    core: bool = True


class GoldRelation(msgspec.Struct, frozen=True, rename={"subject": "s", "predicate": "p", "object": "o"}):
    """A relation; `predicate` may hold several with `|` between, of which any will do."""

    subject: str
    predicate: str
    object: str
    evidence: str = ""
    explicit: bool = True
    symmetric: bool = False
    certainty: Literal["stated", "estimated", "alleged", "conditional"] | None = None
    speaker: str | None = None

    @property
    def predicates(self) -> tuple[str, ...]:
        """Return the predicates that will do."""
        return tuple(self.predicate.split("|"))


class GoldFigure(msgspec.Struct, frozen=True, rename={"comparator": "op", "upper": "max"}):
    """A quantity; without `comparator` that is not scored."""

    evidence: str
    number: str
    value: float
    unit: str
    comparator: Literal["eq", "approx", "gt", "ge", "lt", "le", "range"] | None = None
    upper: float | None = None
    speaker: str | None = None


class GoldAttribution(msgspec.Struct, frozen=True):
    """What somebody said; `speaker_text` in place of `speaker` where the set annotates words, no entities."""

    content: str
    evidence: str = ""
    speaker: str | None = None
    speaker_text: str | None = None
    start: int | None = None
    end: int | None = None


class GoldPair(msgspec.Struct, frozen=True):
    """Two passages that contradict each other, or only look as if they did."""

    a: str
    b: str
    kind: Literal["figure", "credit", "opinion", "relation"] = "figure"


class Gold(msgspec.Struct, frozen=True, rename={"document": "doc"}):
    """What a perfect graph of one document holds; `parts` tells what is scored, everything where it is None.

    `path` is where it was read from, set by `read_golds`.
    """

    document: str
    entities: tuple[GoldEntity, ...]
    relations: tuple[GoldRelation, ...] = ()
    denied: tuple[GoldRelation, ...] = ()
    figures: tuple[GoldFigure, ...] = ()
    attributions: tuple[GoldAttribution, ...] = ()
    conflicts: tuple[GoldPair, ...] = ()
    not_conflicts: tuple[GoldPair, ...] = ()
    parts: tuple[Part, ...] | None = None
    predicates: frozenset[str] | None = None
    figure_scope: str = ""
    path: Path = Path()


def read_golds(paths: Sequence[Path]) -> tuple[Gold, ...]:
    """Read gold files, and the `*.json` of folders, sorted by path.

    Raises:
        UsageError: there is none, or one is wrong; the message names the file and the entry.
    """
    files = sorted({file for path in paths for file in _files_of(path)})
    if not files:
        raise UsageError(
            f"{', '.join(map(str, paths))}: no gold files (*.json) there; see docs/annotation.md"
        )
    golds = tuple(_read(file) for file in files)
    told: dict[str, Path] = {}
    for gold in golds:
        other = told.setdefault(gold.document, gold.path)
        if other != gold.path:
            raise UsageError(
                f"{gold.path}: doc: {gold.document} is annotated in {other} too; keep one of them"
            )
    return golds


def _files_of(path: Path) -> list[Path]:
    if not path.exists():
        raise UsageError(f"{path}: no such file or folder; give gold files or a folder of them")
    return sorted(path.glob("*.json")) if path.is_dir() else [path]


def _read(path: Path) -> Gold:
    try:
        gold = msgspec.json.decode(path.read_bytes(), type=Gold)
    except msgspec.ValidationError as error:
        told = PLACE.match(str(error))
        where, what = (told["entry"], told["what"]) if told else ("the whole file", str(error))
        raise UsageError(f"{path}: {where or 'the whole file'}: {what}; see docs/annotation.md") from error
    except msgspec.DecodeError as error:
        raise UsageError(f"{path}: not JSON: {error}") from error
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {error.strerror}") from error
    for entry, complaint in _slips(gold):
        raise UsageError(f"{path}: {entry}: {complaint}")
    return msgspec.structs.replace(gold, path=path)


def _slips(gold: Gold) -> Iterator[tuple[str, str]]:
    """Yield each entry that speaks of what is not there."""
    ids: set[str] = set()
    for number, entity in enumerate(gold.entities):
        if entity.id in ids:
            yield f"entities[{number}].id", f"'{entity.id}' is taken by an entity before; give another"
        ids.add(entity.id)
    named: list[tuple[str, str | None]] = []
    for key, relations in (("relations", gold.relations), ("denied", gold.denied)):
        for number, relation in enumerate(relations):
            named += [
                (f"{key}[{number}].s", relation.subject),
                (f"{key}[{number}].o", relation.object),
                (f"{key}[{number}].speaker", relation.speaker),
            ]
    named += [(f"figures[{number}].speaker", figure.speaker) for number, figure in enumerate(gold.figures)]
    named += [
        (f"attributions[{number}].speaker", said.speaker) for number, said in enumerate(gold.attributions)
    ]
    for entry, given in named:
        if given is not None and given not in ids:
            yield entry, f"no entity has the id '{given}'; use one of `entities`"
    for number, said in enumerate(gold.attributions):
        if (said.start is None) != (said.end is None):
            yield f"attributions[{number}]", "start and end belong together; give both or none"


def strange_words(gold: Gold, text: str) -> Iterator[str]:
    """Yield a line for each entry whose words do not stand in the text of its document.

    The passages of conflicts are left out: one of the two may stand in another document.
    """
    quoted: list[tuple[str, str]] = []
    for number, entity in enumerate(gold.entities):
        quoted += [(f"entities[{number}].forms", form) for form in entity.forms]
    for key, sentences in (
        ("relations", [relation.evidence for relation in gold.relations]),
        ("denied", [relation.evidence for relation in gold.denied]),
        ("figures", [figure.evidence for figure in gold.figures]),
    ):
        quoted += [(f"{key}[{number}].evidence", sentence) for number, sentence in enumerate(sentences)]
    for number, said in enumerate(gold.attributions):
        quoted.append((f"attributions[{number}].evidence", said.evidence))
        if said.start is None:
            quoted.append((f"attributions[{number}].content", said.content))
    for entry, words in quoted:
        if words not in text:
            short = words if len(words) <= 60 else f"{words[:60]} …"
            yield f"{gold.path}: {entry}: “{' '.join(short.split())}” does not stand in {gold.document}"
