from __future__ import annotations

import json
import os
import stat
import sys
from typing import TYPE_CHECKING, Any

import pytest

from attrlint.cli import main
from attrlint.model import House

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    Lint = Callable[..., list[str]]
    Run = Callable[..., tuple[list[dict[str, Any]], str, int | str | None]]

COUNT = 9
TEXT = "Sources said pier {} is unsafe.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with articles, each with one finding, and a cache of its own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(sys, "platform", "linux")
    work = tmp_path / "work"
    work.mkdir()
    for number in range(COUNT):
        (work / f"{number}.txt").write_text(TEXT.format(number), encoding="utf-8")
    monkeypatch.chdir(work)
    return work


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run `check`: the findings, what is said besides, the exit status."""

    def run(*args: str) -> tuple[list[dict[str, Any]], str, int | str | None]:
        command = ["check", "--isolated", "--format", "json", "--select", "bare-anonymous-source"]
        with pytest.raises(SystemExit) as ended:
            main([*command, *args, *([] if any(arg.endswith(".txt") for arg in args) else ["."])])
        captured = capsys.readouterr()
        return json.loads(captured.out)["findings"], captured.err, ended.value.code

    return run


@pytest.fixture
def lint(run: Run) -> Lint:
    """The messages of `check` on the working folder, with their files; suppressed ones are left out."""

    def lint(*args: str) -> list[str]:
        shown = [finding for finding in run(*args)[0] if not finding.get("suppressed")]
        return [f"{finding['path']}: {finding['message']}" for finding in shown]

    return lint


def _kept(folder: Path) -> Path:
    (path,) = (folder.parent / "cache" / "attrlint" / "reports").iterdir()
    return path


def _mark(folder: Path) -> None:
    """Change what is kept, so that a report shows where it comes from."""
    path = _kept(folder)
    path.write_text(path.read_text(encoding="utf-8").replace("Sources", "KEPT"), encoding="utf-8")


def _count_kept(messages: list[str]) -> int:
    return sum("KEPT" in message for message in messages)


def test_the_second_run_gives_the_same_report_and_takes_it_from_the_first(folder: Path, lint: Lint) -> None:
    first = lint()
    assert len(first) == COUNT
    assert lint() == first
    _mark(folder)
    assert _count_kept(lint()) == COUNT


def test_an_article_that_changed_is_linted_anew(folder: Path, lint: Lint) -> None:
    lint()
    _mark(folder)
    (folder / "4.txt").write_text(TEXT.format("four"), encoding="utf-8")
    messages = lint()
    assert len(messages) == COUNT
    assert _count_kept(messages) == COUNT - 1
    assert "KEPT" not in next(message for message in messages if message.startswith("4.txt"))


@pytest.mark.parametrize(
    "given", [("--extend-select", "sources"), ("--config", "rules.bare-anonymous-source=note")]
)
def test_another_configuration_has_reports_of_its_own(
    folder: Path, lint: Lint, given: tuple[str, ...]
) -> None:
    lint()
    _mark(folder)
    assert _count_kept(lint(*given)) == 0
    assert _count_kept(lint()) == COUNT  # those of the first are still there


def test_suppressions_beside_an_article_are_seen_at_once(folder: Path, lint: Lint) -> None:
    lint()
    (folder / "2.txt.attrlint.toml").write_text(
        '[[suppress]]\nrules = ["bare-anonymous-source"]\nreason = "The desk knows who."\n', encoding="utf-8"
    )
    assert not any(message.startswith("2.txt") for message in lint())
    assert not any(message.startswith("2.txt") for message in lint())


def test_another_day_and_another_attrlint_have_reports_of_their_own(
    folder: Path, lint: Lint, monkeypatch: pytest.MonkeyPatch
) -> None:
    lint()
    _mark(folder)
    today = House.today

    def tomorrow(house: House) -> date:
        return today(house).replace(year=2099)

    with monkeypatch.context() as patch:
        patch.setattr(House, "today", tomorrow)
        assert _count_kept(lint()) == 0
    monkeypatch.setattr("attrlint.__version__", "99.0")
    assert _count_kept(lint()) == 0


def test_nothing_is_taken_or_kept_where_that_is_not_wanted(folder: Path, lint: Lint) -> None:
    lint("--no-cache")
    lint("--config", "cache=false")
    assert not (folder.parent / "cache").exists()
    lint()
    _mark(folder)
    assert _count_kept(lint("--no-cache")) == 0
    assert _count_kept(lint("--config", "cache=false")) == 0


def test_a_few_articles_are_linted_without_it(folder: Path, lint: Lint) -> None:
    lint("1.txt", "2.txt")
    assert not (folder.parent / "cache").exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows has other permissions")
def test_only_the_user_can_read_it(folder: Path, lint: Lint) -> None:
    lint()
    path = _kept(folder)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: data[: len(data) // 2],
        lambda data: b"[]",
        lambda data: data.replace(b'"articles":{', b'"articles":{"1.txt":7,'),
        lambda data: data.replace(b"bare-anonymous-source", b"\xff"),
        lambda data: data.replace(b'"error"', b'"fatal"'),
        lambda data: data.replace(b'["Sources', b'[["Sources'),
    ],
)
def test_a_damaged_file_is_as_good_as_none(
    folder: Path, lint: Lint, damage: Callable[[bytes], bytes]
) -> None:
    first = lint()
    path = _kept(folder)
    path.write_bytes(damage(path.read_bytes()))
    assert lint() == first


def test_a_folder_that_cannot_be_made_is_no_error(
    folder: Path, lint: Lint, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder.parent / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder.parent / "file"))
    assert len(lint()) == len(lint()) == COUNT


def test_files_that_cannot_be_read_are_said_each_time(folder: Path, run: Run) -> None:
    (folder / "5.txt").write_bytes(b"\0\0\0")
    for _ in range(2):
        findings, said, status = run()
        assert (len(findings), status) == (COUNT - 1, 2)
        assert "5.txt: is binary" in said


def test_notes_and_fixes_are_kept_too(folder: Path, run: Run) -> None:
    (folder / "3.txt").write_bytes('Sources said the café is “open." It shut.\n'.encode("cp1252"))
    (folder / "6.txt").write_bytes(b"It shut. See https://a.example/x?utm_source=b for more.\n")
    first, second = run("--extend-select", "all"), run("--extend-select", "all")
    assert first == second
    assert any(finding["fix"] for finding in first[0])
    assert "3.txt: not UTF-8" in first[1]


def test_workers_keep_their_reports_too(folder: Path, lint: Lint) -> None:
    first = lint("--jobs", "2")
    _mark(folder)
    assert _count_kept(lint("--jobs", "2")) == len(first) == COUNT
