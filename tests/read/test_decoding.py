import pytest

from graph.errors import ReadError

LETTER = "The café in Łódź “opened” on Monday – the owner, Zoë, said so.\n"


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (LETTER.encode(), "utf-8"),
        (b"\xef\xbb\xbf" + LETTER.encode(), "utf-8"),
        (b"\xff\xfe" + LETTER.encode("utf-16-le"), "utf-16-le"),
        (b"\xfe\xff" + LETTER.encode("utf-16-be"), "utf-16-be"),
        (b"\xff\xfe\x00\x00" + LETTER.encode("utf-32-le"), "utf-32-le"),
        (LETTER.encode("utf-16-le"), "utf-16-le"),
        (LETTER.encode("utf-16-be"), "utf-16-be"),
        ("“Come,” he said.\n".encode("utf-16-be"), "utf-16-be"),
    ],
)
def test_unicode_is_read_without_its_byte_order_mark(read, content: bytes, encoding: str) -> None:
    document = read("letter.txt", content)
    assert (document.text, document.encoding) == (content.decode(encoding).removeprefix("\ufeff"), encoding)
    assert "Come" in document.text or document.text == LETTER


def test_a_western_code_page_is_detected(read) -> None:
    words = "The café “Zoë” opened on Monday – the owner said so, naïve as he is.\n" * 3
    assert read("letter.txt", words.encode("cp1252")).text == words


def test_a_cyrillic_code_page_is_detected(read) -> None:
    words = "В понедельник паром прибыл в порт, и все пассажиры сошли на берег без происшествий.\n" * 4
    assert read("letter.txt", words.encode("cp1251")).text == words


@pytest.mark.parametrize(
    "content",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
        b"%PDF-1.7\n1 0 obj",
        b"PK\x03\x04\x14\x00",
        bytes(range(256)) * 8,
        b"\x00\x01\x02\x03" * 50,
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_binary_data_is_refused(read, name: str, content: bytes) -> None:
    with pytest.raises(ReadError, match=rf"{name}: .*(not text)"):
        read(name, content)


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_a_few_damaged_bytes_do_not_change_the_encoding_of_the_rest(read, name: str) -> None:
    document = read(name, LETTER.encode() + b"It cost 20\xff crowns.\n" + LETTER.encode()[:-2] + b"\xe2\x80")
    assert document.encoding == "utf-8"
    assert "Łódź “opened” on Monday – the owner, Zoë" in document.text
    (line,) = document.notices
    assert line.startswith(f"{name}: is damaged UTF-8; 2 of its characters, the first at ")


def test_replaced_characters_of_the_file_itself_are_no_damage(read) -> None:
    assert read("a.txt", f"{LETTER}It cost 20\ufffd crowns.").notices == ()
