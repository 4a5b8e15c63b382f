"""Tells the reporting verb from the noun, the participle or the other verb that is spelt like it.

The report, a group called Blue Line, pledged delegates, the states that voted: what stands before and behind
a form decides.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.annotate.attributions.vocabulary import Class, documents, section, words

if TYPE_CHECKING:
    from attrlint.annotate.attributions.tokens import Tokens
    from attrlint.annotate.attributions.vocabulary import Form

__all__ = ["is_finite", "is_other_verb"]

_NOT_SUBJECT = Class.DETERMINER | Class.POSSESSIVE | Class.PREPOSITION
_CLEAR_OBJECT = (
    Class.DETERMINER
    | Class.POSSESSIVE
    | Class.SUBJECT
    | Class.OBJECT
    | Class.NAME
    | Class.QUESTION
    | Class.TIME
)
_PLAIN_ENDS = ("ss", "us", "is")


def is_finite(tokens: Tokens, form: Form, group: int, end: int) -> bool:
    """Whether a form without an auxiliary is a finite verb. Its group is [group, end)."""
    if form.is_third:
        return _is_third(tokens, form, group, end)
    if form.is_base and not form.is_past:
        return _is_base(tokens, form, group, end)
    previous = tokens.kind[group - 1] if group else 0
    is_alone = words("pronouns") if form.verb.is_homograph else words("plurals")
    if previous & Class.DETERMINER and tokens.low[group - 1] in is_alone:
        return True  # most said
    if (
        previous & Class.DETERMINER
        and tokens.low[group - 1] in words("plurals")
        and tokens.bits(end) & Class.MARK
    ):
        return True  # another tweeted: "..."
    if group and tokens.low[group - 1][0].isdigit() and end < len(tokens) and not tokens.kind[end]:
        return False  # 40 pledged delegates; but "nine in 10 said they"
    if (
        group > 1
        and tokens.low[group - 1] in ("all", "both", "each")
        and tokens.kind[group - 2] & (Class.SUBJECT | Class.NAME)
    ):
        return True  # they all said, the Star and the Post each said
    is_by = tokens.word(end) == "by" and tokens.word(end + 1) not in words("channels")
    if previous & _NOT_SUBJECT or tokens.low[group - 1] == "own" or is_by:
        return False
    if form.verb.lemma == "charge" and tokens.low[end : end + 1] == ["with"]:
        return False
    is_pronoun = previous & (Class.SUBJECT | Class.RELATIVE)
    is_genitive = tokens.low[group - 1].endswith(("'s", "s'")) and not is_pronoun
    return not is_genitive or "of" in tokens.low[max(0, group - 4) : group - 1]  # a friend of Oak's


def is_other_verb(tokens: Tokens, form: Form, end: int) -> bool:
    """Whether a particle makes it another verb: "showed up", "called off"."""
    if not form.verb.is_homograph or end >= len(tokens):
        return False
    is_quoted = end + 1 < len(tokens) and tokens.kind[end + 1] & Class.QUOTE
    return tokens.low[end] in section("verbs", "homographs")["other_with"] and not is_quoted


def _is_noun_before_verb(tokens: Tokens, form: Form, end: int) -> bool:
    """Whether an auxiliary follows a form that may be a noun: "the states have voted"."""
    if not form.verb.is_homograph or end >= len(tokens) or tokens.kind[end] & Class.SUBJECT:
        return False
    return bool(tokens.kind[end] & Class.AUXILIARY)


def _is_third(tokens: Tokens, form: Form, group: int, end: int) -> bool:
    """Whether an -s form is a verb: "the mayor reports that", not "the reports that"."""
    if group == 0 or (_is_noun_before_verb(tokens, form, end) and not tokens.kind[group - 1] & Class.SUBJECT):
        return False
    previous, word = tokens.kind[group - 1], tokens.low[group - 1]
    is_homograph = form.verb.is_homograph
    is_modified = is_homograph and tokens.word(group - 2) in ("more", "most", "less", "own")
    if (
        is_homograph
        and not previous
        and (tokens.bits(group - 2) & Class.PREPOSITION or word.endswith("ed"))
        and tokens.word(end) != "that"
    ):
        return False  # under fire about recent comments he made, officials started recounts
    if is_modified or (word.endswith("'s") and not previous & Class.SUBJECT):
        return False  # her more heated remarks
    if word in ("and", "or"):
        return not is_homograph
    if previous & _NOT_SUBJECT and not previous & Class.QUESTION and word not in ("another", "each", "this"):
        return False
    if not is_homograph or previous & (Class.SUBJECT | Class.RELATIVE):
        return True
    if form.verb.lemma in section("verbs", "homographs")["rarely_verbs"]:
        is_name = previous & Class.NAME and (group > 1 or tokens.low[end : end + 1] == ["that"])
        if is_name and (word.endswith("ern") or _is_attribute(tokens, group, end)):
            return False
        return bool(is_name or previous & Class.MARK) or word in documents()
    if word in documents() and "d" in form.verb.frames:
        return True
    return not word.endswith("ing") and (_has_object(tokens, end) or _has_phrase(tokens, form, group, end))


def _has_phrase(tokens: Tokens, form: Form, group: int, end: int) -> bool:
    """Whether a name or a single noun takes the preposition of the verb: "the mayor calls for a ban"."""
    if tokens.word(end) not in form.verb.prepositions:
        return False
    is_noun = tokens.bits(group - 2) & (Class.DETERMINER | Class.POSSESSIVE) and not _is_plural(
        tokens.low[group - 1]
    )
    return bool(tokens.bits(group - 1) & Class.NAME or is_noun)


def _is_attribute(tokens: Tokens, group: int, end: int) -> bool:
    """Whether the name before a form that ends its clause only says which: "in the March states"."""
    ends = end >= len(tokens) or bool(tokens.kind[end] & Class.MARK)
    return (
        ends
        and group > 2
        and bool(tokens.kind[group - 2] & Class.DETERMINER and tokens.kind[group - 3] & Class.PREPOSITION)
    )


def _is_base(tokens: Tokens, form: Form, group: int, end: int) -> bool:
    """Whether a base form is a finite verb: its subject is I, we, you, they or a plural."""
    if group == 0 or _is_noun_before_verb(tokens, form, end):
        return False
    previous, word = tokens.kind[group - 1], tokens.low[group - 1]
    if previous & Class.SUBJECT or word in ("who", "that"):
        return word not in ("he", "she", "it")
    if word == "and" and not form.verb.is_homograph and tokens.low[end : end + 1] == ["that"]:
        return "to" not in tokens.low[max(0, group - 6) : group]  # "they left and say that"
    if (previous & (_NOT_SUBJECT | Class.CONJUNCTION) and word not in words("plurals")) or word.endswith(
        "'s"
    ):
        return False
    if previous & Class.COMMA:
        is_inverted = end < len(tokens) and not form.verb.is_homograph and _is_plural(tokens.low[end])
        return is_inverted or _has_object(tokens, end)
    if form.verb.is_homograph and _is_counted(tokens, group - 1):
        return False
    if group > 1 and tokens.low[group - 2] in ("a", "an") and word not in words("plurals"):
        return False  # a larger say
    if not form.verb.is_homograph:
        return form.verb.lemma != "say" or _is_plural(word) or tokens.word(end) not in ("in", "on", "over")
    is_plural = _is_plural(word)
    if "d" in form.verb.frames and not documents().isdisjoint(tokens.low[max(0, group - 10) : group]):
        return True
    return is_plural and (word in documents() or _has_object(tokens, end))


def _is_counted(tokens: Tokens, k: int) -> bool:
    """Whether the word at `k` counts a noun behind it: one reason, two reports, the fifth state."""
    word = tokens.low[k]
    if tokens.kind[k] & Class.DETERMINER:
        return word not in words("pronouns")
    return word in words("ordinals") and k > 0 and tokens.low[k - 1] == "the"


def _is_plural(word: str) -> bool:
    return (word.endswith("s") and not word.endswith(_PLAIN_ENDS)) or word in words("plurals")


def _has_object(tokens: Tokens, end: int) -> bool:
    """Whether what follows can be what is said, or nothing follows."""
    if end >= len(tokens):
        return True
    word = tokens.low[end]
    return (
        bool(tokens.kind[end] & (_CLEAR_OBJECT | Class.MARK))
        or word in ("that", "to", "not", "in", "on")
        or word[0].isdigit()
    )
