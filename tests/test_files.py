from __future__ import annotations

import os
from pathlib import Path

import pytest

from attrlint.errors import InputError, MissingPath
from attrlint.files import find_files


def make(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("A text.\n")


def found(folder: Path, *paths: str) -> list[str]:
    files = find_files([str(folder / path) for path in paths])
    return [os.path.relpath(path, folder) for path in files.paths]


def test_a_folder_gives_the_formats_that_are_read_in_order(tmp_path: Path) -> None:
    make(tmp_path, "b.md", "a.txt", "c.HTML", "sub/d.markdown", "notes.docx", ".hidden.md", ".git/e.md")
    assert found(tmp_path, ".") == ["a.txt", "b.md", "c.HTML", os.path.join("sub", "d.markdown")]


def test_a_file_named_outright_is_taken_whatever_it_is_called(tmp_path: Path) -> None:
    make(tmp_path, "draft")
    assert found(tmp_path, "draft") == ["draft"]


def test_a_file_named_twice_is_linted_once(tmp_path: Path) -> None:
    make(tmp_path, "a.md")
    (tmp_path / "link.md").symlink_to(tmp_path / "a.md")
    assert found(tmp_path, "a.md", ".", "./a.md") == ["a.md"]


def test_a_loop_of_links_ends(tmp_path: Path) -> None:
    make(tmp_path, "sub/a.md")
    (tmp_path / "sub" / "again").symlink_to(tmp_path)
    assert found(tmp_path, ".") == [os.path.join("sub", "a.md")]


def test_a_missing_path_is_an_error_and_the_others_count(tmp_path: Path) -> None:
    make(tmp_path, "a.md")
    files = find_files([str(tmp_path / "nosuch.txt"), str(tmp_path)])
    assert [Path(path).name for path in files.paths] == ["a.md"]
    assert isinstance(files.errors[0], MissingPath)
    assert "nosuch.txt" in str(files.errors[0])


def test_gitignore_is_respected(tmp_path: Path) -> None:
    make(tmp_path, "a.md", "drafts/b.md", "drafts/keep.md", "out/c.md", "deep/er/d.txt")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".gitignore").write_text("out/\ndrafts/*\n!drafts/keep.md\n*.txt\n")
    assert found(tmp_path, ".") == ["a.md", os.path.join("drafts", "keep.md")]


def test_the_gitignore_of_a_folder_above_counts_up_to_the_repository(tmp_path: Path) -> None:
    make(tmp_path, "repo/news/a.md", "repo/news/old/b.md")
    (tmp_path / ".gitignore").write_text("a.md\n")
    (tmp_path / "repo" / ".git").mkdir()
    (tmp_path / "repo" / ".gitignore").write_text("/news/old/\n")
    assert found(tmp_path / "repo", "news") == [os.path.join("news", "a.md")]


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="needs a user who can be refused")
def test_an_unreadable_folder_is_an_error(tmp_path: Path) -> None:
    make(tmp_path, "a.md", "shut/b.md")
    (tmp_path / "shut").chmod(0)
    try:
        files = find_files([str(tmp_path)])
    finally:
        (tmp_path / "shut").chmod(0o700)
    assert [type(error) for error in files.errors] == [InputError]
    assert "shut" in str(files.errors[0])


def test_attrlintignore_has_the_last_word(tmp_path: Path) -> None:
    make(tmp_path, "a.md", "wire/b.md", "wire/c.md", "drafts/d.md")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".gitignore").write_text("drafts/\n")
    (tmp_path / ".attrlintignore").write_text("wire/*\n!wire/c.md\n!drafts/\n")
    assert found(tmp_path, ".") == ["a.md", os.path.join("drafts", "d.md"), os.path.join("wire", "c.md")]


def test_without_a_repository_ignore_files_count_from_the_working_folder_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path, "work/news/a.md", "work/news/b.md", "work/news/c.md")
    (tmp_path / ".attrlintignore").write_text("c.md\n")
    (tmp_path / "work" / ".attrlintignore").write_text("b.md\n")
    monkeypatch.chdir(tmp_path / "work")
    assert find_files(["news"]).paths == (os.path.join("news", "a.md"), os.path.join("news", "c.md"))


def test_what_is_excluded_is_left_out_and_its_folder_not_entered(tmp_path: Path) -> None:
    make(tmp_path, "a.md", "old/b.md")
    asked: list[str] = []

    def excluded(path: str, is_folder: bool) -> bool:
        asked.append(os.path.relpath(path, tmp_path))
        return is_folder and path.endswith("old")

    assert find_files([str(tmp_path)], excluded).paths == (str(tmp_path / "a.md"),)
    assert asked == ["old", "a.md"]


def test_a_path_named_outright_is_left_out_only_by_force(tmp_path: Path) -> None:
    make(tmp_path, "a.md", "old/deep/b.md", "c.md", "old/d.md")
    (tmp_path / ".gitignore").write_text("c.md\n")
    (tmp_path / ".git").mkdir()
    named = [str(tmp_path / name) for name in ("a.md", "old/deep/b.md", "c.md", "old")]

    def excluded(path: str, is_folder: bool) -> bool:
        return is_folder and path.endswith("old")

    assert len(find_files(named, excluded).paths) == 4
    assert find_files(named, excluded, force_exclude=True).paths == (str(tmp_path / "a.md"),)
