"""Who and what is in the documents, and the documents themselves."""

from collections.abc import Mapping
from typing import Any

from graph.export.formats.claim_facts import title_of
from graph.export.formats.followthemoney.entity import (
    SCHEMATA,
    Entity,
    country,
    ftm_entity,
    ftm_id,
    web_address,
)


def thing(node: str, attributes: Mapping[str, Any]) -> Entity:
    """Return an entity or document."""
    type_ = attributes["type"]
    label = attributes.get("prefLabel")
    if type_ == "Source":
        name: object = title_of(dict(attributes)) or node
    else:
        name = label or node
    properties: dict[str, object] = {
        "name": name,
        "alias": attributes.get("altLabel"),
        "weakAlias": attributes.get("hiddenLabel"),
        "sourceUrl": web_address(attributes.get("url") or attributes.get("source")),
        "notes": [f"{key}: {attributes[key]}" for key in ("sameAs", "identifier") if key in attributes],
    }
    if type_ in ("Place", "Camp"):
        properties |= {
            "full": label,
            "country": country(attributes.get("notation")),
            "latitude": attributes.get("latitude"),
            "longitude": attributes.get("longitude"),
            "keywords": type_,
        }
    if type_ in ("Report", "Source"):
        properties |= {"title": name, "publishedAt": attributes.get("issued")}
    if type_ == "Source":
        properties |= {
            "fileName": attributes.get("fileName") or node,
            "author": attributes.get("creditText"),
            "language": attributes.get("language"),
            "encoding": attributes.get("encoding"),
        }
    return ftm_entity(ftm_id(type_, node), SCHEMATA[type_], properties)
