"""The options of `--online`, and what asks the web for the commands. Offline, nothing of it is imported."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from attrlint.cli.options import Command, option, say
from attrlint.errors import AttrlintError

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator, Mapping

    from attrlint.config import Config, Configs
    from attrlint.model import Article, Page
    from attrlint.online.cache import Cache
    from attrlint.online.settings import Settings

__all__ = ["online_options", "pages_behind", "processes_asked"]

_KEY = "attrlint.online"
_GROUP = "Online"


def online_options(command: Command) -> Command:
    """`--online` and all that belongs to it. The values are kept in the context, for `pages_behind`."""
    for names, attributes in reversed(_OPTIONS):
        decorate = option(*names, group=_GROUP, expose_value=False, callback=_kept, **attributes)
        command = decorate(command)
    return command


def _kept(ctx: click.Context, parameter: click.Parameter, value: Any) -> None:
    assert parameter.name is not None
    ctx.meta.setdefault(_KEY, {})[parameter.name] = value


_OPTIONS: tuple[tuple[tuple[str, ...], dict[str, Any]], ...] = (
    (
        ("--online",),
        {"is_flag": True, "help": "Ask the web about links, and hold quotations against their pages."},
    ),
    (
        ("--jobs",),
        {
            "type": click.IntRange(1, 256),
            "metavar": "N",
            "help": "Requests at once; without --online, processes.  [default: 32; what pays]",
        },
    ),
    (("--per-host",), {"type": click.IntRange(1, 64), "help": "Requests at once to one host.  [default: 2]"}),
    (
        ("--host-interval",),
        {
            "type": click.FloatRange(0, 60),
            "metavar": "SECONDS",
            "help": "Least time between two requests to one host.  [default: 0.1]",
        },
    ),
    (
        ("--timeout",),
        {
            "type": click.FloatRange(0.1, 300),
            "metavar": "SECONDS",
            "help": "Time for one link, redirects included.  [default: 20]",
        },
    ),
    (("--retries",), {"type": click.IntRange(0, 9), "help": "Times to ask again at the end.  [default: 2]"}),
    (
        ("--max-links",),
        {"type": click.IntRange(0), "metavar": "N", "help": "Ask for no more.  [default: 10000]"},
    ),
    (
        ("--exclude-url",),
        {"multiple": True, "metavar": "REGEX", "help": "Don't ask for URLs in which this is found."},
    ),
    (
        ("--accept",),
        {"multiple": True, "metavar": "HOST=STATUS,...", "help": "Statuses that mean 'there' at a host."},
    ),
    (
        ("--header",),
        {"multiple": True, "metavar": "HOST:NAME=VALUE", "help": "Send a header to a host, and to no other."},
    ),
    (("--contact",), {"metavar": "MAIL|URL", "help": "Whom a host may write to; part of the user agent."}),
    (("--proxy",), {"metavar": "URL", "help": "Ask through a proxy; those of the environment are not used."}),
    (
        ("--ca-file",),
        {
            "metavar": "FILE",
            "type": click.Path(exists=True, dir_okay=False),
            "help": "Certificates to trust instead of the usual ones.",
        },
    ),
    (("--allow-private",), {"is_flag": True, "help": "Also ask hosts of private networks and this machine."}),
    (("--robots",), {"is_flag": True, "help": "Respect robots.txt."}),
    (("--archive",), {"is_flag": True, "help": "Look for archived copies of pages that are gone."}),
    (
        ("--cache-dir",),
        {"metavar": "FOLDER", "help": "Where to keep what was found (default: the user's cache)."},
    ),
    (("--no-progress",), {"is_flag": True, "help": "Say nothing while asking."}),
)


def pages_behind(
    inputs: Iterable[tuple[str, bytes | None]], configs: Configs, *, no_cache: bool = False
) -> Mapping[str, Page]:
    """The pages behind the links of the articles; none without `--online`."""
    chosen = click.get_current_context().meta.get(_KEY, {})
    if not chosen.get("online"):
        return {}
    from attrlint.online.crawl import Crawler
    from attrlint.online.fetch import urls_of
    from attrlint.online.progress import progress

    settings = _settings(chosen, configs.of_run())
    urls = urls_of(_articles(inputs, configs), with_days=settings.archive)
    cache = None if no_cache else _cache(chosen["cache_dir"])
    try:
        with progress(len(urls), is_quiet=chosen["no_progress"]) as seen:
            pages = Crawler(settings, cache).run(urls, seen)
    finally:
        if cache is not None:
            cache.close()
            say("note", [cache.problem] if cache.problem else [])
    return pages


def processes_asked() -> int | None:
    """How many processes `--jobs` asks for, if any; with `--online` it counts requests."""
    chosen = click.get_current_context().meta.get(_KEY, {})
    return None if chosen.get("online") else chosen.get("jobs")


def _cache(folder: str | None) -> Cache:
    from attrlint.online.cache import Cache, cache_folder

    return Cache(Path(folder) if folder else cache_folder())


def _articles(inputs: Iterable[tuple[str, bytes | None]], configs: Configs) -> Iterator[Article]:
    """The articles that can be read; what is wrong with the others is said when they are linted."""
    from attrlint.annotate import annotate
    from attrlint.read import read

    for path, data in inputs:
        with suppress(AttrlintError):
            yield annotate(read(path, data), configs.of_file(path).house)


def _settings(chosen: Mapping[str, Any], config: Config) -> Settings:
    from attrlint.online.settings import Settings

    plain = ("jobs", "per_host", "host_interval", "timeout", "retries", "max_links", "ca_file")
    given = {name: chosen[name] for name in plain if chosen[name] is not None}
    return Settings(
        **given,
        proxy=_proxy(chosen["proxy"]),
        contact=chosen["contact"] or config["contact"] or None,
        allow_private=chosen["allow_private"],
        robots=chosen["robots"],
        archive=chosen["archive"],
        exclude=tuple(_pattern(text) for text in (*config["exclude-urls"], *chosen["exclude_url"])),
        accept=_accepted((*config["accept-statuses"], *chosen["accept"])),
        headers=_headers(chosen["header"]),
    )


def _proxy(url: str | None) -> str | None:
    from urllib.parse import urlsplit

    if url is not None and (urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).hostname):
        raise click.BadParameter(f"'{url}' is not like http://proxy.example:3128", param_hint="--proxy")
    return url


def _pattern(text: str) -> re.Pattern[str]:
    import re

    try:
        return re.compile(text)
    except re.error as error:
        raise click.BadParameter(f"'{text}': {error}", param_hint="--exclude-url") from error


def _accepted(texts: Iterable[str]) -> dict[str, frozenset[int]]:
    """`courier.example=403,404` -> the statuses per host."""
    accepted: dict[str, frozenset[int]] = {}
    for text in texts:
        host, _, statuses = text.partition("=")
        codes = [code.strip() for code in statuses.split(",")]
        if not host or not all(code.isdigit() and len(code) == 3 for code in codes):
            raise click.BadParameter(f"'{text}' is not like courier.example=403,404", param_hint="--accept")
        accepted[_host(host)] = accepted.get(_host(host), frozenset()) | frozenset(map(int, codes))
    return accepted


def _headers(texts: Iterable[str]) -> dict[str, dict[str, str]]:
    """`courier.example:Authorization=Bearer x` -> the headers per host."""
    headers: dict[str, dict[str, str]] = {}
    for text in texts:
        host, colon, rest = text.partition(":")
        name, equals, value = rest.partition("=")
        if not (host and colon and name.strip() and equals) or not value.isprintable():
            raise click.BadParameter(
                f"'{text}' is not like courier.example:NAME=VALUE", param_hint="--header"
            )
        headers.setdefault(_host(host), {})[name.strip()] = value.strip()
    return headers


def _host(text: str) -> str:
    return text.strip().lower().removeprefix("www.")
