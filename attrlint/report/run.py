"""What came of a whole run: what the reports of machines are made from."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from attrlint.model import Level
from attrlint.record import field, record
from attrlint.report import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from attrlint.catalog import Rule
    from attrlint.lines import Lines
    from attrlint.model import Finding

__all__ = ["Run", "by_level", "repository_root"]


@record(slots=False, eq=False)
class Run:
    """The findings (suppressed ones among them), the errors and the paths of the articles that were read.

    `lines` are the lines of each article with findings. `rules` are those that were asked. `root` is the
    folder that paths in reports are relative to. `has_baseline` tells whether findings were held against one.
    """

    findings: tuple[Finding, ...]
    errors: tuple[tuple[str | None, Exception], ...]
    paths: tuple[str, ...]
    lines: Mapping[str, Lines] = field(default_factory=dict)
    rules: tuple[Rule, ...] = ()
    root: str = ""
    has_baseline: bool = False

    @property
    def shown(self) -> list[Finding]:
        """The findings that are not suppressed."""
        return shown(self.findings)

    def relative(self, path: str) -> str:
        """A path below the root with forward slashes; any other as it is."""
        if path.startswith("<"):
            return path
        root = os.path.join(self.root or os.getcwd(), "")
        absolute = os.path.realpath(os.path.dirname(os.path.abspath(path)))
        absolute = os.path.join(absolute, os.path.basename(path))
        return (absolute.removeprefix(root) if absolute.startswith(root) else path).replace(os.sep, "/")

    def uri(self, path: str) -> str:
        """The same as a URI reference (RFC 3986)."""
        from urllib.parse import quote

        relative = self.relative(path)
        if os.path.isabs(path) and relative == path.replace(os.sep, "/"):
            return "file://" + quote(relative if relative.startswith("/") else f"/{relative}")
        return quote(relative)


def by_level(findings: Iterable[Finding]) -> list[Finding]:
    """Errors first; those of a level stay in their order."""
    levels = list(reversed(Level))
    return sorted(findings, key=lambda finding: levels.index(finding.level))


def repository_root(folder: str) -> str:
    """The nearest folder upwards that holds `.git`, else the folder itself."""
    folder = os.path.realpath(folder)
    above = folder
    while not os.path.exists(os.path.join(above, ".git")):
        parent = os.path.dirname(above)
        if parent == above:
            return folder
        above = parent
    return above
