import pytest

from graph.extract.mentions.works.citations import title_bounds


@pytest.mark.parametrize(
    ("reference", "title"),
    [
        ('Mira Oland, "Salt Roads of the North," Harbour Review 4 (2011): 1-20.', "Salt Roads of the North"),
        (
            "Oland, M. and Dorn, J. (2014a). Salt roads of the north. Harbour Review, 3, 12.",
            "Salt roads of the north",
        ),
        ("Oland M, Dorn J: Salt roads of the north. Harb Rev 2004, 3:12-14.", "Salt roads of the north"),
        ("Mira Oland and Jan Dorn, *Salt Roads: A History*. Quay Press, 2016.", "Salt Roads: A History"),
        ("Oland, Mira. The Salt Road. Tamra: Quay Press, 1988.", "The Salt Road"),
        ('"Ships lost in fog," Harbour News, 4 May 2019.', "Ships lost in fog"),
        (
            "Oland, M., Dorn, J., Salt roads of the north, Int. J. Salt Res., 19, 606, 2010.",
            "Salt roads of the north",
        ),
    ],
)
def test_the_title_is_found_in_every_style(reference, title):
    start, end = title_bounds(reference)
    assert reference[start:end] == title


@pytest.mark.parametrize(
    "note",
    [
        "We thank everybody who helped us to arrange these talks.",
        "M. Oland, J. Dorn, Harb. Lett. 77, pp. 250",
    ],
)
def test_a_note_that_names_no_work_has_no_title(note):
    assert title_bounds(note) is None
