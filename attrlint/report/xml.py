"""XML reports: JUnit, for what shows test results, and checkstyle, for what shows the findings of linters."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from attrlint import __version__, lazy
from attrlint.report import shown

if TYPE_CHECKING:
    from attrlint.model import Finding
    from attrlint.report.run import Run

__all__ = ["checkstyle", "junit"]

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_ILLEGAL = lazy.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SEVERITIES = {"error": "error", "warning": "warning", "note": "info"}


def junit(run: Run) -> str:
    """A suite per article, a failed case per finding, a skipped one per suppressed finding.

    An article without findings has one case, which passes; one that could not be read has an error.
    """
    suites = [_suite(run.relative(path), findings) for path, findings in _by_path(run).items()]
    suites += [_broken(run.relative(path) if path else "attrlint", error) for path, error in run.errors]
    body = "".join(f"{suite}\n" for suite in suites)
    return f'{_HEAD}<testsuites name="attrlint">\n{body}</testsuites>'


def _broken(path: str, error: Exception) -> str:
    name = _attribute(path)
    case = f'  <testcase name={name} classname={name} time="0">\n   <error message={_attribute(str(error))}/>'
    counts = 'tests="1" failures="0" errors="1" skipped="0"'
    return f" <testsuite name={name} {counts}>\n{case}\n  </testcase>\n </testsuite>"


def _suite(path: str, findings: list[Finding]) -> str:
    cases = [_case(path, finding) for finding in findings]
    if not cases:
        cases = [f'  <testcase name="attrlint" classname={_attribute(path)} time="0"/>']
    skipped = sum(finding.suppressed is not None for finding in findings)
    counts = f'tests="{len(cases)}" failures="{len(shown(findings))}" errors="0" skipped="{skipped}"'
    return f" <testsuite name={_attribute(path)} {counts}>\n" + "\n".join(cases) + "\n </testsuite>"


def _case(path: str, finding: Finding) -> str:
    place = f"line {finding.start.line}, column {finding.start.column}"
    head = (
        f'  <testcase name={_attribute(f"{finding.rule} ({place})")} classname={_attribute(path)} time="0">'
    )
    if finding.suppressed:
        reason = finding.suppressed.reason or finding.suppressed.kind.value
        return f"{head}\n   <skipped message={_attribute(reason)}/>\n  </testcase>"
    text = _text(f"{path}:{finding.start.line}:{finding.start.column}: {finding.text}\n{finding.help}")
    kind, message = _attribute(finding.level.value), _attribute(finding.message)
    return f"{head}\n   <failure type={kind} message={message}>{text}</failure>\n  </testcase>"


def checkstyle(run: Run) -> str:
    """A `file` per article with findings, an `error` per finding, whose `source` is the rule."""
    rows = [f'{_HEAD}<checkstyle version="{__version__}">']
    for path, found in _by_path(run).items():
        if findings := shown(found):
            rows.append(f" <file name={_attribute(run.relative(path))}>")
            rows += (_error(finding) for finding in findings)
            rows.append(" </file>")
    rows.append("</checkstyle>")
    return "\n".join(rows)


def _error(finding: Finding) -> str:
    attributes = {
        "line": str(finding.start.line),
        "column": str(finding.start.column),
        "severity": _SEVERITIES[finding.level],
        "message": f"{finding.message} {finding.help}".strip(),
        "source": f"attrlint.{finding.family}.{finding.rule}",
    }
    return "  <error " + " ".join(f"{name}={_attribute(text)}" for name, text in attributes.items()) + "/>"


def _by_path(run: Run) -> dict[str, list[Finding]]:
    """The findings of each article, and of the other files (sidecars, configurations) that have some."""
    findings: dict[str, list[Finding]] = {path: [] for path in run.paths}
    for finding in run.findings:
        findings.setdefault(finding.path, []).append(finding)
    return findings


def _attribute(text: str) -> str:
    return quoteattr(_ILLEGAL.sub("\ufffd", text), {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})


def _text(text: str) -> str:
    return escape(_ILLEGAL.sub("\ufffd", text))
