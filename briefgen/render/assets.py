"""The stylesheet, joined from its layers, with a hash of its content in its name; icon and picture as they are."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from briefgen.errors import TemplateFault
from briefgen.model.site import SitePath
from briefgen.render import urls
from briefgen.render.words import Words

_LAYERS = ("tokens", "base", "layout")
_PARTS = "assets/parts/"
_TABLE = ("when", "claim", "who", "via", "source", "agree", "review")


@dataclass(frozen=True, slots=True)
class Assets:
    """files: path in the site -> bytes. stylesheet: the one that pages link. missing: the rules of 404.html."""

    files: Mapping[SitePath, bytes]
    stylesheet: SitePath
    missing: str


def assets(templates: Mapping[str, str | bytes], words: Words) -> Assets:
    """Join assets/{tokens,base,layout}.css and assets/parts/*.css, each in the cascade layer of its name.

    Raises:
        TemplateFault: one of the three layers is missing.
    """
    layers = [(layer, _text(templates, f"assets/{layer}.css")) for layer in _LAYERS]
    layers += [("parts", _text(templates, path)) for path in sorted(templates) if _is_part(path)]
    body = "".join(f"@layer {name}{{\n{css.strip()}\n}}\n" for name, css in layers)
    sheet = f"@layer tokens,base,layout,parts;\n{_labels(words)}{body}".encode()
    path = SitePath(f"assets/site.{hashlib.sha256(sheet).hexdigest()[:10]}.css")
    files = {path: sheet, urls.ICON: _text(templates, urls.ICON).encode()}
    if isinstance(card := templates.get(urls.CARD), bytes):
        files[urls.CARD] = card
    return Assets(files, path, _text(templates, "assets/404.css").strip())


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
