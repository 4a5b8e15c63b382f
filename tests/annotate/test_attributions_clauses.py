"""Attributions whose source, cue or content only the clauses around them tell: whose subject, where it ends."""

from __future__ import annotations

import pytest
from told import article, attributions

SOURCES = {
    "a clause that opens with since": (
        "Since the vote in May, she has left, criticizing the plan.",
        [("she", "criticizing", "the plan")],
    ),
    "who calls it so, in what stands behind a comma": (
        "Cole sold the yard at the meeting in May, in what Ruiz, the mayor of Vell, called “a theft.”",
        [("Ruiz, the mayor of Vell", "called", "“a theft.”")],
    ),
    "what somebody said who declined to say more": (
        "Ruiz declined to comment except to say that rents would fall.",
        [("Ruiz", "say", "that rents would fall")],
    ),
    "beyond saying it": (
        "The port refused to comment beyond saying that it was aware of the leak.",
        [("The port", "saying", "that it was aware of the leak")],
    ),
    "early in the year": (
        "Early in the year, Ruiz met Cole, calling him a liar.",
        [("Ruiz", "calling", "him a liar")],
    ),
    "a later clause with a subject of its own": (
        "The state sent a bill to the port, as the owners continue to warn that the deal was a mistake.",
        [("the owners", "warn", "that the deal was a mistake")],
    ),
    "who is led to say it": (
        "The timing of the vote led members to say that Cole was weak.",
        [("members", "say", "that Cole was weak")],
    ),
    "for whom it is": (
        "The debate was a chance for both to say that rents would fall.",
        [("both", "say", "that rents would fall")],
    ),
    "a pronoun that is made to say it": (
        "The pressure on him to say that rents would fall was great.",
        [("him", "say", "that rents would fall was great")],
    ),
    "a place said between commas": (
        "Ruiz, during a meeting in Vell, Ohio, said she was going to leave.",
        [("Ruiz", "said", "she was going to leave")],
    ),
    "an aside with a participle": (
        "Ruiz, speaking at a rally in Vell, Ohio, denied the report.",
        [("Ruiz", "denied", "the report")],
    ),
    "an adverb before a number": (
        "The clerk of nearly four years, a member of the club, said she left.",
        [("The clerk of nearly four years, a member of the club", "said", "she left")],
    ),
    "an object within a relative clause": (
        "Friends of the mayor who have seen him on the trail say that he is well.",
        [("Friends of the mayor who have seen him on the trail", "say", "that he is well")],
    ),
    "a past form with an object": (
        "He has released a video that accuses Cole of fraud.",
        [("a video that", "accuses", "Cole of fraud")],
    ),
    "a past form within a relative clause": (
        "Members who watched the debate said they were content.",
        [("Members who watched the debate", "said", "they were content")],
    ),
    "who issued the statement": (
        "Hours later, she released a statement calling on the city to close the pool.",
        [("she", "calling", "the city to close the pool")],
    ),
    "this past week": (
        "Ana Ruiz, the clerk, this past week announced the sale of the pool.",
        [("Ana Ruiz, the clerk", "announced", "the sale of the pool")],
    ),
    "who is prompted to say it": (
        "The day was so calm that Cole was prompted to say, “Well.”",
        [("Cole", "say", "“Well.”")],
    ),
    "who answers with chants": (
        "The crowd answered with chants of “Stay!” on Monday.",
        [("The crowd", "chants", "“Stay!”")],
    ),
    "an adverb between commas": (
        "Owners, however, say that rents rose.",
        [("Owners", "say", "that rents rose")],
    ),
    "an apposition between commas": (
        "Cole, head of the port, said that rents rose.",
        [("Cole, head of the port", "said", "that rents rose")],
    ),
    "a title that opens the sentence": (
        "Radio host Ana Moss left the hall, saying that rents rose.",
        [("Radio host Ana Moss", "saying", "that rents rose")],
    ),
    "a contraction": ("He's predicted a flood.", [("He", "predicted", "a flood")]),
    "a paper with the name of a channel": (
        "According to a letter seen by the Vell Post, rents rose.",
        [("a letter seen by the Vell Post", "According to", "rents rose")],
    ),
    "a share of those asked": (
        "Nine in 10 said they were content.",
        [("Nine in 10", "said", "they were content")],
    ),
    "a pronoun behind the verb begins what is said": (
        "Cole, who called the plan “a trap,” said he would leave.",
        [("Cole, who", "called", "the plan “a trap,”")],
    ),
    "two who each say it": (
        "In what the Star and the Post each called “a rough week,” rents rose.",
        [("the Star and the Post each", "called", "“a rough week,”")],
    ),
}

CONTENTS = {
    "according to, with a plural behind the comma": (
        "According to early results of Oak Research, owners of flats in Vell, Ohio, and Moor want a change.",
        [
            (
                "early results of Oak Research",
                "According to",
                "owners of flats in Vell, Ohio, and Moor want a change",
            )
        ],
    ),
    "according to, with a title behind the comma": (
        "According to Ana Ruiz, head of the Vell office, rents fell.",
        [("Ana Ruiz, head of the Vell office", "According to", "rents fell")],
    ),
    "according to, within what it reports": (
        "About noon, according to a police report, the guards left for the port.",
        [("a police report", "according to", "About noon | the guards left for the port")],
    ),
    "according to, behind a clause": (
        "Rents fell in May, according to Cole, the clerk of the port.",
        [("Cole, the clerk of the port", "according to", "Rents fell in May")],
    ),
    "according to, behind a clause that reports": (
        "When Cole said that rents would fall, owners left the town, according to a neighbor.",
        [("a neighbor", "according to", "When Cole said that rents would fall, owners left the town")],
    ),
    "a noun and a second verb": (
        "He claimed victory and was elected.",
        [("He", "claimed", "victory")],
    ),
    "a clause and a second verb": (
        "He claimed victory was near and was elected.",
        [("He", "claimed", "victory was near and was elected")],
    ),
    "who someone is": (
        "The clerk said the board had hired Bo Cole, who lives in Vell.",
        [("The clerk", "said", "the board had hired Bo Cole")],
    ),
    "who someone is, within what is said": (
        "The clerk said Bo Cole, who lives in Vell, had left.",
        [("The clerk", "said", "Bo Cole, who lives in Vell, had left")],
    ),
    "that, with a clause between commas": (
        "The poll finds that, while rents fell, owners are content.",
        [("The poll", "finds", "that, while rents fell, owners are content")],
    ),
    "promised something": ("Ruiz promised a new school.", [("Ruiz", "promised", "a new school")]),
    "promised somebody something": (
        "Ruiz promised voters that the school would stay.",
        [("Ruiz", "promised", "that the school would stay")],
    ),
    "an apposition behind a quoted phrase": (
        "She mentioned the “wage trap,” a flaw in the law.",
        [("She", "mentioned", "the “wage trap,”")],
    ),
    "citing something of somebody's": (
        "Rents would fall, he said, citing Cole's old promise.",
        [("he", "said", "Rents would fall"), ("he", "citing", "Cole's old promise")],
    ),
    "citing people": (
        "Rents would fall, the Star reported, citing people close to the board.",
        [
            ("the Star", "reported", "Rents would fall"),
            ("people close to the board", "citing", "Rents would fall"),
        ],
    ),
    "citing people, before that": (
        "The Star reported on Monday, citing two aides, that rents would fall.",
        [("The Star", "reported", "that rents would fall"), ("two aides", "citing", "that rents would fall")],
    ),
    "citing people, in front": (
        "Citing two aides, the Star reported that rents would fall.",
        [("two aides", "Citing", "that rents would fall"), ("the Star", "reported", "that rents would fall")],
    ),
    "citing people, behind the subject": (
        "The Star, citing an aide to the mayor, said rents would fall.",
        [("The Star", "said", "rents would fall"), ("an aide to the mayor", "citing", "rents would fall")],
    ),
    "citing a reason, in front": (
        "Citing weak demand, the board said rents would fall.",
        [("the board", "Citing", "weak demand"), ("the board", "said", "rents would fall")],
    ),
    "quoted as saying": (
        "The Star quoted two aides as saying that rents would fall.",
        [("The Star", "saying", "that rents would fall"), ("two aides", "saying", "that rents would fall")],
    ),
    "quoted as saying, behind what was said": (
        "Rents would fall, local media quoted Ana Ruiz, the mayor, on Friday as saying.",
        [
            ("local media", "saying", "Rents would fall"),
            ("Ana Ruiz, the mayor", "saying", "Rents would fall"),
        ],
    ),
    "quoted as an example": ("The Star quoted Oak as a friend of the port.", []),
    "citing somebody": (
        "Rents would fall, the Star reported, citing Vell Radio.",
        [("the Star", "reported", "Rents would fall"), ("Vell Radio", "citing", "Rents would fall")],
    ),
    "that, with a second verb behind the aside": (
        "Oak released a statement that, while condemning violence, accused the board of fraud.",
        [("Oak", "released a statement", "that, while condemning violence, accused the board of fraud")],
    ),
    "even behind a dash": (
        "Oak said rents were high – even as Cole closed in on the lead.",
        [("Oak", "said", "rents were high")],
    ),
    "a noun and a clause with a pronoun": (
        "She called him “a nice man” and he left.",
        [("She", "called", "him “a nice man”")],
    ),
    "a charge that somebody denies": (
        "She did well, a charge that party leaders denied, and left.",
        [("party leaders", "denied", "a charge")],
    ),
    "the fact that somebody denies it": (
        "She disliked the fact that party leaders denied, and left.",
        [],
    ),
    "which somebody denies": (
        "She did well, which party leaders denied.",
        [("party leaders", "denied", "which")],
    ),
    "an opening clause that ends in a quotation": (
        "While Oak said that it was “a small loan,” Cole denied the report.",
        [("Oak", "said", "that it was “a small loan,”"), ("Cole", "denied", "the report")],
    ),
    "an opening clause that is said, too": (
        "When Oak denied it at the gate, he laughed, Moss wrote.",
        [("Moss", "wrote", "When Oak denied it at the gate, he laughed")],
    ),
    "a relative clause that reports within its sentence": (
        "Moss, who said that rents had fallen, has left the club.",
        [("Moss, who", "said", "that rents had fallen")],
    ),
    "a relative clause with an aside of its own": (
        "The plan was derided by Moss, who said that Cole, under fire for the sale, would leave.",
        [("Moss, who", "said", "that Cole, under fire for the sale, would leave")],
    ),
    "which somebody says, within what is said": (
        "He said that the plan, which some have called “a trap,” was an insult.",
        [("He", "said", "that the plan, which some have called “a trap,” was an insult")],
    ),
    "which somebody says, in a clause behind": (
        "He said that Cole had a path, which he called “a disaster” for the town.",
        [("He", "said", "that Cole had a path"), ("he", "called", "which | “a disaster” for the town")],
    ),
    "to which somebody answers": (
        "She said that rents were fair, to which Cole replied: “Not at all.”",
        [("She", "said", "that rents were fair"), ("Cole", "replied", "“Not at all.”")],
    ),
    "the same of another": (
        "Six in 10 owners said Cole is honest, and three-quarters said the same of Moss.",
        [
            ("Six in 10 owners", "said", "Cole is honest"),
            ("three-quarters", "said", "the same of Moss"),
        ],
    ),
    "promises in an opening clause": (
        "Rattling off promises to cut the fares, Cole denied the report.",
        [(None, "promises", "to cut the fares"), ("Cole", "denied", "the report")],
    ),
    "a relative clause that reports": (
        "She criticized owners who say that rents rose.",
        [("She", "criticized", "owners who say that rents rose")],
    ),
}

CUES = {
    "a time between the cue and a quotation": (
        "Ruiz said as she left the hall, “We stay.”",
        [("Ruiz", "said", "“We stay.”")],
    ),
    "a programme": (
        "Cole said on the network's “This Is Vell With Ana Moss” that rents would fall.",
        [("Cole", "said", "that rents would fall")],
    ),
    "an infinitive that is not what is said": (
        "Rents have fallen in Vell, Cole said during his speech to be chosen.",
        [("Cole", "said", "Rents have fallen in Vell")],
    ),
    "a poll that finds": (
        "But the poll finds owners are content.",
        [("the poll", "finds", "owners are content")],
    ),
    "an object of another": (
        "Another tweeted, “Nobody is above the law.”",
        [("Another", "tweeted", "“Nobody is above the law.”")],
    ),
    "a singular noun that calls for": (
        "The mayor calls for a ban on cars.",
        [("The mayor", "calls", "a ban on cars")],
    ),
    "the calls of several": ("Amid calls for a ban, rents fell.", [(None, "calls", "a ban")]),
    "between commas, verb first": (
        "And Cole, said Ana Moss, doesn't forgive.",
        [("Ana Moss", "said", "Cole | doesn't forgive")],
    ),
    "behind a conjunction, verb first": (
        "But, said Moss, “we stay.”",
        [("Moss", "said", "“we stay.”")],
    ),
    "a passive with a day before its agent": (
        "The sale was announced last week by the port.",
        [("the port", "announced", "The sale")],
    ),
    "an adverb before the preposition": (
        "He warned repeatedly of a flood.",
        [("He", "warned", "a flood")],
    ),
    "a day before the preposition": (
        "He spoke on Monday about the pool.",
        [("He", "spoke", "the pool")],
    ),
    "a phrase with of that is the place's": (
        "He spoke at a meeting of owners.",
        [],
    ),
    "a span of time": (
        "As the columnist Bo Cole had written a few years earlier, “We just could not.”",
        [("the columnist Bo Cole", "written", "“We just could not.”")],
    ),
    "shows how": ("The poll shows how wide the gap is.", [("The poll", "shows", "how wide the gap is")]),
    "when told": ("When told rents were high, Cole laughed.", [(None, "told", "rents were high")]),
    "who wrote about it, behind a quotation": (
        "“We stay,” said Cole, who wrote about the port in a book.",
        [("Cole", "said", "“We stay,”"), ("Cole, who", "wrote", "the port in a book")],
    ),
    "likely to argue": (
        "The union would likely argue that rents fell.",
        [("The union", "argue", "that rents fell")],
    ),
    "by telephone": (
        "“Nonsense,” Ruiz said by telephone.",
        [("Ruiz", "said", "“Nonsense,”")],
    ),
    "a country that two letters name": (
        "“We stay!” US Senator Bo Cole said.",
        [("US Senator Bo Cole", "said", "“We stay!”")],
    ),
    "declined to respond": (
        "The port declined to respond to questions about the sale.",
        [("The port", "respond", "questions about the sale")],
    ),
    "interview requests": (
        "Cole did not respond to interview requests.",
        [("Cole", "respond", "interview requests")],
    ),
    "chants": ("She left to chants of “Stay!” on Monday.", [(None, "chants", "“Stay!”")]),
    "called something by somebody": (
        "The plan has been called “a trap” by Bo Cole, a clerk.",
        [("Bo Cole, a clerk", "called", "The plan | “a trap”")],
    ),
    "asked by somebody to do something": (
        "Asked by Moss to respond to the report, Cole laughed.",
        [("Moss", "Asked", "to respond to the report")],
    ),
    "failed to respond": (
        "The port failed to respond promptly to a request for the records.",
        [("The port", "respond", "a request for the records")],
    ),
    "a warning that is a participle": (
        "Cole left, warning of a flood.",
        [("Cole", "warning", "a flood")],
    ),
    "data that show": (
        "They have no data to show how rents rise.",
        [("They", "show", "how rents rise")],
    ),
    "that night": (
        "“We stay,” Cole said in a speech that night.",
        [("Cole", "said", "“We stay,”")],
    ),
    "soon after another clause": (
        "Soon after she was named clerk, Cole wrote to his staff, “It is time to end this.”",
        [("Cole", "wrote", "“It is time to end this.”")],
    ),
    "no mention": ("Oak made no mention of the pool.", [("Oak", "made no mention", "the pool")]),
    "mused about": ("Oak has mused about a sale.", [("Oak", "mused", "a sale")]),
    "vows not to": ("Oak vows not to sell the pool.", [("Oak", "vows", "not to sell the pool")]),
}


@pytest.mark.parametrize(("text", "expected"), SOURCES.values(), ids=SOURCES.keys())
def test_the_source_is_the_subject_of_the_cue(
    text: str, expected: list[tuple[str | None, str | None, str]]
) -> None:
    assert attributions(text) == expected


@pytest.mark.parametrize(("text", "expected"), CONTENTS.values(), ids=CONTENTS.keys())
def test_the_content_ends_where_the_writer_goes_on(
    text: str, expected: list[tuple[str | None, str | None, str]]
) -> None:
    assert attributions(text) == expected


@pytest.mark.parametrize(("text", "expected"), CUES.values(), ids=CUES.keys())
def test_a_cue_is_tied_to_what_is_said(text: str, expected: list[tuple[str | None, str | None, str]]) -> None:
    assert attributions(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The town counts 40 pledged delegates.",
        "Arizona will be the fifth state that Cole sued.",
        "Most Southern states that vote in May are large.",
        "Her more heated remarks in other towns were old.",
        "Board members worked to form their own recommended list of loyalists.",
        "In May, it traded a guard, a prisoner of war now charged with desertion.",
        "The “sharing town” reflects a change.",
        "She gave a cry of pain.",
        "Cole came under fire about recent comments he made.",
        "The board still has the final say on the sale.",
        "The court ruling on the sale was long.",
        "The club charged a fee, 90 percent of it in cash.",
        "A group that calls itself Blue Line was there.",
        "In a memo, Cole, the head of “Night,” reminded his staff about the old show.",
        "It called to mind the promise of unity.",
        "The emails will not be disclosed as part of the case.",
        "Vell was called for Cole at noon.",
        "The judge had ruled out a sale.",
        "The channel has a new show, “Long Way Home,” on Mondays.",
        "The group, called Blue Line, was founded in May.",
    ],
)
def test_a_participle_or_a_noun_is_no_cue(text: str) -> None:
    assert attributions(text) == []


def test_a_quotation_that_somebody_passes_on_is_its_speaker_s() -> None:
    text = "“We lost,” Cole said on Monday, according to Vell Radio."
    assert attributions(text) == [
        ("Cole", "said", "“We lost,”"),
        ("Vell Radio", "according to", "“We lost,” Cole said on Monday"),
    ]
    found = article(text)
    speaker = found.attribution_of(found.quotes[0].span)
    assert speaker is not None
    assert speaker.source is not None
    assert found.text(speaker.source) == "Cole"
