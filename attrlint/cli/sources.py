"""`attrlint sources`: the sourcing ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from attrlint.annotate import annotate, in_turn
from attrlint.cli.declared import COLOR, INPUT, NO_CACHE, WEB
from attrlint.cli.inputs import find_inputs, load_configs
from attrlint.cli.online import pages_behind, processes_asked
from attrlint.cli.options import GroupedCommand, declare, option, paths_argument
from attrlint.cli.printing import say, use_color, write_pieces, write_text
from attrlint.errors import AttrlintError, InternalError
from attrlint.jobs import count_jobs, in_order
from attrlint.read import read
from attrlint.record import record
from attrlint.report.facts import article_json
from attrlint.report.json import sources_json
from attrlint.report.ledger import ledger

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from attrlint.config import Configs
    from attrlint.jobs import File
    from attrlint.model import Article, Page

__all__ = ["command"]


@click.command(cls=GroupedCommand)
@paths_argument
@declare(*INPUT)
@option(
    "--format",
    "form",
    group="Output",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="A table, or every fact found.",
)
@declare(NO_CACHE, *WEB, COLOR)
def command(
    paths: tuple[str, ...],
    day: date | None,
    isolated: bool,
    settings: tuple[str, ...],
    stdin_filename: str,
    exclude: tuple[str, ...],
    force_exclude: bool,
    no_cache: bool,
    form: str,
    color: str,
    **web: Any,
) -> int:
    """List who is cited in articles: what kind of source, and with how many statements, quotes and figures.

    JSON holds every fact found: attributions, quotes, figures, dates, links, credits. With --online also the
    evidence: which quotes and figures stand on the pages that the article links for them.
    """
    configs = load_configs(isolated, settings, day)
    inputs, path_errors = find_inputs(paths, stdin_filename, configs, exclude, force_exclude)
    errors: list[tuple[str | None, Exception]] = [(None, error) for error in path_errors]
    facts: list[bytes] = []
    pages = pages_behind(inputs, configs, web, no_cache=no_cache)
    jobs = count_jobs(processes_asked(web), inputs)
    work = _Work(configs, pages, form, use_color(color))
    for (path, _), found in zip(inputs, in_order(work, inputs, jobs), strict=True):
        if isinstance(found, AttrlintError):
            errors.append((path, found))
            continue
        text, notes = found
        if isinstance(text, bytes):
            facts.append(text)
        else:
            write_text(text)
        say("note", notes)
    if form == "json":
        write_pieces(sources_json(facts, errors))
    say("error", (error for _, error in errors))
    return 2 if errors else 0


@record(slots=False)
class _Work:
    """What to do with articles: find their facts, and say them in the form asked for."""

    configs: Configs
    pages: Mapping[str, Page]
    form: str
    color: bool

    def __call__(self, files: Sequence[File]) -> list[tuple[str | bytes, tuple[str, ...]] | AttrlintError]:
        """The report of each article and what there is to note of it, or what went wrong."""
        return in_turn([self._open(*file) for file in files], self._report)

    def _open(self, path: str, data: bytes | None) -> Article | AttrlintError:
        try:
            return annotate(read(path, data), self.configs.of_file(path).house, self.pages)
        except AttrlintError as error:
            return error
        except Exception as error:
            return _failure(path, error)

    def _report(self, article: Article) -> tuple[str | bytes, tuple[str, ...]] | AttrlintError:
        try:
            return self._text(article), article.document.notes
        except AttrlintError as error:
            return error
        except Exception as error:
            return _failure(article.document.path, error)

    def _text(self, article: Article) -> str | bytes:
        if self.form == "json":
            return article_json(article)
        if not article.pages:
            return ledger(article, self.color) + "\n"
        from attrlint.report.evidence import evidence_table

        return f"{ledger(article, self.color)}\n{evidence_table(article, self.color)}\n"


def _failure(path: str, error: Exception) -> InternalError:
    return InternalError(f"{path}: the annotators failed, please report it: {error!r}")
