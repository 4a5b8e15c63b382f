from __future__ import annotations

from pathlib import Path

import pytest

from attrlint.config import Config, find_config
from attrlint.errors import ConfigError
from attrlint.model import Level


def config(folder: Path, text: str, name: str = "attrlint.toml") -> Config:
    (folder / name).write_text(text, encoding="utf-8")
    return find_config(folder)


def test_the_nearest_file_upwards_counts(tmp_path: Path) -> None:
    config(tmp_path, 'select = ["links"]')
    inner = tmp_path / "drafts" / "may"
    inner.mkdir(parents=True)
    assert find_config(inner).select == ("links",)
    config(tmp_path / "drafts", 'select = ["quotes"]', ".attrlint.toml")
    assert find_config(inner).select == ("quotes",)


def test_pyproject_counts_only_with_its_table(tmp_path: Path) -> None:
    config(tmp_path, 'select = ["links"]')
    inner = tmp_path / "inner"
    inner.mkdir()
    assert config(inner, '[project]\nname = "attrlint-tools"', "pyproject.toml").select == ("links",)
    assert config(inner, '[tool.attrlint]\nfail-on = "error"', "pyproject.toml").fail_on is Level.ERROR


def test_all_keys_are_read(tmp_path: Path) -> None:
    text = """
    select = ["default", "links"]
    ignore = ["missing-byline"]
    fail-on = "note"
    outlets = ["The Courier"]
    [rules.link-date-mismatch]
    level = "note"
    days = 5
    """
    found = config(tmp_path, text)
    assert (found.select, found.ignore, found.fail_on) == (
        ("default", "links"),
        ("missing-byline",),
        Level.NOTE,
    )
    assert found.house.outlets == ("The Courier",)
    rule = next(rule for rule in found.chosen_rules() if rule.name == "link-date-mismatch")
    assert rule.level is Level.NOTE
    assert rule.options["days"] == 5


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('selekt = ["links"]', "unknown key 'selekt'; did you mean 'select'"),
        ("select = 3", "'select' must be a list of strings"),
        ('fail-on = "loud"', "'fail-on' is 'loud'"),
        ("rules = 3", "'rules' must hold a table per rule"),
        ("[rules.anonymous-sorce]\nlevel='note'", "did you mean 'anonymous-source'"),
        ("[rules.link-date-mismatch]\ndayz = 3", "'dayz'"),
        ("select = [", "Invalid value"),
    ],
)
def test_what_is_wrong_is_said_with_the_file(tmp_path: Path, text: str, complaint: str) -> None:
    with pytest.raises(ConfigError, match=r"attrlint\.toml: ") as error:
        config(tmp_path, text)
    assert complaint in str(error.value)
