"""Which values hold for a file: the layers that bear on it, each one above the ones before.

defaults < files extended < nearest file < its overrides < environment < --config KEY=VALUE < other options
"""

from __future__ import annotations

import os
from functools import cached_property
from typing import TYPE_CHECKING, Any

from attrlint import catalog
from attrlint.config.files import nearest_file, read_layers, user_file
from attrlint.config.keys import KEYS
from attrlint.errors import ConfigError
from attrlint.model import House, Level
from attrlint.record import field, record
from attrlint.suppress.names import RULE_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from attrlint.catalog import Rule
    from attrlint.config.keys import KeyPath
    from attrlint.config.layer import Layer, Override
    from attrlint.model import Page
    from attrlint.patterns import Patterns
    from attrlint.suppress.excuses import Excuse
    from attrlint.suppress.policy import Policy

__all__ = ["Config", "Configs"]


@record(slots=False, eq=False)
class Config:
    """What to ask of a file and what to make of the answers.

    `values` holds every value that is set, by its path, with the layer that it comes from and its path there.
    `date` is the article's day, if it was told on the command line. `excuses` are the `[[suppress]]` tables
    that are for the file.
    """

    values: Mapping[KeyPath, tuple[Any, Layer, KeyPath]] = field(default_factory=dict)
    date: date | None = None
    excuses: tuple[Excuse, ...] = ()

    def __getitem__(self, name: str) -> Any:
        """The value of a key."""
        found = self.values.get((name,))
        return KEYS[name].default if found is None else found[0]

    @cached_property
    def chosen_rules(self) -> tuple[Rule, ...]:
        """The selected rules, with levels and options set. Raises RuleError, ConfigError."""
        return self._rules(offline=False)

    @cached_property
    def offline_rules(self) -> tuple[Rule, ...]:
        """Those of them that don't need the web."""
        return self._rules(offline=True)

    def rules_for(self, pages: Mapping[str, Page]) -> tuple[Rule, ...]:
        """The selected rules that can be asked with these pages, or with none."""
        return self.chosen_rules if pages else self.offline_rules

    def _rules(self, *, offline: bool) -> tuple[Rule, ...]:
        settings = self.rule_settings
        chosen = (*self["select"], *self["extend-select"])
        rules = catalog.select(chosen, self["ignore"], offline=offline)
        return tuple(
            catalog.configure(rule, settings.get(rule.name, {}))
            for rule in rules
            if settings.get(rule.name, {}).get("level") != "off"
        )

    def path(self, name: str) -> str | None:
        """The value of a key that holds a path, made absolute; None if it is not set or empty."""
        found = self.values.get((name,))
        if found is None or not found[0]:
            return None
        value, layer, _ = found
        return os.path.normpath(os.path.join(layer.folder, os.path.expanduser(value)))

    def origin(self, key: KeyPath) -> str:
        """Where a value comes from: a file and line, "environment", "command line", "default"."""
        if key not in self.values:
            return "default"
        _, layer, at = self.values[key]
        return layer.where(at)

    @cached_property
    def rule_settings(self) -> dict[str, dict[str, Any]]:
        """Rule -> its `level` and options, those that are set."""
        settings: dict[str, dict[str, Any]] = {}
        for key, (value, *_) in self.values.items():
            if key[0] == "rules":
                settings.setdefault(str(key[1]), {})[str(key[2])] = value
        return settings

    @cached_property
    def house(self) -> House:
        """What the newsroom says of itself. Raises ConfigError for a time zone that nobody knows."""
        facts = {name.replace("-", "_"): self[name] for name, key in KEYS.items() if key.house}
        house = House(**facts, date=self.date)
        house.today()  # a time zone that nobody knows is said before anything is linted
        return house

    @cached_property
    def policy(self) -> Policy | None:
        """What holds for suppressions; None where nothing is said of them."""
        levels: dict[str, Level | None] = {}
        for name in RULE_NAMES:
            level = self.rule_settings.get(name, {}).get("level")
            if level == "off" or name in self["ignore"]:
                levels[name] = None
            elif level is not None:
                levels[name] = Level(level)
        if not (levels or self.excuses or self["require-reason"]):
            return None
        from attrlint.suppress.policy import Policy

        return Policy(self.excuses, self["require-reason"], levels)

    @cached_property
    def fail_rank(self) -> int:
        """The least rank of a level that makes the exit status 1."""
        fail_on = self["fail-on"]
        return len(Level) if fail_on == "never" else Level(fail_on).rank


class Configs:
    """The configuration of each file of a run.

    `files` given outright take the place of those that are looked for; with `isolated` only `top` counts.
    `top` are the layers of the environment and the command line, lowest first.
    """

    def __init__(
        self,
        *,
        isolated: bool = False,
        files: Iterable[str] = (),
        top: Iterable[Layer] = (),
        date: date | None = None,
    ) -> None:
        self._top = tuple(top)
        self._date = date
        self._nearest: dict[str, str | None] = {}
        self._layers: dict[str | None, tuple[Layer, ...]] = {None: ()}
        self._patterns: dict[tuple[str, tuple[str, ...]], Patterns] = {}
        self._made: dict[tuple[str | None, tuple[KeyPath, ...], tuple[Excuse, ...]], Config] = {}
        self._of_files: dict[str, Config] = {}
        self._files = tuple(os.path.abspath(file) for file in files)
        self._looks_for_files = not isolated and not self._files
        if self._files:
            self._layers[None] = tuple(layer for file in self._files for layer in read_layers(file))
        elif not isolated and (file := user_file()) is not None:
            self._layers[None] = read_layers(file)

    def of_run(self) -> Config:
        """The configuration of the working folder: for what holds for a whole run. Raises ConfigError."""
        return self._config(self._file_for(os.getcwd()), None)

    def of_file(self, path: str) -> Config:
        """The configuration of a file, which need not exist. Raises ConfigError."""
        config = self._of_files.get(path)
        if config is None:
            absolute = os.path.abspath(path)
            config = self._config(self._file_for(os.path.dirname(absolute)), absolute)
            self._of_files[path] = config
        return config

    def excludes(self, path: str, is_folder: bool) -> bool:
        """Whether `exclude`, as it stands in the folder of an absolute path, leaves the path out."""
        try:
            config = self._config(self._file_for(os.path.dirname(path)), None)
        except ConfigError:  # `of_file` tells of it
            return False
        found = config.values.get(("exclude",))
        if found is None or not found[0]:
            return False
        value, layer, _ = found
        return self._matches(value, layer.folder, path, is_folder)

    def file_of(self, path: str) -> str | None:
        """The configuration file that governs a path, if there is one near it."""
        return self._file_for(os.path.dirname(os.path.abspath(path)))

    def _file_for(self, folder: str) -> str | None:
        return nearest_file(folder, self._nearest) if self._looks_for_files else None

    def _layers_of(self, file: str | None) -> tuple[Layer, ...]:
        if file not in self._layers:
            assert file is not None
            self._layers[file] = read_layers(file)
        return self._layers[file]

    def _config(self, file: str | None, path: str | None) -> Config:
        layers = self._layers_of(file)
        matching = [
            (layer, override)
            for layer in layers
            for override in layer.overrides
            if path is not None and self._matches(override.files, layer.folder, path)
        ]
        excuses = tuple(
            excuse
            for layer in layers
            for excuse in layer.excuses
            if path is not None and self._matches(excuse.files, layer.folder, path)
        )
        key = (file, tuple((layer.origin, *override.at) for layer, override in matching), excuses)
        if key not in self._made:
            self._made[key] = self._make(layers, matching, excuses)
        return self._made[key]

    def _matches(self, patterns: tuple[str, ...], folder: str, path: str, is_folder: bool = False) -> bool:
        """Whether patterns that are relative to a folder match a path."""
        key = (folder, patterns)
        if key not in self._patterns:
            from attrlint.patterns import Patterns

            self._patterns[key] = Patterns(folder, patterns)
        return self._patterns[key].match(path, is_folder)

    def _make(
        self,
        layers: Iterable[Layer],
        matching: Iterable[tuple[Layer, Override]],
        excuses: tuple[Excuse, ...],
    ) -> Config:
        values: dict[KeyPath, tuple[Any, Layer, KeyPath]] = {}
        for layer in layers:
            _put(values, layer.values, layer, (), layer.adds)
        for layer, override in matching:
            _put(values, override.values, layer, override.at, True)
        for layer in self._top:
            _put(values, layer.values, layer, (), layer.adds)
        return Config(values, self._date, excuses)


def _put(
    values: dict[KeyPath, tuple[Any, Layer, KeyPath]],
    above: Mapping[KeyPath, Any],
    layer: Layer,
    at: KeyPath,
    adds: bool,
) -> None:
    """Lay the values of a layer, which stand at `at` in it, over those below.

    A rule that it selects by name is asked whatever was said below it.
    """
    named = {name for key in ("select", "extend-select") for name in above.get((key,), ())}
    if named and ("ignore",) in values:
        ignored, origin, where = values[("ignore",)]
        values[("ignore",)] = (tuple(name for name in ignored if name not in named), origin, where)
    for name in named:
        if values.get(("rules", name, "level"), ("",))[0] == "off":
            del values[("rules", name, "level")]
    for key, value in above.items():
        if adds and key == ("ignore",) and key in values:
            value = (*values[key][0], *value)
        values[key] = (value, layer, (*at, *key))
