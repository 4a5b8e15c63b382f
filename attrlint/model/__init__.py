"""The types that all stages share, and nothing else.

A `Span` counts code points in `Document.prose`; it is the only location inside. Source offsets, lines and
columns are made at the edge: `OffsetMap` leads from the prose to the source, `attrlint.lint` from there to
lines and columns.
"""

from attrlint.model.article import Article
from attrlint.model.credits import Credit, CreditKind
from attrlint.model.document import Block, BlockKind, Document, Format, Hyperlink, Metadata
from attrlint.model.figures import CONTESTABLE, Change, Figure, FigureKind
from attrlint.model.finders import Finders
from attrlint.model.finding import Finding, Fix, Level, Options, Problem, Sentence, SourceFix
from attrlint.model.house import House
from attrlint.model.leftovers import Blank, BlankKind, Leftover, LeftoverKind
from attrlint.model.links import (
    DatedReport,
    DateKind,
    DateMention,
    Link,
    LinkDate,
    Publication,
    RelatedLine,
)
from attrlint.model.names import Acronym, Spelling
from attrlint.model.place import OffsetMap, Position, Span
from attrlint.model.starts import Places
from attrlint.model.statements import Attribution, Hearsay, Mode, Quote, Relay, Source, SourceKind
from attrlint.model.traits import LinkTrait, LinkTraitKind, UpdateNote
from attrlint.model.web import Difference, Evidence, Outcome, Page, Update, Verdict

__all__ = [
    "CONTESTABLE",
    "Acronym",
    "Article",
    "Attribution",
    "Blank",
    "BlankKind",
    "Block",
    "BlockKind",
    "Change",
    "Credit",
    "CreditKind",
    "DateKind",
    "DateMention",
    "DatedReport",
    "Difference",
    "Document",
    "Evidence",
    "Figure",
    "FigureKind",
    "Finders",
    "Finding",
    "Fix",
    "Format",
    "Hearsay",
    "House",
    "Hyperlink",
    "Leftover",
    "LeftoverKind",
    "Level",
    "Link",
    "LinkDate",
    "LinkTrait",
    "LinkTraitKind",
    "Metadata",
    "Mode",
    "OffsetMap",
    "Options",
    "Outcome",
    "Page",
    "Places",
    "Position",
    "Problem",
    "Publication",
    "Quote",
    "RelatedLine",
    "Relay",
    "Sentence",
    "Source",
    "SourceFix",
    "SourceKind",
    "Span",
    "Spelling",
    "Update",
    "UpdateNote",
    "Verdict",
]
