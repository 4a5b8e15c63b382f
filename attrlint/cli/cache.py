"""`attrlint cache show|clear`: what is kept of the web between runs."""

from __future__ import annotations

from pathlib import Path

import click

from attrlint.cli.printing import write_text
from attrlint.errors import AttrlintError

__all__ = ["command"]


@click.command()
@click.argument("action", type=click.Choice(["show", "clear"]))
@click.option("--cache-dir", metavar="FOLDER", help="Where it is (default: the user's cache).")
def command(action: str, cache_dir: str | None) -> int:
    """Show what `--online` has kept, or forget it.

    Pages that are there are kept for three days (live blogs for an hour), those that are gone or refuse us
    for one; timeouts, server errors and "too many requests" are not kept at all.
    """
    from attrlint.online.cache import Cache, cache_folder

    cache = Cache(Path(cache_dir) if cache_dir else cache_folder())
    try:
        if cache.problem:
            raise AttrlintError(cache.problem)
        counts = cache.counts()
        if action == "clear":
            cache.clear()
            write_text(f"Forgot {_counted(sum(counts.values()))}: {cache.path}")
        else:
            size = cache.path.stat().st_size / 1e6
            rows = [f"{cache.path}: {_counted(sum(counts.values()))}, {size:.1f} MB"]
            rows += [f"  {outcome:12} {count:6}" for outcome, count in counts.items()]
            write_text("\n".join(rows))
    finally:
        cache.close()
    return 0


def _counted(number: int) -> str:
    return f"{number} page" if number == 1 else f"{number} pages"
