from __future__ import annotations

import os
import sys
from pathlib import Path
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


def test_what_rules_are_chosen_by_is_looked_up_anew_when_a_rule_comes_goes_or_changes(tmp_path: Path) -> None:
    family = tmp_path / "links"
    (family / "__pycache__").mkdir(parents=True)
    (tmp_path / "__pycache__").mkdir()
    rule = family / "bare_url.py"
    rule.write_text("LEVEL = 'note'\n")
    stamps = [catalog._stamp(str(tmp_path))]
    os.utime(rule, ns=(1, 1))
    stamps.append(catalog._stamp(str(tmp_path)))
    (family / "dead_link.py").write_text("")
    stamps.append(catalog._stamp(str(tmp_path)))
    rule.unlink()
    stamps.append(catalog._stamp(str(tmp_path)))
    assert len(set(stamps)) == 4
    (family / "__pycache__" / "dead_link.pyc").write_bytes(b"")
    (tmp_path / "__pycache__" / "heads.py").write_bytes(b"")
    assert catalog._stamp(str(tmp_path)) == stamps[-1]


def test_what_rules_are_chosen_by_is_what_they_say_of_themselves(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    made = catalog._heads.__wrapped__()
    monkeypatch.setattr(catalog, "all_rules", lambda: pytest.fail("it was kept"))
    assert catalog._heads.__wrapped__() == made
    assert {head.name: head.set for head in made}["anonymous-source"] == "default"
