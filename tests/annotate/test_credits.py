"""Credits: where they are found, and who and where they name."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from growth import takes_linear_time
from hypothesis import example, given
from hypothesis import strategies as st

from attrlint import parse
from attrlint.annotate import annotate
from attrlint.annotate.credits import agency
from attrlint.model import Article, Credit, CreditKind, Format, House

BODY = "The council voted on Tuesday to close the old bridge for two years of repairs, the mayor said."


def article(text: str, house: House | None = None, format: Format = Format.TEXT) -> Article:
    return annotate(parse(text, format=format), house)


def credit(text: str) -> Credit:
    found = article(text).credits
    assert len(found) == 1
    return found[0]


def words(text: str, format: Format = Format.TEXT) -> list[str]:
    made = article(text, format=format)
    return [made.text(one.span) for one in made.credits]


# --- datelines ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("dateline", "agencies", "places"),
    [
        ("PORT ARLEN (AP) —", ["AP"], ["PORT ARLEN"]),
        ("PORT ARLEN, Maine (AP) —", ["AP"], ["PORT ARLEN, Maine"]),
        ("UNITED NATIONS, Sept. 29 (Xinhua) --", ["Xinhua"], ["UNITED NATIONS"]),
        ("ARLEN/HARBOR CAMP, Bangladesh (Reuters) -", ["Reuters"], ["ARLEN", "HARBOR CAMP, Bangladesh"]),
        ("ARLEN, Indian-controlled Kashmir, Aug. 4 (Xinhua) --", ["Xinhua"], ["ARLEN, Indian-controlled Kashmir"]),
        ("(Reuters) -", ["Reuters"], []),
        ("Dec 29 (Reuters) -", ["Reuters"], []),
        ("Port Arlen (AFP) –", ["AFP"], ["Port Arlen"]),
        ("PORT ARLEN —", [], ["PORT ARLEN"]),
        ("ARLEN, N.H. -", [], ["ARLEN, N.H."]),
        ("ARLEN, OHIO -", [], ["ARLEN, OHIO"]),
        ("ST. ARLEN, Minn. --", [], ["ST. ARLEN, Minn."]),
        ("McARLEN, Texas (AP) —", ["AP"], ["McARLEN, Texas"]),
        ("ARLEN de JANEIRO (EFE) —", ["EFE"], ["ARLEN de JANEIRO"]),
        ("PORT ARLEN (KGO) --", ["KGO"], ["PORT ARLEN"]),
        ("ARLEN (CBSArlen/AP) —", ["CBSArlen", "AP"], ["ARLEN"]),
        ("ARLEN, March 5. /TASS/.", ["TASS"], ["ARLEN"]),
        ("New Arlen, Aug 4 (PTI):", ["PTI"], ["New Arlen"]),
    ],
)  # fmt: skip
def test_a_dateline_ends_before_the_lead(dateline: str, agencies: list[str], places: list[str]) -> None:
    made = article(f"Bridge Closes\n\n{dateline} {BODY}")
    (found,) = made.credits
    assert found.kind is CreditKind.DATELINE
    assert made.text(found.span) in (dateline, dateline.removesuffix("."))
    assert (list(found.agencies), list(found.places)) == (agencies, places)


@pytest.mark.parametrize(
    "lead",
    [
        "EXCLUSIVE — The council voted.",
        "UPDATE: 5/12 — The council voted.",
        "POLLS ARE NOT WRONG, JUST TOO EARLY - Ada Cole and Ben Hart look at them.",
        "HARBOR’S VOTERS FAVOR COLE, BUT MONEY FAVORS HART - Ada Cole and Ben Hart look at them.",
        "CNN — the broadcaster, that is — was there.",
        "NATO (AP photo) was there.",
        "AFL-CIO leaders were there.",
        "COLE--Ada, 98, of Arlen, died on Friday.",
        "The National Harbor Association (NHA) — a lobby — was there.",
        "Mr. Cole (R) — who was there — left.",
    ],
)
def test_other_beginnings_are_no_datelines(lead: str) -> None:
    assert article(f"{lead} {BODY}").credits == ()


def test_without_an_agency_only_the_first_dateline_counts() -> None:
    assert words(f"ARLEN — {BODY}\n\nHARBOR — {BODY}") == ["ARLEN —"]


def test_a_line_of_its_own_is_a_dateline() -> None:
    found = credit(f"Bridge Closes\n\nPORT ARLEN, 3 May 2024 (AFP)\n\n{BODY}")
    assert found.kind is CreditKind.DATELINE
    assert (found.agencies, found.places) == (("AFP",), ("PORT ARLEN",))


# --- bylines ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("byline", "names", "agencies"),
    [
        ("By Ada Cole, Ben Hart and Eve Li", ["Ada Cole", "Ben Hart", "Eve Li"], []),
        ("By A. Cole and Ben Hart, Staff Writers", ["A. Cole", "Ben Hart"], []),
        ("By Ada van der Cole, Ben Hart, Jr. and Eve de la Cruz", ["Ada van der Cole", "Ben Hart Jr.", "Eve de la Cruz"], []),
        ("By Ada Cole Apr. 28, 2023 1:15 pm", ["Ada Cole"], []),
        ("By Ada Cole@AdaCole", ["Ada Cole"], []),
        ("By Ada Cole | Focus", ["Ada Cole"], ["Focus"]),
        ("By Ada Cole For Dailymail.Com", ["Ada Cole"], ["Dailymail.Com"]),
        ("By Ada Cole / Arlen Shimbun Staff Writers", ["Ada Cole"], ["Arlen Shimbun"]),
        ("By Ada Cole, Senior Political Correspondent", ["Ada Cole"], []),
        ("BY ADA COLE AND BEN HART", ["ADA COLE", "BEN HART"], []),
        ("By Associated Press", [], ["AP"]),
        ("By Reuters Staff", [], ["Reuters"]),
        ("By Harbor Staff", ["Harbor Staff"], []),
        ("AUTHORS: Ada Cole, 3 Min Read", ["Ada Cole"], []),
    ],
)  # fmt: skip
def test_a_byline_names_people_and_outlets(byline: str, names: list[str], agencies: list[str]) -> None:
    found = credit(f"Bridge Closes\n\n{byline}\n\n{BODY}")
    assert found.kind is CreditKind.BYLINE
    assert (list(found.names), list(found.agencies)) == (names, agencies)


# --- lines below the text -------------------------------------------------------------------------------------

K = CreditKind


@pytest.mark.parametrize(
    ("line", "kind", "names", "agencies", "places"),
    [
        ("AFP contributed reporting from Hong Kong.", K.CONTRIBUTOR, [], ["AFP"], ["Hong Kong"]),
        ("The Associated Press contributed to this report.", K.CONTRIBUTOR, [], ["AP"], []),
        ("CNN's Ada Cole and Ben Hart contributed to this report.", K.CONTRIBUTOR, ["Ada Cole", "Ben Hart"], ["CNN"], []),
        ("Associated Press writers Ada Cole, Ben Hart in Kabul, and Eve Li contributed to this report.",
         K.CONTRIBUTOR, ["Ada Cole", "Ben Hart", "Eve Li"], ["AP"], ["Kabul"]),
        ("Ada Cole reported from Port Arlen, and Ben Hart and Eve Li from Harbor Bay, Hawaii.",
         K.CONTRIBUTOR, ["Ada Cole", "Ben Hart", "Eve Li"], [], ["Port Arlen", "Harbor Bay, Hawaii"]),
        ("Ada Cole reported from Rome and New York.", K.CONTRIBUTOR, ["Ada Cole"], [], ["Rome", "New York"]),
        ("Courier Staff Writer Ada Cole and AP Business Writer Ben Hart contributed to this report.",
         K.CONTRIBUTOR, ["Ada Cole", "Ben Hart"], ["Courier", "AP"], []),
        ("Ada Cole in Arlen, N.Y., contributed to this report.", K.CONTRIBUTOR, ["Ada Cole"], [], ["Arlen, N.Y."]),
        ("Contributing: Ada Cole, Harbor News Service.", K.CONTRIBUTOR, ["Ada Cole"], ["Harbor News Service"], []),
        ("(Reporting by Ada Cole in Rome and Ben Hart in Bonn; Writing by Eve Li; Editing by D. Fox and E. Fox)",
         K.SIGN_OFF, ["Ada Cole", "Ben Hart", "Eve Li", "D. Fox", "E. Fox"], [], ["Rome", "Bonn"]),
        ("With files from The Associated Press and Ada Cole", K.WIRE, ["Ada Cole"], ["AP"], []),
        ("(With inputs from agencies)", K.WIRE, [], ["agencies"], []),
        ("SOURCE: News agencies", K.WIRE, [], ["agencies"], []),
        ("h/t: Focus", K.WIRE, [], ["Focus"], []),
        ("- Reuters", K.SIGN_OFF, [], ["Reuters"], []),
        ("This article originally appeared on Focus Weekend.", K.REPUBLICATION, [], ["Focus Weekend"], []),
        ("Photo by Ada Cole /AFP via Getty Images", K.PHOTO, ["Ada Cole"], ["AFP", "Getty"], []),
        ("REUTERS/Ada Cole/File Photo", K.PHOTO, ["Ada Cole"], ["Reuters"], []),
    ],
)  # fmt: skip
def test_a_credit_line_is_parsed(
    line: str, kind: CreditKind, names: list[str], agencies: list[str], places: list[str]
) -> None:
    made = article(f"Bridge Closes\n\n{BODY}\n\n{line}")
    (found,) = made.credits
    assert made.text(found.span) == line
    assert found.kind is kind
    assert [list(group) for group in (found.names, found.agencies, found.places)] == [names, agencies, places]


# --- credits within blocks -------------------------------------------------------------------------------------


def test_a_credit_sentence_at_the_end_of_the_last_paragraph() -> None:
    text = f"{BODY}\n\n{BODY} Ada Cole contributed reporting. Ben Hart reported from Arlen."
    assert words(text) == ["Ada Cole contributed reporting.", "Ben Hart reported from Arlen."]


def test_a_bracketed_sign_off_at_the_end_of_the_last_paragraph() -> None:
    assert words(f"{BODY} (Reporting by Ada Cole)") == ["(Reporting by Ada Cole)"]


def test_an_agency_after_a_dash_at_the_end() -> None:
    found = article(f"{BODY}\n\n{BODY} —AFP")
    assert [found.text(one.span) for one in found.credits] == ["—AFP"]
    assert found.credits[0].kind is CreditKind.SIGN_OFF


def test_credits_within_the_text_are_left_alone() -> None:
    assert words("\n\n".join([BODY, f"{BODY} Ada Cole contributed.", *[BODY] * 4])) == []


def test_a_photo_credit_in_brackets_counts_in_any_paragraph() -> None:
    text = "\n\n".join([BODY, "The bridge on Monday. (AP Photo/Ada Cole)", *[BODY] * 5])
    assert words(text) == ["(AP Photo/Ada Cole)"]


@pytest.mark.parametrize(
    ("caption", "expected"),
    [
        ("The bridge on Monday. Photo: Ada Cole/AFP", "Photo: Ada Cole/AFP"),
        ("The bridge on Monday.Photograph: Ada Cole/The Courier", "Photograph: Ada Cole/The Courier"),
        ("The bridge on Monday. Ada Cole/AFP", "Ada Cole/AFP"),
        ("The bridge on Monday.Ada Cole/AFP via Getty Images", "Ada Cole/AFP via Getty Images"),
        ("The bridge on Monday. (Ada Cole/AFP/Getty Images)", "(Ada Cole/AFP/Getty Images)"),
        ("The bridge on Monday.Credit...Ada Cole for Focus", "Credit...Ada Cole for Focus"),
        ("The old bridge. Image copyright EPA", "Image copyright EPA"),
    ],
)
def test_a_photo_credit_at_the_end_of_a_caption(caption: str, expected: str) -> None:
    page = f"<article><h1>Bridge</h1><p>{BODY}</p><figure><figcaption>{caption}</figcaption></figure><p>{BODY}</p></article>"
    made = article(page, format=Format.HTML)
    (found,) = made.credits
    assert found.kind is CreditKind.PHOTO
    assert made.text(found.span) == expected


def test_a_caption_without_a_credit() -> None:
    page = f"<article><h1>B</h1><p>{BODY}</p><figcaption>Photo of the bridge, taken on Monday.</figcaption></article>"
    assert words(page, Format.HTML) == []


def test_a_bare_agency_within_the_text_is_a_picture_credit() -> None:
    text = "\n\n".join([BODY, "ASSOCIATED PRESS", *[BODY] * 6])
    assert credit(text).kind is CreditKind.PHOTO


# --- agencies ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "canonical"),
    [
        ("The Associated Press", "AP"),
        ("Associated Press’", "AP"),
        ("AP's", "AP"),
        ("REUTERS", "Reuters"),
        ("Agence France-Presse", "AFP"),
        ("dpa", "dpa"),
        ("news agencies", "agencies"),
        ("Ada Cole", None),
        ("ap", None),
    ],
)
def test_an_agency_has_one_canonical_name(name: str, canonical: str | None) -> None:
    assert agency(name) == canonical


def unmentioned(text: str, house: House | None = None) -> list[tuple[str, ...]]:
    return [one.unmentioned for one in article(text, house).credits if one.unmentioned]


def test_an_agency_that_only_its_credit_names() -> None:
    assert unmentioned(f"{BODY}\n\nAFP and dpa contributed reporting.") == [("AFP", "dpa")]


def test_an_agency_named_by_another_of_its_names_is_mentioned() -> None:
    text = f"{BODY}\n\nIt will cost much, Agence France-Presse reported.\n\nAFP contributed reporting."
    assert unmentioned(text) == []


def test_a_name_within_a_word_is_no_mention() -> None:
    assert unmentioned(f"{BODY} APEC met.\n\nAP contributed to this report.") == [("AP",)]


def test_the_own_agency_needs_no_mention() -> None:
    text = f"ARLEN (AP) — {BODY}\n\nAssociated Press writer Ada Cole contributed to this report."
    assert unmentioned(text) == []
    assert (
        unmentioned(f"{BODY}\n\nAP contributed to this report.", House(outlets=("Associated Press",))) == []
    )


# --- any text ---------------------------------------------------------------------------------------------------

_PIECES = st.sampled_from(
    ["ARLEN", " (AP)", " — ", "By ", "Ada Cole", " and ", ", ", "/", "AFP", "(", ")", "Photo: ", " contributed", ".",
     " reported from ", "Reporting by ", " in ", "Rome", "May 3", "\n\n", "\n", BODY, "’s", "'s ", "via ", "Getty Images",
     "Jr.", "| ", "-", "and", "This article originally appeared on ", "É", "with agencies", "; "]
)  # fmt: skip


@example(",,  (AP")
@given(st.one_of(st.text(max_size=300), st.lists(_PIECES, max_size=40).map("".join)))
def test_credits_of_any_text_are_in_range_and_apart(text: str) -> None:
    made = article(text)
    end = 0
    for found in made.credits:
        assert end <= found.span.start < found.span.end <= len(made.prose)
        assert all((*found.names, *found.agencies, *found.places))
        end = found.span.end


@pytest.mark.parametrize(
    "unit",
    [
        "AFP contributed reporting.\n\n",
        "Harbor{} News contributed reporting.\n\n",
        "ARLEN / ",
        "(Ada Cole/AFP)\n\n",
        "The mill burned. (Photo: ",
        "By Ada Cole, ",
    ],
)
def test_a_megabyte_of_credits_takes_no_longer_than_its_length(unit: str) -> None:
    def prepare(size: int) -> Callable[[], object]:
        made = article("".join(unit.format(number) for number in range(size // len(unit))))
        assert made.sentences
        return lambda: made.credits

    assert takes_linear_time(prepare, 800_000)
