"""Finds the credits that stand within a block: at the end of a paragraph or of a caption."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint import lazy
from attrlint.agencies import is_wire
from attrlint.annotate.credits.lines import credit_line, photo_credit
from attrlint.model import BlockKind, CreditKind, Span
from attrlint.read.roles import credit_form, role_of

if TYPE_CHECKING:
    from attrlint.model import Article, Credit

__all__ = ["at_end_of_caption", "at_end_of_paragraph"]

_LONGEST = 600  # code points of a credit
_LONGEST_SIGN_OFF = 60  # with the mark before it and the blanks
_END = 24  # code points at the end of a paragraph, a bracket and stops among them
_LONGEST_CAPTION = 2000
_MOST_STARTS = 12  # places of a caption at which its credit may begin
_BRACKETED = lazy.compile(r"\(([^()]{2,600})\)?[.\s]*\Z")
_SIGN_OFF = lazy.compile(r"[.!?”\"’)]\s*((?:[—–]|--?)\s*([^\W\d_][\w .-]{1,40}))\Z")
_LABEL = lazy.compile(
    r"(?:(?:File )?(?:Photo(?:graph)?|Image|Picture|Illustration)s?(?: ?(?:credits?|Credits?|courtesy|by))?"
    r"|PHOTO|Credit|Courtesy)(?=[\s:/.…©]|[A-Z])"
)
_AFTER_STOP = lazy.compile(r"(?<=[^\W\d_]{3}|[”\"’)\d]{3})[.!?][”\"’)]*\s*(?=[^\W\d_a-z])")
_GLUED_LABEL = lazy.compile(r"\A(Photo(?:graph)?|Image|Credit|Picture)[.…\s]*(?=[A-Z])")


def at_end_of_paragraph(article: Article, span: Span, *, is_last: bool) -> list[Credit]:
    """Of any paragraph a photo credit in brackets; of the last ones, whatever credits they end with."""
    end = article.prose[max(span.start, span.end - _END) : span.end]
    is_bracketed = end.rstrip(". ").endswith(")")
    if not is_bracketed and not is_last:
        return []
    text = article.text(Span(max(span.start, span.end - _LONGEST), span.end))
    bracketed = _BRACKETED.search(text, max(0, text.rfind("("))) if is_bracketed else None
    if bracketed and role_of(bracketed.group(1)) is BlockKind.CREDIT:
        credit = credit_line(article, Span(span.end - len(text) + bracketed.start(), span.end))
        if credit.span.start > span.start and (is_last or credit.kind is CreditKind.PHOTO):
            return [credit]
    if not is_last:
        return []
    last = text[-_LONGEST_SIGN_OFF:]
    has_dash = "-" in last or "—" in last or "–" in last
    sign_off = _SIGN_OFF.search(text, len(text) - len(last)) if has_dash else None
    if sign_off and is_wire(sign_off.group(2)):
        return [credit_line(article, Span(span.end - len(text) + sign_off.start(1), span.end))]
    return _last_sentences(article, span)


def _last_sentences(article: Article, span: Span) -> list[Credit]:
    """The sentences at the end that are credits, unless all are: then readers have had their reasons."""
    found: list[Credit] = []
    end = span.end
    while (sentence := article.sentence_at(end - 1)) and sentence.start > span.start:
        if len(sentence) > _LONGEST or role_of(article.text(sentence)) is not BlockKind.CREDIT:
            break
        found.insert(0, credit_line(article, sentence))
        end = span.start + len(article.prose[span.start : sentence.start].rstrip())
    return found


def at_end_of_caption(article: Article, span: Span) -> list[Credit]:
    """The photo credit in brackets, after a label or after the last stop; often glued on without a blank."""
    text = article.text(span)
    if len(text) > _LONGEST_CAPTION:
        return []
    starts = {found.start() for found in _LABEL.finditer(text)}
    starts |= {found.end() for found in _AFTER_STOP.finditer(text)}
    if bracketed := _BRACKETED.search(text):
        starts.add(bracketed.start())
    for at in sorted(starts)[-_MOST_STARTS:]:
        words = _GLUED_LABEL.sub(r"\1: ", text[at:])
        if credit_form(words) in ("photo", "sign-off", "copyright"):
            return [photo_credit(Span(span.start + at, span.end), words)]
    return []
