from graph.pipeline.workers import ExtractionSettings, Worker
from graph.read import find_sources

SETTINGS = ExtractionSettings(model="en_core_web_md", overlays=(), cache=None)


class Broken:
    def extract(self, document):
        raise ValueError("no such sentence")


def test_bug_met_in_one_document_is_its_failure(tmp_path):
    (tmp_path / "letter.txt").write_text("Mira Oland left Harran.", "utf-8")
    worker = Worker(SETTINGS)
    worker._extractor = Broken()
    work = worker.run(find_sources([tmp_path])[0])
    assert work.extraction is None
    assert work.failure is not None
    assert work.failure.stage == "extract"
    assert "letter.txt: extraction failed" in work.failure.error
    assert "ValueError: no such sentence (test_workers.py line 9)" in work.failure.error


def test_bug_met_in_reading_one_document_is_its_failure(tmp_path, monkeypatch):
    def break_off(source):
        raise IndexError("no such page")

    monkeypatch.setattr("graph.pipeline.workers.read_document", break_off)
    (tmp_path / "letter.txt").write_text("Mira Oland left Harran.", "utf-8")
    work = Worker(SETTINGS).run(find_sources([tmp_path])[0])
    assert work.failure is not None
    assert work.failure.stage == "read"
    assert "letter.txt: reading failed, a bug in claimgraph: IndexError" in work.failure.error
