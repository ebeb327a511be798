from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from graph.extract.mentions.candidate import Candidate
from graph.extract.mentions.settle import settled
from graph.extract.mentions.trust import HEADED, KNOWN, MODEL, OVERRULE


def test_the_longer_name_wins():
    bank = Candidate(0, 0, 3, "Organisation", "model", MODEL)
    town = Candidate(0, 2, 3, "Place", "gazetteer", KNOWN)
    assert settled([town, bank]) == [bank]


def test_of_equal_length_the_more_trusted_wins():
    guessed = Candidate(0, 0, 1, "Person", "model", MODEL)
    known = Candidate(0, 0, 1, "Place", "gazetteer", KNOWN)
    assert settled([guessed, known]) == [known]


def test_a_written_rule_beats_a_longer_guess():
    camp = Candidate(0, 1, 3, "Camp", "camp-type-after", OVERRULE)
    guess = Candidate(0, 0, 4, "Person", "model", MODEL)
    assert settled([guess, camp]) == [camp]


def test_the_name_of_an_event_drives_out_and_goes():
    event = Candidate(0, 0, 4, None, "election", OVERRULE)
    country = Candidate(0, 1, 2, "Place", "gazetteer", KNOWN)
    assert settled([event, country]) == []


def test_a_title_holds_known_names_but_no_guesses():
    title = Candidate(0, 0, 6, "Report", "quoted-title", OVERRULE)
    known = Candidate(0, 1, 2, "Place", "gazetteer", KNOWN)
    guess = Candidate(0, 4, 5, "Organisation", "model", MODEL)
    assert settled([title, known, guess]) == [title, known]


CANDIDATES = st.builds(
    lambda start, length, entity_type, trust: Candidate(
        0, start, start + length, entity_type, "model", trust
    ),
    st.integers(0, 12),
    st.integers(1, 5),
    st.sampled_from(["Person", "Organisation", "Place", "Camp", None]),
    st.sampled_from([MODEL, HEADED, KNOWN, OVERRULE]),
)


@given(st.lists(CANDIDATES, max_size=12, unique=True))
def test_what_stands_never_overlaps_and_is_in_order(candidates):
    standing = settled(candidates)
    assert all(one.end <= other.start for one, other in pairwise(standing))


@given(st.lists(CANDIDATES, max_size=12, unique=True))
def test_the_order_of_candidates_does_not_matter(candidates):
    assert settled(candidates) == settled(candidates[::-1])
