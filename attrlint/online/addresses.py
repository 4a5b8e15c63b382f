"""Tells addresses of the public internet from all others (RFC 6890 and what has come since)."""

from __future__ import annotations

from functools import cache
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

from attrlint.lexicon import load

__all__ = ["is_public"]

_NAT64 = IPv6Network("64:ff9b::/96")


def is_public(address: str) -> bool:
    """Whether an IP address, as a socket gives it, is of the public internet.

    An IPv6 address that stands for an IPv4 address (mapped, 6to4, NAT64) is judged by that one.
    """
    try:
        ip = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(ip, IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour
        if inner is None and ip in _NAT64:
            inner = IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
    return ip.is_global and not any(ip in network for network in _refused(ip.version))


@cache
def _refused(version: int) -> tuple[IPv4Network | IPv6Network, ...]:
    networks = map(ip_network, load("online/addresses")["networks"])
    return tuple(network for network in networks if network.version == version)
