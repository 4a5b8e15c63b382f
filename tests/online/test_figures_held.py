"""Invented figures on invented pages: true ones in another form are verified, changed ones never are."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest

from attrlint import annotate, parse
from attrlint.model import Format, Verdict
from attrlint.online.stated import stated_pages

URL = "https://courier.example/report-of-the-day"
PEOPLE = ["drivers", "teachers", "fishermen", "nurses", "inspectors", "pupils", "residents", "visitors"]
THINGS = ["bridge", "ferry", "harbor", "school", "dam", "tram", "library", "canal"]
SENTENCES = {
    "money": [
        "The work on the {thing} costs {x}, the council said.",
        "It paid {x} for the {thing}, the auditor said.",
        "Repairs of the {thing} came to {x}, according to the city.",
    ],
    "percent": [
        "Some {x} of {people} use the {thing}, the council said.",
        "The number of {people} at the {thing} fell by {x}, the auditor said.",
    ],
    "count": [
        "There were {x} {people} at the {thing}, the council said.",
        "The city said {x} {people} had signed the letter about the {thing}.",
        "At least {x} {people} had to leave the {thing}, the police said.",
    ],
}


def forms(value: float, kind: str) -> list[str]:
    if kind == "money":
        return [
            f"${value} million",
            f"${value}m",
            f"{value} million dollars",
            f"${round(value * 1_000_000):,}",
        ]
    return (
        [f"{value} percent", f"{value}%", f"{value} per cent"]
        if kind == "percent"
        else [f"{value:,}", str(value)]
    )


def some(random: Random, kind: str) -> float:
    if kind == "money":
        return random.choice([random.randrange(2, 90), round(random.uniform(1, 60), 1)])
    if kind == "percent":
        return random.choice([random.randrange(2, 98), round(random.uniform(1, 97), 1)])
    return random.choice([random.randrange(13, 900), random.randrange(1000, 90_000)])


def verdicts(random: Random) -> tuple[Verdict, Verdict]:
    """What comes of a figure of a page in another form, and of one put in its place."""
    facts = []
    for kind in random.sample(["money", "percent", "count", "count", "money"], 4):
        sentence = random.choice(SENTENCES[kind]).format(
            thing=random.choice(THINGS), people=random.choice(PEOPLE), x="{x}"
        )
        facts.append((kind, some(random, kind), sentence))
    rest = " The council is to meet again when the people of the town have been heard."
    body = "".join(
        f"<p>{text.format(x=random.choice(forms(value, kind)))}{rest}" for kind, value, text in facts
    )
    kind, value, text = random.choice(facts)
    other = value
    while any(other == known for _, known, _ in facts):
        other = some(random, kind)
    return held(text, forms(value, kind), body, random), held(text, forms(other, kind), body, random)


def held(text: str, ways: list[str], body: str, random: Random) -> Verdict:
    article = f"---\ntitle: A\n---\n\n{text.format(x=random.choice(ways))[:-1]} ({URL})."
    pages = stated_pages([URL], {URL: f"<html lang=en><title>Report</title>{body}"})
    (one,) = annotate(parse(article, format=Format.MARKDOWN), pages=pages).evidence
    return one.verdict


@pytest.mark.parametrize("seed", range(3))
def test_true_figures_are_verified_and_changed_ones_never(seed: int) -> None:
    random = Random(seed)
    true, changed = zip(*(verdicts(random) for _ in range(100)), strict=True)
    assert Counter(true)[Verdict.VERIFIED] >= 98
    assert Counter(true)[Verdict.NOT_FOUND] == 0
    assert Counter(changed)[Verdict.VERIFIED] == 0
    assert Counter(changed)[Verdict.NOT_FOUND] >= 90
