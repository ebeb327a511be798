"""On whose word a claim stands, how firmly it is made, and what people made of it."""

import re
from collections.abc import Mapping, Sequence

from markupsafe import Markup, escape

from graph.export.dossier.dates import date_words, period_words
from graph.export.dossier.material import Told
from graph.export.dossier.records import DecisionTaken, Paper
from graph.export.dossier.wording import HEDGES, end_words, is_described, one_line
from graph.values.folding import fold

LONGEST_TITLE = 60
SUBTITLE = re.compile(r"(?<=\w)(?::| [–—-]) ")
"""Parts a title from what goes on behind it."""
SHORTEST_TITLE = 12


def speaker_name(told: Told) -> str:
    """Return who says a claim: names, else the words of the text in quotation marks; "" where the document does."""
    names, words = told.claim.value("speaker"), one_line(told.claim.value("speakerText"))
    return names or (f"“{words}”" if words else "")


def speaker_words(told: Told) -> str:
    """Return the speaker, with the text's own words where these only point at the name ("UNHCR (“it”)")."""
    name, words = speaker_name(told), one_line(told.claim.value("speakerText"))
    if not told.claim.value("speaker") or not words or fold(words) in fold(name) or fold(name) in fold(words):
        return name
    return f"{name} (“{words}”)"


def credit_words(told: Told, papers: Mapping[str, Paper], *, speaker: bool = True) -> Markup:
    """Return who says it, when, passed on by whom, and in which document."""
    claim, paper = told.claim, papers[told.source]
    said_on = claim.value("saidOn")
    name = speaker_words(told) if speaker else ""
    parts: list[Markup | str] = []
    if name:
        parts.append(f"according to {name}{f', {date_words(said_on)}' if said_on else ''}")
    elif said_on:
        parts.append(date_words(said_on))
    if claim.value("reportedBy"):
        parts.append(f"passed on by {claim.value('reportedBy')}")
    if claim.value("reportedIn"):
        parts.append(Markup("in {}").format(_work_words(claim.value("reportedIn"))))
    return Markup("; ").join([*map(escape, parts), paper_words(paper)])


def _work_words(label: str) -> Markup:
    """Return the title of a work, marked as one; what is only described, with its article."""
    if is_described(label):
        return escape(end_words(label))
    return Markup("<cite>{}</cite>").format(shortened(label))


def paper_words(paper: Paper) -> Markup:
    """Return a document's title, marked as one, and its date."""
    date = f", {date_words(paper.issued)}" if paper.issued else ""
    return Markup("<cite>{}</cite>{}").format(shortened(paper.name), date)


def shortened(title: str) -> str:
    """Cut a long title before its subtitle, else at a word; the notes and the list of documents have all of it."""
    if len(title) <= LONGEST_TITLE:
        return title
    subtitle = SUBTITLE.search(title, SHORTEST_TITLE, LONGEST_TITLE)
    if subtitle:
        return title[: subtitle.start()]
    return f"{title[:LONGEST_TITLE].rpartition(' ')[0].rstrip(' ,:;–-')} …"


def time_words(told: Told) -> str:
    """Return for when a claim is said to hold: "in May 2021"; the text's own words where no day is known."""
    claim = told.claim
    return period_words(claim.value("startTime"), claim.value("endTime")) or one_line(
        f"“{claim.value('timeText')}”" if claim.value("timeText") else ""
    )


def firmness_words(told: Told) -> list[str]:
    """Return how a claim is hedged, denied or asked, with the words that tell it; nothing where it is plainly said."""
    claim, parts = told.claim, []
    if claim.value("stance") != "asserts":
        word = {"denies": "denied", "questions": "questioned"}.get(
            claim.value("stance"), claim.value("stance")
        )
        parts.append(with_cue(word, claim.value("stanceCue")))
    if claim.value("certainty") != "stated":
        word = HEDGES.get(claim.value("certainty"), claim.value("certainty"))
        parts.append(with_cue(word, claim.value("certaintyCue")))
    return parts


def with_cue(word: str, cue: str) -> str:
    """Return a word with the text's own words for it."""
    return f"{word} (“{one_line(cue)}”)" if cue else word


def review_words(told: Told, decisions: Sequence[DecisionTaken]) -> list[str]:
    """Return what people decided on a claim: what it was before, who, when and why."""
    claim = told.claim
    status = claim.value("status")
    if status not in ("accepted", "corrected", "rejected"):
        return []
    taken = [one for one in decisions if told.iri in one.decided]
    who = "; ".join(decision_words(one) for one in taken)
    return [f"{status} by {who or 'a person'}"]


def decision_words(decision: DecisionTaken) -> str:
    """Return who decided, when and why."""
    when = f", {date_words(decision.date)}" if decision.date else ""
    return f"{decision.who or 'a person'}{when}{f' (“{one_line(decision.why)}”)' if decision.why else ''}"
