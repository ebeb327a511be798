"""Tells whether the words for what is counted are what a person asks for."""

from collections.abc import Callable

from graph.compare.wording import load_wording, stems_of
from graph.ontology import Ontology


def counts_as(ontology: Ontology, asked: str) -> Callable[[str], bool]:
    """Return a test of words for what is counted; each word asked for, or one of its like, must be among them.

    The likes are the lists `compare_counted_NAME` ("residents": people who live, are held or housed there), and
    the events and groups that figures are compared by.
    """
    wording = load_wording(ontology)
    likes = [
        {one for phrase in phrases for one in stems_of(phrase)}
        for name, phrases in wording.lists.items()
        if name.startswith("compare_counted_")
    ]
    wanted = [
        {stem}.union(*(like for like in likes if stem in like))
        for stem in stems_of(asked)
        if stem not in wording.neutral or any(stem in like for like in likes)
    ]
    meaning = wording.meaning(asked)

    def counts(counted: str) -> bool:
        stems = set(stems_of(counted))
        if all(stems & one for one in wanted):
            return True
        found = wording.meaning(counted)
        named = meaning.events | meaning.who
        return bool(named) and not meaning.rest and named <= found.events | found.who

    return counts


def other_group(ontology: Ontology, asked: str) -> Callable[[str], bool]:
    """Return a test of the words for who is counted: whether they are only some of those that a person asks for.

    Children and Iraqis are some of the "residents"; nobody is where nothing is asked for.
    """
    wording = load_wording(ontology)
    some = set(wording.lists.get("compare_some_of_all", ()))
    wanted = wording.meaning(asked).who

    def is_other(group: str) -> bool:
        told = wording.meaning(group).who
        return bool(asked) and any(who in some or who.startswith("place/") for who in told - wanted)

    return is_other
