"""A plain command line is read as click reads it; what is not plain is left to click."""

from __future__ import annotations

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrlint.cli.arguments import read_arguments
from attrlint.cli.check import command
from attrlint.cli.declared import CHECK

WORDS = st.sampled_from(
    [name for option in CHECK for name in option.names]
    + [
        "--",
        "-",
        "-qq",
        "-qv",
        "-x",
        "--form",
        "-h",
        "--help",
        "a.md",
        "b c.txt",
        "",
        "json",
        "sarif",
        "loud",
    ]
    + ["error", "never", "0", "1", "2", "257", "-1", "+3", " 4", "٣", "1_0", "default, links", "2023-03-06"]
    + [
        "--format=json",
        "--select=a,b",
        "--jobs=2",
        "--jobs=",
        "--isolated=1",
        "--color=never",
        "--exclude=*.md",
    ]
    + ["json=a.json", "--config=format=full", "--quiet=2", "--since=main"]
)


def read_by_click(args: list[str]) -> dict[str, object] | None:
    try:
        with command.make_context("check", args, resilient_parsing=False) as context:
            return context.params
    except (click.ClickException, click.exceptions.Exit):
        return None


@given(st.lists(WORDS, max_size=7))
def test_arguments_are_read_as_click_reads_them(args: list[str]) -> None:
    plainly = read_arguments(["check", *args])
    if plainly is not None:
        assert plainly == read_by_click(args)


@pytest.mark.parametrize(
    "args",
    [
        "a.md",
        "--isolated --format json --jobs 1 a.txt",
        "--select strict,links --ignore=bare-url -q -v --fail-on never a.md b.md -",
        "--config attrlint.toml --config format=full --exclude a --exclude b --max-warnings 3 --output x .",
        "",
    ],
)
def test_usual_arguments_are_read_without_click(args: str) -> None:
    plainly = read_arguments(["check", *args.split()])
    assert plainly is not None
    assert plainly == read_by_click(args.split())


@pytest.mark.parametrize(
    "args",
    ["sources a.md", "--help", "check --help", "check --fix a.md", "check --jobs 0", "check --selct all", ""],
)
def test_what_is_not_plain_is_left_to_click(args: str) -> None:
    assert read_arguments(args.split()) is None


def test_completion_is_left_to_click(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_ATTRLINT_COMPLETE", "bash_complete")
    assert read_arguments(["check", "a.md"]) is None
