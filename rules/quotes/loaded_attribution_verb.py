"""The verb says more than that somebody spoke.

"Admitted" makes a statement a confession, "claimed" doubts it, "noted" and "pointed out" vouch for it.
Where the writer means that, the reader should be told why; mostly "said" is meant.

What to do: write "said", or give the reason for the stronger word ("after the video was shown, he
admitted").

Silent when: the words stand in a quotation; a document or a study "notes" something; a plea or a confession
in court is told; the verb is not used for a statement.

Options:
- `verbs`: the forms that are asked about.

Standards: Wikipedia's Manual of Style (words to watch, MOS:SAID); John McIntyre of The Baltimore Sun; the
AP Stylebook on "claim" and "admit".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import Problem, SourceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Attribution, Options

LEVEL = "note"
SET = "strict"
OPTIONS: dict[str, object] = {
    "verbs": [
        "admitted",
        "admits",
        "boasted",
        "claimed",
        "claims",
        "conceded",
        "concedes",
        "confessed",
        "exposed",
        "noted",
        "notes",
        "pointed out",
        "points out",
        "revealed",
        "reveals",
    ]
}
HELP = "Write “said”, unless the stronger word is meant and borne out."

FLAGGED = [
    "Novak [[admitted]] that he was there.",
    "The mayor [[claimed]] the bridge was safe.",
    "“It was late,” the clerk [[noted]].",
    "The official [[pointed out]] that the bridge was new.",
]
CLEAN = [
    "Novak said that he was there.",
    "“He admitted that he was there,” Ruiz said.",
    "The report noted that the bridge was new.",
    "Novak admitted in court that he was there.",
]

_COURT = frozenset({"court", "guilt", "guilty", "liability", "judge", "jury", "charges", "plea"})


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Report the cues of people's statements that are loaded."""
    verbs = frozenset(options["verbs"])
    for attribution in article.attributions:
        cue = attribution.cue
        if cue is None or attribution.source is None or article.quote_at(cue.start) is not None:
            continue
        words = " ".join(article.text(cue).lower().split())
        loaded = words if words in verbs else words.rsplit(maxsplit=1)[-1]
        if loaded not in verbs or not _is_of_people(article, attribution):
            continue
        yield Problem(cue, f"“{words}” says more than that something was said.")


def _is_of_people(article: Article, attribution: Attribution) -> bool:
    """Whether people say it, and not before a court."""
    source = article.source_of(attribution)
    if source is None or source.kind in (SourceKind.DOCUMENT, SourceKind.POLL):
        return False
    assert attribution.cue is not None
    after = article.prose[attribution.cue.end : attribution.cue.end + 24].split()
    return not any(word.strip(",.") in _COURT for word in after)
