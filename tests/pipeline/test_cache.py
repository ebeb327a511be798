import pytest

from graph.model import Extraction, Mention, Span
from graph.pipeline.cache import Cache, code_hash, hash_of

EXTRACTION = Extraction("letter", (Mention(Span(0, 5), "Person", "model", "Mira O."),))


def test_second_call_takes_what_the_first_made(tmp_path):
    cache = Cache(tmp_path)
    assert cache.get_or_make("ab12", Extraction, lambda: EXTRACTION) == (EXTRACTION, False)
    assert cache.get_or_make("ab12", Extraction, lambda: pytest.fail("made again")) == (EXTRACTION, True)


def test_file_cut_short_counts_as_absent(tmp_path):
    cache = Cache(tmp_path)
    cache.get_or_make("ab12", Extraction, lambda: EXTRACTION)
    file = next(tmp_path.rglob("*.msgpack"))
    file.write_bytes(file.read_bytes()[:-3])
    assert cache.get_or_make("ab12", Extraction, lambda: EXTRACTION) == (EXTRACTION, False)


def test_without_a_folder_nothing_is_kept():
    cache = Cache(None)
    cache.get_or_make("ab12", Extraction, lambda: EXTRACTION)
    assert cache.get_or_make("ab12", Extraction, lambda: EXTRACTION) == (EXTRACTION, False)


def test_hash_tells_parts_apart():
    assert hash_of("ab", "c") != hash_of("a", "bc")
    assert hash_of(EXTRACTION) == hash_of(Extraction("letter", EXTRACTION.mentions))


def test_code_hash_covers_the_named_packages_only():
    assert code_hash("extract", "model") == code_hash("model", "extract")
    assert code_hash("extract") != code_hash("model")
