import pytest

from graph.extract.tables import find_label_places
from graph.model import Mention, Span


def _places(document, ontology) -> list[tuple[str, str]]:
    return [
        (mention.span.of(document.text), mention.gazetteer)
        for mention in find_label_places(document, ontology)
    ]


def test_labels_under_a_header_of_places_are_mentions(read_rows, ontology) -> None:
    document, *_ = read_rows(
        [["Country", "Boats"], ["Norway", "12"], ["The Netherlands", "3"], ["Elsewhere", "1"]]
    )
    assert [name for name, _ in _places(document, ontology)] == ["Norway", "The Netherlands"]


def test_a_later_column_may_be_headed_as_one_of_places(read_rows, ontology, table_reader) -> None:
    document, *_ = read_rows(
        [["Date", "Place", "Killed"], ["3 May 2019", "Norway", "12"], ["4 May 2019", "Sweden", "3"]]
    )
    mentions = find_label_places(document, ontology)
    figures, _ = table_reader.read(document, mentions)
    assert [(f.row, f.place, f.time.text) for f in figures] == [
        ("3 May 2019 / Norway", 0, "3 May 2019"),
        ("4 May 2019 / Sweden", 1, "4 May 2019"),
    ]


def test_so_are_labels_of_which_half_are_countries(read_rows, ontology) -> None:
    document, *_ = read_rows([["Flag", "Boats"], ["Norway", "12"], ["Sweden", "3"], ["Other", "1"]])
    assert [key for _, key in _places(document, ontology)] == ["place/norway", "place/sweden"]


def test_a_lone_label_may_be_a_persons_name(read_rows, ontology) -> None:
    document, *_ = read_rows([["Pilot", "Boats"], ["Chad", "12"], ["Ann", "3"], ["Bea", "1"]])
    assert _places(document, ontology) == []


def test_a_row_label_that_is_a_place_is_the_place_of_its_figures(read_rows, ontology, table_reader) -> None:
    document, *_ = read_rows([["Country", "Boats"], ["Norway", "12"], ["Sweden", "3"], ["Total", "15"]])
    mentions = find_label_places(document, ontology)
    figures, _ = table_reader.read(document, mentions)
    assert [(f.place, f.involves) for f in figures] == [(0, (0,)), (1, (1,)), (None, ())]


def test_so_is_the_only_place_of_the_caption(read_file, mention_of) -> None:
    text = "Table 1. Boats of Norway\n\nPort\tBoats\nLund\t12\nYstad\t7\n"
    _, figures, _ = read_file("a.txt", text, [mention_of(text, "Norway")])
    assert [(f.place, f.involves) for f in figures] == [(0, (0,))] * 2


def test_a_place_inside_a_longer_label_is_involved_only(read_file, mention_of) -> None:
    text = "Table 1. Boats\n\nPort\tBoats\nFled from Norway\t12\nYstad\t7\n"
    _, figures, _ = read_file("a.txt", text, [mention_of(text, "Norway")])
    assert [(f.place, f.involves) for f in figures] == [(None, (0,)), (None, ())]


CAMPS = [["", "Boats"], ["Tel Marash camp", "12"], ["Karvan Prison", "3"], ["All camps", "15"]]


@pytest.mark.parametrize("format", ["txt", "md", "html", "docx", "pdf"])
def test_camps_are_known_by_their_own_words_in_every_format(
    read_rows, ontology, table_reader, format
) -> None:
    document, *_ = read_rows(CAMPS, format=format)
    mentions = find_label_places(document, ontology)
    figures, _ = table_reader.read(document, mentions)
    assert [(mention.name, mention.type) for mention in mentions] == [
        ("Tel Marash camp", "Camp"), ("Karvan Prison", "Camp"),
    ]  # fmt: skip
    assert [figure.place for figure in figures] == [0, 1, None]


@pytest.mark.parametrize(
    ("header", "type"),
    [("Camp", "Camp"), ("Name of prison", "Camp"), ("District", "Place"), ("Town / village", "Place")],
)
def test_a_header_tells_what_unknown_names_are(read_rows, ontology, header, type) -> None:
    document, *_ = read_rows(
        [[header, "Boats"], ["Veskra", "12"], ["al-Dourin (north)", "3"], ["Other", "1"]]
    )
    assert [(m.name, m.type) for m in find_label_places(document, ontology)] == [
        ("Veskra", type), ("al-Dourin", type),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "label", ["Total", "All camps", "Urban", "North", "Not known", "Less than 5 km", "boats", "EMEA"]
)
def test_what_is_no_name_under_such_a_header_is_none(read_rows, ontology, label) -> None:
    document, *_ = read_rows([["District", "Boats"], [label, "12"], ["Veskra", "3"]])
    assert [mention.name for mention in find_label_places(document, ontology)] == ["Veskra"]


def test_a_country_that_nobody_knows_is_none(read_rows, ontology) -> None:
    document, *_ = read_rows([["Country", "Boats"], ["Veskra", "12"], ["Norway", "3"]])
    assert [mention.name for mention in find_label_places(document, ontology)] == ["Norway"]


def test_the_caption_may_say_that_labels_are_places(read_rows, ontology) -> None:
    rows = [["", "Boats", "Ferries"], ["Oslo", "12", "1"], ["Stavanger", "3", "1"], ["Veskra", "1", "0"]]
    document, *_ = read_rows(rows, caption="Table 1. Boats by city and year")
    assert [mention.name for mention in find_label_places(document, ontology)] == [
        "Oslo",
        "Stavanger",
        "Veskra",
    ]
    document, *_ = read_rows([["", "Boats", "Ferries"], ["Stavanger", "3", "1"], ["Veskra", "1", "0"]])
    assert find_label_places(document, ontology) == ()


def test_names_of_the_running_text_are_known_in_labels(read_rows, ontology) -> None:
    document, *_ = read_rows([["", "Boats"], ["Veskra", "12"], ["Total", "12"]])
    told = Mention(Span(0, 6), "Place", "model", "Veskra")
    assert [mention.name for mention in find_label_places(document, ontology, [told])] == ["Veskra"]


def test_a_label_over_camps_makes_those_under_it_camps(read_file, ontology) -> None:
    page = (
        "<html><body><article><p>Ten boats came to the quay on Monday.</p><table><tr><th></th><th>Boats</th></tr>"
        "<tr><td colspan='2'>Northern camps</td></tr><tr><td>Bab Dourin</td><td>3</td></tr></table></article></body></html>"
    )
    document, *_ = read_file("a.html", page)
    assert [(m.name, m.type) for m in find_label_places(document, ontology)] == [("Bab Dourin", "Camp")]


def test_a_place_may_stand_before_what_holds_it(read_file, ontology, table_reader) -> None:
    text = "Table 1. Boats\n\nTown\tBoats\nVeskra, Tana valley\t12\nLeska\t7\n"
    document, *_ = read_file("a.txt", text)
    mentions = find_label_places(document, ontology)
    figures, _ = table_reader.read(document, mentions)
    assert [mentions[figure.place].name for figure in figures] == ["Veskra", "Leska"]
