"""Whatever is replaced, offsets lead to the same characters as before, or to the whole of a stand-in."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.redact.finder import NameFinder
from graph.redact.forms import Subject, forms_of
from graph.redact.stretches import Place, Replacement
from graph.redact.substitution import Substitution

from .scanning import plain

NAMES = ("Mira Oland", "Khalid al-Barqawi", "Umm Bilal", "Tom Long", "O'Faoláin")
SUBJECTS = [Subject(str(number), "Person", (name,)) for number, name in enumerate(NAMES)]
FINDER = NameFinder(
    {one.key: forms_of(one) for one in SUBJECTS}, {one.key: f"person {one.key}" for one in SUBJECTS}
)
# The first draw of a text loads the tables of Unicode, which takes its time on a busy machine.
PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
STRONG = ("oland", "barqawi", "faolain", "khalid")


@st.composite
def replaced(draw):
    """A text, and stretches of it in order and apart with the words for each."""
    text = draw(st.text(max_size=60))
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    words = st.text(min_size=1, max_size=12)
    return text, [
        Replacement(start, end, draw(words)) for start, end in zip(cuts[::2], cuts[1::2], strict=False)
    ]


@PATIENT
@given(replaced(), st.data())
def test_a_stretch_outside_keeps_its_characters(case, data):
    text, replacements = case
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    moved = Substitution(text, replacements)
    if all(end <= one.start or one.end <= start for one in replacements):
        assert moved.words(start, end) == text[start:end]


@PATIENT
@given(replaced())
def test_a_replaced_stretch_is_its_stand_in(case):
    text, replacements = case
    moved = Substitution(text, replacements)
    assert [moved.words(one.start, one.end) for one in replacements] == [one.words for one in replacements]


@PATIENT
@given(replaced(), st.data())
def test_what_lies_inside_lies_inside_still(case, data):
    text, replacements = case
    a, b, c, d = sorted(data.draw(st.integers(0, len(text))) for _ in range(4))
    moved = Substitution(text, replacements)
    if a < d and b < c:
        outer, inner = moved.span(a, d), moved.span(b, c)
        assert 0 <= outer[0] <= inner[0] < inner[1] <= outer[1] <= len(moved.text)


PIECES = st.one_of(
    st.sampled_from(
        [*NAMES, "OLAND", "Oland’s", "Ola\u00adnd", "Bar-\nqawi", "bilal", "Long", "long", "M.", "al-", "Abu", "@oland",
         "https://a.example/oland", "The", "and", "\n\n", ". ", ", ", "-", "“"]
    ),
    st.text(max_size=6),
)  # fmt: skip


@PATIENT
@given(st.lists(PIECES, max_size=12), st.sampled_from([" ", "\n", "-", ", "]))
def test_no_text_keeps_a_name(pieces, between):
    text = between.join(pieces)
    redacted = Substitution(text, FINDER.find(text)[0]).text
    words = "".join(letter if letter.isalnum() else " " for letter in plain(redacted)).split()
    assert not set(STRONG) & set(words)


@PATIENT
@given(st.lists(PIECES, max_size=12))
def test_replacements_are_in_order_and_apart(pieces):
    text = " ".join(pieces)
    places = [Place(0, len(pieces[0]), "0")] if pieces and pieces[0] else []
    found, _ = FINDER.find(text, places)
    ends = [0, *(one.end for one in found)]
    assert all(end <= one.start < one.end <= len(text) for end, one in zip(ends, found, strict=False))
    assert not places or any(one.start == 0 for one in found)


@PATIENT
@given(st.lists(PIECES, max_size=12))
def test_what_is_redacted_has_nothing_left_to_redact(pieces):
    text = " ".join(pieces)
    once = Substitution(text, FINDER.find(text)[0]).text
    assert Substitution(once, FINDER.find(once)[0]).text == once
