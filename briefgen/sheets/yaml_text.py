"""YAML text to a tree of strings with line numbers.

Nothing is resolved here: `2025-06-04`, `15:06`, `5.000`, `NO` and `on` stay the text that stands in the file, and the
decoder, which knows what a field means, decides. What a sheet never needs and an attacker might use is refused: tags,
anchors and aliases, merge keys, duplicate keys, directives, a second document, deep nesting, large files. PyYAML's
parser gives the events (libyaml's where it is built in); no constructor of PyYAML ever sees the file.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import yaml
from yaml import events as ev

from briefgen.sheets.faults import Faults, GiveUp

Event = Any
"""An event of PyYAML's parser; its marks are optional in the stubs and always there in what a parser gives."""

MAX_BYTES = 2_000_000
MAX_DEPTH = 20
MAX_NODES = 200_000

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_REFUSED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
"""What YAML forbids, and the line separators that YAML 1.1 counts as line ends but no editor does."""


class Scalar:
    """A string as written. plain: without quotes or block mark, so that `null`, `true` and numbers may be meant."""

    __slots__ = ("end", "line", "plain", "value")

    def __init__(self, value: str, plain: bool, line: int, end: int) -> None:
        self.value, self.plain, self.line, self.end = value, plain, line, end


class Items:
    """A sequence. line, end: first and last line, 1-based; column: 0-based column of its first character."""

    __slots__ = ("column", "end", "flow", "line", "nodes")

    def __init__(self, line: int, column: int, flow: bool) -> None:
        self.line, self.end, self.column, self.flow = line, line, column, flow
        self.nodes: list[Node] = []


class Keys:
    """A mapping. lines: of each key. pending: the key that waits for its value, while the tree is built."""

    __slots__ = ("column", "end", "flow", "line", "lines", "nodes", "pending")

    def __init__(self, line: int, column: int, flow: bool) -> None:
        self.line, self.end, self.column, self.flow = line, line, column, flow
        self.nodes: dict[str, Node] = {}
        self.lines: dict[str, int] = {}
        self.pending: Scalar | None = None


Node = Scalar | Items | Keys


def read_tree(text: str, faults: Faults) -> Keys | None:
    """The tree of one YAML document whose top is a mapping; None where there is none, with the reason in `faults`.

    Windows line ends count as line ends. Never raises for any text; time and memory grow with the text's length, which
    is bounded by `MAX_BYTES`.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    try:
        _refuse_text(text, faults)
        top = _build(text, faults)
    except GiveUp:
        return None
    if isinstance(top, Keys):
        return top
    faults.add("Y011", 1, "the file holds no keys", "start it with `schema:` as the other files of its kind do")
    return None


def path_of(top: Node, node: Node) -> str:
    """Where a node stands, as `claims[2].times[0].edtf`; found by identity, for messages."""
    return next((way for way, each in _walk(top) if each is node), "").lstrip(".")


def _walk(top: Node) -> Iterator[tuple[str, Node]]:
    waiting: list[tuple[str, Node]] = [("", top)]
    while waiting:
        way, node = waiting.pop()
        yield way, node
        if isinstance(node, Keys):
            waiting += [(f"{way}.{key}", child) for key, child in node.nodes.items()]
        elif isinstance(node, Items):
            waiting += [(f"{way}[{number}]", child) for number, child in enumerate(node.nodes)]


def _refuse_text(text: str, faults: Faults) -> None:
    """Size and characters, before any parser sees the text."""
    size = len(text.encode("utf-8", "surrogatepass")) if len(text) <= MAX_BYTES else len(text)
    if size > MAX_BYTES:
        raise faults.stop("Y003", 0, f"the file has more than {MAX_BYTES:,} bytes",
                          "split it; one file holds what is known of one article")
    bad = _REFUSED.search(text)
    if bad:
        line = text.count("\n", 0, bad.start()) + 1
        raise faults.stop("Y002", line, f"the character U+{ord(bad[0]):04X} may not stand in the file",
                          "delete it, or write it as an escape inside double quotes")


def _build(text: str, faults: Faults) -> Node | None:
    """The tree from the parser's events; a syntax error becomes a problem with its line."""
    loader = _LOADER(text)
    try:
        return _tree(loader.get_event, faults)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        said = " ".join(part for part in (error.context, error.problem) if part) or "cannot be parsed"
        raise faults.stop("Y001", mark.line + 1 if mark else 0, f"this is not YAML: {' '.join(said.split())}",
                          "mend the line, or the one before it; put double quotes around free text") from None
    finally:
        loader.dispose()


def _tree(next_event: Callable[[], Event], faults: Faults) -> Node | None:
    """The hot loop: most events are scalars, and most of those are text without a mark."""
    top: Node | None = None
    stack: list[Items | Keys] = []
    count = documents = 0
    while (kind := type(event := next_event())) is not ev.StreamEndEvent:
        if kind is ev.ScalarEvent:
            start, end = event.start_mark.line + 1, event.end_mark
            node: Node = Scalar(event.value, not event.style, start, end.line + (1 if end.column else 0))
            if event.anchor or event.tag:
                _refuse_marks(event, faults)
        elif kind is ev.MappingStartEvent or kind is ev.SequenceStartEvent:
            stack.append(_open(event, kind is ev.MappingStartEvent, len(stack), faults))
            continue
        elif kind is ev.MappingEndEvent or kind is ev.SequenceEndEvent:
            node = stack.pop()
            if node.flow:
                node.end = max(node.end, event.end_mark.line + 1)
        else:
            documents += kind is ev.DocumentStartEvent
            _refuse_event(event, documents, faults)
            continue
        count += 1
        if count > MAX_NODES:
            raise faults.stop("Y003", node.line, f"the file has more than {MAX_NODES:,} values", "split it")
        if stack:
            _attach(stack[-1], node, faults)
        else:
            top = node
    return top


def _open(event: Event, mapping: bool, depth: int, faults: Faults) -> Items | Keys:
    mark = event.start_mark
    _refuse_marks(event, faults)
    if depth >= MAX_DEPTH:
        raise faults.stop("Y004", mark.line + 1, f"nested more than {MAX_DEPTH} deep", "a sheet needs five")
    return (Keys if mapping else Items)(mark.line + 1, mark.column, bool(event.flow_style))


def _attach(parent: Items | Keys, node: Node, faults: Faults) -> None:
    if node.end > parent.end:
        parent.end = node.end
    if type(parent) is Items:
        parent.nodes.append(node)
        return
    assert type(parent) is Keys  # noqa: S101 - for the type checker
    key = parent.pending
    if key is None:
        if type(node) is not Scalar:
            raise faults.stop("Y010", node.line, "a key is a list or a mapping", "write a plain word before the colon")
        parent.pending = node
        return
    parent.pending = None
    name = key.value
    if name == "<<" and key.plain:
        faults.add("Y007", key.line, "merge keys (<<) are not read", "write the keys out")
    elif name in parent.nodes:
        faults.add("Y008", key.line, f"the key {name!r} stands twice, first on line {parent.lines[name]}",
                   "keep one of them")
    else:
        parent.nodes[name] = node
        parent.lines[name] = key.line


def _refuse_marks(event: Event, faults: Faults) -> None:
    line = event.start_mark.line + 1
    if event.anchor:
        faults.add("Y006", line, f"the anchor &{event.anchor} is not read", "write the value out where it is needed")
    if event.tag:
        faults.add("Y005", line, f"the tag {event.tag} is not read", "delete the tag; put double quotes around text")


def _refuse_event(event: Event, documents: int, faults: Faults) -> None:
    line = event.start_mark.line + 1
    if type(event) is ev.AliasEvent:
        raise faults.stop("Y006", line, f"the alias *{event.anchor} is not read", "write the value out")
    if type(event) is ev.DocumentStartEvent:
        if documents > 1:
            raise faults.stop("Y009", line, "a second document begins here", "keep one document a file; delete the ---")
        if event.version or event.tags:
            faults.add("Y005", line, "directives (%YAML, %TAG) are not read", "delete the line that starts with %")
