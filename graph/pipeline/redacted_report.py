"""The report of a build as it is shared: no name, hash or id that leads to those who are redacted."""

from dataclasses import replace

from graph.model import ENTITY_TYPES, Candidate, Failure, OpenName
from graph.pipeline.report import DocumentReport, MissedSentence, Report, TableLine
from graph.redact import Redacted
from graph.store import Store

COUNTS = """
SELECT ?class ?source (COUNT(DISTINCT ?node) AS ?count) {
  ?node a ?class . OPTIONAL { ?node cg:inSource|(cg:evidence/cg:inSource) ?source }
} GROUP BY ?class ?source"""


def redacted_report(report: Report, redacted: Redacted) -> Report:
    """Return a report that names nobody who is redacted.

    What only whoever builds can act on is left out: lines of decisions that were not carried out, doubtful merges,
    and the words of problems, as these give ids and names of the unredacted graph.
    """
    words = redacted.words
    counts = _counts_of(redacted.store)
    problems = len(report.problems)
    told = f"{problems} found; a build without --redact names them"
    return replace(
        report,
        # In the order of the new names: that of the old ones would tell how they begin.
        documents=tuple(
            sorted(
                (_redacted_document(one, redacted, counts) for one in report.documents),
                key=lambda document: document.slug,
            )
        ),
        failures=tuple(
            sorted(
                (
                    Failure(_redacted_path(one.path, redacted), one.stage, words(one.error))
                    for one in report.failures
                ),
                key=lambda failure: failure.path,
            )
        ),
        problems=(told,) if problems else (),
        entities={name: counts.get((name, ""), 0) for name in ENTITY_TYPES},
        claims={
            name: sum(count for (kind, _), count in counts.items() if kind == name) for name in report.claims
        },
        quads=len(redacted.store),
        undone=(),
        notices=tuple(map(words, report.notices)),
        open_names=tuple(
            OpenName(
                one.type,
                words(one.name),
                tuple(sorted(redacted.texts[slug].slug for slug in one.documents if slug in redacted.texts)),
                tuple(Candidate(words(known.name), known.country, known.same_as) for known in one.candidates),
            )
            for one in report.open_names
        ),
        doubts=(),
    )


def _redacted_document(
    document: DocumentReport, redacted: Redacted, counts: dict[tuple[str, str], int]
) -> DocumentReport:
    """Return the line of one document; spans count in the redacted text."""
    words, text = redacted.words, redacted.texts[document.slug]
    missed = []
    for one in document.missed:
        start, end = text.substitution.span(one.start, one.end)
        sentence = " ".join(text.substitution.text[start:end].split())
        missed.append(MissedSentence(start, end, words(one.reason), sentence, one.partly))
    return replace(
        document,
        path=_redacted_path(document.path, redacted),
        slug=text.slug,
        title=words(document.title),
        words=len(text.substitution.text.split()),
        mentions=counts.get(("Mention", text.slug), 0),
        statements=counts.get(("Statement", text.slug), 0),
        figures=counts.get(("Figure", text.slug), 0),
        relations=counts.get(("Relation", text.slug), 0),
        missed=tuple(missed),
        tables=tuple(TableLine(words(one.table), words(one.what)) for one in document.tables),
        notices=tuple(map(words, document.notices)),
    )


def _redacted_path(path: str, redacted: Redacted) -> str:
    """Return a path without names, folder by folder."""
    return "/".join(map(redacted.file_name, path.split("/")))


def _counts_of(store: Store) -> dict[tuple[str, str], int]:
    """Return how many there are of each class, by its local name and the slug of the source, "" without one."""
    return {
        (
            row["class"].value.rpartition("#")[2],
            row["source"].value.rpartition("/source/")[2] if row["source"] else "",
        ): int(row["count"].value)
        for row in store.select(COUNTS)
    }
