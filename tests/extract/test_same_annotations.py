"""What takes the place of parts of spaCy's pipeline annotates as they do."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import spacy
from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, LEMMA, MORPH, POS, SENT_START, TAG
from spacy.language import Language
from spacy.tokens import Doc

from graph.extract.language_model import packaged_folder
from graph.extract.matrices import quick_matrices
from graph.extract.quick_names import QuickNames
from graph.extract.remembered import RememberedLemmas, RememberedRules
from graph.extract.whole_words import keep_whole
from graph.read import find_sources, read_document

SEEDS = Path(__file__).parents[2] / "seeds"
ATTRIBUTES = [TAG, POS, MORPH, LEMMA, DEP, HEAD, SENT_START, ENT_IOB, ENT_TYPE]

ODD = (
    "",
    " ",
    "Oland",
    "Mira",
    "In Harran camp on 3 May",
    "  Mira  Oland \n of the Northern Relief Council\n\n  left . ",
    "He ain't gonna let's go, y'all; there's nothin' doin'. I'd've been here, 'em too.",
    "Mira Oland. Tomas Weir. Harran. 1,200 of the 3,400 people.",
)


@pytest.fixture(scope="module")
def plain() -> Language:
    with quick_matrices():
        found = spacy.load(packaged_folder())
    keep_whole(found)
    return found


def texts() -> Iterator[str]:
    for source in find_sources([SEEDS]):
        document = read_document(source)
        yield from (block.span.of(document.text).replace("\n", " ") for block in document.blocks)


@pytest.mark.filterwarnings("ignore::UserWarning")
def test_annotations_are_those_of_spacy(nlp: Language, plain: Language) -> None:
    several = [*ODD, *texts()]
    ours, theirs = (list(pipeline.pipe(several, batch_size=64)) for pipeline in (nlp, plain))
    for one, other in zip(ours, theirs, strict=True):
        assert one.to_array(ATTRIBUTES).tolist() == other.to_array(ATTRIBUTES).tolist(), one.text
        assert names(one) == names(other), one.text
    assert sum(len(doc.ents) for doc in ours) > 300


def names(doc: Doc) -> list[tuple[int, int, str]]:
    return [(name.start, name.end, name.label_) for name in doc.ents]


def test_second_text_of_equal_words_is_annotated_from_memory(nlp: Language) -> None:
    first, second = (nlp("Mira Oland said that they were gonna leave Harran.") for _ in range(2))
    assert first.to_array(ATTRIBUTES).tolist() == second.to_array(ATTRIBUTES).tolist()


def test_our_model_is_loaded_with_them(nlp: Language) -> None:
    assert isinstance(nlp.get_pipe("ner"), QuickNames)
    assert isinstance(nlp.get_pipe("lemmatizer").lemmatize, RememberedLemmas)  # type: ignore[attr-defined]
    match = nlp.get_pipe("attribute_ruler").match  # type: ignore[attr-defined]
    assert isinstance(match.__self__, RememberedRules)
