from graph.extract.merge import merged
from graph.model import Mention, Span


def mention(start: int, end: int, entity_type: str = "Place", antecedent: int | None = None) -> Mention:
    return Mention(Span(start, end), entity_type, "rule", "Harran", antecedent=antecedent)


def test_mentions_stand_in_text_order_and_antecedents_move_with_them():
    first, second = mention(10, 16), mention(30, 36, antecedent=0)
    assert merged([first, second], [mention(0, 5), mention(20, 25)]) == (
        mention(0, 5),
        first,
        mention(20, 25),
        mention(30, 36, antecedent=1),
    )


def test_added_mention_that_overlaps_one_of_its_class_is_left_out():
    assert merged([mention(10, 16)], [mention(12, 20)]) == (mention(10, 16),)
    assert len(merged([mention(10, 16)], [mention(12, 20, "Camp")])) == 2
