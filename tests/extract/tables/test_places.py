from graph.extract.tables import find_label_places


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
