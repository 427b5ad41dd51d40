"""Records to plain tuples and back, for what is kept from one run to the next or sent from one process to another."""

from __future__ import annotations

import sys
import types
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from functools import cache, lru_cache
from operator import attrgetter
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

Record = TypeVar("Record")
Turn = Callable[[Any], Any]
"""Turns a value into its plain form, or back."""


class Unpackable(TypeError):
    """A value has no plain form; whoever only wants to save work goes without."""


def pack(record: object) -> tuple[Any, ...]:
    """A record's fields in their order, records inside it as tuples too.

    Raises:
        Unpackable: a field that may hold anything holds a record, of which nobody could tell later what it was.
    """
    turn = _turns(cast("Hashable", type(record)))[0]
    if turn is None or isinstance(record, str):
        raise Unpackable(f"{type(record)} is no record")
    return cast("tuple[Any, ...]", turn(record))


def unpack(kind: type[Record], plain: Sequence[Any]) -> Record:
    """The record of this type that `pack` took apart."""
    turn = _turns(cast("Hashable", kind))[1]
    if turn is None:
        raise Unpackable(f"{kind} is no record")
    return cast("Record", turn(plain))


@cache
def _turns(kind: Hashable) -> tuple[Turn | None, Turn | None]:
    """How values of a type become plain and records again; None where they are plain as they are.

    Records, tuples of records, and either or None. Everything else has to be plain: text, numbers, tuples of them.
    Of equal texts one is kept: half of what a sheet says it says more than once, or like another. They are made one on
    the way to plain data, since `marshal` tells of a text that was one, and makes it one again by itself.
    """
    if kind is object:
        return _only_plain, None
    if kind in _TEXTS:
        return _TEXTS[kind], None
    if get_origin(kind) is Literal:
        return sys.intern, None
    if isinstance(kind, type) and is_dataclass(kind):
        return _record(kind)
    inside = [each for each in get_args(kind) if each not in (type(None), Ellipsis)]
    turned = [turns for each in inside if each not in _TEXTS and (turns := _turns(each)) != (None, None)]
    if get_origin(kind) is tuple and object in inside:
        return (_only_plain if turned else None), None
    if get_origin(kind) is tuple and all(away is _one and back is None for away, back in turned):
        return (_one if turned or any(each in _TEXTS for each in inside) else None), None
    if not turned:
        return None, None
    if get_origin(kind) is tuple and get_args(kind)[1:] == (Ellipsis,):
        return _each(turned[0][0]), _each(turned[0][1])
    if get_origin(kind) in (types.UnionType, Union) and len(inside) == 1:
        return _unless_none(turned[0][0]), _unless_none(turned[0][1])
    raise Unpackable(f"{kind} has no plain form")


def _record(kind: type) -> tuple[Turn, Turn]:
    names = [each.name for each in fields(kind)]
    hints = get_type_hints(kind)
    turns = [_turns(hints[name]) for name in names]
    away = [(place, turn) for place, (turn, _) in enumerate(turns) if turn]
    back = [(place, turn) for place, (_, turn) in enumerate(turns) if turn]
    taken = attrgetter(*names)

    def to_plain(record: object) -> tuple[object, ...]:
        held = list(taken(record)) if len(names) > 1 else [taken(record)]
        for place, turn in away:
            held[place] = turn(held[place])
        return tuple(held)

    def to_record(plain: Sequence[object]) -> object:
        held = list(plain)
        for place, turn in back:
            held[place] = turn(held[place])
        return kind(*held)

    if all(_is_wording(hints[name]) for name in names):
        return _kept_once(to_plain, kind)
    return to_plain, (to_record if back else lambda plain: kind(*plain))


def _is_wording(hint: Hashable) -> bool:
    """Whether equal values of a type are the same to the byte, as 1 and 1.0 are not."""
    if get_origin(hint) in (types.UnionType, Union):
        return all(each is type(None) or _is_wording(each) for each in get_args(hint))
    return hint is bool or hint in _TEXTS or get_origin(hint) is Literal


def _kept_once(to_plain: Turn, kind: type) -> tuple[Turn, Turn]:
    """For records of nothing but words: of equal ones one is kept, as of reviews, of which most say the same."""
    same = lru_cache(maxsize=_ROOM)(tuple)
    record = lru_cache(maxsize=_ROOM)(lambda plain: kind(*plain))
    return (lambda held: same(to_plain(held))), (lambda plain: record(tuple(plain)))


def _each(turn: Turn | None) -> Turn | None:
    return None if turn is None else lambda held: tuple([turn(one) for one in held])


def _unless_none(turn: Turn | None) -> Turn | None:
    return None if turn is None else lambda held: None if held is None else turn(held)


def _one(held: object) -> object:
    """Plain data with one of equal texts."""
    if type(held) is tuple:
        return tuple(map(_one, held))
    return sys.intern(held) if type(held) is str else held


_ROOM = 1 << 14
"""Records of one type, of which one of equals is kept."""

_TEXTS: Mapping[Hashable, Turn] = {
    str: sys.intern, str | None: lambda held: None if held is None else sys.intern(held),
    tuple[str, ...]: lambda held: tuple(map(sys.intern, held)),
}
"""Texts by their types -> what keeps one of equal ones."""


def _only_plain(held: object) -> object:
    """The value itself, where it is plain all through."""
    if isinstance(held, tuple):
        for one in held:
            _only_plain(one)
    elif not (held is None or isinstance(held, (str, int, float, bytes))):
        raise Unpackable(f"{type(held)} may be anything")
    return held
