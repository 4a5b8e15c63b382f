import marshal
import os
import sys
from collections.abc import Callable, Iterator
from importlib.util import cache_from_source
from pathlib import Path

import pytest

from attrlint import lexicon


@pytest.fixture
def parses(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[list[bytes]]:
    """What was parsed, in a package of word lists of our own; what was parsed is kept."""
    seen: list[bytes] = []
    parsed = lexicon._parsed

    def spy(data: bytes) -> dict[str, object]:
        seen.append(data)
        return parsed(data)

    monkeypatch.setattr(lexicon, "_FOLDER", str(tmp_path))
    monkeypatch.setattr(lexicon, "_parsed", spy)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    (tmp_path / "words.toml").write_text('said = ["told", "added"]\n')
    lexicon.load.cache_clear()
    yield seen
    lexicon.load.cache_clear()


def load_anew() -> dict[str, object]:
    lexicon.load.cache_clear()
    return lexicon.load("words")


def kept_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob("__pycache__/*"))


def test_a_word_list_is_parsed_once_and_then_taken_from_what_was_kept(
    parses: list[bytes], tmp_path: Path
) -> None:
    assert load_anew() == load_anew() == {"said": ["told", "added"]}
    assert len(parses) == 1
    assert kept_in(tmp_path) == [f"words.toml.{sys.implementation.cache_tag}.marshal"]


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda path: path.write_text('said = ["told"]\n'), id="other size"),
        pytest.param(lambda path: os.utime(path, ns=(1, 1)), id="other time"),
    ],
)
def test_a_changed_word_list_is_parsed_again(
    change: Callable[[Path], None], parses: list[bytes], tmp_path: Path
) -> None:
    load_anew()
    change(tmp_path / "words.toml")
    load_anew()
    load_anew()
    assert len(parses) == 2
    assert len(kept_in(tmp_path)) == 1


@pytest.mark.parametrize("rubbish", [b"", b"\x00\x01", marshal.dumps(7), marshal.dumps((1, 2, 3))])
def test_what_was_kept_and_cannot_be_read_is_made_anew(
    rubbish: bytes, parses: list[bytes], tmp_path: Path
) -> None:
    load_anew()
    kept = next(tmp_path.glob("__pycache__/*"))
    kept.write_bytes(rubbish)
    assert load_anew() == load_anew() == {"said": ["told", "added"]}
    assert len(parses) == 2


def test_nothing_is_kept_where_python_writes_no_bytecode(
    parses: list[bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert load_anew() == load_anew()
    assert len(parses) == 2
    assert kept_in(tmp_path) == []


def test_it_is_kept_where_python_keeps_bytecode(
    parses: list[bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "elsewhere"))
    assert load_anew() == load_anew()
    assert len(parses) == 1
    assert kept_in(tmp_path) == []
    assert Path(cache_from_source(str(tmp_path / "words.py"))).parent.is_dir()


def test_a_folder_that_cannot_be_written_is_no_error(parses: list[bytes], tmp_path: Path) -> None:
    (tmp_path / "__pycache__").write_text("no folder")
    assert load_anew() == load_anew() == {"said": ["told", "added"]}
    assert len(parses) == 2


def test_a_list_that_marshal_cannot_keep_is_no_error(parses: list[bytes], tmp_path: Path) -> None:
    (tmp_path / "words.toml").write_text("day = 2023-03-06\n")
    assert load_anew() == load_anew()
    assert len(parses) == 2
    assert kept_in(tmp_path) == []


def test_nothing_half_written_stays_behind(
    parses: list[bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(os, "replace", fail)
    assert load_anew() == {"said": ["told", "added"]}
    assert kept_in(tmp_path) == []
