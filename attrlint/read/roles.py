"""Tells what a line is by its words alone: byline, date line, related line, URL or credit line.

A line of running text is none of these, whatever words it begins with: "By Tuesday the flood had reached the
mill." Where a line stands is the business of `places`.
"""

from __future__ import annotations

import re
from functools import cache
from pkgutil import get_data
from typing import Any

from attrlint.agencies import agency, is_wire
from attrlint.model import BlockKind

__all__ = ["role_of"]

_LONGEST = 600  # code points of a line that can have a role
_SHORT = 150  # of a photo credit, a related label, a date line
_EDGES = " \t\xa0()[]*_•‣◦▪●|–—-→►▶»>~"
_URL = re.compile(r"[<(\[]?(?:https?://|www\.)[^\s<>]+[>)\]]?\Z", re.IGNORECASE)

_FIRST = re.compile(r"[\s:|,]|/(?=\w{2})|\.(?=\s)")
_WORD = re.compile(r"[^\W\d_](?:[\w’'&-]|\.(?=\w))*")
_LOWER = re.compile(r"(?<![\w’'@./&-])[a-z][a-z’'/.-]*")
_PARTS = re.compile(
    r"\s*(?:[,;|/•·:@]|\s[–—-]+(?=\s|\Z)|[–—-]+\s|\b(?:and|AND|And|&|for|For|FOR|in|with|via|from|at|of|special to|Special to|SPECIAL TO)\s|\s&\s|\s(?=\d))\s*"
)
_NUMBER_DATE = re.compile(r"\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4}")
_DAY = re.compile(r"(?<!\d)\d{1,2}(?:st|nd|rd|th)?(?!\d)")
_CITY_AND_WIRE = re.compile(r"[^()\n]{2,60}\(([^()\n]{2,40})\)\W*\Z")

_CONTRIBUTED = re.compile(
    r"[Cc]ontributed(?:[ ](?:(?:additional |original |extra |some )?(?:reporting|research|writing|data|photography|graphics|video)\b"
    r"|to (?:this|the) (?:[\w’'-]+ )?(?:report|story|article|post|piece|guide|dispatch|analysis|column|newsletter|series|project|briefing|review)\b"
    r"|(?:from|in) [^\W\d_a-z])|[.)\s]*\Z)"
)
_REPORTED_FROM = re.compile(r"\breport(?:ed|ing) (?:from|in) [^\W\d_a-z]")
_WORK_BY = re.compile(
    r"(?:(?:additional|additionally|add'l|addl\.?|extra|original|contributing|lead|further|local|more) )?"
    r"(?:report(?:ing|ers?|ed(?= by)|s?(?= by))|writing|written|edit(?:ing|ed)|compil(?:ed|ing)|translat(?:ed|ion)"
    r"|produc(?:ed|tion)|research(?:ed)?|photography|photos?|video|graphics?)"
    r"(?:(?: and |, |/| & )(?:additional |photos |text )?(?:report(?:ing|ed|s)?|writing|written|edit(?:ing|ed)|research|photo(?:graph)?s?|photography|compil(?:ed|ing)|produc(?:ed|tion)|video))*"
    r"(?:\s(?:for \S+ )?(?:by|from)\b|\s?(?:add'l|addl\.?|also|additional)?\s?(?:by\s?)?:)",
    re.IGNORECASE,
)
_WITH_FILES = re.compile(
    r"(?:with|w/)\s?(?:\S+ )?(?:files|file|reporting|reports|inputs?|contributions?|contributing|assistance|material|research|help)\b"
    r"(?: and \w+)? (?:from|by|of)\b",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"(?:contributing|contributors?|contrib\.?|contributing (?:to this \w+|writers?|reporters?)|sources?|editors?|edited by|hat tip|via|credits?)\s?:"
    r"|h/t\b|hat tip\b",
    re.IGNORECASE,
)
_PHOTO = re.compile(
    r"(?:(?:file|lead|top|main|cover|header|banner|featured?|stock) )?"
    r"(?:photo(?:graph(?:er|y)?)?s?|images?|pictures?|pics?|illustrations?|graphics?|video)"
    r"(?: (?:credits?|source|courtesy|illustration))?"
    r"(?:\s?:| by\b| via\b| courtesy\b|/| copyright\b|\s?©| from (?-i:[^\W\d_a-z]))"
    r"|(?:credits?|courtesy|handout)(?:\s?[:/]| of\b| photo\b)|(?:image|photo) copyright\b",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(r"(?:copyright|©|\(c\))[\s©]*(?:\(c\)\s*)?(?:\d{4}|by )", re.IGNORECASE)
_REPUBLISHED = re.compile(
    r"(?:(?:this|the|a version of this|an earlier version of this|the above|portions of this) [^.!?]{0,60}?\b)?"
    r"(?:(?:was |were |has been |is |are |also )*(?:originally|first|previously) (?:appeared|published|ran|posted|printed|aired|reported)\b"
    r"(?: first)? (?:by|in|on|at|with|for) (?:[“\"‘'\[]|the |an? |our |(?-i:[^\W\d_a-z])|[\w-]+\.\w)"
    r"|(?:is |was |has been |been |are )?(?:re(?:published|printed|produced)|syndicated) (?:here |with|from|by|courtesy|on|in|under|through|via)"
    r"|appear(?:s|ed)? (?:here )?(?:first )?(?:through|courtesy|with permission|in partnership|on|in) "
    r"|(?:is |was |has been )?(?:produced|published|made possible) in (?:partnership|collaboration|cooperation)"
    r"|(?:has been |was |is )adapted from\b)",
    re.IGNORECASE,
)
_SELF = re.compile(
    r"(?:this|the above|a version of this|an earlier version of this|portions of this) "
    r"(?:[\w’'-]+ ){0,2}(?:article|story|post|piece|report|essay|column|interview|item|excerpt|op-ed|commentary|analysis|dispatch|content|review|guide|list)\b"
    r"|the (?:post|article|story) \S|(?:originally|first|previously|republished|reprinted|reproduced|syndicated|adapted) ",
    re.IGNORECASE,
)
_SUPPLEMENTED = re.compile(r"\bsupplemented this\b|\bthis \w+ (?:article|report|story) with additional\b")
_FURTHER = re.compile(
    r"(?:click|tap) here (?:to|for)\b|also on [\w-]+\.\w|read (?:the |it |our )?(?:full|whole|rest|entire|original|complete|all)\b.{0,40}?\b(?:here|at|on|below)\b"
    r"|read (?:more|it|the story|the article|on)(?: \w+){0,3} here\b",
    re.IGNORECASE,
)
_TITLE = re.compile(r"\s*(?:[^\W_a-z]|[“\"‘']|\w+\.\w)")
_LABEL_END = re.compile(r"\s?(?::|\||»|>|\s[–—-]+\s)\s*")


def role_of(line: str) -> BlockKind | None:
    """What a line or a short block is by its words alone; None for running text and for all that is unclear.

    It is one of BYLINE, DATELINE, RELATED, URL and CREDIT.
    """
    line = line.strip()
    if line[:4].lower() in ("http", "www.", "<htt", "(htt", "[htt") and _URL.match(line):
        return BlockKind.URL
    if not line or len(line) > _LONGEST:
        return None
    words = line.strip(_EDGES)
    if not words:
        return None
    first = _FIRST.split(words, maxsplit=1)[0].lower()
    data = _data()
    if first in data["byline_starts"] and _is_byline(words):
        return BlockKind.BYLINE
    if first in data["related_starts"] and _is_related(words):
        return BlockKind.RELATED
    if _is_credit(line, words, first):
        return BlockKind.CREDIT
    if len(words) <= _SHORT and _is_dateline(words):
        return BlockKind.DATELINE
    if len(words) <= _SHORT and _is_signed_name(words):
        return BlockKind.BYLINE
    return None


@cache
def _data() -> dict[str, Any]:
    import tomllib

    table = tomllib.loads((get_data(__package__, "roles.toml") or b"").decode())
    labels = {name: _labels(table[name]["labels"]) for name in ("byline", "related")}
    return {
        **{f"{name}_labels": tuple(sorted(found, key=len, reverse=True)) for name, found in labels.items()},
        **{
            f"{name}_starts": frozenset(label.split()[0] for label in found) for name, found in labels.items()
        },
        "alone": _labels(table["related"]["alone"]),
        "byline_words": frozenset(table["byline"]["words"].split()),
        "no_name": frozenset(table["byline"]["no_name"].split()),
        "no_part": frozenset(table["byline"]["no_part"].split()),
        "collective": frozenset(table["byline"]["collective"].split()),
        "date_words": frozenset(table["dateline"]["words"].split()),
        "date_labels": frozenset(table["dateline"]["labels"].split()),
        "months": frozenset(table["dateline"]["months"].split()),
        "credit_starts": frozenset(table["credit"]["starts"].split()),
        "credit_words": frozenset(table["credit"]["words"].split()),
        "agencies": _labels(table["credit"]["agencies_at_end"]),
    }


def _labels(text: str) -> frozenset[str]:
    return frozenset(" ".join(label.split()) for label in text.split("|") if label.strip())


# --- bylines ------------------------------------------------------------------------------------------------


def _is_byline(words: str) -> bool:
    """A label, then names, of which the first is a person, an agency or a desk; then titles, outlet, date."""
    if len(words) > 200:
        return False
    lower = words.lower()
    label = next((label for label in _data()["byline_labels"] if lower.startswith(label)), None)
    if label is None or (len(words) > len(label) and words[len(label)] not in ": \xa0\t"):
        return False
    rest = words[len(label) :].lstrip(": \xa0\t")
    if not rest or (not label.endswith("by") and words[len(label) : len(label) + 2].strip()[:1] != ":"):
        return False
    if unknown_words(rest, _data()["byline_words"]):
        return False
    return _is_name(_PARTS.split(rest, maxsplit=1)[0].strip(" .,"))


def _is_name(part: str) -> bool:
    if agency(part):
        return True
    tokens = part.split()
    lower = [token.lower().strip(",") for token in tokens]
    if not tokens or len(tokens) > 6:
        return False
    if lower[-1] in _data()["collective"]:
        return True
    if lower[0] in _data()["no_name"] or any(word in _data()["no_part"] for word in lower):
        return False
    return len(tokens) > 1 and tokens[0][0].isupper() and all(_WORD.match(token) for token in tokens)


def _is_signed_name(words: str) -> bool:
    """A name and what it is there: "Ada Cole, Staff Writer", "Ben Hart, The Associated Press"."""
    if len(words) > 80 or words[-1] in ".!?:" or not ("," in words or "|" in words or "/" in words):
        return False
    name, *rest = re.split(r"\s*[,|/]\s*", words)
    if len(rest) > 2 or not 2 <= len(name.split()) <= 4 or not _is_name(name) or agency(name):
        return False
    if any(not token[0].isupper() for token in name.split()):
        return False
    return all(
        agency(part) or (part.split()[-1:] and part.split()[-1].lower() in _data()["collective"])
        for part in rest
    )


# --- related lines, date lines --------------------------------------------------------------------------------


def _is_related(words: str) -> bool:
    lower = words.lower()
    if lower.rstrip(" .:…") in _data()["alone"]:
        return True
    for label in _data()["related_labels"]:
        if lower.startswith(label) and _LABEL_END.match(words, len(label)):
            return True
    if lower.startswith(("see also ", "read also ", "also read ")):
        return len(words) <= _SHORT and _TITLE.match(words, 8) is not None
    return len(words) <= _SHORT and _FURTHER.match(words) is not None


def _is_dateline(words: str) -> bool:
    """Only a place, a date and a time: at least a day of a month, a number date, or an agency in brackets."""
    if not any(character.isdigit() for character in words):
        in_brackets = _CITY_AND_WIRE.match(words + ")" if "(" in words and ")" not in words else words)
        return in_brackets is not None and is_wire(in_brackets.group(1)) and not _LOWER.search(words)
    tokens = _WORD.findall(words)
    lower = [token.lower().rstrip(".") for token in tokens]
    at = next((i for i, word in enumerate(lower) if word in _data()["date_words"]), len(lower))
    has_day = any(word in _data()["months"] for word in lower) and _DAY.search(words) is not None
    is_labelled = bool(lower) and lower[0] in _data()["date_labels"]
    if not (has_day or is_labelled or _NUMBER_DATE.search(words)):
        return False
    strange = [
        t for t, word in zip(tokens[at:], lower[at:], strict=True) if word not in _data()["date_words"]
    ]
    if any(not agency(token) for token in strange):
        return False
    return _is_place(tokens[:at], words)


def _is_place(tokens: list[str], words: str) -> bool:
    if not tokens:
        return True
    if any(token[0].islower() for token in tokens):
        return False
    capitals = all(token.isupper() for token in tokens)
    before = words[: words.find(tokens[-1]) + len(tokens[-1])]
    return len(tokens) <= (6 if capitals else 3) and not any(mark in before for mark in ":;!?\"“'’0123456789")


# --- credit lines ---------------------------------------------------------------------------------------------


def _is_credit(line: str, words: str, first: str) -> bool:
    if len(words) <= 60 and _is_agency_line(words):
        return True
    if first in _data()["credit_starts"] and _starts_as_credit(words):
        return True
    if "ontributed" in words and (found := _CONTRIBUTED.search(words)):
        return _is_contribution(words, found)
    if (
        "eported from " in words or "eporting from " in words or "eported in " in words
    ) and _REPORTED_FROM.search(words):
        return words[0].isupper() and not unknown_words(words, _data()["credit_words"])
    if "supplemented this" in words:
        return _SUPPLEMENTED.search(words) is not None
    return (
        len(words) <= _SHORT and ("/" in words or "via " in words or "|" in words) and _is_photo_list(words)
    )


def _is_agency_line(words: str) -> bool:
    bare = words.strip(" .")
    if is_wire(bare) or agency(bare) in ("Getty", "EPA", "Shutterstock", "Alamy"):
        return True
    lower = bare.lower()
    return lower in _data()["agencies"] or (
        len(bare) <= 40
        and lower.endswith((" wire services", " news services", " and agencies", " wire reports"))
        and not unknown_words(bare, _data()["credit_words"])
    )


def _starts_as_credit(words: str) -> bool:
    allowed = _data()["credit_words"]
    if _COPYRIGHT.match(words):
        return True
    if _SELF.match(words) and _REPUBLISHED.match(words):
        return True
    for pattern in (_WORK_BY, _WITH_FILES, _LABELLED, _PHOTO):
        if found := pattern.match(words):
            rest = words[found.end() :].lstrip()
            if agency(re.split(r"[|,/;]", rest, maxsplit=1)[0]):
                return True
            if len(unknown_words(rest, allowed)) == 0 and (pattern is not _PHOTO or len(words) <= _SHORT):
                return True
    return False


def _is_contribution(words: str, found: re.Match[str]) -> bool:
    """Who contributed; the more the words after it say so, the less those before it have to be known."""
    before, after = words[: found.start()], words[found.end() :]
    if not before[:1].isupper() and not is_wire(before.split(" ", 1)[0]):
        return False
    is_strong = not found.group().endswith("ontributed") and not found.group()[-1].isupper()
    unknown = unknown_words(before, _data()["credit_words"])
    if unknown_words(after, _data()["credit_words"]):
        return False
    return len(unknown) <= (2 if is_strong and len(before) < 200 else 0)


def _is_photo_list(words: str) -> bool:
    """Names and agencies parted by strokes and bars, an agency among them: "Ada Cole/AFP/Getty Images"."""
    if unknown_words(words, _data()["credit_words"]):
        return False
    parts = [part.strip(" .()") for part in re.split(r"[/|]|\bvia\b|, (?=\S+\Z)", words)]
    return (
        len(parts) > 1
        and all(len(part.split()) <= 5 for part in parts)
        and any(is_wire(part) or agency(part) is not None for part in parts)
    )


def unknown_words(text: str, allowed: frozenset[str]) -> list[str]:
    """The words in lower case that are not among those allowed."""
    return [
        word for word in _LOWER.findall(text) if word.rstrip(".'’/-") not in allowed and word not in allowed
    ]
