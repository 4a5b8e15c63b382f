"""A figure that somebody must have counted stands there without a source.

Tolls, sums, shares and crowds are what a reader disputes first, and what a newsroom has to correct most.
Nobody counts 4,200 dead by looking: somebody did, and the reader needs to know who.

What to do: say whose figure it is in the same sentence ("the coroner's office said", "according to the
port's annual report"), link it to the document it comes from, or leave it out.

Silent when: a statement, a document or a named poll covers the figure, also from the sentence before in the
same paragraph, or from the lead or a sentence shortly before that counts the same thing for a body or a
document; it is a sum of a story whose campaign or money filings are named, or a result in a story of a firm's
results; it is said of the one who speaks; the sentence is linked, or a question; it stands in a quotation, a
heading or a caption; the same figure was sourced before, or it is the sum before it in another currency; it
is a date, an age, a score, a vote, a market price, what a thing costs or somebody earns, a tax or a legal
limit, an offer, or the number of a known set ("the four brothers"); it is of an act on record ("the council
voted to pay", "pleaded guilty to taking", "the city bought it for"), a provision of a bill or a law ("the
bill provides"), or of papers that were given out; it says of what kinds a people is made; it only sets two
known things against each other ("less than half its peak"); it is a goal, a wish or a supposition, or recalls
a closed event ("in March 2019 gunmen killed 32 people", "the attack that killed more than 90"); it is small,
or as vague as "millions of emails", and nothing says that it was counted.
Figures of the lead are a matter for lead-figure-unattributed, which is of the default set. This rule is of
the strict one: on kinds of articles that it was not made on (features, business, reviews) an editor accepts
about six in ten of its findings.

The finding is a warning where the words around the figure show that it was counted ("more than", "since
May", "killed"), and a note where only its size does.

Options:
- `notes`: report the figures for which only their size speaks, too (default false).

Standards: AP (the source of any disputed or unverified number is named), Reuters (every figure is sourced),
AFP (sources in the lead), IFCN (sources in enough detail to check them).
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import groupby
from typing import TYPE_CHECKING

from attrlint.model import FigureKind, Level, Problem, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Attribution, Figure, Options

LEVEL = "warning"
SET = "strict"
OPTIONS: dict[str, object] = {"notes": False}
HELP = "Say in this sentence whose figure it is, or link it to the document it comes from."

FLAGGED = [
    "Soldiers have shot [[more than 3,100 people]] since the rebellion began.",
    "The two ports shipped [[about $4.2 billion]] worth of copper last year.",
    "The flood killed [[hundreds of people, destroyed thousands of homes and did $90 million]] in damage.",
    "Another [[2,500 miners]] were laid off over the same period.",
    "The firm spent [[$310,000]] on a new roof.",
    "The port law has cut the deficit by [[$80 billion]].",
    "The deduction is claimed by [[about two-thirds]] of taxpayers.",
]
CLEAN = [
    "Soldiers have shot more than 3,100 people since the rebellion began, the coroner's office said.",
    "According to the port's annual report, it shipped about $4.2 billion worth of copper last year.",
    "“We have lost more than 3,100 people since May,” the mayor said.",
    "She was born in 1987, ran for three years and won 5-4 at the age of 34.",
    "The four brothers left in two boats.",
    "Brent crude rose $1.20 to $61.40 a barrel.",
    "The port authority said the harbor lost 4,100 jobs last year. More than 900 jobs went at the docks.",
    "Both committees filed finance reports on Sunday. Harbor Forward had spent about $2 million on ads.",
    "The city council voted to pay $5.5 million to the families.",
    "The bill provides $3.5 billion for ferries and $1.2 billion for grants.",
    "The port law slashes the harbor tax to 12 percent, down from the current 20 percent.",
    "The bill doubles the child credit, meant to cut costs, to $2,000 a child.",
    "Both bills end the deduction but keep one for $10,000 in property taxes.",
    "The bill would ease the rules for banks with under $250 billion in assets.",
    "Congress can approve a bill for more than $1 trillion.",
    "Oak County, where she lives, has approximately 820,000 residents.",
    "A gunman killed 58 people and injured more than 500 there, the deadliest shooting in U.S. history.",
    "If the song sold 500,000 copies, more than £1m would be raised.",
    "The sale of the stake to Ferrovia for £146m ($281m) is a lifeline.",
    "The song is now on sale for 79p, with 70p of it for the charity.",
    "The mayor was speaking on Monday to more than 100 pupils.",
    "The bank has raised borrowing costs to 1.75%.",
    "Fees will rise by £1,400 as part of proposals announced by the trade secretary.",
    "The bill would help workers by roughly doubling a standard deduction.",
    "The bill has a lower individual rate of 37 percent.",
    "Port data shows that the ships changed. Fewer are barges. They made up a quarter of all ships.",
    "The bills would add about $1 trillion to the deficit, according to government estimates.",
    "Credits were trading at roughly 70 cents on Friday.",
    "The law goes back to the attack in which 20 children and six adults perished.",
    "The set will cost about 19,800 yen in May.",
    "The station is to invest £9m in new plays.",
    "Prosecutors have charged the owner with helping the mill to inflate earnings by more than $800m.",
    "The office reported that the share of young people who have used it was 3.8 percent.",
    "Used copies of the book started at $200, and a cable cost around $8.",
    "The owner sold the firm the right to the name for $5.9 million.",
    "More than 300 sailors, one of them a boy, were deported by the port authorities on Monday.",
    "In our testing, a load on the chip drained the battery by about 4% per hour.",
    "The program aims to reduce the price of the power of large plants from $300 to $120.",
    "The reds have lost four of five.",
    "Take off just the top half of the bread.",
    "In the 14th century the plague killed up to 60 percent of the people.",
    "Reyes was among the more than 12,000 in attendance.",
    "The flight went missing on March 8 with 239 passengers on board and has not been found.",
    "The peak is high, about three times as tall as Mount Oak.",
    "The mission gives children one-to-one meetings.",
    "The deck dates from around 1490.",
    "About 50 others were wounded, according to local news reports.",
    "The last attack was in 2002, when a bomb killed more than 20 people.",
    "Analysts now forecast ferry traffic next year to average 5.5 million tickets.",
    "Focus, a think tank, estimated poor families would save $900, while the rich would save $51,000.",
    "The S&P 500 banks have gained since May.",
    "Members pay dues: a berth costs them more than $7,000, less than half its price in May.",
]
MISSED = [
    "A petition against the dam was signed by [[40 mayors]].",
]

_WIDE = frozenset({"size", "frame", "dozen"})
_SAID = {
    "comparison": "a comparison of counts",
    "approximator": "an estimate",
    "addition": "an addition to a tally",
    "since": "a count over time",
    "money": "an economic figure",
    "casualty": "a count of those affected",
    "crowd": "the size of a crowd",
    "total": "a total",
    "measurement": "a measurement",
    "unnamed poll": "a result of polls that are not named",
    "size": "a large number",
    "frame": "a tally",
    "dozen": "a rounded count",
}


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Report the unsourced figures of each sentence as one."""
    lead = article.lead
    wanting = [
        figure
        for figure in article.figures
        if figure.needs_source and (lead is None or figure.span not in lead)
    ]
    if not wanting:
        return
    sourced = [
        attribution for attribution in article.attributions if attribution.source and attribution.is_reported
    ]
    cues = [attribution.cue.start for attribution in sourced if attribution.cue]
    for sentence, group in groupby(wanting, key=lambda figure: article.sentence_at(figure.span.start)):
        figures = list(group)
        is_note = all(figure.evidence[0] in _WIDE for figure in figures)
        if is_note and not options["notes"]:
            continue
        nearest = bisect_left(cues, figures[0].span.start) - 1
        near = _near(article, sourced[nearest], sentence, figures[0]) if nearest >= 0 else ""
        yield Problem(
            Span(figures[0].start, figures[-1].span.end),
            _message(article, figures) + near,
            level=Level.NOTE if is_note else None,
        )


_FAR = 200


def _near(article: Article, attribution: Attribution, sentence: Span | None, figure: Figure) -> str:
    """Why the source shortly before the figure does not cover it; empty where there is none."""
    assert attribution.source is not None and attribution.cue is not None
    if figure.span.start - attribution.cue.end > _FAR:
        return ""
    name = article.text(attribution.source)
    if sentence is not None and attribution.cue.start >= sentence.start:
        return f" “{name}” speaks in this sentence, but of something else."
    if article.block_at(attribution.cue.start) == article.block_at(figure.span.start):
        return f" “{name}” speaks before it, but a person's words end with their sentence."
    return ""


def _message(article: Article, figures: list[Figure]) -> str:
    figure = next((figure for figure in figures if figure.evidence[0] not in _WIDE), figures[0])
    words = article.text(Span(figure.start, figure.span.end))
    others = f" (and {len(figures) - 1} more here)" if len(figures) > 1 else ""
    value = _value(figure, words)
    because = " and ".join(_SAID[reason] for reason in figure.evidence[:2])
    return f"No source is given for “{words}”{value}{others}, {because}."


def _value(figure: Figure, words: str) -> str:
    """The value in digits, where the text says it in words or with a magnitude."""
    if figure.value is None or figure.value < 1000 or figure.kind is FigureKind.PERCENT:
        return ""
    digits = f"{figure.value:,.0f}"
    return "" if digits in words else f" ({digits})"
