"""The keys of the configuration: name, type, default, and what each is for.

The one list of them. Validation, environment variables, `config show`, `config schema` and the starter file
are made from it.
"""

from __future__ import annotations

from typing import Any, TypeAlias

from attrlint.model import Level
from attrlint.record import record

__all__ = ["FORMATS", "KEYS", "LEVELS", "STRUCTURE", "Key", "KeyPath"]

KeyPath: TypeAlias = "tuple[str | int, ...]"
"""Where a value stands: ("rules", "link-date-mismatch", "days"), ("overrides", 0, "ignore", 1)."""

LEVELS = tuple(level.value for level in reversed(Level))

FORMATS = (
    "full",
    "concise",
    "grouped",
    "json",
    "jsonl",
    "sarif",
    "github",
    "gitlab",
    "junit",
    "rdjson",
    "rdjsonl",
    "checkstyle",
    "markdown",
)
"""The report formats of `check`."""


@record(slots=False, eq=False)
class Key:
    """A key of the configuration.

    `type` is one of: names (of rules, families, sets), strings, globs, string, path, boolean, count.
    `choices` are the values a string may have. `per_file` keys may stand in an override; of the others,
    `exclude` holds for what lies around the file, the rest for a whole run, as the configuration of the
    working folder says. `house` keys are facts about
    the newsroom, and name a field of `model.House` (with "_" for "-").
    """

    name: str
    type: str
    default: Any
    text: str
    choices: tuple[str, ...] = ()
    per_file: bool = True
    house: bool = False


KEYS: dict[str, Key] = {
    key.name: key
    for key in (
        Key("select", "names", ("default",), "The rules, families or sets to ask."),
        Key("extend-select", "names", (), "Rules, families or sets to ask besides those of `select`."),
        Key("ignore", "names", (), "Rules, families or sets to leave out."),
        Key(
            "fail-on",
            "string",
            "warning",
            "The least level that makes the exit status 1.",
            choices=(*LEVELS, "never"),
        ),
        Key(
            "outlets",
            "strings",
            (),
            "The newsroom's own names: citing yourselves is not second-hand.",
            house=True,
        ),
        Key("hosts", "strings", (), "The newsroom's own hosts.", house=True),
        Key("agencies", "strings", (), "News agencies beside those that attrlint knows.", house=True),
        Key(
            "credit-forms",
            "strings",
            (),
            "The forms of credit lines that the house uses; all known ones where none is given.",
            house=True,
        ),
        Key(
            "spokespersons",
            "string",
            "named",
            "Whether spokespersons are cited with their names.",
            choices=("named", "unnamed"),
            house=True,
        ),
        Key(
            "relative-days",
            "string",
            "avoid",
            "Whether the house writes yesterday, today and tomorrow.",
            choices=("avoid", "allow"),
            house=True,
        ),
        Key(
            "bylines",
            "string",
            "required",
            "Whether each article needs a byline.",
            choices=("required", "optional"),
            house=True,
        ),
        Key("time-zone", "string", "UTC", "The newsroom's time zone, as in Europe/Riga.", house=True),
        Key("dialect", "string", "us", "The English of the house.", choices=("us", "uk"), house=True),
        Key(
            "exclude",
            "globs",
            (),
            "Files and folders to leave out: patterns as in .gitignore, relative to this file.",
            per_file=False,
        ),
        Key("require-reason", "boolean", False, "Whether each suppression must give its reason."),
        Key(
            "baseline",
            "path",
            None,
            "The baseline: findings in it are not shown. Relative to this file.",
            per_file=False,
        ),
        Key(
            "max-warnings",
            "count",
            None,
            "More warnings than this make the exit status 1; fewer don't.",
            per_file=False,
        ),
        Key(
            "exclude-urls",
            "strings",
            (),
            "With --online: regular expressions of URLs that are not asked for.",
            per_file=False,
        ),
        Key(
            "accept-statuses",
            "strings",
            (),
            "With --online: statuses that mean 'there' at a host, as in courier.example=403,404.",
            per_file=False,
        ),
        Key(
            "cache",
            "boolean",
            True,
            "Whether `check` takes up the reports of earlier runs on articles that have not changed.",
            per_file=False,
        ),
        Key("contact", "string", "", "With --online: whom a host may write to.", per_file=False),
        Key("format", "string", "full", "How `check` reports.", choices=FORMATS, per_file=False),
    )
}

STRUCTURE = {
    "extend": "Configuration files that this one builds on; paths are relative to this file.",
    "rules": "Settings per rule: a level, or a table with `level` and the rule's own options.",
    "suppress": "Findings not to be shown, in files that match `files`: `rules`, `text`, `reason`.",
    "overrides": "Settings for the files that match `files`, patterns as in .gitignore.",
}
"""The keys that hold no plain value."""
