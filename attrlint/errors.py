"""Everything that attrlint raises on purpose.

    AttrlintError
    ├── InputError          a path or a file that cannot be linted
    │   ├── MissingPath     there is no such file or folder
    │   ├── UnreadableFile  no permission, binary, or bytes in no known encoding
    │   └── CannotFix       it can't be written, or not in its encoding
    ├── InternalError       attrlint itself failed on a file: a bug
    ├── GitError            git is missing, or cannot tell what is asked of it
    ├── ConfigError         a configuration file, key or value that is wrong
    └── RuleError           a rule that cannot be used
        ├── UnknownRule     no rule, family or set has that name
        ├── BrokenRule      its module lacks something or declares it wrongly
        └── RuleCrash       its check raised an exception

Each message is one sentence that names the file, the key or the rule, and can be shown as it is; that of a
ConfigError may be followed by the lines that it is about.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "AttrlintError",
    "BrokenRule",
    "CannotFix",
    "ConfigError",
    "GitError",
    "InputError",
    "InternalError",
    "MissingPath",
    "RuleCrash",
    "RuleError",
    "UnknownRule",
    "UnreadableFile",
    "did_you_mean",
]


class AttrlintError(Exception):
    """The root: catch it to catch all of them."""


class InputError(AttrlintError):
    """A path or a file that cannot be linted."""


class MissingPath(InputError):
    """There is no such file or folder."""


class UnreadableFile(InputError):
    """No permission, binary, or bytes in no known encoding."""


class CannotFix(InputError):
    """A file that can't be written, that has changed meanwhile, or whose encoding lacks a character."""


class InternalError(AttrlintError):
    """attrlint itself failed on a file: a bug, to be reported."""


class GitError(AttrlintError):
    """Git is missing, or cannot tell what is asked of it."""


class ConfigError(AttrlintError):
    """A configuration file, key or value that is wrong.

    `key` is the way to the wrong value in its table, empty where the whole file is meant.
    """

    def __init__(self, message: str, key: tuple[str | int, ...] = ()) -> None:
        super().__init__(message)
        self.key = key


class RuleError(AttrlintError):
    """A rule that cannot be used."""


class UnknownRule(RuleError):
    """No rule, family or set has that name."""


class BrokenRule(RuleError):
    """The module of a rule lacks something or declares it wrongly."""


class RuleCrash(RuleError):
    """The check of a rule raised an exception."""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """The end of a message on an unknown word: the one that was meant, if one is near; else empty."""
    from difflib import get_close_matches

    close = get_close_matches(word, list(known), n=1)
    return f"; did you mean '{close[0]}'?" if close else ""
