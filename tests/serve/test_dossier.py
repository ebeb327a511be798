"""The dossier as a served page, under the policy that it carries itself."""

import re
from urllib.parse import quote

import pytest
from lxml import html

BASE = "https://claimgraph.example/"


def test_the_page_of_an_entity_leads_to_its_dossier(served):
    page = html.fromstring(served.ask("/organisation/soufan-center.html").text)
    (address,) = page.xpath("//a[starts-with(@href, '/dossier?of=')]/@href")
    reply = served.ask(address)
    assert reply.status == 200
    dossier = html.fromstring(reply.text)
    assert dossier.xpath("string(//h1)") == "Soufan Center"
    assert {href.partition("#")[0] for href in dossier.xpath("//span[@class='id']/a/@href")} == {"/"}


def test_the_header_allows_what_the_page_allows_itself(served):
    reply = served.ask(f"/dossier?of={quote(BASE + 'organisation/soufan-center')}")
    own = html.fromstring(reply.text).xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert reply.headers["content-security-policy"] == f"{own}; frame-ancestors 'none'"
    assert re.match(r"default-src 'none'; style-src 'sha256-[\w+/=]+'", own)


@pytest.mark.parametrize(
    "of",
    [
        "",
        "nobody",
        BASE + "camp/nowhere",
        "x> ?p ?o } DROP ALL #",
        BASE + "source/isis-after-baghouz",
        "\0",
        "a b",
    ],
)
def test_what_is_no_entity_is_not_found(served, of):
    assert served.ask(f"/dossier?of={quote(of)}").status == 404


def test_names_that_are_hostile_stay_words(served_invented):
    found = html.fromstring(served_invented.ask("/search?words=a").text)
    addresses = set(
        re.findall(
            r'/dossier\?of=[^"]+',
            "".join(
                served_invented.ask(path).text
                for path in found.xpath("//main//a/@href")
                if path.endswith(".html")
            ),
        )
    )
    assert addresses
    for address in addresses:
        reply = served_invented.ask(address)
        assert reply.status == 200, address
        assert not html.fromstring(reply.text).xpath("//script | //img | //@onerror | //@style")
