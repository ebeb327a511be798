"""One invented reference a style; each is taken apart into title, authors, publisher and date."""

import pytest

STYLES = {
    "Chicago note": (
        "Jane Doe and Omar Roe, *Salt and Sand: Life in the Camps* (London: Northgate Press, 2016), 12–15.",
        ("Salt and Sand: Life in the Camps", ["Jane Doe", "Omar Roe"], "Northgate Press", "2016"),
    ),
    "Chicago note of a web page": (
        'Lena Poe, "Guards Leave Harran," *Daily Lantern*, May 14, 2018. <https://lantern.example/guards>.',
        ("Guards Leave Harran", ["Lena Poe"], "Daily Lantern", "2018-05-14"),
    ),
    "Chicago bibliography": (
        "Doe, Jane, and Omar Roe. Salt and Sand: Life in the Camps. London: Northgate Press, 2016.",
        ("Salt and Sand: Life in the Camps", ["Jane Doe", "Omar Roe"], "Northgate Press", "2016"),
    ),
    "Chicago author-date": (
        "Doe, Jane. 2016. “Salt on the Wind.” Journal of Camp Studies 4 (2): 3–19.",
        ("Salt on the Wind", ["Jane Doe"], "Journal of Camp Studies", "2016"),
    ),
    "APA article": (
        "Doe, J. M., & Roe, O. (2010). Salt and memory in desert towns. Camp Psychology, 3(2), 1–20.",
        ("Salt and memory in desert towns", ["J. M. Doe", "O. Roe"], "Camp Psychology", "2010"),
    ),
    "APA newspaper": (
        "Poe, L. (2006, June 29). Council counts the tents. The Northern Lantern, p. 14.",
        ("Council counts the tents", ["L. Poe"], "The Northern Lantern", "2006-06-29"),
    ),
    "APA chapter": (
        "Roe, O. (1998). Drawing water. In J. Doe & L. Poe (Eds.), Life by the river (pp. 1–20). London: Northgate Press.",
        ("Drawing water", ["O. Roe"], "Northgate Press", "1998"),
    ),
    "MLA": (
        "Poe, Lena. “The Tent and the Town.” Camp Quarterly, vol. 21, no. 61, 2006, pp. 146-182.",
        ("The Tent and the Town", ["Lena Poe"], "Camp Quarterly", "2006"),
    ),
    "Vancouver": (
        "Doe JM, Roe O, Poe LK. Salt intake of young goats. J Goat Med. 2007;10(3):214-20.",
        ("Salt intake of young goats", ["J. M. Doe", "O. Roe", "L. K. Poe"], "", "2007"),
    ),
    "BioMed Central": (
        "Doe JM, Roe OP: Salt intake of young goats. Nature of Goats 2003, 3:993-1022.",
        ("Salt intake of young goats", ["J. M. Doe", "O. P. Roe"], "Nature of Goats", "2003"),
    ),
    "IEEE": (
        "J. Doe, O. Roe, and L. van Poe, “Counting tents from above,” IEEE Transactions on Tents, vol. 31, no. 2, pp. 114–129, May 2008.",
        ("Counting tents from above", ["J. Doe", "O. Roe", "L. van Poe"], "IEEE Transactions on Tents", "2008-05"),
    ),
    "proceedings": (
        "Jane Doe, Omar Roe, and Lena Poe. Automated tent counting over many camps. In TENTCON, 2008.",
        ("Automated tent counting over many camps", ["Jane Doe", "Omar Roe", "Lena Poe"], "", "2008"),
    ),
    "Harvard": (
        "Doe, J. (1990) Governing the Camps. Northgate University Press, Northgate.",
        ("Governing the Camps", ["J. Doe"], "Northgate University Press", "1990"),
    ),
    "semicolons between authors": (
        "Doe, J.; Roe, O. P.; Poe, L., Stable doping of transparent tents. Tent Letters 2010, 4, (3), 1377-1384.",
        ("Stable doping of transparent tents", ["J. Doe", "O. P. Roe", "L. Poe"], "Tent Letters", "2010"),
    ),
    "commas throughout": (
        "Roe, O., Drawing Water, Northgate Press, London, 1977.",
        ("Drawing Water", ["O. Roe"], "Northgate Press", "1977"),
    ),
    "thesis": (
        "L. Poe, “Aid and its discontents,” Ph.D. dissertation, Northgate University, March 2012.",
        ("Aid and its discontents", ["L. Poe"], "Northgate University", "2012-03"),
    ),
    "French": (
        "DUPRÉ, Claire. Vivre sous la tente : une expérience. Revue des camps, mai 2011, n°87. p. 14-29.",
        ("Vivre sous la tente : une expérience", ["Claire DUPRÉ"], "Revue des camps", "2011-05"),
    ),
    "German": (
        "Doe, Hanna: Das verlorene Lager. Eine Geschichte der Zelte. München: Nordtor Verlag 1998.",
        ("Das verlorene Lager. Eine Geschichte der Zelte", ["Hanna Doe"], "Nordtor Verlag", "1998"),
    ),
    "a body as author": (
        "World Bank. 2016. Tents of the World 2016: A Count. Washington, DC: World Bank.",
        ("Tents of the World 2016: A Count", ["World Bank"], "World Bank", "2016"),
    ),
    "no author": (
        "\"Timeline: the Rise and Fall of a Camp.\" Northgate Center, October 28, 2019. <https://north.example/t>.",
        ("Timeline: the Rise and Fall of a Camp", [], "Northgate Center", "2019-10-28"),
    ),
    "a document of the United Nations": (
        "UN Security Council, Resolution 9917 (2031), S/RES/9917, 24 September 2031.",
        ("Resolution 9917 (2031)", ["UN Security Council"], "", "2031-09-24"),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("reference", "expected"), STYLES.values(), ids=STYLES.keys())
def test_style(parts, reference, expected):
    assert parts(reference) == expected


@pytest.mark.parametrize(
    ("reference", "title"),
    [
        ("Doe, J. Will the large camp be stable? Nature of Camps 238, 413–414 (1972)", "Will the large camp be stable?"),
        ("Doe, Jane. Tents of Harran, 3rd ed. London: Northgate Press, 1966.", "Tents of Harran"),
        ("Doe, Jane. Tents of Harran, edited by Omar Roe. London: Northgate Press, 1966.", "Tents of Harran"),
        ("Roe, Omar, “On ‘Water’ and Wells,” TLW 64 (1988), pp. 433-40.", "On ‘Water’ and Wells"),
        ("Doe, J., 2008. Survey of tents (canvas and cotton) in the north. Syst. Tents 33, 229–274.",
         "Survey of tents (canvas and cotton) in the north"),
        ('Human Rights Watch, "Nobody Counts": Tents of the North, March 2019, https://north.example/nobody.',
         '"Nobody Counts": Tents of the North'),
        ("Poe, Lena. Omar Roe. London: Northgate Press, 1987.", "Omar Roe"),
        ("Doe, J., & Roe, O. (2012). Models, tents, and trees of Harran: Was it a town? Tent Variation, 24 (2), 135-178.",
         "Models, tents, and trees of Harran: Was it a town?"),
        ("Lena Poe, “Inside the \\$2 Million Tent.” *Lantern*, December 11, 2015.", "Inside the $2 Million Tent"),
    ],
)  # fmt: skip
def test_title_ends_where_it_ends(parts, reference, title):
    assert parts(reference)[0] == title


@pytest.mark.parametrize(
    "remark",
    [
        "Special thanks to Jane Doe, Omar Roe (Northgate University) and the Harran Police for their help in 2017.",
        "The figure includes children under five and those who were born on the way in 2017.",
        "The author visited Harran twice, in May 2014 and June 2015.",
        "Author's interview with a guard, Harran, June 2018.",
        "L. Poe, personal communication, 2003.",
        "All names in this section are changed.",
    ],
)
def test_remark_is_no_reference(parts, remark):
    assert parts(remark, listed=False) is None


def test_work_without_a_title_gives_none(parts):
    assert parts("J. Doe, O. Roe, and L. Poe, Tent Phys. Lett. 58, pp. 131–3 (1997)") is None
