import pytest


@pytest.fixture
def titles(find):
    """Return the titles of works that the words of a text are found to name."""

    def titles_in(text, **options):
        return [
            mention.name
            for mention in find(text, **options)
            if mention.type == "Report" and mention.kind == "name"
        ]

    return titles_in
