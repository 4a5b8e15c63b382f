"""Which page answers for which words, and what is made of figures."""

from __future__ import annotations

import pytest

from attrlint import annotate, parse
from attrlint.model import Evidence, Format, Quote, Verdict
from attrlint.online.stated import stated_pages

REPORT = (
    '<html lang="en"><title>Bridge Shut</title><meta property="og:site_name" content="The Harbor Post">'
    "<p>“We will not open it before the repairs are done,” engineer Lea Moss said on Monday. The work costs $1.2bn and "
    "takes nine weeks. A quarter of the drivers use the ferry, the city says, and 3,417 people have signed a letter. "
    "Five lorries wait for every one that gets through. The bridge is 2 miles long. Unemployment is at 7.4 percent.</p>"
)
OTHER = (
    '<html lang="en"><title>Zoo</title><p>' + "The penguins have moved into their new house at the zoo. " * 8
)
GERMAN = (
    '<html lang="de"><title>Brücke</title><p>'
    + "Die Brücke ist nicht offen und das wird sie auch nicht. " * 8
)
PAGES = {
    "https://post.example/bridge-shut": REPORT,
    "https://post.example/zoo-opens": OTHER,
    "https://post.example/bruecke-zu": GERMAN,
    "https://post.example/lost-page": "404",
    "https://walled.example/bridge-shut": "403",
    "https://edition.cnn.com/world/bridge-shut": REPORT,
    "https://edition.cnn.com/world/zoo-opens": OTHER,
    "https://post.example/": REPORT,
}
TRUE = "“We will not open it before the repairs are done,”"
FALSE = "“It was the worst night that I have seen in thirty years,”"
BRIDGE, ZOO = "https://post.example/bridge-shut", "https://post.example/zoo-opens"


def evidence(text: str) -> list[Evidence]:
    document = parse("---\ntitle: A Report\n---\n\n" + text, format=Format.MARKDOWN)
    urls = [link.url for link in annotate(document).links]
    return list(annotate(document, pages=stated_pages(urls, PAGES)).evidence)


def quote(text: str) -> tuple[Verdict, str] | None:
    found = [one for one in evidence(text) if isinstance(one.of, Quote)]
    return (found[0].verdict, found[0].page.url) if found else None


@pytest.mark.parametrize(
    ("text", "page"),
    [
        (f"{TRUE} Lea Moss [said]({BRIDGE}).", BRIDGE),
        (f"{TRUE} Lea Moss said ([source]({BRIDGE})).", BRIDGE),
        (f"{TRUE} Lea Moss said. ({BRIDGE})", BRIDGE),
        (f"{TRUE} Lea Moss said. [1]({BRIDGE})", BRIDGE),
        (f"[In an interview]({BRIDGE}) Lea Moss said: {TRUE}", BRIDGE),
        (f"[{TRUE}]({BRIDGE}) Lea Moss said.", BRIDGE),
        (f"{TRUE} Lea Moss, who is [an engineer]({ZOO}), [said]({BRIDGE}).", BRIDGE),
        (f"{TRUE} Lea Moss told CNN.\n\nThe [bridge](https://edition.cnn.com/world/bridge-shut) is old.",
         "https://edition.cnn.com/world/bridge-shut"),
    ],
)  # fmt: skip
def test_the_page_that_the_article_points_to_answers(text: str, page: str) -> None:
    assert quote(text) == (Verdict.VERIFIED, page)


@pytest.mark.parametrize(
    "text",
    [
        f"{TRUE} Lea Moss said.",
        f"{TRUE} Lea Moss said.\n\nThe [zoo]({ZOO}) is open.",
        f"{TRUE} Lea Moss said. She spoke after [the report]({ZOO}) had come out.",
        f"{TRUE} Lea Moss told [the Post](https://post.example/).",
    ],
)
def test_where_the_article_points_to_no_page_nothing_is_said(text: str) -> None:
    assert quote(text) is None


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (f"{FALSE} Lea Moss [said]({BRIDGE}).", Verdict.NOT_FOUND),
        (f"{FALSE} Lea Moss told CNN.\n\nThe [bridge](https://edition.cnn.com/world/bridge-shut) is old.", Verdict.NOT_FOUND),
        (f"{FALSE} Lea Moss said after [the bridge was shut]({BRIDGE}).", Verdict.UNCHECKED),
        (f"{FALSE} Lea Moss, who [runs the works]({BRIDGE}), said.", Verdict.UNCHECKED),
        (f"“It was the worst night that [I have seen]({BRIDGE}) in thirty years,” Lea Moss said.", Verdict.UNCHECKED),
        (f"{FALSE} Lea Moss [said](https://post.example/bruecke-zu).", Verdict.UNCHECKED),
        (f"{FALSE} Lea Moss [said](https://post.example/lost-page).", Verdict.UNCHECKED),
        (f"{FALSE} Lea Moss [said](https://walled.example/bridge-shut).", Verdict.UNCHECKED),
        (f"{FALSE} Lea Moss [said]({BRIDGE}) in [a letter](https://walled.example/bridge-shut).", Verdict.UNCHECKED),
        (f"{TRUE} Lea Moss [said]({ZOO}) in [a letter]({BRIDGE}).", Verdict.VERIFIED),
        (f"“Never again,” Lea Moss [said]({BRIDGE}).", Verdict.UNCHECKED),
        (f"{FALSE} Lea Moss said in [a statement]({BRIDGE}).", Verdict.NOT_FOUND),
        (f"{FALSE} Lea Moss said [on Monday]({BRIDGE}).", Verdict.NOT_FOUND),
        (f"{FALSE} Lea Moss said at [a news conference]({BRIDGE}).", Verdict.NOT_FOUND),
        (f"{FALSE} Lea Moss told [the Harbor Post]({BRIDGE}).", Verdict.NOT_FOUND),
        (f"{FALSE} Lea Moss said of [the new bridge]({BRIDGE}).", Verdict.UNCHECKED),
        (f"{FALSE} Lea Moss said, citing [a study]({BRIDGE}).", Verdict.UNCHECKED),
        (f"{FALSE} said Lea Moss of the [Bridge Institute]({BRIDGE}).", Verdict.UNCHECKED),
        (f"{FALSE} [Lea Moss]({BRIDGE}) said.", Verdict.UNCHECKED),
        (f"{FALSE} Lea Moss said, [commenting on the bridge]({BRIDGE}).", Verdict.UNCHECKED),
    ],
)  # fmt: skip
def test_only_what_is_certain_is_missing(text: str, verdict: Verdict) -> None:
    found = quote(text)
    assert found is not None
    assert found[0] is verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The work costs $1.2 billion, the city [said]({}).", Verdict.VERIFIED),
        ("The work costs 1,200 million dollars, the city [said]({}).", Verdict.VERIFIED),
        ("Some 25 percent of drivers use the ferry, the city [said]({}).", Verdict.VERIFIED),
        ("One in four drivers uses the ferry, the city [said]({}).", Verdict.VERIFIED),
        ("More than 3,400 people have signed the letter, the city [said]({}).", Verdict.VERIFIED),
        ("The city put the ratio of lorries that wait at five to one in [a report]({}).", Verdict.UNCHECKED),
        ("The bridge is 3.2 kilometers long, the city [said]({}).", Verdict.VERIFIED),
        ("The work costs $2.1 billion, the city [said]({}).", Verdict.NOT_FOUND),
        ("The work costs $1.3 billion, the city [said]({}).", Verdict.NOT_FOUND),
        ("Some 52 percent of drivers use the ferry, the city [said]({}).", Verdict.NOT_FOUND),
        ("A total of 4,317 people have signed the letter, the city [said]({}).", Verdict.NOT_FOUND),
        ("There are nine cats in the tower, the city [said]({}).", Verdict.UNCHECKED),
    ],
)
def test_figures_are_found_in_any_form(text: str, verdict: Verdict) -> None:
    found = [one for one in evidence(text.format(BRIDGE)) if not isinstance(one.of, Quote)]
    assert [one.verdict for one in found] == [verdict]


def test_figures_that_nobody_vouches_for_are_not_asked_about() -> None:
    assert evidence(f"There were 4,317 boats in the harbor.\n\nThe [bridge]({BRIDGE}) is shut.") == []


def test_a_verdict_carries_page_time_hash_and_words() -> None:
    (one,) = evidence(f"{TRUE} Lea Moss [said]({BRIDGE}).")
    assert one.words == "We will not open it before the repairs are done"
    assert (one.page.final_url, len(one.page.text_hash)) == (BRIDGE, 64)
    assert one.page.checked.tzinfo is not None


def test_offline_there_is_no_evidence() -> None:
    assert annotate(parse(f"{TRUE} Lea Moss said ({BRIDGE}).")).evidence == ()
