"""Writes news-like articles of invented people, places and figures: the same ones for the same seed.

A thousand words have about as many statements (26), figures (28) and quotations (9) as news copy has by
attrlint's count: 13 to 28, 12 to 42 and 10 to 20, from one desk to the next.
"""

from __future__ import annotations

import random
import re
import tomllib
from pathlib import Path

__all__ = ["articles", "write_corpus"]

_WORDS = tomllib.loads((Path(__file__).parent / "corpus.toml").read_text(encoding="utf-8"))
_PLAIN = 0.6
"""The share of sentences in which nobody is cited."""
_SLOT = re.compile(r"\{(\w+)\}")


class _Newsroom:
    """Fills sentence forms with words; who and where stay the same within an article."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._untold: list[str] = []  # sentences that this article has not had
        self._told = {
            name: self._one("names", "first") + " " + self._one("names", "last")
            for name in ("mayor", "expert", "witness", "rival")
        }
        self._told |= {name.removesuffix("s"): self._one("places", name) for name in _WORDS["places"]}

    def article(self) -> str:
        """A headline, a byline, a dateline and 8 to 36 paragraphs."""
        chance = self._chance
        lead = self._fill(self._one("forms", "leads"))
        paragraphs = [
            self._fill(self._one("forms", "headlines")),
            f"By {self._one('names', 'first')} {self._one('names', 'last')}",
            f"{self._told['town'].upper()} — {lead}",
        ]
        for _ in range(chance.randint(8, 36)):
            sentences = [self._sentence() for _ in range(chance.randint(1, 3))]
            paragraphs.append(" ".join(sentences))
        text = "\n\n".join(paragraphs) + "\n"
        return text if chance.random() < 0.5 else text.translate(_CURLY)

    def _sentence(self) -> str:
        """One that tells what happened, as most do in news copy; or who said so, or how much it was."""
        if self._chance.random() >= _PLAIN:
            return self._fill(self._one("forms", "body"))
        if not self._untold:
            self._untold = self._chance.sample(_WORDS["words"]["plain"], len(_WORDS["words"]["plain"]))
        return self._fill(self._untold.pop())

    def _fill(self, form: str) -> str:
        text = _SLOT.sub(lambda slot: self._word(slot[1]), form)
        return text[:1].upper() + text[1:]

    def _word(self, slot: str) -> str:
        chance = self._chance
        if slot in self._told:
            return self._told[slot]
        if slot.endswith("_last"):
            return self._told[slot.removesuffix("_last")].split()[1]
        match slot:
            case "count":
                return f"{chance.randint(2, 9_900):,}"
            case "percent":
                return f"{chance.randint(1, 99)} {chance.choice(('percent', 'per cent'))}"
            case "money":
                unit = chance.choice(("million", "billion"))
                return f"{chance.choice('$£€')}{chance.randint(1, 99) / 10} {unit}"
            case "year":
                return str(chance.randint(1998, 2025))
            case "url":
                host = self._told["paper"].replace(" ", "").lower()
                day = f"{chance.randint(1998, 2025)}/05/0{chance.randint(1, 9)}"
                return f"https://{host}.example/{day}/{chance.randint(1000, 9999)}"
            case _:
                return self._one("words", slot)

    def _one(self, group: str, name: str) -> str:
        word: str = self._chance.choice(_WORDS[group][name])
        return word


_CURLY = str.maketrans({"'": "’"})


def articles(count: int, seed: int = 7) -> list[str]:
    """`count` articles, the same ones for the same seed."""
    chance = random.Random(seed)
    return [_Newsroom(chance).article() for _ in range(count)]


def write_corpus(folder: Path, count: int, seed: int = 7) -> None:
    """Write `count` articles as text files into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, text in enumerate(articles(count, seed)):
        (folder / f"{number:05}.txt").write_text(text, encoding="utf-8")
