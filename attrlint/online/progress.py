"""Shows how far the web has been asked: a bar on a terminal, a line now and then in a log, then a summary."""

from __future__ import annotations

import sys
from collections import Counter
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING

import click

from attrlint.model import Outcome, Page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["progress"]

_EVERY = 10.0  # seconds between the lines of a log


@contextmanager
def progress(total: int, *, is_quiet: bool = False) -> Iterator[Callable[[Page], None]]:
    """What to call for every page that is settled. All is written to standard error."""
    if is_quiet or not total:
        yield lambda page: None
        return
    counts: Counter[Outcome] = Counter()
    if sys.stderr.isatty():
        from tqdm import tqdm

        with tqdm(total=total, desc="links", unit="", leave=False, file=sys.stderr) as bar:

            def step(page: Page) -> None:
                counts[page.outcome] += 1
                bar.update()

            yield step
    else:
        lines = _Lines(total, counts)
        yield lines.step
    click.echo(summary(counts), err=True)


class _Lines:
    """Writes a line every ten seconds."""

    def __init__(self, total: int, counts: Counter[Outcome]) -> None:
        self._total = total
        self._counts = counts
        self._said = monotonic()

    def step(self, page: Page) -> None:
        """Count a page."""
        self._counts[page.outcome] += 1
        if monotonic() - self._said >= _EVERY:
            self._said = monotonic()
            click.echo(f"attrlint: asked for {self._counts.total()} of {self._total} links", err=True)


def summary(counts: Counter[Outcome]) -> str:
    """One line: "attrlint: 12 links: 9 ok, 1 gone, 2 unchecked (1 refused, 1 timeout)"."""
    certain = (Outcome.OK, Outcome.MOVED, Outcome.GONE, Outcome.EXCLUDED)
    parts = [f"{counts[outcome]} {outcome}" for outcome in certain if counts[outcome]]
    others = {outcome: n for outcome, n in counts.most_common() if outcome not in certain}
    if others:
        why = ", ".join(f"{n} {outcome}" for outcome, n in others.items())
        parts.append(f"{sum(others.values())} unchecked ({why})")
    total = counts.total()
    return f"attrlint: {total} link{'s' if total != 1 else ''}: {', '.join(parts)}"
