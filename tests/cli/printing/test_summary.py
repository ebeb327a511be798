from dataclasses import replace
from pathlib import Path

import pytest

from graph.cli.printing.summary import SHOWN, print_summary
from graph.pipeline.report import MissedSentence, TableLine


def printed(result, capsys):
    print_summary(result, Path("out"), Path(".claimgraph"), seconds=1.0)
    return capsys.readouterr().out


def with_document(result, **changes):
    document = replace(result.report.documents[0], **changes)
    return replace(result, report=replace(result.report, documents=(document,)))


def test_list_of_tables_is_cut_over_all_documents(built, capsys):
    result = with_document(built[0], tables=tuple(TableLine(f"Table {n}", "unclear") for n in range(SHOWN)))
    many = replace(result, report=replace(result.report, documents=result.report.documents * 3))
    lines = printed(many, capsys).splitlines()
    assert sum("unclear" in line for line in lines) == SHOWN
    assert f"… and {2 * SHOWN} more in out/report.json" in lines


@pytest.mark.parametrize(
    ("count", "words"), [(1, "1 sentence with numbers"), (2, "2 sentences with numbers")]
)
def test_one_sentence_is_no_sentences(built, capsys, count, words):
    missed = (MissedSentence(0, 4, "number", "Four"),) * count
    assert words in printed(with_document(built[0], missed=missed), capsys)


def test_long_lines_are_not_broken(built, capsys):
    assert f"All files {', '.join(built[0].report.files)} in out/" in printed(built[0], capsys)
