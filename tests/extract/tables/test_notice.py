from graph.extract.tables import read_tables
from graph.model import TableNotice


def test_notices_name_the_table_and_what_is_wrong(read_rows, ontology) -> None:
    document, _, notices = read_rows(
        [["Port", "Boats"], ["Lund", "12/14"], ["Ystad", "7"]], "Table 4. Storms"
    )
    (row,) = [cell.span for cell in document.tables[0].cells if cell.span.of(document.text) == "Lund"]
    assert notices == (
        TableNotice(
            notices[0].span,
            "Table 4. Storms",
            "row “Lund”, column “Boats”: “12/14” is not read: two numbers, and nothing says which is which",
        ),
    )
    assert notices[0].span.contains(row)
    assert read_tables(document, (), ontology)[1] == notices
