from decimal import Decimal

from graph.extract.cited import outside_citations
from graph.model import Figure, Span
from graph.model.work import References


def test_numbers_in_citations_count_nothing():
    evidence = Span(0, 60)
    counted, year = (
        Figure((evidence,), number, Decimal(1), "eq", "item", "boats", "a-rule")
        for number in (Span(4, 6), Span(40, 45))
    )
    references = References(text_works=((Span(35, 46), (0,)),))

    assert outside_citations([counted, year], references) == (counted,)
