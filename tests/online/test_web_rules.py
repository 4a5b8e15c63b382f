"""Rules about links, on pages behind redirects and short links; their other cases are the rules' own examples."""

from __future__ import annotations

from attrlint import annotate, catalog, parse
from attrlint.lint import check_document
from attrlint.model import Format, Page
from attrlint.online.stated import stated_pages

PLENTY = "<p>" + "These are the plain words of a long report about the bridge. " * 10


def findings(rule: str, text: str, pages: dict[str, str]) -> list[tuple[str, str]]:
    document = parse("---\ntitle: A Report\n---\n\n" + text, format=Format.MARKDOWN)
    web = stated_pages([link.url for link in annotate(document).links], pages)
    report = check_document(document, [catalog.find(rule)], pages=web)
    assert not report.errors
    return [(finding.text, finding.message) for finding in report.findings]


def test_a_short_link_on_the_name_of_one_outlet_that_leads_to_another() -> None:
    pages = {
        "https://short.example/x1": "301 https://www.foxnews.com/world/port-is-shut",
        "https://www.foxnews.com/world/port-is-shut": PLENTY,
        "https://short.example/x2": "301 https://edition.cnn.com/world/port-is-shut",
        "https://edition.cnn.com/world/port-is-shut": PLENTY,
    }
    text = "The port is shut, [CNN reported](https://short.example/{}).\n"
    ((flagged, message),) = findings("source-outlet-mismatch", text.format("x1"), pages)
    assert flagged == "CNN reported"
    assert "CNN" in message and "Fox News" in message
    assert findings("source-outlet-mismatch", text.format("x2"), pages) == []


def test_offline_a_short_link_says_nothing() -> None:
    text = "The port is shut, [CNN reported](https://short.example/x1).\n"
    assert (
        check_document(parse(text, format=Format.MARKDOWN), [catalog.find("source-outlet-mismatch")]).findings
        == ()
    )


def test_a_moved_link_is_fixed_where_its_url_stands_in_the_text() -> None:
    pages = {
        "https://a.example/1": "301 https://a.example/bridge-shut",
        "https://a.example/bridge-shut": PLENTY,
    }
    for text, fixes in (("See https://a.example/1 for more.", 1), ("See [it](https://a.example/1).", 0)):
        document = parse(text, format=Format.MARKDOWN)
        web = stated_pages(["https://a.example/1"], pages)
        (finding,) = check_document(document, [catalog.find("moved-link")], pages=web).findings
        assert bool(finding.fix) == bool(fixes)
        if finding.fix:
            ((start, end, new),) = finding.fix.edits
            assert text[:start] + new + text[end:] == "See https://a.example/bridge-shut for more."


def test_an_archived_copy_is_named_in_the_help() -> None:
    from attrlint.record import replace

    document = parse("See https://a.example/gone-page now.", format=Format.TEXT)
    web: dict[str, Page] = stated_pages(
        ["https://a.example/gone-page"], {"https://a.example/gone-page": "404"}
    )
    copy = "https://web.archive.org/web/20240501000000/https://a.example/gone-page"
    web = {url: replace(page, snapshot=copy) for url, page in web.items()}
    (finding,) = check_document(document, [catalog.find("dead-link")], pages=web).findings
    assert finding.help == f"An archived copy: {copy}"


def test_a_live_blog_is_not_held_to_its_date() -> None:
    live = '<script type="application/ld+json">{"@type": "LiveBlogPosting", "datePublished": "2024-05-01"}</script>'
    url = "https://a.example/2024/05/04/bridge-live"
    assert findings("page-date-mismatch", f"See <{url}>.", {url: live + PLENTY}) == []
    assert (
        len(
            findings(
                "page-date-mismatch",
                f"See <{url}>.",
                {url: live.replace("LiveBlogPosting", "NewsArticle") + PLENTY},
            )
        )
        == 1
    )
