"""The page on an entity: what stands where, and that it can be trusted."""

import base64
import hashlib
import re

import pytest
from lxml import html

from graph.errors import UsageError
from graph.export.dossier import dossier_html
from graph.export.dossier.material import gather
from graph.export.dossier.page import dossier
from graph.store import NamedNode, Store, open_store
from graph.store.entities import find_entities

BASE = "https://claimgraph.example/"
CAMP = f"{BASE}camp/harran-camp"


@pytest.fixture
def page(store):
    return dossier(gather(store, CAMP), "graph.html")


def texts(groups):
    return [f"{item.lead}{item.text}" for group in groups for item in group.items]


def flags(item):
    return [flag.words for flag in item.flags]


def test_says_how_much_there_is(page):
    assert page.summary[0] == "Spoken of 19 times in 3 of 3 documents, published 3 May 2021 to 1 June 2022."
    assert "1 pair of claims is in conflict" in page.summary[-1]


def test_agreed_claims_tell_their_independent_origins(page):
    reasons = {one.reason: one.verdict for one in page.agreed}
    assert any("administers Harran camp" in reason for reason in reasons)
    assert set(reasons.values()) == {"2 independent origins"}


def test_disputed_claims_stand_side_by_side_with_their_sentences(page):
    (one,) = page.disputed
    assert [sentence for _, sentence in one.sides] == [
        "The Sarrin Brigade controls Harran camp, the mayor of Sarrin said.",
        "The Sarrin Brigade did not control Harran camp, according to the Kestral Institute.",
    ]
    assert one.verdict == "cannot both be right"
    assert "Kestral Institute" in one.sides[1][0].credit


def test_figures_of_other_times_stand_in_order_with_their_bounds(page):
    (one,) = page.changes
    assert [step.when for step in one.steps] == [
        "January 2020",
        "June 2020",
        "2021",
        "March 2021",
        "March 2021",
    ]
    at_most = one.steps[2]
    assert at_most.item.lead == "at most 2,500"
    assert 'aria-label="at most 2,500 people, 2021"' in at_most.drawing
    assert at_most.drawing.count('class="arrow"') == 1


def test_one_number_told_twice_is_one_step_with_two_notes(page):
    first = page.changes[0].steps[0].item
    assert first.lead == "12,000"
    assert len(first.references) == 2


def test_what_is_denied_stands_apart_from_the_figures(page):
    denied = [f"{item.lead} {item.text}" for item in page.denied]
    assert "denied 40 people had died in Harran camp" in denied
    assert not any(text.startswith("40 ") for text in texts(page.figures))


def test_a_corrected_figure_tells_what_the_text_says_and_who_corrected_it(page):
    (item,) = [item for group in page.figures for item in group.items if item.lead == "more than 6,500"]
    assert "(5,600 in the text)" in item.text
    assert "corrected by Ada Lund, 5 January 2026 (“the release was amended”)" in flags(item)


def test_a_rejected_claim_stands_only_with_its_decision(page):
    (item,) = page.rejected
    assert item.text.startswith("Sarrin Brigade attacked Harran camp")
    assert any("rejected by Teo Vass" in flag for flag in flags(item))
    assert not any("attacked" in group.title for group in page.relations)
    assert {"rejected", "corrected", "accepted"} == {one.verdict for one in page.decisions}


def test_a_relation_told_by_several_is_one_line(page):
    (group,) = [group for group in page.relations if group.title == "… administers Harran camp"]
    (item,) = group.items
    assert item.text == "Northern Relief Council"
    assert flags(item) == ["2 independent origins"]
    assert len(item.references) == 2


def test_speakers_without_a_name_come_last(page):
    titles = [group.title for group in page.about]
    assert titles[0] == "Northern Relief Council"
    assert titles[-1] == "Speakers whom the documents do not name"


def test_the_unconfirmed_stand_under_their_document_the_weakest_in_words(page):
    letter = page.alone[0]
    assert "Returns from Harran camp" in letter.paper
    assert [item.text for item in letter.weak] == ["children slept outside in Harran camp"]
    confirmed = {"12,000", "8,400"}
    assert not confirmed & {item.lead for one in page.alone for item in one.weak}


def test_a_persons_own_words_are_quoted(store):
    page = dossier(gather(store, f"{BASE}person/mira-oland"), "")
    said = {item.text: item.quoted for group in page.says for item in group.items}
    assert said["Nobody is forced to go"] is True
    assert said["the NRC would go on"] is False


def test_money_stands_with_its_currency(store):
    page = dossier(gather(store, f"{BASE}organisation/northern-relief-council"), "")
    leads = [item.lead for group in page.figures for item in group.items]
    assert not [lead for lead in leads if lead.startswith("4,500,000")]


def test_a_work_that_was_read_tells_whom_it_lets_speak(store):
    (report,) = [one for one in find_entities(store, "Returns from Harran camp") if one.type == "Report"]
    page = dossier(gather(store, report.iri), "")
    assert ("Mira Oland", 3) in page.work.speakers
    assert page.work.nameless == 1
    assert page.agreed


@pytest.mark.parametrize(
    "name", ["Harran camp", "Mira Oland", "Northern Relief Council", "Syria", "Returns from Harran camp"]
)
def test_every_reference_leads_to_a_note_and_back(store, name):
    tree = html.fromstring(dossier_html(store, find_entities(store, name)[0].iri))
    ids = tree.xpath("//@id")
    inside = [target[1:] for target in tree.xpath("//a/@href") if target.startswith("#")]
    assert len(ids) == len(set(ids))
    assert set(inside) <= set(ids)
    numbers = [int(value) for value in tree.xpath("//ol[@class='notes']/li/@value")]
    assert numbers == list(range(1, len(numbers) + 1))


def test_a_note_quotes_its_sentence_and_names_its_place(relief, store):
    tree = html.fromstring(dossier_html(store, CAMP, viewer="../graph.html"))
    for note in tree.xpath("//ol[@class='notes']/li"):
        source = note.xpath("string(p[@class='source'])")
        start, end, slug = re.search(r"characters ([\d,]+)–([\d,]+) of (\S+)\.txt", source).groups()
        text = (relief / "out" / "texts" / f"{slug}.txt").read_bytes().decode()
        exact = text[int(start.replace(",", "")) : int(end.replace(",", ""))]
        assert note.xpath("string(blockquote)").strip() == " ".join(exact.split())
        assert note.xpath(".//a[starts-with(@href, '../graph.html#claim=')]")


def test_the_page_loads_nothing_and_runs_nothing(store):
    written = dossier_html(store, CAMP, viewer="graph.html")
    tree = html.fromstring(written)
    assert not tree.xpath(
        "//script | //link | //img | //iframe | //form | //@style | //@*[starts-with(name(), 'on')]"
    )
    policy = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    style = re.search(r"<style>(.*?)</style>", written, re.DOTALL).group(1)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert "url(" not in style
    assert "@import" not in style


def test_markup_in_a_title_stays_words(store):
    written = dossier_html(store, CAMP)
    assert "A &lt;b&gt;reply&lt;/b&gt; &amp; more" in written
    assert "<b>" not in written


def test_the_same_store_gives_the_same_bytes(store):
    assert dossier_html(store, CAMP) == dossier_html(store, CAMP)


def test_the_build_is_named_without_a_clock(store):
    written = dossier_html(store, CAMP)
    assert "en_core_web_md 3.7.1" in written
    assert "en_core_web_md en_core_web_md" not in written
    assert re.search(r"ontology and rules SHA-256 [0-9a-f]{64}", written)


def test_a_store_from_which_a_document_was_left_out_will_do(store):
    gone = ("/source/weekly", "/graph/comparisons")
    left = Store()
    left.extend(quad for quad in store.quads() if not any(name in quad.graph_name.value for name in gone))
    written = dossier_html(left, CAMP)
    assert "A weekly letter" not in written
    assert "11,400" in written


def test_an_entity_that_is_hardly_spoken_of_says_so(store):
    left = Store()
    left.extend(quad for quad in store.quads() if "/source/" not in quad.graph_name.value)
    left.drop(NamedNode(f"{BASE}graph/comparisons"))
    page = dossier(gather(left, f"{BASE}place/damascus"), "")
    assert page.summary == ("Spoken of 0 times in 0 of 0 documents.", "No claim was found there.")
    assert "Damascus" in dossier_html(left, f"{BASE}place/damascus")


def test_an_entity_without_claims_shows_where_it_is_named(relief, tmp_path):
    with open_store(relief / "store") as store:
        page = dossier(gather(store, f"{BASE}place/malmo"), "")
        sentences = [f"{one.before}{one.words}{one.after}" for one, _ in page.named]
        assert sentences == ["Mira Oland was born in Malmö."]
        assert dossier(gather(store, CAMP), "").named == ()


def test_what_is_no_entity_is_refused(store):
    with pytest.raises(UsageError, match="no entity has the IRI"):
        dossier_html(store, f"{BASE}camp/nowhere")
