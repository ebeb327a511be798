from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import OntologyError
from graph.ontology import Gazetteer, OntologyFolders
from graph.ontology.gazetteer import load_gazetteer

HEADER = "name,type,aliases,located_in,same_as,latitude,longitude,source"
Load = Callable[..., Gazetteer]


@pytest.fixture
def load(tmp_path: Path) -> Load:
    """Load a gazetteer of these lines, one folder for each group of lines."""

    def made(*groups: list[str], demonyms: list[str] | None = None, header: str = HEADER) -> Gazetteer:
        folders = []
        for number, lines in enumerate(groups):
            folder = tmp_path / f"folder{number}" / "gazetteer"
            folder.mkdir(parents=True)
            (folder / "names.csv").write_text("\n".join([header, *lines, ""]), "utf-8")
            if demonyms:
                text = "\n".join(["adjective,people,place,source", *demonyms, ""])
                (folder / "demonyms.csv").write_text(text, "utf-8")
            folders.append(folder.parent)
        return load_gazetteer(OntologyFolders(tuple(folders)))

    return made


@pytest.fixture(scope="module")
def packages() -> Gazetteer:
    return load_gazetteer(OntologyFolders(()))


def keys(gazetteer: Gazetteer, form: str) -> list[str]:
    return [entry.key for entry in gazetteer.by_form(form)]


def test_a_line_of_ours_is_an_entry(load: Load) -> None:
    gazetteer = load(["Harran camp,Camp,Harran|al-Harran,Syria,,36.5,38.5,general knowledge"])
    entry = gazetteer.entries["camp/harran-camp"]
    assert (entry.name, entry.aliases, entry.located_in) == (
        "Harran camp",
        ("Harran", "al-Harran"),
        "place/syria",
    )
    assert (entry.latitude, entry.longitude, entry.ours) == (36.5, 38.5, True)


def test_a_line_with_a_geonames_number_takes_over_the_package_s_place(load: Load) -> None:
    gazetteer = load(["Aleppo City,Place,Haleb,,https://sws.geonames.org/170063/,,,x"])
    entry = gazetteer.entries["place/aleppo-city"]
    assert (entry.located_in, "Aleppo" in entry.spellings) == ("place/syria", True)
    assert entry.population > 1_000_000
    assert "place/aleppo" not in gazetteer.entries


def test_a_line_without_number_takes_over_the_country_or_region_of_its_name(load: Load) -> None:
    gazetteer = load(["Syria,Place,,,,,,x", "Bavaria,Place,Bayern,Germany,,,,x"])
    assert gazetteer.entries["place/syria"].iso3166 == "SY"
    assert gazetteer.entries["place/bavaria"].iso3166 == "DE-BY"


def test_words_in_brackets_tell_namesakes_apart_and_are_no_part_of_the_name(load: Load) -> None:
    gazetteer = load(["Sarrin,Place,,Syria,,,,x", "Sarrin (Iraq),Place,,Iraq,,,,x"])
    assert keys(gazetteer, "Sarrin") == ["place/sarrin", "place/sarrin-iraq"]
    assert {entry.name for entry in gazetteer.by_form("Sarrin")} == {"Sarrin"}


def test_a_later_folder_replaces_a_line_of_the_same_name_and_type(load: Load) -> None:
    gazetteer = load(["Harran,Camp,One,,,,,x"], ["Harran,Camp,Two,,,,,x", "Harran,Organisation,,,,,,x"])
    assert gazetteer.entries["camp/harran"].aliases == ("Two",)
    assert "organisation/harran" in gazetteer.entries


@pytest.mark.parametrize(
    "form",
    [
        "al-Sarrinah",
        "Al Sarrinah",
        "Sarrinah",
        "the al-Sarrinah",
        "AL-SARRINAH",
        "al-Ṣarrīnah",
        "el-Sarrinah",
        "Al‐Sarrinah",
    ],
)
def test_forms_of_one_name(load: Load, form: str) -> None:
    assert keys(load(["al-Sarrinah,Place,,Syria,,,,x"]), form) == ["place/al-sarrinah"]


def test_a_name_known_without_article_is_found_with_one(load: Load) -> None:
    assert keys(load(["Sarrinah,Place,,Syria,,,,x"]), "Al-Sarrinah") == ["place/sarrinah"]


def test_our_alias_goes_before_a_spelling_of_the_packages(load: Load) -> None:
    gazetteer = load(
        ["Gaza Town,Place,,,https://sws.geonames.org/281133/,,,x", "Coastal Strip,Place,Gaza,,,,,x"]
    )
    assert "Gaza" in gazetteer.entries["place/gaza-town"].spellings
    ours = [entry.key for entry in gazetteer.by_form("Gaza") if entry.ours]
    assert ours == ["place/coastal-strip"]


def test_a_name_of_three_letters_is_found_without_its_article(load: Load) -> None:
    gazetteer = load(["al-Vuq,Camp,,Syria,,,,x"])
    assert [keys(gazetteer, form) for form in ("Vuq", "vuq", "VUQ")] == [["camp/al-vuq"], [], []]


@pytest.mark.parametrize(("form", "found"), [("HIP", 1), ("H.I.P.", 1), ("hip", 0), ("Hip", 0)])
def test_case_counts_in_names_of_three_letters(load: Load, form: str, found: int) -> None:
    assert len(keys(load(["Harran Institute of Peace,Organisation,HIP,,,,,x"]), form)) == found


@pytest.mark.parametrize(("form", "found"), [("HARP", 1), ("Harp", 1), ("harp", 0)])
def test_an_acronym_is_no_word_in_small_letters(load: Load, form: str, found: int) -> None:
    organisations = [
        entry
        for entry in load(["Harran Peace,Organisation,HARP,,,,,x"]).by_form(form)
        if entry.type == "Organisation"
    ]
    assert len(organisations) == found


def test_demonyms_lead_to_their_place(load: Load) -> None:
    gazetteer = load([], demonyms=["Syrian,Syrians,Syria,x", "Dutch,Dutch|Hollanders,Netherlands,x"])
    assert gazetteer.demonyms["Syrians"] == "place/syria"
    assert gazetteer.demonyms["Hollanders"] == gazetteer.demonyms["Dutch"] == "place/the-netherlands"


@pytest.mark.parametrize(
    ("lines", "complaint"),
    [
        (["Harran,Kamp,,,,,,x"], "folder0/gazetteer/names.csv line 2: type 'Kamp'"),
        (["Harran,Camp,,,,36.x,,x"], "names.csv line 2: latitude '36.x' is no number"),
        (["Harran,Camp,,,,91,0,x"], "names.csv line 2: latitude 91; expected"),
        (["Harran,Camp,,,,nan,0,x"], "names.csv line 2: latitude nan; expected"),
        (["Harran,Camp,,Nowhereland,,,,x"], "names.csv line 2: no place 'Nowhereland' is known"),
        (
            ["Harran,Camp,,,,,,x", "Sarrin,Camp,,,,,,x", "Harran,Camp,,,,,,y"],
            "line 4: 'Harran' (Camp) is already at",
        ),
        (["Harran,Camp"], "names.csv line 2: 2 cells, not 8"),
        ([",Camp,,,,,,x"], "names.csv line 2: the name is missing"),
        (['"Harran,Camp,,,,,,x'], "quotes must come in pairs"),
        (["Harran,Place,,Sarrin,,,,x", "Sarrin,Place,,Harran,,,,x"], "names.csv line 2: located in itself"),
    ],
)
def test_a_wrong_line_is_named(load: Load, lines: list[str], complaint: str) -> None:
    with pytest.raises(OntologyError) as error:
        load(lines)
    assert complaint in str(error.value)


def test_a_wrong_header_is_named(load: Load) -> None:
    with pytest.raises(OntologyError, match=r"names\.csv line 1: header 'name,kind'; expected 'name,type,"):
        load([], header="name,kind")


def test_a_demonym_of_an_unknown_place_is_named(load: Load) -> None:
    with pytest.raises(OntologyError, match=r"demonyms\.csv line 2: no place 'Nowhereland'"):
        load([], demonyms=["Nowherish,Nowherers,Nowhereland,x"])


@pytest.mark.parametrize(
    ("form", "code"),
    [
        ("Syria", "SY"),
        ("Syrian Arab Republic", "SY"),
        ("the Republic of Korea", "KR"),
        ("Burma", "MM"),
        ("Côte d’Ivoire", "CI"),
        ("Turkiye", "TR"),
        ("Georgia", "GE"),
        ("California", "US-CA"),
    ],
)
def test_countries_and_regions_have_their_iso_code(packages: Gazetteer, form: str, code: str) -> None:
    assert packages.by_form(form)[0].iso3166 == code


def test_a_country_lies_in_its_continent_and_a_city_in_its_state(packages: Gazetteer) -> None:
    assert packages.entries["place/syria"].located_in == "place/asia"
    assert packages.entries["place/houston"].located_in == "place/texas"
    assert packages.country("place/houston") == "place/united-states"
    assert packages.country("place/asia") == packages.country("no key") == ""


def test_a_direction_is_no_region(packages: Gazetteer) -> None:
    assert packages.by_form("West") == packages.by_form("South") == ()


def test_a_foreign_spelling_is_found_but_stands_in_no_list_of_forms(packages: Gazetteer) -> None:
    assert keys(packages, "Damaskus") == ["place/damascus"]
    assert "Damaskus" in packages.spellings("place/damascus")
    assert "Damaskus" not in {form for form, _ in packages.forms()}


@pytest.mark.parametrize(
    ("form", "countries", "key"),
    [
        ("Paris", (), "place/paris"),
        ("Georgia", ("place/united-states",), "place/georgia"),
        ("Birmingham", (), None),
        ("Birmingham", ("place/united-kingdom",), "place/birmingham"),
        ("Birmingham", ("place/united-states",), None),
        ("Tripoli", ("place/lebanon",), "place/tripoli-lb"),
        ("Tripoli", ("place/libya",), "place/tripoli"),
        ("Baghdad", (), "place/baghdad"),
        ("Nowhereland", (), None),
    ],
)
def test_the_text_s_countries_decide_between_namesakes(
    packages: Gazetteer, form: str, countries: tuple[str, ...], key: str | None
) -> None:
    chosen = packages.choose(form, countries)
    assert (chosen.key if chosen else None) == key


def test_our_own_files_load() -> None:
    from graph.ontology import ontology_folders

    gazetteer = load_gazetteer(ontology_folders())
    assert all(
        not entry.located_in or entry.located_in in gazetteer.entries for entry in gazetteer.entries.values()
    )
    assert all(place in gazetteer.entries for place in gazetteer.demonyms.values())


def test_every_form_finds_its_entry(packages: Gazetteer) -> None:
    missed = [form for form, key in packages.forms() if key not in keys(packages, form)]
    assert missed == []


@settings(deadline=None)
@given(st.text())
def test_any_text_may_be_looked_up(packages: Gazetteer, form: str) -> None:
    assert isinstance(packages.by_form(form), tuple)


def test_a_country_has_coordinates(packages):
    entry = packages.by_form("Kenya")[0]
    assert (entry.latitude, entry.longitude) == (1.0, 38.0)
