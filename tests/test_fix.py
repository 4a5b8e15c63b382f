"""Fixes: what is applied, what is left, and how files are replaced."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrlint import catalog, parse
from attrlint.errors import CannotFix
from attrlint.fix import Fixed, diff, fix, write
from attrlint.lint import check_document
from attrlint.model import Format
from attrlint.read.decode import encode_like

RULES = catalog.select(["all"])
MESSY = (
    " The mill’s owner called it “a start.” Tom &amp; Ana left. \n\n\n\nThe cafÃ© was shut, she said: "
    '"It was the â€™end&amp;." See https://town.example/a?utm_source=x&id=3 for more.\n \n'
)
MENDED = (
    "The mill’s owner called it “a start.” Tom & Ana left.\n\nThe café was shut, she said: "
    "“It was the â€™end&amp;.” See https://town.example/a?id=3 for more.\n"
)


def fixed(text: str, format: Format = Format.TEXT) -> Fixed:
    document = parse(text, path="draft", format=format)
    return fix(check_document(document, RULES), lambda again: check_document(again, RULES))


def run(*args: str, cwd: Path, stdin: bytes | None = None) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "attrlint", "check", "--isolated", *args]
    return subprocess.run(command, cwd=cwd, input=stdin, capture_output=True, check=False)


def test_fixes_mend_what_is_sure_and_leave_quotations_as_they_are() -> None:
    assert fixed(MESSY).after == MENDED


def test_after_fixing_nothing_is_left_to_fix() -> None:
    again = fixed(MENDED)
    assert (again.after, again.count) == (MENDED, 0)
    assert not [finding for finding in again.report.findings if finding.fix]


def test_line_ends_stay_what_they_are() -> None:
    result = fixed("The mill burned down. \r\n\r\n\r\nNobody was hurt.\r\n")
    assert result.after == "The mill burned down.\r\n\r\nNobody was hurt.\r\n"


def test_front_matter_code_and_hard_breaks_are_left_alone() -> None:
    text = "---\ntitle: A  \n\n\nb: 1\n---\n\nThe mill  \nburned &amp; fell.\n\n    x &amp; y  \n    z\n"
    assert fixed(text, Format.MARKDOWN).after == text


def test_the_title_of_a_related_line_is_linked_to_the_url_beside_it() -> None:
    text = (
        "# A\n\nRelated article: Port reopens after strike\n\nhttps://a.example/port-reopens-after-strike\n"
    )
    linked = (
        "# A\n\nRelated article: [Port reopens after strike](https://a.example/port-reopens-after-strike)\n"
    )
    assert fixed(text, Format.MARKDOWN).after == linked
    assert fixed(text, Format.TEXT).after == text


PIECES = st.sampled_from(
    [
        *("The mill", " ", "  ", "\n", "\r\n", "\n\n\n", "“", "”", '"', "’", "&amp;", "&nbsp;", "&amp;lt;b>"),
        *("Ã©", "â€™", "\u200b", "she said", "https://a.example/b?fbclid=1", ". ", "[[", "`", "<p>"),
        *("Related: Mill burns down\n\n", ":contentReference[oaicite:0]"),
    ]
)


@given(st.lists(PIECES, max_size=25).map("".join), st.sampled_from(list(Format)))
def test_any_text_is_fixed_in_one_go(text: str, format: Format) -> None:
    first = fixed(text, format)
    assert not first.report.errors
    assert fixed(first.after, format).after == first.after


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"caf\xc3\xa9 ", "café "),
        (b"\xef\xbb\xbfcaf\xc3\xa9 ", "café "),
        (b"\xff\xfec\x00a\x00f\x00\xe9\x00 \x00", "café "),
        (b"The caf\xe9 by the mill was shut ", "The café by the mill was shut "),
    ],
    ids=["utf-8", "utf-8 with mark", "utf-16", "windows-1252"],
)
def test_a_file_keeps_its_encoding(data: bytes, text: str) -> None:
    assert encode_like(data, text, text.rstrip()) == data[: len(data) - (2 if b"\x00" in data else 1)]
    assert encode_like(data, text, text) == data


def test_what_the_encoding_has_no_place_for_is_not_written() -> None:
    assert encode_like(b"caf\xe9", "café", "café ☃") is None


def test_files_are_replaced_with_their_permissions_and_through_links(tmp_path: Path) -> None:
    target = tmp_path / "a.txt"
    target.write_bytes(b"The mill burned down. \n")
    target.chmod(0o640)
    link = tmp_path / "b.txt"
    link.symlink_to(target)
    assert run("--fix", "--select", "whitespace", "b.txt", cwd=tmp_path).returncode == 0
    assert link.is_symlink()
    assert target.read_bytes() == b"The mill burned down.\n"
    assert target.stat().st_mode & 0o777 == 0o640
    assert sorted(os.listdir(tmp_path)) == ["a.txt", "b.txt"]


def test_a_file_that_was_changed_meanwhile_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"Another text.\n")
    result = fixed("The mill burned down. \n")
    with pytest.raises(CannotFix, match="changed by somebody else"):
        write(str(path), b"The mill burned down. \n", result)
    assert path.read_bytes() == b"Another text.\n"


def test_diff_shows_the_change_and_writes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"The mill burned down. \nNobody was hurt.")
    shown = run("--diff", "--select", "whitespace", "a.txt", cwd=tmp_path)
    assert shown.returncode == 1
    assert shown.stdout.decode().splitlines() == [
        "--- a/a.txt",
        "+++ b/a.txt",
        "@@ -1,2 +1,2 @@",
        "-The mill burned down. ",
        "+The mill burned down.",
        " Nobody was hurt.",
        "\\ No newline at end of file",
    ]
    assert path.read_bytes() == b"The mill burned down. \nNobody was hurt."
    assert diff("a.txt", Fixed("a\n", "a\n", 0, fixed("").report)) == ""


def test_standard_input_is_fixed_to_standard_output(tmp_path: Path) -> None:
    shown = run("--fix", "--select", "whitespace", "-", cwd=tmp_path, stdin=b"The mill burned down. \n")
    assert shown.stdout == b"The mill burned down.\n"


def test_what_is_left_is_reported_after_fixing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Sources said the mill burned down. \n", encoding="utf-8")
    shown = run("--fix", "--select", "whitespace,bare-anonymous-source", "--format", "concise", cwd=tmp_path)
    assert shown.returncode == 1
    assert b"bare-anonymous-source" in shown.stdout
    assert b"whitespace" not in shown.stdout
    assert b"Fixed 1 problem" in shown.stderr


def test_suppressed_findings_are_not_fixed(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    text = (
        "---\ntitle: A\n---\n\n<!-- attrlint: ignore markup-leftover -- kept -->\n\nTom &amp;amp; Ana left.\n"
    )
    path.write_text(text, encoding="utf-8")
    run("--fix", "--select", "markup-leftover", "a.md", cwd=tmp_path)
    assert path.read_text(encoding="utf-8") == text
