import pytest

from graph.serve.negotiation import best

OFFERED = ["text/html", "text/turtle", "application/ld+json"]


@pytest.mark.parametrize(
    ("accept", "wanted"),
    [
        ("", "text/html"),
        ("*/*", "text/html"),
        ("text/turtle", "text/turtle"),
        ("text/*;q=0.4, application/ld+json;q=0.5", "application/ld+json"),
        ("text/html;q=0.2, text/turtle;q=0.9", "text/turtle"),
        ("*/*;q=0.1, text/turtle", "text/turtle"),
        ("text/html;q=0, */*", "text/turtle"),
        ("text/*, text/html;q=0", "text/turtle"),
        ("TEXT/Turtle; q=0.3 ; charset=utf-8", "text/turtle"),
        ("text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8", "text/html"),
        ("image/png", ""),
        ("text/turtle;q=0", ""),
        ("text/turtle;q=much, text/html", "text/html"),
        ("nonsense", "text/html"),
    ],
)
def test_the_best_liked_of_what_is_offered(accept, wanted) -> None:
    assert best(accept, OFFERED) == wanted
