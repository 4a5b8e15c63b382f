"""The one path: document -> article -> rules -> problems -> findings.

The only module that knows all stages.
"""

from __future__ import annotations

import os
from contextlib import suppress as suppressed
from typing import TYPE_CHECKING

from attrlint import catalog
from attrlint.annotate import annotate
from attrlint.clock import Clock, timed
from attrlint.errors import AttrlintError, InternalError, RuleCrash
from attrlint.model import Document, Finders, Finding
from attrlint.read import read
from attrlint.record import record
from attrlint.stamp import Stamp
from attrlint.suppress.names import SIDECAR

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import PurePath
    from typing import Any

    from attrlint.catalog import Rule
    from attrlint.model import Article, House, Page, Problem
    from attrlint.suppress.excuses import Excuse
    from attrlint.suppress.policy import Policy

__all__ = [
    "FileReport",
    "check_document",
    "check_file",
    "check_opened",
    "lint",
    "open_file",
    "sidecar_excuses",
]


@record
class FileReport:
    """What came of one file. `document` is None when it could not be read.

    `asked` are the names of the rules that ran.
    """

    path: str
    document: Document | None
    findings: tuple[Finding, ...]
    errors: tuple[AttrlintError, ...]
    asked: frozenset[str] = frozenset()


def lint(
    article: str | PurePath | Document,
    *,
    select: Iterable[str] = ("default",),
    ignore: Iterable[str] = (),
    options: Mapping[str, Mapping[str, Any]] | None = None,
    house: House | None = None,
    pages: Mapping[str, Page] | None = None,
) -> tuple[Finding, ...]:
    """Lint one article, given as a path or a document, and return its findings in the order of the text.

    `options` holds settings per rule (its options, or `level`). `pages` is what the web said of its links
    (`attrlint.online.fetch`); rules that need it are not asked without it. Findings that the article itself
    suppresses are left out. Raises InputError when the article cannot be read, UnknownRule for a name that is
    no rule, family or set, ConfigError for an option that is none, and RuleCrash when a rule fails.
    """
    document = article if isinstance(article, Document) else read(article)
    rules = [
        catalog.configure(rule, (options or {}).get(rule.name, {})) for rule in catalog.select(select, ignore)
    ]
    report = check_document(document, rules, house, pages)
    if report.errors:
        raise report.errors[0]
    return tuple(finding for finding in report.findings if finding.suppressed is None)


def check_file(
    path: str,
    rules: Iterable[Rule],
    house: House | None = None,
    data: bytes | None = None,
    pages: Mapping[str, Page] | None = None,
    policy: Policy | None = None,
    clock: Clock | None = None,
) -> FileReport:
    """Read and lint a file. Nothing is raised: what went wrong is in the report."""
    opened = open_file(path, house, data, pages, clock)
    return opened if isinstance(opened, FileReport) else check_opened(opened, rules, policy, clock)


def open_file(
    path: str,
    house: House | None = None,
    data: bytes | None = None,
    pages: Mapping[str, Page] | None = None,
    clock: Clock | None = None,
) -> Article | FileReport:
    """The article of a file; what went wrong with it, where it cannot be read."""
    try:
        with timed(clock, "read"):
            return annotate(read(path, data), house, pages)
    except AttrlintError as error:
        return FileReport(path, None, (), (error,))
    except Exception as error:
        crash = InternalError(f"{path}: the reader failed, please report it: {error!r}")
        return FileReport(path, None, (), (crash,))


def check_opened(
    article: Article, rules: Iterable[Rule], policy: Policy | None = None, clock: Clock | None = None
) -> FileReport:
    """Lint the article of a file, with what stands beside that. Nothing is raised."""
    path = article.document.path
    try:
        excuses = sidecar_excuses(path)
    except AttrlintError as error:
        return FileReport(path, None, (), (error,))
    return _check(article, rules, policy, excuses, clock)


def sidecar_excuses(path: str) -> tuple[Excuse, ...]:
    """The suppressions that stand beside an article. Raises ConfigError."""
    sidecar = path + SIDECAR
    if not os.access(sidecar, os.F_OK) or not os.path.isfile(sidecar):  # most have none: the first is quicker
        return ()
    from attrlint.suppress.excuses import read_sidecar

    return read_sidecar(path)


def check_document(
    document: Document,
    rules: Iterable[Rule],
    house: House | None = None,
    pages: Mapping[str, Page] | None = None,
    policy: Policy | None = None,
    excuses: tuple[Excuse, ...] = (),
    clock: Clock | None = None,
) -> FileReport:
    """Ask every rule about a document. A rule that crashes is an error; the others are still asked.

    Rules that need pages are left out where there are none. `policy` is what the configuration says of
    suppressions, `excuses` what a sidecar holds. `clock` counts the time of each stage.
    """
    return _check(annotate(document, house, pages), rules, policy, excuses, clock)


def _check(
    article: Article,
    rules: Iterable[Rule],
    policy: Policy | None,
    excuses: tuple[Excuse, ...],
    clock: Clock | None,
) -> FileReport:
    document = article.document
    if clock is not None:
        _find_all(article, clock)
    told: list[tuple[Rule, list[Problem]]] = []
    findings: list[Finding] = []
    errors: list[AttrlintError] = []
    asked = [rule for rule in rules if article.pages or not rule.needs]
    with timed(clock, "ask rules"):
        for rule in _in_turn(asked):
            try:
                problems = list(rule.check(article, rule.options))
            except Exception as error:
                errors.append(_crash(document, rule, error))
                continue
            if problems:
                told.append((rule, problems))
        stamp = Stamp(article)
        for rule, problems in told:
            try:
                findings += [stamp(rule, problem) for problem in problems]
            except Exception as error:
                errors.append(_crash(document, rule, error))
            problems.clear()
    if _may_hold_directives(document) or policy is not None or excuses:
        from attrlint.suppress.apply import suppress

        findings = list(suppress(document, findings, [rule.name for rule in asked], policy, excuses))
    findings.sort(key=lambda finding: (finding.start.offset, finding.end.offset, finding.rule))
    names = frozenset(rule.name for rule in asked)
    return FileReport(document.path, document, tuple(findings), tuple(errors), names)


def _in_turn(rules: list[Rule]) -> list[Rule]:
    """Those first whose facts take the most memory to find, before other facts lie beside it."""
    first: list[Rule] = []
    others: list[Rule] = []
    for rule in rules:
        (first if rule.family == "sources" else others).append(rule)
    return first + others


def _crash(document: Document, rule: Rule, error: Exception) -> RuleCrash:
    return RuleCrash(f"{document.path}: the rule {rule.name} failed: {error!r}")


def _may_hold_directives(document: Document) -> bool:
    word, seen = "attrlint", ""
    for piece in document.pieces_of_source():
        if word in piece or word in seen + piece[: len(word)]:
            return True
        seen = (seen + piece[-len(word) :])[-len(word) :]
    return False


def _find_all(article: Article, clock: Clock) -> None:
    """Find every kind of fact by itself, to count its time. A failure shows in the rules that need it."""
    for kind in Finders.__match_args__:
        with timed(clock, f"find {kind}"), suppressed(Exception):
            getattr(article, kind)
