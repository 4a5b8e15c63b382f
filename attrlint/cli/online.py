"""What asks the web for the commands. Offline, nothing of it is imported."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

from attrlint.cli.declared import WEB
from attrlint.cli.printing import say
from attrlint.errors import AttrlintError

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator, Mapping

    from attrlint.config import Config, Configs
    from attrlint.model import Article, Page
    from attrlint.online.cache import Cache
    from attrlint.online.settings import Settings

__all__ = ["pages_behind", "processes_asked", "web_options"]


def web_options(given: dict[str, Any]) -> dict[str, Any]:
    """The web's options, taken out of those that were given."""
    return {option.key: given.pop(option.key) for option in WEB}


def pages_behind(
    inputs: Iterable[tuple[str, bytes | None]],
    configs: Configs,
    chosen: Mapping[str, Any],
    *,
    no_cache: bool = False,
) -> Mapping[str, Page]:
    """The pages behind the links of the articles; none without `--online`. `chosen` are the web's options."""
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


def processes_asked(chosen: Mapping[str, Any]) -> int | None:
    """How many processes `--jobs` asks for, if any; with `--online` it counts requests."""
    return None if chosen.get("online") else chosen.get("jobs")


def _cache(folder: str | None) -> Cache:
    from pathlib import Path

    from attrlint.folders import cache_folder
    from attrlint.online.cache import Cache

    return Cache(Path(folder or cache_folder()))


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
        raise _wrong(f"'{url}' is not like http://proxy.example:3128", "--proxy")
    return url


def _pattern(text: str) -> re.Pattern[str]:
    import re

    try:
        return re.compile(text)
    except re.error as error:
        raise _wrong(f"'{text}': {error}", "--exclude-url") from error


def _accepted(texts: Iterable[str]) -> dict[str, frozenset[int]]:
    """`courier.example=403,404` -> the statuses per host."""
    accepted: dict[str, frozenset[int]] = {}
    for text in texts:
        host, _, statuses = text.partition("=")
        codes = [code.strip() for code in statuses.split(",")]
        if not host or not all(code.isdigit() and len(code) == 3 for code in codes):
            raise _wrong(f"'{text}' is not like courier.example=403,404", "--accept")
        accepted[_host(host)] = accepted.get(_host(host), frozenset()) | frozenset(map(int, codes))
    return accepted


def _headers(texts: Iterable[str]) -> dict[str, dict[str, str]]:
    """`courier.example:Authorization=Bearer x` -> the headers per host."""
    headers: dict[str, dict[str, str]] = {}
    for text in texts:
        host, colon, rest = text.partition(":")
        name, equals, value = rest.partition("=")
        if not (host and colon and name.strip() and equals) or not value.isprintable():
            raise _wrong(f"'{text}' is not like courier.example:NAME=VALUE", "--header")
        headers.setdefault(_host(host), {})[name.strip()] = value.strip()
    return headers


def _wrong(message: str, option: str) -> Exception:
    import click

    return click.BadParameter(message, param_hint=option)


def _host(text: str) -> str:
    return text.strip().lower().removeprefix("www.")
