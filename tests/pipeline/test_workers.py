from graph.ontology import load_ontology, ontology_folders
from graph.pipeline.workers import ExtractionSettings, Worker, read_and_extract
from graph.read import find_sources

SETTINGS = ExtractionSettings(model="en_core_web_md", overlays=(), cache=None)


class Broken:
    def extract(self, document, shared):
        raise ValueError("no such sentence")


def test_bug_met_in_one_document_is_its_failure(tmp_path):
    (tmp_path / "letter.txt").write_text("Mira Oland left Harran.", "utf-8")
    worker = Worker(SETTINGS)
    worker._extractor = Broken()
    work = worker.extract(worker.read(find_sources([tmp_path])[0]))
    assert work.extraction is None
    assert work.failure is not None
    assert work.failure.stage == "extract"
    assert "letter.txt: extraction failed" in work.failure.error
    assert "ValueError: no such sentence (test_workers.py line 10)" in work.failure.error


def test_bug_met_in_reading_one_document_is_its_failure(tmp_path, monkeypatch):
    def break_off(source):
        raise IndexError("no such page")

    monkeypatch.setattr("graph.pipeline.workers.read_document", break_off)
    (tmp_path / "letter.txt").write_text("Mira Oland left Harran.", "utf-8")
    work = Worker(SETTINGS).read(find_sources([tmp_path])[0])
    assert work.failure is not None
    assert work.failure.stage == "read"
    assert "letter.txt: reading failed, a bug in claimgraph: IndexError" in work.failure.error


def test_ontology_that_is_loaded_is_not_loaded_again(tmp_path, monkeypatch):
    (tmp_path / "letter.txt").write_text("Mira Oland left Harran.", "utf-8")
    ontology = load_ontology(ontology_folders())

    def load_again(folders):
        raise AssertionError(f"loaded again from {folders}")

    monkeypatch.setattr("graph.pipeline.workers.load_ontology", load_again)
    [work] = read_and_extract(find_sources([tmp_path]), SETTINGS, workers=1, ontology=ontology)
    assert work.failure is None
    assert [mention.name for mention in work.extraction.mentions] == ["Mira Oland", "Harran"]
