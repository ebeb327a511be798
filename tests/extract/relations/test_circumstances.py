import pytest


@pytest.mark.parametrize(
    ("marked", "predicate", "place", "time"),
    [
        (
            "The [Harran Front](Organisation) attacked the [River Guard](Organisation) in [Tel Aran](Place) on 3 May 2014.",
            "attacked",
            "Tel Aran",
            "3 May 2014",
        ),
        (
            "The [Harran Front](Organisation) launched an attack on the [River Guard](Organisation) in [Tel Aran](Place) in May 2014.",
            "attacked",
            "Tel Aran",
            "May 2014",
        ),
        (
            "In [Tel Aran](Place), [Teo Lind](Person) joined the [Harran Front](Organisation).",
            "joined",
            "Tel Aran",
            "",
        ),
        (
            "[Teo Lind](Person) married [Mira Oland](Person) in [Tel Aran](Place) in 1999.",
            "spouseOf",
            "Tel Aran",
            "1999",
        ),
        (
            "[Mira Oland](Person) interviewed [Teo Lind](Person) in [Aran camp](Camp) in March 2019.",
            "interviewedBy",
            "Aran camp",
            "March 2019",
        ),
        ("[Teo Lind](Person) was killed in [Tel Aran](Place) in 2014.", "killedIn", "", "2014"),
        ("The [Belgian](Nationality) [Salma](Person) left in 2015.", "citizenOf", "", ""),
        (
            "[Mira Oland](Person), a [Danish](Nationality) photographer, died in [Tel Aran](Place) on 4 May 2011.",
            "citizenOf",
            "",
            "",
        ),
        (
            "[Harran Bureau](Organisation) spokesman [Teo Lind](Person) said on 5 May 2014 that it rained.",
            "holdsRoleIn",
            "",
            "",
        ),
        (
            "[Teo Lind](Person), head of the [Harran Bureau](Organisation), resigned in 2014.",
            "holdsRoleIn",
            "",
            "",
        ),
        (
            "[Teo Lind](Person) was head of the [Harran Bureau](Organisation) in 2014.",
            "holdsRoleIn",
            "",
            "2014",
        ),
        (
            "[Teo Lind](Person), head of the [Harran Bureau](Organisation) from 2010 to 2014, resigned on Monday.",
            "holdsRoleIn",
            "",
            "from 2010 to 2014",
        ),
        (
            "The capture of [Tel Aran](Place) by the [Harran Front](Organisation) was announced in May 2014.",
            "captured",
            "",
            "",
        ),
        (
            "The [Harran Front](Organisation)'s attack on [Tel Aran](Place) took place on 3 May 2014.",
            "attacked",
            "",
            "3 May 2014",
        ),
        ("[Teo Lind](Person) did not join the [Harran Front](Organisation) until 2015.", "joined", "", ""),
    ],
)
def test_time_and_place_are_those_of_what_is_said(marked, predicate, place, time, read) -> None:
    _, mentions, relations = read(marked)
    (relation,) = [one for one in relations if one.predicate == predicate]
    assert ("" if relation.place is None else mentions[relation.place].name) == place
    assert ("" if relation.time is None else relation.time.text) == time
