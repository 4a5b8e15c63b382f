"""The newsroom says that it "has learned" something, and not from whom.

"The Courier has learned" tells the reader only that somebody talked. It sounds like more than it says, and
keeps back what every other statement has to give: a source.

What to do: say how the newsroom knows ("according to minutes seen by the Courier", "two people who were in
the room told the Courier").

Silent when: the sentence goes on to say from whom ("has learned from court records"); another outlet has
learned it (second-hand-source reports that); it stands in a quotation.

Standards: NPR ("NPR has learned" is not enough: tell how the source knows); AP (attribution must make the
statement credible).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import Problem, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Attribution, Options

LEVEL = "note"
SET = "default"
OPTIONS: dict[str, object] = {}
HELP = "Say how the newsroom knows: from whom, or from which document."

FLAGGED = [
    "[[The Courier has learned]] that the mill will close.",
    "[[This newspaper has learned]] that the mill will close.",
    "[[We have learned]] that the mill will close in May.",
]
CLEAN = [
    "The mill will close, according to minutes seen by the Courier.",
    "The clerk has learned that the mill will close.",
    "“We have learned that the mill will close,” the mayor said.",
]

_OURS = ("we", "this newspaper", "this paper", "this site")


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Report what the newsroom itself has learned."""
    for attribution in article.attributions:
        source, cue = attribution.source, attribution.cue
        if source is None or cue is None or article.text(cue).split()[-1] != "learned":
            continue
        if article.quote_at(source.start) is None and _is_own(article, attribution):
            span = Span(source.start, cue.end)
            words = " ".join(article.text(span).split())
            yield Problem(span, f"“{words}” does not say from whom.")


def _is_own(article: Article, attribution: Attribution) -> bool:
    cited = article.source_of(attribution)
    assert attribution.source is not None
    said = article.text(attribution.source).lower()
    return said in _OURS or (cited is not None and cited.is_own)
