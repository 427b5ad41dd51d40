"""The stylesheet and the script, each joined from its parts, with a hash of its content in its name; the pictures."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from briefgen.errors import TemplateFault
from briefgen.model.site import SitePath
from briefgen.render import urls
from briefgen.render.book import Book
from briefgen.render.facets import KINDS
from briefgen.render.linked_data import script_safe
from briefgen.render.pictures import picture
from briefgen.render.pieces import Pieces
from briefgen.render.search_index import search_index
from briefgen.render.tables import AGREEMENT
from briefgen.render.topics import books_of_topics
from briefgen.render.views import Views
from briefgen.render.words import Words

_LAYERS = ("tokens", "base", "layout")
SCRIPTS = ("base", "copy", "sort", "filter", "stem", "search")
"""assets/script/*.js, what others need first."""

_SAID = {"kind": KINDS, "agreement": AGREEMENT}
_PARTS = "assets/parts/"
_TABLE = ("when", "claim", "who", "via", "source", "agree", "review")


@dataclass(frozen=True, slots=True)
class Card:
    """A picture for shared links, drawn when it is called for. own: the site's owner's, in its place."""

    book: Book
    own: bytes | None = None

    def __call__(self) -> bytes:
        """The picture as PNG."""
        return picture(self.book) if self.own is None else self.own


@dataclass(frozen=True)
class Assets:
    """The files of assets/; the search index and the pictures, which cost most, are made when they are asked for.

    always: path in the site -> bytes of the others. stylesheet, script: the ones that pages link. missing: the rules of
    404.html. pictures: the paths of the pictures for shared links. pieces: what is known of the index.
    """

    always: Mapping[SitePath, bytes]
    stylesheet: SitePath
    script: SitePath
    missing: str
    pictures: frozenset[SitePath]
    templates: Mapping[str, str | bytes]
    views: Views
    pieces: Pieces = field(default_factory=Pieces)

    @cached_property
    def cards(self) -> Mapping[SitePath, Card]:
        """Path -> a picture for shared links."""
        return _cards(self.templates, self.views)

    @cached_property
    def index(self) -> tuple[SitePath, bytes]:
        """The script with the search index: its path and what it holds."""
        content = search_index(self.views, self.pieces)
        return _hashed("search", "js", content), content

    @property
    def search(self) -> SitePath:
        """Where the script with the search index stands."""
        return self.index[0]

    @property
    def files(self) -> Mapping[SitePath, bytes]:
        """All but the pictures: path in the site -> bytes."""
        search, content = self.index
        return {**self.always, search: content}


def assets(templates: Mapping[str, str | bytes], views: Views) -> Assets:
    """Join assets/{tokens,base,layout}.css and assets/parts/*.css, each in the cascade layer of its name, and
    assets/script/*.js in the order of `SCRIPTS`.

    Raises:
        TemplateFault: a layer or a part of the script is missing.
    """
    sheet, script = _stylesheet(templates, views.words), _script(templates, views.words)
    always = {_hashed("site", "css", sheet): sheet, _hashed("site", "js", script): script,
              urls.ICON: _text(templates, urls.ICON).encode()}
    style, code, _ = always
    missing = _text(templates, "assets/404.css").strip()
    topics = views.book.dossier.topics
    pictures = frozenset((urls.CARD, *(urls.card(topic.id) for topic in (topics if len(topics) > 1 else ()))))
    return Assets(always, style, code, missing, pictures, templates, views)


def _stylesheet(templates: Mapping[str, str | bytes], words: Words) -> bytes:
    layers = [(layer, _text(templates, f"assets/{layer}.css")) for layer in _LAYERS]
    layers += [("parts", _text(templates, path)) for path in sorted(templates) if _is_part(path)]
    body = "".join(f"@layer {name}{{\n{css.strip()}\n}}\n" for name, css in layers)
    return f"@layer tokens,base,layout,parts;\n{_labels(words)}{body}".encode()


def _script(templates: Mapping[str, str | bytes], words: Words) -> bytes:
    """One strict function; its words are the table `script` of the site's strings."""
    said = {key: value for name in words.entries if (key := name.removeprefix("script.")) != name
            and isinstance(value := words.entries[name], str)}
    said |= {f"{table}.{key}": words.label(table, key) for table, keys in _SAID.items() for key in keys}
    months = words.entries["calendar.months"]
    code = "".join(f"{_text(templates, f'assets/script/{name}.js').strip()}\n" for name in SCRIPTS)
    return f"(()=>{{'use strict';\nconst T={script_safe(said)},MONTHS={script_safe(months)};\n{code}}})();\n".encode()


def _cards(templates: Mapping[str, str | bytes], views: Views) -> Mapping[SitePath, Card]:
    """A picture a topic; a site's own assets/card.png takes the place of the front page's."""
    own = templates.get(urls.CARD)
    topics = books_of_topics(views) if len(views.book.dossier.topics) > 1 else {}
    return {urls.CARD: Card(views.book, own if isinstance(own, bytes) else None),
            **{urls.card(name): Card(part) for name, part in topics.items()}}


def _hashed(name: str, ending: str, content: bytes) -> SitePath:
    return SitePath(f"assets/{name}.{hashlib.sha256(content).hexdigest()[:10]}.{ending}")


def _is_part(path: str) -> bool:
    return path.startswith(_PARTS) and path.endswith(".css")


def _text(templates: Mapping[str, str | bytes], path: str) -> str:
    if path not in templates:
        raise TemplateFault(f"templates/{path}: missing; put it back, or remove your templates/ folder")
    content = templates[path]
    return content.decode("utf-8") if isinstance(content, bytes) else content


def _labels(words: Words) -> str:
    """Column names as custom properties, so that a phone can print them in each card without a byte in the page."""
    rows = "".join(f"--label-{key}:{css_string(words(f'table.{key}'))};" for key in _TABLE)
    return f"@layer tokens{{:root{{{rows}}}}}\n"


def css_string(text: str) -> str:
    """A CSS string literal; anything but letters, digits and spaces is escaped by code point (CSS Syntax 4.3.7)."""
    return '"' + "".join(c if c.isalnum() or c == " " else f"\\{ord(c):x} " for c in text) + '"'
