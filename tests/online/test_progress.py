"""How far the web has been asked: on a terminal, in a log, and not at all."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from datetime import UTC, datetime

import pytest

from attrlint.model import Outcome, Page
from attrlint.online import progress as module
from attrlint.online.progress import progress, summary

PAGE = Page("https://a.example/", Outcome.OK, datetime.now(UTC))


def test_the_summary_keeps_gone_and_unknown_apart() -> None:
    counts = Counter({Outcome.OK: 9, Outcome.GONE: 1, Outcome.REFUSED: 2, Outcome.TIMEOUT: 1})
    assert summary(counts) == "attrlint: 13 links: 9 ok, 1 gone, 3 unchecked (2 refused, 1 timeout)"
    assert summary(Counter({Outcome.MOVED: 1})) == "attrlint: 1 link: 1 moved"


def test_a_log_has_plain_lines(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_EVERY", 0.0)
    with progress(2) as seen:
        seen(PAGE)
        seen(PAGE)
    assert capsys.readouterr().err.splitlines() == [
        "attrlint: asked for 1 of 2 links",
        "attrlint: asked for 2 of 2 links",
        "attrlint: 2 links: 2 ok",
    ]


def test_quiet_is_silent(capsys: pytest.CaptureFixture[str]) -> None:
    with progress(2, is_quiet=True) as seen:
        seen(PAGE)
    with progress(0):
        pass
    assert capsys.readouterr().err == ""


SHOWS = """
from datetime import UTC, datetime
from attrlint.model import Outcome, Page
from attrlint.online.progress import progress
with progress(2) as seen:
    for _ in range(2):
        seen(Page("https://a.example/", Outcome.OK, datetime.now(UTC)))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_a_terminal_has_a_bar() -> None:
    import fcntl
    import struct
    import termios

    ours, theirs = os.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    subprocess.run([sys.executable, "-c", SHOWS], stderr=theirs, check=True)
    os.close(theirs)
    shown = os.read(ours, 65536).decode()
    os.close(ours)
    assert "links:" in shown and "0/2" in shown
    assert shown.rstrip().endswith("attrlint: 2 links: 2 ok")
