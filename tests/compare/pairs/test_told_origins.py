"""Where what documents say comes from, read from whole documents."""

from collections.abc import Callable

from graph.model import Agreement, Comparisons
from tests.compare.pairs.reading import Paper

Compare = Callable[..., Comparisons]


def agreement(found: Comparisons) -> Agreement:
    (one,) = [one for one in found.agreements if one.claims[0].kind == "figure"]
    return one


def labels(found: Comparisons) -> dict[str, bool]:
    """Return the origins of the agreement of figures, and which of them are among the documents."""
    kept = agreement(found).origins
    return {origin.label: origin.in_corpus for origin in found.origins if origin.key in kept}


FLED = "5,612 people fled from Harran in April 2031"


def test_a_report_that_all_credit_is_one_missing_origin(compare_papers: Compare) -> None:
    found = compare_papers(
        Paper(f'Floods in the east\n\nBy Mara Lind\n\nThe Northern Relief Council said in its report "Water at the Door" that {FLED}.'),
        Paper(f'Thousands leave\n\nBy Jo Tal\n\nSome {FLED}, according to the report "Water at the Door" by the Northern Relief Council.'),
        Paper(f"The exodus\n\nBy Pia Voss\n\nAccording to the Northern Relief Council, {FLED}."),
    )  # fmt: skip
    assert agreement(found).reason.endswith("3 documents, 1 origin.")
    assert labels(found) == {"Northern Relief Council": False}


HANDS = 'children work in the mines of Batia, according to the report "Hidden Hands"'


def test_a_titled_report_is_one_origin_though_one_document_names_no_body(compare_papers: Compare) -> None:
    found = compare_papers(
        Paper(f"In the mines\n\nBy Mara Lind\n\nSome 23,000 {HANDS}."),
        Paper(f"Child labour\n\nBy Jo Tal\n\nSome 23,000 {HANDS} by the Varda Institute."),
    )
    assert agreement(found).reason.endswith("2 documents, 1 origin.")
    assert labels(found) == {"Varda Institute (report)": False}
    assert not found.conflicts


def test_a_titled_report_credited_to_two_bodies_is_a_soft_conflict(compare_papers: Compare) -> None:
    by = ("Varda Institute", "Okari Group")
    found = compare_papers(
        *(Paper(f"Mines\n\nBy Mara Lind\n\nSome 23,000 {HANDS} by the {body}.") for body in by)
    )
    (conflict,) = found.conflicts
    assert conflict.severity == "soft"
    assert (
        conflict.reason
        == "One report, Hidden Hands, is credited to two bodies, Varda Institute and Okari Group."
    )
    assert agreement(found).reason.endswith("2 documents, 1 origin.")


def test_a_part_of_a_body_is_no_other_body(compare_papers: Compare) -> None:
    by = ("Varda Institute", "Varda Institute of Harran")
    found = compare_papers(
        *(Paper(f"Mines\n\nBy Mara Lind\n\nSome 23,000 {HANDS} by the {body}.") for body in by)
    )
    assert not found.conflicts


def test_a_title_that_many_reports_bear_lines_nothing_up(compare_papers: Compare) -> None:
    told = 'According to the "Annual Report 2030" by the {}, 23,000 children work in Batia. The "World Report" was published by the {}.'
    found = compare_papers(
        *(
            Paper(f"Mines\n\nBy Mara Lind\n\n{told.format(body, body)}")
            for body in ("Varda Institute", "Okari Group")
        )
    )
    assert not found.conflicts
    assert agreement(found).reason.endswith("2 documents, 2 origins.")


def test_a_credited_document_among_the_others_is_the_origin(compare_papers: Compare) -> None:
    found = compare_papers(
        Paper(f"Deep Trouble on the Coast\n\nBy Mara Lind\n\nIt was a wet spring. {FLED}."),
        Paper(
            f'Thousands leave\n\nBy Jo Tal\n\nAccording to the article "Deep Trouble on the Coast", {FLED}.'
        ),
    )
    assert agreement(found).reason.endswith("2 documents, 1 origin.")
    assert labels(found) == {"Deep Trouble on the Coast": True}


def circle(title: str, credited: str) -> Paper:
    return Paper(
        f'{title}\n\n1 June 2031\n\nAccording to the article "{credited}", 63 miners died in Kolwezi on 30 May 2031.'
    )


def test_two_that_credit_each_other_are_named_as_a_circle(compare_papers: Compare) -> None:
    found = compare_papers(
        circle("Night Shift at the Mine", "Deep Trouble"), circle("Deep Trouble", "Night Shift at the Mine")
    )
    assert agreement(found).reason.endswith(
        "2 documents, 1 origin, of which some credit each other in a circle."
    )
    assert [origin.circular for origin in found.origins if origin.key in agreement(found).origins] == [True]


def test_three_that_credit_each_other_are_a_circle_too(compare_papers: Compare) -> None:
    found = compare_papers(
        circle("Night Shift at the Mine", "Deep Trouble"),
        circle("Deep Trouble", "The Long Descent"),
        circle("The Long Descent", "Night Shift at the Mine"),
    )
    assert agreement(found).reason.endswith(
        "3 documents, 1 origin, of which some credit each other in a circle."
    )


BRIDGE = (
    "A bridge fell into the river at Goma on 2 May 2031 and 27 people were killed. The bridge had been closed to "
    "lorries since the winter. Rescue workers used boats to reach the survivors. The mayor asked the province for "
    "cranes and divers and said that the inquiry would take weeks."
)


def test_a_wire_and_a_reprint_are_one_voice_and_an_own_count_is_another(compare_papers: Compare) -> None:
    found = compare_papers(
        Paper(f"Bridge falls\n\nGOMA (Reuters) - {BRIDGE}"),
        Paper(f"Disaster at the river\n\nBy the desk\n\n{BRIDGE}\n\nPhoto: L. Marsh"),
        Paper(
            "At the graves\n\nBy Jo Tal\n\nOn 2 May 2031, 27 people were killed when a bridge fell at Goma."
        ),
    )
    assert agreement(found).reason.endswith("3 documents, 2 origins.")
    assert labels(found) == {"Reuters": False, "At the graves": True}
