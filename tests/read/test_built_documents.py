"""Documents built from pieces whose prose is known: the reader finds that prose, each piece at its place."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attrlint.model import BlockKind, Format, Span
from attrlint.read import parse

# (source, prose)
Piece = tuple[str, str]

WORDS = [
    "Ortiz",
    "harbour",
    "ferry",
    "naïve",
    "Cafe\u0301",
    "🚢",
    "👩‍🔬",
    "3.5",
    "“four”",
    "Ærø",
    "quota’s",
    "二つ",
]
PLAIN: list[Piece] = [(word, word) for word in WORDS]
MARKDOWN: list[Piece] = [
    *PLAIN,
    ("R&amp;D", "R&D"),
    ("&#8220;yes&#8221;", "“yes”"),
    ("caf&eacute;", "café"),
    ("\\*star\\*", "*star*"),
    ("ana**lysts**", "analysts"),
    ("**W**inter", "Winter"),
    ("*port*", "port"),
    ("~~old~~", "old"),
    ('[the *old* pier](https://a.example/x "t")', "the old pier"),
    ("<https://a.example/y>", "https://a.example/y"),
    ("<b>b</b>old", "bold"),
    ("note[^n]", "note"),
    ("e<!-- hidden -->nd", "end"),
    ("`x = 1`", "\ufffc"),
]
HTML: list[Piece] = [
    *PLAIN,
    ("R&amp;D", "R&D"),
    ("R&ampD", "R&D"),
    ("&#8220;yes&#x201d;", "“yes”"),
    ("caf&eacute;", "café"),
    ("&notit;", "¬it;"),
    ("AT&T", "AT&T"),
    ("ana<b>lysts</b>", "analysts"),
    ("<B class=x>W</B>inter", "Winter"),
    ("<a href='https://a.example/x?a=1&amp;b=2'>the <i>old</i> pier</a>", "the old pier"),
    ("e<!-- hidden <p> -->nd", "end"),
    ("e<script>var a = '<p>';</script>nd", "end"),
    ("e<span hidden>x</span>nd", "end"),
    ("<q>four</q>", "“four”"),
    ("<code>x = 1</code>", "\ufffc"),
    ("5 < 6", "5 < 6"),
    ("<![CDATA[a &amp; b]]>", "a &amp; b"),
    ("sha&shy;red", "shared"),
]


def pieces(kinds: list[Piece]) -> st.SearchStrategy[list[Piece]]:
    return st.lists(st.sampled_from(kinds), min_size=1, max_size=12)


def check(format: Format, source: str, paragraphs: list[list[Piece]]) -> list[BlockKind]:
    """Read the source; the blocks are the paragraphs, and each piece stands where it was put."""
    document = parse(source, format=format)
    expected = [" ".join(prose for _, prose in paragraph) for paragraph in paragraphs]
    found = [document.prose[block.span.start : block.span.end] for block in document.blocks]
    assert found == expected
    at = 0
    for block, paragraph in zip(document.blocks, paragraphs, strict=True):
        offset = block.span.start
        for source_piece, prose in paragraph:
            start, end = document.map.locate(Span(offset, offset + len(prose)))
            place = document.raw.index(source_piece, at)
            at = place + len(source_piece)
            assert place <= start < end <= at
            if source_piece == prose:
                assert document.raw[start:end] == prose
            offset += len(prose) + 1
    return [block.kind for block in document.blocks]


END = st.sampled_from(["\n", "\r\n", "\r"])
FRONT = st.sampled_from(
    ["", "---\ntitle: “Überfahrt” 🚢\n---\n\n", "+++\ntitle = 'x'\n+++\n", '{"title": "é {"}\n\n']
)


@given(
    st.lists(pieces(MARKDOWN), min_size=1, max_size=5),
    END,
    FRONT,
    st.sampled_from([" ", "\n", "  \n", "\\\n"]),
)
@settings(max_examples=300, deadline=None)
def test_markdown_paragraphs(paragraphs: list[list[Piece]], end: str, front: str, between: str) -> None:
    body = "\n\n".join("So " + between.join(source for source, _ in paragraph) for paragraph in paragraphs)
    text = "\ufeff" + (front + body + "\n\n[^n]: A note.\n").replace("\n", end)
    expected = [[("So", "So"), *paragraph] for paragraph in paragraphs]
    check(Format.MARKDOWN, text, [*expected, [("A note.", "A note.")]])


@given(pieces(MARKDOWN), END, st.sampled_from(["> ", "- ", "1. ", "> > ", "- > ", "> - ", "- - "]))
@settings(max_examples=200, deadline=None)
def test_markdown_quotes_and_lists(paragraph: list[Piece], end: str, prefix: str) -> None:
    following = "".join(letter if letter == ">" else " " for letter in prefix)
    text = f"Before.\n\n{prefix}So " + f"\n{following}".join(source for source, _ in paragraph) + "\n"
    kinds = check(
        Format.MARKDOWN,
        text.replace("\n", end) + "\n[^n]: N",
        [[("Before.", "Before.")], [("So", "So"), *paragraph], [("N", "N")]],
    )
    inner = BlockKind.BLOCK_QUOTE if prefix.strip()[-1] == ">" else BlockKind.LIST_ITEM
    assert kinds[1] is inner


@given(
    st.lists(pieces(HTML), min_size=1, max_size=5),
    END,
    st.sampled_from([" ", "\n", "<br>", " <br/>\n", "\t \n"]),
)
@settings(max_examples=300, deadline=None)
def test_html_paragraphs(paragraphs: list[list[Piece]], end: str, between: str) -> None:
    body = "".join(
        f"<p class='a>b'>\n{between.join(source for source, _ in paragraph)}\n" for paragraph in paragraphs
    )
    head = "<!DOCTYPE html><html><head><title>é</title></head>"
    page = f"{head}<body><nav>No</nav><main>{body}</main></body></html>"
    check(Format.HTML, page.replace("\n", end), paragraphs)


@pytest.mark.parametrize("prefix", ["", "Ünlü 🚢 words above.\n\n"])
def test_html_within_markdown(prefix: str) -> None:
    figure = '<figure>\n<img src="p.jpg">\n<figcaption>The p&iacute;er</figcaption>\n</figure>'
    box = '<div class="box">\nA <b>b</b>oat, <a href="https://a.example">here</a>\n\n*Under* it\n</div>'
    text = f"{prefix}{box}\n\n{figure}\n"
    document = parse(text, format=Format.MARKDOWN)
    words = [(block.kind, document.prose[block.span.start : block.span.end]) for block in document.blocks]
    assert words[-3:] == [
        (BlockKind.PARAGRAPH, "A boat, here"),
        (BlockKind.PARAGRAPH, "Under it"),
        (BlockKind.CAPTION, "The píer"),
    ]
    assert document.raw[slice(*document.map.locate(document.blocks[-1].span))] == "The p&iacute;er"
    assert [document.prose[link.span.start : link.span.end] for link in document.hyperlinks] == ["here"]
