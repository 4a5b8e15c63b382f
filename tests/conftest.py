"""What several tests use: a rule made on the spot, golden files."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from attrlint.catalog import Rule
from attrlint.model import Level, Problem, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from attrlint.model import Article, Options

GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture(autouse=True, scope="session")
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Runs of the tests take up no reports of others, and leave none."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture
def phrase_rule() -> Callable[..., Rule]:
    """A rule that reports each occurrence of a phrase in the prose."""

    def make(
        phrase: str, level: Level = Level.WARNING, name: str = "phrase", help: str = "Say it otherwise."
    ) -> Rule:
        def check(article: Article, options: Options) -> Iterator[Problem]:
            at = article.prose.find(phrase)
            while at >= 0:
                yield Problem(Span(at, at + len(phrase)), f"'{phrase}' stands here.")
                at = article.prose.find(phrase, at + 1)

        return Rule(name, "test", "A phrase.", "", level, "default", {}, help, check, (), (), (), ())

    return make


@pytest.fixture
def same_as_golden() -> Callable[[str, str], None]:
    """Compare with a file under tests/golden.

    With ATTRLINT_UPDATE_GOLDEN=1 the file is written instead: read the diff before you commit it.
    """

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        if os.environ.get("ATTRLINT_UPDATE_GOLDEN"):
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="")
        assert text == path.read_bytes().decode()

    return compare
