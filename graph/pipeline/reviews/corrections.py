"""One claim as people left it: accepted, rejected, a figure or a speaker put right."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from graph.model import Attribution, Claim, Decision, Entity, Extraction, Figure, Relation, Review, Statement
from graph.resolve import Resolution, SpeakerName
from graph.values.corrected_figures import CorrectedFigure, parse_corrected, written
from graph.values.numbers import bounds

NO_SPEAKER = "(the document itself)"
"""What stands for the speaker that was extracted where a document spoke in its own voice."""


def reviewed_claim(
    claim: Claim,
    lines: Sequence[Decision],
    extraction: Extraction,
    resolution: Resolution,
    entities: Mapping[str, Entity],
    names: Mapping[SpeakerName, str],
) -> tuple[Claim, Review]:
    """Return a claim as people left it, and what they decided on it.

    Args:
        claim: As extracted.
        lines: Decisions on it that stand together.
        extraction: Of its document.
        resolution: Of the build.
        entities: By key.
        names: Keys of the speakers that people named in this document.
    """
    review = Review()
    for line in lines:
        if line.verdict == "reject":
            return claim, Review("rejected")
        if line.verdict == "accept":
            review = replace(review, status="accepted" if review.status == "unreviewed" else review.status)
        elif line.name and line.type:
            before = _speakers_before(claim, extraction, resolution, entities)
            key = names[line.type, line.name]
            claim, spoken = _with_speaker(claim, key, extraction, resolution)
            review = replace(
                review,
                status="corrected",
                extracted=(*review.extracted, before),
                speaker="" if spoken else key,
                speaker_text="" if spoken else line.name,
            )
        elif isinstance(claim, Figure) and (figure := parse_corrected(line.value)):
            claim, extracted = corrected(claim, figure)
            review = replace(review, status="corrected", extracted=(*review.extracted, extracted))
    return claim, review


def corrected(figure: Figure, right: CorrectedFigure) -> tuple[Figure, str]:
    """Return a figure put right, and what was extracted, written as a person would.

    A bare number keeps the comparator ("more than" still stands there), but of a range that it replaces.
    """
    kept = "eq" if figure.comparator == "range" else figure.comparator
    comparator = right.comparator or kept
    low, high = bounds(comparator, right.value, right.upper)
    after = replace(
        figure,
        value=right.value,
        upper=right.upper,
        comparator=comparator,
        low=low,
        high=high,
        unit=right.unit or figure.unit,
    )
    sign = figure.comparator if comparator != figure.comparator else None
    unit = figure.unit if after.unit != figure.unit else ""
    return after, written(figure.value, figure.upper, sign, unit)


def _attribution(claim: Claim, extraction: Extraction) -> Attribution | None:
    within = None if isinstance(claim, Statement) else claim.statement
    if claim.attribution is None and within is not None:
        return extraction.statements[within].attribution
    return claim.attribution


def _speakers_before(
    claim: Claim, extraction: Extraction, resolution: Resolution, entities: Mapping[str, Entity]
) -> str:
    attribution = _attribution(claim, extraction)
    if attribution is None:
        return NO_SPEAKER
    keys = (resolution.entity_of(extraction.slug, mention) for mention in attribution.speakers)
    labels = [entities[key].label for key in dict.fromkeys(keys) if key]
    return ", ".join(labels) or attribution.text or NO_SPEAKER


def _with_speaker(
    claim: Claim, key: str, extraction: Extraction, resolution: Resolution
) -> tuple[Claim, bool]:
    """Return the claim with a mention of the speaker as its speaker, and whether the document has one."""
    mentions = range(len(extraction.mentions))
    found = next((index for index in mentions if resolution.entity_of(extraction.slug, index) == key), None)
    attribution = _attribution(claim, extraction)
    if attribution is None or found is None:
        return claim, False
    right = replace(attribution, speakers=(found,))
    match claim:
        case Statement():
            return replace(claim, attribution=right), True
        case Figure():
            return replace(claim, attribution=right), True
        case Relation():
            return replace(claim, attribution=right), True
