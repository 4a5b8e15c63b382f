"""A statement is attributed to a group that nobody can identify.

"Analysts say" and "critics warn" let a writer say anything: the reader can't tell who holds the view, how
many do, or whether anybody was asked.

What to do: name one of them with what makes them worth hearing ("rail engineer Jo Park"), or drop the
statement.

Silent when: the words are inside a quotation; the group is the respondents of a poll, a body (police,
prosecutors), works for one that is named ("analysts at Oak Bank"), was counted or speaks by a document or to
a court ("in a court filing"); one of them is named beside it ("Park and other experts", "experts, including
Jo Park"); it only announces the one who is named at once: in the lead, by a group that has a name ("aides of
the Oak campaign"), or where a named person is quoted in the very next sentence; the statement is denied, only
imagined, or was told to somebody in the story ("told him").
A note only, where one of the group is named within about three sentences and the group is more ("some
experts").

Standards: Wikipedia's Manual of Style (weasel words; the {{who}} tag); AFP on analysts; AP and NPR
("officials say" does not tell how the source knows).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import Level, Problem, SourceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options

LEVEL = "warning"
SET = "default"
OPTIONS: dict[str, object] = {}
HELP = "Name one of them and say what they know, or drop the statement."

FLAGGED = [
    "[[Experts]] warn that the tunnel will open late.",
    "The river may rise again, [[some residents]] said.",
    "The tax will hit small shops hardest, according to [[critics]].",
    "[[Many]] say the mayor knew of the letter.",
    "[[Commentators]] posed the question Monday night whether the mayor would quit.",
    "[[Aid agencies]] have said that the camp is full.",
    "The mill closed.\n\n[[Some experts]] said it would burn. “The roof is old,” said engineer Jo Park.",
    "The mill closed.\n\n[[Experts]] have warned of a fire. “The roof is old,” said engineer Jo Park.",
    "[[Experts]] said the tunnel would leak. “The seals are old,” she said.",
    "[[Democrats]] claimed the vote was rigged.",
    "[[Critics]] questioned whether the tax was fair.",
    "[[Lawmakers]] worried that the bill would fail.",
    "[[Wall Street analysts]] said the port would close.",
]
CLEAN = [
    "Experts said the tunnel would leak. “The seals are old,” said rail engineer Jo Park.",
    "Rail engineer Jo Park warned that the tunnel would open late.",
    "Police said the river might rise again.",
    "Fifty-two percent of voters said they opposed the tax.",
    "“Experts say it will be late,” said Jo Park, the rail engineer.",
    "Jo Park left on Monday. Park and other rail experts said it would be late.",
    "Jo Park, he and other rail experts said, had left on Monday.",
    "About four in 10 North Ridge voters say that they oppose the tax.",
    "He spoke in May, and most recently defended the tax.",
    "The law requires that doctors at clinics have admitting rights.",
    "Both of her rivals say the tax is too high.",
    "Lawyers for the mill said in a court filing that the tax was void.",
    "Critics of the tax, like former mayor Jo Park, say it is too high.",
    "He was at the gate when guards told him that the mill had closed.",
    "Other critics, including former mayor Jo Park, say the tax is too high.",
    "Trade ministers said nothing about the tax.",
    "Opponents of the tax are likely to complain that nobody was heard.",
    "The Harbor Affairs Committee said the toll was unfair. Committee members said it should be dropped.",
    "Some critics, particularly the port's FRB, say the tax is too high.",
    "The Harbor Affairs Committee said the toll was unfair. It should be dropped, MPs said.",
    "Some critics, for instance former mayor Jo Park, say the tax is too high.",
    "Some critics — for example, former mayor Jo Park — say the tax is too high.",
    "Ten papers lie on the site, but many mention the harbor only in passing.",
    "Neighbors hailed the opening of the bridge.",
    "Analysts at the British bank Ostrand said the port would close.",
    "OBK equity strategists said the port would close.",
    "Twelve of 26 analysts who were asked said the port would close.",
    "Harbor groups argued in court that the law was void.",
    "Lawmakers told the judge that the law was void.",
    "But others issued a statement in which they said they did not see him.",
    "The port will close in May, officials have warned.\n\nThe Harbor Board said the tax was due in May.",
    "People across the region are talking about the tax.",
    "Republicans also questioned Ms. Reyes about the tax.",
    "Leaders have a duty to remind the port that they are watching.",
    "My parents always told the port that the tax was too high.",
    "Relatives have yet to tell the mayor that the mill has closed.",
    "Spam is about to grow, say experts.\n\nThe Harborwatch Foundation said the program hid its origin.",
    "The ports have started cases against individuals accused of smuggling copper.",
    "The mayor tried to please lawmakers worried about the tax.",
    "Port officials started recounts on Wednesday, a process that could lead to a takeover.",
    "Republicans conceded the seat on Tuesday.",
    "Democrats claimed historic gains on the council.",
]


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Report the vague groups, each once in a paragraph."""
    for source in article.sources:
        if source.kind is not SourceKind.VAGUE:
            continue
        seen = set()
        named_later, announcements = frozenset(source.named_later), frozenset(source.announcements)
        for attribution in source.statements:
            if attribution.source is None or attribution in announcements:
                continue
            mention = source.mention_in(attribution.source)
            block = article.block_at(mention.start)
            if block in seen:
                continue
            seen.add(block)
            words = " ".join(article.text(mention).split())
            named = attribution in named_later
            yield Problem(
                mention,
                f"“{words}” could be anybody: the reader cannot tell who says this."
                if not named
                else f"The reader cannot tell who of “{words}” says this besides the one who is named near.",
                level=Level.NOTE if named else None,
            )
