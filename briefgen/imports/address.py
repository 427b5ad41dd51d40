"""Addresses of pages: whether two are the same page, and what an archive's address keeps."""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import parse_qsl, urlencode, urlsplit

_ARCHIVED = re.compile(r"(https?://web\.archive\.org/web/\d{4,14})(?:[a-z]{2}_)?/(https?:/{1,2}[^/].*)", re.IGNORECASE)
_TRACKING = re.compile(r"utm_\w+|fbclid|gclid|dclid|msclkid|igshid|mc_[ce]id|_ga|ref_src", re.IGNORECASE)


class Archived(NamedTuple):
    """original: the page that was kept. raw: where the archive gives it without its own frame around it."""

    original: str
    raw: str


def from_archive(url: str) -> Archived | None:
    """The page behind an address of the Wayback Machine; None for any other address.

    `id_` behind the moment asks for the page as it was sent: https://archive.org/help/wayback_api.php.
    """
    found = _ARCHIVED.fullmatch(url)
    if not found:
        return None
    original = re.sub(r"\A(https?):/+", r"\1://", found[2], flags=re.IGNORECASE)
    return Archived(original, f"{found[1]}id_/{original}")


def same_page(url: str) -> str:
    """A key that is equal for two addresses of one page.

    Scheme, `www.`, the default port, the fragment, a slash at the end and what campaigns put behind `?` are left out;
    the rest stays, since `?id=7` may be another article.
    """
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").removeprefix("www.")
        port = "" if parts.port in (None, 80, 443) else f":{parts.port}"
    except ValueError:
        return url                                      # no address at all: it is the same as itself
    asked = [(key, value) for key, value in parse_qsl(parts.query, keep_blank_values=True)
             if not _TRACKING.fullmatch(key)]
    return f"{host}{port}{parts.path.rstrip('/')}" + (f"?{urlencode(asked)}" if asked else "")
