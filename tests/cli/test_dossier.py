from lxml import html


def test_a_dossier_lies_beside_the_graph_and_leads_to_it(run, store, built):
    code, printed, _ = run("dossier", "Harran camp", "--store", store)
    file = built[1] / "out" / "dossiers" / "camp-harran-camp.html"
    assert (code, printed) == (0, f"{file}\n")
    tree = html.fromstring(file.read_text("utf-8"))
    leads = {href.partition("#")[0] for href in tree.xpath("//ol[@class='notes']//a/@href") if href[0] != "#"}
    assert leads == {"../graph.html"}
    assert (file.parent / "../graph.html").is_file()


def test_out_names_the_file(run, store, tmp_path):
    code, printed, _ = run("dossier", "NRC", "--store", store, "--out", tmp_path / "nrc.html")
    assert (code, printed) == (0, f"{tmp_path / 'nrc.html'}\n")
    assert "Northern Relief Council" in (tmp_path / "nrc.html").read_text("utf-8")


def test_several_names_make_a_page_each_and_one_thing_one_page(run, store, tmp_path):
    code, _, _ = run("dossier", "NRC", "camp/harran-camp", "Harran camp", "--store", store, "--out", tmp_path)
    assert code == 0
    names = sorted(file.name for file in tmp_path.iterdir())
    assert names == ["camp-harran-camp.html", "organisation-northern-relief-council.html"]


def test_several_names_do_not_fit_in_one_file(run, store, tmp_path):
    code, _, said = run("dossier", "NRC", "Syria", "--store", store, "--out", tmp_path / "both.html")
    assert code == 2
    assert "one file cannot hold several dossiers; give a folder" in said
    assert not list(tmp_path.iterdir())


def test_an_unknown_name_writes_nothing(run, store, tmp_path):
    code, printed, said = run("dossier", "NRC", "Nobody", "--store", store, "--out", tmp_path)
    assert (code, printed) == (2, "")
    assert said == "claimgraph: no entity is called 'Nobody'; try a part of the name\n"
    assert not list(tmp_path.iterdir())


def test_a_name_of_several_tells_their_addresses(run, tmp_path):
    letter = tmp_path / "letter.txt"
    letter.write_text("Jan Orrel wrote to Mira Oland.\n\nOn Monday Petra Orrel, a judge, wrote to her too.\n")
    store = tmp_path / "store"
    run("build", letter, "--out", tmp_path / "out", "--store", store)
    code, _, said = run("dossier", "Orrel", "--store", store)
    assert code == 2
    assert "person/jan-orrel" in said
    assert "person/petra-orrel" in said
    assert said.splitlines()[-1].endswith("things; give more of the name, or the address behind it")


def test_a_place_that_cannot_be_written_is_one_line(run, store, tmp_path):
    (tmp_path / "file").write_text("")
    code, _, said = run("dossier", "NRC", "--store", store, "--out", tmp_path / "file" / "a.html")
    assert code == 2
    assert said.count("\n") == 1
    assert "give another --out" in said
