from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from growth import takes_linear_time

from attrlint import parse
from attrlint.catalog import Rule
from attrlint.errors import ConfigError
from attrlint.lint import FileReport, check_document, check_file
from attrlint.model import Finding, Level
from attrlint.model.suppression import SuppressionKind
from attrlint.record import replace
from attrlint.suppress.excuses import Excuse
from attrlint.suppress.in_source import find_directives
from attrlint.suppress.policy import Policy

BRIDGE = "bare-url"  # the names of real rules: a suppression may name no other
TUNNEL = "anonymous-source"


@pytest.fixture
def check(phrase_rule: Callable[..., Rule]) -> Callable[..., FileReport]:
    """Lint a text with two rules that report "bridge" and "tunnel"."""

    def run(text: str, path: str = "draft.md", policy: Policy | None = None, **options: object) -> FileReport:
        rules = [phrase_rule("bridge", name=BRIDGE), phrase_rule("tunnel", name=TUNNEL)]
        return check_document(parse(text, path=path), rules, policy=policy or Policy(), **options)  # type: ignore[arg-type]

    return run


def shown(report: FileReport) -> list[tuple[int, str]]:
    return [(f.start.line, f.rule) for f in report.findings if f.suppressed is None]


def fixed(text: str, finding: Finding) -> str:
    assert finding.fix is not None
    for start, end, new in reversed(finding.fix.edits):
        text = text[:start] + new + text[end:]
    return text


def test_a_comment_is_for_the_next_block_and_keeps_its_reason(check: Callable[..., FileReport]) -> None:
    text = f"<!-- attrlint: ignore {BRIDGE} -- the desk\n  has seen it -->\n\nA bridge, a tunnel,\na bridge.\n\nA bridge.\n"
    report = check(text)
    assert shown(report) == [(4, TUNNEL), (7, BRIDGE)]
    hidden = [finding for finding in report.findings if finding.suppressed]
    assert [finding.start.line for finding in hidden] == [4, 5]
    assert {(f.suppressed.kind, f.suppressed.reason) for f in hidden if f.suppressed} == {
        (SuppressionKind.COMMENT, "the desk has seen it")
    }


@pytest.mark.parametrize(
    "text",
    [
        "The <!-- attrlint: ignore {0} --> bridge.\n\nIt is shut.\n",
        "[//]: # (attrlint: ignore {0} -- as agreed)\n\nThe bridge.\n",
        '[comment]: <> "attrlint: ignore {0}"\nThe bridge.\n',
        "<!-- attrlint: ignore links, secondhand, {0} -->\n# The bridge\n",
        "<!-- attrlint: ignore all -->\n\nThe bridge.\n",
        "<!-- attrlint: ignore-file {0} -->\n\nIt is shut.\n\nThe bridge.\n",
        "<!-- attrlint: ignore-start {0} -->\n\nIt.\n\nThe bridge.\n\n<!-- attrlint: ignore-end -->\n",
        "---\nattrlint:\n  ignore: {0}\n---\nThe bridge.\n",
        "---\nattrlint: {{ignore: [{0} -- as agreed]}}\n---\nThe bridge.\n",
        "---\nattrlint:\n  ignore:\n    {0}: as agreed\n---\nThe bridge.\n",
        "---\nattrlint: ignore {0} -- as agreed\n---\nThe bridge.\n",
        '+++\n[attrlint]\nignore = ["{0} -- as agreed"]\n+++\nThe bridge.\n',
    ],
)
def test_forms_of_suppressions_in_markdown(text: str, check: Callable[..., FileReport]) -> None:
    report = check(text.format(BRIDGE))
    assert [f.rule for f in report.findings if f.suppressed] == [BRIDGE]
    assert BRIDGE not in {rule for _, rule in shown(report)}
    assert "invalid-suppression" not in {rule for _, rule in shown(report)}


def test_comments_in_html_count_too(check: Callable[..., FileReport]) -> None:
    page = f"<html><body><!--attrlint: ignore {BRIDGE}--><p>A bridge.</p><p>A bridge.</p></body></html>"
    report = check(page, "a.html")
    assert [finding.suppressed is None for finding in report.findings] == [False, True]


def test_a_range_ends_where_it_says(check: Callable[..., FileReport]) -> None:
    text = (
        f"<!-- attrlint: ignore-start {BRIDGE} -->\n\nA bridge.\n\n<!-- attrlint: ignore-start {TUNNEL} -->\n\n"
        f"A tunnel.\n\n<!-- attrlint: ignore-end {BRIDGE} -->\n\nA bridge, a tunnel.\n\n"
        "<!-- attrlint: ignore-end -->\n\nA tunnel.\n"
    )
    assert shown(check(text)) == [(11, BRIDGE), (15, TUNNEL)]


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("<!-- attrlint: ignor bare-url -->\n\nA bridge.", "did you mean 'ignore'?"),
        ("<!-- attrlint: ignore bare-ulr -->\n\nA bridge.", "did you mean 'bare-url'?"),
        ("<!-- attrlint: ignore -- because -->\n\nA bridge.", "names no rule"),
        ("<!-- attrlint: ignore-end bare-url -->\n\nA bridge.", "no ignore-start before it"),
        ("<!-- attrlint: ignore-start bare-url -->\n\nA bridge.", "no ignore-end follows"),
        ("---\nattrlint: off\n---\nA bridge.", "must hold one key"),
    ],
)
def test_what_cannot_be_understood_is_an_error(
    text: str, complaint: str, check: Callable[..., FileReport]
) -> None:
    (finding,) = [f for f in check(text).findings if f.rule == "invalid-suppression"]
    assert complaint in finding.message
    assert finding.level is Level.ERROR


@pytest.mark.parametrize(
    "text",
    [
        "```\n<!-- attrlint: ignore bare-url -->\n```\n\nA bridge.\n",
        "Write `<!-- attrlint: ignore bare-url -->` above it.\n\nA bridge.\n",
        "We use attrlint: ignore bare-url, say.\n\nA bridge.\n",
    ],
)
def test_what_is_shown_to_the_reader_is_no_directive(text: str, check: Callable[..., FileReport]) -> None:
    assert [rule for _, rule in shown(check(text))] == [BRIDGE]


def test_an_unused_suppression_is_found_where_it_stands_and_the_fix_takes_it_out(
    check: Callable[..., FileReport],
) -> None:
    text = f"It is shut.\n\n<!-- attrlint: ignore {BRIDGE} -- no more -->\n\nA tunnel.\n"
    unused, tunnel = check(text).findings
    assert (unused.rule, unused.text, unused.start.line) == ("unused-suppression", BRIDGE, 3)
    assert tunnel.rule == TUNNEL
    assert fixed(text, unused) == "It is shut.\n\nA tunnel.\n"


def test_of_several_names_only_the_unused_ones_are_taken_out(check: Callable[..., FileReport]) -> None:
    text = f"<!-- attrlint: ignore {BRIDGE}, {TUNNEL} -- agreed -->\nA tunnel.\n"
    (unused,) = [finding for finding in check(text).findings if finding.suppressed is None]
    assert unused.text == BRIDGE
    assert fixed(text, unused) == f"<!-- attrlint: ignore {TUNNEL} -- agreed -->\nA tunnel.\n"


def test_an_unused_range_goes_with_its_end(check: Callable[..., FileReport]) -> None:
    text = f"A.\n\n<!-- attrlint: ignore-start {BRIDGE} -->\n\nB.\n\n<!-- attrlint: ignore-end {BRIDGE} -->\n\nC.\n"
    (unused,) = check(text).findings
    assert fixed(text, unused) == "A.\n\nB.\n\nC.\n"


def test_a_suppression_is_judged_only_if_its_rule_was_asked(check: Callable[..., FileReport]) -> None:
    assert check("<!-- attrlint: ignore vague-attribution -->\n\nIt.\n").findings == ()
    assert check("<!-- attrlint: ignore all -->\n\nIt.\n").findings == ()


def test_a_second_suppression_of_the_same_finding_is_unused(check: Callable[..., FileReport]) -> None:
    text = f"<!-- attrlint: ignore-file {BRIDGE} -->\n\n<!-- attrlint: ignore {BRIDGE} -->\n\nA bridge.\n"
    assert shown(check(text)) == [(1, "unused-suppression")]


def test_a_reason_can_be_required(check: Callable[..., FileReport]) -> None:
    text = f"<!-- attrlint: ignore {BRIDGE} -->\n\nA bridge.\n"
    assert shown(check(text)) == []
    assert shown(check(text, policy=Policy(require_reason=True))) == [(1, "unexplained-suppression")]


def test_the_rules_about_suppressions_have_levels_too(check: Callable[..., FileReport]) -> None:
    text = f"<!-- attrlint: ignore {BRIDGE} -->\n\nIt.\n"
    off = Policy(levels={"unused-suppression": None})
    note = Policy(levels={"unused-suppression": Level.NOTE})
    assert check(text, policy=off).findings == ()
    assert [finding.level for finding in check(text, policy=note).findings] == [Level.NOTE]


def test_excuses_are_for_the_words_they_quote_however_wrapped(check: Callable[..., FileReport]) -> None:
    excuse = Excuse(frozenset({BRIDGE}), "the old bridge is shut", "as agreed")
    text = "The old\nbridge is\nshut.\n\nThe new bridge is not.\n"
    report = check(text, "a.txt", excuses=(excuse,))
    assert shown(report) == [(5, BRIDGE)]
    assert report.findings[0].suppressed is not None
    assert report.findings[0].suppressed.kind is SuppressionKind.SIDECAR
    (unused,) = check("It is open.", "a.txt", excuses=(replace(excuse, path="a.txt.attrlint.toml"),)).findings
    assert (unused.rule, unused.path) == ("unused-suppression", "a.txt.attrlint.toml")


def test_a_sidecar_stands_beside_the_article(tmp_path: Path, phrase_rule: Callable[..., Rule]) -> None:
    article, sidecar = tmp_path / "a.txt", tmp_path / "a.txt.attrlint.toml"
    article.write_text("The bridge is shut.\n")
    sidecar.write_text(f'[[suppress]]\nrules = ["{BRIDGE}"]\nreason = "agreed"\n')
    (finding,) = check_file(str(article), [phrase_rule("bridge", name=BRIDGE)]).findings
    assert finding.suppressed is not None and finding.suppressed.reason == "agreed"
    sidecar.write_text('[[suppress]]\nrules = ["bare-ulr"]\n')
    report = check_file(str(article), [phrase_rule("bridge", name=BRIDGE)])
    (error,) = report.errors
    assert isinstance(error, ConfigError)
    assert str(error).startswith(f"{sidecar}:2:10: ") and "bare-url" in str(error)


def test_line_ends_of_windows_change_nothing(check: Callable[..., FileReport]) -> None:
    text = f"[//]: # (attrlint: ignore {BRIDGE} -- agreed)\n\nA bridge.\n\n<!-- attrlint: ignore {TUNNEL} -->\n\nIt.\n"
    report = check(text.replace("\n", "\r\n"))
    assert [f.suppressed.reason for f in report.findings if f.suppressed] == ["agreed"]
    (unused,) = [finding for finding in report.findings if finding.suppressed is None]
    assert fixed(text.replace("\n", "\r\n"), unused).endswith("A bridge.\r\n\r\nIt.\r\n")


@pytest.mark.parametrize(
    "piece",
    ["<!-- attrlint:", "<!--" + " " * 50, "[//]: # (attrlint: ", "<!-- attrlint: ignore x" + " " * 50],
)
def test_text_made_to_be_slow_is_not(piece: str, check: Callable[..., FileReport]) -> None:
    def prepare(times: int) -> Callable[[], object]:
        document = parse("A.\n\n" + piece * times, path="a.html")
        return lambda: find_directives(document)

    assert takes_linear_time(prepare, 16_000)


def test_an_unused_one_in_front_matter_is_found_at_its_name(check: Callable[..., FileReport]) -> None:
    text = f"---\ntitle: A {BRIDGE} story\nattrlint:\n  ignore:\n    - {TUNNEL}\n    - {BRIDGE} -- agreed\n---\n\nA tunnel.\n"
    (unused,) = [finding for finding in check(text).findings if finding.suppressed is None]
    assert (unused.rule, unused.start.line, unused.text) == ("unused-suppression", 6, BRIDGE)
    assert unused.fix is None
