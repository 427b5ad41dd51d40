"""What stands around the content of every page: head, navigation, foot."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from briefgen.model.site import SitePath
from briefgen.render import urls
from briefgen.render.assets import Assets
from briefgen.render.contexts import Frame, NavItem
from briefgen.render.linked_data import script_safe, web_page
from briefgen.render.views import Views

POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'"
"""Content-Security-Policy: own files only, nothing inline, no plug-ins, forms or foreign base."""

_SECTIONS: Mapping[str, SitePath] = {
    "briefing": urls.INDEX, "timeline": urls.TIMELINE, "questions": urls.QUESTIONS, "chains": urls.CHAINS,
    "entities": urls.ENTITIES, "outlets": urls.OUTLETS, "corrections": urls.CORRECTIONS, "method": urls.METHOD,
}


def frame(
    views: Views, assets: Assets, title: str, *, description: str | None = None, data: dict[str, Any] | None = None
) -> Frame:
    """The frame of one page. description, data: where the page has more to say than every page has."""
    site, words, to = views.site, views.words, views.to
    base = site.base_url
    return Frame(
        title=title if title == site.title else f"{title} · {site.title}", site_title=site.title,
        description=description or _description(views, title), language=words.tag, locale=words("language.locale"),
        policy=POLICY, home=to(urls.INDEX), stylesheet=to(assets.stylesheet), icon=to(urls.ICON), atom=to(urls.ATOM),
        json_feed=to(urls.JSON_FEED), csv=to(urls.CSV), json=to(urls.JSON),
        canonical=urls.absolute(base, views.page) if base else None,
        card=urls.absolute(base, urls.CARD) if base and urls.CARD in assets.files else None,
        linked_data=script_safe(data or web_page(site, views.page, title, words.tag)), nav=_nav(views),
        publisher=site.publisher,
    )


def _description(views: Views, title: str) -> str:
    words, dossier = views.words, views.book.dossier
    if views.page == urls.INDEX and views.site.description:
        return views.site.description
    text = words("frame.description", sources=words("counts.sources", n=len(dossier.sheets)),
                 claims=words("counts.claims", n=len(dossier.claims)))
    return text if title == views.site.title else f"{title}. {text}"


def _nav(views: Views) -> tuple[NavItem, ...]:
    here = views.page.split("/", 1)[0]
    return tuple(
        NavItem(views.words(f"nav.{key}"), views.to(target), target == views.page or target.split("/", 1)[0] == here)
        for key, target in _SECTIONS.items()
    )
