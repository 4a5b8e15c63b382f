"""Who says what: quotations, attributions, sources and the outlets that carried them."""

from __future__ import annotations

from bisect import bisect_left
from enum import StrEnum
from typing import TYPE_CHECKING

from attrlint.record import record

if TYPE_CHECKING:
    from attrlint.model.place import Span

__all__ = ["Attribution", "Hearsay", "Mode", "Quote", "Relay", "Source", "SourceKind"]


class Mode(StrEnum):
    """How a statement is reported."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


@record
class Quote:
    """A quotation. `span` has the marks, `inner` is what stands between them.

    `style`: straight ("), curly (“ ”), doubled (''), guillemet (« »), low („ “), single (' or ‘ ’).
    `depth` 0 is a quotation of the article, 1 a quotation inside that one.
    `is_closed` is false where the paragraph ends first; `is_continued` marks one that goes on with the words
    of the paragraph before (opening marks repeated, as newspapers do; also where the paragraphs were run into
    one). `is_title`: a title of a work, a name.
    """

    span: Span
    inner: Span
    style: str
    depth: int = 0
    is_closed: bool = True
    is_continued: bool = False
    is_title: bool = False


@record
class Attribution:
    """Somebody's words or findings, and who is said to have said them (Pareti's source, cue, content).

    `source` is the noun phrase with its title and apposition (None: agentless, or a quote without a speaker).
    `cue` is what ties the two ("said", "according to"); of a quotation that no word of reporting introduces
    (pattern "leftover") it is what leads to it ("voted for"), and nobody need have said it. `content` has
    several spans where the cue interrupts it; quotation marks and a leading "that" belong to it, the cue and
    the addressee do not. `addressee` is whom it was told to or where ("told CNN", "in an interview with the
    Star"), if named. `pattern` is the name of the grammar that found it: "passive" and "hearsay" without a
    source are agentless ("is said to", "reportedly"), "declined" tells that somebody did not answer.
    """

    source: Span | None
    cue: Span | None
    content: tuple[Span, ...]
    mode: Mode
    pattern: str
    addressee: Span | None = None

    @property
    def is_reported(self) -> bool:
        """Whether a word or a sign of reporting is its cue, and tells that something was said."""
        return self.cue is not None and self.pattern not in ("leftover", "declined")


@record
class Hearsay:
    """Words that pass on what somebody says, thinks or expects, and leave out who.

    `form`: passive ("is believed to"), impersonal ("it is understood that"), adverb ("reportedly") or noun
    ("rumors of"). `is_charge` where the text around speaks of charges and courts, `is_documented` where the
    sentence begins with a document that says so ("In a report of 2003, ...").
    """

    span: Span
    form: str
    is_charge: bool = False
    is_documented: bool = False


class SourceKind(StrEnum):
    """Who is cited. The decision order is that of `annotate/sources`."""

    PERSON = "person"
    ROLE = "role"  # one known by office or part in the story, definite: "the mayor"
    SPOKESPERSON = "spokesperson"
    ORGANISATION = "organisation"
    OUTLET = "outlet"
    DOCUMENT = "document"
    POLL = "poll"
    ANONYMOUS = "anonymous"
    VAGUE = "vague"
    BYSTANDER = "bystander"
    UNKNOWN = "unknown"  # a pronoun or phrase that could not be resolved


@record
class Relay:
    """Words that an outlet carried before this article did: "CNN reported", "told the Star".

    `span` ties cue and outlet ("CNN reported", "told CNN"); `outlet` is the name alone. `attribution` is the
    statement that came that way, `basis` what the outlet itself cites ("citing NATO estimates"), if known.
    """

    span: Span
    outlet: Span
    attribution: Attribution | None = None
    basis: Span | None = None


@record
class Source:
    """One who is cited, however often. `mentions` are in order; the first one introduces the source.

    `reason` is the stretch that says why a source is not named; `is_boilerplate` where it is a rote one.
    `relays` are the statements that came through this outlet; `is_own` where the outlet is the article's own,
    `is_nameless` where it is not named ("local media"). `is_ownerless`: a study
    beside which nobody is named.
    `named_later` are the statements of a vague group after which one of it is named within three sentences;
    `announcements` are those that only announce the one who is named or quoted next.
    `overstated` is a plural in headline or lead that only this one source stands behind.
    `is_bare` marks an unnamed source of whom nothing is said ("sources"); `carrier` is the outlet through
    which its first statement came.
    `anew` are the attributions by a phrase that does not point back as "they" and "the officials" do. Those
    of them are statements that report what was said, not what was denied, imagined or planned: `statements`
    has them for vague groups, and `introduction` is the phrase of the first one of whoever is not named: an
    anonymous source, a group, a spokesperson, an outlet without a name, a study without an owner.
    """

    id: int
    name: str
    kind: SourceKind
    mentions: tuple[Span, ...]
    attributions: tuple[Attribution, ...]
    reason: Span | None = None
    is_boilerplate: bool = False
    relays: tuple[Relay, ...] = ()
    is_own: bool = False
    is_nameless: bool = False
    is_ownerless: bool = False
    named_later: tuple[Attribution, ...] = ()
    announcements: tuple[Attribution, ...] = ()
    overstated: Span | None = None
    is_bare: bool = False
    carrier: str | None = None
    anew: tuple[Attribution, ...] = ()
    introduction: Span | None = None
    statements: tuple[Attribution, ...] = ()

    def mention_in(self, span: Span) -> Span:
        """The mention that begins a wider span, as the source span of an attribution; else that span."""
        i = bisect_left(self.mentions, span.start, key=lambda mention: mention.start)
        return self.mentions[i] if i < len(self.mentions) and self.mentions[i].start < span.end else span
