"""The catalogue: a rule's module -> Rule, checked; names, families and sets -> rules.

A rule is one file, `rules/<family>/<rule_name>.py`. Nothing registers it: the folder is the list. What rules
are chosen by is kept between runs, so that only the chosen ones are imported.
"""

from __future__ import annotations

import os
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from attrlint import kept
from attrlint.errors import BrokenRule, ConfigError, UnknownRule, did_you_mean
from attrlint.model import Level
from attrlint.record import field, record, replace
from attrlint.suppress.names import RULE_NAMES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from types import ModuleType

    from attrlint.model import Article, Options, Problem

__all__ = ["SETS", "Rule", "all_rules", "configure", "find", "select"]

SETS = ("default", "strict", "pedantic")
"""The sets, smallest first; each holds the ones before it. `all` names the last."""

NEEDS = ("", "online")
"""What a rule can need: nothing, or the pages behind the links, which `--online` fetches."""

_EXAMPLES = ("FLAGGED", "CLEAN", "MISSED")


@record
class Rule:
    """A rule: what it is called, what it says of itself, and the question it asks.

    `page` is the docstring below the summary. `flagged`, `clean` and `missed` are its examples: text, with
    `[[` and `]]` around each span that must be (or should have been) reported. An example that begins with
    "---" or "<" is read as Markdown or HTML.

    `needs` is what it needs beside the article, one of `NEEDS`: such a rule is skipped where that is not at
    hand. `pages` is the web of its examples: URL -> HTML of the page, or a status and what goes with it
    ("404", "301 https://...").
    """

    name: str
    family: str
    summary: str
    page: str
    level: Level
    set: str
    options: Mapping[str, Any]
    help: str
    check: Callable[[Article, Options], Iterator[Problem]]
    flagged: tuple[str, ...]
    clean: tuple[str, ...]
    missed: tuple[str, ...]
    aliases: tuple[str, ...]
    needs: str = ""
    pages: Mapping[str, str] = field(default_factory=dict)


@record
class _Head:
    """What a rule is chosen by, and its module."""

    name: str
    family: str
    set: str
    aliases: tuple[str, ...]
    needs: str
    module: str


@cache
def modules() -> dict[str, str]:
    """Rule name -> name of its module, for every rule file, without importing any."""
    package = import_module("attrlint.rules")
    found = {}
    for family in _names_in(package.__path__):
        folders = [os.path.join(folder, family) for folder in package.__path__]
        for stem in _names_in(folders):
            found[stem.replace("_", "-")] = f"attrlint.rules.{family}.{stem}"
    return found


def _names_in(folders: Iterable[str]) -> list[str]:
    """The modules and packages in some folders, which may lie in a zip archive."""
    from pkgutil import iter_modules

    return sorted(module.name for module in iter_modules(folders) if not module.name.startswith("_"))


def all_rules() -> tuple[Rule, ...]:
    """Every rule, by family and name."""
    return tuple(_load(module) for module in modules().values())


def find(name: str) -> Rule:
    """The rule of that name, or with that alias. Raises UnknownRule, which names the nearest."""
    for head in _heads():
        if name == head.name or name in head.aliases:
            return _load(head.module)
    if name in RULE_NAMES:
        from attrlint.suppress.rules import RULES

        return RULES[name]
    raise UnknownRule(f"no rule is called '{name}'{_nearest(name, modules())}")


def select(chosen: Iterable[str], ignored: Iterable[str] = (), *, offline: bool = False) -> tuple[Rule, ...]:
    """The rules that names of rules, families or sets choose, less the ones that others ignore.

    A rule that is named outright stays although its family or set is ignored. `offline` leaves out those that
    need the web. Raises UnknownRule.
    """
    chosen, ignored = tuple(chosen), tuple(ignored)
    named = {head for word in chosen for head in _named(word, outright=True)}
    dropped = {head for word in ignored for head in _named(word)}
    kept_out = {head for word in ignored for head in _named(word, outright=True)}
    wanted = {head for word in chosen for head in _named(word)} - (dropped - named) - kept_out
    return tuple(_load(head.module) for head in _heads() if head in wanted and not (offline and head.needs))


def needing_web(names: Iterable[str]) -> list[str]:
    """Those of the names that are names of rules that need the web."""
    needing = {head.name for head in _heads() if head.needs}
    return [name for name in names if name in needing]


def configure(rule: Rule, settings: Mapping[str, Any]) -> Rule:
    """The rule with another `level` or other options. Raises ConfigError, which names rule and key."""
    options = dict(rule.options)
    level = rule.level
    for key, value in settings.items():
        if key == "level":
            if value not in tuple(Level):
                raise ConfigError(f"rules.{rule.name}.level is {value!r}, not one of {', '.join(Level)}")
            level = Level(value)
        elif key not in options:
            raise ConfigError(f"rules.{rule.name}: no option is called '{key}'{_nearest(key, options)}")
        elif type(value) is not type(options[key]):
            wanted = type(options[key]).__name__
            raise ConfigError(f"rules.{rule.name}.{key} is {value!r}, which is no {wanted}")
        else:
            options[key] = value
    return replace(rule, level=level, options=options)


def _named(word: str, *, outright: bool = False) -> list[_Head]:
    heads = _heads()
    by_name = [head for head in heads if word == head.name or word in head.aliases]
    if by_name or outright:
        return by_name
    if word == "all":
        return list(heads)
    if word in SETS:
        return [head for head in heads if SETS.index(head.set) <= SETS.index(word)]
    family = [head for head in heads if head.family == word]
    if family:
        return family
    if word in RULE_NAMES:
        return []  # they look at suppressions, not at articles: see `attrlint.suppress`
    known = [*modules(), *{head.family for head in heads}, *SETS, "all"]
    raise UnknownRule(f"no rule, family or set is called '{word}'{_nearest(word, known)}")


def _nearest(word: str, known: Iterable[str]) -> str:
    return did_you_mean(word, known) or "; `attrlint rules` lists them"


def rules_folder() -> str:
    """Where the families of rules lie."""
    return os.path.dirname(import_module("attrlint.rules").__file__ or "")


@cache
def _heads() -> tuple[_Head, ...]:
    """Those of all rules, by family and name."""
    folder = rules_folder()
    stamp = _stamp(folder)
    known = kept.recall(os.path.join(folder, "heads"), stamp) if stamp else None
    if known is None:
        known = [
            (rule.name, rule.family, rule.set, rule.aliases, rule.needs, module)
            for rule, module in zip(all_rules(), modules().values(), strict=True)
        ]
        if stamp:
            kept.keep(os.path.join(folder, "heads"), stamp, known)
    return tuple(_Head(*head) for head in known)


def _stamp(folder: str) -> tuple[tuple[str, int, int], ...]:
    """Name, size and time of each file of a rule; none where they lie in a zip archive."""
    try:
        families = [entry.path for entry in os.scandir(folder) if entry.is_dir() and entry.name[0] != "_"]
        files = [entry for family in families for entry in os.scandir(family) if entry.name.endswith(".py")]
    except OSError:
        return ()
    stats = ((entry.name, entry.stat()) for entry in sorted(files, key=lambda entry: entry.path))
    return tuple((name, stat.st_size, stat.st_mtime_ns) for name, stat in stats)


@cache
def _load(module_name: str) -> Rule:
    try:
        module = import_module(module_name)
    except Exception as error:
        raise BrokenRule(f"{module_name}: cannot be imported: {error!r}") from error
    return _rule(module)


def _rule(module: ModuleType) -> Rule:
    _, family, stem = module.__name__.rsplit(".", 2)
    summary, _, page = (module.__doc__ or "").partition("\n")
    lacks = [what for what in ("LEVEL", "SET", "FLAGGED", "CLEAN", "check") if not hasattr(module, what)]
    if not summary.endswith("."):
        lacks.append("a docstring whose first line is a sentence")
    if lacks:
        raise BrokenRule(f"{module.__name__}: lacks {', '.join(lacks)}")
    if module.LEVEL not in tuple(Level):
        raise BrokenRule(f"{module.__name__}: LEVEL is {module.LEVEL!r}, not one of {', '.join(Level)}")
    if getattr(module, "NEEDS", "") not in NEEDS:
        raise BrokenRule(f"{module.__name__}: NEEDS is {module.NEEDS!r}, not one of {', '.join(NEEDS[1:])}")
    if module.SET not in SETS:
        raise BrokenRule(f"{module.__name__}: SET is {module.SET!r}, not one of {', '.join(SETS)}")
    flagged, clean, missed = (tuple(getattr(module, name, ())) for name in _EXAMPLES)
    return Rule(
        name=stem.replace("_", "-"),
        family=family,
        summary=summary,
        page=page.strip(),
        level=Level(module.LEVEL),
        set=module.SET,
        options=getattr(module, "OPTIONS", {}),
        help=getattr(module, "HELP", ""),
        check=module.check,
        flagged=flagged,
        clean=clean,
        missed=missed,
        aliases=tuple(getattr(module, "ALIASES", ())),
        needs=getattr(module, "NEEDS", ""),
        pages=getattr(module, "PAGES", {}),
    )
