"""The command line: `attrlint check | sources | rules | explain | ...`.

Exit status: 0 clean (or only findings below `--fail-on`), 1 findings at or above it, 2 could not run, 130
interrupted.
"""

from __future__ import annotations

import atexit
import gc
import os
import sys
from typing import NoReturn

from attrlint import lazy
from attrlint.cli.printing import say
from attrlint.errors import AttrlintError

__all__ = ["main", "run"]

_SELDOM = 2_000_000
"""Objects that are made before Python looks for circles among them: there are next to none."""


def run(prog_name: str = "attrlint") -> NoReturn:
    """`main` as a program. It ends at once: to take all objects apart would take a tenth of the time."""
    gc.set_threshold(_SELDOM)
    try:
        main(prog_name=prog_name)
    except SystemExit as ended:
        atexit._run_exitfuncs()
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(ended.code if isinstance(ended.code, int) else 1)


def main(args: list[str] | None = None, prog_name: str = "attrlint") -> NoReturn:
    """Run the command line and exit with its status."""
    _never_fail_to_print()
    try:
        status = _status(args, prog_name)
        sys.stdout.flush()
    except AttrlintError as error:
        say("error", [error])
        status = 2
    except KeyboardInterrupt:
        sys.stderr.write("attrlint: interrupted\n")
        status = 130
    except BrokenPipeError:
        # Whoever read our output has seen enough (`| head`); keep the interpreter from complaining at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = 141
    lazy.keep()
    sys.exit(status)


def _status(args: list[str] | None, prog_name: str) -> int:
    from attrlint.cli.arguments import read_arguments

    given = read_arguments(sys.argv[1:] if args is None else args)
    if given is None:
        from attrlint.cli import commands

        return commands.run(args, prog_name)
    from attrlint.cli.session import check, options_of

    return check(options_of(given))


def _never_fail_to_print() -> None:
    """A terminal that can't show a letter gets a stand-in, not a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            if stream.encoding.lower().startswith("utf"):
                stream.reconfigure(errors="replace")
            else:
                from attrlint.cli import plain

                plain.register()
                stream.reconfigure(errors=plain.HANDLER)
