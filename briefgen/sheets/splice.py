"""Write a changed sheet into its old text: only the lines of what changed, so that other bytes and comments stay."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from briefgen.model.problem import Problem
from briefgen.model.sheet import Claim, FactSheet
from briefgen.sheets.decode import decode_sheet
from briefgen.sheets.encode import encode_sheet, field_lines, item_lines
from briefgen.sheets.faults import Faults
from briefgen.sheets.records import sheet_shape
from briefgen.sheets.shape import Field, Many, Record, Shape, Value, field_of
from briefgen.sheets.yaml_text import Items, Keys, Node, Scalar, read_tree

_COMMENT = re.compile(
    r"""(?:(?<!\w)"(?:[^"\\]|\\.)*"|(?<!\w)'[^']*'|(?<=\w)["']|[^"'#]|(?<=\S)#)*?(?:^|(?<=\s))(#.*)$""")
"""The comment at the end of a line; a # inside quotes or behind a letter begins none."""


class _Unfit(Exception):
    """The text's layout has no lines of its own for what changed (flow style)."""


@dataclass(slots=True)
class _Text:
    """The old text as lines without their ends, and the edits to make: (first, behind last, new lines), 0-based."""

    lines: list[str]
    edits: list[tuple[int, int, list[str]]] = field(default_factory=list)

    def swap(self, first: int, behind: int, new: list[str]) -> None:
        """Put `new` in the place of the lines `first` to `behind`, the latter left out."""
        self.edits.append((first, behind, new))

    def behind(self, node: Node) -> int:
        """The index behind a node's last line that is not blank."""
        last = node.end
        while last > node.line and not self.lines[last - 1].strip():
            last -= 1
        return last


def splice(old: str, path: str, mine: FactSheet, merged: FactSheet) -> tuple[str, tuple[Problem, ...]]:
    """`old`, which reads as `mine`, changed so that it reads as `merged`.

    Where the text is laid out so that single records have no lines of their own (a list of claims in flow style), the
    whole sheet is written anew. What is given back always reads as a sheet: where `merged` has no such form (a rule
    gave an id that is none), `old` comes back with the problems.
    """
    if mine == merged:
        return old, ()
    try:
        new = _spliced(old, mine, merged)
    except _Unfit:
        new = encode_sheet(merged)
    decoded, problems = decode_sheet(new, path)
    if decoded is None or decoded.sheet != merged:
        new = encode_sheet(merged)
        decoded, problems = decode_sheet(new, path)
    return (new, ()) if decoded is not None else (old, problems)


def _spliced(old: str, mine: FactSheet, merged: FactSheet) -> str:
    top = read_tree(old, Faults(""))
    if top is None or top.flow:
        raise _Unfit
    end = "\r\n" if "\r\n" in old else "\n"
    text = _Text([line.removesuffix("\r") for line in old.split("\n")])
    returns = [line.endswith("\r") for line in old.split("\n")]
    record = sheet_shape().record
    source = top.nodes["source"]
    if mine.source != merged.source:
        _fields(text, source, field_of(record, "source").shape, mine.source, merged.source)
    _fields(text, top, record, mine, merged, ("topics", "summary", "extraction"))
    for name in ("entities", "claims"):
        if getattr(mine, name) != getattr(merged, name):
            _list(text, top, field_of(record, name), getattr(mine, name), getattr(merged, name))
    return _apply(text, returns, end)


def _apply(text: _Text, returns: Sequence[bool], end: str) -> str:
    """The lines with all edits, each old line with its own end."""
    out: list[str] = []
    place = 0
    last = len(text.lines) - 1
    for first, behind, new in (*sorted(text.edits), (len(text.lines), len(text.lines), [])):
        out += [line + (("\r\n" if returns[n] else "\n") if n < last else "")
                for n, line in enumerate(text.lines[place:first], place)]
        if new and out and not out[-1].endswith("\n"):
            out[-1] += end
        out += [line + end for line in new]
        place = behind
    return "".join(out)


def _fields(text: _Text, node: Node, shape: Value, mine: Value, merged: Value, names: tuple[str, ...] = ()) -> None:
    """Write those keys of a block mapping anew whose values differ."""
    if not isinstance(node, Keys) or node.flow or not isinstance(shape, Record):
        raise _Unfit
    for each in shape.fields:
        if (names and each.name not in names) or getattr(mine, each.name) == getattr(merged, each.name):
            continue
        held, first = node.nodes[each.name], node.lines[each.name] - 1
        behind = text.behind(held)
        lines = field_lines(shape, each.name, getattr(merged, each.name), node.column)
        text.swap(first, behind, _with_comments(lines, _comments_of(text, held, first, behind), node.column))


@dataclass(slots=True)
class _Block:
    """An item of a list: the lines between it and the one before, and its own, both as (first, behind), 0-based."""

    gap: tuple[int, int]
    body: tuple[int, int]
    node: Node


def _list(text: _Text, top: Keys, each: Field, mine: Sequence[Value], merged: Sequence[Value]) -> None:
    """Write a list an item a line or a block anew, keeping the lines of items that are as they were."""
    node, header = top.nodes[each.name], top.lines[each.name] - 1
    if not isinstance(node, Items) or not isinstance(each.shape, Many):
        raise _Unfit
    if not node.nodes or not merged or node.flow:
        text.swap(header, text.behind(node) if node.nodes else node.end, field_lines(
            sheet_shape().record, each.name, merged, top.column))
        return
    blocks = _blocks(text, node, header)
    indent = _indent(text.lines[blocks[0].body[0]])
    held = {value.id: (value, block) for value, block in zip(mine, blocks, strict=True)}
    gone = {value.id for value in mine} - {value.id for value in merged}
    saved = {key: _comments(text, held[key][1].gap) for key in gone}
    out: list[str] = []
    shape = each.shape.item
    for value in merged:
        if value.id not in held:
            out += [""] if each.shape.layout == "blocks" else []
            out += item_lines(shape, value, indent)
            continue
        old, block = held[value.id]
        gap = text.lines[slice(*block.gap)]
        out += [*gap, *_changed(text, block, old, value, shape, indent)]
    left = [line for value in mine if value.id in gone for line in saved[value.id]]
    text.swap(blocks[0].gap[0], blocks[-1].body[1], [*left, *out])


def _changed(text: _Text, block: _Block, old: Value, new: Value, shape: Shape, indent: int) -> list[str]:
    """The lines of one item. A claim keeps those of every key whose value stands; comments stay in any case."""
    if old == new:
        return text.lines[slice(*block.body)]
    node = block.node
    if isinstance(old, Claim) and isinstance(shape, Record) and isinstance(node, Keys) and not node.flow:
        lines = _key_by_key(text, block, node, shape, old, new)
        if lines is not None:
            return lines
    comments = [" " * indent + comment for comment in _inner_comments(text, block)]
    return [*comments, *item_lines(shape, new, indent)]


def _key_by_key(text: _Text, block: _Block, node: Keys, shape: Record, old: Value, new: Value) -> list[str] | None:
    """A claim's lines with those of the keys that differ written anew; None where they share the dash's line."""
    first, behind = block.body
    edits: list[tuple[int, int, list[str]]] = []
    place = first
    for each in shape.fields:
        held = node.nodes.get(each.name)
        start, end = (node.lines[each.name] - 1, text.behind(held)) if held is not None else (place, place)
        place = end
        now = getattr(new, each.name)
        if getattr(old, each.name) == now:
            continue
        if start <= first:
            return None
        said = each.required or each.always or now != each.default
        lines = field_lines(shape, each.name, now, node.column) if said else []
        edits.append((start, end, _with_comments(lines, _comments_of(text, held, start, end), node.column)))
    out: list[str] = []
    for start, end, lines in sorted(edits, key=lambda edit: edit[:2]):
        out += [*text.lines[first:start], *lines]
        first = end
    return [*out, *text.lines[first:behind]]


def _with_comments(lines: list[str], comments: list[str], column: int) -> list[str]:
    """New lines of a key with the comments of its old ones: behind where both are one line, else above."""
    if len(lines) == len(comments) == 1:
        return [f"{lines[0]}  {comments[0]}"]
    return [*(" " * column + comment for comment in comments), *lines]


def _blocks(text: _Text, node: Items, header: int) -> list[_Block]:
    blocks: list[_Block] = []
    behind = header + 1
    for item in node.nodes:
        first = item.line - 1
        while first >= behind and not text.lines[first].lstrip().startswith("-"):
            first -= 1
        if first < behind:
            raise _Unfit
        end = text.behind(item)
        blocks.append(_Block((behind, first), (first, end), item))
        behind = end
    return blocks


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _comments(text: _Text, gap: tuple[int, int]) -> list[str]:
    return [line for line in text.lines[slice(*gap)] if line.strip()]


def _inner_comments(text: _Text, block: _Block) -> list[str]:
    """Comments on the lines of an item that is about to be written anew."""
    return _comments_of(text, block.node, *block.body)


def _comments_of(text: _Text, node: Node | None, start: int, end: int) -> list[str]:
    """Comments on some lines, 0-based, that a node covers; lines inside a long text hold none."""
    inside = set(_text_lines(node)) if node is not None else set()
    found = (_COMMENT.match(text.lines[place]) for place in range(start, end) if place + 1 not in inside)
    return [match[1] for match in found if match]


def _text_lines(node: Node) -> list[int]:
    """1-based numbers of the lines that continue a scalar of several lines."""
    if isinstance(node, Scalar):
        return list(range(node.line + 1, node.end + 1))
    children = node.nodes.values() if isinstance(node, Keys) else node.nodes
    return [line for child in children for line in _text_lines(child)]


