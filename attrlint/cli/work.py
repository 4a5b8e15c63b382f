"""What is done with each file of a run, in this process or another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.errors import AttrlintError
from attrlint.lint import check_file
from attrlint.record import replace

if TYPE_CHECKING:
    from collections.abc import Mapping

    from attrlint.clock import Clock
    from attrlint.config import Configs
    from attrlint.jobs import File
    from attrlint.lint import FileReport
    from attrlint.model import Page

__all__ = ["Work"]


class Work:
    """What to do with each file. `is_remote`: in another process, which should send back little."""

    def __init__(
        self, configs: Configs, pages: Mapping[str, Page], clock: Clock | None, *, is_remote: bool
    ) -> None:
        self._configs = configs
        self._pages = pages
        self._clock = clock
        self._is_remote = is_remote

    def __call__(self, file: File) -> FileReport | AttrlintError:
        """The report on a file, or what is wrong with its configuration."""
        path, data = file
        try:
            config = self._configs.of_file(path)
            report = check_file(
                path,
                config.rules_for(self._pages),
                config.house,
                data,
                policy=config.policy,
                pages=self._pages,
                clock=self._clock,
            )
        except AttrlintError as error:
            return error
        if self._is_remote and report.document is not None:
            return replace(report, document=report.document.bare())
        return report
