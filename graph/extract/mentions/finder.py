"""Finds the words that name people, organisations, places, camps and reports."""

from collections.abc import Sequence

from spacy.vocab import Vocab

from graph.extract.mentions.acronyms import Definition, acronym_definitions
from graph.extract.mentions.candidate import Candidate, form
from graph.extract.mentions.guesses.bylines import byline_authors
from graph.extract.mentions.guesses.dateline_places import dateline_places
from graph.extract.mentions.guesses.headed import headed_names
from graph.extract.mentions.guesses.known_names import KnownNames
from graph.extract.mentions.guesses.model_entities import in_title_case, model_entities
from graph.extract.mentions.guesses.rule_matches import RuleMatcher
from graph.extract.mentions.guesses.source_lines import source_lines
from graph.extract.mentions.repair import Repairer
from graph.extract.mentions.settle import settled
from graph.extract.mentions.short_names import acronym_links, short_name_links, site_links
from graph.extract.mentions.sites import Sites, find_sites
from graph.extract.mentions.whole_document.agreement import agreed
from graph.extract.mentions.whole_document.bracketed_spellings import with_bracketed_spellings
from graph.extract.mentions.whole_document.branches import with_branches
from graph.extract.mentions.whole_document.lists import listed
from graph.extract.mentions.whole_document.named_like_parents import KUNYA_RULE, with_places_like_parents
from graph.extract.mentions.whole_document.ordinary_words import without_ordinary_words
from graph.extract.mentions.whole_document.owners import without_owners
from graph.extract.mentions.whole_document.repeats import repeated
from graph.extract.mentions.whole_document.ships import without_ships
from graph.extract.mentions.whole_document.tokenised import with_tied_parts
from graph.extract.mentions.whole_document.turn_labels import turn_labels
from graph.extract.mentions.whole_document.unclaimed import unclaimed_names
from graph.extract.mentions.wordlists import mention_words
from graph.extract.mentions.works.cases import court_cases
from graph.extract.mentions.works.citations import cited_works, reference_titles
from graph.extract.mentions.works.cued import cued_titles
from graph.extract.mentions.works.described import described_works, title_mentions
from graph.extract.mentions.works.emphasised import emphasised_tokens
from graph.extract.mentions.works.numbered import numbered_works
from graph.extract.mentions.works.quoted import quoted_works
from graph.extract.mentions.works.running import running_titles
from graph.extract.mentions.works.short_titles import short_title_links, short_titles
from graph.extract.mentions.works.subtitled import subtitled_works
from graph.extract.mentions.works.symbols import document_symbols
from graph.extract.mentions.works.vote import voted_titles
from graph.extract.mentions.works.work_links import work_links
from graph.extract.parse import ParsedBlock
from graph.model import Document, Mention, Span
from graph.model.shared_names import NOTHING_SHARED, SharedNames
from graph.ontology import Ontology, load_rules

NO_SENTENCES = frozenset({"title", "heading", "byline", "note"})
"""Blocks in which every word may have a capital."""

Blocks = tuple[ParsedBlock, ...]


class MentionFinder:
    """Holds gazetteer, rules and word lists, ready for use on any number of documents."""

    def __init__(self, vocab: Vocab, ontology: Ontology) -> None:
        self._words = mention_words(ontology.words)
        self._names = KnownNames(ontology.gazetteer, self._words)
        self._rules = RuleMatcher(vocab, load_rules(ontology.folders, "mentions", ontology.words))
        self._repairer = Repairer(self._names, frozenset(ontology.gazetteer.demonyms), self._words)

    def find(
        self,
        document: Document,
        parsed: Sequence[ParsedBlock],
        cited: Sequence[Span] = (),
        shared: SharedNames = NOTHING_SHARED,
    ) -> tuple[Mention, ...]:
        """Return the mentions of one document in text order; none overlaps another of its class.

        Args:
            document: The document.
            parsed: Its blocks.
            cited: Where titles stand in its references; they are titles in its running text as well.
            shared: What other documents say of its names.
        """
        blocks = tuple(parsed)
        guesses, definitions = self._guess(blocks, document.emphasised)
        guesses += turn_labels(blocks, self._words)
        settled_guesses = self._settle(guesses, blocks, document.text)
        sites = find_sites(settled_guesses, blocks, self._words, shared.sites)
        found = settled([*sites.candidates, *reference_titles(cited, blocks)])
        found = settled([*found, *voted_titles(found, blocks, self._words)])
        found = settled([*found, *repeated(found, blocks, self._words)])
        found = settled([*found, *title_mentions(document, blocks)])
        found = settled([*found, *short_titles(found, blocks, self._words)])
        found = settled([*found, *described_works(found, blocks, self._words)])
        links = self._link(found, blocks, definitions, sites)
        keyed = [self._names.with_key(candidate, blocks) for candidate in found]
        return _mentions(document, blocks, keyed, links)

    def _guess(self, blocks: Blocks, emphasised: Sequence[Span]) -> tuple[list[Candidate], list[Definition]]:
        """Return what may be a mention, block by block and in no order, and the acronyms that are defined."""
        guesses: list[Candidate] = []
        definitions: list[Definition] = []
        for index, block in enumerate(blocks):
            raw = self._raw(index, block, emphasised_tokens(block, emphasised))
            own = self._repairer.repaired(raw, block.doc)
            defined = acronym_definitions(index, block.doc, own, self._words)
            definitions += defined
            guesses += own
            guesses += [part for one in defined for part in (one.expansion, one.acronym)]
        return guesses, definitions

    def _raw(self, index: int, block: ParsedBlock, emphasised: Sequence[tuple[int, int]]) -> list[Candidate]:
        known = self._names.find(index, block.doc)
        return [
            *model_entities(index, block, self._words),
            *known,
            *headed_names(index, block.doc, self._words),
            *byline_authors(index, block, self._words),
            *dateline_places(index, block),
            *source_lines(index, block.doc, self._names.is_town),
            *(cited_works(index, block) or self._titles(index, block, known, emphasised)),
            *(one for one in self._rules.find(index, block.doc) if not _is_known_otherwise(one, known)),
        ]

    def _titles(
        self,
        index: int,
        block: ParsedBlock,
        known: Sequence[Candidate],
        emphasised: Sequence[tuple[int, int]],
    ) -> list[Candidate]:
        running = (
            []
            if block.block.kind in NO_SENTENCES or in_title_case(block.doc)
            else [
                *running_titles(index, block.doc, known, self._words, emphasised),
                *subtitled_works(index, block.doc, self._words),
                *cued_titles(index, block.doc, known, self._words),
                *numbered_works(index, block.doc, self._words),
                *court_cases(index, block.doc),
            ]
        )
        return [
            *quoted_works(index, block.doc, self._words),
            *document_symbols(index, block.doc, self._words),
            *running,
        ]

    def _settle(self, guesses: Sequence[Candidate], blocks: Blocks, text: str) -> list[Candidate]:
        """Decide which guesses are names, and of what class, by what the whole document says of them."""
        found = with_tied_parts(without_owners(settled(guesses), blocks), blocks, text)
        found = with_branches(found, blocks, self._words)
        found = settled([*found, *unclaimed_names(found, blocks, self._words)])
        found = listed(found, blocks, self._words)
        found = with_places_like_parents(found, blocks, self._words)
        found = without_ordinary_words(found, blocks, self._words)
        found = with_bracketed_spellings(found, blocks)
        return without_ships(agreed(found, blocks, self._words), guesses, blocks)

    def _link(
        self,
        found: Sequence[Candidate],
        blocks: Blocks,
        definitions: Sequence[Definition],
        sites: Sites,
    ) -> dict[int, int]:
        """Return for short and other names, by their place in the list, the name that they stand for."""
        expansions = {
            form(one.acronym.tokens(blocks)): one.expansion for one in definitions if one.acronym.type
        }
        return (
            short_name_links(found, blocks, self._words)
            | acronym_links(found, blocks, expansions)
            | work_links(found, blocks)
            | short_title_links(found, blocks, self._words)
            | site_links(found, sites.others)
        )


def _is_known_otherwise(candidate: Candidate, known: Sequence[Candidate]) -> bool:
    """Tell what the gazetteer knows under a name like somebody's mother's: the town "Um Tirana", "Abu Sayyaf"."""
    return candidate.rule == KUNYA_RULE and any(
        one.type in {"Camp", "Place", "Organisation"} and one.contains(candidate) for one in known
    )


def _mentions(
    document: Document, blocks: Blocks, found: Sequence[Candidate], links: dict[int, int]
) -> tuple[Mention, ...]:
    mentions = []
    for index, candidate in enumerate(found):
        if candidate.type is None:
            continue  # never: `settled` leaves none, so that a candidate's index is its mention's
        span = blocks[candidate.block].span(candidate.tokens(blocks))
        mentions.append(
            Mention(
                span=span,
                type=candidate.type,
                rule=candidate.rule,
                name=" ".join(span.of(document.text).split()),
                kind=candidate.kind,
                gazetteer=candidate.key,
                antecedent=links.get(index),
            )
        )
    return tuple(mentions)
