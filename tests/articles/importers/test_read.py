"""Choosing an importer, and what is refused before one reads."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.importers import ImportedArticle, ImportedSection, ImportRefused, read

ENDINGS = "“.docx”, “.html”, “.htm”, “.json”, “.md”, “.markdown”, “.txt”"
STORY = ImportedArticle("Café", "", (ImportedSection("text", "", {"html": "<p>One.</p>"}),))


@pytest.mark.parametrize(
    "data",
    [
        "Café\nOne.\n".encode(),
        codecs.BOM_UTF8 + "Café\r\nOne.\r\n".encode(),
        "Cafe\u0301\rOne.".encode(),
        "Café\n\nOne.".encode("utf-16"),
        codecs.BOM_UTF16_BE + "Café\nOne.".encode("utf-16-be"),
    ],
)
def test_read_takes_utf8_and_marked_utf16_with_any_line_ends(data):
    assert read("Story.TXT", data) == STORY


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("s.pdf", b"%PDF", f"s.pdf: files ending in “.pdf” are not read; files that are end in {ENDINGS}."),
        ("story", b"a", f"story: the name has no ending; files that are end in {ENDINGS}."),
        ("s.txt", b"", "s.txt: the file is empty."),
        ("s.txt", b" \n\t\r\n", "s.txt: the file is empty."),
        ("s.txt", codecs.BOM_UTF8, "s.txt: the file is empty."),
        ("s.txt", "\u00a0\n\u200b".encode(), "s.txt: the file is empty."),
        ("s.txt", b"a" * 20_000_000, "s.txt: the file has 20.0 MB; at most 5 MB are read."),
        ("s.txt", b"PK\x03\x04\x00", "s.txt: this is not a text file; it has NUL bytes."),
        (
            "s.txt",
            b"A\r\nb\x01",
            "s.txt, line 2: here stands the control character U+0001; is this a text file?",
        ),
        (
            "s.txt",
            "Title\r\nIt’s\rso".encode("cp1252"),
            (
                "s.txt, line 2: the byte 0x92 (byte 10 of the file) is not valid UTF-8; "
                "save the file as UTF-8 and try again."
            ),
        ),
        (
            "s.txt",
            codecs.BOM_UTF8 + b"Caf\xe9",
            (
                "s.txt, line 1: the byte 0xE9 (byte 7 of the file) is not valid UTF-8; "
                "save the file as UTF-8 and try again."
            ),
        ),
        (
            "s.txt",
            codecs.BOM_UTF16_LE + b"a\0b",
            (
                "s.txt: the byte 0x62 (byte 5 of the file) is not valid UTF-16; "
                "save the file as UTF-8 and try again."
            ),
        ),
    ],
)
def test_read_refuses_what_is_no_article_and_says_why(name, data, message):
    with pytest.raises(ImportRefused) as refusal:
        read(name, data)
    assert str(refusal.value) == message


def test_refusal_keeps_name_line_and_message_apart():
    with pytest.raises(ImportRefused) as refusal:
        read("s.txt", b"Title\n\x02")
    assert (refusal.value.name, refusal.value.line) == ("s.txt", 2)
    assert refusal.value.message == "here stands the control character U+0002; is this a text file?"


@given(st.binary() | st.binary().map(lambda data: b"T\n" + data))
def test_read_of_any_bytes_gives_an_article_or_a_refusal(data):
    try:
        article = read("s.txt", data)
    except ImportRefused as refused:
        article = refused
    assert isinstance(article, ImportedArticle | ImportRefused)
