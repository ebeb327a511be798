from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from graph.model import Claim, Document, Extraction, Figure, Mention, Relation, Span
from graph.rdf.claim_ids import ClaimIds, Collapsed, claim_ids
from tests.rdf import harran


def moved(extraction: Extraction, by: int) -> Extraction:
    """Shift everything that stands in the text."""

    def claim(old: Claim) -> dict[str, object]:
        return {"evidence": tuple(span.shifted(by) for span in old.evidence)}

    return replace(
        extraction,
        mentions=tuple(replace(mention, span=mention.span.shifted(by)) for mention in extraction.mentions),
        statements=tuple(
            replace(old, **claim(old), content=tuple(span.shifted(by) for span in old.content))
            for old in extraction.statements
        ),
        figures=tuple(
            replace(old, **claim(old), number=old.number.shifted(by)) for old in extraction.figures
        ),
        relations=tuple(replace(old, **claim(old)) for old in extraction.relations),
    )


def all_ids(ids: ClaimIds) -> set[str]:
    return {*ids.statements, *ids.figures, *ids.relations}


def test_id_is_its_kind_and_sixteen_hex_digits() -> None:
    ids = claim_ids(harran.DOCUMENT, harran.EXTRACTION)
    assert [name.split("-")[0] for name in sorted(all_ids(ids))] == [
        "figure",
        "relation",
        "relation",
        "statement",
    ]
    assert all(len(name.split("-")[1]) == 16 for name in all_ids(ids))


@given(
    st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=40).map(lambda line: f"{line}\n\n")
)
def test_line_added_at_the_top_renames_no_claim(line: str) -> None:
    document = replace(harran.DOCUMENT, text=line + harran.TEXT)
    extraction = moved(harran.EXTRACTION, len(line))
    assert claim_ids(document, extraction) == claim_ids(harran.DOCUMENT, harran.EXTRACTION)


def test_another_white_space_renames_no_claim() -> None:
    document = replace(harran.DOCUMENT, text=harran.TEXT.replace("people\nhad", "people had"))
    assert claim_ids(document, harran.EXTRACTION) == claim_ids(harran.DOCUMENT, harran.EXTRACTION)


def test_rule_certainty_and_time_do_not_enter() -> None:
    figure = replace(harran.EXTRACTION.figures[0], rule="better", certainty="alleged", time=None, low=None)
    extraction = replace(harran.EXTRACTION, figures=(figure,))
    assert claim_ids(harran.DOCUMENT, extraction) == claim_ids(harran.DOCUMENT, harran.EXTRACTION)


def test_slug_enters() -> None:
    other = replace(harran.DOCUMENT, slug="other")
    first, second = (all_ids(claim_ids(doc, harran.EXTRACTION)) for doc in (harran.DOCUMENT, other))
    assert first.isdisjoint(second)


TEXT = "5 people in Harran and 5 people in Sarrin. Other. 5 people in Harran and 5 people in Sarrin."
DOCUMENT = Document("s", "s.txt", "s.txt", "txt", "utf-8", "", TEXT, "")


def people(at: int, start: int = 0) -> Figure:
    return Figure((Span(start, start + 42),), Span(at, at + 1), Decimal(5), "eq", "person", "people", "r")


def figure_ids(*figures: Figure) -> tuple[str, ...]:
    return claim_ids(DOCUMENT, Extraction("s", figures=figures)).figures


def test_same_words_twice_in_one_sentence_are_two_claims_in_text_order() -> None:
    first, second = figure_ids(people(0), people(23))
    assert first != second
    assert figure_ids(people(23), people(0)) == (second, first)
    assert figure_ids(people(0)) == (first,)


def test_same_sentence_twice_in_one_source_gives_two_claims() -> None:
    first, second = figure_ids(people(0), people(50, 50))
    assert first != second


def test_equal_claims_share_an_id() -> None:
    assert len(set(figure_ids(people(0), people(0)))) == 1


def test_cell_is_told_apart_by_its_column() -> None:
    cells = (replace(people(0), row="Harran", column=column) for column in ("2030", "2031"))
    assert len(set(figure_ids(*cells))) == 2


def test_words_of_mentions_enter_and_not_their_entities() -> None:
    mentions = (
        Mention(Span(12, 18), "Place", "model", "Harran"),
        Mention(Span(35, 41), "Place", "model", "Sarrin"),
    )
    relation = Relation((Span(0, 42),), 0, "locatedIn", 1, "r")
    back = replace(relation, subject=1, object=0)
    ids = claim_ids(DOCUMENT, Extraction("s", mentions, relations=(relation, back))).relations
    assert len(set(ids)) == 2


@given(st.text(alphabet="ab \n", max_size=60), st.data())
def test_occurrence_counts_the_words_before(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    number = Collapsed(text).occurrence(Span(start, end))
    assert number >= 1
    assert Collapsed("xx " + text).occurrence(Span(start + 3, end + 3)) == number
