"""What a run of the command line imports, compiles and reads: no more than it needs."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Loaded = Callable[..., set[str]]

NEVER = {
    "asyncio", "charset_normalizer", "click", "concurrent", "ctypes", "dataclasses", "email", "hashlib", "html",
    "http", "importlib.metadata", "inspect", "logging", "lxml", "multiprocessing", "pathlib", "pathspec",
    "pyromark", "rapidfuzz", "requests", "rich", "shutil", "socket", "sqlite3", "ssl", "subprocess", "tempfile",
    "threading", "tomllib", "tqdm", "urllib", "urllib3", "uuid", "xml", "yaml", "zipfile",
}  # fmt: skip
"""What linting a text needs nothing of."""


@pytest.fixture
def loaded(tmp_path: Path) -> Loaded:
    """The modules that a run of attrlint has imported, when Python and attrlint have kept what they keep."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = str(tmp_path / "kept")
    code = (
        "import sys\n"
        "before = set(sys.modules)\n"
        "from attrlint.cli import main\n"
        "try:\n"
        "    main(sys.argv[1:])\n"
        "except SystemExit as ended:\n"
        "    assert ended.code in (0, 1), ended.code\n"
        "print(*set(sys.modules) - before, file=sys.stderr)\n"
    )

    def run(*args: str, seed: str = "1") -> set[str]:
        for _ in range(2):
            done = subprocess.run(
                [sys.executable, "-c", code, "check", "--isolated", *args],
                env=environment | {"PYTHONHASHSEED": seed},
                cwd=tmp_path,
                capture_output=True,
                text=True,
                check=True,
            )
        return set(done.stderr.split())

    return run


@pytest.fixture
def article(tmp_path: Path) -> str:
    path = tmp_path / "a.txt"
    path.write_text(
        "Bridge Shut\n\nBy Ana Ruiz\n\nOfficials said on Monday that 41 people were hurt, the Courier "
        "reported. “It is open,” said Lea Moss. See https://courier.example/2023/03/06/bridge for more.\n"
    )
    return str(path)


def families(modules: set[str], package: str) -> set[str]:
    return {name.removeprefix(package) for name in modules if name.startswith(package)}


def test_linting_a_text_imports_nothing_that_it_does_not_need(loaded: Loaded, article: str) -> None:
    modules = loaded("--select", "default", "--format", "json", "--jobs", "1", article)
    assert {name for name in modules if name in NEVER or name.split(".")[0] in NEVER} == set()


def test_only_the_rules_that_are_asked_are_imported(loaded: Loaded, article: str) -> None:
    modules = loaded("--select", "bare-url,missing-headline", article)
    assert families(modules, "attrlint.rules.") == {
        "links",
        "links.bare_url",
        "structure",
        "structure.missing_headline",
    }


def test_rules_that_need_the_web_are_not_imported_without_it(loaded: Loaded, article: str) -> None:
    rules = families(loaded("--select", "all", article), "attrlint.rules.")
    assert "links.bare_url" in rules
    assert not rules & {"links.dead_link", "quotes.quote_altered", "figures.figure_not_in_source"}


@pytest.mark.parametrize(
    ("name", "text", "readers"),
    [
        ("a.txt", "It is open.\n", {"text"}),
        ("a.md", "# Open\n\nIt is open.\n", {"markdown", "html"}),  # which may stand in Markdown
        ("a.html", "<p>It is open.</p>\n", {"html"}),
    ],
)
def test_only_the_reader_of_the_format_is_imported(
    name: str, text: str, readers: set[str], loaded: Loaded, tmp_path: Path
) -> None:
    (tmp_path / name).write_text(text)
    modules = loaded(name)
    assert families(modules, "attrlint.read.") & {"text", "markdown", "html"} == readers


def test_facts_that_no_rule_asks_for_are_not_looked_for(loaded: Loaded, article: str) -> None:
    finders = families(loaded("--select", "whitespace", article), "attrlint.annotate.")
    assert finders == {"blanks"}


def test_patterns_are_compiled_once_and_are_the_same_in_each_run(
    loaded: Loaded, article: str, tmp_path: Path
) -> None:
    loaded("--select", "all", article, seed="1")
    (kept,) = (tmp_path / "kept").rglob("patterns.*.marshal")
    before = kept.stat().st_mtime_ns
    loaded("--select", "all", article, seed="2")
    loaded("--select", "all", article, seed="3")
    assert kept.stat().st_mtime_ns == before
