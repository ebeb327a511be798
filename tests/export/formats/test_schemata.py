"""GraphML and GEXF keep to what their specifications lay down, and all that they refer to is there.

No package brings the schemata (http://graphml.graphdrawing.org/specification.html, https://gexf.net/schema.html), so
what they say of the parts that we write stands here as grammars of our own.
"""

import pytest
from lxml import etree

XSD_TYPES = 'datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"'

GRAPHML = f"""
<element name="graphml" ns="http://graphml.graphdrawing.org/xmlns" xmlns="http://relaxng.org/ns/structure/1.0" {XSD_TYPES}>
  <optional><attribute name="schemaLocation" ns="http://www.w3.org/2001/XMLSchema-instance"/></optional>
  <zeroOrMore><element name="key">
    <attribute name="id" ns=""><data type="NMTOKEN"/></attribute>
    <attribute name="for" ns=""><choice><value>node</value><value>edge</value></choice></attribute>
    <attribute name="attr.name" ns=""/>
    <attribute name="attr.type" ns=""><choice>
      <value>boolean</value><value>int</value><value>long</value><value>float</value><value>double</value><value>string</value>
    </choice></attribute>
  </element></zeroOrMore>
  <element name="graph">
    <attribute name="edgedefault" ns=""><value>directed</value></attribute>
    <optional><attribute name="id" ns=""><data type="NMTOKEN"/></attribute></optional>
    <zeroOrMore><choice>
      <element name="node"><attribute name="id" ns=""><data type="NMTOKEN"/></attribute><ref name="values"/></element>
      <element name="edge">
        <optional><attribute name="id" ns=""><data type="NMTOKEN"/></attribute></optional>
        <attribute name="source" ns=""><data type="NMTOKEN"/></attribute>
        <attribute name="target" ns=""><data type="NMTOKEN"/></attribute>
        <ref name="values"/>
      </element>
    </choice></zeroOrMore>
  </element>
</element>"""
GRAPHML_VALUES = """<define name="values"><zeroOrMore><element name="data" ns="http://graphml.graphdrawing.org/xmlns">
  <attribute name="key" ns=""><data type="NMTOKEN"/></attribute><text/>
</element></zeroOrMore></define>"""

GEXF = f"""
<element name="gexf" ns="http://www.gexf.net/1.2draft" xmlns="http://relaxng.org/ns/structure/1.0" {XSD_TYPES}>
  <attribute name="version" ns=""><value>1.2</value></attribute>
  <optional><attribute name="schemaLocation" ns="http://www.w3.org/2001/XMLSchema-instance"/></optional>
  <optional><element name="meta">
    <optional><attribute name="lastmodifieddate" ns=""><data type="date"/></attribute></optional>
    <zeroOrMore><choice>
      <element name="creator"><text/></element><element name="keywords"><text/></element><element name="description"><text/></element>
    </choice></zeroOrMore>
  </element></optional>
  <element name="graph">
    <attribute name="defaultedgetype" ns=""><value>directed</value></attribute>
    <attribute name="mode" ns=""><value>static</value></attribute>
    <interleave>
      <zeroOrMore><element name="attributes">
        <attribute name="class" ns=""><choice><value>node</value><value>edge</value></choice></attribute>
        <optional><attribute name="mode" ns=""><value>static</value></attribute></optional>
        <zeroOrMore><element name="attribute">
          <attribute name="id" ns=""/><attribute name="title" ns=""/>
          <attribute name="type" ns=""><choice>
            <value>integer</value><value>long</value><value>double</value><value>float</value><value>boolean</value>
            <value>liststring</value><value>string</value><value>anyURI</value>
          </choice></attribute>
        </element></zeroOrMore>
      </element></zeroOrMore>
      <element name="nodes"><zeroOrMore><element name="node">
        <attribute name="id" ns=""/><optional><attribute name="label" ns=""/></optional><ref name="values"/>
      </element></zeroOrMore></element>
      <element name="edges"><zeroOrMore><element name="edge">
        <attribute name="id" ns=""/><attribute name="source" ns=""/><attribute name="target" ns=""/>
        <optional><attribute name="label" ns=""/></optional>
        <optional><attribute name="weight" ns=""><data type="float"/></attribute></optional>
        <ref name="values"/>
      </element></zeroOrMore></element>
    </interleave>
  </element>
</element>"""
GEXF_VALUES = """<define name="values"><optional><element name="attvalues" ns="http://www.gexf.net/1.2draft"><zeroOrMore>
  <element name="attvalue"><attribute name="for" ns=""/><attribute name="value" ns=""/></element>
</zeroOrMore></element></optional></define>"""

FORMATS = {
    "graphml": ("graph.graphml", GRAPHML, GRAPHML_VALUES, "data", "key"),
    "gexf": ("graph.gexf", GEXF, GEXF_VALUES, "attvalue", "for"),
}


@pytest.fixture(params=FORMATS)
def written(request, write):
    file, pattern, values, value, refers = FORMATS[request.param]
    tree = etree.parse(write(request.param) / file)
    grammar = f'<grammar xmlns="http://relaxng.org/ns/structure/1.0" {XSD_TYPES}><start>{pattern}</start>{values}</grammar>'
    return tree, etree.RelaxNG(etree.fromstring(grammar)), value, refers


def test_keeps_to_its_specification(written):
    tree, grammar, _, _ = written
    grammar.assertValid(tree)


def test_the_grammar_turns_away_what_it_should(written):
    tree, grammar, _, _ = written
    next(tree.iter("{*}edge")).attrib.pop("target")
    assert not grammar.validate(tree)


def test_no_id_twice_and_none_missing(written):
    tree, _, value, refers = written
    for kind in ("node", "edge", "key", "attribute"):
        ids = [one.get("id") for one in tree.iter(f"{{*}}{kind}")]
        assert len(ids) == len(set(ids))
    nodes = {one.get("id") for one in tree.iter("{*}node")}
    declared = {one.get("id") for kind in ("key", "attribute") for one in tree.iter(f"{{*}}{kind}")}
    assert {one.get(end) for one in tree.iter("{*}edge") for end in ("source", "target")} <= nodes
    assert {one.get(refers) for one in tree.iter(f"{{*}}{value}")} <= declared


def test_values_are_of_the_type_that_is_declared(written):
    tree, _, value, refers = written
    types = {
        one.get("id"): one.get("attr.type") or one.get("type")
        for kind in ("key", "attribute")
        for one in tree.iter(f"{{*}}{kind}")
    }
    read = {
        "int": int,
        "integer": int,
        "long": int,
        "float": float,
        "double": float,
        "string": str,
        "boolean": {"true": True, "false": False}.__getitem__,
    }
    for one in tree.iter(f"{{*}}{value}"):
        words = one.get("value") if one.get("value") is not None else one.text or ""
        read[types[one.get(refers)]](words.lower() if types[one.get(refers)] == "boolean" else words)
