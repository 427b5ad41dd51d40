"""The text of a seed, from a page or from a text that somebody has: front matter, headline, head, story."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass

from briefgen.imports.page import Page
from briefgen.model.article import Article
from briefgen.text.slugs import slug

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_OPEN = re.compile(r"\ufeff?---[ \t]*(\r?\n)")
_KEY = re.compile(r"^([a-z_]+)[ \t]*:", re.MULTILINE)
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_LONGEST_OUTLET, _LONGEST_TITLE = 30, 60


@dataclass(frozen=True, slots=True)
class Known:
    """What the person who adds an article knows of it. retrieved: a day, or a day and a clock."""

    url: str | None = None
    archive_url: str | None = None
    retrieved: str | None = None


def page_seed(page: Page, known: Known, *, headline: bool = False) -> str:
    """The seed of a page.

    headline: say it in front matter as well, where the reader does not see that the first line is it.
    """
    lines = [*([page.headline] if page.headline else []), *page.head, *page.body]
    values: dict[str, object] = {
        "url": known.url or page.url, "outlet": page.outlet, "published": page.published,
        "headline": page.headline if headline else None, "authors": page.authors, "editors": page.editors,
        "archive_url": known.archive_url, "retrieved": known.retrieved}
    return _block(values) + "\n\n".join(_UNSEEN.sub("", line) for line in lines) + "\n"


def with_known(text: str, known: Known) -> str:
    """A text of somebody's with what is known put into its front matter; what stands there already is kept."""
    values = {"url": known.url, "archive_url": known.archive_url, "retrieved": known.retrieved}
    opened = _OPEN.match(text)
    if not opened:
        return _block(values) + text
    ends = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE).search(text, opened.end())
    held = set(_KEY.findall(text, opened.end(), ends.start() if ends else len(text)))
    added = "".join(f"{line}{opened[1]}" for line in _lines({key: values[key] for key in values if key not in held}))
    return text[:opened.end()] + added + text[opened.end():]


def name_seed(article: Article) -> str:
    """The stem: day of publication, outlet and headline, as far as they are known: "2025-06-17-kabar-jembatan-lara"."""
    day = article.published.edtf or ""
    body = next((article.text[line.body_start:line.body_end] for line in article.lines if line.role == "body"), "")
    parts = (day if _DAY.fullmatch(day) else "", _cut(article.outlet.id or "", _LONGEST_OUTLET),
             _cut(article.headline or body, _LONGEST_TITLE))
    return "-".join(filter(None, parts))


def _cut(name: str, longest: int) -> str:
    """A slug of whole words."""
    whole = slug(name) if name else ""
    if len(whole) <= longest:
        return whole
    return whole[:longest + 1].rpartition("-")[0] or whole[:longest]


def _block(values: Mapping[str, object]) -> str:
    lines = _lines(values)
    return "".join(f"{line}\n" for line in ("---", *lines, "---")) if lines else ""


def _lines(values: Mapping[str, object]) -> list[str]:
    """`key: value` lines; JSON's strings and lists are YAML's."""
    said = (f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in values.items() if value)
    return [_UNSEEN.sub("", line) for line in said]
