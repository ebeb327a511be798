"""The model's matrices are multiplied by numpy, with the same result."""

import numpy as np
import pytest
from spacy.language import Language
from thinc.api import NumpyOps, get_current_ops

from graph.extract.matrices import BlasOps, quick_matrices

SHAPES = {False: ((5, 3), (3, 4)), True: ((3, 5), (4, 3))}


@pytest.mark.parametrize("first", [False, True])
@pytest.mark.parametrize("second", [False, True])
def test_product_is_that_of_thinc(*, first: bool, second: bool) -> None:
    chance = np.random.default_rng(7)
    x = chance.random(SHAPES[first][0], dtype="f")
    y = chance.random(SHAPES[second][1], dtype="f")
    product = BlasOps().gemm(x, y, trans1=first, trans2=second)
    assert product.dtype == np.float32
    np.testing.assert_allclose(product, NumpyOps().gemm(x, y, trans1=first, trans2=second), rtol=1e-6)


def test_product_is_written_where_it_is_wanted() -> None:
    out = np.zeros((2, 2), dtype="f")
    found = BlasOps().gemm(np.eye(2, dtype="f"), np.full((2, 2), 3, dtype="f"), out=out)
    assert found is out
    assert out.tolist() == [[3, 3], [3, 3]]


def test_operations_of_the_process_are_left_alone() -> None:
    before = get_current_ops()
    with quick_matrices():
        assert isinstance(get_current_ops(), BlasOps)
    assert get_current_ops() is before


def test_our_model_is_loaded_with_them(nlp: Language) -> None:
    nodes = list(nlp.get_pipe("tok2vec").model.walk())
    assert nodes
    assert all(isinstance(node.ops, BlasOps) for node in nodes)
