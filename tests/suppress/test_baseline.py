from __future__ import annotations

import json
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from repositories import git

from attrlint.catalog import Rule
from attrlint.errors import ConfigError
from attrlint.lint import FileReport, check_file
from attrlint.model.suppression import SuppressionKind
from attrlint.suppress.baseline import Baseline, read_baseline

TEXT = "The old bridge is shut, and nobody knows for how long.\n\nA second bridge is open.\n"


@pytest.fixture
def lint(tmp_path: Path, phrase_rule: Callable[..., Rule]) -> Callable[..., FileReport]:
    def run(text: str, name: str = "a.txt") -> FileReport:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return check_file(str(path), [phrase_rule("bridge")])

    return run


@pytest.fixture
def baseline(tmp_path: Path, lint: Callable[..., FileReport]) -> Callable[[], Baseline]:
    """A baseline of TEXT in a.txt, read anew on each call."""
    made = Baseline(str(tmp_path / "known.jsonl"))
    made.add(lint(TEXT))
    Path(made.file).write_text(made.text(), encoding="utf-8")
    return lambda: read_baseline(made.file)


def new(report: FileReport) -> list[str]:
    return [finding.sentence.text for finding in report.findings if finding.suppressed is None]


@pytest.mark.parametrize(
    "edited",
    [
        TEXT,
        TEXT.replace(" is", "\nis").replace("nobody ", "nobody\n"),
        TEXT.replace("\n", "\r\n"),
        "".join(f"Paragraph {i} is new.\n\n" for i in range(10)) + TEXT,
        "A second bridge is open.\n\nThe old bridge is shut, and nobody knows for how long.\n",
    ],
    ids=["as it was", "wrapped anew", "other line ends", "ten paragraphs above", "turned round"],
)
def test_a_known_finding_stays_known(
    edited: str, baseline: Callable[[], Baseline], lint: Callable[..., FileReport]
) -> None:
    held = baseline()
    report = held.mark(lint(edited))
    assert new(report) == []
    assert {f.suppressed.kind for f in report.findings if f.suppressed} == {SuppressionKind.BASELINE}
    assert held.stale() == []


def test_a_new_finding_for_a_fixed_one_is_new_and_the_fixed_one_stale(
    baseline: Callable[[], Baseline], lint: Callable[..., FileReport]
) -> None:
    held = baseline()
    report = held.mark(lint(TEXT.replace("A second bridge is open.", "A third bridge burns.")))
    assert new(report) == ["A third bridge burns."]
    assert [entry.text for entry in held.stale()] == ["bridge"]


def test_the_same_sentence_once_more_is_new(
    baseline: Callable[[], Baseline], lint: Callable[..., FileReport]
) -> None:
    report = baseline().mark(lint(TEXT + "\nA second bridge is open.\n"))
    assert new(report) == ["A second bridge is open."]


def test_the_same_finding_in_another_file_is_new(
    baseline: Callable[[], Baseline], lint: Callable[..., FileReport]
) -> None:
    assert len(new(baseline().mark(lint(TEXT, "b.txt")))) == 2


def test_an_entry_is_stale_only_if_its_file_was_linted_with_its_rule_or_is_gone(
    baseline: Callable[[], Baseline],
    lint: Callable[..., FileReport],
    tmp_path: Path,
    phrase_rule: Callable[..., Rule],
) -> None:
    held = baseline()
    held.mark(lint("It is shut.", "b.txt"))
    held.mark(check_file(str(tmp_path / "a.txt"), [phrase_rule("x", name="other")]))
    assert held.stale() == []
    (tmp_path / "a.txt").unlink()
    assert len(held.stale()) == 2


def test_the_file_is_sorted_a_line_an_entry_and_read_in_any_order(
    baseline: Callable[[], Baseline], lint: Callable[..., FileReport]
) -> None:
    held = baseline()
    held.add(lint(TEXT, "0.txt"))
    rows = held.text().splitlines()
    assert [json.loads(row)["path"] for row in rows] == ["0.txt", "0.txt", "a.txt", "a.txt"]
    assert rows == sorted(rows)
    assert {"line", "count"}.isdisjoint(json.loads(rows[0]))
    Path(held.file).write_text("\n".join(reversed(rows)) + "\n\n" + rows[0])
    assert read_baseline(held.file).text() == held.text()


@pytest.mark.parametrize(
    "row", ["<<<<<<< HEAD", "{}", '{"path": 1, "rule": "", "fingerprint": "", "text": ""}', "[]"]
)
def test_a_line_that_is_no_entry_is_an_error(row: str, baseline: Callable[[], Baseline]) -> None:
    held = baseline()
    Path(held.file).write_text(held.text() + row + "\n")
    with pytest.raises(ConfigError, match=r"known\.jsonl:3: "):
        read_baseline(held.file)


def test_a_baseline_that_is_missing_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="attrlint baseline write"):
        read_baseline(str(tmp_path / "nosuch.jsonl"))


@pytest.mark.parametrize("committed", [False, True])
@pytest.mark.parametrize("times", [1, 2])
def test_a_file_renamed_in_git_keeps_its_entries(
    committed: bool,
    times: int,
    baseline: Callable[[], Baseline],
    lint: Callable[..., FileReport],
    tmp_path: Path,
) -> None:
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "Start")
    names = ["a.txt", "b.txt", "c.txt"]
    for old, renamed in list(pairwise(names))[:times]:
        git(tmp_path, "mv", old, renamed)
        if committed:
            git(tmp_path, "commit", "-qm", "Rename")
    held = baseline()
    report = held.mark(lint(TEXT, names[times]))
    assert new(report) == []
    assert held.stale() == []
    assert {json.loads(row)["path"] for row in held.text().splitlines()} == {names[times]}


def test_a_copy_is_no_rename(
    baseline: Callable[[], Baseline], lint: Callable[..., FileReport], tmp_path: Path
) -> None:
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "Start")
    assert len(new(baseline().mark(lint(TEXT, "copy.txt")))) == 2
