"""Dates, addresses and authors in references, and where one reference ends and the next begins."""

import pytest

from graph.extract.references.authors import AuthorReader
from graph.extract.references.dates import DateFinder
from graph.extract.references.identifiers import find_addresses
from graph.extract.references.parts import find_parts
from graph.extract.references.repeats import Known, find_same


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tents, December 4, 2019.", ["2019-12-04"]),
        ("Tents, 4 décembre 2019.", ["2019-12-04"]),
        ("Doe, J. (2006, June 29). Tents", ["2006-06-29"]),
        ("Tents, Sept. 2010", ["2010-09"]),
        ("Lovejoy, W. (1991b). Tents", ["1991"]),
        ("Tents 4 (Fall 2011)", ["2011"]),
        ("Tents 77, 1213–1227.", []),
        ("Tents, pp. 1990-1999.", []),
        ("Tents 03/04/2016", ["2016"]),
        ("Doe, J. (n.d.). Tents", [""]),
    ],
)
def test_date(words, text, found):
    assert [date.iso for date in DateFinder(words).find(text)] == found


def test_day_of_access_is_told_apart(words):
    (date,) = DateFinder(words).find("Tents. http://tents.example. Accessed on 3 May 2012.")

    assert date.access


@pytest.mark.parametrize(
    ("text", "url", "doi"),
    [
        ("<https://tents.example/a_(b)>.", "https://tents.example/a_(b)", ""),
        ("(see http://tents.example/a).", "http://tents.example/a", ""),
        ("doi:10.1234/ab.5.", "", "10.1234/ab.5"),
        ("https://doi.org/10.1234/ab.5.", "https://doi.org/10.1234/ab.5", "10.1234/ab.5"),
    ],
)
def test_address(text, url, doi):
    (address,) = find_addresses(text)

    assert (address.url, address.doi) == (url, doi)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Doe, Jane, and Omar Roe. “T”", ["Jane Doe", "Omar Roe"]),
        ("Doe, J. M., Roe, O., et al. T", ["J. M. Doe", "O. Roe"]),
        ("DOE (J.-P.), T", ["J.-P. DOE"]),
        ("DOYLE Jane et ROWAN Omar, “T”", ["Jane DOYLE", "Omar ROWAN"]),
        ("DOE, Jane. ROE, Omar. T", ["Jane DOE", "Omar ROE"]),
        ("Doe, C. Roe, L. Poe, D. (2001). T", ["C. Doe", "L. Roe", "D. Poe"]),
        ("D. H. van Doe, C. W. O’Roe, T", ["D. H. van Doe", "C. W. O’Roe"]),
        ("Jin-yi Doe (1990), T", ["Jin-yi Doe"]),
        ("Doe, Jane, ed. T", ["Jane Doe"]),
        ("Al-Doe, Ahmad (2010). T", ["Ahmad Al-Doe"]),
    ],
)
def test_authors(words, text, names):
    blocks = AuthorReader(words, lambda _: False).blocks(text)
    longest = max((block for block in blocks if block.doubt < 1), key=lambda block: len(block.authors))

    assert [author.name for author in longest.authors] == names


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Doe, “Salt,” 2010; Roe, “Sand,” 2012.", 2),
        ("Doe, “Salt and sand,” 2010. See also Roe, “Sand and salt,” 2012.", 2),
        ("Doe, J.; Roe, O.; Poe, L. Tents. Tent Letters 2010, 4.", 1),
        ("All names are changed; places are not.", 1),
    ],
)
def test_several_references_in_one_note(text, count):
    assert len(find_parts(text)) == count


SALT = Known("Salt and Sand: Life in the Camps", ("doe",), "2016", "", "")


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (Known("SALT AND SAND: life in the camps", ("doe", "roe"), "2016", "", ""), True),
        (Known("Salt and Sand", ("doe",), "2016", "", ""), True),
        (Known("Salt and Sand: Life in the Camps", ("poe",), "2016", "", ""), False),
        (Known("Salt and Sand: Life in the Towns", ("doe",), "2016", "", ""), False),
        (Known("Salt and Sand: Life in the Camps", (), "", "", ""), True),
    ],
)
def test_same_work(other, same):
    assert (find_same(other, [SALT]) is not None) is same


def test_short_title_of_another_year_is_another_work():
    report = Known("Annual report", ("northern council",), "2015", "", "")

    assert find_same(Known("Annual report", ("northern council",), "2016", "", ""), [report]) is None
