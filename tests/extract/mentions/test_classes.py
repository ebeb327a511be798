import pytest

PATTERN = "{} is a village in the north."


@pytest.mark.parametrize(
    ("text", "name", "entity_type"),
    [
        ("Yesterday the town of Mabrin was quiet.", "Mabrin", "Place"),
        ("The nationalist party Dalvor won the vote.", "Dalvor", "Organisation"),
        ("The journalist Orla Venn wrote about it.", "Orla Venn", "Person"),
        ("The mayor of Dalvor resigned.", "Dalvor", "Place"),
        ("He was born in Mabrin, a son of farmers.", "Mabrin", "Place"),
        ("Seven dams on the Vessa were stopped.", "Vessa", "Place"),
        ("Alvin Rose succeeded him. Mabrin's shareholders agreed.", "Mabrin", "Organisation"),
        ("Judge Orla Venn dismissed it.", "Orla Venn", "Person"),
        ("Strikes near Al Dawriyah destroyed a bridge.", "Al Dawriyah", "Place"),
    ],
)
def test_the_words_around_a_name_tell_its_class(forms, text, name, entity_type):
    assert (name, entity_type) in forms(text)


def test_what_is_an_album_is_none_of_the_five(forms):
    assert forms("Her third album Vellum sold well.") == []
