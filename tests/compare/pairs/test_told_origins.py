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
