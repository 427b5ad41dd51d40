"""Shapes compiled to small functions that turn a place of a tree into a value, strictly.

A shape is compiled once, one function for each place of the file, so that a thousand sheets decode at the speed of the
parser. Where a place is wrong its function notes the problem and returns None; nobody sees that value, since a file
with a problem gives no record.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass

from briefgen.model import edtf
from briefgen.sheets.faults import Faults
from briefgen.sheets.shape import Choice, Field, Figure, Flag, Many, Pairs, Record, Shape, Some, Text, Value
from briefgen.sheets.showing import shown, suggestion
from briefgen.sheets.yaml_text import Items, Keys, Node, Scalar, path_of

_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,30})(?P<part>\.[0-9]{1,30})?(?P<power>[eE][-+]?[0-9]{1,3})?")
_GROUPED = re.compile(r"-?[0-9]{1,3}(?:[.,_][0-9]{3})+")
_NULL = ("null", "~", "", "Null", "NULL")


@dataclass(slots=True)
class Reading:
    """One file while it is read."""

    top: Keys
    faults: Faults

    def wrong(self, code: str, node: Node, message: str, fix: str) -> None:
        """Note a problem at a node; the message ends with the node's path."""
        way = path_of(self.top, node)
        self.faults.add(code, node.line, f"{message} @ {way}" if way else message, fix)


Reader = Callable[[Node, Reading], Value]


def compiled(shape: Shape, nullable: bool = False) -> Reader:
    """The function that reads one place of a file."""
    if isinstance(shape, Record):
        reader = record_reader(shape, ())
    elif isinstance(shape, Text):
        reader = _text(shape)
    elif isinstance(shape, Choice):
        reader = _choice(shape)
    elif isinstance(shape, Figure):
        reader = _figure(shape)
    elif isinstance(shape, Flag):
        reader = _flag
    elif isinstance(shape, Many):
        reader = _many(shape)
    elif isinstance(shape, Pairs):
        reader = _pairs(shape)
    else:
        reader = _some(shape)
    return _or_null(reader) if nullable else reader


def _or_null(reader: Reader) -> Reader:
    def read(node: Node, reading: Reading) -> Value:
        if type(node) is Scalar and node.plain and node.value in _NULL:
            return None
        return reader(node, reading)
    return read


def _scalar(node: Node, reading: Reading, means: str) -> Scalar | None:
    """The node, if it is a scalar that says something; else a problem is noted."""
    if type(node) is not Scalar:
        reading.wrong("F003", node, f"expected {means}, found a {'list' if type(node) is Items else 'mapping'}",
                      "write one value on one line")
        return None
    if (node.plain and node.value in _NULL) or not node.value:
        reading.wrong("F010", node, f"expected {means}, found nothing", "write the value, or take the key out")
        return None
    return node


def _text(shape: Text) -> Reader:
    pattern = re.compile(shape.pattern) if shape.pattern else None

    def read(node: Node, reading: Reading) -> str | None:
        if type(node) is not Scalar or not node.value or (node.plain and node.value in _NULL):
            _scalar(node, reading, shape.means)
            return None
        value = node.value
        if pattern and not pattern.fullmatch(value):
            reading.wrong("F005", node, f"expected {shape.means}, found {shown(value)}", "correct the value")
        elif shape.edtf:
            _date(node, reading)
        return value
    return read


def _date(node: Scalar, reading: Reading) -> None:
    try:
        edtf.parse(node.value)
    except ValueError as error:
        reading.wrong("F006", node, f"not a date: {error}", "write a date such as 2025, 2025-06, 2025-06-17 or "
                      '"2025-06-17/.."')


def _choice(shape: Choice) -> Reader:
    values = frozenset(shape.values)

    def read(node: Node, reading: Reading) -> str | None:
        if type(node) is Scalar and node.value in values:
            return node.value
        scalar = _scalar(node, reading, f"one of {', '.join(shape.values)}")
        if scalar:
            reading.wrong("F004", node, f"expected one of {', '.join(shape.values)}, found {shown(scalar.value)}",
                          suggestion(scalar.value, shape.values) or "write one of these words")
        return None
    return read


def _figure(shape: Figure) -> Reader:
    means = "a whole number" if shape.whole else "a number"

    def read(node: Node, reading: Reading) -> float | None:
        scalar = _scalar(node, reading, means)
        if scalar is None:
            return None
        value = _number(scalar, shape.whole)
        if value is None:
            reading.wrong("F007", node, f"expected {means}, found {shown(scalar.value)}", _number_fix(scalar))
        elif (shape.least is not None and value < shape.least) or (shape.most is not None and value > shape.most):
            bounds = f"at least {shape.least:g}" if shape.most is None else f"{shape.least:g} to {shape.most:g}"
            reading.wrong("F007", node, f"expected {means}, {bounds}, found {scalar.value}", "correct the number")
        return value
    return read


def _number(scalar: Scalar, whole: bool) -> float | None:
    found = _NUMBER.fullmatch(scalar.value) if scalar.plain else None
    if found is None or (_GROUPED.fullmatch(scalar.value) and repr(float(scalar.value)) != scalar.value):
        return None
    if found["part"] is None and found["power"] is None:
        return int(scalar.value)
    value = float(scalar.value)
    return None if whole or value in (float("inf"), float("-inf")) else value


def _number_fix(scalar: Scalar) -> str:
    if not scalar.plain:
        return "take the quotes away"
    if _GROUPED.fullmatch(scalar.value):
        return f"write {re.sub('[.,_]', '', scalar.value)} for the whole number; the point is the decimal mark here"
    return "write digits, with a point as the decimal mark and nothing between thousands"


def _flag(node: Node, reading: Reading) -> bool | None:
    if type(node) is Scalar and node.plain and node.value in ("true", "false"):
        return node.value == "true"
    scalar = _scalar(node, reading, "true or false")
    if scalar:
        reading.wrong("F004", node, f"expected true or false, found {shown(scalar.value)}",
                      "write true or false, without quotes")
    return None


def _many(shape: Many) -> Reader:
    item, least = compiled(shape.item), shape.least

    def read(node: Node, reading: Reading) -> tuple[Value, ...]:
        if type(node) is not Items:
            reading.wrong("F003", node, "expected a list", "write [a, b], or a line with a dash for each item")
            return ()
        if len(node.nodes) < least:
            reading.wrong("F003", node, f"expected at least {least} items, found {len(node.nodes)}", "add the others")
        return tuple([item(each, reading) for each in node.nodes])
    return read


def _pairs(shape: Pairs) -> Reader:
    value, means = compiled(shape.value), shape.key.means
    pattern = re.compile(shape.key.pattern) if shape.key.pattern else None

    def read(node: Node, reading: Reading) -> tuple[tuple[str, Value], ...]:
        if not isinstance(node, Keys):
            reading.wrong("F003", node, "expected a mapping", "write `key: value`, a line each")
            return ()
        for key in node.nodes if pattern else ():
            if pattern and not pattern.fullmatch(key):
                reading.wrong("F005", node.nodes[key], f"expected {means} as the key, found {shown(key)}",
                              "correct the key")
        return tuple([(key, value(each, reading)) for key, each in node.nodes.items()])
    return read


def _some(shape: Some) -> Reader:
    readers = {each.name: compiled(each.shape, each.nullable) for each in shape.fields}

    def read(node: Node, reading: Reading) -> tuple[tuple[str, Value], ...]:
        if not isinstance(node, Keys):
            reading.wrong("F003", node, "expected a mapping", "write `key: value`, a line each")
            return ()
        _known(node, reading, readers)
        return tuple([(key, readers[key](each, reading)) for key, each in node.nodes.items() if key in readers])
    return read


def record_reader(shape: Record, besides: tuple[str, ...]) -> Reader:
    """The function that reads a mapping with known keys. besides: further keys that may stand and are not read."""
    fields = tuple((each, each.name, compiled(each.shape, each.nullable), each.default, each.required)
                   for each in shape.fields)
    known = (*(each.name for each in shape.fields), *besides)
    cls, keep_line, given = shape.cls, shape.line, dict.fromkeys(shape.filled, "")

    def read(node: Node, reading: Reading) -> Value:
        if type(node) is not Keys:
            reading.wrong("F003", node, "expected a mapping", "write `key: value`, a line each, or {key: value}")
            return None
        nodes = node.nodes
        values: dict[str, Value] = dict(given)
        taken = 0
        for field, name, reader, default, required in fields:
            held = nodes.get(name)
            if held is not None:
                taken += 1
                values[name] = reader(held, reading)
            else:
                values[name] = default
                if required:
                    _missing(field, node, reading)
        if taken < len(nodes):
            _known(node, reading, known)
        return cls(**values, line=node.line) if keep_line else cls(**values)
    return read


def _missing(field: Field, node: Keys, reading: Reading) -> None:
    known = f"write `{field.name}:` and its value"
    fix = f"write `{field.name}: null` if it is unknown" if field.nullable else known
    reading.wrong("F002", node, f"the key `{field.name}` is missing", fix)


def _known(node: Keys, reading: Reading, known: Collection[str]) -> None:
    for key in node.nodes:
        if key not in known:
            way = path_of(reading.top, node)
            reading.faults.add("F001", node.lines[key], f"unknown key {shown(key)}" + (f" @ {way}" if way else ""),
                               suggestion(key, tuple(known)) or f"known keys are {', '.join(known)}")
