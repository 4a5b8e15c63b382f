"""Reads plain command lines of `check` without click, whose import takes longer than linting an article does.

Plain are options that stand there in full, with values that need no explanation, and paths. Anything else is
left to click, which alone knows what help looks like and what a mistake is.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from attrlint.cli.declared import CHECK

if TYPE_CHECKING:
    from collections.abc import Iterable

    from attrlint.cli.declared import Declared

__all__ = ["read_arguments", "split_names"]

_BEYOND = ("--watch", "--online", "--fix", "--diff")
"""What asks for more than a report."""
_EMPTY: dict[str, Any] = {"flag": False, "count": 0, "texts": (), "names": (), "reports": ()}


def split_names(values: Iterable[str]) -> tuple[str, ...]:
    """Comma-separated names, from one or several options."""
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())


def read_arguments(args: list[str]) -> dict[str, Any] | None:
    """The values of the options of `check`, as click would give them; None for what is not plain."""
    if args[:1] != ["check"] or "_ATTRLINT_COMPLETE" in os.environ or os.name == "nt":
        return None
    declared = {name: option for option in CHECK for name in option.names if name not in _BEYOND}
    given: dict[str, Any] = {option.key: _EMPTY.get(option.kind, option.default) for option in CHECK}
    paths = []
    words = iter(args[1:])
    for word in words:
        if not word.startswith("-") or word == "-":
            paths.append(word)
            continue
        name, sign, value = word.partition("=")
        option = declared.get(name)
        if option is None:
            return None
        if option.kind in ("flag", "count"):
            if sign:
                return None
            given[option.key] = True if option.kind == "flag" else given[option.key] + 1
            continue
        if not sign:
            value = next(words, "-")
        if not _is_plain(option, value):
            return None
        given[option.key] = _read(option, value, given[option.key])
    return {"paths": tuple(paths), **given}


def _is_plain(option: Declared, value: str) -> bool:
    if value.startswith("-"):
        return False
    match option.kind:
        case "text" | "texts" | "names":
            return True
        case "choice":
            return value in option.choices
        case "whole":
            least, most = option.limits
            is_number = value.isascii() and value.isdigit() and len(value) < 10
            return is_number and (least or 0) <= int(value) <= (int(value) if most is None else most)
    return False


def _read(option: Declared, value: str, before: Any) -> Any:
    if option.kind == "texts":
        return (*before, value)
    if option.kind == "names":
        return (*before, *split_names((value,)))
    return int(value) if option.kind == "whole" else value
