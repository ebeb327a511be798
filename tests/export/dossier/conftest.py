"""A graph of three invented documents that agree, disagree, change and deny, with decisions of people on them."""

from pathlib import Path

import pytest

from graph.export.dossier.material import Told
from graph.pipeline import BuildOptions, build
from graph.store import open_store
from graph.store.claims import FoundClaim, find_claims

DOCUMENTS = {
    "letter.txt": """Returns from Harran camp

By Teo Brandt

3 May 2021

DAMASCUS, Syria – The Northern Relief Council said on Monday that more than 5,600 people had left Harran camp in Syria.

Mira Oland, the director of the Northern Relief Council (NRC), told reporters in Damascus that the NRC would go on. "Nobody is forced to go," Oland said.

The Northern Relief Council administers Harran camp. Harran camp is located in Syria. In January 2020, Harran camp held 12,000 people. In June 2020 about 11,400 people lived in Harran camp.

Mira Oland denied that 40 people had died in Harran camp. An aid worker said that children slept outside in Harran camp.
""",
    "weekly.txt": """A weekly letter

Kestral Weekly, 6 May 2022

The Northern Relief Council said on Wednesday that 7,100 people had left Harran camp in May 2021.

In January 2020, Harran camp held 12,000 people. In March 2021 at least 8,000 people lived in Harran camp. At the end of 2021, up to 2,500 people lived in Harran camp.

Mira Oland is a Swedish doctor. Mira Oland was born in Malmö. The Northern Relief Council administers Harran camp.

The Sarrin Brigade reportedly attacked Harran camp in April 2021. The Sarrin Brigade did not control Harran camp, according to the Kestral Institute.
""",
    "reply.md": """---
title: A <b>reply</b> & more
date: 2022-06-01
publisher: Northern Relief Council
url: https://relief.example/reply
---
# A reply from the Council

Harran camp is located in Syria. In March 2021, 8,400 people lived in Harran camp, the Council said. The Council costs USD 4.5 million a year.

"We are in Harran camp to stay," said Mira Oland. The Sarrin Brigade controls Harran camp, the mayor of Sarrin said.
""",
}
HEADER = "verdict,class,name,other,document,other_document,quote,claim,value,who,when,why\n"


def claim_id(store, pattern: str) -> str:
    (claim,) = find_claims(store, pattern)
    return claim.id


@pytest.fixture(scope="session")
def relief(tmp_path_factory) -> Path:
    """The folder of a build, with its documents in `documents/`, its files in `out/` and its store in `store/`."""
    folder = tmp_path_factory.mktemp("relief")
    (folder / "documents").mkdir()
    for name, text in DOCUMENTS.items():
        (folder / "documents" / name).write_text(text, "utf-8")
    options = {"out": folder / "out", "store": folder / "store", "workers": 1}
    build([folder / "documents"], BuildOptions(**options))
    store = open_store(folder / "store")
    left = claim_id(store, '?claim cg:numberText "5,600"')
    lived = claim_id(store, '?claim cg:numberText "11,400"')
    attacked = claim_id(store, "?claim rdf:predicate cg:attacked")
    del store
    (folder / "decisions.csv").write_text(
        HEADER
        + f"correct,,,,,,,{left},6500,Ada Lund,2026-01-05,the release was amended\n"
        + f"accept,,,,,,,{lived},,Ada Lund,2026-01-06,checked\n"
        + f"reject,,,,,,,{attacked},,Teo Vass,2026-01-07,another camp of that name\n",
        "utf-8",
    )
    build([folder / "documents"], BuildOptions(**options, decisions=folder / "decisions.csv"))
    return folder


@pytest.fixture
def store(relief):
    return open_store(relief / "store")


@pytest.fixture
def claim():
    """Makes a claim by hand; its values are those given."""

    def make(kind="figure", words=(), evidence=(), id="figure-1", source="a", **values):
        found = {"stance": ("asserts",), "certainty": ("stated",)}
        found |= {name: (value,) for name, value in values.items()}
        return FoundClaim(
            id=id,
            iri=f"https://claimgraph.example/claim/{id}",
            kind=kind,
            source=f"https://claimgraph.example/source/{source}",
            file=f"{source}.txt",
            words=words,
            evidence=evidence,
            values=found,
            entities={},
        )

    return make


@pytest.fixture
def told(claim):
    """Makes a claim as a dossier has it; its document is its only origin."""

    def make(**values):
        made = claim(**values)
        return Told(made, own=True, page="", confidence="", origins=frozenset([made.source]))

    return make
