"""schema.org's JSON-LD in a page: the object that is this article, among all that a page may hold."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from briefgen.imports.address import same_page

_TYPES = re.compile(r"(?:https?://schema\.org/)?(?:\w*Article|\w*BlogPosting|Report)")
_COMMENT = re.compile(r"\A\s*(?:<!--|/\*\s*<!\[CDATA\[\s*\*/|<!\[CDATA\[)|(?:-->|/\*\s*\]\]>\s*\*/|\]\]>)\s*\Z")
_DEEPEST, _MOST = 8, 2_000

Thing = Mapping[str, Any]


def article_data(scripts: Iterable[str], urls: Iterable[str], titles: Iterable[str]) -> Thing:
    """The article's own object; empty where there is none, or where several could be it.

    urls, titles: what else the page gives as its own address and headline; of several articles, such as a list of
    related ones, the one that has one of them is meant.
    """
    found = [thing for script in scripts for thing in _things(_parsed(script), 0, [_MOST]) if _is_article(thing)]
    if len(found) <= 1:
        return found[0] if found else {}
    own, named = set(map(same_page, urls)), {_plain(title) for title in titles}
    fitting = [thing for thing in found if own & set(_addresses(thing)) or _plain(thing.get("headline")) in named]
    return fitting[0] if fitting else {}


def texts(value: Any) -> list[str]:  # noqa: ANN401 - whatever JSON holds
    """Plain texts of a value that may be one, or a list."""
    items = value if isinstance(value, list) else [value]
    return [item for item in items if isinstance(item, str)]


def people(value: Any) -> list[str]:  # noqa: ANN401 - whatever JSON holds
    """Names of persons: texts, or objects with a name that are no organisation."""
    names: list[str] = []
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, str):
            names.append(item)
        elif isinstance(item, dict) and "Organization" not in "".join(texts(item.get("@type"))):
            names += texts(item.get("name"))
    return names


def _parsed(script: str) -> Any:  # noqa: ANN401 - whatever JSON holds
    try:
        return json.loads(_COMMENT.sub("", script), strict=False)
    except (ValueError, RecursionError):
        return None


def _things(value: Any, depth: int, left: list[int]) -> Iterator[Thing]:  # noqa: ANN401 - whatever JSON holds
    """Every object in a value, outer ones first, to a depth and a number that no page needs."""
    left[0] -= 1
    if depth > _DEEPEST or left[0] < 0:
        return
    if isinstance(value, dict):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _things(inner, depth + 1, left)


def _is_article(thing: Thing) -> bool:
    return any(_TYPES.fullmatch(kind) for kind in texts(thing.get("@type")))


def _addresses(thing: Thing) -> Iterator[str]:
    page = thing.get("mainEntityOfPage")
    for value in (thing.get("url"), thing.get("@id"), page.get("@id") if isinstance(page, dict) else page):
        for text in texts(value):
            yield same_page(text.partition("#")[0])


def _plain(title: Any) -> str:  # noqa: ANN401 - whatever JSON holds
    return " ".join(title.split()).casefold() if isinstance(title, str) else ""
