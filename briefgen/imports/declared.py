"""What a page declares of itself for machines: `<meta>`, microdata, `<link>`, `<h1>`, and the lines around its head."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

_SAVED = re.compile(r"<!-- saved from url=\(\d{1,6}\)(https?://[^\s>]{1,2000}) -->"
                    r"|Page saved with SingleFile\s{1,5}url: (https?://\S{1,2000})")
_HEAD_LINE = re.compile(r"(?:^|[^a-z])(?:authors?|bylines?|reporters?|writers?|editors?|dates?|time|datetime|pub|"
                        r"pubdate|publish(?:ed)?|timestamp|dateline|credits?)(?:[^a-z]|$)", re.IGNORECASE)
_CHANGED = re.compile(r"(?:^|[^a-z])(?:updated?|modified)(?:[^a-z]|$)", re.IGNORECASE)
_SKIP = frozenset({"script", "style", "nav", "aside", "footer", "form", "button", "svg", "noscript", "select"})
_LONGEST_LINE, _MOST_LINES, _MOST_ELEMENTS = 160, 6, 600
_MOST_SCRIPT = 400_000

Tree = Any
"""An element of lxml, which has no types."""


@dataclass(frozen=True, slots=True)
class Declared:
    """What the page says of itself, unweighed.

    metas: lower-case name or property -> contents, in page order. microdata: `itemprop` -> values. scripts: JSON-LD.
    headings: texts of `<h1>`. times: of `<time>` elements marked as the publication. links: `rel` -> address.
    """

    metas: Mapping[str, Sequence[str]]
    microdata: Mapping[str, Sequence[str]]
    scripts: Sequence[str]
    title: str | None
    headings: Sequence[str]
    times: Sequence[str]
    canonical: str | None
    saved_from: str | None

    def meta(self, *names: str) -> list[str]:
        """Contents of the first of the names that has any."""
        return next((list(self.metas[name]) for name in names if self.metas.get(name)), [])


def declared(tree: Tree, html: str) -> Declared:
    """Read the declarations.

    html: the page's text, of which the beginning may say where a browser saved it from.
    """
    saved = _SAVED.search(html, 0, 4_000)
    return Declared(
        metas=_gathered(_metas(tree)), microdata=_gathered(_microdata(tree)),
        scripts=[text for each in tree.iter("script") if "ld+json" in str(each.get("type", "")).lower()
                 and len(text := each.text_content()) <= _MOST_SCRIPT],
        title=next((words(each) for each in tree.iter("title")), None),
        headings=[text for each in tree.iter("h1") if (text := words(each))],
        times=[each.get("datetime") for each in tree.iter("time") if each.get("datetime") and _is_publication(each)],
        canonical=next((each.get("href") for each in tree.iter("link")
                        if "canonical" in str(each.get("rel", "")).lower().split() and each.get("href")), None),
        saved_from=(saved[1] or saved[2]) if saved else None)


def words(element: Tree) -> str:
    """An element's text on one line."""
    return " ".join(element.text_content().split())


def head_lines(tree: Tree, story: Sequence[str]) -> tuple[str, ...]:
    """The short lines between the headline and the story that stand for byline, date or credit, as printed.

    They are known by the names that pages give to their classes; what they say is for the seed reader to find out.
    """
    if not story:
        return ()
    lines: list[str] = []
    taken: list[Tree] = []
    for element in _after_headline(tree):
        text = words(element)
        if element.tag == "p" and text and story[0].startswith(text[:60]) and len(text) > _LONGEST_LINE / 4:
            break
        if 0 < len(text) <= _LONGEST_LINE and _names_a_line(element) and not _inside(element, taken):
            taken.append(element)
            lines += [text] if text not in lines and text not in story else []
    return tuple(lines[:_MOST_LINES])


def _after_headline(tree: Tree) -> Iterator[Tree]:
    """Elements behind the first `<h1>`, as far as a head may reach; none where the page has no `<h1>`."""
    seen, left = False, _MOST_ELEMENTS
    for element in tree.iter():
        if seen and isinstance(element.tag, str) and left:
            left -= 1
            yield element
        seen = seen or element.tag == "h1"


def _names_a_line(element: Tree) -> bool:
    name = " ".join(filter(None, (element.get("class"), element.get("id"), element.get("itemprop"))))
    within = (element, *element.iterancestors())
    if _CHANGED.search(name) or any(each.tag in _SKIP for each in within):
        return False
    return element.tag == "time" or _HEAD_LINE.search(name) is not None


def _inside(element: Tree, taken: Sequence[Tree]) -> bool:
    return any(ancestor in taken for ancestor in element.iterancestors())


def _gathered(pairs: Iterator[tuple[str, str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, value in pairs:
        if value and name:
            found.setdefault(name, []).append(value)
    return found


def _metas(tree: Tree) -> Iterator[tuple[str, str]]:
    for each in tree.iter("meta"):
        for key in ("name", "property"):
            if each.get(key):
                yield str(each.get(key)).strip().lower(), " ".join(str(each.get("content") or "").split())


def _microdata(tree: Tree) -> Iterator[tuple[str, str]]:
    """`itemprop` values; those of things inside another item (a related article, the publisher) go by that item."""
    for each in tree.iter():
        if not isinstance(each.tag, str) or not each.get("itemprop"):
            continue
        value = each.get("content") or each.get("datetime") or (words(each) if each.get("itemscope") is None else "")
        owner = next((up.get("itemprop") for up in each.iterancestors() if up.get("itemscope") is not None), None)
        for name in str(each.get("itemprop")).lower().split():
            yield f"{owner.lower()}.{name}" if owner else name, " ".join(str(value).split())


def _is_publication(time: Tree) -> bool:
    """Whether a `<time>` is marked as the article's own publication."""
    said = " ".join(str(time.get(key) or "") for key in ("itemprop", "class")).lower()
    return time.get("pubdate") is not None or "datepublished" in said or "entry-date" in said or "published" in said
