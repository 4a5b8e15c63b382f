from __future__ import annotations

import pytest

from attrlint import parse
from attrlint.annotate import annotate
from attrlint.model import Format, LinkTraitKind


def traits(text: str, format: Format = Format.TEXT) -> list[tuple[LinkTraitKind, str]]:
    article = annotate(parse(text, format=format))
    return [(trait.kind, trait.detail) for trait in article.link_traits]


@pytest.mark.parametrize(
    ("url", "clean"),
    [
        ("https://a.example/x?utm_source=n", "https://a.example/x"),
        ("https://a.example/x?id=3&fbclid=7&p=1", "https://a.example/x?id=3&p=1"),
        ("https://a.example/x?gclid=7#top", "https://a.example/x#top"),
        ("https://a.example/x?id=3", None),
        ("https://a.example/utm_source/x", None),
    ],
)
def test_tracking_parameters_are_cut_and_others_kept(url: str, clean: str | None) -> None:
    assert traits(f"See {url} for more") == ([(LinkTraitKind.TRACKING, clean)] if clean else [])


@pytest.mark.parametrize(
    ("anchor", "url", "kind"),
    [
        ("here", "https://a.example/b", LinkTraitKind.GENERIC),
        ("Read more »", "https://a.example/b", LinkTraitKind.GENERIC),
        ("the 2023 audit", "https://city.example/", LinkTraitKind.HOME),
        ("City Example", "https://cityexample.org/", None),
        ("the ruling", "https://a.example/ruling", None),
        (
            "Mayor quits after audit finds hole",
            "https://a.example/zoo-opens-new-penguin-house",
            LinkTraitKind.OTHER_STORY,
        ),
        ("Mayor quits after audit finds hole", "https://a.example/mayor-quits-after-audit", None),
    ],
)
def test_anchor_texts_are_held_against_their_pages(anchor: str, url: str, kind: LinkTraitKind | None) -> None:
    found = [kind for kind, _ in traits(f"It said [{anchor}]({url}) then.", Format.MARKDOWN)]
    assert found == ([kind] if kind else [])


def test_pages_that_are_no_sources_are_known_by_host_and_path() -> None:
    assert traits("See https://en.wikipedia.org/wiki/Mill now")[0][0] is LinkTraitKind.WEAK
    assert traits("See https://www.google.com/search?q=mill now")[0][0] is LinkTraitKind.WEAK
    assert traits("See https://www.google.com/maps/mill now") == []
