"""A newsroom of sixty invented pages, and articles that quote them truly, with a change, and not at all."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

PAGES = 60

_WHO = [
    "engineer",
    "mayor",
    "harbor master",
    "head teacher",
    "ferry captain",
    "union leader",
    "auditor",
    "fire chief",
    "judge",
    "biologist",
]
_FIRST = ["Lea", "Ada", "Ben", "Ivo", "Mara", "Nils", "Olga", "Pia", "Rolf", "Tess", "Uma", "Viktor"]
_LAST = [
    "Moss",
    "Cole",
    "Oak",
    "Brandt",
    "Carver",
    "Dahl",
    "Egan",
    "Frost",
    "Grant",
    "Hale",
    "Ives",
    "Jansen",
]
_THING = [
    "bridge",
    "ferry",
    "harbor",
    "school",
    "dam",
    "tram",
    "market hall",
    "lighthouse",
    "water tower",
    "swimming pool",
    "library",
    "canal",
]
_ACT = ["open", "close", "repair", "sell", "rebuild", "clean", "inspect", "widen"]
_PEOPLE = [
    "drivers",
    "teachers",
    "fishermen",
    "nurses",
    "inspectors",
    "pupils",
    "residents",
    "dock workers",
    "visitors",
    "captains",
]
_PART = ["piers", "roof", "gates", "pumps", "cables", "windows", "boilers", "rails", "walls", "lamps"]
_SEASON = ["spring", "summer", "autumn", "winter"]
_ADJECTIVE = ["old", "rusty", "narrow", "northern", "southern", "new", "crowded", "empty", "flooded", "quiet"]

_SAYINGS = (
    "We will not {act} the {adj} {thing} before {n} {people} have looked at its {part}",
    "Nobody told us that {n} of the {part} had been broken since last {season}",
    "It took {n} {people} a whole {season} to {act} the {thing}, and they were never thanked for it",
    "I have asked for {n} million dollars, and I do not expect to see a cent of it before {season}",
    "If the {adj} {thing} is not safe by {season}, at least {n} {people} will have to find other work",
    "There were {n} {people} in the {thing} that night, and none of them heard the {part} break",
    "The {part} of the {thing} are {n} years old; they were never made for so many {people}",
    "You can {act} a {thing} in {n} weeks, but you cannot {act} the trust of the {people}",
    "My grandfather was one of the {n} {people} who came to {act} this {adj} {thing}",
    "They promised to {act} the {part} for {n} percent less, and we believed them",
    "In {n} years at the {thing} I have not seen the {part} in such a state",
    "We counted {n} cracks in the {part}, and that was before the {season} storms",
)
_NARRATION = (
    "The {thing} stands at the {adj} end of the town, where {people} used to meet in {season}.",
    "A report from the {season} before had found fault with the {part}.",
    "The council is to speak about the {thing} again when the {people} have been heard.",
    "It was not clear on Monday who would pay for the {part}.",
    "Some {people} had hung a sheet from the {thing} that read: enough.",
)
_WORDS = {"two": 2, "three": 3, "five": 5, "seven": 7, "nine": 9, "twelve": 12, "thirty": 30, "forty": 40}


@dataclass(frozen=True)
class Quoted:
    """A saying of a page: its words, its number as written there, who said it."""

    words: str
    number: str
    speaker: str


@dataclass(frozen=True)
class InventedPage:
    path: str
    html: str
    sayings: tuple[Quoted, ...]


@dataclass(frozen=True)
class Draft:
    """An article in Markdown with one quotation, and what was done to it."""

    text: str
    kind: str
    page: InventedPage


class Inventor:
    """Makes up text, the same for the same seed."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)

    def filled(self, pattern: str, number: str = "") -> str:
        pick = self.random.choice
        return pattern.format(
            act=pick(_ACT), adj=pick(_ADJECTIVE), thing=pick(_THING), people=pick(_PEOPLE), part=pick(_PART),
            season=pick(_SEASON), n=number,
        )  # fmt: skip

    def number(self, *, but: str = "") -> str:
        while True:
            plain = self.random.randrange(2, 900)
            found = self.random.choice([str(plain), f"{plain + 1100:,}", *_WORDS])
            if _value(found) != _value(but or "0"):
                return found

    def speaker(self) -> str:
        pick = self.random.choice
        return f"{pick(_WHO)} {pick(_FIRST)} {pick(_LAST)}"

    def sayings(self, count: int) -> tuple[Quoted, ...]:
        """Sayings of different patterns: a page does not say one thing twice with two numbers."""
        made = []
        for pattern in self.random.sample(_SAYINGS, count):
            number = self.number()
            made.append(Quoted(self.filled(pattern, number), number, self.speaker()))
        return tuple(made)


def _value(number: str) -> int:
    return _WORDS[number] if number in _WORDS else int(number.replace(",", ""))


def newsroom_pages(seed: int = 1) -> list[InventedPage]:
    inventor = Inventor(seed)
    return [_page(inventor, number) for number in range(PAGES)]


def _page(inventor: Inventor, number: int) -> InventedPage:
    sayings = inventor.sayings(4)
    body = []
    for quoted in sayings:
        body.append(f"<p>{inventor.filled(inventor.random.choice(_NARRATION))}</p>")
        body.append(f"<p>{_printed(inventor, quoted)}</p>")
    title = f"Report {number}: {inventor.filled('the {adj} {thing} in {season}').title()}"
    html = (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title} | The Harbor Post</title>'
        f'<meta property="og:type" content="article"><meta property="og:site_name" content="The Harbor Post">'
        "<style>p { margin: 0 }</style><script>var words = 'not for readers';</script></head><body>"
        '<nav><a href="/">Home</a><a href="/sport">Sport</a></nav>'
        f"<article><h1>{title}</h1>{''.join(body)}</article><footer>All rights reserved.</footer></body></html>"
    )
    return InventedPage(f"/news/report-{number}-of-the-harbor", html, sayings)


def _printed(inventor: Inventor, quoted: Quoted) -> str:
    """A saying as pages print them: with links, emphasis, entities and typographic marks in it."""
    words = quoted.words.replace("'", "&rsquo;")
    if inventor.random.random() < 0.4:
        parts = words.split(" ")
        at = inventor.random.randrange(1, len(parts) - 1)
        tag = inventor.random.choice(["em", 'a href="/x"', "b", "span class=hl"])
        parts[at] = f"<{tag}>{parts[at]}</{tag.split(' ')[0]}>"
        words = " ".join(parts)
    words = words.replace(" ", inventor.random.choice([" ", " ", "\n   ", "&nbsp;"]), 2)
    opened, closed = inventor.random.choice(
        [("“", "”"), ('"', '"'), ("&ldquo;", "&rdquo;"), ("&#8220;", "&#8221;")]
    )
    if inventor.random.random() < 0.5:
        return f"{opened}{words},{closed} {quoted.speaker} said on Monday."
    return f"The {quoted.speaker} put it like this: {opened}{words}.{closed}"


def drafts(pages: list[InventedPage], base: str, seed: int = 2) -> list[Draft]:
    """For each saying of each page an article of every kind: true, word, number, negation, invented."""
    inventor = Inventor(seed)
    made = []
    for page in pages:
        for quoted in page.sayings:
            changed = {
                "true": _retypeset(inventor, quoted.words),
                "word": _with_word_changed(inventor, quoted),
                "number": _with(quoted.words, quoted.number, inventor.number(but=quoted.number)),
                "negation": _with_negation_changed(inventor, quoted.words),
                "invented": Inventor(inventor.random.randrange(10**9)).sayings(1)[0].words,
            }
            for kind, words in changed.items():
                made.append(Draft(_article(inventor, words, quoted.speaker, base + page.path), kind, page))
    return made


def _retypeset(inventor: Inventor, words: str) -> str:
    """The same words, as another house would print them."""
    way = inventor.random.randrange(5)
    if way == 0:
        return words.replace("'", "’")
    if way == 1:
        return words[0].lower() + words[1:]
    if way == 2:
        parts = words.split(" ")
        if not {"not", "never", "none", "Nobody"} & set(parts[3:5]) and parts[5] != "million":
            return " ".join([*parts[:3], "...", *parts[5:]])
    if way == 3:
        return words.replace(", and", " — and")
    return words


def _with_word_changed(inventor: Inventor, quoted: Quoted) -> str:
    for words in (_THING, _PEOPLE, _PART, _SEASON, _ACT):
        for word in words:
            if f" {word}" in quoted.words:
                other = inventor.random.choice([w for w in words if w != word])
                return _with(quoted.words, word, other)
    raise AssertionError(quoted.words)


def _with_negation_changed(inventor: Inventor, words: str) -> str:
    for said, other in (
        (" not", ""),
        ("Nobody", "Somebody"),
        ("never ", ""),
        ("none", "some"),
        ("cannot", "can"),
    ):
        if said in words:
            return _with(words, said, other)
    for said, other in (
        (" will ", " will not "),
        (" are ", " are not "),
        (" was ", " was not "),
        (" we ", " we never "),
    ):
        if said in words:
            return _with(words, said, other)
    return words.replace(" to ", " not to ", 1)


def _with(words: str, said: str, other: str) -> str:
    assert said in words
    return words.replace(said, other, 1)


def _article(inventor: Inventor, words: str, speaker: str, url: str) -> str:
    pick = inventor.random.randrange(5)
    quote = f"“{words},”"
    said = (
        f"{quote} {speaker} [told the Harbor Post]({url}).",
        f"{quote} {speaker} said ([source]({url})).",
        f"{quote} {speaker} [said on Monday]({url}).",
        f"In [an interview]({url}) the {speaker} said: “{words}.”",
        f"{quote} {speaker} said, according to <{url}>.",
    )[pick]
    first = inventor.filled(inventor.random.choice(_NARRATION))
    return f"---\ntitle: A Report\nauthor: Ada Cole\ndate: 2024-05-03\n---\n\n{first}\n\n{said}\n"
