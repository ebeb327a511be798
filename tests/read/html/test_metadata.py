import json

import pytest

from graph.model import Metadata


def _metadata(read, head: str, body: str = "", attributes: str = "") -> Metadata:
    body += "<p>Ten boats came to the quay of Lund on Monday.</p>"
    return read("a.html", f"<html {attributes}><head>{head}</head><body>{body}</body></html>").metadata


@pytest.mark.parametrize(
    "head",
    [
        "<meta property='article:published_time' content='2021-03-03T08:00:00Z'>",
        "<meta name='citation_publication_date' content='2021/03/03'>",
        "<meta name='DC.date.issued' content='2021-03-03'>",
        '<script type="application/ld+json">{"@type": "Article", "datePublished": "2021-03-03"}</script>',
    ],
)
def test_the_date_is_what_is_declared(read, head: str) -> None:
    assert _metadata(read, head).issued == "2021-03-03"


@pytest.mark.parametrize(
    "body",
    [
        "<time itemprop='datePublished' datetime='2021-03-03'>March</time>",
        "<time pubdate datetime='2021-03-03'>March</time>",
    ],
)
def test_a_date_in_the_body_counts_where_it_is_marked(read, body: str) -> None:
    assert _metadata(read, "", body).issued == "2021-03-03"


@pytest.mark.parametrize(
    "head",
    [
        "<meta property='article:modified_time' content='2021-03-03'>",
        "<script type='application/ld+json'>{broken</script>",
        "<meta name='date' content='03/04/2021'>",
    ],
)
def test_no_date_is_guessed(read, head: str) -> None:
    assert _metadata(read, head, "<time datetime='2021-03-03'>today</time>").issued == ""


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        ("<title>The Boats | Quay Daily</title>", "<h1>The Boats</h1>", "The Boats"),
        (
            "<title>The Boats | Quay Daily</title><meta property='og:site_name' content='Quay Daily'>",
            "",
            "The Boats",
        ),
        ("<title>Boats | and Ferries</title>", "", "Boats | and Ferries"),
        ("<meta property='og:title' content='The Boats'>", "<h1>Quay Daily</h1>", "The Boats"),
        ("<meta name='citation_title' content='Cited'><title>Shown</title>", "", "Cited"),
    ],
)
def test_the_title_is_the_headline(read, head: str, body: str, title: str) -> None:
    assert _metadata(read, head, body).title == title


def test_authors_publisher_address_and_language(read) -> None:
    head = (
        "<meta name='citation_author' content='Doe, Jane'><meta name='citation_author' content='Roe, John'>"
        "<meta name='citation_doi' content='doi:10.1234/boats'>"
        "<meta name='citation_publisher' content='Quay Press'>"
        "<link rel='canonical' href='https://quay.example/boats'><meta name='digest_of' content='boats.txt'>"
    )
    assert _metadata(read, head, attributes="lang='en-GB'") == Metadata(
        creators=("Doe, Jane", "Roe, John"),
        doi="10.1234/boats",
        publisher="Quay Press",
        url="https://quay.example/boats",
        language="en-GB",
        derived_from="boats.txt",
    )


def test_json_ld(read) -> None:
    work = {
        "@graph": [
            {"@type": "WebPage", "name": "Page"},
            {
                "@type": "Article",
                "headline": "The Boats",
                "author": [{"name": "Jane Doe"}, "John Roe"],
                "publisher": {"@type": "Organization", "name": "Quay Daily"},
                "isBasedOn": {"@type": "Article", "name": "The Ferries"},
            },
        ]
    }
    found = _metadata(read, f"<script type='application/ld+json'>{json.dumps(work)}</script>")
    assert (found.title, found.creators, found.publisher, found.derived_from) == (
        "The Boats", ("Jane Doe", "John Roe"), "Quay Daily", "The Ferries",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("head", "body", "title", "publisher"),
    [
        ("<title>The Boats | Quay Daily</title>", "<h1>The Boats</h1>", "The Boats", "Quay Daily"),
        ("<title>The Boats | Quay Daily</title>", "", "The Boats", "Quay Daily"),
        ("<title>The Boats | World | Quay Daily</title>", "", "The Boats", "Quay Daily"),
        ("<title>Quay Daily | The Boats</title>", "<h1>The Boats</h1>", "The Boats", "Quay Daily"),
        (
            "<title>The Boats - Quay Daily</title><link rel='canonical' href='https://www.quaydaily.example/boats'>",
            "",
            "The Boats",
            "Quay Daily",
        ),
        (
            "<title>The Boats | Quay Daily</title><script type='application/ld+json'>"
            '{"@type": "WebPage", "name": "The Boats | Quay Daily"}</script>',
            "",
            "The Boats",
            "Quay Daily",
        ),
        (
            "<title>The Boats | Quay Daily</title><meta property='og:site_name' content='The Quay Daily'>",
            "<h1>The Boats</h1>",
            "The Boats",
            "The Quay Daily",
        ),
        ("<title>The Boats | News</title>", "", "The Boats | News", ""),
        ("<title>The Boats – Storms and Ferries</title>", "", "The Boats – Storms and Ferries", ""),
        ("<title>The Boats</title>", "<h1>The Boats</h1>", "The Boats", ""),
    ],
)
def test_site_named_in_the_title_of_the_page_is_the_publisher(read, head, body, title, publisher) -> None:
    found = _metadata(read, head, body)
    assert (found.title, found.publisher) == (title, publisher)
