from collections.abc import Callable
from dataclasses import replace

from graph.compare import compare
from graph.compare.origins.copies import copies
from graph.model import Comparisons, Note, Span
from graph.model.work import Work
from graph.ontology import Ontology
from tests.compare.invented import Number, Text, made

Compared = Callable[..., Comparisons]
STORY = (
    "On Monday the river rose over the old bridge of Harran, and by noon the whole market stood under water. "
    "Boats went from door to door, and the school on the hill took in those who had lost their beds. "
    "The mayor spoke of the worst flood in living memory and asked the province for tents, bread and doctors. "
)


def told(slug: str, text: str, *numbers: Number, said: dict[str, str] | None = None, **about: str) -> Text:
    return Text(slug, text, numbers, {"Harran": "place/harran", **(said or {})}, "2031-05-04", **about)


def test_nearly_the_same_text_is_a_copy() -> None:
    found = copies({"a": STORY, "b": f"{STORY} Photo: A. Miller", "c": STORY[::-1], "d": "Short."})
    assert found == (("a", "b"),)


def test_two_copies_are_one_voice(compared: Compared) -> None:
    number = Number("340", place="Harran")
    text = f"{STORY}In Harran 340 people fled."
    found = compared(
        told("a", text, number),
        told("b", f"{text}\n\nPhoto: A. Miller", number),
        told("c", "In Harran 340 people fled.", number),
    )
    (agreement,) = found.agreements
    assert len(agreement.claims) == 3
    assert len(agreement.origins) == 2
    assert "3 documents, 2 origins" in agreement.reason
    (copied,) = [origin for origin in found.origins if origin.sources]
    assert (copied.key, copied.sources, copied.in_corpus) == ("origin/a", ("a", "b"), True)


def test_a_body_that_both_credit_is_one_voice_and_missing(compared: Compared) -> None:
    relief = {"Relief Council": "organisation/relief-council"}
    number = Number("340", place="Harran", said_by="Relief Council")
    found = compared(
        told("a", "The Relief Council said 340 people fled Harran.", number, said=relief),
        told("b", "Some 340 people fled Harran, the Relief Council reported.", number, said=relief),
    )
    (agreement,) = found.agreements
    assert len(agreement.origins) == 1
    (origin,) = [one for one in found.origins if one.key in agreement.origins]
    assert (origin.label, origin.in_corpus) == ("Relief Council", False)


def test_two_that_credit_each_other_are_a_circle(compared: Compared) -> None:
    def credited(slug: str, other: str) -> Text:
        number = Number("340", place="Harran", said_by="Daily")
        return told(
            slug, "In Harran 340 people fled, the Daily wrote.", number, said={"Daily": f"report/{other}"}
        )

    found = compared(credited("a", "b"), credited("b", "a"))
    (origin,) = [one for one in found.origins if one.claims]
    assert origin.circular
    assert len(origin.claims) == 2


def test_a_chain_ends_at_the_document_that_credits_nobody(compared: Compared) -> None:
    found = compared(
        told("a", "In Harran 340 people fled.", Number("340", place="Harran")),
        told("b", "In Harran 340 people fled, the Daily wrote.", Number("340", place="Harran", said_by="Daily"), said={"Daily": "report/a"}),
    )  # fmt: skip
    (agreement,) = found.agreements
    assert agreement.origins == ("origin/a",)


def test_a_wire_that_both_print_is_one_voice(compared: Compared) -> None:
    found = compared(
        told("a", "HARRAN (Reuters) - Some 340 people fled Harran.", Number("340", place="Harran")),
        told("b", "In Harran 340 people fled.", Number("340", place="Harran"), credit_text="Reuters"),
    )
    (agreement,) = found.agreements
    assert agreement.origins == ("origin/reuters",)


def test_one_report_credited_to_two_bodies(compared: Compared) -> None:
    def credited(slug: str, body: str) -> Text:
        text = f"A report published by the {body} is out.\n\nIt says 5,610 people from 37 countries returned to Harran."
        names = {
            "report": f"report/{slug}-untitled",
            body: f"organisation/{slug}-body",
            "Harran": "place/harran",
        }
        return Text(
            slug,
            text,
            [Number("5,610"), Number("37", "country")],
            names,
            relations=[("report", "publishedBy", body, "asserts")],
        )

    found = compared(credited("a", "Mill Group"), credited("b", "Mill Centre"))
    (conflict,) = found.conflicts
    assert "credited to two bodies, Mill Group and Mill Centre" in conflict.reason
    assert all(len(one.origins) == 1 or len(one.claims) == 2 for one in found.agreements)


def test_reports_that_share_one_number_may_be_two(compared: Compared) -> None:
    def credited(slug: str, body: str) -> Text:
        text = f"A report published by the {body} is out.\n\nIt says 5,610 people returned to Harran."
        names = {
            "report": f"report/{slug}-untitled",
            body: f"organisation/{slug}-body",
            "Harran": "place/harran",
        }
        return Text(
            slug, text, [Number("5,610")], names, relations=[("report", "publishedBy", body, "asserts")]
        )

    assert not compared(credited("a", "Mill Group"), credited("b", "Mill Centre")).conflicts


def test_the_work_that_a_note_cites_is_the_origin(ontology: Ontology) -> None:
    text = "In Harran 340 people fled.\n\n1. Tide Tables, Mill Press."
    corpus = made([told("a", text, Number("340", place="Harran"), said={"Tide Tables": "report/tide-tables", "Mill Press": "organisation/mill-press"}),
                   told("b", "In Harran 340 people fled.", Number("340", place="Harran"))])  # fmt: skip
    body = Span(text.index("Tide"), len(text))
    work = Work("Tide Tables", body, mention=1, publisher=2)
    noted = replace(
        corpus,
        documents={
            **corpus.documents,
            "a": replace(corpus.documents["a"], notes=(Note("1", "endnote", body, (Span(26, 26),)),)),
        },
        extractions={
            **corpus.extractions,
            "a": replace(corpus.extractions["a"], works=(work,), note_works=((0, (0,)),)),
        },
    )
    (agreement,) = compare(noted, ontology).agreements
    assert agreement.origins == ("origin/b", "origin/organisation-mill-press")
