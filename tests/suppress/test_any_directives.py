from __future__ import annotations

import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attrlint import catalog, parse
from attrlint.fix import fix
from attrlint.lint import FileReport, check_document
from attrlint.model import Document, Format
from attrlint.suppress.names import RULE_NAMES

_PIECES = [
    "<!-- attrlint: ignore all -->", "<!--attrlint:ignore bare-url, sources -- why -->", "<!-- attrlint: ignore-end -->",
    "<!-- attrlint: ignore-start quotes —\n the desk -->", "<!-- attrlint: ignore-file mixed-quote-style -->",
    "[//]: # (attrlint: ignore vague-attribution)", "<!-- attrlint: ", "-->", "\n", "\n\n", "\r\n\r\n", "`", "```\n",
    "Analysts said it is shut. ", "https://courier.example/a", "“Shut,” ", '"Open," ', "> ", "- ", "# ", "<p>", "</p>",
    "---\nattrlint: {ignore: [bare-url, nosuch]}\n---\n", "\u00a0", "é",
]  # fmt: skip


@pytest.mark.parametrize("format", [Format.MARKDOWN, Format.HTML])
@given(text=st.lists(st.sampled_from(_PIECES), max_size=24).map("".join))
@settings(max_examples=int(os.environ.get("ATTRLINT_EXAMPLES", "40")), deadline=None)
def test_any_directives_are_judged_in_place_and_fixed_for_good(format: Format, text: str) -> None:
    rules = catalog.select(("default",))

    def check(document: Document) -> FileReport:
        return check_document(document, rules)

    report = check(parse(text, path="any", format=format))
    assert report.document is not None
    about = [finding for finding in report.findings if finding.rule in RULE_NAMES]
    for finding in about:
        assert finding.text == report.document.raw[finding.start.offset : finding.end.offset]
        for start, end, _ in finding.fix.edits if finding.fix else ():
            assert 0 <= start < end <= len(report.document.raw)
    after = fix(report, check).report
    assert not [f for f in after.findings if f.rule == "unused-suppression" and f.fix]
    hidden = {finding.fingerprint for finding in report.findings if finding.suppressed}
    shown = {finding.fingerprint for finding in after.findings if not finding.suppressed}
    assert not hidden & shown, "what was hidden stays so"
