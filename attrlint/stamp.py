"""Makes findings of problems: with the rule's name and level, the place in the source, and a fingerprint."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from attrlint.compact import compact
from attrlint.digest import digest
from attrlint.lines import Lines
from attrlint.model import Document, Finding, Sentence, SourceFix, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.catalog import Rule
    from attrlint.model import Article, Problem

__all__ = ["Stamp"]


class Stamp:
    """Problem -> Finding: name, level, place in the source, fingerprint."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._lines = _lines_of(article.document)
        self._seen: Counter[tuple[str, ...]] = Counter()
        self._sentences: dict[Span, tuple[Sentence, str]] = {}
        self._texts: dict[str, str] = {}

    def __call__(self, rule: Rule, problem: Problem) -> Finding:
        """The finding that a rule's problem is."""
        document = self._article.document
        start, end = self._locate(problem, problem.span)
        sentence, words = self._sentence(problem)
        return Finding(
            rule=rule.name,
            family=rule.family,
            level=problem.level or rule.level,
            path=document.path,
            start=self._lines.position(start),
            end=self._lines.position(end),
            text=self._same(document.text_of_source(start, end)),
            message=problem.message,
            help=problem.help or rule.help,
            fingerprint=self._fingerprint(rule, problem, words),
            sentence=sentence,
            fix=None if problem.fix is None else SourceFix(problem.fix.summary, tuple(self._edits(problem))),
        )

    def _edits(self, problem: Problem) -> Iterator[tuple[int, int, str]]:
        assert problem.fix is not None
        for span, text in sorted(problem.fix.edits):
            yield (*self._locate(problem, span), text)

    def _locate(self, problem: Problem, span: Span) -> tuple[int, int]:
        return (span.start, span.end) if problem.in_source else self._article.document.map.locate(span)

    def _sentence(self, problem: Problem) -> tuple[Sentence, str]:
        """The sentence of a problem and the digest of its words; found once for all problems in it."""
        if problem.in_source:
            text = self._article.document.text_of_source(problem.span.start, problem.span.end)
            return Sentence(text, problem.span.start, problem.span.end), _words_digest(text)
        sentence = self._article.sentence_at(problem.span.start) or problem.span
        whole = Span(sentence.start, max(sentence.end, problem.span.end))
        if whole not in self._sentences:
            text = self._same(self._article.text(sentence))
            self._sentences[whole] = (
                Sentence(text, *self._article.document.map.locate(whole)),
                _words_digest(text),
            )
        return self._sentences[whole]

    def _same(self, text: str) -> str:
        """The text itself, as the one string that all findings share which hold it."""
        return self._texts.setdefault(text, text)

    def _fingerprint(self, rule: Rule, problem: Problem, words: str) -> str:
        """Rule, sentence and words: it stays when lines move, are wrapped anew, or the file is renamed."""
        span = problem.span
        text = (
            self._article.document.text_of_source(span.start, span.end)
            if problem.in_source
            else self._article.text(span)
        )
        key = (rule.name, words, self._same(text))
        self._seen[key] += 1
        return digest(*key, str(self._seen[key]))


def _words_digest(text: str) -> str:
    """The digest of a text's words: white space and capitals make no difference."""
    return digest(" ".join(text.casefold().split()))


def _lines_of(document: Document) -> Lines:
    """The lines of the source; of a large document, found without all of it."""
    if isinstance(document.source, str):
        return Lines(document.source)
    starts, at = [0], 0
    for piece in document.source.pieces():
        if "\r" in piece:
            return Lines(document.raw)
        end = piece.find("\n") + 1
        while end:
            starts.append(at + end)
            end = piece.find("\n", end) + 1
        at += len(piece)
    return Lines("", compact(starts))
