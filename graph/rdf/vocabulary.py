"""Every term that the code writes: namespaces and terms, in one place."""

import re
from typing import Final

from pyoxigraph import NamedNode

from graph.ontology.schema import CG_NAMESPACE, UNIT_NAMESPACE

PREFIXES: Final = {
    "cg": CG_NAMESPACE,
    "unit": UNIT_NAMESPACE,
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dcterms": "http://purl.org/dc/terms/",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


def cg(local: str) -> NamedNode:
    """Return a term of our ontology; for values of the model that are local names (stances, predicates)."""
    return NamedNode(CG_NAMESPACE + local)


def unit(local: str) -> NamedNode:
    """Return a unit of measure."""
    return NamedNode(UNIT_NAMESPACE + local)


def term(prefix: str, local: str) -> NamedNode:
    """Return a term of a standard vocabulary."""
    return NamedNode(PREFIXES[prefix] + local)


class CG:
    """Terms of our own ontology."""

    # Classes.
    source = cg("Source")
    passage = cg("Passage")
    mention = cg("Mention")
    note = cg("Note")
    relation = cg("Relation")
    figure = cg("Figure")
    statement = cg("Statement")
    # Of a source.
    file_name = cg("fileName")
    sha256 = cg("sha256")
    text_sha256 = cg("textSha256")
    encoding = cg("encoding")
    records = cg("records")
    redacted = cg("redacted")
    # Of a passage, mention or note.
    in_source = cg("inSource")
    start = cg("start")
    end = cg("end")
    exact = cg("exact")
    page = cg("page")
    refers_to = cg("refersTo")
    extracted_by = cg("extractedBy")
    confidence = cg("confidence")
    mention_kind = cg("mentionKind")
    mark = cg("mark")
    # Of every claim.
    evidence = cg("evidence")
    involves = cg("involves")
    stance = cg("stance")
    certainty = cg("certainty")
    stance_cue = cg("stanceCue")
    certainty_cue = cg("certaintyCue")
    status = cg("status")
    extracted_value = cg("extractedValue")
    speaker = cg("speaker")
    speaker_text = cg("speakerText")
    speaker_passage = cg("speakerPassage")
    cue = cg("cue")
    cue_passage = cg("cuePassage")
    reported_in = cg("reportedIn")
    reported_by = cg("reportedBy")
    said_on = cg("saidOn")
    start_time = cg("startTime")
    end_time = cg("endTime")
    time_text = cg("timeText")
    edtf = cg("edtf")
    in_statement = cg("inStatement")
    place = cg("place")
    # Of a relation.
    role = cg("role")
    # Of a figure.
    value = cg("value")
    upper_value = cg("upperValue")
    comparator = cg("comparator")
    low = cg("low")
    high = cg("high")
    unit = cg("unit")
    per = cg("per")
    number_text = cg("numberText")
    number_passage = cg("numberPassage")
    counted = cg("counted")
    group = cg("group")
    base = cg("base")
    table = cg("table")
    row = cg("row")
    column = cg("column")
    # Of a statement.
    content_passage = cg("contentPassage")
    content = cg("content")
    direct_speech = cg("directSpeech")
    # Of a decision.
    decision = cg("Decision")
    verdict = cg("verdict")
    decides = cg("decides")
    why = cg("why")
    # Of comparisons and origins.
    conflict = cg("Conflict")
    agreement = cg("Agreement")
    origin_class = cg("Origin")
    compares = cg("compares")
    reason = cg("reason")
    basis = cg("basis")
    severity = cg("severity")
    independent_origins = cg("independentOrigins")
    origin = cg("origin")
    in_corpus = cg("inCorpus")
    circular = cg("circular")
    # Values.
    asserts = cg("asserts")
    denies = cg("denies")
    stated = cg("stated")
    unreviewed = cg("unreviewed")
    rejected = cg("rejected")
    # Datatype of ISO 3166 codes.
    iso3166 = cg("iso3166")


class RDF:
    """Terms of RDF itself."""

    type = term("rdf", "type")
    statement = term("rdf", "Statement")
    subject = term("rdf", "subject")
    predicate = term("rdf", "predicate")
    object = term("rdf", "object")
    first = term("rdf", "first")
    rest = term("rdf", "rest")


class RDFS:
    """RDF Schema."""

    klass = term("rdfs", "Class")
    sub_class_of = term("rdfs", "subClassOf")
    sub_property_of = term("rdfs", "subPropertyOf")


class SKOS:
    """Labels and codes."""

    pref_label = term("skos", "prefLabel")
    alt_label = term("skos", "altLabel")
    hidden_label = term("skos", "hiddenLabel")
    notation = term("skos", "notation")


class DCTERMS:
    """Bibliography and rights."""

    language = term("dcterms", "language")
    title = term("dcterms", "title")
    issued = term("dcterms", "issued")
    creator = term("dcterms", "creator")
    publisher = term("dcterms", "publisher")
    source = term("dcterms", "source")
    rights = term("dcterms", "rights")
    date = term("dcterms", "date")
    is_replaced_by = term("dcterms", "isReplacedBy")


class SCHEMA:
    """schema.org."""

    same_as = term("schema", "sameAs")
    latitude = term("schema", "latitude")
    longitude = term("schema", "longitude")
    contained_in_place = term("schema", "containedInPlace")
    url = term("schema", "url")
    identifier = term("schema", "identifier")
    credit_text = term("schema", "creditText")
    software_version = term("schema", "softwareVersion")


class PROV:
    """Provenance of the build."""

    activity = term("prov", "Activity")
    entity = term("prov", "Entity")
    software_agent = term("prov", "SoftwareAgent")
    was_associated_with = term("prov", "wasAssociatedWith")
    used = term("prov", "used")
    was_derived_from = term("prov", "wasDerivedFrom")
    was_attributed_to = term("prov", "wasAttributedTo")


class XSD:
    """Datatypes."""

    boolean = term("xsd", "boolean")
    date = term("xsd", "date")
    decimal = term("xsd", "decimal")
    g_year = term("xsd", "gYear")
    g_year_month = term("xsd", "gYearMonth")
    integer = term("xsd", "integer")
    string = term("xsd", "string")


def in_words(term: str) -> str:
    """Return the local name of a term in words: "memberOf" as "member of"."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", term).lower()
