"""Namesakes with the places that packages know: which is meant, by what else the document names."""

import pytest

from graph.model import Document, Extraction, Mention, Metadata, Span
from graph.ontology import load_ontology, ontology_folders
from graph.resolve.gazetteer_links import link_mentions


@pytest.fixture(scope="module")
def known():
    return load_ontology(ontology_folders(())).gazetteer


def linked(text: str, gazetteer) -> dict[str, tuple[str, str, int]]:
    """Return by name in the text, which stands in [brackets], its key, country and number of candidates."""
    mentions, plain = [], ""
    for part in text.split("["):
        name, bracket, rest = part.partition("]")
        if bracket:
            span = Span(len(plain), len(plain) + len(name))
            entries = [one for one in gazetteer.by_form(name) if one.type == "Place"]
            mentions.append(
                Mention(span, "Place", "model", name, gazetteer=entries[0].key if entries else "")
            )
        plain += name + rest
    document = Document("a", "a.txt", "a.txt", "txt", "utf-8", "", plain, "", Metadata())
    links = link_mentions(document, Extraction("a", tuple(mentions)), gazetteer)
    found = {}
    for mention, link in zip(mentions, links, strict=True):
        country = gazetteer.entries.get(gazetteer.country(link.key))
        found[mention.name] = (link.key, country.iso3166 if country else "", len(link.candidates))
    return found


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("[Paris], [Texas], lost its mill. [Paris] has few others.", "Paris", "US"),
        ("Thieves came from [Dallas] to [Paris], both in [Texas].", "Paris", "US"),
        ("The talks in [Paris] and [Lyon] went on.", "Paris", "FR"),
        ("They met in [Paris].", "Paris", "FR"),
        ("The talks in [Paris] pleased the [United States].", "Paris", "FR"),
        ("In [Georgia] counting ended, in [Atlanta] and [Savannah] too.", "Georgia", "US"),
        ("[Georgia], [Alabama] and [Florida] share a river.", "Georgia", "US"),
        ("[Georgia] borders [Armenia]; [Tbilisi] is its capital.", "Georgia", "GE"),
        ("[Georgia] asked the [United States] for help.", "Georgia", "GE"),
        ("[Luxembourg] lies near [Brussels] in [Belgium].", "Luxembourg", "LU"),
        ("[Palmyra] lies east of [Homs].", "Palmyra", "SY"),
        ("[Beirut] sent troops to [Tripoli].", "Tripoli", "LB"),
        ("[Misrata] sent troops to [Tripoli].", "Tripoli", "LY"),
        ("It was hot in [Cordoba] and [Seville].", "Cordoba", "ES"),
        ("The plant in [Cordoba] is the largest in [Argentina].", "Cordoba", "AR"),
        ("[Birmingham], [Alabama], closed its schools.", "Birmingham", "US"),
        ("[Birmingham] is the second city of [England].", "Birmingham", "GB"),
        ("The mill in [London], [Ontario], is shut.", "London", "CA"),
        ("The library of [Alexandria], [Virginia], is open.", "Alexandria", "US"),
        ("[Tarsia] was a town of [Turkey].", "Tarsia", "TR"),
        ("They went to [Beirut], [Jordan] and [Egypt].", "Beirut", "LB"),
        ("[Alexandria] lies on the [Potomac] in [Virginia].", "Potomac", ""),
    ],
)
def test_the_other_places_of_the_document_tell_namesakes_apart(known, text, name, country):
    key, found, _ = linked(text, known)[name]
    assert (bool(key), found) == (True, country)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("She returned to [Georgia] at last.", "Georgia"),
        ("The ship left [Tripoli] on Monday.", "Tripoli"),
        ("They had gone to [Cordoba].", "Cordoba"),
        ("A shed burned down in [Birmingham].", "Birmingham"),
        ("A fair was held in [Springfield].", "Springfield"),
        ("[Palmyra], [New York], has a new mayor.", "Palmyra"),
        ("The senator from [Texas] was seen in [Paris].", "Paris"),
    ],
)
def test_what_nothing_decides_stays_unlinked_with_its_candidates(known, text, name):
    key, _, candidates = linked(text, known)[name]
    assert (key, candidates > 0) == ("", True)


def test_foreign_spelling_of_a_town_is_no_link_where_its_country_is_not_named(known):
    assert linked("They fled from [Tarsia] to [Norway].", known)["Tarsia"] == ("", "", 0)


def test_state_that_holds_the_town_is_the_state(known):
    assert linked("[Albany], [New York], has a new mayor.", known)["New York"][0] == "place/new-york-state"
