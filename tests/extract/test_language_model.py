import shutil

import pytest

from graph.errors import ModelError
from graph.extract.language_model import SUMS, check_sums, load_model, model_version, packaged_folder


def test_packaged_model_is_the_one_that_was_measured():
    check_sums(packaged_folder())


def test_other_file_is_refused(tmp_path):
    folder = tmp_path / "model"
    shutil.copytree(packaged_folder(), folder)
    (folder / "meta.json").write_text("{}", "utf-8")
    with pytest.raises(ModelError, match=r"meta\.json is not the file that was measured"):
        check_sums(folder)


def test_missing_file_is_refused(tmp_path):
    with pytest.raises(ModelError, match="is missing; reinstall"):
        check_sums(tmp_path)


def test_pipeline_that_is_not_installed_is_named():
    with pytest.raises(ModelError, match="--model no_such_pipeline: no such spaCy pipeline"):
        load_model("no_such_pipeline")
    with pytest.raises(ModelError, match="--model no_such_pipeline"):
        model_version("no_such_pipeline")


def test_the_country_of_a_hyphened_word_is_a_word(nlp):
    assert [token.text for token in nlp("The U.S.-based fund closed.")][1:4] == ["U.S.", "-", "based"]


def test_sums_name_every_file_of_the_model():
    named = {line.split("  ", 1)[1] for line in SUMS.read_text("ascii").splitlines()}
    files = {
        path.relative_to(packaged_folder()).as_posix()
        for path in packaged_folder().rglob("*")
        if path.is_file()
    }
    assert named == {file for file in files if not file.endswith(".pyc")}
