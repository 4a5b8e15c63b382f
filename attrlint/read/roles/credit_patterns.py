"""The patterns of the forms that credit lines have, made of the word lists when first needed."""

from __future__ import annotations

import re
from functools import cache

from attrlint import lazy
from attrlint.read.roles.lexicon import any_of

__all__ = ["contributed", "patterns"]


@cache
def patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Form -> how a line of it begins, in the order in which they are to be tried; "" is for odd forms."""
    works, done = any_of("credit", "works"), any_of("credit", "done")
    materials, pieces = any_of("credit", "materials"), any_of("credit", "pieces")
    many = rf"{works}(?:(?:, | and |, and |/| & ){works})*"
    forms = {
        "additional-reporting": rf"additional(?:ly)? (?:{many}|reported|{materials})"
        r"(?: (?:by/from|from/by|by|from)\b:?|:)",
        "contributed-reporting": rf"{many} (?:was|were) (?:also )?contributed by\b",
        "reporting-by": rf"{many} (?:for [^\W_]+ )?by\b:?|reporting:",
        "information-from": r"(?:information|materials?|reporting) from\b"
        r"(?=:| [^.]{3,80}? (?:was|were) (?:also )?used in this\b)"
        rf"|this {pieces} (?:also )?(?:includes|contains|uses|incorporates)"
        rf" (?:\w+ ){{0,2}}{materials}\b",
        "edited-by": rf"{done}(?: and {done})*(?: from [^\W_]+)? by\b:?"
        r"|(?:editors?|reporters?|producers?|translators?):",
        "with-files": rf"with (?:additional )?{materials}(?: and {materials})? (?:from|by|of)\b",
        "contributing-list": r"contributing(?: to this \w+)?:|contributors?:",
        "source-list": r"sources?\s?:",
        "hat-tip": r"h/t\b:?|hat tip\b:?",
        "copyright": r"(?:copyright|©|\(?c\))[\s©]*(?:\(?c\)\s*)?(?:\d{4}|by )"
        r"|©\s?(?-i:[A-Z])|all rights reserved\W*\Z",
        "republished": _republished(),
        "photo": _photo(),
        "": r"(?:(?:additional|add'?l\.?|extra|further|more|with|w/|contrib\w*\.?)\s?)*"
        r"(?:reporting|research|writing|editing)(?: \S+)?:"
        rf"|(?:add'?l\.?|extra|further|more|w/) ?(?:{works}|help|files)\b(?: (?:by|from))?|contrib\.?:",
    }
    return tuple((form, lazy.compile(pattern, re.IGNORECASE)) for form, pattern in forms.items())


def _republished() -> str:
    """ "This article originally appeared on Focus." The line must speak of the article itself."""
    pieces = any_of("credit", "pieces")
    itself = (
        rf"(?:(?:an? )?(?:\w+ )?(?:version|portions?) of )?"
        rf"(?:this|the above) (?:[\w’'-]+ ){{0,2}}{pieces}\b[^.!?]{{0,60}}?"
        r"|the (?:post|article) .{0,200}?(?=\bappeared first|\bfirst appeared)"
    )
    name = r"(?:[“\"‘'\[]|the |an? |our |(?-i:[^\W\d_a-z])|[\w-]+\.\w)"
    published = (
        r"(?:originally|first|previously) (?:appeared|published|ran|posted|printed|aired|reported)"
        rf"(?: first)? (?:by|in|on|at|with|for) {name}"
        r"|(?:re(?:published|printed|produced)|syndicated)"
        r" (?:here|with|from|by|courtesy|on|in|under|through|via) "
        r"|appear(?:s|ed) (?:here )?(?:first )?"
        rf"(?:through|courtesy|with permission|in partnership|on|in) (?:an? |the )?(?:\w+ )?{name}"
        rf"|appears in print\b|{any_of('credit', 'made')} in (?:partnership|collaboration|cooperation)"
        r"|adapted from\b"
    )
    made = rf"(?:is|was) {any_of('credit', 'made')} (?:\w+ ){{0,3}}(?:by|with|through) {name}"
    return rf"(?:{itself})\b(?:{published}|{made})|{published}"


def _photo() -> str:
    return (
        rf"(?:(?:file|lead|top|main|cover|header|banner|featured?|stock) )?{any_of('credit', 'pictures')}"
        r"(?: (?:credits?|source|courtesy))?"
        r"(?:\s?:| by\b| via\b| courtesy\b|/| copyright\b|\s?©| from (?-i:[^\W\d_a-z]))"
        r"|(?:credits?|courtesy|handout|via)(?:\s?[:/]|\.\.\.|…| of\b| photo\b)|video\s?:"
    )


@cache
def contributed() -> re.Pattern[str]:
    """What follows "contributed" in a credit: groups `work` ("reporting") and `piece` ("to this report")."""
    return lazy.compile(
        r"[Cc]ontributed(?:"
        rf"(?P<work> (?:(?:additional |original |extra |some )?{any_of('credit', 'works')}\b))"
        rf"|(?P<piece> to (?:this|the) (?:[\w’'-]+ )?{any_of('credit', 'pieces')}\b)"
        r"| (?:from|in) (?=[^\W\d_a-z])|[.)\s]*\Z)"
    )
