from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrlint.config import Config, Configs
from attrlint.config.inline import environment_layer, inline_layer
from attrlint.config.places import find_key, frame
from attrlint.config.schema import config_schema
from attrlint.config.starter import starter
from attrlint.config.toml import toml_key, toml_value
from attrlint.errors import ConfigError
from attrlint.model import House, Level
from attrlint.report.settings import keys_markdown


@pytest.fixture(autouse=True)
def no_user_file(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(folder))
    monkeypatch.setenv("APPDATA", str(folder))
    return folder


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def of(path: Path) -> Config:
    return Configs().of_file(str(path))


def names(config: Config) -> set[str]:
    return {rule.name for rule in config.chosen_rules}


def test_the_nearest_file_above_the_article_counts_not_that_of_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "attrlint.toml", 'select = ["links"]')
    write(tmp_path / "opinion" / ".attrlint.toml", 'select = ["quotes"]')
    monkeypatch.chdir(tmp_path / "opinion")
    configs = Configs()
    assert configs.of_file(str(tmp_path / "news" / "may" / "a.md"))["select"] == ("links",)
    assert configs.of_file("a.md")["select"] == ("quotes",)
    assert configs.of_run()["select"] == ("quotes",)


def test_pyproject_counts_only_with_its_table(tmp_path: Path) -> None:
    write(tmp_path / "attrlint.toml", 'select = ["links"]')
    project = write(tmp_path / "in" / "pyproject.toml", '[project]\nname = "attrlint-tools"\n')
    assert of(tmp_path / "in" / "a.md")["select"] == ("links",)
    project.write_text('[tool.attrlint]\nfail-on = "error"\n')
    assert of(tmp_path / "in" / "a.md")["fail-on"] == "error"


def test_the_user_file_counts_only_where_no_folder_has_one(tmp_path: Path, no_user_file: Path) -> None:
    write(no_user_file / "attrlint" / "attrlint.toml", 'fail-on = "note"')
    assert of(tmp_path / "a.md")["fail-on"] == "note"
    assert Configs(isolated=True).of_file(str(tmp_path / "a.md"))["fail-on"] == "warning"
    write(tmp_path / "attrlint.toml", "")
    assert of(tmp_path / "a.md")["fail-on"] == "warning"


def test_levels_options_and_house_facts_are_read(tmp_path: Path) -> None:
    text = """
    outlets = ["The Courier"]
    hosts = ["courier.example"]
    agencies = ["Harbor News"]
    credit-forms = ["reporting-by"]
    spokespersons = "unnamed"
    relative-days = "allow"
    bylines = "optional"
    time-zone = "Europe/Riga"
    dialect = "uk"
    fail-on = "never"
    [rules]
    bare-url = "error"
    missing-byline = "off"
    [rules.link-date-mismatch]
    level = "note"
    days = 5
    """
    write(tmp_path / "attrlint.toml", text)
    config = of(tmp_path / "a.md")
    rules = {rule.name: rule for rule in config.chosen_rules}
    assert config.house == House(
        outlets=("The Courier",),
        hosts=("courier.example",),
        agencies=("Harbor News",),
        credit_forms=("reporting-by",),
        spokespersons="unnamed",
        relative_days="allow",
        bylines="optional",
        time_zone="Europe/Riga",
        dialect="uk",
    )
    assert config.fail_rank > Level.ERROR.rank
    assert rules["bare-url"].level is Level.ERROR
    assert (rules["link-date-mismatch"].level, rules["link-date-mismatch"].options["days"]) == ("note", 5)
    assert "missing-byline" not in rules


def test_a_file_builds_on_those_it_extends(tmp_path: Path) -> None:
    write(tmp_path / "house" / "base.toml", 'select = ["links"]\n[rules]\nlink-date-mismatch = {days = 3}')
    write(
        tmp_path / "desk" / "attrlint.toml",
        'extend = "../house/base.toml"\nfail-on = "error"\n[rules.link-date-mismatch]\nlevel = "note"',
    )
    config = of(tmp_path / "desk" / "a.md")
    assert (config["select"], config["fail-on"]) == (("links",), "error")
    assert config.rule_settings["link-date-mismatch"] == {"days": 3, "level": "note"}
    assert config.origin(("rules", "link-date-mismatch", "days")).endswith("base.toml:3")
    assert config.origin(("fail-on",)).endswith("attrlint.toml:2")
    assert config.origin(("outlets",)) == "default"


@pytest.mark.parametrize(
    ("base", "complaint"),
    [('extend = ["attrlint.toml"]', "leads back to"), ('extend = "nosuch.toml"', "there is no such file")],
)
def test_a_file_that_extends_itself_or_nothing_is_an_error(tmp_path: Path, base: str, complaint: str) -> None:
    write(tmp_path / "attrlint.toml", 'extend = ["base.toml"]')
    write(tmp_path / "base.toml", base)
    with pytest.raises(ConfigError, match=r"base\.toml:1:\d+: ") as error:
        of(tmp_path / "a.md")
    assert complaint in str(error.value)


def test_overrides_hold_for_the_files_that_match_and_add_to_what_is_ignored(tmp_path: Path) -> None:
    text = """
    ignore = ["missing-byline"]
    [[overrides]]
    files = ["opinion/**", "!opinion/news.md"]
    ignore = ["anonymous-source"]
    [overrides.rules]
    bare-url = "off"
    [[overrides]]
    files = ["*.html"]
    select = ["quotes"]
    """
    write(tmp_path / "attrlint.toml", text)
    configs = Configs()
    usual = configs.of_file(str(tmp_path / "opinion" / "news.md"))
    opinion = configs.of_file(str(tmp_path / "opinion" / "a.md"))
    both = configs.of_file(str(tmp_path / "opinion" / "a.html"))
    assert {"anonymous-source", "bare-url"} <= names(usual)
    assert names(usual) - names(opinion) == {"anonymous-source", "bare-url"}
    assert opinion["ignore"] == ("missing-byline", "anonymous-source")
    assert both["select"] == ("quotes",)
    assert configs.of_file(str(tmp_path / "opinion" / "b.md")) is opinion


def test_extended_overrides_are_relative_to_their_own_file(tmp_path: Path) -> None:
    write(tmp_path / "attrlint.toml", '[[overrides]]\nfiles = ["/a.md"]\nfail-on = "never"')
    write(tmp_path / "sub" / "attrlint.toml", 'extend = "../attrlint.toml"')
    assert of(tmp_path / "a.md")["fail-on"] == "never"
    assert of(tmp_path / "sub" / "a.md")["fail-on"] == "warning"


def test_layers_stand_above_each_other(tmp_path: Path) -> None:
    write(tmp_path / "attrlint.toml", 'select = ["links"]\nfail-on = "note"\noutlets = ["The Courier"]')
    environment = environment_layer({"ATTRLINT_SELECT": "quotes, dates", "ATTRLINT_FAIL_ON": "error"})
    assert environment is not None
    top = (environment, inline_layer(["fail-on=never"]))
    config = Configs(top=top).of_file(str(tmp_path / "a.md"))
    assert config["select"] == ("quotes", "dates")
    assert config["fail-on"] == "never"
    assert config["outlets"] == ("The Courier",)
    origins = [config.origin((key,)) for key in ("select", "fail-on")]
    assert origins == ["environment", "command line"]


def test_a_file_named_outright_takes_the_place_of_the_others(tmp_path: Path) -> None:
    write(tmp_path / "attrlint.toml", 'select = ["links"]')
    named = write(tmp_path / "other.toml", 'fail-on = "error"')
    config = Configs(files=[str(named)]).of_file(str(tmp_path / "a.md"))
    assert (config["select"], config["fail-on"]) == (("default",), "error")


def test_inline_settings_need_no_quotes() -> None:
    settings = ["select=links,quotes", "rules.link-date-mismatch.days = 3", "rules.bare-url=off"]
    assert inline_layer(settings).values == {
        ("select",): ("links", "quotes"),
        ("rules", "link-date-mismatch", "days"): 3,
        ("rules", "bare-url", "level"): "off",
    }
    for wrong, complaint in (("selekt=links", "'select'"), ("fail-on=loud", "not one of"), ("x", "TOML")):
        with pytest.raises(ConfigError, match="--config") as error:
            inline_layer([wrong])
        assert complaint in str(error.value)


def test_a_wrong_environment_variable_is_named() -> None:
    with pytest.raises(ConfigError, match="ATTRLINT_FAIL_ON"):
        environment_layer({"ATTRLINT_FAIL_ON": "loud"})
    assert environment_layer({"ATTRLINT_FAIL_ON": "", "ATTRLINT_OTHER": "x"}) is None


@pytest.mark.parametrize(
    ("text", "place", "complaint"),
    [
        ('selekt = ["links"]', "1:1", "unknown key 'selekt'; did you mean 'select'"),
        ("\nselect = 3", "2:1", "'select' is 3, not a list of strings"),
        ('ignore = [\n  "links", # ours\n  "linkz",\n]', "3:3", "did you mean 'links'"),
        ("outlets = [1]", "1:12", "'outlets' must hold strings; 1 is none"),
        ('fail-on = "eror"', "1:1", "did you mean 'error'"),
        ("rules = 3", "1:1", "'rules' is 3, not a table"),
        ("[rules.anonymous-sorce]\nlevel='note'", "1:1", "did you mean 'anonymous-source'"),
        ("[rules]\nbare-url = 'of'", "2:1", "did you mean 'off'"),
        ("[rules.link-date-mismatch]\ndayz = 3", "2:1", "no option 'dayz'; did you mean 'days'"),
        ("[rules.link-date-mismatch]\ndays = 'x'", "2:1", "is no int"),
        ("[rules]\nlink-date-mismatch = {days = 3, levl = 1}", "2:33", "did you mean 'level'"),
        ("[[overrides]]\nselect = []", "1:1", "lacks 'files'"),
        ("[[overrides]]\nfiles = []\n[[overrides]]\nfiles=[]\nignor = []", "5:1", "did you mean 'ignore'"),
        ("[[overrides]]\nfiles = []\nformat = 'json'", "3:1", "does not hold per file"),
        ("select = [", "1:11", "no valid TOML"),
        ("select = []\nselect = []", "2:", "no valid TOML"),
    ],
)
def test_what_is_wrong_is_said_with_file_line_and_the_line_itself(
    tmp_path: Path, text: str, place: str, complaint: str
) -> None:
    path = write(tmp_path / "attrlint.toml", text)
    with pytest.raises(ConfigError) as error:
        of(tmp_path / "a.md")
    first, _, shown, carets = str(error.value).split("\n")
    assert first.startswith(f"{path}:{place}")
    assert complaint in first
    line = int(first.removeprefix(f"{path}:").split(":")[0])
    assert shown == f"{line} | {text.splitlines()[line - 1]}".rstrip()
    assert set(carets) <= set(" |^") and "^" in carets


def test_the_place_in_pyproject_is_that_of_our_table(tmp_path: Path) -> None:
    write(tmp_path / "pyproject.toml", '[tool.x]\nselekt = 1\n[tool.attrlint]\n"selekt" = []\n')
    with pytest.raises(ConfigError, match=r"pyproject\.toml:4:1: unknown key"):
        of(tmp_path / "a.md")


def test_keys_are_found_past_strings_and_comments_that_look_like_keys() -> None:
    text = 'a = """\nb = 1\n"""\n# b = 2\nc = ["]", {d = "x # y", b = 3}]\nb.e = 4\n[f."g.h"]\ni = 1\n'
    found = {key: find_key(text, key) for key in [("b",), ("b", "e"), ("c", 1, "b"), ("f", "g.h", "i")]}
    lines = {key: (place.line, place.column) for key, place in found.items() if place}
    assert lines == {("b", "e"): (6, 1), ("c", 1, "b"): (5, 25), ("f", "g.h", "i"): (8, 1)}
    place = find_key(text, ("c", 1, "b", "x"))
    assert place is not None
    assert frame(text, place).splitlines()[1:] == [
        '5 | c = ["]", {d = "x # y", b = 3}]',
        "  |                         ^",
    ]


def test_the_schema_takes_what_is_right_and_refuses_what_is_wrong(tmp_path: Path) -> None:
    schema = config_schema()
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema)
    right = tomllib.loads(
        'select = ["default", "bare-url"]\nextend = "a.toml"\n[rules]\nbare-url = "off"\n'
        'link-date-mismatch = {level = "note", days = 3}\n[[overrides]]\nfiles = ["a"]\nignore = ["links"]\n'
    )
    assert list(validator.iter_errors(right)) == []
    for wrong in (
        {"selekt": []},
        {"select": ["linkz"]},
        {"fail-on": "loud"},
        {"rules": {"bare-url": "loud"}},
        {"rules": {"link-date-mismatch": {"days": "x"}}},
        {"overrides": [{"ignore": []}]},
    ):
        assert list(validator.iter_errors(wrong)), wrong
    assert all(json.dumps(value).count('"description"') for value in schema["properties"].values())


def test_the_starter_is_a_configuration_and_so_is_what_it_comments_out(tmp_path: Path) -> None:
    text = starter("strict", "error", ["The “Courier”", 'O"Neill'])
    path = write(tmp_path / "attrlint.toml", text)
    config = of(tmp_path / "a.md")
    assert (config["select"], config["fail-on"]) == (("strict",), "error")
    assert config["outlets"] == ("The “Courier”", 'O"Neill')
    path.write_text(
        "\n".join(
            line.removeprefix("# ") if "=" in line or "[" in line else line for line in text.splitlines()
        )
    )
    assert of(tmp_path / "opinion" / "a.md")["ignore"] == ("anonymous-source",)


def test_exclude_is_relative_to_its_file_and_holds_around_it(tmp_path: Path) -> None:
    write(tmp_path / "attrlint.toml", 'exclude = ["/old/", "*.txt"]')
    write(tmp_path / "own" / "attrlint.toml", "")
    configs = Configs()
    asked = [("old", True), ("old", False), ("in/old", True), ("in/a.txt", False), ("own/a.txt", False)]
    assert [configs.excludes(str(tmp_path / path), is_folder) for path, is_folder in asked] == [
        True,
        False,
        False,
        True,
        False,
    ]


def test_suppressions_of_the_configuration_are_for_files_that_match(tmp_path: Path) -> None:
    text = """
    require-reason = true
    [[suppress]]
    files = ["wire/*.txt"]
    rules = ["anonymous-source", "links"]
    text = "A  person close to\\nthe talks"
    reason = "agreed"
    [rules]
    unused-suppression = "off"
    """
    write(tmp_path / "attrlint.toml", text)
    policy = of(tmp_path / "wire" / "a.txt").policy
    (excuse,) = policy.excuses
    assert {"anonymous-source", "bare-url"} <= excuse.rules
    assert (excuse.text, excuse.reason, excuse.line) == ("a person close to the talks", "agreed", 3)
    assert policy.require_reason
    assert policy.levels == {"unused-suppression": None}
    assert of(tmp_path / "a.txt").policy.excuses == ()


def test_the_documentation_lists_the_keys_as_they_are() -> None:
    text = (Path(__file__).parent.parent / "docs" / "configuration.md").read_text(encoding="utf-8")
    assert keys_markdown() in text


def test_the_schema_says_what_the_options_of_rules_mean() -> None:
    rules = config_schema()["definitions"]["rules"]["properties"]
    option = rules["unattributed-quote"]["anyOf"][1]["properties"]["min-words"]
    assert option["description"] == "Quotations of fewer words are left alone (default 6)."


_KEYS = st.from_regex(r"[a-z][a-z0-9_-]{0,5}|[ .#\"'\[\]=a-z]{1,5}", fullmatch=True)
_VALUES = st.recursive(
    st.booleans() | st.integers(-9, 9) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_KEYS, inner, max_size=3),
    max_leaves=8,
)


def paths(value: object, at: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The way to each key and each element of a list."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        yield (*at, key)
        yield from paths(inner, (*at, key))


@given(table=st.dictionaries(_KEYS, _VALUES, max_size=4))
def test_each_key_and_element_is_found_at_its_own_place(table: dict[str, object]) -> None:
    text = "\n".join(f"{toml_key(key)} = {toml_value(value)} # [a] = 1" for key, value in table.items())
    assert tomllib.loads(text) == table
    places = {path: find_key(text, path) for path in paths(table)}
    assert len({place for place in places.values() if place}) == len(places)
    for path, place in places.items():
        assert place is not None
        shown = text.split("\n")[place.line - 1][place.column - 1 :][: place.width]
        if isinstance(path[-1], str):
            assert tomllib.loads(f"{shown} = 1") == {path[-1]: 1}


def test_a_rule_selected_by_name_is_asked_whatever_stands_below(tmp_path: Path) -> None:
    write(
        tmp_path / "attrlint.toml",
        'ignore = ["links", "bare-url", "missing-date"]\n[rules]\nmissing-byline = "off"',
    )
    top = inline_layer(["select=bare-url,missing-byline,default"])
    asked = names(Configs(top=[top]).of_file(str(tmp_path / "a.md")))
    assert {"bare-url", "missing-byline"} <= asked
    assert not {"missing-date", "link-date-mismatch"} & asked


def test_a_file_that_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"nosuch\.toml: cannot be read: No such file"):
        Configs(files=[str(tmp_path / "nosuch.toml")])
    (tmp_path / "attrlint.toml").write_bytes(b"# \xff")
    with pytest.raises(ConfigError, match=r"attrlint\.toml: cannot be read: it is not UTF-8"):
        of(tmp_path / "a.md")
