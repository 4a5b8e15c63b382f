"""What setup.py writes out for the compiler behaves as what stands in the tree."""

from __future__ import annotations

import importlib.util
import pickle
import sys
from pathlib import Path
from types import ModuleType

import pytest

from attrlint.record import replace

SOURCE = '''
"""A module."""

from __future__ import annotations

from functools import cache, cached_property
from typing import TYPE_CHECKING

from attrlint.record import field, record

if TYPE_CHECKING:
    from collections.abc import Sequence


@record
class Point:
    """A place."""

    x: int
    y: int = 2

    @property
    def far(self) -> bool:
        return self.x > 9

    def __len__(self) -> int:
        return self.y


@record(frozen=False, eq=False)
class Row:
    words: Sequence[str]
    seen: list[str] = field(default_factory=list)


@record(slots=False)
class Kept:
    words: tuple[str, ...]

    @cached_property
    def first(self) -> str | None:
        CALLS.append(self.words)
        return self.words[0] if self.words else None


CALLS: list[tuple[str, ...]] = []


@cache
def listed() -> list[str]:
    return ["a"]


@cache
def letters(word: str) -> list[str] | None:
    CALLS.append((word,))
    return list(word) or None
'''


def module(name: str, source: str, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    made = ModuleType(name)
    made.__dict__["mypyc_attr"] = lambda **_: lambda cls: cls  # of the compiler, which never calls it
    monkeypatch.setitem(sys.modules, name, made)
    exec(source, made.__dict__)
    return made


@pytest.fixture(params=["as it stands", "written out"])
def example(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    source = SOURCE
    if request.param == "written out":
        path = Path(__file__).parent.parent / "setup.py"
        spec = importlib.util.spec_from_file_location("attrlint_setup", path)
        assert spec is not None and spec.loader is not None
        setup = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(setup)
        source = setup.written_out(source)
        assert not any(f"@{name}" in source for name in ("record", "cached_property", "cache"))
        assert "CALLS: Final[list[tuple[str, ...]]] = []" in source
    return module("attrlint_example", source, monkeypatch)


def test_a_record_compares_hashes_and_shows_its_fields(example: ModuleType) -> None:
    point = example.Point(1)
    assert (point, hash(point)) == (example.Point(1, 2), hash(example.Point(x=1, y=2)))
    assert point != example.Point(1, 3) and point != (1, 2)
    assert repr(point) == "Point(x=1, y=2)"
    assert example.Point(10).far and len(point) == 2


def test_a_record_is_replaced_matched_and_pickled(example: ModuleType) -> None:
    moved = replace(example.Point(1), y=5)
    assert moved == example.Point(1, 5)
    match moved:
        case example.Point(x, y):
            assert (x, y) == (1, 5)
    assert pickle.loads(pickle.dumps(moved)) == moved


def test_a_default_is_made_anew_for_each_record(example: ModuleType) -> None:
    one, other = example.Row(["a"]), example.Row(["a"])
    one.seen.append("a")
    assert (one.seen, other.seen) == (["a"], [])
    assert one != other and one == one


def test_a_cached_property_is_found_once(example: ModuleType) -> None:
    empty, full = example.Kept(()), example.Kept(("a", "b"))
    assert [empty.first, empty.first, full.first, full.first] == [None, None, "a", "a"]
    assert example.CALLS == [(), ("a", "b")]


def test_what_a_function_keeps_is_found_once_per_argument(example: ModuleType) -> None:
    assert example.listed() is example.listed()
    assert example.letters("ab") is example.letters("ab")
    assert (example.letters("ab"), example.letters("c"), example.letters("")) == (["a", "b"], ["c"], None)
    assert example.CALLS == [("ab",), ("c",), ("",)]
