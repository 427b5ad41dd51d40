"""Names that an article shows by what else it says: states by what is theirs, companies by their full names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from briefgen.extract.name_signs import LONGEST, Place, is_inner, is_nothing_else, led, run
from briefgen.extract.name_view import View


def owners(places: Sequence[Place]) -> Iterator[str]:
    """What owns two sorts of things ("militer Zelenia", "pemerintah Zelenia"), unless a person is called so."""
    owned: dict[str, set[str]] = {}
    for view, at in places:
        for name, noun in _owner(view, at):
            owned.setdefault(name, set()).add(noun)
    likely = [name for name, nouns in owned.items() if len(nouns) > 1]
    persons = frozenset(_last_names(places)) if likely else frozenset[str]()
    yield from (name for name in likely if name.lower() not in persons)


def bosses(places: Sequence[Place]) -> Iterator[str]:
    """Firms and clubs that have two sorts of people or things of their own ("karyawan Laparaya", "saham Laparaya").

    One will do where an office of a firm and its holder stand around it ("Direktur Utama Laparaya Rendi Kusmana").
    """
    found: dict[str, set[str]] = {}
    for view, at in places:
        noun = view.before(at)
        if noun in view.names.near.staffed and not view.has_cap(at + 1) and is_nothing_else(view, at):
            found.setdefault(view.texts[at], set()).add(noun)
        elif view.has_cap(at + 2) and led(view, at, view.names.near.bosses) and is_nothing_else(view, at):
            found.setdefault(view.texts[at], set()).add("")
    apart = frozenset(_alone(places)) if found else frozenset[str]()
    persons = frozenset(_last_names(places)) if found else frozenset[str]()
    yield from (name for name, nouns in found.items() if name.lower() not in persons and (
        len(nouns) > 1 or ("" in nouns and name in apart)))


def firms(places: Sequence[Place], views: Sequence[View]) -> Iterator[str]:
    """What companies are called for short, where the article calls them so and never uses the word as another."""
    found = dict.fromkeys(_firm_words(places))
    if not found:
        return
    apart = frozenset(_alone(places))
    small = {token.low for view in views for token in view.tokens if not token.cap}
    yield from (name for name in found if name in apart and name.lower() not in small)


def _firm_words(places: Iterable[Place]) -> Iterator[str]:
    """The first word of each company's name, by which alone it may be called: "PT Arga Global Tbk", "Arga"."""
    for view, at in places:
        end = run(view, at) if led(view, at, view.names.near.firms) else at
        if end > at + 1 and len(view.texts[at]) > LONGEST and view.words[at] not in view.names.given:
            yield view.texts[at]


def _alone(places: Iterable[Place]) -> Iterator[str]:
    """Words that stand with no capital beside them, though they do not begin a sentence."""
    for view, at in places:
        inner = is_inner(view, at) and not view.tokens[at - 1].opens
        if not (inner or view.tokens[at].opens or view.has_cap(at + 1)):
            yield view.texts[at]


def _last_names(places: Iterable[Place]) -> Iterator[str]:
    """Words behind another capital that may be a person's first name: "Arman Velik"."""
    for view, at in places:
        if is_inner(view, at) and is_nothing_else(view, at - 1) and not view.has_cap(at + 1):
            yield view.words[at]


def _owner(view: View, at: int) -> Iterator[tuple[str, str]]:
    """A word behind what states have ("tentara Zelenia"), and that; or between an office and its holder, and nothing.

    "Menteri Pertahanan Zelenia Ivan Rodel", "Menteri Pertahanan Zelenia, Jenderal Ivan Rodel".
    """
    end = at + 1
    while end - at <= LONGEST and view.has_cap(end) and not view.is_title(end):
        end += 1
    if end == at + 1 and not view.has_cap(end) and _owned(view, at):
        if is_nothing_else(view, at):
            yield view.texts[at], view.before(at)
    elif (end > at + 2 or (end == at + 1 and _holder_behind(view, end))) and is_nothing_else(view, at) and (
            _behind_office(view, at)):
        yield view.texts[at], ""


def _owned(view: View, at: int) -> bool:
    """Whether what states have stands before, or before the name that "dan" joins to this one: "antara A dan B"."""
    near = view.names.near
    return view.before(at) in near.owned or (
        view.before(at) in near.joining and at > 1 and view.tokens[at - 2].cap and view.before(at - 2) in near.owned)


def _holder_behind(view: View, at: int) -> bool:
    """Whether a rank or a degree follows, with or without a comma before it."""
    if at >= len(view.tokens) or not (view.tokens[at].near and view.tokens[at].cap):
        return False
    hit = view.names.titles.at(view.words, at, view.runs[at])
    return hit is not None and hit[1] in ("rank", "degree", "honorific")


def _behind_office(view: View, at: int) -> bool:
    """Whether an office, or a minister and the field of it, ends right before a word."""
    for back in range(max(at - 2 * LONGEST, 0), at):
        hit = view.names.titles.at(view.words, back, at) if view.runs[back] > at else None
        if hit is not None and hit[1] in ("office", "portfolio") and all(
                word in view.names.fields for word in view.words[hit[0]:at]):
            return True
    return False
