"""What is done with the files of a run, in this process or another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.annotate import in_turn
from attrlint.errors import AttrlintError
from attrlint.lint import check_opened, open_file
from attrlint.record import replace

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from attrlint.clock import Clock
    from attrlint.config import Configs
    from attrlint.jobs import File
    from attrlint.lint import FileReport
    from attrlint.model import Article, Page

__all__ = ["Work"]


class Work:
    """What to do with files. `is_remote`: in another process, which should send back little."""

    def __init__(
        self, configs: Configs, pages: Mapping[str, Page], clock: Clock | None, *, is_remote: bool
    ) -> None:
        self._configs = configs
        self._pages = pages
        self._clock = clock
        self._is_remote = is_remote

    def __call__(self, files: Sequence[File]) -> list[FileReport | AttrlintError]:
        """The report on each file, or what is wrong with its configuration."""
        return in_turn([self._open(*file) for file in files], self._check)

    def _open(self, path: str, data: bytes | None) -> Article | FileReport | AttrlintError:
        try:
            config = self._configs.of_file(path)
            _ = config.rules_for(self._pages), config.policy  # what is wrong is said before it is read
            return open_file(path, config.house, data, self._pages, self._clock)
        except AttrlintError as error:
            return error

    def _check(self, article: Article) -> FileReport:
        config = self._configs.of_file(article.document.path)
        report = check_opened(article, config.rules_for(self._pages), config.policy, self._clock)
        if self._is_remote and report.document is not None:
            return replace(report, document=report.document.bare())
        return report
