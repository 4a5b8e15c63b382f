from __future__ import annotations

import sys
from types import ModuleType

import pytest

from attrlint import catalog
from attrlint.errors import BrokenRule, ConfigError, UnknownRule


def names(*chosen: str, ignored: tuple[str, ...] = ()) -> set[str]:
    return {rule.name for rule in catalog.select(chosen, ignored)}


def test_a_rule_is_chosen_by_name_family_or_set() -> None:
    assert names("anonymous-source") == {"anonymous-source"}
    assert "anonymous-source" in names("sources")
    assert "anonymous-source" not in names("links")
    assert names("all") == {rule.name for rule in catalog.all_rules()}


def test_each_set_holds_the_smaller_ones() -> None:
    assert names("default") <= names("strict") <= names("pedantic") == names("all")


def test_an_ignored_rule_is_left_out() -> None:
    assert "bare-url" not in names("links", ignored=("bare-url",))
    assert not names("links", ignored=("links",))


def test_a_rule_named_outright_beats_an_ignored_family() -> None:
    assert names("bare-url", ignored=("links",)) == {"bare-url"}
    assert not names("bare-url", ignored=("bare-url",))


def test_a_wrong_name_is_refused_with_the_nearest_right_one() -> None:
    with pytest.raises(UnknownRule, match="did you mean 'anonymous-source'"):
        catalog.select(["anonymous-sorce"])
    with pytest.raises(UnknownRule, match="did you mean 'default'"):
        catalog.select(["defalt"])
    with pytest.raises(UnknownRule, match="attrlint rules"):
        catalog.find("zzzzzz")


def test_options_are_checked_by_name_and_type() -> None:
    rule = catalog.find("link-date-mismatch")
    assert catalog.configure(rule, {"level": "note"}).level == "note"
    with pytest.raises(ConfigError, match=r"rules\.link-date-mismatch.*'dayz'.*did you mean 'days'"):
        catalog.configure(rule, {"dayz": 3})
    with pytest.raises(ConfigError, match=r"rules\.link-date-mismatch\.days is '3', which is no int"):
        catalog.configure(rule, {"days": "3"})
    with pytest.raises(ConfigError, match="level is 'loud'"):
        catalog.configure(rule, {"level": "loud"})


@pytest.mark.parametrize(
    ("attributes", "complaint"),
    [
        ({}, "lacks LEVEL, SET, FLAGGED, CLEAN, check, a docstring"),
        ({"LEVEL": "fatal", "SET": "default"}, "LEVEL is 'fatal'"),
        ({"LEVEL": "note", "SET": "mine"}, "SET is 'mine'"),
    ],
)
def test_a_broken_rule_says_what_it_lacks(
    attributes: dict[str, str], complaint: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = ModuleType("attrlint.rules.test.broken", "A broken rule." if attributes else None)
    if attributes:
        module.FLAGGED, module.CLEAN, module.check = ["[[x]]"], ["y"], lambda article, options: iter(())  # type: ignore[attr-defined]
    for name, value in attributes.items():
        setattr(module, name, value)
    monkeypatch.setitem(sys.modules, module.__name__, module)
    with pytest.raises(BrokenRule, match=complaint):
        catalog._load.__wrapped__(module.__name__)
