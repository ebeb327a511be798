"""A graph of one invented text, written down by hand through the terms of the contract."""

from pathlib import Path

from pyoxigraph import RdfFormat, parse

from graph.evaluate import Evaluation, evaluate, read_golds
from graph.store import Store

SOURCE = "<https://claimgraph.example/source/s>"
PREFIXES = """@prefix cg: <https://w3id.org/claimgraph/ns#> . @prefix unit: <https://w3id.org/claimgraph/unit#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix : <https://claimgraph.example/> .
"""
TEXT = (
    "Mira Oland of the Relief Council said 5,600 people had left Harran camp.\n"
    "Oland later gave the number as about 5,000.\n"
    "The Council denies that it runs Harran."
)


class InventedGraph:
    """Collects what a graph says of `letter.txt`; every method names words that stand in the text."""

    def __init__(self, text: str = TEXT) -> None:
        self.text = text
        self.lines = [f'{SOURCE} a cg:Source ; cg:fileName "letter.txt" .']
        self.claims = 0

    def passage(self, words: str) -> str:
        start = self.text.index(words)
        name = f":p{start}-{start + len(words)}"
        self.lines.append(f"{name} cg:inSource {SOURCE} ; cg:start {start} ; cg:end {start + len(words)} .")
        return name

    def entity(self, name: str, kind: str, *forms: str, label: str = "") -> None:
        self.lines.append(f':{name} a cg:{kind} ; skos:prefLabel "{label or (forms or (name,))[0]}" .')
        for form in forms:
            self.lines.append(f'{self.passage(form)} cg:refersTo :{name} ; cg:mentionKind "name" .')

    def claim(self, kind: str, evidence: str, properties: str, *, rule: str = "a-rule") -> str:
        self.claims += 1
        name = f":claim{self.claims}"
        self.lines.append(
            f'{name} a cg:{kind} ; cg:extractedBy "{rule}" ; cg:evidence {self.passage(evidence)} ; {properties} .'
        )
        return name

    def relation(
        self, subject: str, predicate: str, object_: str, evidence: str, more: str = "", **kept: str
    ) -> str:
        ends = f"rdf:subject :{subject} ; rdf:predicate cg:{predicate} ; rdf:object :{object_} ; {more or 'cg:stance cg:asserts'}"
        return self.claim("Relation", evidence, ends, **kept)

    def figure(
        self, value: str, evidence: str, more: str = "cg:comparator cg:eq ; cg:unit unit:person", **kept: str
    ) -> str:
        return self.claim("Figure", evidence, f"cg:value {value} ; {more}", **kept)

    def statement(self, said: str, evidence: str, more: str, **kept: str) -> str:
        content = f'cg:content "{said}" ; cg:contentPassage {self.passage(said)}'
        return self.claim("Statement", evidence, f"{content} ; {more}", **kept)

    def conflict(self, one: str, other: str) -> None:
        self.lines.append(f":c{self.claims} a cg:Conflict ; cg:compares {one} , {other} .")

    def store(self, folder: Path) -> Store:
        (folder / "texts").mkdir(exist_ok=True)
        (folder / "texts" / "s.txt").write_bytes(self.text.encode())
        store = Store(texts=folder / "texts")
        turtle = PREFIXES + "\n".join(self.lines)
        store.extend(parse(turtle, format=RdfFormat.TURTLE))
        return store

    def measured(self, folder: Path, gold: Path) -> Evaluation:
        return evaluate(self.store(folder), read_golds([gold]))
