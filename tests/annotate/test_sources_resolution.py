"""Who is meant by "he", by a surname, by "the official": one invented example a rule."""

from __future__ import annotations

from attrlint import parse
from attrlint.annotate import annotate
from attrlint.model import Article, Source, SourceKind


def article(text: str) -> Article:
    return annotate(parse(text))


def cited(text: str) -> dict[str, tuple[SourceKind, list[str]]]:
    """Name of a source -> its kind and the phrases that cite it."""
    found = article(text)
    return {
        source.name: (source.kind, [found.text(a.source) for a in source.attributions if a.source])
        for source in found.sources
    }


def test_he_is_the_first_one_named_in_the_sentence() -> None:
    text = "Mayor Al Reyes met the owners on Monday and he said the talks went well."
    assert cited(text) == {"Al Reyes": (SourceKind.PERSON, ["he"])}


def test_he_is_the_speaker_of_the_sentence_before_rather_than_another_man_in_it() -> None:
    text = "Al Reyes said that Tom Oak had signed. He added that the price was fair."
    assert cited(text)["Al Reyes"][1] == ["Al Reyes", "He"]


def test_she_is_not_a_man() -> None:
    text = "Ana Ruiz said the wall was weak. Tom Oak was there. She said it would fall."
    assert cited(text)["Ana Ruiz"][1] == ["Ana Ruiz", "She"]


def test_he_goes_back_to_the_last_speaker_of_the_paragraph_before() -> None:
    text = "Tom Oak said the wall was weak.\n\nIt was built long ago. He said it would fall."
    assert cited(text)["Tom Oak"][1] == ["Tom Oak", "He"]


def test_a_pronoun_without_antecedent_is_unknown() -> None:
    assert cited("He said the wall was weak.") == {"He": (SourceKind.UNKNOWN, ["He"])}


def test_they_are_the_group_that_spoke() -> None:
    text = "Officials said the wall was weak. They said it would fall."
    assert cited(text) == {"Officials": (SourceKind.VAGUE, ["Officials", "They"])}


def test_a_surname_is_the_bearer_of_the_full_name() -> None:
    text = "Ana Ruiz said the wall was weak.\n\nRuiz said it would fall. Ms. Ruiz said so twice."
    assert cited(text)["Ana Ruiz"][1] == ["Ana Ruiz", "Ruiz", "Ms. Ruiz"]


def test_a_surname_in_the_lead_is_the_one_named_in_full_below() -> None:
    text = "Ruiz said the wall was weak.\n\nAna Ruiz, an engineer, said it would fall."
    assert cited(text) == {"Ana Ruiz": (SourceKind.PERSON, ["Ruiz", "Ana Ruiz, an engineer"])}


def test_two_of_one_surname_are_told_apart_by_their_titles() -> None:
    text = "Ana Ruiz said yes. Tom Ruiz said no.\n\nMs. Ruiz said it would fall."
    assert cited(text)["Ana Ruiz"][1] == ["Ana Ruiz", "Ms. Ruiz"]


def test_a_definite_phrase_is_the_anonymous_source_of_the_same_noun() -> None:
    text = (
        "An unidentified NATO official told CNN that the count was wrong.\n\n"
        "Despite the count, the NATO official noted that the losses were heavy."
    )
    source = next(s for s in article(text).sources if s.kind is SourceKind.ANONYMOUS)
    assert [article(text).text(mention) for mention in source.mentions] == [
        "An unidentified NATO official",
        "the NATO official",
    ]


def test_an_official_of_another_body_is_another_source() -> None:
    text = "A NATO official said yes.\n\nA ministry official said it was early. The NATO official said no."
    assert cited(text)["A NATO official"][1] == ["A NATO official", "The NATO official"]


def test_a_title_is_its_bearer() -> None:
    text = "President Ana Ruiz met the owners. In the evening, the president said the talks went well."
    assert cited(text) == {"Ana Ruiz": (SourceKind.PERSON, ["the president"])}


def test_an_office_is_the_voice_of_who_holds_it() -> None:
    text = "President Tom Oak met the owners on Monday and his office said the talks went well."
    assert cited(text) == {"Tom Oak": (SourceKind.PERSON, ["his office"])}
    text = "Tom Oak met the owners.\n\nOak's office said the talks went well."
    assert cited(text) == {"Tom Oak": (SourceKind.PERSON, ["Oak's office"])}


def test_a_descriptive_noun_is_the_body_named_last() -> None:
    text = (
        "The Institute for the Study of Tides said the wall was weak.\n\n"
        "“It will fall,” the think tank said on Monday."
    )
    assert cited(text)["Institute for the Study of Tides"][1][1] == "the think tank"


def test_a_word_of_its_name_is_the_body() -> None:
    text = "The Harbor Water Department said the well was dry. The department said it would dig another."
    assert cited(text)["Harbor Water Department"][1][1] == "The department"


def test_initials_are_the_body() -> None:
    text = "The Harbor Pilots Association said no. The HPA said it would strike."
    assert len(cited(text)) == 1


def test_a_short_name_is_the_outlet_named_in_full() -> None:
    text = "The Harbor Times reported that the wall was weak. The Times said it would fall."
    assert cited(text)["The Harbor Times"][1] == ["The Harbor Times", "The Times"]


def test_a_spokesman_named_later_gets_the_name() -> None:
    text = "A spokesman said the pier was closed.\n\nThe spokesman, Al Reyes, said it would reopen."
    assert cited(text) == {
        "Al Reyes": (SourceKind.PERSON, ["A spokesman", "The spokesman, Al Reyes"]),
    }


def test_each_attribution_belongs_to_one_source() -> None:
    text = (
        "Ana Ruiz said yes. She said so twice. Officials said no, Reuters reported, citing a memo. The Harbor"
        " Times said nothing of it. “Fine,” said an aide. His office said maybe."
    )
    found = article(text)
    held = [id(a) for source in found.sources for a in source.attributions]
    assert sorted(held) == sorted(id(a) for a in found.attributions if a.source is not None)


def test_sources_stand_in_the_order_of_their_first_mention() -> None:
    found: tuple[Source, ...] = article(
        "Ana Ruiz said yes. Reuters reported no. Tom Oak said it was too early."
    ).sources
    assert [source.name for source in found] == ["Ana Ruiz", "Reuters", "Tom Oak"]
    assert [source.id for source in found] == [1, 2, 3]
