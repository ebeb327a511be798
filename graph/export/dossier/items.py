"""One claim, or several that say the same, as a line of the page."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from graph.export.dossier.attribution import (
    credit_words,
    firmness_words,
    paper_words,
    review_words,
    speaker_name,
    speaker_words,
    time_words,
)
from graph.export.dossier.folding import Line
from graph.export.dossier.footnotes import Footnotes, Reference
from graph.export.dossier.material import Told
from graph.export.dossier.records import DecisionTaken, Paper
from graph.export.dossier.wording import figure_words, one_line, relation_words

CREDITS_SHOWN = 3
"""Credits of a line that are written out; of more, the notes tell."""
NO_CUE = frozenset({"according", "according to"})


@dataclass(frozen=True, slots=True)
class Flag:
    """A short word beside a line; `kind` is its class in the style sheet."""

    kind: str
    words: str


@dataclass(frozen=True, slots=True)
class Item:
    """A line of the page.

    Attributes:
        lead: What stands out: an amount, a reporting word.
        text: What goes on behind it.
        quoted: True where the text is somebody's very words.
        speech: True where it is what somebody said, and the lead is the reporting word.
        credit: On whose word, when and where.
    """

    lead: str
    text: str
    quoted: bool
    speech: bool
    credit: Markup
    flags: tuple[Flag, ...]
    references: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes lines as items; what it needs for that is the same all over a page.

    Attributes:
        agreed: Of the claims in agreements, by IRI, how many independent origins agree.
        disputed: IRIs of the claims that a conflict compares.
    """

    papers: Mapping[str, Paper]
    decisions: Sequence[DecisionTaken]
    agreed: Mapping[str, int]
    disputed: Collection[str]
    notes: Footnotes

    def item(self, line: Line, *, speaker: bool = True, time: bool = True, text: str = "") -> Item:
        """Return a line as it is printed.

        Args:
            line: Claims that say the same.
            speaker: False where the speaker stands in a heading above.
            time: False where a column has the time.
            text: What to print of a relation of which a heading tells the rest.
        """
        told = line.first
        lead, said, quoted = said_words(told)
        text = text or said
        when = time_words(told) if time and told.claim.kind != "statement" else ""
        if when and when.strip("“”").lower() not in text.lower():
            text = f"{text}, {when}"
        return Item(
            lead=lead,
            text=text,
            quoted=quoted,
            speech=told.claim.kind == "statement",
            credit=self.credit(line, speaker=speaker),
            flags=tuple(self.flags(line)),
            references=self.notes.refer(line.several),
        )

    def credit(self, line: Line, *, speaker: bool) -> Markup:
        """Return on whose word a line stands, of several claims each once."""
        ordered = sorted(line.several, key=lambda told: list(self.papers).index(told.source))
        credits = list(dict.fromkeys(credit_words(told, self.papers, speaker=speaker) for told in ordered))
        more = len(credits) - CREDITS_SHOWN
        rest = [escape(f"and {more} more, in the notes")] if more > 0 else []
        return Markup(" · ").join([*credits[:CREDITS_SHOWN], *rest])

    def flags(self, line: Line) -> list[Flag]:
        """Return what a reader must know before quoting a line."""
        told = line.first
        # "It is denied that …" says so already.
        stance_told = told.claim.kind == "relation"
        firmness = [
            Flag("hedge", words)
            for words in firmness_words(told)
            if not (stance_told and words.startswith(("denied", "questioned")) and "(" not in words)
        ]
        reviews = [
            Flag("review", words) for one in line.several for words in review_words(one, self.decisions)
        ]
        iris = {one.iri for one in line.several}
        if told.claim.value("status") == "rejected":
            return [*firmness, *dict.fromkeys(reviews)]
        support = []
        if iris & set(self.disputed):
            support.append(Flag("disputed", "disputed"))
        if self.is_confirmed(line):
            support.append(Flag("agreed", f"{self.origins(line)} independent origins"))
        elif len(line.several) > 1:
            support.append(Flag("repeated", f"said {len(line.several)} times, one origin"))
        return [*firmness, *dict.fromkeys(reviews), *support]

    def is_confirmed(self, line: Line) -> bool:
        """Tell whether claims of two independent origins stand behind a line."""
        return self.origins(line) > 1

    def origins(self, line: Line) -> int:
        """Return how many independent origins a line has: what the comparison found, else those behind its claims."""
        agreed = [self.agreed[told.iri] for told in line.several if told.iri in self.agreed]
        return max(agreed) if agreed else len(line.origins)


def said_words(told: Told) -> tuple[str, str, bool]:
    """Return what stands out, what goes on behind it, and whether that is somebody's very words."""
    claim = told.claim
    if claim.kind == "figure":
        lead, text = figure_words(claim)
        return lead, text, False
    if claim.kind == "relation":
        return "", relation_words(claim), False
    cue = one_line(claim.value("cue"))
    lead = "" if cue.lower() in NO_CUE else cue[:1].lower() + cue[1:]
    return lead, one_line(claim.value("content")), claim.value("directSpeech") == "true"


def spoken_credit(told: Told, papers: Mapping[str, Paper]) -> Markup:
    """Return who says a claim and where, for a side of a comparison."""
    name = speaker_words(told) if speaker_name(told) else ""
    paper = paper_words(papers[told.source])
    return Markup("{}, in {}").format(name, paper) if name else paper
