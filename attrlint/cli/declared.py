"""The options of `check` and its kin, as data: of them click's commands are made, and arguments are read."""

from __future__ import annotations

from typing import Any

from attrlint.config.keys import FORMATS, LEVELS
from attrlint.record import record

__all__ = ["CHECK", "COLOR", "CONFIGURATION", "INPUT", "NO_CACHE", "WEB", "Declared"]


@record
class Declared:
    """An option: its names, the heading it stands under in the help, and what it takes.

    `kind`: flag, count, text, texts (may be given several times), names (the same, comma-separated), choice,
    whole or number (within `limits`), file (one that is there), day, reports, commit (its value may be left
    out). `to` is the name of the value where it is not that of the option; `shown` stands for it in the help.
    """

    names: tuple[str, ...]
    group: str
    kind: str
    help: str
    shown: str | None = None
    to: str = ""
    choices: tuple[str, ...] = ()
    default: Any = None
    limits: tuple[Any, Any] = (None, None)

    @property
    def key(self) -> str:
        """The name of the value."""
        return self.to or self.names[0].removeprefix("--").replace("-", "_")


CONFIGURATION = (
    Declared(
        ("--config",),
        "Configuration",
        "texts",
        "Use this file and no other, or set one value.",
        "FILE|KEY=VALUE",
        "settings",
    ),
    Declared(("--isolated",), "Configuration", "flag", "Read no configuration file, no ATTRLINT_ variable."),
)

INPUT = (
    Declared(("--date",), "Input", "day", "The day the article is published.", "YYYY-MM-DD", "day"),
    Declared(
        ("--stdin-filename",),
        "Input",
        "text",
        "The name, and so the format, of what `-` reads.",
        "NAME",
        default="<stdin>",
    ),
    Declared(("--exclude",), "Input", "texts", "Leave out what matches, as in .gitignore.", "PATTERN"),
    Declared(
        ("--force-exclude",),
        "Input",
        "flag",
        "Leave out what is excluded or ignored, even if named outright.",
    ),
    *CONFIGURATION,
)

NO_CACHE = Declared(("--no-cache",), "Input", "flag", "Take nothing from earlier runs and keep nothing.")

COLOR = Declared(
    ("--color",),
    "Output",
    "choice",
    "auto: terminal, NO_COLOR, FORCE_COLOR.",
    choices=("auto", "always", "never"),
    default="auto",
)

WEB = (
    Declared(
        ("--online",), "Online", "flag", "Ask the web about links, and hold quotations against their pages."
    ),
    Declared(
        ("--jobs",),
        "Online",
        "whole",
        "Requests at once; without --online, processes.  [default: 32; what pays]",
        "N",
        limits=(1, 256),
    ),
    Declared(
        ("--per-host",), "Online", "whole", "Requests at once to one host.  [default: 2]", limits=(1, 64)
    ),
    Declared(
        ("--host-interval",),
        "Online",
        "number",
        "Least time between two requests to one host.  [default: 0.1]",
        "SECONDS",
        limits=(0, 60),
    ),
    Declared(
        ("--timeout",),
        "Online",
        "number",
        "Time for one link, redirects included.  [default: 20]",
        "SECONDS",
        limits=(0.1, 300),
    ),
    Declared(
        ("--retries",), "Online", "whole", "Times to ask again at the end.  [default: 2]", limits=(0, 9)
    ),
    Declared(
        ("--max-links",), "Online", "whole", "Ask for no more.  [default: 10000]", "N", limits=(0, None)
    ),
    Declared(("--exclude-url",), "Online", "texts", "Don't ask for URLs in which this is found.", "REGEX"),
    Declared(("--accept",), "Online", "texts", "Statuses that mean 'there' at a host.", "HOST=STATUS,..."),
    Declared(
        ("--header",), "Online", "texts", "Send a header to a host, and to no other.", "HOST:NAME=VALUE"
    ),
    Declared(
        ("--contact",), "Online", "text", "Whom a host may write to; part of the user agent.", "MAIL|URL"
    ),
    Declared(
        ("--proxy",), "Online", "text", "Ask through a proxy; those of the environment are not used.", "URL"
    ),
    Declared(("--ca-file",), "Online", "file", "Certificates to trust instead of the usual ones.", "FILE"),
    Declared(("--allow-private",), "Online", "flag", "Also ask hosts of private networks and this machine."),
    Declared(("--robots",), "Online", "flag", "Respect robots.txt."),
    Declared(("--archive",), "Online", "flag", "Look for archived copies of pages that are gone."),
    Declared(
        ("--cache-dir",),
        "Online",
        "text",
        "Where to keep what was found (default: the user's cache).",
        "FOLDER",
    ),
    Declared(("--no-progress",), "Online", "flag", "Say nothing while asking."),
)

CHECK = (
    Declared(
        ("--select",),
        "Rules",
        "names",
        "Rules, families or sets (default, strict, pedantic, all), comma-separated.",
        "NAMES",
    ),
    Declared(("--ignore",), "Rules", "names", "Rules, families or sets to leave out.", "NAMES"),
    Declared(("--extend-select",), "Rules", "names", "Ask these, too.", "NAMES"),
    *INPUT,
    Declared(("--fix",), "Output", "flag", "Apply the safe fixes, then report what is left."),
    Declared(("--diff",), "Output", "flag", "Show what --fix would change, and change nothing."),
    Declared(
        ("--since",), "Input", "commit", "Only findings that touch what changed since a commit.", "[REF]"
    ),
    Declared(("--baseline",), "Input", "text", "Leave out the findings that stand in a baseline.", "FILE"),
    NO_CACHE,
    Declared(
        ("--format",),
        "Output",
        "choice",
        f"{', '.join(FORMATS)}.  [default: full]",
        "FORMAT",
        "form",
        FORMATS,
    ),
    Declared(("--output",), "Output", "text", "Write the report into a file.", "FILE"),
    Declared(
        ("--report",),
        "Output",
        "reports",
        "Write one more report, as often as you like.",
        "FORMAT=FILE",
        "reports",
    ),
    Declared(("--statistics",), "Output", "flag", "Count the findings of each rule instead."),
    Declared(("--summary",), "Output", "flag", "Count those of each file instead.", to="only_summary"),
    Declared(("--quiet", "-q"), "Output", "count", "No summary and no notes; -qq: no report."),
    Declared(("--watch", "-w"), "Output", "flag", "Check again whenever something changes."),
    Declared(("--verbose", "-v"), "Output", "flag", "Say what was read and what took how long."),
    COLOR,
    Declared(
        ("--fail-on",),
        "Exit status",
        "choice",
        f"The least level that makes it 1: {', '.join(LEVELS)}, never.  [default: warning]",
        "LEVEL",
        choices=(*LEVELS, "never"),
    ),
    Declared(
        ("--max-warnings",),
        "Exit status",
        "whole",
        "Fail if there are more warnings; fewer don't fail.",
        "N",
        limits=(0, None),
    ),
    Declared(("--exit-zero",), "Exit status", "flag", "0 even with findings (2 stays 2)."),
    *WEB,
)
