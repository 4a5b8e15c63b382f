"""Sixty invented pages on a local server, and articles that quote them: what the rules make of it."""

from __future__ import annotations

from collections import Counter

import pytest
from invented import Draft, drafts, newsroom_pages
from servers import Reply, newsroom

from attrlint import annotate, catalog, parse
from attrlint.lint import check_document
from attrlint.model import Evidence, Format, Outcome, Page, Verdict
from attrlint.online.crawl import Crawler
from attrlint.online.settings import Settings

SETTINGS = Settings(allow_private=True, host_interval=0.0, per_host=8, timeout=10, retries=0)
RULES = [rule for rule in catalog.select(["default"]) if rule.family in ("quotes", "figures", "links")]


def evidence(draft: Draft, pages: dict[str, Page]) -> list[Evidence]:
    return list(annotate(parse(draft.text, format=Format.MARKDOWN), pages=pages).evidence)


def rules_of(draft: Draft, pages: dict[str, Page]) -> set[str]:
    report = check_document(parse(draft.text, format=Format.MARKDOWN), RULES, pages=pages)
    assert not report.errors
    return {finding.rule for finding in report.findings}


@pytest.fixture(scope="module")
def told() -> dict[str, list[tuple[Draft, Verdict, set[str]]]]:
    """For each kind of draft what came of it."""
    pages = newsroom_pages()
    found: dict[str, list[tuple[Draft, Verdict, set[str]]]] = {}
    with newsroom({page.path: Reply(page.html.encode()) for page in pages}) as room:
        made = drafts(pages, room.url)
        fetched = Crawler(SETTINGS).run({room.url + page.path: None for page in pages})
        assert len(room.requests) == len(pages)
    assert {page.outcome for page in fetched.values()} == {Outcome.OK}
    for draft in made:
        (one,) = [one for one in evidence(draft, fetched) if hasattr(one.of, "inner")]
        found.setdefault(draft.kind, []).append((draft, one.verdict, rules_of(draft, fetched)))
    return found


def share(told: list[tuple[Draft, Verdict, set[str]]], verdict: Verdict) -> float:
    return sum(found is verdict for _, found, _ in told) / len(told)


def test_true_quotations_are_verified(told: dict[str, list[tuple[Draft, Verdict, set[str]]]]) -> None:
    assert len(told["true"]) == 240
    assert share(told["true"], Verdict.VERIFIED) >= 0.98
    findings = Counter(rule for _, _, rules in told["true"] for rule in rules if rule.startswith("quote-"))
    assert sum(findings.values()) <= 0.02 * len(told["true"])


@pytest.mark.parametrize("kind", ["number", "negation", "word"])
def test_changed_quotations_are_never_verified(
    told: dict[str, list[tuple[Draft, Verdict, set[str]]]], kind: str
) -> None:
    assert [draft.text for draft, verdict, _ in told[kind] if verdict is Verdict.VERIFIED] == []
    reported = sum(
        bool({"quote-altered", "quote-partial", "quote-not-in-source"} & rules) for _, _, rules in told[kind]
    )
    assert reported >= 0.98 * len(told[kind])


def test_invented_quotations_are_reported(told: dict[str, list[tuple[Draft, Verdict, set[str]]]]) -> None:
    reported = [rules for _, _, rules in told["invented"] if {"quote-not-in-source", "quote-altered"} & rules]
    assert len(reported) >= 0.98 * len(told["invented"])
    assert share(told["invented"], Verdict.VERIFIED) == 0


@pytest.mark.parametrize(
    "reply",
    [
        Reply(b"", 403),
        Reply(b"", 429),
        Reply(b"", 503),
        Reply(b"<title>Just a moment...</title>", 200),
        Reply(b"<title>Log in</title><form>Name</form>", 200),
        Reply(b"<div id=root></div><script src=/app.js></script>", 200),
        Reply(b"<title>Page not found</title><p>Try the search.", 200),
        Reply(
            b"<p>Subscribe to continue reading.</p>" + b"<p>This is the first paragraph of the report. " * 30,
            200,
        ),
        Reply(b"not a page", 200, {"Content-Type": "image/png"}),
        Reply(b"gone for now", 200, {"Content-Length": "-1"}),
    ],
)
def test_unreachable_and_walled_pages_are_no_finding(reply: Reply) -> None:
    page = newsroom_pages()[0]
    with newsroom(lambda path: reply) as room:
        made = drafts([page], room.url)
        fetched = Crawler(SETTINGS).run({room.url + page.path: None})
    for draft in made:
        online = {rule.name for rule in RULES if rule.needs}
        assert rules_of(draft, fetched) & online == set()
        assert {one.verdict for one in evidence(draft, fetched)} <= {Verdict.UNCHECKED}
