"""What stands around the content of every page: head, navigation, foot."""

from __future__ import annotations

from collections.abc import Mapping

from briefgen.model.site import SitePath
from briefgen.render import urls
from briefgen.render.assets import Assets
from briefgen.render.contexts import Frame, NavItem
from briefgen.render.findings import size
from briefgen.render.linked_data import script_safe, web_page
from briefgen.render.pages.page import Page
from briefgen.render.views import Views

POLICY = ("default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; "
          "base-uri 'none'; form-action 'none'")
"""Content-Security-Policy: own files only, nothing inline, no plug-ins, forms or foreign base."""

_SECTIONS: Mapping[str, SitePath] = {
    "briefing": urls.INDEX, "timeline": urls.TIMELINE, "questions": urls.QUESTIONS, "numbers": urls.NUMBERS,
    "chains": urls.CHAINS, "entities": urls.ENTITIES, "outlets": urls.OUTLETS, "corrections": urls.CORRECTIONS,
    "search": urls.SEARCH, "method": urls.METHOD, "data": urls.DATA,
}


def frame(page: Page, assets: Assets) -> Frame:
    """The frame of one page; what it does not say of itself is what every page says."""
    views = page.views
    site, words, to = views.site, views.words, views.to
    base, card = site.base_url, page.card or urls.CARD
    return Frame(
        title=page.title if page.title == site.title else f"{page.title} · {site.title}", site_title=site.title,
        description=page.description or _description(views, page.title), language=words.tag,
        locale=words("language.locale"), policy=POLICY, home=to(urls.INDEX), stylesheet=to(assets.stylesheet),
        script=to(assets.script), icon=to(urls.ICON), atom=to(urls.ATOM), json_feed=to(urls.JSON_FEED),
        csv=to(urls.CSV), data=to(urls.DATA), canonical=urls.absolute(base, views.page) if base else None,
        card=urls.absolute(base, card) if base and card in assets.pictures else None,
        linked_data=script_safe(page.data or web_page(site, views.page, page.title, words.tag)), nav=_nav(views),
        publisher=site.publisher,
    )


def _description(views: Views, title: str) -> str:
    """What the site is about stands for pages that do not describe themselves; no page tells a count of all others."""
    about = views.site.description
    if views.page == urls.INDEX:
        return about or size(views)
    return f"{title}. {about or views.site.title}"


def _nav(views: Views) -> tuple[NavItem, ...]:
    page = urls.whole(views.page)
    here = page.split("/", 1)[0]
    return tuple(
        NavItem(views.words(f"nav.{key}"), views.to(target), target == page or target.split("/", 1)[0] == here)
        for key, target in _SECTIONS.items()
    )
