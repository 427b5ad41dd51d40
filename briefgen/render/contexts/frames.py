"""What every page has around its content."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class NavItem:
    """An entry of the site's navigation.

    text: what to print.
    href: where it leads.
    current: whether this page is that entry.
    """

    text: str
    href: str
    current: bool


@dataclass(frozen=True, slots=True)
class Frame:
    """What every page has around its content; `frame` in every template.

    title: of the page, for the browser's title bar and for shared links.
    site_title: of the whole site.
    description: one sentence for search engines and shared links.
    language: BCP 47 tag of the interface.
    locale: the same in Open Graph's form.
    policy: the Content-Security-Policy.
    home: address of the front page.
    stylesheet: address of the one stylesheet.
    script: address of the one script.
    icon: address of the site's icon.
    atom: address of the Atom feed.
    json_feed: address of the JSON feed.
    csv: address of the claims as CSV.
    data: address of the page of downloads.
    canonical: absolute address of this page, or None where the site does not know its own.
    card: absolute address of the picture for shared links, or None.
    linked_data: JSON-LD as text, safe inside a script element.
    nav: the sections of the site.
    publisher: who publishes the site, or None.
    """

    title: str
    site_title: str
    description: str
    language: str
    locale: str
    policy: str
    home: str
    stylesheet: str
    script: str
    icon: str
    atom: str
    json_feed: str
    csv: str
    data: str
    canonical: str | None
    card: str | None
    linked_data: Markup
    nav: tuple[NavItem, ...]
    publisher: str | None
