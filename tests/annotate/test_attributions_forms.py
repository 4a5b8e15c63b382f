"""Attributions in forms that no single verb makes: pairs of verb and noun, hearsay, asides, unknown verbs."""

from __future__ import annotations

import pytest
from told import article, attributions

from attrlint import annotate, parse
from attrlint.model import Format

CASES = {
    # verb and noun
    "a statement issued": (
        "The club issued a statement on Friday that it would close.",
        [("The club", "issued a statement", "that it would close")],
    ),
    "concern expressed": (
        "She expressed deep concern about the cost of the pool.",
        [("She", "expressed deep concern", "the cost of the pool")],
    ),
    "made clear": (
        "The mayor made it clear that nobody would stay.",
        [("The mayor", "made it clear", "that nobody would stay")],
    ),
    "an infinitive behind the noun": (
        "Oak made a promise to cut the fares.",
        [("Oak", "made a promise", "to cut the fares")],
    ),
    "the noun of another": (
        "The city fought claims by two agencies that the bridge was unsafe.",
        [("two agencies", "claims", "that the bridge was unsafe")],
    ),
    "a noun without an owner": (
        "The clerk resigned amid calls for an inquiry.",
        [(None, "calls", "an inquiry")],
    ),
    # passives
    "quoted as saying": (
        "The mayor was quoted as saying that rents would fall.",
        [("The mayor", "quoted as saying", "that rents would fall")],
    ),
    "believed to": (
        "The driver is believed to have fled.",
        [(None, "believed", "The driver | to have fled")],
    ),
    "believed to, behind a noun": (
        "A man believed to be in his thirties was hurt.",
        [(None, "believed", "A man | to be in his thirties")],
    ),
    "said to": (
        "The owner is said to favour a sale.",
        [(None, "said", "The owner | to favour a sale")],
    ),
    "it is understood": (
        "It is understood the bid failed.",
        [(None, "understood", "the bid failed")],
    ),
    "reported killed": (
        "Three miners were reported killed in the blast.",
        [(None, "reported", "Three miners | killed in the blast")],
    ),
    "thought by somebody": (
        "The driver is thought by police to have fled.",
        [("police", "thought", "The driver | to have fled")],
    ),
    "asked by somebody": (
        "Asked by Oak whether the plan was dead, Ruiz laughed.",
        [("Oak", "Asked", "whether the plan was dead")],
    ),
    "told, with a time before the clause": (
        "Ruiz was told on Monday that the pool would close.",
        [(None, "told", "that the pool would close")],
    ),
    # adverbs of hearsay
    "reportedly, within the clause": (
        "The club is reportedly spending $2 million on players.",
        [(None, "reportedly", "The club is | spending $2 million on players")],
    ),
    "reportedly, before the clause": (
        "Reportedly, the club was sold.",
        [(None, "Reportedly", "the club was sold")],
    ),
    "reportedly, within what somebody says": (
        "The club is reportedly for sale, the mayor said.",
        [("the mayor", "said", "The club is reportedly for sale")],
    ),
    # whose words they are
    "in the words of": (
        "In the words of Ana Ruiz, the plan is dead.",
        [("Ana Ruiz", "In the words of", "the plan is dead")],
    ),
    "in her view": (
        "In her view, the plan is dead.",
        [("her", "In", "the plan is dead")],
    ),
    "by its own count": (
        "By the company's own count, 40 people left.",
        [("the company's", "By", "40 people left")],
    ),
    # asides
    "as somebody noted, behind": (
        "The bill is a trap, as Ana Ruiz noted in The Star.",
        [("Ana Ruiz", "noted", "The bill is a trap")],
    ),
    "as somebody noted, between": (
        "The bill, as Ana Ruiz noted, is a trap.",
        [("Ana Ruiz", "noted", "The bill | is a trap")],
    ),
    "as somebody reported on a day": (
        "As the Star reported on Monday, the mill was sold.",
        [("the Star", "reported", "the mill was sold")],
    ),
    # opening clauses
    "days after": (
        "Days after the mayor said that rents would fall, the council left.",
        [("the mayor", "said", "that rents would fall")],
    ),
    "asked about": (
        "Asked about the merger, she said it was dead.",
        [(None, "Asked", "the merger"), ("she", "said", "it was dead")],
    ),
    "when asked why": (
        "When asked why the pool was shut, Oak said, “It leaks.”",
        [(None, "asked", "why the pool was shut"), ("Oak", "said", "“It leaks.”")],
    ),
    # clauses of other kinds
    "a gerund": (
        "Oak said having the mayor there was a comfort.",
        [("Oak", "said", "having the mayor there was a comfort")],
    ),
    "said adding": (
        "The two will meet, Ruiz said, adding, “They have to talk.”",
        [("Ruiz", "said", "The two will meet"), ("Ruiz", "adding", "“They have to talk.”")],
    ),
    "told to": (
        "Officials told the tenants to boil their water.",
        [("Officials", "told", "the tenants to boil their water")],
    ),
    "as many as": (
        "Records show as many as 30 houses were sold.",
        [("Records", "show", "as many as 30 houses were sold")],
    ),
    "called him something": (
        "Ruiz called him divisive and accused him of fraud.",
        [("Ruiz", "called", "him divisive"), ("Ruiz", "accused", "him of fraud")],
    ),
    "the speaker's second statement": (
        "“It was loud,” said a clerk, who said he left early.",
        [("a clerk", "said", "“It was loud,”"), ("a clerk, who", "said", "he left early")],
    ),
    "inverted behind a clause, with a title": (
        "Rents will fall, says housing scholar Ana Ruiz.",
        [("housing scholar Ana Ruiz", "says", "Rents will fall")],
    ),
    # where contents begin and end
    "a clause opens behind and": (
        "And when asked who was to blame, the clerk left.",
        [(None, "asked", "who was to blame")],
    ),
    "a list of quoted words": (
        "Ruiz said Oak was “a liar,” a “fool” and “a thief.”",
        [("Ruiz", "said", "Oak was “a liar,” a “fool” and “a thief.”")],
    ),
    "behind a quoted fragment": (
        "Ruiz says she is “content with it” as she faces a vote.",
        [("Ruiz", "says", "she is “content with it”")],
    ),
    "a day behind a quoted fragment": (
        "Ruiz called the system “a trap” in a tweet on Tuesday.",
        [("Ruiz", "called", "the system “a trap”")],
    ),
    "a day behind a noun phrase": (
        "Oak announced his candidacy last spring.",
        [("Oak", "announced", "his candidacy")],
    ),
    "a dash that nothing closes": (
        "Oak said the pool was safe – although it leaks.",
        [("Oak", "said", "the pool was safe")],
    ),
    "an aside in dashes": (
        "The pact calls on all towns – rich and poor – to save water.",
        [("The pact", "calls", "all towns – rich and poor – to save water")],
    ),
    "split, behind a dash": (
        "The bill would end the trial – a step, Ruiz said, that is long due.",
        [("Ruiz", "said", "a step | that is long due")],
    ),
    "a fragment that a quotation goes on with": (
        "The club’s investment, Ruiz said, “is a fine example.”",
        [("Ruiz", "said", "The club’s investment | “is a fine example.”")],
    ),
    "a quotation behind a dash": (
        "Neither was pleased – “A pity,” Oak said – but both stayed.",
        [("Oak", "said", "“A pity,”")],
    ),
    "a complement behind the agent": (
        "The firm was accused by two clerks of hiding its losses.",
        [("two clerks", "accused", "The firm | of hiding its losses")],
    ),
    "a reduced participle is no report": ("The deal, announced on Friday, would last four years.", []),
    "found something is no second report": (
        "The chief said officers came to the square and found the suspect.",
        [("The chief", "said", "officers came to the square and found the suspect")],
    ),
    "a participle with its agent": (
        "Oak said the deals, first reported by the Star, should be public.",
        [("Oak", "said", "the deals, first reported by the Star, should be public")],
    ),
    "what is blamed": (
        "The company blamed weak demand and “unprecedented” costs.",
        [("The company", "blamed", "weak demand and “unprecedented” costs")],
    ),
    "an adverb behind a noun phrase": (
        "The Journal reported the talks earlier.",
        [("The Journal", "reported", "the talks")],
    ),
    "as many as at the beginning": (
        "As many as 40 people may be trapped, rescue workers said, as snow fell.",
        [("rescue workers", "said", "As many as 40 people may be trapped")],
    ),
    "whether at the beginning": (
        "Whether it works is unclear, says Oak, who runs the port: “Nobody knows.”",
        [("Oak, who runs the port", "says", "Whether it works is unclear | “Nobody knows.”")],
    ),
    "told somebody that, without that": (
        "Oak told state television Kyral would respond.",
        [("Oak", "told", "Kyral would respond")],
    ),
    "a relative clause is no content": (
        "He spoke for an hour, bragging about the wall that will block them.",
        [("He", "bragging", "the wall that will block them")],
    ),
    # courts, headlines
    "a court hears": (
        "The inquest heard that he had complained of pains.",
        [("The inquest", "heard", "that he had complained of pains")],
    ),
    "a sentence with a stop ends in no speaker": (
        "The mayor, Ana Ruiz, said yes.",
        [("The mayor, Ana Ruiz", "said", "yes")],
    ),
    "a headline ends in its speaker": (
        "Council to shut pools, says leader",
        [("leader", "says", "Council to shut pools")],
    ),
    "a headline ends in speakers": (
        "Fires rise in Vell, say police",
        [("police", "say", "Fires rise in Vell")],
    ),
    "a headline ends in its source": (
        "Bank to cut 400 jobs - sources",
        [("sources", "-", "Bank to cut 400 jobs")],
    ),
    "a headline ends in a study": (
        "Rents to fall next year: study",
        [("study", ":", "Rents to fall next year")],
    ),
    # subjects
    "a double genitive": (
        "A friend of the mayor's said rents would fall.",
        [("A friend of the mayor's", "said", "rents would fall")],
    ),
    "a report by somebody": (
        "A report by the council warned that the bridge was weak.",
        [("A report by the council", "warned", "that the bridge was weak")],
    ),
    "a study published on a day": (
        "Rents fell, according to a study published Wednesday in the journal Ocean Letters.",
        [("a study published Wednesday in the journal Ocean Letters", "according to", "Rents fell")],
    ),
    "a document seen by somebody": (
        "According to the minutes, seen by the Star, two directors objected.",
        [("the minutes, seen by the Star", "According to", "two directors objected")],
    ),
    "age and place": (
        "“We stay,” Ana Ruiz, 30, of Vell, N.C., who was there, said.",
        [("Ana Ruiz, 30, of Vell, N.C., who was there", "said", "“We stay,”")],
    ),
    "who sent the letter": (
        "The union sent a letter urging the board to resign.",
        [("The union", "urging", "the board to resign")],
    ),
    "behind a place": (
        "Speaking in Salem, Oakshire, Ruiz left early, calling it “a trap.”",
        [("Ruiz", "calling", "it “a trap.”")],
    ),
    "in a clause of its own": (
        "Oak stayed in the hall – but she continued to insist that it was over.",
        [("she", "insist", "that it was over")],
    ),
    "a reporting verb ends the phrase before it": (
        "Those who praised the plan warned that it might fail.",
        [
            ("Those who", "praised", "the plan"),
            ("Those who praised the plan", "warned", "that it might fail"),
        ],
    ),
    "a participle within the phrase": (
        "He denied the claims reported by the Star.",
        [("He", "denied", "the claims reported by the Star")],
    ),
    "a verb that goes on behind and": (
        "They expect a storm and admit that the roof is weak.",
        [("They", "admit", "that the roof is weak")],
    ),
    "admitted to": ("Oak admitted to hiding the letters.", [("Oak", "admitted", "hiding the letters")]),
    "what is said without a verb": ("Not today, Ruiz said.", [("Ruiz", "said", "Not today")]),
    "who has argued": (
        "The drive was led by Ana Ruiz, who’s argued for years that rents are high.",
        [("Ana Ruiz, who’s", "argued", "that rents are high")],
    ),
    "both": ("Both vowed to be tougher.", [("Both", "vowed", "to be tougher")]),
    "a third of them": (
        "Nearly a third say they are content.",
        [("Nearly a third", "say", "they are content")],
    ),
    "they all": (
        "They all vowed to carry on.",
        [("They all", "vowed", "to carry on")],
    ),
    "a relative clause with an object": (
        "Groups that backed him say they are content.",
        [("Groups that backed him", "say", "they are content")],
    ),
    "a poll of two": (
        "A poll released on Sunday by the Star and Vell News found that rents fell.",
        [("A poll released on Sunday by the Star and Vell News", "found", "that rents fell")],
    ),
    "the subject of a progressive": (
        "She's leaving the club and says the pool was safe.",
        [("She", "says", "the pool was safe")],
    ),
    # verbs that no list knows
    "an unknown verb behind a quotation": (
        "“We stay,” Ruiz shot back.",
        [("Ruiz", "shot", "“We stay,”")],
    ),
    "an unknown verb before its subject": (
        "“We stay,” harrumphed the mayor.",
        [("the mayor", "harrumphed", "“We stay,”")],
    ),
    "an unknown verb before a quotation": (
        "She shrugged, “We stay.”",
        [("She", "shrugged", "“We stay.”")],
    ),
    "an unknown verb and that": (
        "Ruiz anticipates that the plan would be “a trap” for renters.",
        [("Ruiz", "anticipates", "that the plan would be “a trap” for renters")],
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
        "He bought an allegedly stolen car.",
        "The man was reported to police.",
        "The rule is widely understood.",
        "She made a call to her mother and sent a letter.",
        "She heard that rents would fall.",
        "After hearing both sides, the panel gave them until the end of the week.",
        "The clerk was glad to hear that it was over.",
        "In the end, “Blue” won the cup.",
        "“Dinner,” a play by Ana Ruiz, opens today.",
        "The estimate was high and the account was closed.",
        "Last June, Cole called in her staff to map out plans to work in the March states.",
    ],
)
def test_plain_uses_are_no_statements(text: str) -> None:
    assert attributions(text) == []


def test_agentless_attributions_say_so_by_their_pattern() -> None:
    text = "The driver is believed to have fled. The car was reportedly stolen."
    found = article(text).attributions
    assert [(a.source, a.pattern) for a in found] == [(None, "passive"), (None, "hearsay")]


def test_who_did_not_answer_is_no_source_of_words() -> None:
    text = "The port did not respond to a request for comment."
    (attribution,) = article(text).attributions
    assert attributions(text) == [("The port", "respond", "a request for comment")]
    assert (attribution.pattern, attribution.is_reported) == ("declined", False)


def test_a_conjunction_before_a_quotation_goes_on_with_the_statement() -> None:
    text = "“Rents fell,” Ruiz said. But “nobody noticed that they did.”"
    assert attributions(text) == [("Ruiz", "said", "“Rents fell,” | But “nobody noticed that they did.”")]


def test_a_quotation_that_goes_on_in_words_is_not_the_last_speaker_s() -> None:
    text = "The firm said the claims were “without merit.”\n\n“Absolutely not,” was the union’s verdict."
    found = article(text)
    assert found.attributions[0].source is not None
    assert [found.text(piece) for piece in found.attributions[0].content] == [
        "the claims were “without merit.”"
    ]


def test_a_quotation_in_single_marks_goes_on_over_paragraphs() -> None:
    text = "Lea Moss told the tribunal: ‘I was not asked.’\n\n‘Nobody was.’\n\n‘It was a shock.’"
    assert attributions(text) == [
        ("Lea Moss", "told", "‘I was not asked.’ | ‘Nobody was.’ | ‘It was a shock.’")
    ]


def test_words_before_a_quotation_that_nobody_said_are_no_report() -> None:
    found = annotate(parse("Oak voted for “a safe and quiet town.”", path="a.txt", format=Format.TEXT))
    (attribution,) = found.attributions
    assert attribution.pattern == "leftover"
    assert not attribution.is_reported
