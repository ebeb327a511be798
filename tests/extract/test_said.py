from decimal import Decimal

from graph.extract.said import figures_in_statements, relations_in_statements
from graph.model import Attribution, Figure, Mention, Relation, Span, Statement

SENTENCE = Span(0, 60)


def statement(*content: Span, evidence: Span = SENTENCE) -> Statement:
    return Statement((evidence,), content, Attribution("she"), "rule")


def figure(number: Span) -> Figure:
    return Figure((SENTENCE,), number, Decimal(40), "eq", "person", "people", "rule")


def test_figure_is_part_of_the_innermost_statement_that_says_it():
    statements = [statement(Span(10, 60)), statement(Span(30, 50))]
    found = figures_in_statements(
        [figure(Span(35, 37)), figure(Span(12, 14)), figure(Span(2, 4))], statements
    )
    assert [one.statement for one in found] == [1, 0, None]


def test_statement_of_another_sentence_is_passed_over():
    assert (
        figures_in_statements([figure(Span(35, 37))], [statement(Span(30, 50), evidence=Span(100, 160))])[
            0
        ].statement
        is None
    )


def test_relation_needs_both_ends_inside():
    mentions = [Mention(Span(start, start + 4), "Person", "rule", "Mira") for start in (5, 15, 40)]
    statements = [statement(Span(10, 30), Span(35, 60))]
    relations = [
        Relation((SENTENCE,), 1, "spouseOf", 2, "rule"),
        Relation((SENTENCE,), 0, "spouseOf", 1, "rule"),
    ]
    found = relations_in_statements(relations, statements, mentions)
    assert [one.statement for one in found] == [0, None]


def test_figure_that_the_next_words_divide_up_has_their_speaker():
    text = "Forty boats left. Of them nine sank, she said."
    boats = Figure((Span(0, 17),), Span(0, 5), Decimal(40), "eq", "item", "boats", "rule")
    said = Statement((Span(18, 46),), (Span(18, 35),), Attribution("she"), "rule", said_on="2021-05-03")
    (found,) = figures_in_statements([boats], [said], text)
    assert found.statement is None
    assert (found.attribution, found.said_on) == (Attribution("she"), "2021-05-03")


def test_figure_before_any_other_statement_has_no_speaker():
    text = "Forty boats left. Then nine sank, she said."
    boats = Figure((Span(0, 17),), Span(0, 5), Decimal(40), "eq", "item", "boats", "rule")
    said = Statement((Span(18, 43),), (Span(18, 32),), Attribution("she"), "rule")
    assert figures_in_statements([boats], [said], text)[0].attribution is None
