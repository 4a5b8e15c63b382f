"""A web of stated pages, for the examples of rules: they go the way of real answers, without a network."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

from attrlint.model import Outcome
from attrlint.online.client import Answer
from attrlint.online.deadline import Watch
from attrlint.online.follow import Follower
from attrlint.online.settings import Settings
from attrlint.online.urls import key_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from attrlint.model import Page
    from attrlint.online.failures import Failure
    from attrlint.online.urls import Target

__all__ = ["stated_pages"]


def stated_pages(urls: Iterable[str], stated: Mapping[str, str]) -> dict[str, Page]:
    """The pages of URLs on a web that holds only what is stated; a URL that is not has no host.

    Stated is the HTML of a page, or a status and the URL to which it redirects: "404",
    "301 https://courier.example/bridge".
    """
    follower = Follower(_Table(stated), Settings(), Lock())
    return {url: follower.follow(key_of(url), Watch(float("inf"))).page for url in urls}


class _Table:
    """A transport that reads from a table."""

    def __init__(self, stated: Mapping[str, str]) -> None:
        self._stated = stated

    def forget(self) -> None:
        """There are no cookies."""

    def get(self, target: Target, headers: Mapping[str, str], watch: Watch) -> Answer | Failure:
        """What is stated of a URL."""
        text = self._stated.get(target.url)
        if text is None:
            return Outcome.GONE, f"there is no host {target.host}"
        status, _, location = text.partition(" ")
        if status.isdigit():
            return Answer(target.url, int(status), {"location": location} if location else {})
        return Answer(target.url, 200, {"content-type": "text/html; charset=utf-8"}, text.encode())
