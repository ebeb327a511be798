"""The whole comparison; reads as a table of contents."""

from collections.abc import Callable, Collection, Iterable, Iterator

from graph.compare.accounts.beside import pairs_beside
from graph.compare.accounts.between_documents import pairs_of_accounts
from graph.compare.accounts.callings import Callings
from graph.compare.accounts.nones import conflicts_of_none, statements_of
from graph.compare.accounts.stories import story_of
from graph.compare.accounts.tellings import tellings_of
from graph.compare.agreements import agreement_of_figures, agreements_of_relations, groups_of_figures
from graph.compare.corpus import Corpus
from graph.compare.denials import Denials
from graph.compare.holders import conflicts_of_holders
from graph.compare.names import Names
from graph.compare.opinions import Opinions
from graph.compare.oppositions import Oppositions
from graph.compare.origins.credits import (
    by_title,
    credit_conflict,
    credits_of,
    same_reports,
    titled_conflicts,
)
from graph.compare.origins.finder import Origins
from graph.compare.pairs.alike import pairs_alike
from graph.compare.pairs.contrasted import pairs_of_contrasted
from graph.compare.pairs.definitions import pairs_by_definition
from graph.compare.pairs.dependents import pairs_of_dependents
from graph.compare.pairs.divided import pairs_of_divided
from graph.compare.pairs.echoes import without_echoes
from graph.compare.pairs.headlines import pairs_with_headline
from graph.compare.pairs.pairing import Pairing
from graph.compare.pairs.shares import pairs_of_shares
from graph.compare.pairs.table_totals import pairs_of_table_totals
from graph.compare.pairs.tables import pairs_with_tables
from graph.compare.pairs.totals import pairs_of_totals
from graph.compare.pairs.voices import pairs_of_voices
from graph.compare.reasons import labelled, reason
from graph.compare.relations import relation_conflicts
from graph.compare.topics.reader import Topics
from graph.compare.wording import load_wording
from graph.model import ClaimKey, Comparisons, Conflict
from graph.ontology import Ontology


def compare(
    corpus: Corpus,
    ontology: Ontology,
    symmetric: Collection[str] = (),
    *,
    on_document: Callable[[str], None] = lambda _slug: None,
) -> Comparisons:
    """Return where the claims of all documents agree and disagree, and where they come from.

    The order of the documents does not matter. Time grows with the number of figures, not of pairs.

    Args:
        corpus: Documents, extractions and entities.
        ontology: For the word lists of `rules/words/compare.yaml` and the adjectives of nations.
        symmetric: Predicates that hold both ways.
        on_document: Called with each slug when its figures have been lined up with each other.
    """
    wording = load_wording(ontology)
    topics_of = Topics(corpus, wording)
    topics = {}
    stories, told_of, tellings, callings = {}, {}, {}, {}
    pairings: list[Pairing] = []
    for slug in corpus.slugs:
        topics[slug] = topics_of.of_document(slug)
        pairings += pairs_with_headline(topics[slug])
        pairings += pairs_with_tables(topics[slug])
        pairings += pairs_of_shares(corpus, wording, topics[slug])
        pairings += pairs_by_definition(corpus, topics[slug])
        pairings += pairs_of_contrasted(corpus, wording, topics[slug])
        pairings += pairs_of_voices(corpus, wording, topics[slug])
        callings[slug] = Callings(
            corpus, wording, Names(slug, corpus, wording.lists.get("compare_counting", ()))
        )
        stories[slug] = story_of(corpus, wording, callings[slug], slug)
        told_of[slug] = tellings_of(corpus, wording, callings[slug], topics[slug], stories[slug].themes)
        tellings[slug] = [telling for telling in told_of[slug] if telling.alone]
        pairings += pairs_beside(wording, tellings[slug])
        pairings += pairs_of_totals(corpus, topics[slug])
        pairings += pairs_of_divided(corpus, topics[slug])
        pairings += pairs_of_table_totals(corpus, topics[slug])
        on_document(slug)
    everything = [topic for slug in corpus.slugs for topic in topics[slug]]
    pairings += pairs_alike(everything)
    pairings += pairs_of_accounts(wording, stories, tellings, callings)
    pairings += pairs_of_dependents(everything, pairings)

    credits = {slug: found for slug in corpus.slugs if (found := credits_of(corpus, slug))}
    reports = list(same_reports(corpus, credits, topics))
    conflicts = {conflict for same in reports if (conflict := credit_conflict(corpus, same))}
    carriers = {*ontology.words.get("container_words", ()), "press"}
    serial = frozenset(wording.lists.get("compare_serial_titles", ()))
    titled = by_title(corpus, credits, serial)
    conflicts.update(titled_conflicts(corpus, titled, carriers))
    functional = wording.lists.get("compare_functional", ())
    conflicts.update(relation_conflicts(corpus, functional, symmetric, carriers, serial))
    conflicts.update(conflicts_of_holders(corpus, wording.lists.get("compare_held_by_one", ())))
    opinions = set(Opinions(corpus, wording).conflicts())
    told = {conflict.claims for conflict in opinions}
    opposed = Oppositions(corpus, wording).conflicts(stories, callings)
    nones = list(conflicts_of_none(corpus, wording, stories, told_of, callings))
    told.update(statements_of(corpus, nones))
    conflicts.update(opinions, nones, (conflict for conflict in opposed if conflict.claims not in told))
    conflicts.update(Denials(corpus, wording).conflicts(stories, callings))

    groups = groups_of_figures(pairings)
    partners: dict[ClaimKey, dict[str, ClaimKey]] = {}
    for members, _ in groups:
        first_of = {member.key.slug: member.key for member in reversed(members)}
        partners.update((member.key, first_of) for member in members)
    origins = Origins(corpus, credits, wording.lists.get("compare_wires", ()), partners, reports, titled)
    conflicts.update(_conflicts(pairings, origins))
    agreements = [agreement_of_figures(group, origins, corpus.label) for group in groups]
    agreements += agreements_of_relations(corpus, symmetric, origins)
    for conflict in sorted(conflicts):
        for key in conflict.claims:
            origins.of_claim(key)
    return Comparisons(tuple(sorted(conflicts)), tuple(sorted(agreements)), origins.found())


def _conflicts(pairings: Iterable[Pairing], origins: Origins) -> Iterator[Conflict]:
    """Yield one conflict for each two claims, by the first way in which they were lined up, echoes left out."""
    found: dict[tuple[ClaimKey, ClaimKey], Pairing] = {}
    for pairing in pairings:
        if pairing.verdict != "agree":
            found.setdefault(pairing.keys, pairing)
    for pairing in without_echoes(found.values(), origins):
        if pairing.verdict != "agree":
            yield Conflict(
                pairing.keys,
                pairing.verdict,
                reason(pairing, origins.corpus.label),
                labelled(pairing.basis, origins.corpus.label),
            )
