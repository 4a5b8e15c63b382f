"""Short digests by which findings are known again from run to run.

What `hashlib` calls blake2b is taken from where it takes it: `hashlib` itself also loads OpenSSL.
"""

from __future__ import annotations

try:
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

__all__ = ["digest"]


def digest(*parts: str, size: int = 8) -> str:
    """`size` bytes, in hexadecimal digits, that stand for these texts in this order."""
    return blake2b("\0".join(parts).encode(errors="surrogatepass"), digest_size=size).hexdigest()
