"""Findings about suppressions: unused, not understood, without a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint import catalog
from attrlint.digest import digest
from attrlint.lines import Lines
from attrlint.model import Finding, Position, Sentence, SourceFix
from attrlint.model.suppression import SuppressionKind
from attrlint.suppress.rules import INVALID, UNEXPLAINED, UNUSED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from attrlint.catalog import Rule
    from attrlint.model import Document
    from attrlint.suppress.directives import Directive, Name
    from attrlint.suppress.excuses import Excuse
    from attrlint.suppress.policy import Policy
    from attrlint.suppress.ranges import Ranges

__all__ = ["Judge"]


class Judge:
    """Says what is wrong with the suppressions of one document."""

    def __init__(self, document: Document, asked: frozenset[str], policy: Policy) -> None:
        self._document = document
        self._lines = Lines(document.raw)
        self._asked = asked
        self._policy = policy

    def directives(self, ranges: Ranges) -> Iterator[Finding]:
        """About those in the article."""
        for directive in ranges.directives:
            problem = ranges.problems.get(id(directive))
            if problem:
                yield from self._at(INVALID, directive.start, directive.end, f"It has no effect: {problem}")
            if directive.problem or directive.verb == "ignore-end":
                continue
            if self._policy.require_reason and not directive.reason:
                yield from self._at(
                    UNEXPLAINED, directive.start, directive.end, "This suppression gives no reason."
                )
            unused = [
                name
                for name in directive.names
                if self._is_judged(name.rules) and not ranges.is_used(directive, name)
            ]
            for name in unused:
                fix = self._fix(directive, ranges.ends.get(id(directive)), unused)
                message = f"'{name.word}' has nothing to suppress here."
                yield from self._at(UNUSED, name.start, name.end, message, fix)

    def excuses(self, excuses: Iterable[tuple[Excuse, bool]]) -> Iterator[Finding]:
        """About those of the sidecar and the configuration, each with whether it was used.

        One of the configuration is judged only where it names a single file: a run may not have seen the
        others.
        """
        for excuse, is_used in excuses:
            if self._policy.require_reason and not excuse.reason:
                yield from self._elsewhere(UNEXPLAINED, excuse, "This suppression gives no reason.")
            one_file = not excuse.files or (len(excuse.files) == 1 and not set(excuse.files[0]) & set("*?[!"))
            if not is_used and one_file and self._is_judged(excuse.rules):
                message = f"This suppression has nothing to suppress in {self._document.path}."
                yield from self._elsewhere(UNUSED, excuse, message)

    def _is_judged(self, rules: frozenset[str]) -> bool:
        """Whether this run asked what tells if a suppression of these rules is needed."""
        if len(rules) == 1:
            return rules <= self._asked
        usual = {rule.name for rule in catalog.select(("default",))}
        return bool(rules & self._asked) and rules & usual <= self._asked

    def _at(
        self, rule: Rule, start: int, end: int, message: str, fix: SourceFix | None = None
    ) -> Iterator[Finding]:
        raw, position = self._document.raw, self._lines.position
        yield from self._finding(
            rule, self._document.path, position(start), position(end), raw[start:end], message, fix
        )

    def _elsewhere(self, rule: Rule, excuse: Excuse, message: str) -> Iterator[Finding]:
        at = Position(excuse.line, 1, excuse.offset)
        end = Position(excuse.line, 1 + len(excuse.header), excuse.offset + len(excuse.header))
        yield from self._finding(rule, excuse.path, at, end, excuse.header, message, None)

    def _finding(
        self,
        rule: Rule,
        path: str,
        start: Position,
        end: Position,
        text: str,
        message: str,
        fix: SourceFix | None,
    ) -> Iterator[Finding]:
        level = self._policy.levels.get(rule.name, rule.level)
        if level is None:
            return
        yield Finding(
            rule=rule.name,
            family=rule.family,
            level=level,
            path=path,
            start=start,
            end=end,
            text=text,
            message=message,
            help=rule.help,
            fingerprint=digest(rule.name, path, text, message),
            sentence=Sentence(text, start.offset, end.offset),
            fix=fix,
        )

    def _fix(self, directive: Directive, end: Directive | None, unused: list[Name]) -> SourceFix | None:
        if directive.kind is not SuppressionKind.COMMENT:
            return None
        if len(unused) == len(directive.names):
            edits = [self._without(directive), *([self._without(end)] if end else [])]
            return SourceFix("take the suppression out", tuple(edits))
        kept = ", ".join(name.word for name in directive.names if name not in unused)
        names = directive.names
        return SourceFix("take the unused names out", ((names[0].start, names[-1].end, kept),))

    def _without(self, directive: Directive) -> tuple[int, int, str]:
        """The edit that removes a comment, with its line and a blank line after it where it stands alone."""
        raw = self._document.raw
        line = self._lines.position(directive.start).line
        last = self._lines.position(directive.end).line
        start, end = self._lines.start(line), self._lines.start(last + 1)
        if raw[start : directive.start].strip() or raw[directive.end : end].strip():
            return directive.start, directive.end, ""
        above_is_blank = line == 1 or not self._lines[line - 1].strip()
        if above_is_blank and last < len(self._lines) and not self._lines[last + 1].strip():
            end = self._lines.start(last + 2)
        return start, end, ""
