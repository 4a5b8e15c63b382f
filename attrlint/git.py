"""What git knows: the commit to compare with, what changed since, what was renamed. Read only."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

from attrlint.errors import GitError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["WORD", "Repository"]

WORD = "[^ \t\r\n]"
"""What words consist of, as a class of a regular expression, whatever attributes and settings say."""

_MOST_COMMITS = 2_000
"""How far back a rename is looked for."""


class Repository:
    """The git repository that a folder lies in. Raises GitError where there is none, or no git."""

    def __init__(self, folder: str = ".") -> None:
        self._folder = folder
        self.root = os.path.realpath(os.fsdecode(self._run("rev-parse", "--show-toplevel").rstrip(b"\r\n")))
        self._folder = self.root

    def has_commit(self, revision: str) -> bool:
        """Whether a revision names a commit."""
        try:
            self._run("rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
        except GitError:
            return False
        return True

    def merge_base(self, revision: str) -> str:
        """The commit where this branch left another; the other itself where git can't tell."""
        try:
            return self._run("merge-base", revision, "HEAD").decode().strip()
        except GitError:
            return self._run("rev-parse", "--verify", f"{revision}^{{commit}}").decode().strip()

    def default_base(self, environment: Mapping[str, str]) -> tuple[str, bool]:
        """What to compare with if nobody says: (commit, whether the index is what is compared).

        In a run of pre-commit that is the range it was called for, else the last commit against the index; in
        a pull request on GitHub the target branch; else the merge base with the upstream branch, with the
        default branch of origin, or the last commit. Before the first commit it is nothing at all.
        """
        if not self.has_commit("HEAD"):
            return self.empty_tree(), bool(environment.get("PRE_COMMIT"))
        if environment.get("PRE_COMMIT_FROM_REF"):
            return self.merge_base(environment["PRE_COMMIT_FROM_REF"]), False
        if environment.get("PRE_COMMIT"):
            return "HEAD", True
        target = environment.get("GITHUB_BASE_REF")
        for revision in (f"origin/{target}" if target else "", "@{upstream}", "origin/HEAD"):
            if revision and self.has_commit(revision):
                return self.merge_base(revision), False
        if target:
            raise GitError(f"origin/{target} is not here: fetch it (actions/checkout: `fetch-depth: 0`)")
        return "HEAD", False

    def empty_tree(self) -> str:
        """What to compare with where there is no commit yet."""
        return self._run("hash-object", "-t", "tree", os.devnull).decode().strip()

    def changed(self, base: str, in_index: bool) -> dict[str, str | None]:
        """Real path -> path before, of each file that differs from a commit; None for a new one.

        Files that git does not know yet are new. Deleted ones are left out.
        """
        fields = self._run(
            "diff", *(["--cached"] if in_index else []), "-M", "--name-status", "-z", base, "--"
        )
        changed: dict[str, str | None] = {}
        for status, old, new in _statuses(fields):
            if status != "D":
                changed[self._path(new)] = None if status == "A" else self._path(old)
        if not in_index:
            for name in self._run("ls-files", "--others", "--exclude-standard", "--full-name", "-z").split(
                b"\0"
            ):
                if name:
                    changed[self._path(os.fsdecode(name))] = None
        return changed

    def word_diff(self, base: str, in_index: bool, old: str, new: str) -> bytes:
        """The difference of one file by words (see WORD), in git's porcelain form, with all of its lines."""
        return self._run(
            "diff",
            *(["--cached"] if in_index else []),
            *("-M", "--no-color", "--no-ext-diff", "--no-textconv", "--word-diff=porcelain", "-U1000000"),
            f"--word-diff-regex={WORD}+",
            *(base, "--", *dict.fromkeys((old, new))),
        )

    def renames_since(self, file: str) -> dict[str, str]:
        """Old path -> new path of what was renamed since the last commit that touched a file, or ever.

        Paths are real ones. A chain of renames leads to its end.
        """
        last = self._run("log", "-1", "--format=%H", "--", file).decode().strip()
        renames: dict[str, str] = {}
        if self.has_commit("HEAD"):
            history = self._run(
                *("log", "-M", "--diff-filter=R", "--name-status", "-z", "--format="),
                f"-n{_MOST_COMMITS}",
            )
            for status, old, new in _statuses(history):
                if status == "R":
                    path = self._path(new)
                    renames.setdefault(self._path(old), renames.get(path, path))
            since = self._run("diff", "-M", "--diff-filter=R", "--name-status", "-z", last or "HEAD", "--")
            for _, old, new in _statuses(since):
                renames[self._path(old)] = self._path(new)
        return renames

    def _path(self, name: str) -> str:
        return os.path.join(self.root, *name.split("/"))

    def _run(self, *arguments: str) -> bytes:
        command = ["git", "-c", "core.quotePath=false", "-c", "log.showSignature=false", *arguments]
        environment = {**os.environ, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"}
        try:
            result = subprocess.run(
                command, cwd=self._folder, env=environment, capture_output=True, check=False
            )
        except OSError as error:
            raise GitError(f"git cannot be run: {error.strerror}") from error
        if result.returncode:
            said = result.stderr.decode(errors="replace").strip().splitlines()
            raise GitError(f"git {arguments[0]}: {said[0] if said else 'failed'}")
        return result.stdout


def _statuses(fields: bytes) -> Iterator[tuple[str, str, str]]:
    """(status letter, old path, new path) of `--name-status -z`; the paths are equal unless renamed."""
    parts = iter([os.fsdecode(part) for part in fields.split(b"\0") if part.strip(b"\n")])
    for status in parts:
        old = next(parts)
        yield status.strip()[0], old, next(parts) if status.strip()[0] in "RC" else old
