"""Bytes of every sort: what is read, as which encoding, and what is refused."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrlint.errors import UnreadableFile
from attrlint.read import read

TEXT = "The council’s plan — “a mess,” said José Muñoz — costs £4 million.\r\n\r\nIt closes the café.\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"], ids=["utf-8", "utf-8-mark", "utf-16", "utf-32"]
)
def test_unicode_is_read_without_a_note(encoding: str) -> None:
    document = read("news.txt", TEXT.encode(encoding))
    assert document.raw == TEXT
    assert document.notes == ()


@pytest.mark.parametrize("encoding", ["utf-16-be", "utf-32-be"])
def test_big_endian_is_told_by_its_mark(encoding: str) -> None:
    assert read("news.txt", "\ufeff".encode(encoding) + TEXT.encode(encoding)).raw == TEXT


@pytest.mark.parametrize(
    ("encoding", "label"), [("cp1252", "windows-1252"), ("mac-roman", "Mac Roman")], ids=["windows", "mac"]
)
def test_an_assumed_encoding_is_told(encoding: str, label: str) -> None:
    document = read("news.txt", TEXT.encode(encoding))
    assert document.raw == TEXT
    assert document.notes == (f"news.txt: not UTF-8; read as {label}",)


def test_a_short_line_in_windows_1252_is_read() -> None:
    assert read("news.txt", b"Caf\xe9 closes in Port Arlen").raw == "Café closes in Port Arlen"


def test_another_script_is_guessed() -> None:
    text = "Совет проголосовал во вторник за закрытие старого моста на два года, сообщили в мэрии. " * 4
    document = read("news.txt", text.encode("cp1251"))
    assert document.raw == text
    assert len(document.notes) == 1


def test_a_page_is_read_as_it_declares() -> None:
    page = '<html><head><meta charset="iso-8859-2"></head><body><p>Łódź said no.</p></body></html>'
    document = read("page.html", page.encode("iso-8859-2"))
    assert document.prose == "Łódź said no."
    assert document.notes == ()


def test_a_page_that_declares_utf_8_wrongly_is_read_all_the_same() -> None:
    page = b'<meta charset="utf-8"><p>The council\x92s caf\xe9 is closed until Tuesday.</p>'
    document = read("page.html", page)
    assert document.prose == "The council’s café is closed until Tuesday."
    assert document.notes == ("page.html: not UTF-8; read as windows-1252",)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"\x89PNG\r\n\x1a\n", "a PNG image"),
        (b"%PDF-1.7 and so on", "a PDF document"),
        (b"PK\x03\x04 and so on", "a ZIP archive"),
        (b"{\\rtf1 The mayor said}", "an RTF document"),
        (b"The mayor\0said", "binary"),
        (b"\x01\x02\x03\x04", "binary"),
        (b"a\xe9\xd2x", "no known encoding"),
        (b"\xff\xfeT\x00h\x00\x00\xd8", "UTF-16"),
    ],
)
def test_what_is_no_text_is_refused_by_name(data: bytes, what: str) -> None:
    with pytest.raises(UnreadableFile, match=r"^news\.txt: ") as refused:
        read("news.txt", data)
    assert what in str(refused.value)


@pytest.mark.parametrize("length", [16, 20, 64, 1000, 50_000])
def test_random_bytes_are_refused(length: int) -> None:
    chance = random.Random(length)
    for _ in range(200):
        with pytest.raises(UnreadableFile):
            read("news.txt", chance.randbytes(length))


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        document = read("news.txt", data)
    except UnreadableFile:
        return
    document.raw.encode()  # holds no lone surrogate


def test_an_empty_file_is_an_empty_document() -> None:
    for name in ("a.txt", "a.md", "a.html"):
        for data in (b"", b"\xef\xbb\xbf", b"\n\n"):
            document = read(name, data)
            assert (document.prose, document.blocks) == ("", ())


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match=r"gone\.txt"):
        read(tmp_path / "gone.txt")
