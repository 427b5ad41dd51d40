"""What a file may hold, derived from the records: the one description that decoding, encoding and the schemas share.

Names, order, necessity, choices and nesting come from the dataclasses' annotations; what an annotation cannot say (the
pattern of an id, which text stands as a literal block) comes from the small tables in `sheets.records`.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

Value = Any
"""What a field of a record holds; its shape tells its type."""

TypeForm = Any
"""An annotation as `typing.get_type_hints` gives it."""

Layout = Literal["inline", "lines", "blocks"]


@dataclass(frozen=True, slots=True)
class Text:
    """A string that is not empty.

    pattern: a regular expression that the whole must match (no look-around, so that a schema may carry it).
    means: what a value is, for messages ("an entity id such as kim-jong-un"). code: written without quotes where YAML
    allows. literal: written as a literal block. edtf: also a date of `model.edtf`.
    """

    means: str = "text"
    pattern: str | None = None
    code: bool = False
    literal: bool = False
    edtf: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few words."""

    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A number. whole: an integer. least, most: bounds, inclusive."""

    whole: bool = False
    least: float | None = None
    most: float | None = None


@dataclass(frozen=True, slots=True)
class Flag:
    """true or false."""


@dataclass(frozen=True, slots=True)
class Many:
    """A list. inline: `[a, b]` on one line; lines: an item a line; blocks: an item a block with a blank line before."""

    item: Shape
    layout: Layout = "inline"
    least: int = 0


@dataclass(frozen=True, slots=True)
class Pairs:
    """A mapping whose keys are data, kept as a tuple of pairs in the file's order."""

    key: Text
    value: Shape
    layout: Layout = "lines"


@dataclass(frozen=True, slots=True)
class Some:
    """A mapping of some fields of another record, kept as a tuple of pairs (a proposal)."""

    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Field:
    """One key. default: what absence means, `dataclasses.MISSING` where the key is required.

    nullable: `null` may stand. always: written even where the value is the default.
    """

    name: str
    shape: Shape
    default: Any
    nullable: bool
    always: bool

    @property
    def required(self) -> bool:
        """Whether the key must stand in the file."""
        return self.default is dataclasses.MISSING


def field_of(shape: Some | Record, name: str) -> Field:
    """The field of that name, which the shape must have."""
    return next(each for each in shape.fields if each.name == name)


@dataclass(frozen=True, slots=True)
class Record:
    """A mapping with known keys.

    inline: written as `{a: 1, b: 2}` on one line. line: the record keeps the line on which it stands, which is not a
    key of the file. filled: fields that must have a value and are no keys either; whoever decodes fills them.
    """

    cls: type
    fields: tuple[Field, ...]
    inline: bool = False
    line: bool = False
    filled: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The record's name, for schemas."""
        return self.cls.__name__


Shape = Text | Choice | Figure | Flag | Many | Pairs | Some | Record


@dataclass(frozen=True, slots=True)
class Hints:
    """What annotations cannot say.

    shapes: (record, field) -> shape of the field, of its items where it is a list.
    layouts, least: of lists, and how many items they have at least. inline: records on one line. always: fields
    written even at their default. derived: fields that are no keys: they follow from the file's name or the line.
    """

    shapes: Mapping[tuple[str, str], Shape]
    layouts: Mapping[tuple[str, str], Layout]
    least: Mapping[tuple[str, str], int]
    inline: frozenset[str]
    always: frozenset[tuple[str, str]]
    derived: frozenset[tuple[str, str]]


def record_shape(cls: type, hints: Hints) -> Record:
    """The shape of a dataclass.

    Raises:
        TypeError: a field has a type that files cannot hold; a record was changed and the hints were not.
    """
    known = typing.get_type_hints(cls)
    own = cls.__name__
    fields = tuple(_field(own, each, known[each.name], hints) for each in dataclasses.fields(cls)
                   if (own, each.name) not in hints.derived)
    filled = tuple(each.name for each in dataclasses.fields(cls) if (own, each.name) in hints.derived
                   and each.default is dataclasses.MISSING and each.default_factory is dataclasses.MISSING)
    return Record(cls, fields, own in hints.inline, (own, "line") in hints.derived, filled)


def _field(owner: str, field: dataclasses.Field[Any], kind: TypeForm, hints: Hints) -> Field:
    nullable = type(None) in typing.get_args(kind)
    default = field.default
    if field.default_factory is not dataclasses.MISSING:
        default = field.default_factory()
    shape = _shape((owner, field.name), _without_none(kind), hints)
    return Field(field.name, shape, default, nullable, (owner, field.name) in hints.always)


def _without_none(kind: TypeForm) -> TypeForm:
    if isinstance(kind, types.UnionType):
        rest = tuple(each for each in kind.__args__ if each is not type(None))
        return rest[0] if len(rest) == 1 else rest
    return kind


def _shape(at: tuple[str, str], kind: TypeForm, hints: Hints) -> Shape:
    origin: object = typing.get_origin(kind)
    arguments = typing.get_args(kind)
    if origin is tuple and arguments[1:] == (...,):
        item = arguments[0]
        if typing.get_origin(item) is tuple:
            return hints.shapes[at]
        return Many(_shape(at, item, hints), hints.layouts.get(at, "inline"), hints.least.get(at, 0))
    if at in hints.shapes:
        return hints.shapes[at]
    if origin is Literal:
        return Choice(arguments)
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        return record_shape(kind, hints)
    if kind is bool:
        return Flag()
    if kind is int:
        return Figure(whole=True)
    if kind in (float, (int, float)):
        return Figure()
    if kind is str:
        return Text()
    raise TypeError(f"{at[0]}.{at[1]}: files cannot hold {kind}")
