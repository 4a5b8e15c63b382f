"""What makes a terminal pleasant: watching, completion, help."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.shell_completion import ShellComplete

from attrlint.cli.check import command as check_command
from attrlint.cli.commands import cli
from attrlint.cli.watch import watch

Shell = Callable[..., subprocess.CompletedProcess[str]]


def options(path: Path) -> object:
    from attrlint.cli.session import options_of

    with check_command.make_context("check", [str(path), "--isolated", "--format", "concise"]) as context:
        return options_of(dict(context.params))


def test_watching_checks_again_after_a_change_and_only_then(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    article = tmp_path / "a.txt"
    article.write_text("Sources said the bridge is shut.\n")
    steps: list[Callable[[], object]] = [
        lambda: None,
        lambda: article.write_text("Sources said the bridge is shut for now.\n"),
        lambda: (tmp_path / "a.txt.attrlint.toml").write_text("[[suppress]]\nrules = ['all']\n"),
        lambda: (tmp_path / "a.txt.attrlint.toml").write_text("[[suppress]]\nrules = 'all'\n"),
    ]
    seen: list[int] = []

    def wait() -> None:
        seen.append(capsys.readouterr().err.count("Watching"))
        if not steps:
            raise KeyboardInterrupt
        steps.pop(0)()

    with pytest.raises(KeyboardInterrupt), check_command.make_context("check", []):
        watch(options(tmp_path), wait)  # type: ignore[arg-type]
    assert seen == [1, 0, 1, 1, 1]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_prints_the_script_of_a_shell(shell: str) -> None:
    command = [sys.executable, "-m", "attrlint", "completion", shell]
    script = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert f"_ATTRLINT_COMPLETE={shell}_complete" in script
    if shutil.which(shell):
        assert subprocess.run([shell, "-n"], input=script, text=True, check=False).returncode == 0
    unknown = subprocess.run(
        command[:-1], env=os.environ | {"SHELL": "/bin/tcsh"}, capture_output=True, text=True, check=False
    )
    assert unknown.returncode == 2 and "which shell?" in unknown.stderr


def test_completion_knows_commands_options_and_rules() -> None:
    complete = ShellComplete(cli, {}, "attrlint", "_ATTRLINT_COMPLETE")

    def words(args: list[str], incomplete: str) -> set[str]:
        return {item.value for item in complete.get_completions(args, incomplete)}

    assert {"check", "config", "completion"} <= words([], "c")
    assert "--baseline" in words(["check"], "--ba")
    assert "links,anonymous-source" in words(["check", "--select"], "links,anon")


@pytest.mark.parametrize("command", [[], *([name] for name in cli.list_commands(None))])  # type: ignore[arg-type]
def test_help_fits_a_screen(command: list[str]) -> None:
    env = os.environ | {"COLUMNS": "100"}
    result = subprocess.run(
        [sys.executable, "-m", "attrlint", *command, "--help"],
        env=env,
        capture_output=True,
        text=True,
        check=True,
    )
    rows = result.stdout.splitlines()
    assert len(rows) <= 60
    assert all(len(row) <= 100 for row in rows)


def test_the_manual_describes_each_option_of_check() -> None:
    manual = (Path(__file__).parent.parent.parent / "docs" / "check.md").read_text(encoding="utf-8")
    options = [p for p in check_command.params if getattr(p, "group", "Online") != "Online"]
    assert len(options) > 20
    for option in options:
        assert f"`{option.opts[0]}" in manual, option.opts
