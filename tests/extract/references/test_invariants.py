from hypothesis import given, settings
from hypothesis import strategies as st

PIECES = st.sampled_from(
    ["Doe", "Jane", "J.", "van", ",", ";", ":", ".", "(2010)", "1999", "“", "”", '"', "*", "In", "and", "the", "tents",
     "London", "Press", "pp. 3–4", "https://a.example/b", "—", "[1]", "é", "’", "\n", "ed.", "12(3)", "Ibid."]
)  # fmt: skip


@settings(deadline=None)  # The gazetteer is loaded when it is first asked.
@given(st.lists(PIECES, max_size=40).map(" ".join))
def test_parts_stand_in_the_reference(parser, text):
    found = parser.parse(text, listed=True)

    if found is not None:
        spans = [found.title, *(author.span for author in found.authors)]
        spans += [found.publisher] if found.publisher else []
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert all(author.span.end <= found.title.start for author in found.authors)


@settings(deadline=None)  # The gazetteer is loaded when it is first asked.
@given(st.text(max_size=200))
def test_any_text_can_be_read(reader, make_document, text):
    document = make_document("It grew.[1]", [("1", text or "x")])
    found = reader.read(document, ())

    assert all(0 <= index < len(found.works) for _, works in found.note_works for index in works)
    assert list(found.mentions) == sorted(
        found.mentions, key=lambda mention: (mention.span.start, -mention.span.end)
    )
