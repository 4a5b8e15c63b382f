"""`attrlint sources`: the sourcing ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from attrlint.annotate import annotate
from attrlint.cli.inputs import find_inputs, input_options, load_configs
from attrlint.cli.online import online_options, pages_behind
from attrlint.cli.options import GroupedCommand, color_option, option, say, use_color, write_json, write_text
from attrlint.errors import AttrlintError, InternalError
from attrlint.read import read
from attrlint.report.json import article_json, sources_json
from attrlint.report.ledger import ledger

if TYPE_CHECKING:
    from datetime import date

    from attrlint.model import Article

__all__ = ["command"]


@click.command(cls=GroupedCommand)
@input_options
@option(
    "--format",
    "form",
    group="Output",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="A table, or every fact found.",
)
@option("--no-cache", group="Input", is_flag=True, help="Keep nothing of the web between runs.")
@online_options
@color_option()
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
) -> int:
    """List who is cited in articles: what kind of source, and with how many statements, quotes and figures.

    JSON holds every fact found: attributions, quotes, figures, dates, links, credits. With --online also the
    evidence: which quotes and figures stand on the pages that the article links for them.
    """
    configs = load_configs(isolated, settings, day)
    inputs, path_errors = find_inputs(paths, stdin_filename, configs, exclude, force_exclude)
    errors: list[tuple[str | None, Exception]] = [(None, error) for error in path_errors]
    facts: list[str] = []
    pages = pages_behind(inputs, configs, no_cache=no_cache)
    for path, data in inputs:
        try:
            article = annotate(read(path, data), configs.of_file(path).house, pages)
            if form == "json":
                facts.append(article_json(article))
            else:
                _print_ledger(article, use_color(color))
        except AttrlintError as error:
            errors.append((path, error))
        except Exception as error:
            errors.append(
                (path, InternalError(f"{path}: the annotators failed, please report it: {error!r}"))
            )
        else:
            say("note", article.document.notes)
    if form == "json":
        write_json(sources_json(facts, errors))
    say("error", (error for _, error in errors))
    return 2 if errors else 0


def _print_ledger(article: Article, color: bool) -> None:
    write_text(ledger(article, color) + "\n")
    if article.pages:
        from attrlint.report.evidence import evidence_table

        write_text(evidence_table(article, color) + "\n")
