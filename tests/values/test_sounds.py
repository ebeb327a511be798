import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.values.sounds import bones, sound_alike

WORDS = st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("hasakah", "hassakeh"),
        ("hol", "hawl"),
        ("hol", "houl"),
        ("qaeda", "qaida"),
        ("mohammed", "muhammad"),
        ("hussein", "husayn"),
        ("osama", "usama"),
        ("sergei", "sergey"),
        ("alexandr", "alexander"),
        ("karim", "kareem"),
        ("zelensky", "zelenskyy"),
        ("schafer", "schaefer"),
    ],
)
def test_spellings_of_one_word_sound_alike(first: str, second: str) -> None:
    assert sound_alike(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("hasan", "hussein"),
        ("hol", "hama"),
        ("petrov", "petrova"),
        ("mario", "maria"),
        ("v", "vi"),
        ("4", "5"),
    ],
)
def test_other_words_do_not(first: str, second: str) -> None:
    assert not sound_alike(first, second)


@given(WORDS, WORDS)
def test_sounding_alike_is_mutual_and_shares_the_bones(first: str, second: str) -> None:
    assert sound_alike(first, second) == sound_alike(second, first)
    if first != second and sound_alike(first, second):
        assert bones(first) == bones(second)
