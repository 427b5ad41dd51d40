"""States and regions that the pack does not know, by all that one article says of them.

"Militer Zelenia", "Zelenia timur", "Menlu Zelenia Ivan Rodel": each is a sign, and a sure one counts for two. What the
article calls somebody by is no state, whatever stands before it ("pasukan Rodel").
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence

from briefgen.extract.name_persons import apart, persons
from briefgen.extract.name_signs import LONGEST, Place, is_inner, is_nothing_else, led
from briefgen.extract.name_view import View, known_at

_SURE, _LIKELY = 2, 1
"""What a sign counts; a name needs as much as one sure sign."""
_ROUNDS = 2
"""How often a name that is found may speak for those beside it."""
_HOLDER = ("rank", "degree", "honorific")
_HELD_OVER = ("portfolio",)

Sign = tuple[str, int]
"""Which sign it is, so that the same one counts once, and what it counts."""


def realms(places: Sequence[Place]) -> Iterator[str]:
    """What is called as states and regions are, in order of appearance."""
    signs: dict[str, dict[str, int]] = {}
    likely = [(view, at) for view, at in places if is_nothing_else(view, at)]
    for view, at in likely:
        for sign, weight in _signs(view, at):
            signs.setdefault(view.texts[at], {})[sign] = weight
    for name in _split(likely, frozenset(apart(places))):
        signs.setdefault(name, {})["split"] = _LIKELY
    nobody = frozenset(persons(places))
    signs = {name: counts for name, counts in signs.items() if name.lower() not in nobody}
    for _ in range(_ROUNDS):
        for view, at in likely:
            if view.words[at] not in nobody and (weight := _beside(view, at, signs)):
                signs.setdefault(view.texts[at], {})["beside"] = weight
    yield from (name for name, counts in signs.items() if _is_sure(counts))


def _is_sure(counts: Mapping[str, int]) -> bool:
    return sum(counts.values()) >= _SURE


def _signs(view: View, at: int) -> Iterator[Sign]:
    """What around one mention says that a state or a region is named."""
    alone = not view.has_cap(at + 1)
    if alone:
        yield from _owner(view, at)
        yield from _side(view, at)
        yield from _seat_of_organ(view, at)
    yield from _office(view, at, alone=alone)


def _owner(view: View, at: int) -> Iterator[Sign]:
    """Behind what only states have, what they often have, or where one comes from; "antara A dan B" is of both."""
    near = view.names.near
    if led(view, at, near.ruled):
        yield view.before(at), _SURE
    elif led(view, at, near.owned):
        yield view.before(at), _LIKELY
    elif view.before(at) in near.perhaps:
        yield "perhaps", _LIKELY
    elif view.before(at) in near.joining and at > 1 and view.tokens[at - 2].cap and led(
            view, at - 2, near.owned | near.ruled):
        yield view.before(at - 2), _LIKELY


def _side(view: View, at: int) -> Iterator[Sign]:
    """A part of it: "Zelenia timur", "bagian utara Zelenia"."""
    compass = view.names.near.points
    behind = view.after(at + 1) in compass and not view.tokens[at + 1].cap
    if behind or (view.before(at) in compass and not view.tokens[at - 1].cap):
        yield "side", _SURE


def _seat_of_organ(view: View, at: int) -> Iterator[Sign]:
    """Alone behind the name of an organ: "Kementerian Luar Negeri Zelenia"; doubtful behind an office in it."""
    for back in range(max(at - 2 * LONGEST, 0), at):
        if view.runs[back] > at and view.tokens[back].cap and _is_organ(view, back, at):
            yield "organ", _LIKELY if _office_before(view, back) else _SURE
            return


def _is_organ(view: View, at: int, end: int) -> bool:
    """Whether the words from `at` to `end` are an organ of a state, complete with what it deals with."""
    hit = view.names.heads.at(view.words, at, end)
    known = known_at(view, at)
    if known is not None and known[0] == end:
        return known[1].type == "ORG" and known[1].group in ("state", "ministries")
    return hit is not None and hit[1] == "organ" and hit[0] < end and all(
        word in view.names.fields for word in view.words[hit[0]:end])


def _office_before(view: View, at: int) -> bool:
    """Whether an office stands before, however much of a body's name there is between."""
    while at > 0 and view.tokens[at].joined:
        at -= 1
        if view.is_title(at):
            return True
    return False


def _office(view: View, at: int, *, alone: bool) -> Iterator[Sign]:
    """Between an office over a state and its holder, or behind it where the holder stands before it."""
    if not _behind_crown(view, at):
        return
    if not alone:
        if _holder_end(view, at) > at + 2 or view.is_title(at + 1):
            yield "office", _LIKELY
    elif _holder_behind(view, at + 1):
        yield "holder", _SURE
    elif _holder_before(view, at):
        yield "held", _SURE


def _holder_end(view: View, at: int) -> int:
    """Where the capitals end that may be a state and who is in office there."""
    end = at + 1
    while end - at <= LONGEST and view.has_cap(end) and not view.is_title(end):
        end += 1
    return end


def _split(likely: Sequence[Place], alone: Container[str]) -> Iterator[str]:
    """What stands alone elsewhere, as the holder's name does that follows it behind an office: nobody has two names."""
    for view, at in likely:
        if view.words[at] in alone and view.has_cap(at + 2) and _behind_crown(view, at) and any(
                word in alone for word in view.words[at + 1:_holder_end(view, at)]):
            yield view.texts[at]


def _behind_crown(view: View, at: int) -> bool:
    """Whether an office over a state, or a minister and the field of it, ends right before a word."""
    for back in range(max(at - 2 * LONGEST, 0), at):
        hit = view.names.titles.at(view.words, back, at) if view.runs[back] > at else None
        if hit is None or not all(word in view.names.fields for word in view.words[hit[0]:at]):
            continue
        if hit[1] in _HELD_OVER or " ".join(view.words[back:hit[0]]) in view.names.near.crowns:
            return True
    return False


def _holder_behind(view: View, at: int) -> bool:
    """Whether a rank, a degree or a full name follows behind a comma: "Menteri Pertahanan Zelenia, Ivan Rodel,"."""
    if at >= len(view.tokens) or not (view.tokens[at].near and view.tokens[at].cap) or view.tokens[at].bracketed:
        return False
    hit = view.names.titles.at(view.words, at, view.runs[at])
    if hit is not None:
        return hit[1] in _HOLDER
    end = view.runs[at]
    closed = end < len(view.tokens) and view.tokens[end].near and not view.tokens[end].bracketed
    return closed and 1 < end - at <= LONGEST and all(
        view.tokens[each].cap and not view.names.is_common(view.words[each]) for each in range(at, end))


def _holder_before(view: View, at: int) -> bool:
    """Whether a capital and a comma stand before the office: "Lidia Rodel, Menlu Zelenia, ..."."""
    back = at
    while back > 0 and view.tokens[back].joined:
        back -= 1
    full = back > 1 and view.tokens[back].near and view.tokens[back - 1].cap and view.has_cap(back - 1)
    return full and at - back <= 2 * LONGEST and view.is_title(back)


def _beside(view: View, at: int, signs: Mapping[str, Mapping[str, int]]) -> int:
    """What it counts that a state, or what is known to be one by now, is joined to a name: "Zelenia dan Prancis"."""
    found = {name for name, counts in signs.items() if _is_sure(counts)}
    return max((weight for other, weight in _joined(view, at) if _is_realm(view, other, found)), default=0)


def _joined(view: View, at: int) -> Iterator[tuple[int, int]]:
    """Where the single names stand that a hyphen or "dan" joins to the one at `at`, or that are set against it."""
    if view.has_cap(at + 1) or is_inner(view, at):
        return
    near, tokens = view.names.near, view.tokens
    if tokens[at].tied and not view.has_cap(at - 1):
        yield at - 1, _SURE
    if at + 1 < len(tokens) and tokens[at + 1].tied and not view.has_cap(at + 2):
        yield at + 1, _SURE
    if view.before(at) in near.against and at > 1:
        yield at - 2, _SURE if view.before(at) in near.joining else _LIKELY
    if view.after(at + 1) in near.against and view.has_cap(at + 2) and not view.has_cap(at + 3):
        yield at + 2, _SURE if view.after(at + 1) in near.joining else _LIKELY


def _is_realm(view: View, at: int, found: Container[str]) -> bool:
    known = known_at(view, at)
    return view.texts[at] in found or (known is not None and known[1].group == "states")
