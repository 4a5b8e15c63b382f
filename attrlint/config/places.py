"""Where in a TOML file a key or an element stands, and the frame that shows it in an error."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING

from attrlint import lazy
from attrlint.lines import Lines
from attrlint.record import record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.config.keys import KeyPath

__all__ = ["Place", "find_key", "frame"]

_TOKEN = lazy.compile(
    r'"""(?:\\.|[^\\])*?"""'
    r"|'''.*?'''"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|'[^'\n]*'"
    r"|\#[^\n]*"
    r"|[\w.+:-]+"
    r"|\S|\n",
    re.DOTALL,
)


@record
class Place:
    """A stretch of one line: line and column from 1."""

    line: int
    column: int
    width: int


def find_key(text: str, key: KeyPath) -> Place | None:
    """Where a key stands in valid TOML, or an element of its list; else the nearest one that holds it."""
    places = dict(_Scan(text).keys())
    while key and key not in places:
        key = key[:-1]
    if not key:
        return None
    start, end = places[key]
    position = Lines(text).position(start)
    return Place(position.line, position.column, end - start)


def frame(text: str, place: Place) -> str:
    """The line of a place with carets below it."""
    line = Lines(text)[place.line]
    before = line[: place.column - 1].replace("\t", " ")
    gutter = " " * len(str(place.line))
    carets = " " * len(before) + "^" * max(1, min(place.width, len(line) - len(before)))
    return f"{gutter} |\n{place.line} | {line.replace(chr(9), ' ')}\n{gutter} | {carets}"


class _Scan:
    """Walks the tokens of valid TOML and tells where each key and each list element begins and ends."""

    def __init__(self, text: str) -> None:
        self._tokens = [m for m in _TOKEN.finditer(text) if not m[0].startswith("#")]
        self._i = 0

    def keys(self) -> Iterator[tuple[KeyPath, tuple[int, int]]]:
        table: KeyPath = ()
        counts: dict[KeyPath, int] = {}
        while self._i < len(self._tokens):
            if self._at("\n"):
                self._i += 1
            elif self._at("["):
                first = self._i
                is_array = self._skip("[") == 2
                names = self._names("]")
                self._skip("]")
                table = self._absolute(names, counts)
                if is_array:
                    counts[names] = counts.get(names, -1) + 1
                    table = (*table, counts[names])
                yield table, (self._tokens[first].start(), self._tokens[self._i - 1].end())
            else:
                yield from self._pair(table)

    def _absolute(self, names: KeyPath, counts: dict[KeyPath, int]) -> KeyPath:
        """A header's names with the index of each array of tables that it stands in."""
        path: KeyPath = ()
        for i, name in enumerate(names):
            path = (*path, name)
            if i < len(names) - 1 and names[: i + 1] in counts:
                path = (*path, counts[names[: i + 1]])
        return path

    def _pair(self, table: KeyPath) -> Iterator[tuple[KeyPath, tuple[int, int]]]:
        first = self._i
        path = (*table, *self._names("="))
        yield path, (self._tokens[first].start(), self._tokens[self._i - 1].end())
        self._i += 1
        yield from self._value(path)

    def _value(self, path: KeyPath) -> Iterator[tuple[KeyPath, tuple[int, int]]]:
        if self._at("[", "{"):
            is_array = self._at("[")
            self._i += 1
            index = 0
            while not self._at("]", "}"):
                if self._at("\n", ","):
                    self._i += 1
                elif is_array:
                    first = self._i
                    yield from self._value((*path, index))
                    yield (
                        (*path, index),
                        (self._tokens[first].start(), self._tokens[self._i - 1].end()),
                    )
                    index += 1
                else:
                    yield from self._pair(path)
        self._i += 1

    def _names(self, end: str) -> KeyPath:
        names: list[str] = []
        while self._i < len(self._tokens) and not self._at(end):
            token = self._tokens[self._i][0]
            if token[0] in "\"'":
                names.append(tomllib.loads(f"key = {token}")["key"])
            else:
                names += (name for name in token.split(".") if name)
            self._i += 1
        return tuple(names)

    def _at(self, *tokens: str) -> bool:
        return self._i >= len(self._tokens) or self._tokens[self._i][0] in tokens

    def _skip(self, token: str) -> int:
        first = self._i
        while self._i < len(self._tokens) and self._at(token):
            self._i += 1
        return self._i - first
