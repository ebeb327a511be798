"""Gathers claims that say the same: figures by pairs that agree, relations by their ends."""

from collections import defaultdict
from collections.abc import Collection, Iterable

from graph.compare.corpus import Corpus
from graph.compare.intervals import Quantity, judge
from graph.compare.origins.finder import Origins
from graph.compare.pairs.pairing import Pairing
from graph.compare.pairs.when import times_meet
from graph.compare.reasons import Label, common, labelled, shortened
from graph.compare.relations import spelled
from graph.compare.topics.topic import Topic
from graph.model import Agreement, Claim, ClaimKey

Group = tuple[tuple[Topic, ...], tuple[str, ...]]


def groups_of_figures(pairings: Iterable[Pairing]) -> list[Group]:
    """Return groups of topics of which each agrees with all others, with what lined up the first two."""
    links: dict[ClaimKey, list[Pairing]] = defaultdict(list)
    for pairing in pairings:
        if pairing.verdict == "agree":
            for key in pairing.keys:
                links[key].append(pairing)
    groups: list[list[Topic]] = []
    numbers: list[dict[tuple[Quantity, str, str], Topic]] = []
    basis: list[tuple[str, ...]] = []
    home: dict[ClaimKey, int] = {}
    for key in sorted(links):
        for pairing in sorted(links[key], key=lambda pairing: pairing.keys):
            first, second = pairing.topics
            if first.key not in home and second.key not in home:
                home[first.key] = home[second.key] = len(groups)
                groups.append([first, second])
                numbers.append({_number(topic): topic for topic in (first, second)})
                basis.append(pairing.basis)
                continue
            if first.key in home and second.key in home:
                continue
            inside, outside = (first, second) if first.key in home else (second, first)
            members = groups[home[inside.key]]
            if all(
                judge(outside.number, member.number) == "agree" and times_meet(outside, member)
                for member in members
            ):
                home[outside.key] = home[inside.key]
                members.append(outside)
    return [
        (tuple(sorted(group, key=lambda topic: topic.key)), lines)
        for group, lines in zip(groups, basis, strict=True)
    ]


def _number(topic: Topic) -> tuple[Quantity, str, str]:
    return topic.number, topic.start, topic.end


def agreement_of_figures(group: Group, sources: Origins, label: Label) -> Agreement:
    """Return the agreement of a group, with the origins of its members."""
    topics, basis = group
    origins = _origins([topic.key for topic in topics], sources)
    words = list(dict.fromkeys(f"'{topic.words}'" for topic in topics))
    told = words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
    written = [topic for topic in topics if topic.where != "title"] or topics
    counted = max((shortened(topic.figure.counted) for topic in written), key=_without_numbers)
    shared = common(topics, counted, label)
    about = " ".join(filter(None, (f"“{counted}”" if counted else "", f"({shared})" if shared else "")))
    verb = "is told in several places" if len(words) == 1 else "agree"
    reason = f"{told} {verb}{f' for {about}' if about else ''}: {_voices([topic.key for topic in topics], origins, sources)}."
    return Agreement(tuple(topic.key for topic in topics), reason, labelled(basis, label), origins)


def _without_numbers(words: str) -> tuple[bool, int]:
    """Return what to choose words for what is counted by: those without another number, then the longest."""
    return not any(map(str.isdigit, words)), len(words)


def agreements_of_relations(corpus: Corpus, symmetric: Collection[str], sources: Origins) -> list[Agreement]:
    """Return the relations that several documents claim."""
    told: dict[tuple[str, str, str], list[tuple[ClaimKey, Claim]]] = defaultdict(list)
    for slug in corpus.slugs:
        for key, relation in corpus.relations(slug):
            if relation.stance == "asserts" and relation.certainty == "stated":
                ends = [corpus.entity_of(slug, end) for end in (relation.subject, relation.object)]
                subject, object_ = sorted(ends) if relation.predicate in symmetric else ends
                told[(subject, relation.predicate, object_)].append((key, relation))
    found = []
    for (subject, predicate, object_), claims in told.items():
        keys = tuple(sorted(key for key, _ in claims))
        if len({key.slug for key in keys}) > 1:
            origins = _origins(keys, sources)
            words = f"{corpus.label(subject)} {spelled(predicate)} {corpus.label(object_)}"
            reason = f"{len(keys)} claims say: {words}; {_voices(keys, origins, sources)}."
            found.append(Agreement(keys, reason, (f"relation: {predicate}",), origins))
    return found


def _origins(keys: Iterable[ClaimKey], sources: Origins) -> tuple[str, ...]:
    """Return the origins; a document that credits somebody in one place is no second voice in another."""
    of_document: dict[str, set[str]] = defaultdict(set)
    for key in keys:
        of_document[key.slug].add(sources.of_claim(key))
    found: set[str] = set()
    for slug, origins in of_document.items():
        found |= origins - {f"origin/{slug}"} or origins
    return tuple(sorted(found))


def _voices(keys: Iterable[ClaimKey], origins: Collection[str], sources: Origins) -> str:
    documents = len({key.slug for key in keys})
    return (
        f"{documents} document{'' if documents == 1 else 's'}, "
        f"{len(origins)} origin{'' if len(origins) == 1 else 's'}"
        f"{', of which some credit each other in a circle' if any(map(sources.is_circular, origins)) else ''}"
    )
