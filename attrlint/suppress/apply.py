"""Marks the findings that are suppressed, and finds what is wrong with the suppressions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model.suppression import Suppressed, SuppressionKind
from attrlint.record import replace
from attrlint.suppress.about import Judge
from attrlint.suppress.in_source import find_directives
from attrlint.suppress.policy import Policy
from attrlint.suppress.ranges import Ranges

if TYPE_CHECKING:
    from collections.abc import Iterable

    from attrlint.model import Document, Finding
    from attrlint.suppress.excuses import Excuse

__all__ = ["suppress"]


def suppress(
    document: Document,
    findings: Iterable[Finding],
    asked: Iterable[str],
    policy: Policy | None,
    excuses: Iterable[Excuse] = (),
) -> tuple[Finding, ...]:
    """The findings of a document, those that are suppressed marked, and what is wrong with suppressions.

    `asked` are the names of the rules that the findings come from; `excuses` those of the sidecar.
    """
    policy = policy or Policy()
    ranges = Ranges(document, find_directives(document))
    excuses = (*excuses, *policy.excuses)
    used: set[int] = set()
    marked: list[Finding] = []
    for finding in findings:
        suppressed = ranges.suppression_of(finding)
        if suppressed is None:
            for i, excuse in enumerate(excuses):
                if excuse.covers(finding):
                    used.add(i)
                    kind = SuppressionKind.CONFIGURATION if excuse.files else SuppressionKind.SIDECAR
                    suppressed = Suppressed(kind, excuse.reason)
                    break
        marked.append(finding if suppressed is None else replace(finding, suppressed=suppressed))
    judge = Judge(document, frozenset(asked), policy)
    marked += judge.directives(ranges)
    marked += judge.excuses([(excuse, i in used) for i, excuse in enumerate(excuses)])
    return tuple(marked)
