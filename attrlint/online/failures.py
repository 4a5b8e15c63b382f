"""What went wrong with a request -> its outcome, and why in words."""

from __future__ import annotations

import socket
import ssl
from http.client import HTTPException
from typing import TYPE_CHECKING

from requests.exceptions import InvalidURL, RequestException
from urllib3.exceptions import HTTPError, LocationParseError

from attrlint.model import Outcome
from attrlint.online.body import TooLarge, Unpackable
from attrlint.online.connect import PrivateAddress, UnknownHost
from attrlint.online.urls import Unusable

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["FAILURES", "Failure", "failure_of"]

FAILURES = (
    RequestException,
    HTTPError,
    HTTPException,
    OSError,
    ValueError,  # also UnicodeError: urllib3 and http.client let some through
    LocationParseError,
    TooLarge,
    Unpackable,
    Unusable,
)
"""All that a request can raise: requests does not wrap everything that urllib3 and http.client raise."""

Failure = tuple[Outcome, str]

_CERTIFICATES = {
    9: "the certificate is not valid yet",
    10: "the certificate has expired",
    18: "the certificate is self-signed",
    19: "the certificate chain is self-signed",
    20: "the issuer of the certificate is not known",
    21: "the certificate cannot be verified",
    62: "the certificate is for another host",
    64: "the certificate is for another host",
}
"""OpenSSL's X509_V_ERR codes."""


def failure_of(error: BaseException, *, is_expired: bool) -> Failure:
    """The outcome of a failed request. `is_expired`: the deadline has passed, whatever it looks like."""
    causes = list(_causes(error))
    for kind, outcome in _BY_CAUSE:
        for cause in causes:
            if isinstance(cause, kind):
                return outcome, str(cause) or type(cause).__name__
    if is_expired:
        return Outcome.TIMEOUT, "no full answer in time"
    for cause in causes:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return Outcome.TLS_ERROR, _CERTIFICATES.get(cause.verify_code, cause.verify_message)
    for cause in causes:
        if isinstance(cause, ssl.SSLError):
            return Outcome.TLS_ERROR, (cause.reason or "TLS failed").replace("_", " ").lower()
        if isinstance(cause, (TimeoutError, socket.timeout)) or "timed out" in str(cause).lower():
            return Outcome.TIMEOUT, "no answer in time"
    return _broken(causes)


_BY_CAUSE: tuple[tuple[type[BaseException], Outcome], ...] = (
    (PrivateAddress, Outcome.PRIVATE),
    (UnknownHost, Outcome.GONE),
    (Unusable, Outcome.UNSUPPORTED),
    (TooLarge, Outcome.TOO_LARGE),
    (Unpackable, Outcome.UNREADABLE),
    (InvalidURL, Outcome.UNSUPPORTED),
    (LocationParseError, Outcome.UNSUPPORTED),
)


def _broken(causes: list[BaseException]) -> Failure:
    for cause in causes:
        if isinstance(cause, ConnectionRefusedError):
            return Outcome.UNREACHABLE, "the connection was refused"
        if isinstance(cause, ConnectionError) and not isinstance(cause, RequestException):
            return Outcome.UNREACHABLE, "the connection broke off"
    for cause in causes:
        if isinstance(cause, HTTPException):
            return Outcome.UNREADABLE, f"no proper HTTP: {type(cause).__name__}"
        if isinstance(cause, ValueError):
            return Outcome.UNREADABLE, "no proper HTTP"
    return Outcome.UNREACHABLE, _short(causes[-1])


def _short(error: BaseException) -> str:
    reason = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return str(reason)[:120]


def _causes(error: BaseException) -> Iterator[BaseException]:
    """The error and all that it was raised from or wraps, outermost first."""
    seen: set[int] = set()
    waiting = [error]
    while waiting:
        cause = waiting.pop(0)
        if id(cause) in seen:
            continue
        seen.add(id(cause))
        yield cause
        inner = [cause.__cause__, cause.__context__, getattr(cause, "reason", None), *cause.args]
        waiting += [one for one in inner if isinstance(one, BaseException)]
