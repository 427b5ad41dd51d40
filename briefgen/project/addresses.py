"""Which addresses of machines a page may be fetched from: those of the public internet, and no others."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, ip_address


def is_public(address: str) -> bool:
    """Whether an IP address is one that anybody could reach.

    Not: this machine, private networks, link-local ones (where clouds keep their keys, 169.254.169.254), shared,
    multicast, reserved and documentation ranges; nor an IPv6 address that carries an IPv4 address through a tunnel.
    What is no IP address is not public.
    """
    try:
        ip = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(ip, IPv6Address):
        if ip.ipv4_mapped:
            return _plainly_public(ip.ipv4_mapped)
        if ip.sixtofour or ip.teredo:
            return False
    return _plainly_public(ip)


def _plainly_public(ip: IPv4Address | IPv6Address) -> bool:
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_loopback or ip.is_link_local
                                 or ip.is_private or ip.is_unspecified)
