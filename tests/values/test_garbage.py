import gc

import pytest

from graph.values.garbage import nothing_collected


def test_nothing_is_collected_meanwhile_and_also_after_an_error() -> None:
    with nothing_collected():
        assert not gc.isenabled()
    assert gc.isenabled()
    with pytest.raises(KeyError), nothing_collected():
        raise KeyError
    assert gc.isenabled()


def test_one_in_another_leaves_it_to_the_outer_one() -> None:
    with nothing_collected():
        with nothing_collected():
            pass
        assert not gc.isenabled()
