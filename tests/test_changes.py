from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
import repositories

from attrlint.catalog import Rule
from attrlint.changes import AUTO, Changes, changed_stretches
from attrlint.errors import GitError
from attrlint.lint import check_file

ARTICLE = """# The old bridge

The old bridge is shut. It will stay so until the council has met,
and the council has no day for that. A new bridge is planned, and the
plan has been there since the flood. Nobody has said who pays for it.

Another bridge is open, as it always was.
"""


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in list(os.environ):
        if name.startswith(("GIT_", "PRE_COMMIT", "GITHUB_")):
            monkeypatch.delenv(name)
    folder = tmp_path / "repository"
    folder.mkdir()
    monkeypatch.chdir(folder)
    (folder / "a.md").write_text(ARTICLE, encoding="utf-8")
    git("init", "-q", "-b", "main")
    commit()
    return folder


def git(*arguments: str) -> str:
    return repositories.git(Path.cwd(), *arguments)


def commit() -> str:
    git("add", "-A")
    git("commit", "-qm", "Edit")
    return git("rev-parse", "HEAD")


@pytest.fixture
def lines(phrase_rule: Callable[..., Rule]) -> Callable[..., list[int]]:
    """The lines of "bridge" that are reported since a revision."""

    def run(since: str = AUTO, path: str = "a.md", **environment: str) -> list[int]:
        changes = Changes(since, environment)
        report = check_file(path, [phrase_rule("bridge")])
        return (
            [finding.start.line for finding in changes.keep(report).findings] if changes.touched(path) else []
        )

    return run


def test_without_a_change_nothing_is_reported(repository: Path, lines: Callable[..., list[int]]) -> None:
    assert lines() == []


def test_only_changed_lines_are_reported(repository: Path, lines: Callable[..., list[int]]) -> None:
    (repository / "a.md").write_text(ARTICLE.replace("always was", "always is"), encoding="utf-8")
    assert lines() == [7]


def test_a_paragraph_wrapped_anew_has_not_changed(repository: Path, lines: Callable[..., list[int]]) -> None:
    head, paragraph, tail = ARTICLE.split("\n\n")
    for wrapped in (
        paragraph.replace("\n", " "),
        paragraph.replace(" ", "\n"),
        paragraph.replace("\n", "\r\n"),
    ):
        (repository / "a.md").write_bytes(f"{head}\n\n{wrapped}\n\n{tail}".encode())
        assert lines() == []


def test_in_a_paragraph_wrapped_anew_only_what_changed_is_reported(
    repository: Path, lines: Callable[..., list[int]]
) -> None:
    wrapped = ARTICLE.replace("met,\nand the", "met, and\nthe").replace("the flood", "the last flood")
    (repository / "a.md").write_text(wrapped, encoding="utf-8")
    assert lines() == [4]


def test_a_sentence_that_lost_words_is_reported_whole(
    repository: Path, lines: Callable[..., list[int]]
) -> None:
    (repository / "a.md").write_text(ARTICLE.replace("since the flood", ""), encoding="utf-8")
    assert lines() == [4]


def test_a_paragraph_that_is_gone_leaves_its_neighbours_alone(
    repository: Path, lines: Callable[..., list[int]]
) -> None:
    head, _, tail = ARTICLE.split("\n\n")
    (repository / "a.md").write_text(f"{head}\n\n{tail}", encoding="utf-8")
    assert lines() == []


def test_new_paragraphs_move_the_rest_but_do_not_touch_it(
    repository: Path, lines: Callable[..., list[int]]
) -> None:
    (repository / "a.md").write_text("A bridge too far.\n\n" * 3 + ARTICLE, encoding="utf-8")
    assert lines() == [1, 3, 5]


def test_a_new_file_is_reported_whole_and_a_renamed_one_not(
    repository: Path, lines: Callable[..., list[int]]
) -> None:
    (repository / "new.md").write_text("A bridge.\n", encoding="utf-8")
    assert lines(path="new.md") == [1]
    git("mv", "a.md", "b.md")
    assert lines(path="b.md") == []


def test_words_outside_ascii_keep_their_places(repository: Path, lines: Callable[..., list[int]]) -> None:
    before = "Der Rat\u00a0sagt: «𐐀 Brücke»\u2003und bridge.\n\nEin Satz über eine bridge.\n"
    (repository / "a.md").write_text(before, encoding="utf-8")
    commit()
    (repository / "a.md").write_text(before.replace("über eine", "über keine"), encoding="utf-8")
    assert lines() == [3]


def test_a_file_that_git_takes_for_binary_has_changed_as_a_whole(
    repository: Path, lines: Callable[..., list[int]]
) -> None:
    (repository / "a.md").write_bytes(ARTICLE.encode("utf-16"))
    commit()
    (repository / "a.md").write_bytes(ARTICLE.replace("flood", "rain").encode("utf-16"))
    assert len(lines()) == 4


def test_the_usual_base_is_where_the_branch_left_its_upstream(
    repository: Path, lines: Callable[..., list[int]]
) -> None:
    git("checkout", "-q", "-b", "edit", "--track", "main")
    (repository / "a.md").write_text(ARTICLE.replace("always was", "always is"), encoding="utf-8")
    commit()
    git("checkout", "-q", "main")
    (repository / "a.md").write_text(
        ARTICLE.replace("The old bridge is", "That old bridge is"), encoding="utf-8"
    )
    commit()
    git("checkout", "-q", "edit")
    assert lines() == [7]
    assert lines("main") == [7]
    assert lines("HEAD") == []


def test_in_a_run_of_pre_commit_the_index_is_compared(
    repository: Path, lines: Callable[..., list[int]]
) -> None:
    (repository / "a.md").write_text(ARTICLE.replace("always was", "always is"), encoding="utf-8")
    assert lines(PRE_COMMIT="1") == []
    git("add", "a.md")
    assert lines(PRE_COMMIT="1") == [7]
    base = git("rev-parse", "HEAD")
    commit()
    assert lines(PRE_COMMIT="1") == []
    assert lines(PRE_COMMIT="1", PRE_COMMIT_FROM_REF=base) == [7]


def test_in_a_pull_request_the_target_branch_is_compared(
    repository: Path, lines: Callable[..., list[int]]
) -> None:
    git("update-ref", "refs/remotes/origin/main", "HEAD")
    (repository / "a.md").write_text(ARTICLE.replace("always was", "always is"), encoding="utf-8")
    commit()
    assert lines(GITHUB_BASE_REF="main") == [7]
    with pytest.raises(GitError, match="fetch-depth"):
        lines(GITHUB_BASE_REF="nosuch")


def test_what_is_no_commit_is_an_error_but_may_be_a_path(
    repository: Path, lines: Callable[..., list[int]]
) -> None:
    with pytest.raises(GitError, match="'nosuch' is no commit here"):
        lines("nosuch")
    assert not Changes(AUTO, {}).took_path
    assert Changes("a.md", {}).took_path


def test_outside_a_repository_it_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(GitError, match="not a git repository"):
        Changes(AUTO, {})


def test_no_difference_is_no_change() -> None:
    assert changed_stretches(b"", "A text.") == []


def test_before_the_first_commit_everything_is_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lines: Callable[..., list[int]]
) -> None:
    monkeypatch.chdir(tmp_path)
    git("init", "-q")
    (tmp_path / "a.md").write_text(ARTICLE, encoding="utf-8")
    assert len(lines()) == 4
    assert lines(PRE_COMMIT="1") == []
    git("add", "a.md")
    assert len(lines(PRE_COMMIT="1")) == 4


def test_what_is_new_counts_wherever_one_stands(
    repository: Path, monkeypatch: pytest.MonkeyPatch, lines: Callable[..., list[int]]
) -> None:
    (repository / "new.md").write_text("A bridge.\n", encoding="utf-8")
    (repository / "in").mkdir()
    monkeypatch.chdir(repository / "in")
    assert lines(path=os.path.join("..", "new.md")) == [1]


def test_attributes_and_settings_of_git_change_nothing(
    repository: Path, lines: Callable[..., list[int]]
) -> None:
    (repository / ".gitattributes").write_text("*.md diff=markdown\n")
    for name, value in (("diff.wordRegex", "."), ("diff.noprefix", "true"), ("color.ui", "always")):
        git("config", name, value)
    text = ARTICLE.replace("until the council", "until\x0cthe=council")
    (repository / "a.md").write_text(text, encoding="utf-8")
    commit()
    (repository / "a.md").write_text(text.replace("always was", "always is"), encoding="utf-8")
    assert lines() == [7]
