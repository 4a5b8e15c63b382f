"""Short digests by which findings are known again from run to run.

What `hashlib` calls blake2b is taken from where it takes it: `hashlib` itself also loads OpenSSL.
"""

from __future__ import annotations

try:
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

__all__ = ["digest", "digest_of_bytes"]


def digest(*parts: str, size: int = 8) -> str:
    """`size` bytes, in hexadecimal digits, that stand for these texts in this order."""
    return blake2b("\0".join(parts).encode(errors="surrogatepass"), digest_size=size).hexdigest()


def digest_of_bytes(*parts: bytes, size: int = 16) -> str:
    """The same of bytes; each part's length counts, so that no other parts have the same digest."""
    whole = blake2b(digest_size=size)
    for part in parts:
        whole.update(len(part).to_bytes(8))
        whole.update(part)
    return whole.hexdigest()
