"""Finds what a text says of how two entities stand to each other."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from graph.extract.parse import ParsedBlock
from graph.extract.relations.beginnings import Beginnings
from graph.extract.relations.circumstances import PLACES, CircumstanceFinder
from graph.extract.relations.clauses import link_clauses
from graph.extract.relations.distinct import kept, once
from graph.extract.relations.first_person import first_person_mentions
from graph.extract.relations.front_matter import front_matter_relations
from graph.extract.relations.implied import with_wider_places, without_scattered
from graph.extract.relations.known_geography import are_known_apart, is_known_to_hold
from graph.extract.relations.life_brackets import LIFE_RULE, life_places
from graph.extract.relations.links import Links
from graph.extract.relations.matching import Bound, find_matches
from graph.extract.relations.moments import MomentFinder
from graph.extract.relations.names_in_names import name_relations, place_mentions
from graph.extract.relations.nationalities import NationalityFinder
from graph.extract.relations.own_work import own_work_relations
from graph.extract.relations.place_lists import PLACE_LIST_RULE, place_lists, shared_places
from graph.extract.relations.pronouns import pronoun_mentions
from graph.extract.relations.roles import role_words
from graph.extract.relations.rules import RelationRule, load_relation_rules
from graph.extract.relations.standing import StandingFinder
from graph.extract.relations.typed_text import TypedText, typed_text
from graph.extract.span_index import SpanIndex
from graph.extract.times import time_finder
from graph.model import Document, Mention, Relation, Span, Statement
from graph.ontology import Ontology


@dataclass(frozen=True, slots=True)
class _Text:
    """A block under work."""

    document: Document
    everything: Sequence[Mention]
    typed: TypedText
    links: Links
    sentence: Span


class RelationFinder:
    """Holds the compiled rules; safe to use for any number of documents."""

    def __init__(self, ontology: Ontology, rules: Iterable[RelationRule] | None = None) -> None:
        """Compile.

        Args:
            rules: In place of those of the ontology.

        Raises:
            OntologyError: a rule is wrong.
        """
        self._rules = tuple(load_relation_rules(ontology) if rules is None else rules)
        self._order = {rule.id: number for number, rule in enumerate(self._rules)}
        self._gazetteer = ontology.gazetteer
        self._words = {name: frozenset(words) for name, words in ontology.words.items()}
        self._nationalities = NationalityFinder(ontology.gazetteer)
        self._standing = StandingFinder(ontology.words)
        self._circumstances = CircumstanceFinder(ontology.words)
        self._moments = MomentFinder(time_finder(ontology.words), self._circumstances)
        self._beginnings = Beginnings(self._rules)

    def find(
        self,
        document: Document,
        parsed: Sequence[ParsedBlock],
        mentions: Sequence[Mention],
        statements: Sequence[Statement] = (),
    ) -> tuple[tuple[Mention, ...], tuple[Relation, ...]]:
        """Return the mentions with those that relations add to them, and the relations in text order.

        The mentions that were given keep their indices. After them come, of kind `coreference`, those that are an
        end of a relation: words of nationality and pronouns in text order, then places inside names; last the names in front matter.
        """
        blocks = tuple(parsed)
        everything = [*mentions, *self._further(document, blocks, mentions, statements)]
        found = self._relations(document, blocks, everything)
        found += own_work_relations(document, mentions)
        inner = place_mentions(mentions, self._words)
        named = [(whole, len(everything) + number) for number, (whole, _) in enumerate(inner)]
        everything += [mention for _, mention in inner]
        found += name_relations(blocks, named, everything)
        symmetric = {rule.relation.name for rule in self._rules if rule.relation.symmetric}
        found_mentions, relations = kept(mentions, everything, once(found, everything, symmetric))
        said = {(one.predicate, found_mentions[one.object].name) for one in relations}
        declared, works = front_matter_relations(document, self._gazetteer, said, len(found_mentions))
        return (*found_mentions, *declared), (*works, *relations)

    def _further(
        self,
        document: Document,
        blocks: Sequence[ParsedBlock],
        mentions: Sequence[Mention],
        statements: Sequence[Statement],
    ) -> list[Mention]:
        index = SpanIndex(mention.span for mention in mentions)
        further = [
            mention
            for block in blocks
            for mention in self._nationalities.find(
                block, [mentions[n] for n in _inside(block, mentions, index)]
            )
        ]
        further += pronoun_mentions(document, blocks, mentions, statements, self._words)
        further += first_person_mentions(blocks, mentions, statements)
        return sorted(further, key=lambda mention: mention.span)

    def _relations(
        self, document: Document, blocks: Sequence[ParsedBlock], mentions: Sequence[Mention]
    ) -> list[Relation]:
        found: list[Relation] = []
        index = SpanIndex(mention.span for mention in mentions)
        for block in blocks:
            inside = _inside(block, mentions, index)
            own = [(n, mentions[n]) for n in sorted(inside, key=lambda n: (mentions[n].span, n))]
            if len(own) < 2:
                continue
            typed = typed_text(block, own, self._gazetteer, self._words)
            sentences = typed.sentences()
            if not sentences:
                continue
            links = link_clauses(typed.doc, self._words, typed.links)
            for sentence in sentences:
                text = _Text(document, mentions, typed, links, block.span(sentence))
                matched = [
                    (self._order[rule.id], number, self._relation(text, rule, match))
                    for number, (rule, match) in enumerate(self._matches(sentence, links))
                ]
                said = [relation for _, _, relation in sorted(matched, key=lambda one: one[:2]) if relation]
                said = without_scattered(said)
                said += self._addresses(text, sentence)
                said += self._lives(text, sentence)
                found += with_wider_places(said)
        return found

    def _addresses(self, text: _Text, sentence: Iterable[Token]) -> Iterator[Relation]:
        mentions = text.typed.mentions
        shared = [
            (inner, outer)
            for inner, outer in shared_places(sentence)
            if not are_known_apart(
                self._gazetteer, text.everything[mentions[inner.i]], text.everything[mentions[outer.i]]
            )
        ]
        for inner, outer in (*place_lists(sentence), *shared):
            yield Relation(
                evidence=(text.sentence,),
                subject=text.typed.mentions[inner.i],
                predicate="basedIn" if inner.ent_type_ == "Organisation" else "locatedIn",
                object=text.typed.mentions[outer.i],
                rule=PLACE_LIST_RULE,
            )

    def _lives(self, text: _Text, sentence: Iterable[Token]) -> Iterator[Relation]:
        for person, predicate, place in life_places(list(sentence)):
            ends = text.typed.mentions[person.i], text.typed.mentions[place.i]
            yield Relation((text.sentence,), ends[0], predicate, ends[1], LIFE_RULE)

    def _matches(self, sentence: Iterable[Token], links: Links) -> Iterator[tuple[RelationRule, Bound]]:
        for token in sentence:
            for rule, pattern in self._beginnings.at(token, links):
                for match in find_matches(pattern, links, iter((token,))):
                    yield rule, match

    def _relation(self, text: _Text, rule: RelationRule, match: Bound) -> Relation | None:
        """Return what a match says, None where its ends are no mentions of the right classes."""
        doc, mentions = text.typed.doc, text.typed.mentions
        subject, thing = doc[match["subject"]], doc[match["object"]]
        if subject.i not in mentions or thing.i not in mentions or mentions[subject.i] == mentions[thing.i]:
            return None
        if rule.relation.name == "locatedIn" and is_known_to_hold(
            self._gazetteer, text.everything[mentions[subject.i]], text.everything[mentions[thing.i]]
        ):
            return None
        if _class(subject) not in rule.relation.subjects or _class(thing) not in rule.relation.objects:
            return None
        trigger = doc[match.get("trigger", match.get("role", match[""]))]
        relation = Relation(
            evidence=(text.sentence,),
            subject=mentions[subject.i],
            predicate=rule.relation.name,
            object=mentions[thing.i],
            rule=rule.id,
            role=_role(text, doc[match["role"]], subject, thing) if "role" in match else rule.role,
            place=self._place(text, rule, match, trigger),
            time=self._moments.find(trigger, self._moments.times(trigger, text.document.metadata.issued)),
        )
        if rule.presupposed:
            return relation
        standing = self._standing.find(trigger, subject, thing)
        return replace(
            relation,
            stance=standing.stance,
            certainty=standing.certainty,
            stance_cue=_words(text, standing.stance_cue),
            certainty_cue=_words(text, standing.certainty_cue),
        )

    def _place(self, text: _Text, rule: RelationRule, match: Bound, trigger: Token) -> int | None:
        """Return where it happened: what the pattern calls so, else what hangs on the word that says it.

        A relation to a place has its place already.
        """
        if "place" in match:
            return text.typed.mentions.get(match["place"])
        if rule.presupposed or set(rule.relation.objects) <= PLACES:
            return None
        doc = text.typed.doc
        place = self._circumstances.place(trigger, text.links, doc[match["subject"]], doc[match["object"]])
        return None if place is None else text.typed.mentions.get(place.i)


def _class(token: Token) -> str:
    return "Place" if token.ent_type_ == "Nationality" else token.ent_type_


def _words(text: _Text, tokens: TokenSpan | None) -> str:
    return "" if tokens is None else text.typed.parsed.span(tokens).of(text.document.text)


def _role(text: _Text, noun: Token, subject: Token, thing: Token) -> str:
    start, end = role_words(noun, frozenset({subject.i, thing.i}))
    return " ".join(text.typed.parsed.span(noun.doc[start:end]).of(text.document.text).split())


def _inside(block: ParsedBlock, mentions: Sequence[Mention], index: SpanIndex) -> list[int]:
    span = block.block.span
    return [number for number in index.overlapping(span) if span.contains(mentions[number].span)]
