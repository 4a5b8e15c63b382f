"""Who is said to have said what: one invented sentence per phenomenon of news English."""

from __future__ import annotations

import pytest
from told import article, attributions, told

from attrlint.model import Mode

CASES = {
    # content behind the cue
    "clause with that": (
        "The mayor said that rents would fall.",
        [("The mayor", "said", "that rents would fall")],
    ),
    "clause without that": (
        "Police say the road is closed.",
        [("Police", "say", "the road is closed")],
    ),
    "percent sign at the end": (
        "The council said that rents rose 23%.",
        [("The council", "said", "that rents rose 23%")],
    ),
    "quotation behind a comma": (
        "Ana Ruiz said, “We will stay.”",
        [("Ana Ruiz", "said", "“We will stay.”")],
    ),
    "quotation behind a colon": (
        "The minister tweeted: “It is over.”",
        [("The minister", "tweeted", "“It is over.”")],
    ),
    "mixed quotation takes the whole complement": (
        "Ruiz called the plan “a trap” for renters.",
        [("Ruiz", "called", "the plan “a trap” for renters")],
    ),
    "question": (
        "Reporters asked whether the bridge was safe.",
        [("Reporters", "asked", "whether the bridge was safe")],
    ),
    "infinitive": (
        "The council vowed to keep the pool open.",
        [("The council", "vowed", "to keep the pool open")],
    ),
    "preposition": (
        "The union warned of long delays.",
        [("The union", "warned", "long delays")],
    ),
    "time and place between cue and content": (
        "Oak said in a statement on Friday that the pool would close.",
        [("Oak", "said", "that the pool would close")],
    ),
    "a poll finds": (
        "The survey found that most tenants had moved.",
        [("The survey", "found", "that most tenants had moved")],
    ),
    "records show, behind the content": (
        "The house was sold twice, county records show.",
        [("county records", "show", "The house was sold twice")],
    ),
    # content before the cue
    "quotation before the cue": (
        "“We will stay,” the coach said.",
        [("the coach", "said", "“We will stay,”")],
    ),
    "clause before the cue": (
        "Rents will fall by June, the mayor said.",
        [("the mayor", "said", "Rents will fall by June")],
    ),
    "fragment before the cue takes the sentence": (
        "The talks reached “no deal,” aides said.",
        [("aides", "said", "The talks reached “no deal,”")],
    ),
    "question mark before the cue": (
        "“Is it over?” Ruiz asked.",
        [("Ruiz", "asked", "“Is it over?”")],
    ),
    "an outer report takes the inner one": (
        "Ruiz told Ben he had lost, the Herald reported.",
        [("the Herald", "reported", "Ruiz told Ben he had lost")],
    ),
    # verb before its subject
    "inverted behind a quotation": (
        "“We will stay,” said union lawyer Ana Ruiz.",
        [("union lawyer Ana Ruiz", "said", "“We will stay,”")],
    ),
    "inverted with an apposition": (
        "“We will stay,” said Ana Ruiz, the head of the union.",
        [("Ana Ruiz, the head of the union", "said", "“We will stay,”")],
    ),
    "inverted behind a clause": (
        "Rents will fall, said Ben Oak, an economist.",
        [("Ben Oak, an economist", "said", "Rents will fall")],
    ),
    # content around the cue
    "split clause": (
        "The plan, officials said, would cost more.",
        [("officials", "said", "The plan | would cost more")],
    ),
    "split quotation": (
        "“We stay,” Ruiz said, “and we fight.”",
        [("Ruiz", "said", "“We stay,” | “and we fight.”")],
    ),
    "lead": (
        "But, the mayor said, rents will fall.",
        [("the mayor", "said", "rents will fall")],
    ),
    "as somebody noted": (
        "As Ruiz noted, the pool has closed.",
        [("Ruiz", "noted", "the pool has closed")],
    ),
    "a condition belongs to what is said": (
        "If rents rise, experts say tenants will leave.",
        [("experts", "say", "If rents rise | tenants will leave")],
    ),
    # according to and its kin
    "according to, behind": (
        "Rents fell in May, according to the housing office.",
        [("the housing office", "according to", "Rents fell in May")],
    ),
    "according to, before": (
        "According to the housing office, rents fell in May.",
        [("the housing office", "According to", "rents fell in May")],
    ),
    "according to, between": (
        "Rents, according to the housing office, fell in May.",
        [("the housing office", "according to", "Rents | fell in May")],
    ),
    "citing names a second source of the same words": (
        "Rents fell in May, CNN reported, citing city records.",
        [
            ("CNN", "reported", "Rents fell in May"),
            ("city records", "citing", "Rents fell in May"),
        ],
    ),
    # nouns, passives, participles
    "noun with that": (
        "Her claim that the pool was safe surprised nobody.",
        [("Her", "claim", "that the pool was safe surprised nobody")],
    ),
    "passive with an agent": (
        "The plan was criticized by the union.",
        [("the union", "criticized", "The plan")],
    ),
    "passive without one": (
        "The site was described as a trap for birds.",
        [(None, "described", "The site | as a trap for birds")],
    ),
    "participle": (
        "The mayor left early, saying that she was ill.",
        [("The mayor", "saying", "that she was ill")],
    ),
    "participle behind a statement": (
        "“It is over,” Ruiz said, adding that nobody would stay.",
        [("Ruiz", "said", "“It is over,”"), ("Ruiz", "adding", "that nobody would stay")],
    ),
    # two statements in one sentence
    "coordinated verb": (
        "Ruiz said the pool was safe and added that it would stay open.",
        [("Ruiz", "said", "the pool was safe"), ("Ruiz", "added", "that it would stay open")],
    ),
    "coordinated clause with a subject of its own": (
        "Kyral said the fighting was over and analysts said its troops had left.",
        [("Kyral", "said", "the fighting was over"), ("analysts", "said", "its troops had left")],
    ),
    "contents lie flat": (
        "Ana said Ben had denied that he was there.",
        [("Ana", "said", "Ben had denied that he was there")],
    ),
    # where contents end
    "while": (
        "Oak said rents would fall, while builders wait for permits.",
        [("Oak", "said", "rents would fall")],
    ),
    "on condition of": (
        "An aide said the deal was dead on condition of anonymity.",
        [("An aide", "said", "the deal was dead")],
    ),
    "opening clause": (
        "While he says the pool is safe, she stays away.",
        [("he", "says", "the pool is safe")],
    ),
    "because and which belong to it": (
        "Oak said the pool, which is old, would close because it leaks.",
        [("Oak", "said", "the pool, which is old, would close because it leaks")],
    ),
    # subjects
    "apposition": (
        "Ana Ruiz, the mayor of Vell, said the pool was safe.",
        [("Ana Ruiz, the mayor of Vell", "said", "the pool was safe")],
    ),
    "relative clause": (
        "Officials who were briefed on the deal said it was dead.",
        [("Officials who were briefed on the deal", "said", "it was dead")],
    ),
    "two who speak": (
        "Ana Ruiz and Ben Oak said the pool was safe.",
        [("Ana Ruiz and Ben Oak", "said", "the pool was safe")],
    ),
    "two with appositions": (
        "“It is safe,” Ana Ruiz, the mayor, and Ben Oak, the clerk, said in a statement.",
        [("Ana Ruiz, the mayor, and Ben Oak, the clerk", "said", "“It is safe,”")],
    ),
    "apposition without an article": (
        "“It is safe,” said Ana Ruiz, head of the pool in Vell.",
        [("Ana Ruiz, head of the pool in Vell", "said", "“It is safe,”")],
    ),
    "time before the verb": (
        "Vell this week said the pool was safe.",
        [("Vell", "said", "the pool was safe")],
    ),
    "adverb between": (
        "Ruiz has repeatedly said the pool was safe.",
        [("Ruiz", "said", "the pool was safe")],
    ),
    "a verb inside a name": (
        "“It will rain,” the think tank said Monday.",
        [("the think tank", "said", "“It will rain,”")],
    ),
    # labels
    "colon": (
        "Ana Ruiz, the lawyer: “We will stay for good.”",
        [("Ana Ruiz, the lawyer", ":", "“We will stay for good.”")],
    ),
    "dash": (
        "“We will stay for good.” — Ana Ruiz, lawyer",
        [("Ana Ruiz, lawyer", "—", "“We will stay for good.”")],
    ),
    "transcript": (
        "RUIZ: We will stay.",
        [("RUIZ", ":", "We will stay")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_source_cue_and_content_are_exact(
    text: str, expected: list[tuple[str | None, str | None, str]]
) -> None:
    assert attributions(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The report was long and the claim was denied nowhere.",
        "He has 40 pledged delegates.",
        "The states that voted in March were calm.",
        "A group called Blue Line runs the ferry.",
        "The clerk showed up late and called off the match.",
        "They want to find a way home.",
        "The TV shows were bad.",
        "The trains add noise to the street.",
        "She did not respond to the bell.",
        "The film “Night on the River” opens the festival.",
    ],
)
def test_plain_uses_of_reporting_words_are_no_statements(text: str) -> None:
    assert attributions(text) == []


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("The aide told CNN that the deal was dead.", "CNN"),
        ("“It is over,” Ruiz told the Harbor Times.", "the Harbor Times"),
        ("Ruiz told reporters on Friday that the pool would close.", "reporters"),
        ("Ruiz said in an interview with the Star that the pool would close.", "the Star"),
        ("The club assured fans that the pool would open.", "fans"),
        ("Ruiz said the pool would close.", None),
    ],
)
def test_the_addressee_is_kept_apart(text: str, addressee: str | None) -> None:
    found = article(text)
    (attribution,) = found.attributions
    assert (found.text(attribution.addressee) if attribution.addressee else None) == addressee
    assert attribution.addressee is None or not any(
        attribution.addressee.overlaps(piece) for piece in attribution.content
    )


def test_one_cue_takes_the_quotations_that_follow() -> None:
    text = "“We stay,” Ruiz said. “We fight.” “We win.”"
    assert attributions(text) == [("Ruiz", "said", "“We stay,” | “We fight.” | “We win.”")]


def test_a_cue_in_the_next_sentence_takes_the_quotation_that_waits() -> None:
    text = "“We stay here.” “We fight,” Ruiz said."
    assert attributions(text) == [("Ruiz", "said", "“We stay here.” | “We fight,”")]


def test_a_quotation_goes_on_over_paragraphs() -> None:
    text = "“We stay,” Ruiz said. “We fight.\n\n“We win.\n\n“And we sleep.”"
    assert attributions(text) == [("Ruiz", "said", "“We stay,” | “We fight. | “We win. | “And we sleep.”")]


def test_an_announcement_takes_the_quotation_of_the_next_paragraph() -> None:
    text = "The club released the following statement:\n\n“We are sorry for the noise.”"
    assert attributions(text) == [
        ("The club", "released the following statement", "“We are sorry for the noise.”")
    ]


def test_a_mark_without_words_is_no_content() -> None:
    found = article("said Ada Cole, said Ada Cole, ---")
    assert all(found.text(piece).strip("-, ") for a in found.attributions for piece in a.content)


def test_a_quotation_without_a_cue_is_its_subject_s() -> None:
    text = "Ruiz left the hall with a sigh of “never again in this town.”"
    found = article(text)
    (attribution,) = found.attributions
    assert told(found, attribution) == ("Ruiz", "left the hall with a sigh of", "“never again in this town.”")
    assert attribution.pattern == "leftover"


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("“We stay,” Ruiz said.", Mode.DIRECT),
        ("Ruiz said they would stay.", Mode.INDIRECT),
        ("Ruiz said they would “never” leave.", Mode.MIXED),
    ],
)
def test_the_mode_says_how_it_is_reported(text: str, mode: Mode) -> None:
    assert [attribution.mode for attribution in article(text).attributions] == [mode]


STORY = (
    "Rents in Vell fell by a third, “the steepest fall on record,” the housing office said.\n\n"
    "“We did not expect it,” said Ana Ruiz, who runs the office. “Nobody did.”\n\n"
    "Ben Oak, a builder, told the Courier the office was “asleep” all year. “It’s a shame,” he added."
)


@pytest.mark.parametrize(
    ("opening", "closing", "apostrophe"),
    [("“", "”", "’"), ('"', '"', "'"), ("''", "''", "'"), ("«", "»", "’")],
    ids=["curly", "straight", "doubled", "guillemets"],
)
def test_every_style_of_marks_gives_the_same_attributions(
    opening: str, closing: str, apostrophe: str
) -> None:
    def plain(text: str) -> list[tuple[str | None, str | None, str]]:
        return [
            (source, cue, content.replace(opening, "“").replace(closing, "”").replace("'s", "’s"))
            for source, cue, content in attributions(text)
        ]

    styled = STORY.replace("’", apostrophe).replace("“", opening).replace("”", closing)
    expected = attributions(STORY)
    assert len(expected) == 4
    if opening == closing:
        expected = [(source, cue, content.replace("”", "“")) for source, cue, content in expected]
    assert plain(styled) == expected


def test_hard_wraps_make_no_difference() -> None:
    wrapped = (
        STORY.replace(" the housing", "\nthe housing").replace(" expect", "\nexpect").replace(" all", "\nall")
    )
    assert attributions(wrapped) == attributions(STORY)


def test_a_dateline_is_no_part_of_a_source_or_content() -> None:
    text = "PORT VELL, Kyral (AP) — The mayor said the pool was safe."
    assert attributions(text) == [("The mayor", "said", "the pool was safe")]


def test_headlines_have_verbs_with_capitals() -> None:
    text = "Mayor Says Pool Is Safe\n\nThe pool in Port Vell has been closed for two weeks since the storm."
    assert attributions(text) == [("Mayor", "Says", "Pool Is Safe")]
