import copy
import re

import pytest

from attrlint import lazy


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The patterns that were compiled."""
    seen: list[str] = []
    original = re.compile

    def spy(pattern: str, flags: int = 0) -> re.Pattern[str]:
        seen.append(pattern)
        return original(pattern, flags)

    monkeypatch.setattr(re, "compile", spy)
    return seen


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
