"""The word lists that finding mentions needs, as sets."""

from dataclasses import dataclass, fields

from graph.errors import OntologyError
from graph.ontology import Words


@dataclass(frozen=True, slots=True)
class MentionWords:
    """Lists of `ontology/rules/words/` under their own names; what each is for stands there."""

    organisation_heads: frozenset[str]
    organisation_heads_before: frozenset[str]
    company_forms: frozenset[str]
    company_tails: frozenset[str]
    place_heads: frozenset[str]
    place_heads_before: frozenset[str]
    place_types: frozenset[str]
    site_nouns: frozenset[str]
    surname_heads: frozenset[str]
    directions: frozenset[str]
    event_heads: frozenset[str]
    event_ends: frozenset[str]
    report_heads: frozenset[str]
    name_connectors: frozenset[str]
    titles: frozenset[str]
    title_connectors: frozenset[str]
    kunyas: frozenset[str]
    arabic_articles: frozenset[str]
    name_particles: frozenset[str]
    generation_marks: frozenset[str]
    letters_after_names: frozenset[str]
    human_verbs: frozenset[str]
    persons_own: frozenset[str]
    bodies_own: frozenset[str]
    bodies_have: frozenset[str]
    employees: frozenset[str]
    clear_titles: frozenset[str]
    place_offices: frozenset[str]
    going_verbs: frozenset[str]
    staying_verbs: frozenset[str]
    portfolio_titles: frozenset[str]
    currency_words: frozenset[str]
    given_names: frozenset[str]
    never_names: frozenset[str]
    time_words: frozenset[str]
    sentence_starters: frozenset[str]
    locative_prepositions: frozenset[str]
    everyday_words: frozenset[str]
    place_nouns: frozenset[str]
    person_nouns: frozenset[str]
    body_gloss: frozenset[str]
    place_gloss: frozenset[str]
    camp_types: frozenset[str]
    work_gloss: frozenset[str]
    other_gloss: frozenset[str]
    work_nouns: frozenset[str]
    titled_nouns: frozenset[str]
    work_participles: frozenset[str]
    work_prepositions: frozenset[str]
    camp_types_plural: frozenset[str]
    site_heads: frozenset[str]
    site_facilities: frozenset[str]
    site_kinds: frozenset[str]
    site_residents: frozenset[str]
    unlike_sites: frozenset[str]
    other_sites: frozenset[str]
    only_people: frozenset[str]
    site_verbs: frozenset[str]
    verbs_on_sites: frozenset[str]
    holding_verbs: frozenset[str]
    housing_verbs: frozenset[str]
    taking_verbs: frozenset[str]
    site_parts: frozenset[str]
    leaving_verbs: frozenset[str]
    calling_words: frozenset[str]
    locality_nouns: frozenset[str]
    site_stays: frozenset[str]
    site_ways: frozenset[str]
    site_exits: frozenset[str]
    from_anywhere: frozenset[str]
    site_only: frozenset[str]
    site_also: frozenset[str]
    site_holdings: frozenset[str]
    site_counted: frozenset[str]
    site_takes: frozenset[str]
    site_handled: frozenset[str]
    site_scene: frozenset[str]
    site_again: frozenset[str]
    site_before: frozenset[str]
    site_once: frozenset[str]
    site_custody: frozenset[str]
    no_site_names: frozenset[str]
    town_signs: frozenset[str]
    town_acts: frozenset[str]
    town_handled: frozenset[str]
    town_parts: frozenset[str]
    town_flights: frozenset[str]
    town_comers: frozenset[str]
    town_fights: frozenset[str]
    body_signs: frozenset[str]
    body_acts: frozenset[str]


def mention_words(words: Words) -> MentionWords:
    """Pick the lists out of all that were loaded.

    Raises:
        OntologyError: a list is missing.
    """
    missing = [field.name for field in fields(MentionWords) if field.name not in words]
    if missing:
        raise OntologyError(f"ontology/rules/words/: no word list {', '.join(missing)}; mentions need it")
    return MentionWords(**{field.name: frozenset(words[field.name]) for field in fields(MentionWords)})
