"""`attrlint cache show|clear`: what is kept between runs."""

from __future__ import annotations

from pathlib import Path

import click

from attrlint.cli.printing import write_text
from attrlint.cli.result_cache import REPORTS
from attrlint.errors import AttrlintError

__all__ = ["command"]


@click.command()
@click.argument("action", type=click.Choice(["show", "clear"]))
@click.option("--cache-dir", metavar="FOLDER", help="Where it is (default: the user's cache).")
def command(action: str, cache_dir: str | None) -> int:
    """Show what `check` and `--online` have kept, or forget it.

    Reports on articles that have not changed are kept for two weeks, in files that only you can read. Pages
    that are there are kept for three days (live blogs for an hour), those that are gone or refuse us for one;
    timeouts, server errors and "too many requests" are not kept at all.
    """
    from attrlint.folders import cache_folder
    from attrlint.online.cache import Cache

    folder = Path(cache_dir or cache_folder())
    reports = list((folder / REPORTS).glob("*.json"))
    cache = Cache(folder)
    try:
        if cache.problem:
            raise AttrlintError(cache.problem)
        counts = cache.counts()
        if action == "clear":
            cache.clear()
            for path in reports:
                path.unlink(missing_ok=True)
            forgotten = f"{_counted(sum(counts.values()))}: {cache.path}"
            write_text(f"Forgot {forgotten}\nForgot {_folders(len(reports))}: {folder / REPORTS}")
        else:
            size = sum(path.stat().st_size for path in reports) / 1e6
            said = [f"{folder / REPORTS}: {_folders(len(reports))}, {size:.1f} MB"]
            size = cache.path.stat().st_size / 1e6
            rows = [f"{cache.path}: {_counted(sum(counts.values()))}, {size:.1f} MB"]
            rows += [f"  {outcome:12} {count:6}" for outcome, count in counts.items()]
            write_text("\n".join(rows + said))
    finally:
        cache.close()
    return 0


def _folders(number: int) -> str:
    return "reports of 1 folder" if number == 1 else f"reports of {number} folders"


def _counted(number: int) -> str:
    return f"{number} page" if number == 1 else f"{number} pages"
