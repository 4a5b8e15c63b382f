"""Who is the source of a figure, which figures need one, and why."""

from __future__ import annotations

from importlib import import_module

import pytest

from attrlint import parse
from attrlint.annotate import annotate
from attrlint.model import Article, Attribution, Block, BlockKind, Figure, Format, Mode, Quote, Span
from attrlint.record import replace


def article(
    text: str, *, cue: str | None = None, source: str | None = None, content: str | None = None
) -> Article:
    """An article with the one attribution that the words make; all else is content, if none is given."""
    read = annotate(parse(text, path="example", format=Format.TEXT))
    found: tuple[Attribution, ...] = ()
    if cue is not None:
        at = read.prose.index(cue)
        where = Span(at, at + len(cue))
        parts = [Span(0, at), Span(where.end, len(read.prose))] if content is None else [_span(read, content)]
        parts = [part for part in parts if part.start < part.end]
        who = _span(read, source) if source else None
        found = (Attribution(who, where, tuple(parts), Mode.INDIRECT, "test"),)
    quotes = tuple(_quotes(read))
    return _with(read, attributions=found, quotes=quotes)


def _with(read: Article, **facts: tuple[object, ...]) -> Article:
    """The article with facts that are given, not found."""
    finders = import_module("attrlint.annotate")._FINDERS
    given = {kind: lambda _, found=found: found for kind, found in facts.items()}
    return Article(read.document, replace(finders, **given))


def _span(read: Article, words: str) -> Span:
    at = read.prose.index(words)
    return Span(at, at + len(words))


def _quotes(read: Article) -> list[Quote]:
    found, at = [], 0
    while (start := read.prose.find("“", at)) >= 0:
        at = read.prose.index("”", start) + 1
        found.append(Quote(Span(start, at), Span(start + 1, at - 1), "curly"))
    return found


def wanting(read: Article) -> list[str]:
    return [read.text(figure.span) for figure in read.figures if figure.needs_source]


def only(read: Article) -> Figure:
    (figure,) = (figure for figure in read.figures if figure.needs_source)
    return figure


TOLL = "Soldiers have shot more than 3,100 people since May"


def test_a_toll_without_a_source_needs_one() -> None:
    figure = only(article(f"{TOLL}."))
    assert figure.evidence[0] == "approximator"
    assert {"since", "casualty"} <= set(figure.evidence)


def test_a_cue_behind_the_figure_covers_it() -> None:
    read = article(f"{TOLL}, the coroner said.", cue="said", source="the coroner")
    assert wanting(read) == []
    assert [figure.attribution for figure in read.figures] == list(read.attributions)


def test_a_cue_before_the_figure_covers_it() -> None:
    read = article(f"The coroner said that {TOLL[0].lower()}{TOLL[1:]}.", cue="said", source="The coroner")
    assert wanting(read) == []


@pytest.mark.parametrize(
    "text",
    [
        "The coroner said he had sent a letter to Osby, which has buried more than 3,100 people since May.",
        "The coroner said he was sent home last year when more than 3,100 people were shot there.",
        "The coroner spoke in a town that has buried more than 3,100 people since May, and said so.",
    ],
)
def test_a_cue_does_not_reach_into_a_clause_about_something_else(text: str) -> None:
    read = article(text, cue="said" if "said he" in text else "spoke", source="The coroner")
    assert len(wanting(read)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The coroner said he had seen wounds, of which more than 3,100 had been fatal since May.",
        "According to the coroner, who works in Osby, more than 3,100 people have died since May.",
        "The coroner said that when it began more than 3,100 people had died since May.",
        "The coroner said the war, which began in spring, has killed more than 3,100 people.",
        "The coroner said it had eased when he came, and took more than 3,100 lives in all.",
        "In May, the coroner said, when more than 3,100 people had died, he left.",
    ],
)
def test_a_cue_reaches_across_what_still_belongs_to_it(text: str) -> None:
    cue = "According to" if text.startswith("According") else "said"
    assert wanting(article(text, cue=cue, source="he coroner")) == []


def test_what_is_added_to_the_content_is_covered_too() -> None:
    text = "The firm stated that it lost $362 million, an increase of almost $200 million."
    read = article(text, cue="stated", source="The firm", content="that it lost $362 million")
    assert wanting(read) == []


def test_a_heading_without_a_stop_is_let_be() -> None:
    assert wanting(article(f"It began at dawn.\n\n{TOLL}\n\nIt was over by noon.")) == []


def test_only_the_content_of_an_attribution_is_covered() -> None:
    text = f"{TOLL}, and the coroner said he was tired."
    assert len(wanting(article(text, cue="said", source="the coroner", content="he was tired"))) == 1


@pytest.mark.parametrize("source", ["figures", "recent polls", "a new study", "a study published in March"])
def test_a_document_that_nobody_owns_is_no_source(source: str) -> None:
    text = f"New {source} show that more than 3,100 people have died since May."
    assert len(wanting(article(text, cue="show", source=source))) == 1


@pytest.mark.parametrize(
    "source",
    [
        "Interior Ministry figures",
        "the coroner's records",
        "The report",
        "hospital records",
        "new lottery filings",
        "data released by the port",
        "a study published Wednesday in the journal Ocean Letters",
    ],
)
def test_a_document_with_an_owner_is_a_source(source: str) -> None:
    text = f"Now {source} show that more than 3,100 people have died since May."
    assert wanting(article(text, cue="show", source=source)) == []


@pytest.mark.parametrize(
    "text",
    [
        "More than 3,100 people have died since May, in figures from the Interior Ministry.",
        "A tally by Focus has more than 3,100 dead since May.",
        "In a filing to the court, the firm has put the cost at more than $40 million.",
        "Ada Cole proposed a fund of $40 million for the harbour.",
        "She calls for a fund of $40 million for the harbour.",
        "The deficit is $40 million more than the council had projected.",
        "The firm reported spending $40 million on ships.",
        "Focus put her wealth at $40 million.",
        "An analysis of the books by Focus identified at least $40 million in loans.",
        "The coast guard raised its toll to 412 dead.",
        "Her claim in March that at least 412 people drowned was repeated.",
        "The inspector said about half of the loss was borne by taxes.",
        "Each is worth $40 million or $50 million, depending on the source.",
        "The dock, which the Harbour Board estimates would cost more than $40 million, is not built.",
        "He is a man who puts his worth at more than $40 million.",
        "She listed the hall in her disclosure as a ruin with a loan worth more than $40 million.",
        "As of the latest disclosure, she had raised more than $40 million.",
    ],
)
def test_a_cue_of_figures_alone_covers_them(text: str) -> None:
    assert wanting(article(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Figures from March put the cost at $40 million.",
        "Reports of the deal put the cost at $40 million.",
        "The firm spends $40 million per year on tax credits.",
        "He reports to a board that spent $40 million on ships.",
    ],
)
def test_words_that_look_like_a_cue_are_none(text: str) -> None:
    assert wanting(article(text)) == ["$40 million"] or wanting(article(text)) == ["$40 million per year"]


def test_a_figure_in_a_quotation_is_the_speakers() -> None:
    assert wanting(article(f"“{TOLL},” the coroner said.")) == []


def test_a_document_carries_into_the_next_sentence_of_its_paragraph_and_no_further() -> None:
    first = "The port is busy, according to its annual report."
    second = "It shipped more than $40 million worth of copper last year."
    third = "It shipped more than $50 million worth of tin last year."
    carried = article(
        f"{first} {second} {third}",
        cue="according to",
        source="its annual report",
        content="The port is busy",
    )
    assert wanting(carried) == ["$50 million"]
    apart = article(
        f"{first}\n\n{second}", cue="according to", source="its annual report", content="The port is busy"
    )
    assert wanting(apart) == ["$40 million"]


def test_a_document_carries_into_a_paragraph_that_counts_on_about_the_same() -> None:
    first = "The northern port shipped more copper than tin last year, according to its annual report."
    content = "The northern port shipped more copper than tin last year"
    same = "The port shipped more than $40 million worth of copper to the northern islands."
    other = "The mill sold more than $50 million worth of flour."
    for second, found in ((same, []), (other, ["$50 million"])):
        read = article(
            f"{first}\n\n{second}", cue="according to", source="its annual report", content=content
        )
        assert wanting(read) == found


def test_the_words_of_a_person_do_not_carry() -> None:
    text = "The port is busy, the mayor said. It shipped more than $40 million worth of copper last year."
    assert wanting(article(text, cue="said", source="the mayor", content="The port is busy")) == [
        "$40 million"
    ]


def test_a_count_that_was_sourced_before_needs_no_second_source() -> None:
    text = "The ministry said more than 3,100 miners had died.\n\nMore than 3,100 miners died there."
    read = article(text, cue="said", source="The ministry", content="more than 3,100 miners had died")
    assert wanting(read) == []


def test_a_count_that_is_sourced_only_later_needs_a_source() -> None:
    text = "More than 3,100 miners died there.\n\nThe ministry said more than 3,100 miners had died."
    read = article(text, cue="said", source="The ministry", content="more than 3,100 miners had died")
    assert wanting(read) == ["3,100 miners"]


def test_a_named_poll_covers_its_percentages() -> None:
    text = (
        "A Focus poll was out on Monday.\n\nAmong voters, Ada Cole led by more than 30 percent to 22 percent."
    )
    assert wanting(article(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "The Osby Poll was held by telephone among 1,031 registered voters in May.",
        "The Osby Poll surveyed 1,051 voters in the north and 1,077 in the south.",
    ],
)
def test_the_people_who_were_asked_are_the_polls(text: str) -> None:
    assert wanting(article(text)) == []


def test_the_sample_of_a_named_poll_is_the_polls() -> None:
    text = "A Focus poll was out on Monday.\n\nThe survey of 1,200 voters was made online."
    assert wanting(article(text)) == []


def test_hearsay_is_left_to_the_rule_on_agentless_attribution() -> None:
    text = "The firm is reportedly spending $40 million on ships."
    assert wanting(article(text, cue="reportedly", content="spending $40 million on ships")) == []
    assert wanting(article(text, cue="is", content="spending $40 million on ships")) == ["$40 million"]


def test_unnamed_polls_are_no_source() -> None:
    figure = only(article("Polls show her with a nearly 30-point lead."))
    assert figure.evidence == ("unnamed poll",)
    named_next = (
        "It came as a new poll showed her ahead, with nearly 32 percent. The Focus poll was made in May."
    )
    assert wanting(article(named_next)) == []
    assert wanting(article(named_next.replace("Focus", "Tehran"))) == []
    named = "A Focus poll was out on Monday.\n\nBut recent polls show her with a nearly 30-point lead."
    assert wanting(article(named)) == ["30-point"]


def test_a_link_in_the_sentence_is_a_source() -> None:
    text = f"---\ntitle: Toll\n---\n\n[{TOLL}](https://harbor.example/toll).\n"
    read = annotate(parse(text, path="example.md", format=Format.MARKDOWN))
    assert wanting(read) == []
    assert any(figure.is_linked for figure in read.figures)


@pytest.mark.parametrize("kind", [BlockKind.HEADLINE, BlockKind.CAPTION, BlockKind.TABLE_CELL])
def test_only_running_text_is_asked(kind: BlockKind) -> None:
    read = article(f"{TOLL}.")
    read = _with(read, sentences=(), attributions=read.attributions, quotes=read.quotes)
    object.__setattr__(read.document, "blocks", (Block(kind, read.document.blocks[0].span),))
    assert wanting(read) == []


@pytest.mark.parametrize(
    "text",
    [
        "Brent crude rose more than $1.20 to $61.40 a barrel this year.",
        "Shares of Focus fell about 4 percent, its worst loss this year.",
        "The $1 note was rare ($1 = 0.92 euros).",
        "He was sentenced to more than 40 lashes on 12 counts of theft this year.",
        "She has won more than 140 delegates so far.",
        "Each donor is allowed to give at most $2,700 per year.",
        "Osby is a city of about 200,000 people.",
        "The 400 miners have been killed.",
        "Its $48 billion budget was cut this year.",
        "They built a 90,000-square-foot hall this year.",
        "Thousands of people packed the square this year.",
        "It recalled the attack that killed 80 people.",
        "We interviewed more than 140 donors this year.",
        "Officers retrieved at least 30 phones this year.",
        "She was retweeted more than 25,000 times this year.",
        "If millions of people lose their homes, they will vote.",
        "The city may issue $100 summonses to marchers.",
        "He spoke of a clerk who makes about $46,000.",
        "They hope to raise $40 million.",
        "The press runs a campaign to raise $5,000.",
        "He would run if he could earn 15 percent of the vote in the polls.",
        "The goal is $40 million a year.",
        "And whether there are 2,400 ships or 1,800 is all the same.",
        "He has been told so a million times.",
        "He works in Osby (population 5,000).",
        "In March 2019 gunmen killed 32 people in Osby.",
        "He is accused of a raid that left nine dead last year.",
        "The mayor began by addressing about 140 members.",
        "The judge ordered him to pay $2,500.",
        "Millions of people heard of it.",
        "A total of 16 teams took part.",
        "She earns more than $21 an hour.",
        "A hall pass costs members more than $70,000.",
        "The tax was cut to $30 in 2012.",
        "The cutoff for overtime pay was $23,660.",
        "The fund can accept donations of up to $350,000.",
        "The council agreed to pay more than $40 million.",
        "The rate is less than half its peak.",
        "The hall was about half-full.",
        "That is less than 10 percent of what the towns need.",
        "The rate is almost twice the national average.",
        "Four of the five ferries are old.",
        "She sees a one-in-five chance of rain.",
        "The court has a reliable 5-to-4 majority.",
        "They met in the primary in Osby, where she trailed him by more than 2 percent.",
        "It was late, with more than three-quarters of the results in.",
        "More than half of the senators surveyed back it.",
        "He rose hours after 14 people were killed in Osby.",
        "We have added more than 140 jobs.",
        "MORE THAN 400 KILLED IN QUAKE It struck at dawn.",
        "At least 175 countries signed it last year.",
        "The rise of 401(k) plans since 1980 is steep.",
    ],
)
def test_what_nobody_would_ask_for(text: str) -> None:
    assert wanting(article(text)) == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("The ship cost more than $40 million.", "approximator"),
        ("Another 2,500 miners were laid off.", "addition"),
        ("The mine has lost 800 hands since May.", "since"),
        ("The mine made a profit of $40 million.", "money"),
        ("The fire killed 140 sheep.", "casualty"),
        ("Three hikers were injured.", "casualty"),
        ("The sum is a total of $40 million.", "total"),
        ("Shells killed eight people overnight.", "casualty"),
        ("Four people were slightly injured.", "casualty"),
        ("One in five pupils in the town misses lessons.", "comparison"),
        ("Sailors outnumbered soldiers five to one.", "comparison"),
        ("Infections have quadrupled since May.", "since"),
        ("Fares have risen by a third since 2015.", "since"),
        ("Burglaries rose 18 percent last year.", "frame"),
        ("Almost 40 percent of the harbour is silted.", "approximator"),
        ("House prices have doubled in a decade.", "since"),
        ("Marches drew tens of thousands in spring.", "crowd"),
        ("A magnitude 5.9 quake struck.", "measurement"),
        ("Her 3.4 million subscribers are loyal.", "size"),
        ("The plan is for $40 million.", "size"),
        ("Two dozen donors have been taken in, a sad thing.", "dozen"),
    ],
)
def test_what_shows_that_somebody_counted(text: str, reason: str) -> None:
    assert reason in only(article(text)).evidence


def test_police_who_have_shot_people_over_months_are_asked_for_a_source() -> None:
    assert wanting(article("Police have shot more than 3,100 people.")) == ["3,100 people"]


def test_small_counts_and_plain_percentages_are_let_be() -> None:
    assert wanting(article("Four men left in two boats, and 12 percent of the crew stayed.")) == []


def test_a_row_of_a_table_is_let_be() -> None:
    row = " ".join(f"$4{n},000" for n in range(10, 40))
    assert wanting(article(row)) == []


def test_known_figures_are_told_from_new_ones() -> None:
    assert [f.is_definite for f in article("About 40 boats left, and the 40 boats sank.").figures] == [
        False,
        True,
    ]


def test_the_context_of_a_figure_holds_its_content_words() -> None:
    found = article("The ferry fire killed 12 sailors off Osby.")
    (figure,) = found.figures
    assert {"ferry", "kill", "osby"} <= set(found.words_around(figure))
    assert "the" not in found.words_around(figure)


def test_whose_a_figure_is_is_told_without_asking_whether_it_needs_a_source() -> None:
    text = "The port lost $5 million, its owner said. It has 300 boats.\n\n“We sold 40 boats,” said Ana Ruiz."
    read = annotate(parse(text, path="example", format=Format.TEXT))
    told = {f.span.start: f.attribution for f in read.figures if f.attribution is not None}
    assert dict(read.figure_sources) == told
    assert [read.text(f.span) for f in read.figures if f.span.start in told] == ["$5 million", "40 boats"]


def test_a_link_is_found_in_the_stretch_that_it_stands_in() -> None:
    text = "The [mill](https://x.example/a) burned. Nobody was hurt. It was [old](https://x.example/b)."
    read = annotate(parse(text, path="example.md", format=Format.MARKDOWN))
    assert [read.is_linked(sentence) for sentence in read.sentences] == [True, False, True]
