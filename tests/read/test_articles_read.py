"""Whole articles of each format: prose, kinds of blocks, metadata, links."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from attrlint.model import BlockKind, Document, Format, Metadata
from attrlint.read import parse, read

ARTICLES = Path(__file__).parent.parent / "fixtures" / "read"
BRIDGE = Metadata(
    headline="Port Arlen shuts its old bridge",
    bylines=("Ada Cole", "Ben Hart"),
    published=date(2024, 3, 5),
    modified=date(2024, 3, 6),
    section="Local",
    language="en-GB",
    publisher="Harbor Times",
    canonical_url="https://www.harbortimes.example/2024/03/05/old-bridge",
)


def blocks(document: Document, *kinds: BlockKind) -> list[str]:
    return [
        document.prose[block.span.start : block.span.end]
        for block in document.blocks
        if block.kind in kinds or not kinds
    ]


def anchors(document: Document) -> list[tuple[str, str, bool]]:
    return [
        (document.prose[link.span.start : link.span.end], link.url, link.is_autolink)
        for link in document.hyperlinks
    ]


def test_a_page() -> None:
    page = read(ARTICLES / "page.html")
    assert page.metadata == BRIDGE
    assert blocks(page, BlockKind.HEADLINE) == ["Port Arlen shuts its old bridge"]
    assert blocks(page, BlockKind.HEADING) == ["What it costs"]
    assert blocks(page)[4:7] == [
        "The old bridge will be shut for two years\xa0of repairs, the council’s works office said on Monday.",
        "It carries 9,000 cars a day. Most will go by Quay Street.",
        "The mayor, Lena Ortiz, called the step “hard but right”.",
    ]
    assert blocks(page, BlockKind.LIST_ITEM) == ["Steel: £4 million", "Labour: £3 million"]
    assert blocks(page, BlockKind.BLOCK_QUOTE) == ["“We had no choice,” she said."]
    assert blocks(page, BlockKind.TABLE_CELL) == ["Year", "Cars", "2022", "8,500"]
    assert blocks(page, BlockKind.CODE) == ["not for readers"]
    assert blocks(page)[2:4] == ["The bridge on Monday.", "Photo: Lena Ortiz/AFP"]
    for unread in ("Sport", "Fares", "Advertisement", "idden", "Sign up", "Copyright", "color"):
        assert unread not in page.prose
    assert anchors(page) == [
        ("Ada Cole", "https://www.harbortimes.example/ada", False),
        ("said on Monday", "https://www.arlen.example/works/2024-03-04?a=1&b=2", False),
        ("Ferry Boss Quits", "https://www.harbortimes.example/2024/02/01/ferry-boss-quits", False),
    ]


def test_a_markdown_article() -> None:
    article = read(ARTICLES / "article.md")
    assert article.metadata == BRIDGE
    assert blocks(article, BlockKind.HEADLINE) == ["Port Arlen shuts its old bridge"]
    assert blocks(article, BlockKind.CAPTION) == [
        "Work begins. Photo: Lena Ortiz/AFP",
        "A bridge over grey water",
        "The old bridge on Monday",
    ]
    assert blocks(article, BlockKind.LIST_ITEM) == [
        "Steel: £4 million",
        "Labour: £3 million, of which",
        "nights: half",
    ]
    assert blocks(article, BlockKind.BLOCK_QUOTE) == ["“We had no choice,” the mayor said."]
    assert blocks(article, BlockKind.TABLE_CELL) == ["Year", "Cars", "2022", "8,500"]
    assert blocks(article, BlockKind.CODE) == ["sources said so"]
    assert blocks(article)[-1] == "The office published all figures."
    assert "make repairs" not in article.prose
    assert "<!--" not in article.prose
    assert anchors(article) == [
        ("said on Monday", "https://www.arlen.example/works/2024-03-04", False),
        ("the plan", "https://www.arlen.example/plan.pdf", False),
        ("https://www.arlen.example/plan", "https://www.arlen.example/plan", True),
    ]


def test_a_wrapped_text() -> None:
    assert blocks(read(ARTICLES / "wrapped.txt")) == [
        "Port Arlen Shuts Its Old Bridge",
        "By Ada Cole",
        "PORT ARLEN, March 5, 2024",
        "The old bridge will be shut for two years of repairs, the works office said on Monday. It carries"
        " 9,000 cars a day, and most of them will go by Quay Street until the twenty-first century’s second"
        " bridge is built.",
        '"We had no choice," the mayor said in a letter to all the people of the town.'
        ' "It was that or the ferry."',
        "Related article: Ferry Boss Quits",
        "https://www.harbortimes.example/2024/02/01/ferry-boss-quits",
        "dpa contributed reporting.",
    ]


def test_a_text_with_one_paragraph_a_line() -> None:
    article = read(ARTICLES / "lines.txt")
    lines = (ARTICLES / "lines.txt").read_bytes().decode().split("\r\n")
    assert blocks(article) == lines
    assert blocks(article, BlockKind.HEADLINE) == lines[:1]


@pytest.mark.parametrize(
    "text",
    [
        "The council voted on Tuesday to close the old bridge for two years of repairs.\n\nIt is shut.",
        "PORT ARLEN (AP) — Nobody will cross\n\nThe council voted on Tuesday to close the old bridge.",
        "Council Closes Old Bridge",
        "",
    ],
)
def test_a_text_without_a_headline_gets_none(text: str) -> None:
    assert blocks(parse(text), BlockKind.HEADLINE) == []


BODY = "\n\n".join(
    [
        "The council voted on Tuesday to close the old bridge for two years of repairs, the mayor said.",
        "It will open again in two years.",
        "Until then, most cars will go by Quay Street.",
    ]
)


@pytest.mark.parametrize(
    "headline",
    [
        "Council closes old bridge",
        "Council Closes Old Bridge After Storms.",
        "Ferry boss quits over fuel, leaving crews stranded.",
        "Will the ferry run on Sundays?",
        "‘It was that or the ferry,’ mayor says",
    ],
)
def test_a_headline_above_a_text(headline: str) -> None:
    assert blocks(parse(f"{headline}\n\n{BODY}"), BlockKind.HEADLINE) == [headline]


def test_a_headline_with_a_semicolon_has_a_deck_behind_it() -> None:
    article = parse(f"Council closes old bridge;\nFerry owners say fares will rise.\n\n{BODY}")
    assert blocks(article, BlockKind.HEADLINE) == ["Council closes old bridge;"]
    assert blocks(article, BlockKind.HEADING) == ["Ferry owners say fares will rise."]


def test_a_semicolon_at_the_end_of_a_line_makes_no_headline_alone() -> None:
    first = (
        "The council met on Monday to talk of the old bridge and of what it would cost to mend it at last;"
    )
    article = parse(f"{first}\n\nIt will open again.\n\n{BODY}")
    assert blocks(article, BlockKind.HEADLINE) == blocks(article, BlockKind.HEADING) == []


def test_a_line_of_semicolons_is_no_headline_and_no_error() -> None:
    article = parse(f";;;\n\nFerry owners say that fares will rise in May\n\n{BODY}")
    assert ";;;" not in blocks(article, BlockKind.HEADLINE)


def test_a_fragment_has_the_headline_above_it() -> None:
    for source, format in (
        (
            "<h2>Bridge shut</h2><p>The council voted to close the bridge.</p><h2>Costs</h2><p>Much.</p>",
            Format.HTML,
        ),
        ("Bridge shut\n\nThe council voted to close the bridge.\n\n## Costs\n\nMuch.\n", Format.MARKDOWN),
        ("## Bridge shut\n\nThe council voted to close the bridge.\n\n## Costs\n\nMuch.\n", Format.MARKDOWN),
    ):
        fragment = parse(source, format=format)
        assert blocks(fragment, BlockKind.HEADLINE) == ["Bridge shut"]
        assert blocks(fragment, BlockKind.HEADING) == ["Costs"]


def test_a_title_in_the_front_matter_leaves_another_heading_a_heading() -> None:
    article = parse("---\ntitle: Bridge shut\n---\n# What it costs\n\nMuch.\n", format=Format.MARKDOWN)
    assert [block.kind for block in article.blocks] == [BlockKind.HEADING, BlockKind.PARAGRAPH]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("---\ntitle: x\ndate: : 1\n---\nWords.\n", 3),
        ("+++\ntitle = 'x'\ndate = = 2\n+++\nWords.\n", 3),
        ('{\n"title": "x",\n"date" 2\n}\nWords.\n', 3),
    ],
)
def test_broken_front_matter_is_told_and_is_no_prose(text: str, line: int) -> None:
    article = parse(text, path="a.md")
    assert article.prose == "Words."
    assert article.metadata == Metadata()
    assert len(article.notes) == 1
    assert article.notes[0].startswith(f"a.md:{line}: ")


@pytest.mark.parametrize(
    "text",
    [
        '+++\ntitle = "Bridge shut"\ndate = 2024-03-05T07:30:00Z\nauthor = "By Ada Cole and Ben Hart"\n+++\n',
        '{"title": "Bridge shut", "date": "Tue, 05 Mar 2024 07:30:00 GMT",'
        ' "authors": ["Ada Cole", {"name": "Ben Hart"}]}\n',
        "---\r\nTitle: Bridge shut\r\ndate: March 5, 2024\r\nbyline: Ada Cole; Ben Hart\r\n---\r\n",
    ],
)
def test_front_matter_of_every_kind(text: str) -> None:
    metadata = parse(text + "\nWords.\n", path="a.md").metadata
    assert metadata.headline == "Bridge shut"
    assert metadata.published == date(2024, 3, 5)
    assert metadata.bylines == ("Ada Cole", "Ben Hart")


def test_text_between_rules_is_no_front_matter() -> None:
    article = parse("---\n\nThe council voted.\n\n---\n\nIt is shut.\n", path="a.md")
    assert blocks(article) == ["The council voted.", "It is shut."]


def test_a_page_of_teasers_is_read_whole() -> None:
    teasers = "".join(f"<article><p>Teaser {n}.</p></article>" for n in range(3))
    body = "<div>" + "<p>The council voted on Tuesday to close the old bridge.</p>" * 5 + "</div>"
    page = parse(f"<html><body>{body}<div>{teasers}</div></body></html>", format=Format.HTML)
    assert len([text for text in blocks(page) if text.startswith("The council")]) == 5


def test_meta_elements_stand_in_for_json_ld() -> None:
    page = parse(
        '<title>Bridge shut - Harbor Times</title><meta name="author" content="Ada Cole">'
        '<meta content="2024-03-05T07:30:00Z" property="article:published_time"><p>The council voted.',
        format=Format.HTML,
    )
    assert page.metadata.headline == "Bridge shut"
    assert page.metadata.bylines == ("Ada Cole",)
    assert page.metadata.published == date(2024, 3, 5)


def test_deep_nesting_is_no_recursion() -> None:
    for text in ("<div>" * 50_000 + "deep", "<b><i>" * 50_000 + "deep", "<article>" * 20_000 + "deep"):
        assert parse(text, format=Format.HTML).prose == "deep"
    assert parse("> " * 5_000 + "deep", format=Format.MARKDOWN).prose.endswith("deep")


def test_layout_tables_hold_paragraphs() -> None:
    page = parse(
        "<table><tr><td><p>The council voted.</p></td><td>8,500</td></tr></table>", format=Format.HTML
    )
    assert [block.kind for block in page.blocks] == [BlockKind.PARAGRAPH, BlockKind.TABLE_CELL]


def test_invisible_characters_are_no_prose() -> None:
    for format in Format:
        document = parse("The coun\u00adcil vo\u200bted.", format=format)
        assert document.prose == "The council voted."
