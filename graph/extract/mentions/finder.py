"""Finds the words that name people, organisations, places, camps and reports."""

from collections.abc import Sequence

from spacy.vocab import Vocab

from graph.extract.mentions.acronyms import Definition, acronym_definitions
from graph.extract.mentions.agreement import agreed
from graph.extract.mentions.branches import with_branches
from graph.extract.mentions.bylines import byline_authors
from graph.extract.mentions.candidate import Candidate, form, is_capitalised
from graph.extract.mentions.classes import corrected
from graph.extract.mentions.dateline_places import dateline_places
from graph.extract.mentions.extend import extended
from graph.extract.mentions.headed import headed_names
from graph.extract.mentions.known_names import KnownNames
from graph.extract.mentions.lists import listed
from graph.extract.mentions.model_entities import in_title_case, model_entities
from graph.extract.mentions.ordinary_words import without_ordinary_words
from graph.extract.mentions.owners import without_owners
from graph.extract.mentions.repeats import repeated
from graph.extract.mentions.rule_matches import RuleMatcher
from graph.extract.mentions.settle import settled
from graph.extract.mentions.short_names import acronym_links, short_name_links, site_links
from graph.extract.mentions.sites import find_sites
from graph.extract.mentions.spellings import with_spellings
from graph.extract.mentions.split import split
from graph.extract.mentions.tokenised import with_tied_parts
from graph.extract.mentions.trim import trimmed
from graph.extract.mentions.trust import DEFINED
from graph.extract.mentions.unclaimed import unclaimed_names
from graph.extract.mentions.wordlists import mention_words
from graph.extract.mentions.works.citations import CITED_RULE, cited_works, reference_titles
from graph.extract.mentions.works.described import described_works, title_mentions, work_links
from graph.extract.mentions.works.emphasised import emphasised_tokens
from graph.extract.mentions.works.quoted import QUOTED_RULE, quoted_works
from graph.extract.mentions.works.running import RUNNING_RULE, running_titles
from graph.extract.parse import ParsedBlock
from graph.model import Document, Mention, Span
from graph.ontology import Ontology, load_rules

WHOLE = frozenset({CITED_RULE, QUOTED_RULE, RUNNING_RULE})
"""Rules whose findings are exact: a title may begin with "In the"."""


NO_SENTENCES = frozenset({"title", "heading", "byline", "note"})
"""Blocks in which every word may have a capital."""

LONGEST_SITE = 7
"""Words the name of a camp or prison may have."""


class MentionFinder:
    """Holds gazetteer, rules and word lists, ready for use on any number of documents."""

    def __init__(self, vocab: Vocab, ontology: Ontology) -> None:
        self._words = mention_words(ontology.words)
        self._demonyms = frozenset(ontology.gazetteer.demonyms)
        self._names = KnownNames(ontology.gazetteer, self._words)
        self._rules = RuleMatcher(vocab, load_rules(ontology.folders, "mentions", ontology.words))

    def find(
        self, document: Document, parsed: Sequence[ParsedBlock], cited: Sequence[Span] = ()
    ) -> tuple[Mention, ...]:
        """Return the mentions of one document in text order; none overlaps another of its class.

        Args:
            document: The document.
            parsed: Its blocks.
            cited: Where titles stand in its references; they are titles in its running text as well.
        """
        blocks = tuple(parsed)
        found: list[Candidate] = []
        definitions: list[Definition] = []
        for index, block in enumerate(blocks):
            own = self._repaired(
                self._raw(index, block, emphasised_tokens(block, document.emphasised)), block
            )
            defined = acronym_definitions(index, block.doc, own, self._words)
            definitions += defined
            found += own
            found += [part for definition in defined for part in (definition.expansion, definition.acronym)]
        found = with_tied_parts(without_owners(settled(found), blocks), blocks, document.text)
        found = with_branches(found, blocks, self._words)
        found = listed(settled([*found, *unclaimed_names(found, blocks, self._words)]), blocks, self._words)
        found = with_spellings(without_ordinary_words(found, blocks, self._words), blocks)
        found = agreed(found, blocks, self._words)
        sites = find_sites(found, blocks, self._words)
        found = settled([*sites.candidates, *reference_titles(cited, blocks)])
        found = settled([*found, *repeated(found, blocks, self._words)])
        found = settled([*found, *title_mentions(document, blocks)])
        found = settled([*found, *described_works(blocks, self._words)])
        expansions = {form(one.acronym.tokens(blocks)): one.expansion for one in definitions}
        links = short_name_links(found, blocks, self._words)
        links |= acronym_links(found, blocks, expansions)
        links |= work_links(found, blocks)
        links |= site_links(found, sites.others)
        found = [self._names.with_key(candidate, blocks) for candidate in found]
        return _mentions(document, blocks, found, links)

    def _raw(self, index: int, block: ParsedBlock, emphasised: Sequence[tuple[int, int]]) -> list[Candidate]:
        known = self._names.find(index, block.doc)
        return [
            *model_entities(index, block, self._words),
            *known,
            *headed_names(index, block.doc, self._words),
            *byline_authors(index, block, self._words),
            *dateline_places(index, block),
            *(cited_works(index, block) or self._titles(index, block, known, emphasised)),
            *self._rules.find(index, block.doc),
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
            else running_titles(index, block.doc, known, self._words, emphasised)
        )
        return [*quoted_works(index, block.doc, self._words), *running]

    def _without_demonyms(self, candidate: Candidate, block: ParsedBlock) -> Candidate | None:
        """Cut "Belgian" off "Belgian Salma"; a nationality alone names nobody and no place."""
        doc, start = block.doc, candidate.start
        if doc[start : candidate.end].text in self._demonyms and candidate.trust < DEFINED:
            return None
        if candidate.type == "Person" and doc[start].text in self._demonyms and candidate.end - start > 1:
            return candidate.between(start + 1, candidate.end)
        return candidate

    def _is_inside_name(self, candidate: Candidate, block: ParsedBlock) -> bool:
        """Tell the "Otto of Royal" in "Ulrike Otto of Royal College" from "Matilda of Orlen"."""
        doc = block.doc
        if candidate.rule != "named-after-place":
            return False
        if doc[candidate.start].lower_ in self._words.titles:
            return True  # the office of "the Oba of Orlen"
        before = doc[candidate.start - 1 : candidate.start].text
        named = before[:1].isupper() and before.lower().rstrip(".") not in self._words.titles
        return is_capitalised(doc, candidate.end) or (named and before not in self._words.sentence_starters)

    def _is_no_name(self, candidate: Candidate, block: ParsedBlock) -> bool:
        """Tell "Archduke" and "Staff Sgt", which name nobody, and a headline that ends in Jail."""
        if candidate.type == "Camp" and candidate.rule != "gazetteer":
            return in_title_case(block.doc) or candidate.end - candidate.start > LONGEST_SITE
        if candidate.type != "Person" or candidate.rule == "gazetteer":
            return False
        tokens = block.doc[candidate.start : candidate.end]
        titles = self._words.titles
        return (
            all(token.lower_.rstrip(".") in titles for token in tokens)
            and tokens.text not in self._words.given_names
        )

    def _repaired(self, candidates: Sequence[Candidate], block: ParsedBlock) -> list[Candidate]:
        repaired = []
        for candidate in candidates:
            if candidate.rule in WHOLE:
                repaired.append(candidate)
                continue
            if self._is_inside_name(candidate, block):
                continue
            found = split(candidate, block.doc, self._words)
            for part in (half for one in found for half in self._names.parted(one, block.doc)):
                classed = corrected(part, block.doc, self._words)
                own = trimmed(classed, block.doc, self._words) if classed else None
                own = self._without_demonyms(own, block) if own else None
                if own is not None and self._is_no_name(own, block):
                    continue
                if own is not None and not self._names.is_no_camp(own, block.doc):
                    own = self._names.cut(self._names.reclassed(own, block.doc), block.doc)
                    repaired.append(extended(own, block.doc, self._words))
        return repaired


def _mentions(
    document: Document, blocks: tuple[ParsedBlock, ...], found: Sequence[Candidate], links: dict[int, int]
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
