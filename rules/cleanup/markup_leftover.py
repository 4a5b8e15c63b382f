"""Markup or a control character is left in the text.

Entities, tags and shortcodes show where a text was moved from one system to another. Readers see "&amp;" or
a bracketed command; programs that look for names and quotations stumble over them.

What to do: put the character that was meant, or delete the command. `--fix` does so for entities and
control characters.

Silent when: it stands in code; the markup works (in HTML and Markdown it is not part of what is read).

Standards: desk craft; the Unicode Standard on control characters.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import Fix, Format, LeftoverKind, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Leftover, Options

LEVEL = "warning"
SET = "default"
OPTIONS: dict[str, object] = {}
HELP = "Write the character that is meant, or delete the markup."

FLAGGED = [
    "Tom [[&amp;]] Ana run the mill.",
    "The mill was sold.[[<br>]] It burned down.",
    '[[[caption id="1"]]]The mill in May[[[/caption]]]',
    "Dear [[{{subject}}]], the mill is sold.",
]
CLEAN = [
    "Tom & Ana run the mill.",
    "<p>Tom &amp; Ana run the mill.</p>",
    "The mill pays 3 < 4 and 5 > 4.",
    "---\ntitle: A\n---\n\nWrite `&amp;` for the sign.\n",
]


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Report each piece of markup, with a fix where it stands for a character and outside quotations."""
    for leftover in article.leftovers:
        if leftover.kind is not LeftoverKind.MARKUP:
            continue
        words = article.text(leftover.span)
        shown = f"“{words}”" if words.isprintable() and words.isascii() else f"U+{ord(words[0]):04X}"
        yield Problem(
            leftover.span, f"{shown} is left over from another system.", fix=_fix(article, leftover)
        )


def _fix(article: Article, leftover: Leftover) -> Fix | None:
    """What is meant; where entities are read, the entity itself, now escaped once only."""
    if leftover.replacement is None or article.quote_at(leftover.span.start) is not None:
        return None
    words = article.text(leftover.span)
    is_escaped = words.startswith("&") and article.document.format is not Format.TEXT
    new = words if is_escaped else leftover.replacement
    return Fix("Put the character that was meant", ((leftover.span, new),))
