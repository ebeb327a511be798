def test_description_beside_a_title_means_the_same_work(find):
    mentions = find(
        "A report by the Harbour Campaign, Salt in the Fjord, accused the company of dumping lead."
    )
    (description,) = [one for one in mentions if one.rule == "described-work"]
    assert mentions[description.antecedent].name == "Salt in the Fjord"
