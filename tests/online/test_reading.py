"""What is read of a page, and what makes its text prove nothing."""

from __future__ import annotations

import json
import zlib
from datetime import date

import pytest

from attrlint.online.charset import decoded
from attrlint.online.client import Answer
from attrlint.online.language import language_of
from attrlint.online.reading import Reading, read_answer
from attrlint.online.visible import visible_text
from attrlint.read.html.tokens import tokens

URL = "https://courier.example/news/bridge"
PLENTY = "<p>" + "These are the plain words of a long report about the bridge. " * 30


def read(html: str, url: str = URL, **headers: str) -> Reading:
    kind = {"content-type": "text/html; charset=utf-8"}
    names = {name.replace("_", "-"): value for name, value in headers.items()}
    return read_answer(Answer(url, 200, kind | names, html.encode()), URL)


def text(html: str) -> str:
    return visible_text(html, tokens(html))


def ld(**fields: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(fields)}</script>'


@pytest.mark.parametrize(
    ("html", "seen"),
    [
        ("<p>We will <em>not</em> open it<b>.</b>", "We will not open it."),
        ("<p>re<wbr>open<i>ing</i>", "reopening"),
        ("<p>one</p><p>two</p>", "one\ntwo"),
        ("<p>one<br>two", "one\ntwo"),
        ("<div>one<div>two</div>three</div>", "one\ntwo\nthree"),
        ("<p>a &amp; b&nbsp;c &#8220;d&rdquo;", "a & b c “d”"),
        ("<p>so\u00adft hy\u200bphen", "soft hyphen"),
        ("<p>x<script>var y = '<p>z</p>'</script>w", "xw"),
        ("<style>p { }</style><p>x<template>y</template>", "x"),
        ("<head><title>t</title></head><body><p>x", "x"),
        ("<head><noscript>no</noscript><body><p>x", "x"),
        ("<p>We will go.<sup>3</sup> Soon<sup><a href=#4>[4]</a></sup>.", "We will go. Soon."),
        ("<p>We will go.<sup>3</p><p>Soon", "We will go.\nSoon"),
        ("<p>10<sup>2</sup> on the 5<sup>th</sup>", "10^2 on the 5^th"),
        ("<aside>box</aside><footer>foot</footer><figcaption>caption</figcaption>", "box\nfoot\ncaption"),
        ("<p>line\nbroken", "line broken"),
        ("<svg><text>no</text></svg><p>yes", "yes"),
        ("<table><tr><td>1</td><td>2</td></tr></table>", "1\n2"),
        ("no markup < at all", "no markup < at all"),
    ],
)
def test_all_text_is_seen_and_nothing_else(html: str, seen: str) -> None:
    assert text(html) == seen


def test_facts_come_from_json_ld_then_meta_elements() -> None:
    html = (
        '<html lang="en-GB"><meta property="article:published_time" content="2024-05-04T10:00:00Z">'
        '<link rel="canonical" href="/news/bridge-shut"><title>Bridge | The Courier</title>'
        + ld(
            **{
                "@type": "NewsArticle",
                "headline": "Bridge Shut",
                "datePublished": "2024-05-03",
                "dateModified": "2024-05-06",
            },
            publisher={"name": "The Courier"},
        )
        + PLENTY
    )
    page = read(html)
    assert (page.title, page.published, page.modified) == ("Bridge Shut", date(2024, 5, 3), date(2024, 5, 6))
    assert (page.outlet, page.canonical_url) == ("The Courier", "https://courier.example/news/bridge-shut")
    assert (page.language, page.is_article, page.doubt) == ("en", True, "")


def test_the_text_is_kept_with_its_hash() -> None:
    page = read(PLENTY)
    assert zlib.decompress(page.packed).decode().startswith("These are the plain words")
    assert len(page.text_hash) == 64


def test_a_time_element_counts_only_where_nothing_else_is_said() -> None:
    shown = "<article><h1>Bridge</h1><time datetime='2020-01-01'>x</time>" + PLENTY + "</article>"
    assert (read(shown).published, read(shown).is_date_stated) == (date(2020, 1, 1), False)
    assert read('<meta name="date" content="2024-05-03">' + shown).is_date_stated
    assert read('<meta name="date" content="2024-05-03">' + shown).published == date(2024, 5, 3)


@pytest.mark.parametrize(
    ("html", "doubt"),
    [
        ("<title>Page not found - The Courier</title><p>Sorry.", "soft 404"),
        ("<title>404</title><p>Sorry.", "soft 404"),
        (ld(**{"@type": "NewsArticle", "isAccessibleForFree": False}) + PLENTY, "paywall"),
        (ld(**{"@type": "NewsArticle", "isAccessibleForFree": "False"}) + PLENTY, "paywall"),
        ('<meta property="article:content_tier" content="locked">' + PLENTY, "paywall"),
        (PLENTY + "<p>Subscribe to continue reading.", "paywall"),
        (PLENTY * 5 + "<p>Already a subscriber? Log in", ""),
        ('<meta property="og:type" content="video.other">' + PLENTY, "video"),
        (
            "<div id=root></div><noscript>You need to enable JavaScript to run this app.</noscript>",
            "hardly any text",
        ),
        (ld(**{"@type": "LiveBlogPosting"}) + PLENTY, "live blog"),
        (PLENTY, ""),
        ("<title>Found: 404 new species</title>" + PLENTY, ""),
        (PLENTY + "<p>The council wants readers to subscribe to its letter.", ""),
        (ld(**{"@type": "NewsArticle", "isAccessibleForFree": True}) + PLENTY, ""),
    ],
)
def test_what_makes_a_text_prove_nothing(html: str, doubt: str) -> None:
    assert read(html).doubt == doubt


@pytest.mark.parametrize(
    ("url", "doubt"),
    [
        ("https://www.youtube.com/watch?v=1", "video"),
        ("https://x.com/courier/status/1", "shown to members only"),
        ("https://courier.example/world/live/2024/may/03/bridge", "live blog"),
        ("https://courier.example/live-news/bridge", "live blog"),
        ("https://courier.example/news/delivery", ""),
    ],
)
def test_hosts_and_paths_say_what_a_page_is(url: str, doubt: str) -> None:
    assert read(PLENTY, url).doubt == doubt


@pytest.mark.parametrize(
    ("html", "url", "headers", "wall"),
    [
        ("<title>Just a moment...</title>", URL, {}, True),
        ("<title>Attention Required! | Cloudflare</title>", URL, {}, True),
        ("<title>Access Denied</title><p>Reference #18", URL, {}, True),
        ("<p>" + "x", URL, {"cf_mitigated": "challenge"}, True),
        ("<script src='https://geo.captcha-delivery.com/c.js'></script>", URL, {}, True),
        ("<title>Sign in</title><form>Mail</form>", URL, {}, True),
        (PLENTY, "https://courier.example/account/login", {}, True),
        (PLENTY, "https://consent.courier.example/v2", {}, True),
        ("<title>Access denied, and why</title>" + PLENTY, URL, {}, False),
        ("<script src='https://geo.captcha-delivery.com/c.js'></script>" + PLENTY, URL, {}, False),
        (PLENTY, URL, {}, False),
    ],
)
def test_walls_are_known(html: str, url: str, headers: dict[str, str], wall: bool) -> None:
    assert bool(read(html, url, **headers).wall) == wall


def test_entries_of_a_live_blog_have_their_own_urls() -> None:
    entries = [
        {"@type": "BlogPosting", "url": "#e1", "articleBody": "The bridge is shut."},
        {"@type": "BlogPosting", "articleBody": "No address."},
        "nonsense",
    ]
    page = read(ld(**{"@type": "LiveBlogPosting", "liveBlogUpdate": entries}) + PLENTY)
    assert [(entry.url, entry.text) for entry in page.updates] == [(URL + "#e1", "The bridge is shut.")]


def test_a_body_that_only_json_ld_has_is_read() -> None:
    body = "The bridge is shut, <b>says</b> the engineer. " * 9
    page = read(ld(**{"@type": "NewsArticle", "articleBody": body}) + "<div id=root></div>")
    assert page.doubt == ""
    assert zlib.decompress(page.packed).decode().startswith("The bridge is shut, says the engineer.")
    twice = read(ld(**{"@type": "NewsArticle", "articleBody": PLENTY}) + PLENTY)
    assert zlib.decompress(twice.packed) == zlib.decompress(read(PLENTY).packed)


def test_plain_text_is_read_and_pictures_are_not() -> None:
    body = ("The words of a plain text. " * 20).encode()
    page = read_answer(Answer(URL, 200, {"content-type": "text/plain"}, body), URL)
    assert (page.doubt, bool(page.packed)) == ("", True)
    page = read_answer(Answer(URL, 200, {"content-type": "image/png"}, b"\x89PNG"), URL)
    assert page.doubt.startswith("no text")


def test_a_pdf_is_read_where_pypdf_is_installed() -> None:
    page = read_answer(
        Answer(URL, 200, {"content-type": "application/pdf"}, _pdf("The bridge is shut.")), URL
    )
    try:
        import pypdf
    except ImportError:
        assert page.doubt == "a PDF; install attrlint[pdf] to read it"
    else:
        assert pypdf.__version__
        assert zlib.decompress(page.packed) == b"The bridge is shut."
    broken = read_answer(Answer(URL, 200, {"content-type": "application/pdf"}, b"%PDF-1.4 nothing"), URL)
    assert broken.doubt.startswith("a PDF")
    assert not zlib.decompress(broken.packed)


def _pdf(words: str) -> bytes:
    """A PDF with one page that says something (ISO 32000-1, Annex H)."""
    stream = f"BT /F1 12 Tf 72 720 Td ({words}) Tj ET".encode()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /MediaBox [0 0 612 792]"
        b" /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
    ]
    data, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    start = len(data)
    size = len(objects) + 1
    return data + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (
        size, table, size, start,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("The bridge was shut and they said that it would not open before the works have ended.", "en"),
        ("Die Brücke wurde gesperrt, und das ist auch nicht die erste, die sich mit dem Rost plagt.", "de"),
        (
            "Le pont est fermé et les travaux dans la ville ne sont pas finis pour une raison qui est cette pluie.",
            "fr",
        ),
        ("Мост закрыт, и работы в городе не закончены.", "cyrillic"),
        ("橋は閉鎖され、工事はまだ終わっていません。", "cjk"),
        ("Bridge. Ferry. Harbor.", None),
        ("", None),
    ],
)
def test_languages_are_known_by_their_small_words(words: str, language: str | None) -> None:
    assert language_of(words) == language


@pytest.mark.parametrize(
    ("body", "kind", "expected"),
    [
        ("é".encode(), "", "é"),
        ("é".encode("latin-1"), "", "é"),
        ("é".encode("cp1251", "replace") + "жук".encode("cp1251"), "text/html; charset=windows-1251", "?жук"),
        (b'<meta charset="windows-1251">' + "жук".encode("cp1251"), "", '<meta charset="windows-1251">жук'),
        (b"\xff\xfe" + "é".encode("utf-16-le"), "", "é"),
        (b"\x81\x8d", "text/html; charset=cp1252", "\ufffd\ufffd"),
        (b"abc", "text/html; charset=\xff", "abc"),
    ],
)
def test_bytes_are_decoded(body: bytes, kind: str, expected: str) -> None:
    assert decoded(body, kind) == expected
