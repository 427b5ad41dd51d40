"""Search, data, method, and the page for addresses that nobody knows."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Mapping

from markupsafe import Markup

from briefgen.errors import TemplateFault
from briefgen.render import contexts as c
from briefgen.render import ladders, urls
from briefgen.render.assets import Assets
from briefgen.render.findings import conflict_title
from briefgen.render.pages.page import At, Make, Page, later
from briefgen.render.parts import Turn, cut, part_view, turns
from briefgen.render.prose import prose
from briefgen.render.views import Views

ITEM = 0.4
"""A name in the index, in rows of a table of claims."""


def search(at: At, assets: Assets) -> Iterator[Make]:
    """Search with a script; without one an index of people, places, bodies and questions from A to Z."""
    views = at(urls.SEARCH)
    items = sorted(_items(views), key=lambda item: (_key(item), item.ref.href or ""))
    found = cut(items, lambda item: ladders.by_letter(item.ref.text), lambda _: ITEM)
    return (later(_search, at(turn.path), assets, turn) for turn in turns(urls.SEARCH, found))


def _items(views: Views) -> list[c.ListItem]:
    book, words = views.book, views.words
    found = [(views.entity(one.id), words.label("entity_type", one.type)) for one in book.dossier.entities]
    found += [(c.Ref(conflict_title(views, one), views.to(urls.question(one.id))), words("search.question"))
              for one in book.conflicts]
    found += [(c.Ref(views.headline(file), views.to(urls.source(file.sheet.id))), words("search.source"))
              for file in book.dossier.sheets]
    return [c.ListItem(ref, kind, None) for ref, kind in found]


def _search(views: Views, assets: Assets, turn: Turn[c.ListItem]) -> Page:
    by_letter: dict[str, list[c.ListItem]] = {}
    for item in turn.items:
        by_letter.setdefault(ladders.initial(item.ref.text), []).append(item)
    letters = tuple(c.Letter(letter, tuple(rows)) for letter, rows in by_letter.items())
    context = c.SearchPage(views.to(assets.search), letters, part_view(views, turn, "parts.items"))
    return Page(views, "pages/search.html", turn.title(views.words("search.title")), context)


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


def missing(views: Views, rules: str) -> Page:
    """404.html, which carries its own style."""
    base = views.site.base_url
    style = Markup(rules)  # noqa: S704 - a template of the site's owner, and hashed in the page's policy
    context = c.MissingPage(views.words("missing.title"), views.words("missing.lead"),
                            urls.rooted(base, urls.INDEX) if base else None, style)
    return Page(views, "pages/404.html", context.title, context)


def style_policy(style: str) -> str:
    """A Content-Security-Policy that allows exactly this inline style."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"


def _key(item: c.ListItem) -> str:
    return item.ref.text.casefold().lstrip("“\"'")
