"""What the gazetteer knows of two places, where the words of a text leave it open how they lie."""

from graph.model import Mention
from graph.ontology import Gazetteer


def is_known_to_hold(gazetteer: Gazetteer, outer: Mention, inner: Mention) -> bool:
    """Tell whether a place is known to hold another: then it does not lie in it, however the words fall."""
    key = inner.gazetteer
    seen = set()
    while key and key not in seen and key in gazetteer.entries:
        seen.add(key)
        key = gazetteer.entries[key].located_in
        if key and key == outer.gazetteer:
            return True
    return False


def are_known_apart(gazetteer: Gazetteer, inner: Mention, outer: Mention) -> bool:
    """Tell whether two places are known to lie in different countries: "Damascus and Mosul in Iraq"."""
    countries = [gazetteer.country(one.gazetteer) for one in (inner, outer)]
    return all(countries) and countries[0] != countries[1]
