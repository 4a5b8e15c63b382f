"""Reads the front matter of a Markdown file: YAML between "---", TOML between "+++", or a JSON object.

Fields as Hugo, Jekyll, Eleventy and Zola write them. What cannot be parsed is told in a note.
"""

from __future__ import annotations

import re
from typing import Any

from attrlint import lazy
from attrlint.model import Metadata
from attrlint.read.values import day, line, names

__all__ = ["front_matter", "front_matter_fields"]

_FENCED = lazy.compile(
    r"(?P<fence>---|\+\+\+)[ \t]*(?:\r\n?|\n)"
    r"(?P<fields>(?:(?!(?:---|\+\+\+|\.\.\.)[ \t]*(?:[\r\n]|\Z))[^\r\n]*(?:\r\n?|\n))*+)"
    r"(?:(?P=fence)|\.\.\.)[ \t]*(?:\r\n?|\n|\Z)"
)
_CLOSED = lazy.compile(r"^\}[ \t]*$", re.MULTILINE)  # where JSON that cannot be read may end
_FIELD = lazy.compile(r"^[ \t]*[\w\"'-]+[ \t]*[:=]|^[ \t]*[#\[]|^[ \t]*-[ \t]|^\s*\Z", re.MULTILINE)


def front_matter(raw: str, path: str) -> tuple[Metadata, int, tuple[str, ...]]:
    """The fields, the offset at which the text begins, and a note if the fields cannot be parsed."""
    fields, end, notes = front_matter_fields(raw, path)
    return _metadata(fields), end, notes


def front_matter_fields(raw: str, path: str) -> tuple[Any, int, tuple[str, ...]]:
    """The same with the fields as they stand (None where there are none or they cannot be parsed)."""
    if raw.startswith("{"):
        return _json(raw, path)
    fenced = _FENCED.match(raw)
    if not fenced or not _FIELD.match(fenced["fields"]):
        return None, 0, ()
    fields, notes = (_yaml if fenced["fence"] == "---" else _toml)(fenced["fields"], path)
    return fields, fenced.end(), notes


def _yaml(text: str, path: str) -> tuple[Any, tuple[str, ...]]:
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return yaml.load(text, Loader=loader), ()
    except yaml.MarkedYAMLError as error:
        number = error.problem_mark.line + 2 if error.problem_mark else 1
        return None, (f"{path}:{number}: the YAML front matter cannot be read: {error.problem}",)
    except (yaml.YAMLError, ValueError, RecursionError, OverflowError) as error:
        return None, (f"{path}:1: the YAML front matter cannot be read: {error}",)


def _toml(text: str, path: str) -> tuple[Any, tuple[str, ...]]:
    import tomllib

    try:
        return tomllib.loads(text.replace("\r\n", "\n").replace("\r", "\n")), ()
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        at = re.search(r"at line (\d+)", str(error))
        number = int(at[1]) + 1 if at else 1
        problem = str(error).partition(" (at ")[0]
        return None, (f"{path}:{number}: the TOML front matter cannot be read: {problem}",)


def _json(raw: str, path: str) -> tuple[Any, int, tuple[str, ...]]:
    import json

    try:
        fields, end = json.JSONDecoder(strict=False).raw_decode(raw)
    except json.JSONDecodeError as error:
        closed = _CLOSED.search(raw)
        if not closed or not re.match(r'\{\s*"', raw):
            return None, 0, ()
        note = f"{path}:{error.lineno}: the JSON front matter cannot be read: {error.msg}"
        return None, closed.end(), (note,)
    except RecursionError:
        return None, 0, ()
    return (fields, end, ()) if fields else (None, 0, ())


def _metadata(fields: Any) -> Metadata:
    if not isinstance(fields, dict):
        return Metadata()
    field = {str(name).lower().replace("-", "_"): value for name, value in fields.items()}

    def first(*keys: str) -> Any:
        return next((field[key] for key in keys if field.get(key)), None)

    return Metadata(
        headline=line(first("title", "headline")),
        bylines=names(first("byline", "bylines", "authors", "author")),
        published=day(first("date", "published", "publishdate", "pubdate", "date_published", "published_at")),
        modified=day(
            first("lastmod", "updated", "modified", "last_modified_at", "date_modified", "updated_at")
        ),
        section=line(first("section", "categories", "category")),
        language=line(first("lang", "language", "locale")),
        publisher=line(first("publisher", "source", "outlet")),
        canonical_url=line(first("canonical_url", "canonical", "canonicalurl", "original_url")),
        credits=tuple(filter(None, [line(first("credit", "credits"))])),
    )
