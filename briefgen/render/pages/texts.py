"""Search, data, method, and the page for addresses that nobody knows."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping

from markupsafe import Markup

from briefgen.errors import TemplateFault
from briefgen.render import contexts as c
from briefgen.render import urls
from briefgen.render.assets import Assets
from briefgen.render.findings import conflict_title
from briefgen.render.pages.page import Page
from briefgen.render.prose import prose
from briefgen.render.views import Views


def search(views: Views, assets: Assets) -> Page:
    """Search with a script; without one an index of people, places, bodies and questions from A to Z."""
    book, words = views.book, views.words
    found = [(views.entity(one.id), words.label("entity_type", one.type)) for one in book.dossier.entities]
    found += [(c.Ref(conflict_title(views, one), views.to(urls.question(one.id))), words("search.question"))
              for one in book.conflicts]
    found += [(c.Ref(views.headline(file), views.to(urls.source(file.sheet.id))), words("search.source"))
              for file in book.dossier.sheets]
    items = [c.ListItem(ref, kind, None) for ref, kind in found]
    by_letter: dict[str, list[c.ListItem]] = {}
    for item in sorted(items, key=lambda item: (_key(item), item.ref.href or "")):
        by_letter.setdefault(_letter(item), []).append(item)
    letters = tuple(c.Letter(letter, tuple(rows)) for letter, rows in by_letter.items())
    context = c.SearchPage(views.to(assets.search), letters)
    return Page(views, "pages/search.html", words("search.title"), context)


def data_index(views: Views) -> Page:
    """What can be downloaded, and what it is for."""
    files = tuple(c.DataFile(c.Ref(path.rpartition("/")[2], views.to(path)), views.words(f"data.{key}"))
                  for key, path in urls.DOWNLOADS.items())
    return Page(views, "pages/data.html", views.words("data.title"), c.DataPage(files))


def method(views: Views, templates: Mapping[str, str | bytes]) -> Page:
    """How the site comes about, in words."""
    path = f"prose/method.{views.words.tag}.md"
    if path not in templates:
        raise TemplateFault(f"templates/{path}: missing; write it, or choose another language in content/site.yaml")
    content = templates[path]
    text = content.decode("utf-8") if isinstance(content, bytes) else content
    title = views.words("method.title")
    return Page(views, "pages/prose.html", title, c.ProsePage(title, prose(text)))


def missing(views: Views, assets: Assets) -> Page:
    """404.html."""
    base = views.site.base_url
    style = Markup(assets.missing)  # noqa: S704 - a template of the site's owner, and hashed in the page's policy
    context = c.MissingPage(views.words("missing.title"), views.words("missing.lead"),
                            urls.rooted(base, urls.INDEX) if base else None, style)
    return Page(views, "pages/404.html", context.title, context)


def style_policy(style: str) -> str:
    """A Content-Security-Policy that allows exactly this inline style."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"


def _key(item: c.ListItem) -> str:
    return item.ref.text.casefold().lstrip("“\"'")


def _letter(item: c.ListItem) -> str:
    first = _key(item)[:1].upper()
    return first if first.isalpha() else "0–9"
