"""Options of the rules about figures."""

from __future__ import annotations

from attrlint import lint, parse
from attrlint.model import Format, Level

ONLY_LARGE = "The fund met on Monday.\n\nThe fund holds 3.3 million shares of the firm."


def test_a_figure_for_which_only_its_size_speaks_is_a_note_that_is_asked_for() -> None:
    document = parse(ONLY_LARGE, path="example", format=Format.TEXT)
    rule = "unattributed-figure"
    assert lint(document, select=[rule]) == ()
    (finding,) = lint(document, select=[rule], options={rule: {"notes": True}})
    assert (finding.level, finding.text) == (Level.NOTE, "3.3 million shares")
