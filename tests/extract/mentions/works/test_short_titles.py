"""What stands for a title once it has been given in full."""


def test_the_kind_of_work_with_a_capital_stands_for_it(find):
    text = "Farmers are bound by the Rope Trade Act 1998. Section 14 of the Act has never been applied."
    first, second = (one for one in find(text) if one.type == "Report")
    assert (first.name, second.name) == ("Rope Trade Act 1998", "Act")
    assert second.antecedent is not None


def test_the_title_without_its_subtitle_stands_for_it(titles):
    text = "Venn wrote Salt by Night: How Harbours Starve. In Salt by Night she compares six harbours."
    assert titles(text) == ["Salt by Night: How Harbours Starve", "Salt by Night"]


def test_a_word_of_the_same_kind_without_the_article_is_none(titles):
    text = "Farmers are bound by the Rope Trade Act 1998. Act now, they were told."
    assert titles(text) == ["Rope Trade Act 1998"]
