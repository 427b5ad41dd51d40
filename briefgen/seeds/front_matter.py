"""Optional YAML between two lines of `---` at the top of a seed: what the person who copied the page knows of it.

Nothing is resolved by YAML's rules: `2025-06-04` and `15:06` stay text. Tags, anchors, aliases, duplicate and unknown
keys are refused, and no constructor of PyYAML sees the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml
from yaml import events as ev

from briefgen.model.problem import Problem, Where
from briefgen.seeds.fields import FIELDS, FrontMatter, Value, moment

MAX_CHARS = 20_000
_DEEPEST = 3
_OPEN = re.compile(r"---[ \t]*\r?\n")
_CLOSE = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.MULTILINE)
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_KNOWN = f"known keys are {', '.join(FIELDS)}"


@dataclass(frozen=True, slots=True)
class Split:
    """A seed's text in two: front, and raw, which begins on the 1-based line `first_line`; with what is wrong."""

    front: FrontMatter
    raw: str
    first_line: int
    problems: tuple[Problem, ...] = ()


def split_front_matter(text: str, path: str) -> Split:
    """Read the block, if the first line is `---`.

    Problems: S010 the block is never closed or too long, S011 not YAML, or not keys, S012 a tag, anchor or alias,
    S013 a key twice, S014 an unknown key, S015 a value of the wrong type or form. With a problem no value is kept.
    """
    opened = _OPEN.match(text)
    if not opened:
        return Split(FrontMatter(), text, 1)
    closed = _CLOSE.search(text, opened.end(), opened.end() + MAX_CHARS)
    if not closed:
        return Split(FrontMatter(), text, 1, (Problem(
            Where(path, 1), "S010", f"line 1 opens front matter that is not closed within {MAX_CHARS:,} characters",
            "put a line of three hyphens behind it; if the line belongs to the article, delete it"),))
    values: dict[str, Value] = {}
    problems = tuple(
        Problem(Where(path, line + 2), code, message, fix)
        for line, code, message, fix in _read(text[opened.end():closed.start()].replace("\r\n", "\n"), values))
    front = FrontMatter() if problems else _front(values)
    return Split(front, text[closed.end():], text.count("\n", 0, closed.end()) + 1, problems)


def _front(values: dict[str, Any]) -> FrontMatter:
    published = values.get("published")
    day, time = (moment(published) if published else None) or (None, None)
    return FrontMatter(**(values | {"published": day, "time": time, "published_text": published}))


Fault = tuple[int, str, str, str]
"""0-based line of the block, code, message, fix."""


def _read(block: str, values: dict[str, Value]) -> Iterator[Fault]:
    """Fill `values` from the block and tell what is wrong with it."""
    try:
        fault = _forbidden(block)
        top = yaml.compose(block, Loader=_LOADER) if fault is None else None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        said = getattr(error, "problem", None) or getattr(error, "context", None) or "a character that it forbids"
        yield (mark.line if mark else 0, "S011", f"this is not YAML: {said}",
               "write `key: value`, with double quotes around free text")
        return
    if fault:
        yield fault
    elif isinstance(top, yaml.MappingNode):
        yield from _keys(top, values)
    elif top is not None:
        yield 0, "S011", "front matter holds keys, and this is none", f"write `key: value`; {_KNOWN}"


def _forbidden(block: str) -> Fault | None:
    """The first thing that front matter never needs; looked for before any tree is built."""
    depth = documents = 0
    for event in yaml.parse(block, Loader=_LOADER):
        depth += isinstance(event, ev.CollectionStartEvent) - isinstance(event, ev.CollectionEndEvent)
        documents += isinstance(event, ev.DocumentStartEvent)
        line = event.start_mark.line if event.start_mark else 0
        if isinstance(event, ev.AliasEvent) or getattr(event, "anchor", None) or getattr(event, "tag", None):
            return line, "S012", "front matter takes no tags, anchors or aliases", "write the value itself"
        if depth > _DEEPEST:
            return line, "S015", "a value is nested too deep", "a key holds a text or a list of texts"
        if documents > 1:
            return line, "S011", "a second YAML document begins", "delete the line of three hyphens before it"
    return None


def _keys(top: yaml.MappingNode, values: dict[str, Value]) -> Iterator[Fault]:
    seen: dict[str, int] = {}
    for key, node in top.value:
        line, name = key.start_mark.line, key.value
        if not isinstance(name, str) or name not in FIELDS:
            yield line, "S014", f"unknown key {name if isinstance(name, str) else '(a list)'!r}", _KNOWN
        elif name in seen:
            yield line, "S013", f"{name} stands twice, first on line {seen[name] + 2}", "delete one of the two"
        else:
            seen[name] = line
            yield from _value(name, node, values)


def _value(name: str, node: yaml.Node, values: dict[str, Value]) -> Iterator[Fault]:
    """Keep the value of a known key. An empty one, `null` and `~` say nothing."""
    if isinstance(node, yaml.ScalarNode) and not node.style and node.value.lower() in ("", "~", "null"):
        return
    written = _plain(node)
    kept = FIELDS[name].read(written) if written is not None else None
    if kept is None:
        yield (node.start_mark.line, "S015", f"{name} must be {FIELDS[name].expected}",
               f"write it as `{name}: {FIELDS[name].example}`")
    else:
        values[name] = kept


def _plain(node: yaml.Node) -> Value | None:
    """A text or a list of texts, None for anything else."""
    if isinstance(node, yaml.ScalarNode):
        return str(node.value)
    if isinstance(node, yaml.SequenceNode) and all(isinstance(item, yaml.ScalarNode) for item in node.value):
        return tuple(str(item.value) for item in node.value)
    return None
