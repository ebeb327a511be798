"""Documents that only their symbol names."""

import pytest


@pytest.mark.parametrize(
    "symbol", ["S/2031/150", "A/HRC/86/26", "S/PRST/2036/41", "CAT/C/RUR/6", "A/2978", "E/CN.4/2034/56"]
)
def test_a_symbol_is_a_work(titles, symbol):
    assert titles(f"The members had the letter before them ({symbol}), and read it.") == [symbol]


@pytest.mark.parametrize("other", ["24/7", "N/A", "TCP/IP", "B/12/3", "km/h", "HIV/AIDS"])
def test_other_strokes_are_no_symbol(titles, other):
    assert titles(f"They were open {other}, as the notice said.") == []


def test_a_report_with_its_symbol_behind_it_is_one_work(find):
    mentions = find("The members had the report of 3 May 2031 by the Quay Panel (S/2031/150) before them.")
    symbol = next(at for at, one in enumerate(mentions) if one.name == "S/2031/150")
    assert [one.antecedent for one in mentions if one.kind == "description"] == [symbol]
