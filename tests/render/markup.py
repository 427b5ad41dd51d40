"""A strict reading of a page: parse errors as the standard names them, what may stand inside what, references."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

import html5lib

HTML = "{http://www.w3.org/1999/xhtml}"
PHRASING = frozenset((
    "a", "abbr", "b", "br", "button", "cite", "code", "em", "i", "input", "label", "mark", "output", "q", "s", "select",
    "small", "span", "strong", "sub", "sup", "svg", "time", "wbr"))
HOLDS_PHRASING = frozenset((
    "p", "h1", "h2", "h3", "h4", "summary", "dt", "caption", "legend", "label", "a", "b", "i", "em", "strong", "small",
    "mark", "time", "span", "button"))
CHILDREN = {
    "ul": {"li"}, "ol": {"li"}, "dl": {"div", "dt", "dd"}, "table": {"caption", "thead", "tbody", "tr"},
    "thead": {"tr"}, "tbody": {"tr"}, "tr": {"td", "th"}, "select": {"option"},
    "head": {"meta", "title", "link", "script", "style"},
}
INTERACTIVE = frozenset(("a", "button", "input", "select", "textarea", "summary", "label"))
ATTRIBUTES = {
    "": {"id", "class", "lang", "tabindex", "role", "hidden"},
    "a": {"href", "rel", "type"}, "meta": {"charset", "name", "content", "http-equiv", "property"},
    "link": {"rel", "href", "type", "title"}, "script": {"src", "type", "defer"}, "th": {"scope", "colspan"},
    "time": {"datetime"}, "input": {"type", "name", "checked", "autocomplete", "spellcheck"}, "label": {"for"},
    "details": {"open"},
}
REFERENCES = ("aria-labelledby", "aria-describedby", "aria-controls", "for")


def faults(page: bytes) -> list[str]:
    """Everything that is wrong with a page; empty for a valid one."""
    parser = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("etree"), strict=False)
    root = parser.parse(page, transport_encoding="utf-8")
    found = [f"{place[0]}: {code}" for place, code, _ in parser.errors]
    return [*found, *_structure(root), *_references(root), *_headings(root)]


def _structure(root: Element) -> Iterator[str]:
    for parent, within in _walk(root, ()):
        name = _name(parent)
        for child in parent:
            inner = _name(child)
            if name in HOLDS_PHRASING and inner not in PHRASING and not inner.startswith("svg:"):
                yield f"<{inner}> inside <{name}>"
            if name in CHILDREN and inner not in CHILDREN[name]:
                yield f"<{inner}> as a child of <{name}>"
        if name in INTERACTIVE and INTERACTIVE & set(within) - {"label", "summary"}:
            yield f"<{name}> inside {within}"
        yield from _attributes(parent, name)


def _attributes(element: Element, name: str) -> Iterator[str]:
    if name.startswith(("svg", "ns")):
        return
    allowed = ATTRIBUTES[""] | ATTRIBUTES.get(name, set())
    for key, value in element.attrib.items():
        if key not in allowed and not key.startswith(("aria-", "data-")):
            yield f"{key} on <{name}>"
        if key == "id" and (not value or re.search(r"\s", value)):
            yield f"id {value!r}"
        if key == "lang" and not re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", value):
            yield f"lang {value!r}"
        if key == "datetime" and not re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", value):
            yield f"datetime {value!r}"


def _references(root: Element) -> Iterator[str]:
    ids = [element.attrib["id"] for element, _ in _walk(root, ()) if "id" in element.attrib]
    yield from (f"id {one} twice" for one in set(ids) if ids.count(one) > 1)
    for element, _ in _walk(root, ()):
        for key in REFERENCES:
            yield from (f"{key} to {one}" for one in element.attrib.get(key, "").split() if one not in ids)


def _headings(root: Element) -> Iterator[str]:
    level = 0
    for element, _ in _walk(root, ()):
        if found := re.fullmatch(r"h([1-6])", _name(element)):
            if int(found[1]) > level + 1:
                yield f"h{found[1]} after h{level}"
            level = int(found[1])
            if not "".join(element.itertext()).strip():
                yield f"an empty h{level}"


def _walk(element: Element, within: tuple[str, ...]) -> Iterator[tuple[Element, tuple[str, ...]]]:
    if isinstance(element.tag, str):
        yield element, within
        for child in element:
            yield from _walk(child, (*within, _name(element)))


def _name(element: Element) -> str:
    tag = str(element.tag)
    if tag.startswith(HTML):
        return tag.removeprefix(HTML)
    return "svg" if tag.endswith("}svg") else f"svg:{tag.rpartition('}')[2]}"
