import json
import sqlite3
from contextlib import closing

import pytest

from .conftest import AWKWARD, BASE


@pytest.fixture
def database(write):
    with closing(sqlite3.connect(write("sqlite") / "graph.sqlite")) as opened:
        yield opened


def test_a_word_is_found_in_sentences(database):
    query = "SELECT id FROM claims JOIN claims_fts ON claims.rowid = claims_fts.rowid WHERE claims_fts MATCH 'reporters'"
    assert set(database.execute(query)) == {("figure-2",), ("statement-2",)}


def test_a_name_is_found_by_an_alias(database):
    query = "SELECT label FROM entities WHERE rowid IN (SELECT rowid FROM entities_fts WHERE entities_fts MATCH 'NRC')"
    assert database.execute(query).fetchall() == [("Northern Relief Council",)]


def test_a_mention_stands_on_its_characters(database, awkward):
    rows = database.execute('SELECT source, start, "end", exact FROM mentions').fetchall()
    assert len(rows) == sum(1 for quad in awkward.quads if quad.object.value.endswith("ns#Mention"))
    assert all(awkward.texts[source][start:end] == exact for source, start, end, exact in rows)
    assert {name for _, name in AWKWARD.values()} <= {exact for *_, exact in rows}


def test_several_values_are_a_list(database):
    (aliases,) = database.execute(
        "SELECT aliases FROM entities WHERE iri = ?", (f"{BASE}organisation/council",)
    ).fetchone()
    assert json.loads(aliases) == ["NRC", "The Council"]


def test_a_claim_stands_in_its_document(database):
    row = database.execute("SELECT source_iri, start, sentence FROM claims WHERE id = 'figure-3'").fetchone()
    assert row[0] == f"{BASE}source/awkward"
    assert row[2] == "Between 20 and 30 people came."
