"""A person goes through doubtful merges and claims at a terminal."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from graph.cli.terminal.keys import read_key
from graph.model import Decision, Doubt, Named
from graph.ontology.decision_writer import Added, append_decision, take_back
from graph.ontology.decisions import decision_of, read_decisions
from graph.values.counted import counted
from graph.values.folding import fold
from graph.values.surroundings import around

if TYPE_CHECKING:
    from graph.store.doubts import ClaimDoubt

MERGE_KEYS = "s same   d different   r reject B   space skip   u undo   q stop"
CLAIM_KEYS = "a accept   r reject   space skip   u undo   q stop"
SKIP = frozenset({" ", "k", "n"})
STOP = frozenset({"q", "", "\x04", "\x1b"})


class ReviewSession:
    """Shows items and writes each answer to the file before the next is shown."""

    def __init__(
        self, path: Path, text_of: Callable[[str], str], who: str, when: str, *, applies: str
    ) -> None:
        self.path = path
        self.applies = applies
        self.text_of = text_of
        self.who, self.when = who, when
        self.console = Console(highlight=False, soft_wrap=True)
        self._texts: dict[str, str] = {}

    def run(self, merges: Sequence[Doubt], claims: Sequence["ClaimDoubt"]) -> int:
        """Go through the items that no decision is about yet; return how many answers were written.

        Undo takes back the last answer, or goes back over what was skipped, and shows that item again.
        """
        before = read_decisions(self.path) if self.path.exists() else ()
        items: list[Doubt | ClaimDoubt] = [
            *(one for one in merges if not _decided(one, before)),
            *(one for one in claims if one.claim not in {decision.claim for decision in before}),
        ]
        answers: list[Added | None] = []
        with suppress(KeyboardInterrupt):  # Ctrl-C is one more way to stop.
            self._ask(items, answers)
        written = sum(added is not None for added in answers)
        self.console.print(
            f"\n{counted(written, 'decision')} written to {self.path}; {self.applies}"
            if items
            else "Nothing is left to look at."
        )
        return written

    def _ask(self, items: Sequence["Doubt | ClaimDoubt"], answers: list[Added | None]) -> None:
        """Go through the items; `answers` has for each the line that was added, None where skipped."""
        while len(answers) < len(items):
            item = items[len(answers)]
            self._show(item, len(answers) + 1, len(items))
            key = self._answer(item)
            if key in STOP:
                break
            if key == "u":
                self._undo(answers)
            elif key in SKIP:
                answers.append(None)
            else:
                answers.append(append_decision(self.path, self._decision(item, key)))

    def _undo(self, answers: list[Added | None]) -> None:
        if not answers:
            self.console.print("Nothing to undo.")
            return
        added = answers.pop()
        if added is not None:
            taken = take_back(self.path, added)
            self.console.print(
                "Taken back."
                if taken
                else f"{self.path} was changed meanwhile; remove the line there yourself."
            )

    def _answer(self, item: "Doubt | ClaimDoubt") -> str:
        merge = isinstance(item, Doubt)
        able = {"s", "d", "r", "u"} if merge else {"a", "r", "u"}
        self.console.print(Text(MERGE_KEYS if merge else CLAIM_KEYS, style="dim"))
        while True:
            key = read_key().lower()
            if key in able | SKIP | STOP:
                return key

    def _show(self, item: "Doubt | ClaimDoubt", number: int, count: int) -> None:
        self.console.print(f"\n[{number}/{count}]", markup=False, style="dim")
        if isinstance(item, Doubt):
            state = "taken for one" if item.joined else "kept apart"
            self.console.print(
                Text(f"{item.type}: the same? (now {state}, {item.likeness:.2f} alike)", "bold")
            )
            self.console.print(Text(f"  {item.why}", "dim"))
            self._side("A", item.first)
            self._side("B", item.second)
        else:
            share = "not measured" if item.confidence is None else f"right in {item.confidence:.0%}"
            self.console.print(
                Text(f"{item.kind}: does the text say this? (rule {item.rule}: {share})", "bold")
            )
            self.console.print(Text(f"  {item.words}"))
            sentence = " ".join(self._text(item.source)[item.start : item.end].split())
            self.console.print(Text(f"  {item.file}: {sentence}"))

    def _side(self, letter: str, seen: Named) -> None:
        line = Text(f"  {letter}  ").append(seen.name, "bold").append(f"   {seen.file}: ")
        if not seen.end:
            self.console.print(line.append("(stands in what the document says of itself)"))
            return
        before, words, after = around(self._text(seen.slug), seen.start, seen.end)
        line.append(" ".join(before.split()) + " ").append(" ".join(words.split()), "reverse")
        self.console.print(line.append(" " + " ".join(after.split())))

    def _text(self, source: str) -> str:
        if source not in self._texts:
            self._texts[source] = self.text_of(source)
        return self._texts[source]

    def _decision(self, item: "Doubt | ClaimDoubt", key: str) -> Decision:
        cells = {"who": self.who, "when": self.when}
        if not isinstance(item, Doubt):
            cells |= {"verdict": "accept" if key == "a" else "reject", "claim": item.claim}
        elif key == "r":
            cells |= {"verdict": "reject", "class": item.type, "name": item.second.name}
            if item.second.shared:
                cells["document"] = item.second.slug
        else:
            cells |= {"verdict": "same" if key == "s" else "different", "class": item.type}
            cells |= {"name": item.first.name, "other": item.second.name}
            one_name = fold(item.first.name) == fold(item.second.name)
            if item.first.shared or one_name:
                cells["document"] = item.first.slug
            if item.second.shared or one_name:
                cells["other_document"] = item.second.slug
        return decision_of(cells, "review")


def _decided(doubt: Doubt, decisions: Sequence[Decision]) -> bool:
    """Tell whether a person answered already: about this pair, or by rejecting one of the names."""
    names = {fold(doubt.first.name), fold(doubt.second.name)}
    documents = {doubt.first.slug, doubt.second.slug, doubt.first.file, doubt.second.file, ""}
    for one in decisions:
        if one.type != doubt.type or not {one.document, one.other_document} <= documents:
            continue
        if one.verdict in {"same", "different"} and {fold(one.name), fold(one.other or one.name)} == names:
            return True
        if one.verdict == "reject" and not one.other and fold(one.name) in names:
            return True
    return False
