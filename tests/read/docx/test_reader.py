import contextlib
import io
import zipfile

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from graph.errors import ReadError

NOTE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"


def _saved(document) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _with_footnote(document) -> None:
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    xml = f"""<w:footnotes {nsdecls("w")}><w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>
    <w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t> Jane Doe, 2019.</w:t></w:r></w:p>
    </w:footnote></w:footnotes>"""
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    part = Part(PackURI("/word/footnotes.xml"), kind, xml.encode(), document.part.package)
    document.part.relate_to(part, NOTE)


def test_footnotes_stand_at_the_end_and_their_marks_in_the_text(read) -> None:
    word = docx.Document()
    _with_footnote(word)
    paragraph = word.add_paragraph("Ten boats came.")
    paragraph._p.append(parse_xml(f'<w:r {nsdecls("w")}><w:footnoteReference w:id="2"/></w:r>'))
    paragraph.add_run(" They left.")
    document = read("a.docx", _saved(word))
    assert document.text == "Ten boats came.¹ They left.\n\nJane Doe, 2019."
    (note,) = document.notes
    assert (note.mark, note.kind, [m.of(document.text) for m in note.marks]) == ("1", "footnote", ["¹"])


def test_deleted_words_are_left_out_and_inserted_ones_read(read) -> None:
    word = docx.Document()
    paragraph = word.add_paragraph("Ten boats ")
    paragraph._p.append(parse_xml(f"<w:del {nsdecls('w')}><w:r><w:delText>never </w:delText></w:r></w:del>"))
    paragraph._p.append(parse_xml(f"<w:ins {nsdecls('w')}><w:r><w:t>came.</w:t></w:r></w:ins>"))
    assert read("a.docx", _saved(word)).text == "Ten boats came."


def test_styles_make_blocks(read) -> None:
    word = docx.Document()
    word.add_heading("The Boats", 0)
    word.add_heading("After", 2)
    word.add_paragraph("one", style="List Bullet")
    word.add_paragraph("deep", style="List Bullet 2")
    word.add_paragraph("We saw them.", style="Intense Quote")
    word.add_paragraph().add_run("Bold words").bold = True
    word.add_paragraph("10 km").add_run("2").font.superscript = True
    document = read("a.docx", _saved(word))
    assert [(b.kind, b.level, b.span.of(document.text)) for b in document.blocks] == [
        ("title", 0, "The Boats"),
        ("heading", 2, "After"),
        ("list_item", 1, "one"),
        ("list_item", 2, "deep"),
        ("quote", 0, "We saw them."),
        ("heading", 2, "Bold words"),
        ("paragraph", 0, "10 km²"),
    ]


def test_merged_cells(read, grid_of) -> None:
    word = docx.Document()
    table = word.add_table(3, 3)
    for row, words in enumerate([("Port", "Boats", ""), ("Lund", "12", "14"), ("", "7", "9")]):
        for column, cell in enumerate(words):
            table.cell(row, column).text = cell
    table.cell(0, 1).merge(table.cell(0, 2))
    table.cell(1, 0).merge(table.cell(2, 0))
    document = read("a.docx", _saved(word))
    assert grid_of(document, 0) == [["Port", "Boats", ""], ["Lund", "12", "14"], ["", "7", "9"]]
    assert {c.span.of(document.text): (c.row_span, c.column_span) for c in document.tables[0].cells}[
        "Lund"
    ] == (2, 1)


def test_properties_without_what_programs_put_in(read) -> None:
    word = docx.Document()
    word.add_paragraph("Ten boats came.")
    assert read("a.docx", _saved(word)).metadata.creators == ()
    word.core_properties.author, word.core_properties.title = "Jane Doe", "The Boats"
    metadata = read("a.docx", _saved(word)).metadata
    assert (metadata.creators, metadata.title, metadata.issued) == (("Jane Doe",), "The Boats", "")


def test_damaged_and_locked_files_are_errors(read) -> None:
    word = docx.Document()
    word.add_paragraph("Ten boats came.")
    whole = _saved(word)
    other = io.BytesIO()
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("a.txt", "Words.")
    old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    for content, message in [
        (whole[:2000], "is damaged, or no Word document"),
        (other.getvalue(), "is damaged, or no Word document"),
        (b"words", "is damaged, or no Word document"),
        (old + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "is locked with a password"),
        (old + b"\0" * 600, "is in the old Word format"),
    ]:
        with pytest.raises(ReadError, match=message):
            read("a.docx", content)


def test_a_flipped_byte_is_an_error_or_read(read) -> None:
    word = docx.Document()
    word.add_paragraph("Ten boats came.")
    whole = _saved(word)
    for place in range(0, len(whole), len(whole) // 60):
        content = whole[:place] + bytes([whole[place] ^ 0xFF]) + whole[place + 1 :]
        with contextlib.suppress(ReadError):
            read("a.docx", content)


def test_italics_in_running_text_are_kept(read) -> None:
    document = docx.Document()
    whole = document.add_paragraph()
    whole.add_run("All of this paragraph leans.").italic = True
    paragraph = document.add_paragraph("She wrote ")
    paragraph.add_run("Salt ").italic = True
    paragraph.add_run("and Rope").italic = True
    paragraph.add_run(", upright").italic = False
    found = read("a.docx", _saved(document))
    assert [span.of(found.text) for span in found.emphasised] == ["Salt and Rope"]
