import copy
import marshal
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from re import _parser  # type: ignore[attr-defined]

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrlint import kept, lazy
from attrlint.first_letters import first_letters


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[list[str]]:
    """The patterns that were compiled; what is kept of them lies in a folder of its own."""
    seen: list[str] = []
    original = re.compile

    def spy(pattern: str, flags: int = 0) -> re.Pattern[str]:
        seen.append(pattern)
        return original(pattern, flags)

    monkeypatch.setattr(lazy, "_FILE", str(tmp_path / "patterns"))
    monkeypatch.setattr(lazy, "_new", {})
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    lazy._known.cache_clear()
    with monkeypatch.context() as patch:
        patch.setattr(re, "compile", spy)
        yield seen
    lazy._known.cache_clear()


def run_again() -> None:
    """End a run, and begin another."""
    lazy.keep()
    lazy._new.clear()
    lazy._known.cache_clear()


def test_a_pattern_is_compiled_at_its_first_use_and_only_then(compiled: list[str]) -> None:
    word = lazy.compile(r"\w+ly")
    assert compiled == []
    assert [match.group() for match in word.finditer("reportedly and allegedly")] == [
        "reportedly",
        "allegedly",
    ]
    assert word.fullmatch("allegedly")
    assert word.sub("-", "reportedly so") == "- so"
    assert compiled == [r"\w+ly"]


def test_flags_and_attributes_are_those_of_the_pattern() -> None:
    pattern = lazy.compile("(?P<cue>SAID)", re.IGNORECASE)
    assert pattern.match("said")
    assert pattern.groupindex == {"cue": 1}
    assert pattern.flags & re.IGNORECASE


def test_patterns_of_bytes_are_patterns() -> None:
    assert lazy.compile(rb"\xef\xbb\xbf").match(b"\xef\xbb\xbfsaid")


def test_a_faulty_pattern_raises_when_it_is_used() -> None:
    pattern = lazy.compile("(")
    with pytest.raises(re.error):
        pattern.match("")


def test_it_can_be_copied() -> None:
    assert copy.deepcopy(lazy.compile("a+")).match("aa")


def test_a_pattern_is_not_compiled_again_in_a_later_run(compiled: list[str]) -> None:
    assert lazy.compile("said|told").match("told")
    run_again()
    assert lazy.compile("said|told").match("told")
    assert lazy.compile("said|told", re.IGNORECASE).match("Told")
    run_again()
    assert lazy.compile("said|told").match("told")
    assert lazy.compile("said|told", re.IGNORECASE).match("Told")
    assert compiled == ["said|told"] * 2


@pytest.mark.parametrize(
    ("pattern", "flags"),
    [
        (r"(?P<name>[A-ZÀ-Þ]\w+)(?: (?P<last>\w+))? (?:said|told)\b", 0),
        (r"ſaid|K\w*", re.IGNORECASE),
        (r"^ (a+?)++ (?<=b) (?(1)c|d) \1", re.VERBOSE | re.MULTILINE),
        ("(?s:.)(?i:é)[^\U0001f600-\U0001f64f]{2,}", 0),
        (rb"<meta[^>]{0,20}?charset", re.IGNORECASE),
    ],
)
def test_what_is_kept_is_what_re_compiles(compiled: list[str], pattern: str, flags: int) -> None:
    assert lazy.compile(pattern, flags).flags
    run_again()
    key = (pattern, int(flags))
    restored = lazy._pattern(key, lazy._known()[key])
    expected = re.compile(pattern, flags)
    assert restored == expected
    assert (restored.groups, restored.groupindex) == (expected.groups, expected.groupindex)
    assert repr(restored) == repr(expected)


LOOKING_FIRST = [
    r"\b(?:said|told)\b",
    r"(?<!\w)(?:s|(?=t)to?)(\w)",
    r"(?:^|(?<! ))(?:t(?:old)?|[a-d]x?)+?$",
    r"\b(?:a ?)?(?:b{0,2})(?:said|é)",
    r"\b(?:|said) ?t",
    r"(?!sa)(?:[^t]|t)o",
    r"\b(?i:s)aid",
    r"(?:(?:said|told)|(?<=a)d) ?",
]


@pytest.mark.parametrize("pattern", LOOKING_FIRST)
@given(text=st.text(alphabet="saidtolbxSé \n", max_size=24))
def test_what_is_kept_finds_what_re_finds(pattern: str, text: str) -> None:
    expected = re.compile(pattern)
    code = lazy._code((pattern, 0), expected)
    assert code is not None
    found = lazy._pattern((pattern, 0), code).finditer(text)
    assert [(m.span(), m.groups()) for m in found] == [
        (m.span(), m.groups()) for m in expected.finditer(text)
    ]


@pytest.mark.parametrize("pattern", LOOKING_FIRST)
def test_a_search_is_told_the_first_letters_where_they_are_known(pattern: str) -> None:
    parsed = _parser.parse(pattern)
    is_any = pattern in (r"(?!sa)(?:[^t]|t)o", r"\b(?i:s)aid")
    expected = re.compile(pattern)
    code = lazy._code((pattern, 0), expected)
    assert code is not None
    assert (first_letters(parsed, parsed.state.flags) is None) == is_any
    assert (lazy._pattern((pattern, 0), code) == expected) == is_any


@pytest.mark.parametrize(
    "rubbish",
    [
        b"",
        marshal.dumps(7),
        marshal.dumps((lazy._STAMP, {("a+", 0): (0, b"\xff\xff\xff\xff", 0, {}, (None,))})),
        marshal.dumps((lazy._STAMP, {("a+", 0): (0, b"abc", 0, {}, (None,))})),
        marshal.dumps((lazy._STAMP, {("a+", 0): None})),
        marshal.dumps(((0,), {})),
    ],
)
def test_what_was_kept_and_is_no_code_is_made_anew(compiled: list[str], rubbish: bytes) -> None:
    lazy.compile("b").match("b")
    run_again()
    Path(kept._place(lazy._FILE)).write_bytes(rubbish)
    lazy._known.cache_clear()
    for _ in range(2):
        assert lazy.compile("a+").match("aa")
        run_again()
    assert compiled == ["b", "a+"]


def test_nothing_is_kept_where_python_writes_no_bytecode(
    compiled: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert lazy.compile("a+").match("aa")
    run_again()
    assert list(tmp_path.iterdir()) == []


def test_patterns_of_earlier_versions_go_when_there_are_too_many(
    compiled: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lazy, "_MOST", 2)
    for pattern in ("a", "b", "c"):
        lazy.compile(pattern).match("")
        run_again()
    assert set(lazy._known()) == {("c", 0)}
