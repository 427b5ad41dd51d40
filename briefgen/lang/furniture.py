"""Lines beside the story: related links, share buttons, what a page says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, cast

from briefgen.errors import PackError
from briefgen.lang.patterns import Late, phrases
from briefgen.lang.table import Table

FurnitureRole = Literal["related", "boilerplate"]
Follows = Literal["none", "line", "list"]

_LEAD = "•·●▪>»*–([-"
"""Signs that may stand before furniture."""
_HEAD_REACH = 24


@dataclass(frozen=True, slots=True)
class Furniture:
    """A kind of line beside the story.

    pattern: of the whole line, matched from its start. bare: of a line that is the phrase and nothing else.
    follows: whether bare headlines behind it belong to it: none, at most one ("line"), or all ("list").
    heads, inside: what such a line begins with (see `_head`), and words of which it holds one, where it has no head: of
    each phrase its longest, which the fewest other lines hold.
    """

    rule: str
    role: FurnitureRole
    pattern: Late
    bare: Late
    follows: Follows
    heads: frozenset[str]
    inside: frozenset[str]


@dataclass(frozen=True, slots=True)
class Kinds:
    """All kinds of a pack in order. heads, inside: those of all together, which a line of the story has not."""

    all: tuple[Furniture, ...]
    heads: frozenset[str]
    inside: frozenset[str]

    def of(self, text: str) -> Furniture | None:
        """The first of the kinds that a line is; None for a line of the story."""
        head, folded = _head(text), text.casefold()
        begins = {head[:1], head[:2], head}
        held = [word for word in self.inside if word in folded]
        if not held and self.heads.isdisjoint(begins):
            return None
        for kind in self.all:
            near = not kind.heads.isdisjoint(begins) or not kind.inside.isdisjoint(held)
            if near and kind.pattern.match(text):
                return kind
        return None


def load_kinds(rows: Iterable[Table]) -> Kinds:
    """The pack's furniture.

    Raises:
        PackError: an unknown key or value, or a row without a phrase.
    """
    kinds = tuple(map(load_furniture, rows))
    return Kinds(kinds, frozenset().union(*(kind.heads for kind in kinds)),
                 frozenset().union(*(kind.inside for kind in kinds)))


def load_furniture(row: Table) -> Furniture:
    """One row of the pack's furniture.

    Raises:
        PackError: an unknown key or value, or no phrase at all.
    """
    row.only(("rule", "role", "whole", "starts", "contains", "follows"))
    role, follows = row.text("role"), row.data.get("follows", "none")
    if role not in ("related", "boilerplate") or follows not in ("none", "line", "list"):
        raise PackError(f"{row.name}: role or follows has a value that is not known")
    whole, starts, contains = (row.words(key) for key in ("whole", "starts", "contains"))
    ways = [
        *([rf"{phrases(whole)}[\s:.…>»-]*\Z"] if whole else []),
        *([rf"{phrases(starts)}(?:(?<=\W)|(?!\w))"] if starts else []),
        *([rf"(?=.{{0,200}}\Z).{{0,180}}?{phrases(contains)}"] if contains else []),
    ]
    if not ways:
        raise PackError(f"{row.name}: a rule needs whole, starts or contains")
    lead = rf"[\s{re.escape(_LEAD)}]*"
    return Furniture(
        row.text("rule"), cast("FurnitureRole", role), Late(lead + "(?:" + "|".join(ways) + ")", re.IGNORECASE),
        Late(rf"{lead}{phrases((*whole, *starts))}[\s:.…>»-]*\Z", re.IGNORECASE), cast("Follows", follows),
        frozenset(map(_head, (*whole, *starts))),
        frozenset(max(phrase.split(), key=len).casefold() for phrase in contains))


def _head(text: str) -> str:
    """The first three letters or signs of a line or phrase, in small letters, without blanks; a number is `#`.

    A phrase matches only lines of which its head is the head, or the beginning of it.
    """
    begin = "".join(text[:_HEAD_REACH].casefold().split()).lstrip(_LEAD)
    return "#" if begin[:1].isdigit() else begin[:3].partition("#")[0] or "#"
