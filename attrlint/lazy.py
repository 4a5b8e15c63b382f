"""Patterns that are compiled when they are first used, and whose code is kept between runs.

Compiling costs more than matching does in a short article: most articles never come to most patterns, and the
patterns that one does come to take longer to compile than everything else together. `re` cannot store what it
has compiled; what it passes on to its engine is a list of numbers, and that is kept. The engine is told in it
with which letters a match can begin.
"""

from __future__ import annotations

import os
import re
import sys
from array import array
from functools import cache
from typing import Any, AnyStr, cast

from attrlint import kept

__all__ = ["compile", "keep"]

_METHODS = ("match", "search", "fullmatch", "finditer", "findall", "split", "sub", "subn")
_FILE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "patterns")
_STAMP = (sys.hexversion, sys.byteorder, "first letters")
_MOST = 3000
"""Patterns that are kept; when there are more, some are of earlier versions, and all is made anew."""

Key = tuple[str | bytes, int]
Code = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""Flags, code, number of groups, groups by name, names of groups."""

_new: dict[Key, re.Pattern[Any]] = {}
"""What was compiled in this run."""


def compile(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """What `re.compile` gives, made at the first use. A faulty pattern raises re.error only then.

    For patterns of our own: what an article or a user gives has no place among what is kept.
    """
    return cast("re.Pattern[AnyStr]", _Late(pattern, int(flags)))


def keep() -> None:
    """Keep the code of the patterns that were compiled in this run."""
    if not _new or not kept.can_keep(_FILE):
        return
    codes = {key: code for key, made in _new.items() if (code := _code(key, made))}
    known = _known()
    kept.keep(_FILE, _STAMP, codes if len(known) + len(codes) > _MOST else known | codes)


class _Late:
    """Stands for a pattern. Once it is compiled its methods are taken over, and cost no more than before."""

    def __init__(self, pattern: str | bytes, flags: int) -> None:
        self._key = (pattern, flags)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        compiled = _compiled(self._key)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def _compiled(key: Key) -> re.Pattern[Any]:
    code = _known().get(key)
    if code is not None:
        try:
            return _pattern(key, code)
        except (RuntimeError, TypeError, ValueError, OverflowError):
            pass  # it is no code: the engine looks it through before it takes it
    compiled = _new[key] = re.compile(*key)
    return compiled


def _pattern(key: Key, code: Code) -> re.Pattern[Any]:
    """What `re.compile` does in the end."""
    import _sre  # type: ignore[import-not-found]

    flags, numbers, groups, by_name, names = code
    return cast(
        "re.Pattern[Any]",
        _sre.compile(key[0], flags, memoryview(numbers).cast("I").tolist(), groups, by_name, names),
    )


def _code(key: Key, made: re.Pattern[Any]) -> Code | None:
    """The code of a pattern, with what a search is told; None where this Python makes other code."""
    try:
        from re import _compiler, _parser  # type: ignore[attr-defined]

        parsed = _parser.parse(*key)
        numbers = _compiler._code(parsed, key[1])
        state = parsed.state
        by_name = dict(state.groupdict)
        flags, groups = key[1] | state.flags, state.groups
        names: list[str | None] = [None] * groups
        for name, number in by_name.items():
            names[number] = name
        code = flags, array("I", numbers).tobytes(), groups - 1, by_name, tuple(names)
        if _pattern(key, code) != made:
            return None
        return code[0], array("I", _told(parsed, flags, numbers)).tobytes(), *code[2:]
    except (ImportError, AttributeError, TypeError, OverflowError):
        return None


def _told(parsed: Any, flags: int, numbers: list[int]) -> list[int]:
    """The code of a pattern, with the letters that a search stops at, if it was told nothing yet."""
    from re import _compiler, _constants, _parser  # type: ignore[attr-defined]

    from attrlint.first_letters import first_letters

    kind, length, told = numbers[:3]
    letters = first_letters(parsed, flags)
    if kind != _constants.INFO or told or letters is None:
        return numbers
    beginning = _parser.SubPattern(parsed.state, [(_constants.IN, letters)])
    beginning.width = parsed.getwidth()
    begun: list[int] = []
    _compiler._compile_info(begun, beginning, flags)
    return begun + numbers[1 + length :]


@cache
def _known() -> dict[Key, Code]:
    known = kept.recall(_FILE, _STAMP)
    return known if isinstance(known, dict) else {}
